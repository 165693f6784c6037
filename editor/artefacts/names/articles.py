"""The article and the preposition before a wrong name, mended with it."""

from dataclasses import dataclass

from editor.artefacts.names.cues import FOREIGN, OUTLETS
from editor.artefacts.names.entries import Name
from editor.artefacts.text import Passage
from editor.language.elision import starts_with_vowel_sound
from editor.language.lexicon import Pos, inflections, readings
from editor.model import Span

CONTRACTIONS = {"du": ("de", "le"), "au": ("à", "le"), "des": ("de", "les"), "aux": ("à", "les")}
_JOINED = {
    ("de", "le"): "du ",
    ("à", "le"): "au ",
    ("de", "les"): "des ",
    ("à", "les"): "aux ",
}
PLURALS = frozenset(
    (
        "ces", "mes", "tes", "ses", "nos", "vos", "leurs", "deux", "trois", "quatre", "cinq", "dix",
        "plusieurs", "quelques", "certains", "certaines", "nombreux", "nombreuses", "autres",
    )
)  # fmt: skip
_AT = {"le": "au", "les": "aux"}
STARTS = frozenset({".", "!", "?", "…", ":", "«", "“", '"', "–", "—"})
_ENDS = frozenset({".", "!", "?", "…"})
_BE = frozenset({"sont", "étaient", "seront", "seraient", "furent"})
ARTICLES = frozenset({"le", "la", "les", "l’"})
_PREPOSITIONS = frozenset(
    (
        "selon", "dans", "par", "pour", "sur", "avec", "chez", "contre", "entre", "et", "que",
        "qu’", "après", "avant", "depuis", "pendant", "durant", "sous", "vers", "dès", "malgré",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hit:
    """A wrong name at some tokens of a passage."""

    passage: Passage
    start: int
    """The first token of the rendering itself, its article not counted."""
    end: int
    name: Name
    others: tuple[Name, ...] = ()
    """Further names that the same rendering may stand for."""


def deputised(hit: Hit, span: Span, fixed: str) -> tuple[Span, str]:
    """Return the stretch and the office with the « adjoint » behind it put where it belongs."""
    tokens = hit.passage.tokens
    deputy = tokens[hit.end] if hit.end < len(tokens) else None
    office, space, department = fixed.partition(" ")
    if (
        deputy is None
        or deputy.lower not in {"adjoint", "adjointe"}
        or office.lower() != "secrétaire"
    ):
        return span, fixed
    return Span(span.start, deputy.span.end), f"{office} {deputy.lower}{space}{department}"


def with_article(hit: Hit, span: Span) -> tuple[Span, str]:
    """Return the stretch from the preposition or article on, and what should be there."""
    passage, name = hit.passage, hit.name
    at = hit.start
    article, preposition, begin = "", "", span.start
    capital = False
    if at and passage.words[at - 1] in CONTRACTIONS:
        preposition, article = CONTRACTIONS[passage.words[at - 1]]
        at -= 1
    elif at and passage.words[at - 1] in ARTICLES:
        article = passage.words[at - 1]
        capital = passage.tokens[at - 1].form[0].isupper()
        at -= 1
    if not preposition and at and passage.words[at - 1] in {"de", "d’", "à"}:
        preposition = "à" if passage.words[at - 1] == "à" else "de"
        at -= 1
    begin = passage.tokens[at].span.start if at < hit.start else span.start
    first = passage.tokens[at].form if at < hit.start else ""
    before = passage.words[at - 1] if at else ""
    # « Le » has to have a capital where a sentence begins; elsewhere it is a part of the title.
    capital = capital and at > 0 and before not in _ENDS
    is_named = capital and not preposition and (before in OUTLETS or before in FOREIGN)
    if is_named or (not article and not preposition and before not in _PREPOSITIONS):
        fixed = name.plural if name.plural and before in PLURALS else name.right
    else:
        fixed = _named(name, article, preposition, capital=capital)
    is_start = before in STARTS or at == 0
    if is_start and first[:1].isupper():
        fixed = fixed[0].upper() + fixed[1:]
    return Span(begin, span.end), fixed


def singular(hit: Hit, span: Span, fixed: str) -> tuple[Span, str]:
    """Return the stretch with the verb behind it, where what was many is one: « Les Temps ont »."""
    passage = hit.passage
    at = hit.end
    found = span.of(passage.text).lower()
    if at >= len(passage.words) or not found.startswith("les ") or fixed.lower().startswith("les "):
        return span, fixed
    word = passage.tokens[at]
    one = third_person(word.form)
    if not one or passage.text[span.end : word.span.start] != " ":
        return span, fixed
    return Span(span.start, word.span.end), f"{fixed} {one}"


def third_person(verb: str) -> str:
    """Return the singular of a verb in the third person plural: « ont », « rapportent »."""
    # What goes with « être » agrees as well.
    for reading in () if verb in _BE else readings(verb):
        if reading.pos is Pos.VERB and reading.form.endswith("3p"):
            wanted = reading.form[:-1] + "s"
            forms = inflections(reading.lemma)
            return next((form for form, other in forms if other.form == wanted), "")
    return ""


def _named(name: Name, article: str, preposition: str, *, capital: bool) -> str:
    right = name.right
    is_plural = article == "les" and name.article not in {"", None, "les"}
    if is_plural and (name.plural or name.kind == "acronyms"):
        right, wanted = name.plural or right, "les"
    elif name.article:
        own, vowel = name.article, starts_with_vowel_sound(right)
        wanted = own if own == "les" or not vowel else "l’"
    elif name.short and article and not capital:
        right, wanted = name.short, "le"
    else:
        wanted = ""
    if not wanted:
        if not preposition:
            return right
        if preposition == "de" and starts_with_vowel_sound(right) and name.right[:3] != "The":
            return f"d’{right}"
        return f"{preposition} {right}"
    joined = _JOINED.get((preposition, wanted))
    if joined is not None:
        return joined + right
    separator = "" if wanted == "l’" else " "
    lead = f"{preposition} " if preposition else ""
    return f"{lead}{wanted}{separator}{right}"


def placed(hit: Hit, span: Span) -> tuple[Span, str]:
    """Return the stretch with the preposition, as French says where: « au Liban », « au Caire »."""
    passage, name = hit.passage, hit.name
    right, article = name.right, name.article or ""
    if not article:
        article, _, right = right.partition(" ")
        article = article.lower()
    at = hit.start - 1
    before = passage.words[at] if at >= 0 else ""
    if before in ARTICLES and at and passage.words[at - 1] in {"à", "de"}:
        at -= 1
        before = passage.words[at]
    if name.is_land and _wants_article(passage, hit.start, hit.end):
        led = _led(article, right)
        return span, led[0].upper() + led[1:] if before in {"", *STARTS} else led
    said = _said_of_place(before, article, right, is_city=not name.is_land)
    if said is None:
        return span, name.right
    begin = passage.tokens[at].span.start
    if passage.forms[at][0].isupper():
        said = said[0].upper() + said[1:]
    return Span(begin, span.end), said


def _wants_article(passage: Passage, start: int, end: int) -> bool:
    """Say whether a land without an article is a subject or an object: « Ils ont fui Egypt »."""
    before = passage.words[start - 1] if start else ""
    if before in {"", *STARTS}:
        return end < len(passage.words) and _is_verb(passage.words[end])
    if before == "et":
        return "entre" in passage.words[max(0, start - 6) : start]
    return passage.forms[start - 1].islower() and before not in _PREPOSITIONS and _is_verb(before)


def _is_verb(word: str) -> bool:
    kinds = {reading.pos for reading in readings(word)}
    return Pos.VERB in kinds and kinds.isdisjoint({Pos.NOUN, Pos.PREPOSITION, Pos.DETERMINER})


def _led(article: str, right: str) -> str:
    vowel = starts_with_vowel_sound(right) and article != "les"
    return f"l’{right}" if vowel else f"{article} {right}"


def _said_of_place(before: str, article: str, right: str, *, is_city: bool) -> str | None:
    """Return the preposition or article and the place, or None to leave what stands before."""
    vowel = starts_with_vowel_sound(right)
    named = _led(article, right)
    if before in {"à", "en", "au", "aux"}:
        return f"{_AT.get(article, 'en')} {right}"
    if before in {"de", "d’", "du", "des"}:
        if article in {"le", "les"} and not (vowel and article == "le"):
            return f"{'du' if article == 'le' else 'des'} {right}"
        return f"d’{right}" if vowel else f"de {right}"
    if is_city:
        return f"{article.capitalize()} {right}" if before in ARTICLES else None
    if before in ARTICLES:
        return named
    return f"{before} {named}" if before in _PREPOSITIONS - {"et", "que", "qu’"} else None
