"""The translation memory: what people settled before, in every segment file of a workspace.

What is on the disk is found through an index in the workspace's cache. Files that differ from what
the index was made of are looked through beside it, and once there are many it is made anew.
"""

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from editor.errors import EditorError
from editor.model import State, Unit
from editor.revise.likeness import find_alike
from editor.store.memory_index import FileStamp, PairIndex, StoredPair, build_index
from editor.store.numbers import with_numbers
from editor.store.po import read_bytes, read_units
from editor.store.segments import SegmentFile

Reader = Callable[[str, Path], Iterable[StoredPair]]
"""Returns the pairs of a file, given the name that they are to bear and its path."""

# So many files may differ from the index before it is made anew, or this share of them.
_FEW = 3
_SHARE = 0.05
_OLD = 5
"""Years after which a pair counts for a little less."""
_RANK = {State.FINAL.value: 0, State.REVIEWED.value: 1}


@dataclass(frozen=True, slots=True)
class MemoryMatch:
    """A settled pair from the memory, and how well it fits."""

    source: str
    target: str
    """With the numbers of the text that was looked for, where they alone differ."""
    score: float
    """1.0 for the same source, down to the minimum asked for, less the penalty."""
    origin: str
    """The document it comes from, by its slug, or the TMX file's name."""
    unit: str
    state: State
    in_context: bool = False
    """Whether the sentences before and after are the same too."""
    changed: str = ""
    """When it was settled, if that is known."""


class Memory:
    """All settled pairs of some files; what was dropped or is a draft is left out."""

    def __init__(
        self,
        files: Iterable[SegmentFile] = (),
        *,
        index: PairIndex | None = None,
        hidden: Iterable[str] = (),
        pairs: Iterable[StoredPair] = (),
    ) -> None:
        """Take in the settled units of files, beside an index without its `hidden` files."""
        self._index = index
        self._hidden = frozenset(hidden)
        beside = [*pairs, *(pair for file in files for pair in pairs_of(file))]
        self._beside: dict[str, list[StoredPair]] = {}
        for pair in sorted(beside, key=_rank):
            self._beside.setdefault(pair.source, []).append(pair)
        self._sources = list(self._beside)

    @classmethod
    def open(
        cls,
        index: Path,
        paths: Mapping[str, Path],
        files: Mapping[str, SegmentFile],
        *,
        read: Reader | None = None,
        write: bool = True,
    ) -> "Memory":
        """Return a memory of the files at `paths`, with some as they now are at hand, by name.

        `read` gives the pairs of a file that is no segment file. The index is made, or made anew,
        where that is worth it and `write` allows it. Where it cannot be written the memory is as
        good, and slower. Raises `EditorError` for a file that cannot be read.
        """
        read = read or _no_other
        opened = _opened(index)
        known = opened.files if opened is not None else {}
        stamps = {name: _stamp(path, known.get(name)) for name, path in paths.items()}
        stale = {name for name in known if stamps.get(name) != known[name]}
        fresh = {name for name in stamps if known.get(name) != stamps[name]}
        many = len(stale | fresh) > max(_FEW, _SHARE * len(paths))
        if write and paths and (opened is None or many):
            with contextlib.suppress(sqlite3.Error, OSError):
                pairs = sorted(_read(paths, read), key=_rank)
                if opened is not None:
                    opened.close()
                opened, stale, fresh = build_index(index, pairs, stamps), set(), set()
        changed = {name: paths[name] for name in fresh if name not in files}
        hidden = stale | set(files)
        return cls(files.values(), index=opened, hidden=hidden, pairs=_read(changed, read))

    def __len__(self) -> int:
        """Return the number of settled pairs."""
        beside = sum(map(len, self._beside.values()))
        if self._index is None:
            return beside
        if not self._hidden:
            return len(self._index) + beside
        return beside + sum(1 for _ in self._indexed(self._index.all()))

    def exact(
        self, source: str, *, before: str | None = None, after: str | None = None
    ) -> MemoryMatch | None:
        """Return the best pair of just this source, or None.

        `before` and `after` are the neighbouring sources, empty at an edge of the document; a
        pair that had the same neighbours is better than any other.
        """
        pairs = list(self._beside.get(source, ()))
        if self._index is not None:
            pairs += self._indexed(self._index.exact(source))
        if not pairs:
            return None

        def shared(pair: StoredPair) -> int:
            return (before is not None and pair.before == before) + (
                after is not None and pair.after == after
            )

        best = min(sorted(pairs, key=_rank), key=lambda pair: (-shared(pair), _penalty(pair)))
        return _match(best, score=1.0, in_context=shared(best) == 2)

    def fuzzy(self, source: str, *, minimum: float = 0.75) -> list[MemoryMatch]:
        """Return the pairs whose source is at least so like this one, the best first.

        Each pair of texts is there once, however often it was settled.
        """
        scored = [
            (score, pair)
            for score, at in find_alike(source, self._sources, minimum=minimum)
            for pair in self._beside[self._sources[at]]
        ]
        if self._index is not None:
            found = self._index.like(source, minimum)
            scored += ((score, pair) for score, pair in found if pair.file not in self._hidden)
        matches: dict[tuple[str, str], MemoryMatch] = {}
        for score, pair in sorted(scored, key=lambda each: (-each[0], *_rank(each[1]))):
            match = _match(pair, score=max(0.0, round(score - _penalty(pair), 4)))
            target = with_numbers(source, pair.source, pair.target)
            matches.setdefault((pair.source, pair.target), replace(match, target=target))
        return sorted(matches.values(), key=lambda match: -match.score)

    def containing(self, text: str, *, side: str = "", limit: int = 50) -> list[MemoryMatch]:
        """Return pairs in which words stand beside each other; `side` is `source` or `target`."""
        folded = " ".join(text.casefold().split())
        beside = [
            pair
            for pairs in self._beside.values()
            for pair in pairs
            if (side != "target" and folded in pair.source.casefold())
            or (side != "source" and folded in pair.target.casefold())
        ]
        if self._index is not None:
            found = self._index.containing(text, side=side, limit=limit + len(self._hidden))
            beside += self._indexed(found)
        unique = {(pair.source, pair.target): pair for pair in reversed(beside)}
        shortest = sorted(unique.values(), key=lambda pair: (len(pair.source), _rank(pair)))
        return [_match(pair, score=1.0) for pair in shortest[:limit]]

    def all(self) -> Iterator[StoredPair]:
        """Yield every settled pair."""
        for pairs in self._beside.values():
            yield from pairs
        if self._index is not None:
            yield from self._indexed(self._index.all())

    def _indexed(self, pairs: Iterable[StoredPair]) -> Iterator[StoredPair]:
        return (pair for pair in pairs if pair.file not in self._hidden)


