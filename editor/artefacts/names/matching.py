"""Wrong names found in a text, with the article and the preposition before them mended."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache

from editor.artefacts.names.articles import (
    ARTICLES,
    STARTS,
    Hit,
    deputised,
    placed,
    singular,
    with_article,
)
from editor.artefacts.names.cues import is_foreign
from editor.artefacts.names.entries import Gate, Name, folded, key_of, load_names, names_of
from editor.artefacts.names.gates import is_meant
from editor.artefacts.rule import Match
from editor.artefacts.text import Passage, Text
from editor.language.tokens import tokenize
from editor.model import Concept, Safety, Span


class Index:
    """Names by their first word and the second, the longest first."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Index the names."""
        by_first: dict[str, dict[str, list[tuple[tuple[str, ...], Name]]]] = {}
        for name in names:
            key = key_of(name.wrong)
            if key:
                second = key[1] if len(key) > 1 else ""
                by_first.setdefault(key[0], {}).setdefault(second, []).append((key, name))
        for groups in by_first.values():
            for group in groups.values():
                group.sort(key=lambda pair: (-len(pair[0]), pair[1].gate, not pair[1].only))
        self._by_first = by_first
        self._lower = frozenset(
            first
            for first, groups in by_first.items()
            if any(name.wrong[0].islower() for group in groups.values() for _, name in group)
        )

    def find(self, passage: Passage, firsts: AbstractSet[str]) -> Iterator[Hit]:
        """Yield the names that begin with one of some forms, in reading order, none overlapping."""
        end = 0
        for at in passage.places_of_forms(firsts):
            if at < end:
                continue
            if not passage.forms[at][0].islower() or self._may_be_lower(passage, at):
                hit = self._at(passage, at)
                if hit is not None:
                    yield hit
                    end = hit.end

    def _may_be_lower(self, passage: Passage, at: int) -> bool:
        """Say whether a name begins in lower case, or without the capital of its article."""
        before = passage.forms[at - 1] if at else ""
        return folded(passage.forms[at]) in self._lower or before[:1] == "L"

    def begins_with(self, form: str) -> bool:
        """Say whether some name begins with a form; with an article only where it has a capital."""
        return form not in ARTICLES and folded(form) in self._by_first

    def is_at(self, passage: Passage, at: int) -> bool:
        """Say whether a name begins at a token."""
        return self._at(passage, at) is not None

    def _at(self, passage: Passage, at: int) -> Hit | None:
        hits: list[Hit] = []
        longest = 0
        forms = passage.forms
        groups = self._by_first.get(folded(forms[at]), {})
        second = folded(forms[at + 1]) if at + 1 < len(forms) else ""
        candidates = (*groups.get(second, ()), *(groups.get("", ()) if second else ()))
        for key, name in candidates:
            end = at + len(key)
            # « Politique étrangère », the French review, is not « Politique » alone.
            if end > len(forms) or len(key) < longest:
                continue
            if all(folded(f) == word for f, word in zip(forms[at:end], key, strict=True)):
                hit = Hit(passage, at, end, name)
                if _has_its_capitals(hit):
                    longest = len(key)
                    if is_meant(hit):
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


def _begins_own(form: str) -> bool:
    return _own_index().begins_with(form)


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
    firsts = text.passing(_begins_own if index is _own_index() else index.begins_with)
    for passage in text.passages:
        if not firsts.isdisjoint(passage.form_set):
            for hit in index.find(passage, firsts):
                by_kind.setdefault(hit.name.kind, []).append(hit)
    return by_kind


def find_names(kind: str) -> Callable[[Text], Iterator[Match]]:
    """Return a detector of one kind of wrong names."""

    def find(text: Text) -> Iterator[Match]:
        for hit in text.learned_here(_hits).get(kind, ()):
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
        return forms == [*_words(wanted)]
    if len(forms) == 1 and not _is_spelled(forms[0], wanted):
        return False
    lower = [
        form
        for form, word in zip(forms, _words(wanted), strict=True)
        if word[0].isupper() and not form[0].isupper()
    ]
    # « D’après L’économiste »: the article has the title's capital.
    if not lower or (lower == forms[:1] and _has_capital_article(hit)):
        return True
    # « au Globe et courrier »: the first word's capital, if no sentence begins there, will do.
    return hit.name.kind in _SPELLED_ANYHOW and forms[0] not in lower and not _begins(hit)


_SPELLED_ANYHOW = frozenset({"outlets", "organisations"})


def _begins(hit: Hit) -> bool:
    """Say whether a sentence begins with the words or with their article."""
    words = hit.passage.words
    at = hit.start - (hit.start > 0 and words[hit.start - 1] in ARTICLES)
    return at == 0 or words[at - 1] in STARTS


def _has_capital_article(hit: Hit) -> bool:
    at = hit.start - 1
    if at < 1 or hit.passage.words[at] not in ARTICLES:
        return False
    return hit.passage.tokens[at].is_capitalised and hit.passage.words[at - 1] not in STARTS


def _is_spelled(form: str, wanted: str) -> bool:
    """Say whether a word has its accents, but on its capitals: `Câblé` is not `Cable`."""
    return form.isupper() or form[1:].replace("'", "’").lower() == wanted[1:].lower()


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(token.form.replace("’", "'") for token in tokenize(text, "fr"))


def _match(hit: Hit) -> Match | None:
    passage, name = hit.passage, hit.name
    tokens = passage.tokens
    span = Span(tokens[hit.start].span.start, tokens[hit.end - 1].span.end)
    if _is_there(passage.text, span, name):
        return None
    if name.kind == "places" and (name.is_land or name.right[:3] in {"Le ", "Les"}):
        span, fixed = placed(hit, span)
    elif name.article is None:
        span, fixed = deputised(hit, span, name.right)
    else:
        span, fixed = with_article(hit, span)
    found = span.of(passage.text)
    if fixed == found:
        return None
    others = [with_article(replace(hit, name=other), span)[1] for other in hit.others]
    if name.short and fixed == f"Le {name.short}":
        others.append(name.right)
    span, fixed = singular(hit, span, fixed)
    if span.of(passage.text) != found:
        others = []
        found = span.of(passage.text)
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


__all__ = ["Hit", "Index", "begins_name", "find_names"]
