"""An English term put in the place of another, with what stands around it mended."""

import re

from editor.glossary.contradictions import USED
from editor.language.tags import Plain
from editor.model import Concept, Fix, Span, Term, TermStatus

_ARTICLE = re.compile(r"\b(?P<article>[Aa]n?|[Tt]he)(?P<space>[ \u00a0])\Z")
_POSSESSIVE = re.compile(r"(['’])s\b")
_SENTENCE_START = re.compile(r"(?:\A|[.!?…:]['’”\")]*\s|\n)[\s“‘\"'(\[«–—-]*\Z")
_HEAD_ENDS = re.compile(r" (?:of|in|on|at|to|for|from|by|with|against) ")
# Letters whose names begin with a vowel, and words whose spelling misleads.
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_VOWEL_SOUND = re.compile(r"(?:hour|honest|honor|heir)", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m)|use|usu|uti|eu|ewe|one\b|once\b|ukr|ura|ug)", re.IGNORECASE
)
_UNCOUNTED = (
    "warfare", "aid", "weaponry", "armor", "spending", "intelligence", "interference", "law",
    "peacekeeping", "disinformation", "artillery", "deterrence", "training", "tariffs", "talks",
)  # fmt: skip
_SPOKEN = frozenset(
    ("NATO", "UNESCO", "UNICEF", "OPEC", "ASEAN", "AUKUS", "ECOWAS", "USAID", "BRICS")
)
"""Acronyms said as words, that have no article of their own."""
_LAST_WORD = re.compile(r"([\w’'-]+)[ \u00a0]\Z")
_NO_ARTICLE = frozenset(
    (
        "in", "of", "to", "from", "with", "by", "for", "at", "on", "and", "or", "but", "than",
        "between", "against", "over", "into", "through", "toward", "towards", "that", "when",
        "while", "if", "as", "because", "like", "leave", "left", "join", "joined", "visit",
        "visited",
    )
)  # fmt: skip
"""Words behind which a name begins: no article, possessive or adjective of its own."""
# Names with one of these as last word keep their article: the Black Sea, the Minsk agreements.
_GENERIC = frozenset(
    (
        "accords", "agreements", "bank", "corridor", "emirates", "federation", "flats", "gulf",
        "hague", "heights", "indo-pacific", "islands", "kingdom", "kremlin", "netherlands",
        "peninsula", "region", "republic", "river", "sahel", "sea", "states", "strait", "strip",
        "union", "valley", "west", "east", "caucasus", "donbas", "balkans", "baltics",
        "philippines", "congo",
    )
)  # fmt: skip


def is_acronym(text: str) -> bool:
    """Say whether a term is an acronym: `OTSC`, `U.S.`, `EI-K`."""
    return " " not in text and len(text) > 1 and text == text.upper() and text[0].isalpha()


def choose_rendering(concept: Concept, seen: Term, lang: str) -> Term | None:
    """Return the term of `lang` that stands for a term seen: an acronym for an acronym.

    A family name alone stays one: « Poutine » is "Putin".
    """
    preferred = concept.preferred(lang) or next(
        (t for t in concept.terms if t.status is TermStatus.DO_NOT_TRANSLATE), None
    )
    said = [t for t in concept.terms if t.lang == lang and t.status in USED]
    if preferred is None or seen.status in {TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE}:
        return preferred or (said[0] if said else None)
    if is_acronym(seen.text):
        return next((t for t in said if is_acronym(t.text)), preferred)
    if is_acronym(preferred.text):
        return next((t for t in said if not is_acronym(t.text)), preferred)
    if concept.domain == "people" and " " not in seen.text:
        return next((t for t in said if " " not in t.text), preferred)
    return preferred


