"""Wrong names found in a text, with the article and the preposition before them mended."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.artefacts.names.cues import is_attributed, is_foreign, sentence_words
from editor.artefacts.names.entries import Gate, Name, folded, key_of, load_names, names_of
from editor.artefacts.rule import Match
from editor.artefacts.text import Passage, Text, Token
from editor.language.elision import starts_with_vowel_sound
from editor.language.tokens import tokenize
from editor.model import Safety, Span

_CONTRACTIONS = {"du": ("de", "le"), "au": ("à", "le"), "des": ("de", "les"), "aux": ("à", "les")}
_JOINED = {
    ("de", "le"): "du ",
    ("à", "le"): "au ",
    ("de", "les"): "des ",
    ("à", "les"): "aux ",
}
_STARTS = frozenset({".", "!", "?", "…", ":", "«", "“", '"', "–", "—"})
_ARTICLES = frozenset({"le", "la", "les", "l’"})
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


class Index:
    """Names by their first word, the longest first."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Index the names."""
        by_first: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
        for name in names:
            key = key_of(name.wrong)
            if key:
                by_first.setdefault(key[0], []).append((key, name))
        self._by_first = {
            first: sorted(group, key=lambda pair: (-len(pair[0]), pair[1].gate))
            for first, group in by_first.items()
        }

    def find(self, passage: Passage) -> Iterator[Hit]:
        """Yield the names in reading order; none overlaps another."""
        tokens = passage.tokens
        at = 0
        while at < len(tokens):
            hit = self._at(passage, tokens, at)
            if hit is None:
                at += 1
            else:
                yield hit
                at = hit.end

    def _at(self, passage: Passage, tokens: tuple[Token, ...], at: int) -> Hit | None:
        for key, name in self._by_first.get(folded(tokens[at].form), ()):
            end = at + len(key)
            if end > len(tokens):
                continue
            found = tokens[at:end]
            if all(folded(t.form) == word for t, word in zip(found, key, strict=True)):
                hit = Hit(passage, at, end, name)
                if _has_its_capitals(hit):
                    # « Politique étrangère », the French review, is not « Politique » alone.
                    return hit if _is_meant(hit) else None
        return None


@lru_cache(maxsize=1)
def _own_index() -> Index:
    return Index(load_names())


def _index(text: Text) -> Index:
    if not text.names:
        return _own_index()
    return Index((*names_of(text.names), *load_names()))


def _hits(text: Text) -> dict[str, list[Hit]]:
    index = text.learned(_index)
    by_kind: dict[str, list[Hit]] = {}
    for passage in text.passages:
        for hit in index.find(passage):
            by_kind.setdefault(hit.name.kind, []).append(hit)
    return by_kind


def find_names(kind: str) -> Callable[[Text], Iterator[Match]]:
    """Return a detector of one kind of wrong names."""

    def find(text: Text) -> Iterator[Match]:
        for hit in text.learned(_hits).get(kind, ()):
            match = _match(hit)
            if match is not None:
                yield match

    return find


def _has_its_capitals(hit: Hit) -> bool:
    found = hit.passage.tokens[hit.start : hit.end]
    forms = [token.form for token in found]
    wanted = hit.name.wrong
    if hit.name.exact:
        return (
            hit.passage.text[found[0].span.start : found[-1].span.end].replace("'", "’") == wanted
        )
    if hit.name.kind in {"people", "places"}:
        return not all(form.isupper() for form in forms) and _same_case(forms, wanted)
    lower = [
        form
        for form, word in zip(forms, _words(wanted), strict=True)
        if word[0].isupper() and not form[0].isupper()
    ]
    # « D’après L’économiste »: the article has the title's capital.
    return not lower or (lower == forms[:1] and _has_capital_article(hit))


def _has_capital_article(hit: Hit) -> bool:
    at = hit.start - 1
    if at < 1 or hit.passage.words[at] not in _ARTICLES:
        return False
    return hit.passage.tokens[at].is_capitalised and hit.passage.words[at - 1] not in _STARTS


def _same_case(forms: list[str], wanted: str) -> bool:
    return all(f[0].isupper() == w[0].isupper() for f, w in zip(forms, _words(wanted), strict=True))


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(token.form for token in tokenize(text, "fr"))


