"""The lexicon on disk: two files that are mapped into memory and read in place.

`fr.forms` is a MARISA trie that numbers every form. `fr.readings` holds, for each number, a code:
what the form may be, which paradigms it heads, and the edit that leads to its family's key.
An `Edit` turns one word into another: it takes characters off the end and adds others.
"""

import struct
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from sys import byteorder
from typing import TypeVar

from editor.errors import EditorError

_MAGIC = b"RLX1"
_SECTIONS = 8
_SEPARATOR = "\n"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Take `strip` characters off the end of a word, then add `suffix`."""

    strip: int
    suffix: str

    def of(self, word: str) -> str:
        """Return the word edited."""
        return word[: len(word) - self.strip] + self.suffix


def edit_between(word: str, other: str) -> Edit:
    """Return the edit that turns `word` into `other`."""
    common = 0
    for left, right in zip(word, other, strict=False):
        if left != right:
            break
        common += 1
    return Edit(len(word) - common, other[common:])


@dataclass(frozen=True, slots=True, order=True)
class Analysis:
    """An edit to another word, and that word's (or this one's) grammar, as written in the file."""

    edit: Edit
    tags: str
    """Category, gender, number and verb form, with spaces between them; `-` where not said."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """All that is known of a form."""

    readings: tuple[Analysis, ...]
    """What it may be; each edit leads to the lemma."""
    paradigms: tuple[tuple[Analysis, ...], ...]
    """The paradigms it heads; each edit leads from it to a form."""
    family: Edit | None
    """Leads to its family's key."""


_Ordered = TypeVar("_Ordered", Edit, Analysis, str)


def write_readings(path: Path, entries: Sequence[Entry]) -> None:
    """Write what is known of every form, in the order of the trie's numbers."""
    codes = {entry: code for code, entry in enumerate(sorted(set(entries), key=repr))}
    paradigms = {p: i for i, p in enumerate(sorted({p for e in codes for p in e.paradigms}))}
    analyses = _numbered({a for e in codes for a in e.readings} | {a for p in paradigms for a in p})
    edits = _numbered({a.edit for a in analyses} | {e.family for e in codes if e.family})
    tags = _numbered({a.tags for a in analyses})
    rows = [
        [
            0 if entry.family is None else edits[entry.family] + 1,
            len(entry.readings),
            *(analyses[a] for a in entry.readings),
            *(paradigms[p] for p in entry.paradigms),
        ]
        for entry in codes
    ]
    sections = (
        _shorts(codes[entry] for entry in entries),
        *_rows(rows),
        *_rows([[analyses[a] for a in paradigm] for paradigm in paradigms]),
        _shorts(n for a in analyses for n in (edits[a.edit], tags[a.tags])),
        _SEPARATOR.join(f"{e.strip} {e.suffix}" for e in edits).encode(),
        _SEPARATOR.join(tags).encode(),
    )
    head = struct.pack(f"<4s{len(sections)}I", _MAGIC, *map(len, sections))
    path.write_bytes(head + b"".join(s + bytes(-len(s) % 4) for s in sections))


def _numbered(values: "set[_Ordered]") -> "dict[_Ordered, int]":
    return {value: number for number, value in enumerate(sorted(values))}


def _little(values: "array[int]") -> bytes:
    if byteorder == "big":
        values.byteswap()
    return values.tobytes()


def _shorts(values: Iterable[int]) -> bytes:
    return _little(array("H", values))


def _rows(rows: Sequence[Sequence[int]]) -> tuple[bytes, bytes]:
    """Return where each row begins, and the rows one after the other."""
    starts = array("I", [0])
    for row in rows:
        starts.append(starts[-1] + len(row))
    return _little(starts), _shorts(n for row in rows for n in row)


class Readings:
    """What is known of every form, by its number."""

    def __init__(self, path: Path) -> None:
        """Map the file; nothing is decoded before it is asked for."""
        try:
            with path.open("rb") as file:
                data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        except (OSError, ValueError) as fault:
            raise EditorError(
                f"the lexicon cannot be read ({fault}); install again", path
            ) from fault
        head = struct.calcsize(f"<4s{_SECTIONS}I")
        if len(data) < head or data[:4] != _MAGIC or byteorder != "little":
            raise EditorError("not a lexicon this version can read; install again", path)
        parts = []
        at = head
        for size in struct.unpack_from(f"<{_SECTIONS}I", data, 4):
            parts.append(data[at : at + size])
            at += size + -size % 4
        self._codes = parts[0].cast("H")
        self._rows = parts[1].cast("I"), parts[2].cast("H")
        self._paradigms = parts[3].cast("I"), parts[4].cast("H")
        self._analyses = parts[5].cast("H")
        edits = bytes(parts[6]).decode().split(_SEPARATOR)
        self._edits = [line.split(" ") for line in edits]
        self._tags = bytes(parts[7]).decode().split(_SEPARATOR)
        self.entry = lru_cache(maxsize=8192)(self._entry)

    def __len__(self) -> int:
        """Return the number of forms."""
        return len(self._codes)

    def __getitem__(self, number: int) -> Entry:
        """Return what is known of the form with that number."""
        return self.entry(self._codes[number])

    def _entry(self, code: int) -> Entry:
        starts, numbers = self._rows
        row = numbers[starts[code] : starts[code + 1]]
        count = row[1]
        return Entry(
            tuple(self._analysis(n) for n in row[2 : 2 + count]),
            tuple(self._paradigm(n) for n in row[2 + count :]),
            None if row[0] == 0 else self._edit(row[0] - 1),
        )

    def _paradigm(self, number: int) -> tuple[Analysis, ...]:
        starts, numbers = self._paradigms
        return tuple(self._analysis(n) for n in numbers[starts[number] : starts[number + 1]])

    def _analysis(self, number: int) -> Analysis:
        return Analysis(
            self._edit(self._analyses[2 * number]), self._tags[self._analyses[2 * number + 1]]
        )

    def _edit(self, number: int) -> Edit:
        strip, suffix = self._edits[number]
        return Edit(int(strip), suffix)
