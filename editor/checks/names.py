"""Names and acronyms that were lost, replaced or made up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.checks.english import is_english
from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion, words
from editor.checks.term_words import renderings
from editor.language.dictionary import english_for, english_forms, fold
from editor.language.lexicon import Pos, english_lemma, is_known, readings
from editor.language.names import name_key
from editor.language.tokens import Token
from editor.model import IssueType, Severity
from editor.revise.likeness import likeness

_REPLACED = Message(
    "« {0} » dans la source, « {1} » dans la traduction.",
    "“{0}” in the source, “{1}” in the translation.",
)
_LOST = Message("Le nom « {0} » manque.", "The name “{0}” is missing.")
_ADDED = Message("Le nom « {0} » n’est pas dans la source.", "The name “{0}” is not in the source.")
# Seats and nicknames that stand for who is meant, and that a good translation spells out.
_METONYMS = frozenset(
    {
        "elysee", "matignon", "orsay", "bercy", "beauvau", "hexagone", "outrerhin", "outremanche",
        "outreatlantique", "bleus", "quai", "palaisbourbon", "bourbon", "etat", "republique",
        "constitution", "bourse", "chambre",
    }
)  # fmt: skip
# French and Polish describe as often as they name: a translation may add one (« Quai d’Orsay »).
_ADJECTIVE = re.compile(r"(?i)(?:\w+(?:ish|ian|ean|ese|ic)|french|dutch|greek|czech|swiss)s?")
_CENTURY = re.compile(r"[IVX]+(?:er?|[eè]me)")
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,6}|[A-ZÉ]{2,6}s?")
_MOST = 200
_NONE: frozenset[str] = frozenset()
_ALIKE = 0.66
"""How like, of 1, the spellings of one name in two languages are at least."""
_CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "gmt",
        "est",
        "cet",
        "utc",
        "am",
        "pm",
        "mr",
        "mrs",
        "ms",
        "dr",
        "tv",
        "ok",
        "i",
        "us",
        "uk",
        "un",
        "eu",
        "jr",
        "sr",
        "st",
        "inc",
    ]
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text in every way that a name of the other text may be found among them."""

    forms: frozenset[str]
    """Folded, with their lemmas."""
    keys: frozenset[str]
    """The keys of those with a capital, equal in any transliteration."""
    names: tuple[str, ...]
    """The folded forms of those with a capital; no more than so many, to keep the time linear."""

    def has(self, token: Token, ways: frozenset[str]) -> bool:
        """Say whether the text has one of `ways` to say a name, or a name spelled like it."""
        name = fold(token.form)
        return (
            name in self.forms
            or not ways.isdisjoint(self.forms)
            or name_key(_bare(token.form)) in self.keys
            or any(_alike(name, other) for other in self.names)
        )


