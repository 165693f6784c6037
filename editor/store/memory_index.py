"""Settled pairs in a file of their own, found by the words of their sources.

The file is a cache: it is made from segment files and TMX files, and made again when they differ.
A source's words are kept with the numbers of the pairs they stand in. To find what is like a text,
the pairs that share its rarest words are counted, and only the best of them compared in full.
"""

import contextlib
import math
import os
import re
import sqlite3
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import numpy.typing as npt

from editor.revise.likeness import find_alike

VERSION = 1
_WORD = re.compile(r"\d+|[^\W\d_]+")
_MOST_WORDS = 12
"""How many of a text's words are looked up, the rarest first."""
_MOST_PAIRS = 40_000
"""How many numbers of pairs are counted for one text; a second word is always taken."""
_COMPARED = 128
"""How many pairs are compared with a text in full."""
_BATCH = 20_000

_SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE files (name TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, digest TEXT);
CREATE TABLE pairs (
    id INTEGER PRIMARY KEY, key INTEGER, file TEXT, source TEXT, target TEXT, origin TEXT,
    unit TEXT, state TEXT, before TEXT, after TEXT, changed TEXT
);
CREATE TABLE lengths (characters BLOB);
CREATE TABLE words (word TEXT PRIMARY KEY, pairs BLOB) WITHOUT ROWID;
CREATE VIRTUAL TABLE texts USING fts5(
    source, target, content='pairs', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
"""
_COLUMNS = "file, source, target, origin, unit, state, before, after, changed"


@dataclass(frozen=True, slots=True)
class StoredPair:
    """A settled pair, with where it was settled."""

    file: str
    """The file it comes from, by the name it was given."""
    source: str
    target: str
    origin: str
    """The document's slug, or the TMX file's name."""
    unit: str
    state: str
    before: str | None = None
    """The source before it, empty at the document's start; None when its place is lost."""
    after: str | None = None
    changed: str = ""
    """When it was settled, if that is known: `2026-11-24`."""


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What tells whether a file is still the one that was read."""

    size: int
    mtime: int
    digest: str


class PairIndex:
    """Pairs on disk, open for looking them up."""

    def __init__(self, path: Path) -> None:
        """Open an index, or raise `sqlite3.Error` if it is none, or one of another version."""
        uri = f"{path.absolute().as_uri()}?mode=ro"
        self._base = sqlite3.connect(uri, uri=True, check_same_thread=False)
        try:
            facts = dict(self._base.execute("SELECT name, value FROM facts"))
            _refuse_other_version(facts)
            self._count = int(facts["pairs"])
            (blob,) = self._base.execute("SELECT characters FROM lengths").fetchone()
            self._lengths = np.frombuffer(blob, dtype="<u2")
            self.files: Mapping[str, FileStamp] = {
                name: FileStamp(size, mtime, digest)
                for name, size, mtime, digest in self._base.execute("SELECT * FROM files")
            }
        except BaseException:
            self._base.close()
            raise

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def __len__(self) -> int:
        """Return the number of pairs."""
        return self._count

    def exact(self, source: str) -> list[StoredPair]:
        """Return the pairs of just this source, in the order they were put in."""
        found = self._base.execute(
            f"SELECT {_COLUMNS} FROM pairs WHERE key = ? AND source = ? ORDER BY id",  # noqa: S608
            (_key(source), source),
        )
        return [StoredPair(*row) for row in found]

    def like(self, source: str, minimum: float) -> list[tuple[float, StoredPair]]:
        """Return pairs whose source is at least so like a text, the best first."""
        candidates = self._candidates(source, minimum)
        if not candidates:
            return []
        marks = ",".join("?" * len(candidates))
        rows = self._base.execute(
            f"SELECT id, {_COLUMNS} FROM pairs WHERE id IN ({marks}) ORDER BY id",  # noqa: S608
            candidates,
        )
        pairs = [StoredPair(*row[1:]) for row in rows]
        texts = [pair.source for pair in pairs]
        return [(score, pairs[at]) for score, at in find_alike(source, texts, minimum=minimum)]

    def containing(self, text: str, *, side: str = "", limit: int = 50) -> list[StoredPair]:
        """Return pairs with all of some words beside each other; `side` is `source` or `target`.

        Case and accents make no difference. The shortest come first, as they show it best.
        """
        words = [word for word in re.findall(r"\w+", text)]
        if not words:
            return []
        phrase = '"' + " ".join(words) + '"'
        columns = ", ".join(f"pairs.{name}" for name in _COLUMNS.split(", "))
        found = self._base.execute(
            f"SELECT {columns} FROM texts JOIN pairs ON pairs.id = texts.rowid "  # noqa: S608
            "WHERE texts MATCH ? ORDER BY length(pairs.source), pairs.id LIMIT ?",
            (f"{{{side}}}: {phrase}" if side else phrase, limit),
        )
        return [StoredPair(*row) for row in found]

    def all(self) -> Iterator[StoredPair]:
        """Yield every pair."""
        for row in self._base.execute(f"SELECT {_COLUMNS} FROM pairs ORDER BY id"):  # noqa: S608
            yield StoredPair(*row)

    def _candidates(self, source: str, minimum: float) -> list[int]:
        """Return the numbers of the pairs that share most of a text's rarest words.

        Those much shorter or longer than it cannot be like it: of two texts, no more than twice
        the shorter one's characters can be common to both.
        """
        words = list(dict.fromkeys(words_of(source)))
        marks = ",".join("?" * len(words))
        found = self._base.execute(
            f"SELECT length(pairs), word FROM words WHERE word IN ({marks})",  # noqa: S608
            words,
        )
        chosen: list[tuple[str, int]] = []
        total = 0
        for size, word in sorted(found)[:_MOST_WORDS]:
            total += size // 4
            if len(chosen) > 1 and total > _MOST_PAIRS:
                break
            chosen.append((word, size // 4))
        if not chosen:
            return []
        ratio = minimum / (2 - minimum)
        shortest, longest = len(source) * ratio, len(source) / max(ratio, 0.01)
        lists: list[npt.NDArray[np.uint32]] = []
        weights: list[npt.NDArray[np.float64]] = []
        for word, size in chosen:
            (blob,) = self._base.execute(
                "SELECT pairs FROM words WHERE word = ?", (word,)
            ).fetchone()
            pairs: npt.NDArray[np.uint32] = np.frombuffer(blob, dtype="<u4")
            lengths = self._lengths[pairs]
            pairs = pairs[(lengths >= shortest) & (lengths <= longest)]
            lists.append(pairs)
            weights.append(np.full(len(pairs), math.log(1 + self._count / size)))
        numbers, places = np.unique(np.concatenate(lists), return_inverse=True)
        sums = np.bincount(places, weights=np.concatenate(weights))
        if len(numbers) > _COMPARED:
            best = np.argpartition(-sums, _COMPARED)[:_COMPARED]
            numbers = numbers[best]
        return [int(number) for number in numbers]


def _refuse_other_version(facts: Mapping[str, str]) -> None:
    if facts.get("version") != str(VERSION):
        raise sqlite3.DatabaseError("the index was made by another version")


def build_index(
    path: Path, pairs: Iterable[StoredPair], files: Mapping[str, FileStamp]
) -> PairIndex:
    """Write an index of pairs, whole or not at all, and return it open.

    Raises `sqlite3.Error` or `OSError` if it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    try:
        with contextlib.closing(sqlite3.connect(beside)) as base:
            base.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;{_SCHEMA}")
            count = _fill(base, pairs)
            base.executemany(
                "INSERT INTO files VALUES (?, ?, ?, ?)",
                [(name, s.size, s.mtime, s.digest) for name, s in sorted(files.items())],
            )
            facts = [("version", str(VERSION)), ("pairs", str(count))]
            base.executemany("INSERT INTO facts VALUES (?, ?)", facts)
            base.execute("CREATE INDEX pairs_by_key ON pairs (key)")
            base.execute("INSERT INTO texts(texts) VALUES ('rebuild')")
            base.commit()
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return PairIndex(path)


def _fill(base: sqlite3.Connection, pairs: Iterable[StoredPair]) -> int:
    places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    lengths = array("H", [0])
    rows: list[tuple[object, ...]] = []
    number = 0
    put = f"INSERT INTO pairs (id, key, {_COLUMNS}) VALUES (?{', ?' * 10})"  # noqa: S608
    for number, pair in enumerate(pairs, 1):
        lengths.append(min(len(pair.source), 0xFFFF))
        for word in set(words_of(pair.source)):
            places[word].append(number)
        rows.append(
            (
                number, _key(pair.source), pair.file, pair.source, pair.target, pair.origin,
                pair.unit, pair.state, pair.before, pair.after, pair.changed,
            )
        )  # fmt: skip
        if len(rows) == _BATCH:
            base.executemany(put, rows)
            rows.clear()
    base.executemany(put, rows)
    data = np.array(lengths, dtype="<u2").tobytes()
    base.execute("INSERT INTO lengths VALUES (?)", (data,))
    base.executemany(
        "INSERT INTO words VALUES (?, ?)",
        ((word, np.array(places[word], dtype="<u4").tobytes()) for word in sorted(places)),
    )
    return number


def words_of(text: str) -> list[str]:
    """Return the words of a text without case and accents; every number is the same one."""
    folded = text.casefold()
    if not folded.isascii():
        split = unicodedata.normalize("NFKD", folded)
        folded = "".join(c for c in split if not unicodedata.combining(c))
    return ["0" if word[0].isdigit() else word for word in _WORD.findall(folded)]


def _key(source: str) -> int:
    """Return a number that hardly any other source has; SQLite's are signed."""
    digest = blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
