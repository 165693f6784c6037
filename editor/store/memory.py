"""The translation memory: what people settled before, in every segment file of a workspace."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.model import State, Unit
from editor.revise.likeness import find_alike
from editor.store.po import read_units
from editor.store.segments import SegmentFile


@dataclass(frozen=True, slots=True)
class MemoryMatch:
    """A settled pair from the memory, and how well it fits."""

    source: str
    target: str
    score: float
    """1.0 for the same source, down to the minimum asked for."""
    origin: str
    """The document it comes from, by its slug."""
    unit: str
    state: State
    in_context: bool = False
    """Whether the sentences before and after are the same too."""


@dataclass(frozen=True, slots=True)
class _Pair:
    unit: Unit
    origin: str
    before: str | None
    """The source before it, empty at the document's start; None when its place is lost."""
    after: str | None


class Memory:
    """All settled pairs of some segment files; what was dropped or is a draft is left out."""

    def __init__(self, files: Iterable[SegmentFile]) -> None:
        """Take in the settled units of the files, the obsolete ones behind the live ones."""
        self._pairs: dict[str, list[_Pair]] = defaultdict(list)
        for pair in sorted(_pairs(files), key=_rank):
            self._pairs[pair.unit.source].append(pair)
        self._sources: Sequence[str] = list(self._pairs)

    @classmethod
    def load(cls, paths: Iterable[Path], files: Iterable[SegmentFile] = ()) -> "Memory":
        """Return a memory of the segment files at `paths` and of those already at hand."""
        return cls([*files, *map(read_units, paths)])

    def __len__(self) -> int:
        """Return the number of settled pairs."""
        return sum(map(len, self._pairs.values()))

    def exact(
        self, source: str, *, before: str | None = None, after: str | None = None
    ) -> MemoryMatch | None:
        """Return the best pair of just this source, or None.

        `before` and `after` are the neighbouring sources, empty at an edge of the document; a
        pair that had the same neighbours is better than any other.
        """
        pairs = self._pairs.get(source)
        if not pairs:
            return None

        def shared(pair: _Pair) -> int:
            return (before is not None and pair.before == before) + (
                after is not None and pair.after == after
            )

        best = max(pairs, key=shared)
        return _match(best, score=1.0, in_context=shared(best) == 2)

    def fuzzy(self, source: str, *, minimum: float = 0.75) -> list[MemoryMatch]:
        """Return the pairs whose source is at least so like this one, the best first.

        Each pair of texts is there once, however often it was settled.
        """
        matches: dict[tuple[str, str], MemoryMatch] = {}
        for score, at in find_alike(source, self._sources, minimum=minimum):
            for pair in self._pairs[self._sources[at]]:
                key = (pair.unit.source, pair.unit.target)
                matches.setdefault(key, _match(pair, score=score))
        return list(matches.values())


def _pairs(files: Iterable[SegmentFile]) -> Iterable[_Pair]:
    for file in files:
        sources = ["", *(unit.source for unit in file.units), ""]
        for at, unit in enumerate(file.units):
            if _is_to_be_remembered(unit):
                yield _Pair(unit, file.slug, sources[at], sources[at + 2])
        for unit in file.obsolete:
            if _is_to_be_remembered(unit):
                yield _Pair(unit, file.slug, None, None)


def _is_to_be_remembered(unit: Unit) -> bool:
    return unit.settled and not unit.dropped and bool(unit.target)


def _rank(pair: _Pair) -> tuple[bool, bool, str, str, str, str]:
    """Sort the final before the reviewed, the live before the obsolete, then by name."""
    unit = pair.unit
    return (
        unit.state is not State.FINAL,
        pair.before is None,
        pair.origin,
        unit.source,
        unit.id,
        unit.target,
    )


def _match(pair: _Pair, *, score: float, in_context: bool = False) -> MemoryMatch:
    unit = pair.unit
    return MemoryMatch(
        unit.source, unit.target, score, pair.origin, unit.id, unit.state, in_context
    )