def _words(tokens: Sequence[Token], *, english: bool) -> _Words:
    forms = {fold(token.form) for token in tokens}
    if english:
        forms |= {form for token in tokens for form in english_forms(token.form)}
    named = dict.fromkeys(_bare(token.form) for token in tokens if token.form[0].isupper())
    keys = frozenset(name_key(name) for name in named)
    return _Words(frozenset(forms), keys, tuple(fold(name) for name in named)[:_MOST])


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each name that only one of the texts has."""
    if not (pair.source_lang.startswith("fr") and pair.target_lang.startswith("en")):
        return
    source, target = words(pair.source_tokens), words(pair.target_tokens)
    known = renderings(pair.concepts)
    said = _words(target, english=True)
    named = list(_source_names(source, pair.source))
    lost = [
        token
        for token in named
        if not said.has(token, known.get(fold(token.form), _NONE) | english_for(token.form))
    ]
    meant = _words(source, english=False)
    meanings = {way for token in source for way in known.get(fold(token.form), _NONE)}
    meanings |= {way for token in source for way in english_for(token.form)}
    added = [
        token
        for token in _target_names(target, pair.target)
        if meanings.isdisjoint(english_forms(token.form))
        and not meant.has(token, _NONE)
        and not _is_common(token.form)
        and not any(_alike(fold(token.form), fold(other.form)) for other in source[:_MOST])
    ]
    yield from _suspicions(pair, lost, added, named)


def _suspicions(
    pair: Pair, lost: Sequence[Token], added: Sequence[Token], named: Sequence[Token]
) -> Iterator[Suspicion]:
    for before, after in zip(lost, added, strict=False):
        yield Suspicion(after.span, _REPLACED, (before.form, after.form))
    for name in added[len(lost) :]:
        yield Suspicion(name.span, _ADDED, (name.form,))
    there = {token.span for token in named} - {token.span for token in lost}
    starts = {span.start for span in there}
    for name in lost[len(added) :]:
        # « Vladimir Poutine » may become Putin, and not Vladimir.
        if name.span.end + 1 not in starts:
            yield Suspicion(pair.whole, _LOST, (name.form,))


def _source_names(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    for token in tokens:
        form = token.form
        if not form[0].isupper() or len(form) < 3 or _CENTURY.fullmatch(form):
            continue
        if fold(form) in _METONYMS:
            continue
        common = is_known(form.lower())
        if _ACRONYM.fullmatch(form):
            if not common or len(form) < 5:
                yield token
        elif not _opens_sentence(text, token) and not form.isupper():
            if not common or any(r.pos is Pos.PROPER_NOUN for r in readings(form)):
                yield token
        elif not common and not form.isupper():
            yield token


def _target_names(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    for token in tokens:
        form = token.form
        if not form[0].isupper() or len(form) < 3 or fold(form) in _CALENDAR:
            continue
        if _opens_sentence(text, token) and is_english(form):
            continue
        if (form.isupper() and len(form) > 6) or _ADJECTIVE.fullmatch(form):
            continue
        yield token


def _opens_sentence(text: str, token: Token) -> bool:
    before = text[max(0, token.span.start - 6) : token.span.start].rstrip(
        " \u00a0\u202f«“\"'‘(—–-["
    )
    return not before or before[-1] in ".!?…:"


def _bare(form: str) -> str:
    return form.removesuffix("’s").removesuffix("'s")


def _is_common(form: str) -> bool:
    # A dictionary gives names back with their capital: `tashkent` is Tashkent, `prime` is prime.
    lower = form.lower()
    return is_english(lower) and english_lemma(lower)[0].islower()


def _alike(one: str, other: str) -> bool:
    """Say whether two spellings may be of one name; acronyms are turned round (OTSC, CSTO)."""
    if one[:1] != other[:1]:
        return len(one) < 6 and sorted(one) == sorted(other)
    return (one[:4] == other[:4] and len(one) > 3) or likeness(one, other) >= _ALIKE


CHECK = Check(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MAJOR,
    find=find,
    bad=(
        Bad("Le président Loukachenko a parlé.", "President Zelensky has spoken.", "Zelensky"),
        Bad("Selon Reuters, il est parti.", "He is said to have left.", "He is said to have left."),
        Bad("L’OTSC se tait.", "NATO is silent.", "NATO"),
        Bad("La visite de Tokaïev à Astana", "Tokayev’s visit to Tashkent", "Tashkent"),
    ),
    fine=(
        Fine("Le président Loukachenko a parlé.", "President Lukashenko has spoken."),
        Fine("Vladimir Poutine a parlé.", "Putin has spoken."),
        Fine("L’OTSC se tait.", "The CSTO is silent."),
        Fine("L’OTAN se tait.", "NATO is silent."),
        Fine("La Biélorussie et l’Allemagne", "Belarus and Germany"),
        Fine("le ministre russe", "the Russian minister"),
        Fine("Le Royaume-Uni s’oppose.", "The United Kingdom objects."),
        Fine("Le Premier ministre part.", "The Prime Minister is leaving."),
        Fine("Il vient de Kiev.", "He comes from Kyiv."),
    ),
)
