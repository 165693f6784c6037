"""Rows that cannot both be right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from editor.errors import EditorError
from editor.glossary.places import Key, Place
from editor.model import Concept, Term, TermStatus

USED = frozenset({TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DO_NOT_TRANSLATE})
"""The statuses a writer may use."""
AVOIDED = frozenset({TermStatus.DEPRECATED, TermStatus.WRONG})

_FIRST = frozenset({TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE})


def refuse_contradictions(concepts: Sequence[Concept], places: Mapping[Key, Place]) -> None:
    """Raise `EditorError` at the first row that contradicts another."""
    for concept in concepts:
        _refuse_two_preferred(concept, places)
    for (good, term), (bad, other) in find_contradictions(concepts):
        here = places[bad.id, other.lang, other.text]
        there = places[good.id, term.lang, term.text]
        raise EditorError(
            f'the term "{other.text}" is {other.status} for "{bad.id}" here but {term.status} for '
            f'"{good.id}" at {there}, and both mean the same; change one of them',
            here.path,
            here.line,
        )


def find_contradictions(
    concepts: Iterable[Concept],
) -> Iterator[tuple[tuple[Concept, Term], tuple[Concept, Term]]]:
    """Yield each term used for one concept and avoided for another of the same meaning.

    Two concepts mean the same when what one is preferably called in another language is in use for
    the other: « Comité national démocrate » may be wrong for the convention and right for the
    committee, though both are a DNC.
    """
    used: dict[tuple[str, str], list[tuple[Concept, Term]]] = {}
    avoided: dict[tuple[str, str], list[tuple[Concept, Term]]] = {}
    for concept in concepts:
        for term in concept.terms:
            side = used if term.status in USED else avoided
            side.setdefault((term.lang, term.text), []).append((concept, term))
    for key in sorted(avoided.keys() & used.keys()):
        for good, bad in product(used[key], avoided[key]):
            if _share_meaning(good[0], bad[0], key[0]):
                yield good, bad


def _share_meaning(one: Concept, other: Concept, lang: str) -> bool:
    def said(concept: Concept, statuses: frozenset[TermStatus]) -> set[tuple[str, str]]:
        return {(t.lang, t.text) for t in concept.terms if t.status in statuses and t.lang != lang}

    return (
        one.id == other.id
        or bool(said(one, _FIRST) & said(other, USED))
        or bool(said(one, USED) & said(other, _FIRST))
    )


def _refuse_two_preferred(concept: Concept, places: Mapping[Key, Place]) -> None:
    first: dict[str, Term] = {}
    for term in concept.terms:
        if term.status not in _FIRST:
            continue
        other = first.setdefault(term.lang, term)
        if other is not term:
            here = places[concept.id, term.lang, term.text]
            there = places[concept.id, other.lang, other.text]
            raise EditorError(
                f'"{other.text}" (line {there.line}) and "{term.text}" are both to be preferred '
                f'for "{concept.id}" in {term.lang}; make one of them admitted',
                here.path,
                here.line,
            )
