"""The article and the preposition before a wrong name, mended with it."""

from dataclasses import dataclass

from editor.artefacts.names.cues import FOREIGN, OUTLETS
from editor.artefacts.names.entries import Name
from editor.artefacts.text import Passage
from editor.language.elision import starts_with_vowel_sound
from editor.model import Span

CONTRACTIONS = {"du": ("de", "le"), "au": ("à", "le"), "des": ("de", "les"), "aux": ("à", "les")}
_JOINED = {
    ("de", "le"): "du ",
    ("à", "le"): "au ",
    ("de", "les"): "des ",
    ("à", "les"): "aux ",
}
STARTS = frozenset({".", "!", "?", "…", ":", "«", "“", '"', "–", "—"})
ARTICLES = frozenset({"le", "la", "les", "l’"})
_PREPOSITIONS = frozenset(
    {"selon", "dans", "par", "pour", "sur", "avec", "chez", "contre", "entre", "et", "que", "qu’"}
)


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
    is_named = capital and (before in OUTLETS or before in FOREIGN)
    if is_named or (not article and not preposition and before not in _PREPOSITIONS):
        fixed = name.right
    else:
        fixed = _named(name, article, preposition, capital=capital)
    is_start = before in STARTS or at == 0
    if is_start and first[:1].isupper():
        fixed = fixed[0].upper() + fixed[1:]
    return Span(begin, span.end), fixed


def _named(name: Name, article: str, preposition: str, *, capital: bool) -> str:
    right = name.right
    if name.article:
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