def _is_meant(hit: Hit) -> bool:
    name, passage = hit.name, hit.passage
    article = _article_before(hit)
    if (name.bare and article) or (name.needs_article and not article):
        return False
    if name.kind in {"acronyms", "people", "places"}:
        return not _in_foreign_name(hit)
    if name.unless and not name.unless.isdisjoint(
        map(folded, sentence_words(passage, hit.start, hit.end))
    ):
        return False
    if name.gate is Gate.SURE:
        return True
    if _goes_on(hit) or not is_attributed(passage, hit.start, hit.end):
        return False
    return name.gate is not Gate.TITLE or is_foreign(passage, hit.start, hit.end)


def _goes_on(hit: Hit) -> bool:
    """Say whether a longer title begins here: « La Nation arabe », « Le Temps des cerises »."""
    tokens = hit.passage.tokens
    following = tokens[hit.end] if hit.end < len(tokens) else None
    return (
        following is not None
        and following.is_capitalised
        and hit.passage.words[hit.end] not in _ARTICLES
        and following.form[0].isalpha()
        and not following.is_upper
    ) or (hit.start > 0 and tokens[hit.start - 1].form[-1:] in "-’" and _article_before(hit) == "")


def _article_before(hit: Hit) -> str:
    word = hit.passage.words[hit.start - 1] if hit.start else ""
    return word if word in _ARTICLES or word in _CONTRACTIONS else ""


def _in_foreign_name(hit: Hit) -> bool:
    """Say whether the word is a part of a longer English name: `NATO Review`, `Moscow Times`."""
    tokens = hit.passage.tokens
    if hit.name.kind == "people":
        return False
    near = [tokens[i] for i in (hit.start - 1, hit.end) if 0 <= i < len(tokens)]
    starts = hit.start <= 1
    for token in near:
        touching = hit.passage.text[min(token.span.end, tokens[hit.start].span.end) :][:1] in " -/"
        is_before = token.span.start < tokens[hit.start].span.start
        if not token.is_capitalised or not touching or not token.form[0].isalpha():
            continue
        if token.lower in _ARTICLES or (is_before and starts):
            continue
        if not is_before and token.is_upper and hit.name.kind == "places":
            continue
        if token.form.isascii():
            return True
    return False


def _match(hit: Hit) -> Match | None:
    passage, name = hit.passage, hit.name
    tokens = passage.tokens
    span = Span(tokens[hit.start].span.start, tokens[hit.end - 1].span.end)
    if _is_there(passage.text, span, name):
        return None
    if name.article is None:
        fixed = _cased(name.right, passage.text[span.start], name.wrong)
    else:
        span, fixed = _with_article(hit, span)
    found = span.of(passage.text)
    if fixed == found:
        return None
    safety = name.safety
    if name.gate is Gate.DOUBTFUL and not is_foreign(passage, hit.start, hit.end):
        safety = Safety.QUERY
    return Match(passage, span, (fixed,), (found, name.right), safety)


def _is_there(text: str, span: Span, name: Name) -> bool:
    """Say whether the right name stands there already: « Verge » within « The Verge »."""
    for right in filter(None, (name.right, name.short)):
        begin = max(0, span.start - len(right))
        at = text.find(right, begin, span.end + len(right))
        if 0 <= at <= span.start and at + len(right) >= span.end:
            return True
    return False


def _cased(right: str, first: str, wrong: str) -> str:
    """Return the right name with a capital where the text has one that the data has not."""
    if first.isupper() and not wrong[0].isupper():
        return right[0].upper() + right[1:]
    return right


def _with_article(hit: Hit, span: Span) -> tuple[Span, str]:
    """Return the stretch from the preposition or article on, and what should be there."""
    passage, name = hit.passage, hit.name
    at = hit.start
    article, preposition, begin = "", "", span.start
    capital = False
    if at and passage.words[at - 1] in _CONTRACTIONS:
        preposition, article = _CONTRACTIONS[passage.words[at - 1]]
        at -= 1
    elif at and passage.words[at - 1] in _ARTICLES:
        article = passage.words[at - 1]
        capital = passage.tokens[at - 1].form[0].isupper()
        at -= 1
    if not preposition and at and passage.words[at - 1] in {"de", "d’", "à"}:
        preposition = "à" if passage.words[at - 1] == "à" else "de"
        at -= 1
    begin = passage.tokens[at].span.start if at < hit.start else span.start
    first = passage.tokens[at].form if at < hit.start else ""
    before = passage.words[at - 1] if at else ""
    if not article and not preposition and before not in _PREPOSITIONS:
        fixed = name.right
    else:
        fixed = _named(name, article, preposition, capital=capital)
    is_start = before in _STARTS or at == 0
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


__all__ = ["Hit", "Index", "find_names"]