def pluralize(text: str) -> str:
    """Return an English noun phrase in the plural: "heads of state", "paper tigers"."""
    end = _HEAD_ENDS.search(text)
    head, rest = (text[: end.start()], text[end.start() :]) if end else (text, "")
    if head.endswith("s") and not head.endswith(("ss", "us")):
        return text
    if head.endswith(_UNCOUNTED):
        return text
    if is_acronym(head):
        return f"{head}s{rest}"
    if head.endswith("man"):
        return f"{head[:-2]}en{rest}"
    if head.endswith("person"):
        return f"{head[:-6]}people{rest}"
    if re.search(r"[^aeiou]y\Z", head):
        return f"{head[:-1]}ies{rest}"
    if head.endswith(("s", "x", "ch", "sh", "z")):
        return f"{head}es{rest}"
    return f"{head}s{rest}"


def indefinite_article(text: str) -> str:
    """Return `a` or `an`, as the first sound of an English text asks."""
    first = re.split(r"[^\w.]", text, maxsplit=1)[0]
    if is_acronym(first) and first not in _SPOKEN:
        return "an" if first[0] in _VOWEL_LETTERS else "a"
    if _VOWEL_SOUND.match(text):
        return "an"
    return "an" if text[:1].lower() in "aeiou" and not _CONSONANT_SOUND.match(text) else "a"


def edits(plain: Plain, span: Span, term: Term, *, plural: bool, domain: str) -> tuple[Fix, ...]:
    """Return what to write where, so that `term` takes the place of a stretch of plain text.

    The stretch's own edit is the last; an article before it that no longer fits has one too. A
    possessive behind it is mended with it.
    """
    text = plain.text
    said = pluralize(term.text) if plural else term.text
    end = span.end
    possessive = _POSSESSIVE.match(text, end)
    if possessive and said.endswith("s"):
        end = possessive.end()
        said += possessive.group(1)
    start = span.start
    before: tuple[Fix, ...] = ()
    article = _ARTICLE.search(text, max(0, start - 5), start)
    if article:
        alone = not re.match(r"[ \u00a0-]\w", text[end : end + 2])
        mended = _mended_article(article["article"], said, term, domain, alone=alone)
        if not mended:
            start = article.start()
            before = (Fix(Span(start, span.start), ""),)
        elif mended != article["article"]:
            before = (Fix(Span(*article.span("article")), mended),)
    elif _lacks_article(text, start, term):
        said = f"the {said}"
    if _SENTENCE_START.search(text[max(0, start - 12) : start]) and text[start].isupper():
        said = said[0].upper() + said[1:]
    return (*before, Fix(Span(span.start, end), said))


def _lacks_article(text: str, start: int, term: Term) -> bool:
    """Say whether a name that has an article comes in the place of one that had none: Kyrgyzstan.

    Not behind a word that is one itself, or that the name then describes: "its", "former".
    """
    named = term.text[0].isupper() and " " in term.text and not term.text.startswith("The ")
    if not named or term.text.split(" ")[-1].lower() not in _GENERIC:
        return False
    before = _LAST_WORD.search(text, max(0, start - 24), start)
    return before is None or before[1].lower() in _NO_ARTICLE or text[start - 1] not in " \u00a0"


def replacement(
    plain: Plain, span: Span, term: Term, *, plural: bool, domain: str
) -> tuple[Span, str]:
    """Return the edits as one: a stretch of plain text and what to write there."""
    first, *rest = edits(plain, span, term, plural=plural, domain=domain)
    if not rest:
        return first.span, first.text
    between = plain.text[first.span.end : rest[0].span.start]
    return Span(first.span.start, rest[0].span.end), first.text + between + rest[0].text


def _mended_article(article: str, said: str, term: Term, domain: str, *, alone: bool) -> str:
    """Return the article before a term, empty if there is to be none."""
    if said.lower().startswith("the "):
        return ""
    if article.lower() == "the":
        if term.text in _SPOKEN:
            return "" if alone else article
        named = term.text[0].isupper() and domain in {"people", "places"}
        if named and term.text.split(" ")[-1].lower() not in _GENERIC and not is_acronym(term.text):
            follows = domain == "people" or term.pos == "proper noun"
            return "" if follows else article
        return article
    if alone and said.endswith(_UNCOUNTED):
        return ""
    right = indefinite_article(said)
    return right.capitalize() if article[0] == "A" else right