def pairs_of(file: SegmentFile) -> Iterator[StoredPair]:
    """Yield the settled pairs of a segment file, those whose source has gone behind the others."""
    name = f"{file.slug}.{file.target_lang}.po"
    sources = ["", *(unit.source for unit in file.units), ""]
    for at, unit in enumerate(file.units):
        if _is_to_be_remembered(unit):
            yield _pair(name, file.slug, unit, sources[at], sources[at + 2])
    for unit in file.obsolete:
        if _is_to_be_remembered(unit):
            yield _pair(name, file.slug, unit, None, None)


def _pair(name: str, slug: str, unit: Unit, before: str | None, after: str | None) -> StoredPair:
    return StoredPair(
        name, unit.source, unit.target, slug, unit.id, unit.state.value, before, after
    )


def _is_to_be_remembered(unit: Unit) -> bool:
    return unit.settled and not unit.dropped and bool(unit.target)


def _read(paths: Mapping[str, Path], read: Reader) -> Iterator[StoredPair]:
    for name, path in sorted(paths.items()):
        if path.suffix == ".po":
            yield from (replace(pair, file=name) for pair in pairs_of(read_units(path)))
        else:
            yield from read(name, path)


def _no_other(name: str, path: Path) -> Iterator[StoredPair]:
    raise EditorError(f"{name} is no segment file", path)


def _opened(path: Path) -> PairIndex | None:
    if path.exists():
        with contextlib.suppress(sqlite3.Error, OSError, KeyError, ValueError, TypeError):
            return PairIndex(path)
    return None


def _stamp(path: Path, known: FileStamp | None) -> FileStamp:
    """Return what tells a file from others; it is read only if its size or time has changed."""
    found = path.stat()
    if known is not None and (known.size, known.mtime) == (found.st_size, found.st_mtime_ns):
        return known
    digest = hashlib.sha256(read_bytes(path)).hexdigest()
    if known is not None and known.digest == digest:
        return known
    return FileStamp(found.st_size, found.st_mtime_ns, digest)


def _rank(pair: StoredPair) -> tuple[int, bool, str, str, str, str]:
    """Sort the final before the reviewed, the live before the obsolete, then by name."""
    return (
        _RANK.get(pair.state, 2),
        pair.before is None,
        pair.origin,
        pair.source,
        pair.unit,
        pair.target,
    )


def _penalty(pair: StoredPair) -> float:
    """Return what speaks against a pair: that it came from outside, or is old.

    So little that of two pairs as like a text the better one goes before, and no more.
    """
    outside = 0.02 if pair.file.endswith(".tmx") else 0.0
    year = pair.changed[:4]
    old = 0.01 if year.isdigit() and date.today().year - int(year) > _OLD else 0.0
    return outside + old


def _match(pair: StoredPair, *, score: float, in_context: bool = False) -> MemoryMatch:
    state = State(pair.state) if pair.state in set(State) else State.REVIEWED
    return MemoryMatch(
        pair.source, pair.target, score, pair.origin, pair.unit, state, in_context, pair.changed
    )
