"""Wrong names found in a text, with the article and the preposition before them mended."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from editor.artefacts.names.articles import (
    ARTICLES,
    CONTRACTIONS,
    STARTS,
    Hit,
    deputised,
    with_article,
)
from editor.artefacts.names.cues import (
    FOREIGN,
    SAID,
    is_attributed,
    is_foreign,
    sentence_words,
)
from editor.artefacts.names.entries import Gate, Name, folded, key_of, load_names, names_of
from editor.artefacts.rule import Match
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import Pos, readings
from editor.language.tokens import tokenize
from editor.model import Concept, Safety, Span


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
            first: sorted(group, key=lambda pair: (-len(pair[0]), pair[1].gate, not pair[1].only))
            for first, group in by_first.items()
        }

    def find(self, passage: Passage, firsts: frozenset[str]) -> Iterator[Hit]:
        """Yield the names that begin with one of some forms, in reading order, none overlapping."""
        end = 0
        for at, form in enumerate(passage.forms):
            if form in firsts and at >= end:
                hit = self._at(passage, at)
                if hit is not None:
                    yield hit
                    end = hit.end

    def begins_with(self, form: str) -> bool:
        """Say whether some name begins with a form."""
        return folded(form) in self._by_first

    def is_at(self, passage: Passage, at: int) -> bool:
        """Say whether a name begins at a token."""
        return self._at(passage, at) is not None

    def _at(self, passage: Passage, at: int) -> Hit | None:
        hits: list[Hit] = []
        longest = 0
        forms = passage.forms
        second = folded(forms[at + 1]) if at + 1 < len(forms) else ""
        for key, name in self._by_first.get(folded(forms[at]), ()):
            end = at + len(key)
            # « Politique étrangère », the French review, is not « Politique » alone.
            if end > len(forms) or len(key) < longest or (len(key) > 1 and key[1] != second):
                continue
            if all(folded(f) == word for f, word in zip(forms[at:end], key, strict=True)):
                hit = Hit(passage, at, end, name)
                if _has_its_capitals(hit):
                    longest = len(key)
                    if _is_meant(hit):
                        hits.append(hit)
        if not hits or hits[0].name.only:
            return hits[0] if hits else None
        rest = (hit.name for hit in hits[1:] if hit.name.kind == "outlets")
        return replace(hits[0], others=tuple(name for name in rest if name.article is not None))


def begins_name(passage: Passage, at: int) -> bool:
    """Say whether a wrong name that is meant as one begins at a token."""
    return _own_index().is_at(passage, at)


@lru_cache(maxsize=1)
def _own_index() -> Index:
    return Index(load_names())


def _index(text: Text) -> Index:
    return _index_with(_Names(text.names)) if text.names else _own_index()


@lru_cache(maxsize=4)
def _index_with(names: "_Names") -> Index:
    return Index((*names_of(names.concepts), *load_names()))


@dataclass(frozen=True, slots=True, eq=False)
class _Names:
    """A workspace's concepts, the same only if they are the same object: quick to tell."""

    concepts: tuple[Concept, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Names) and self.concepts is other.concepts

    def __hash__(self) -> int:
        return id(self.concepts)


def _hits(text: Text) -> dict[str, list[Hit]]:
    index = text.learned(_index)
    by_kind: dict[str, list[Hit]] = {}
    firsts = frozenset(filter(index.begins_with, text.forms))
    for passage in text.passages:
        if not firsts.isdisjoint(passage.forms):
            for hit in index.find(passage, firsts):
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
    if at < 1 or hit.passage.words[at] not in ARTICLES:
        return False
    return hit.passage.tokens[at].is_capitalised and hit.passage.words[at - 1] not in STARTS


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
    if name.only and name.only.isdisjoint(map(folded, sentence_words(passage, hit.start, hit.end))):
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
    if following is not None and _is_epithet(following.lower):
        return True
    if _is_told(hit):
        return False
    return (
        following is not None
        and following.is_capitalised
        and hit.passage.words[hit.end] not in ARTICLES
        and following.form[0].isalpha()
        and not following.is_upper
    ) or (hit.start > 0 and tokens[hit.start - 1].form[-1:] in "-’" and _article_before(hit) == "")


def _is_told(hit: Hit) -> bool:
    """Say whether who spoke stands behind the title: « a déclaré à Câblé Laura Mendez »."""
    words, tokens = hit.passage.words, hit.passage.tokens
    speaker = tokens[hit.end : hit.end + 2]
    return (
        hit.start > 1
        and words[hit.start - 1] in {"à", "au"}
        and words[hit.start - 2] in SAID
        and len(speaker) == 2
        and all(token.form.istitle() and token.form.isalpha() for token in speaker)
    )


def _is_epithet(word: str) -> bool:
    """Say whether the word makes another title: « L’Économiste maghrébin », not « américain »."""
    kinds = {reading.pos for reading in readings(word)}
    return word not in FOREIGN and Pos.ADJECTIVE in kinds and kinds <= {Pos.ADJECTIVE, Pos.NOUN}


def _article_before(hit: Hit) -> str:
    word = hit.passage.words[hit.start - 1] if hit.start else ""
    return word if word in ARTICLES or word in CONTRACTIONS else ""


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
        if token.lower in ARTICLES or (is_before and starts):
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
        span, fixed = deputised(hit, span, _cased(name.right, passage.text[span.start], name.wrong))
    else:
        span, fixed = with_article(hit, span)
    found = span.of(passage.text)
    if fixed == found:
        return None
    others = (with_article(replace(hit, name=other), span)[1] for other in hit.others)
    fixes = tuple(dict.fromkeys((fixed, *others)))
    safety = name.safety
    if name.gate is Gate.DOUBTFUL and not is_foreign(passage, hit.start, hit.end):
        safety = Safety.QUERY
    said = " » ou « ".join(dict.fromkeys((name.right, *(other.right for other in hit.others))))
    return Match(passage, span, fixes, (found, said), safety)


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


__all__ = ["Hit", "Index", "begins_name", "find_names"]
