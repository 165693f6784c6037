"""A glossary file as it stands: lines that keep their comments, blanks and columns when edited."""

import csv
import io
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from editor.errors import EditorError
from editor.glossary.places import Place
from editor.glossary.rows import COLUMNS, REQUIRED, Row, default_case, read_row
from editor.model import Term

_HEADER = COLUMNS[:8]
"""The columns a new file begins with."""
_BOM = "\ufeff"


@dataclass(frozen=True)
class Sheet:
    """A glossary file's lines, and what they say. Editing one line leaves all others as they are.

    Lines end at "\\n" alone: splitlines() would cut a note at U+2028 and count lines as no editor
    does. A "\\r" before it is part of the line and is written to new lines too.
    """

    name: str
    lines: tuple[str, ...]
    header: tuple[str, ...]
    header_at: int
    """The index of the header's line."""
    delimiter: str

    @classmethod
    def parse(cls, data: str | bytes, name: str) -> "Sheet":
        """Return a file's lines with their header, or raise `EditorError` with file and line."""
        text = _decode(data, name) if isinstance(data, bytes) else data
        lines = tuple(text.split("\n"))
        for at, line in enumerate(lines):
            content = line.removeprefix(_BOM).removesuffix("\r")
            if _says_nothing(content):
                continue
            delimiter = next((d for d in ",;\t" if d in content), ",")
            place = Place(name, at + 1)
            header = _read_header(_cut(content, delimiter, place), place)
            return cls(name, lines, header, at, delimiter)
        raise EditorError(
            f"there is no header row; begin the file with {','.join(_HEADER)}", name, 1
        )

    @classmethod
    def new(cls, name: str, remark: str = "") -> "Sheet":
        """Return a file without a row, with a comment above its header if there is a remark."""
        lines = (f"# {remark}",) if remark else ()
        return cls(name, (*lines, ",".join(_HEADER), ""), _HEADER, len(lines), ",")

    @property
    def text(self) -> str:
        """The file's text."""
        return "\n".join(self.lines)

    @cached_property
    def rows(self) -> Mapping[int, Row]:
        """Every row by the index of its line; raises `EditorError` at the first that is wrong."""
        found = {}
        for at in range(self.header_at + 1, len(self.lines)):
            content = self.lines[at].removesuffix("\r")
            if not _says_nothing(content):
                place = Place(self.name, at + 1)
                cells = _cut(content, self.delimiter, place)
                found[at] = read_row(self.header, cells, place)
        return found

    def concept_lines(self, concept: str) -> list[int]:
        """Return the indexes of the lines of a concept, in order."""
        return [at for at, row in self.rows.items() if row.concept == concept]

    def adding(
        self, concept: str, cells: Sequence[Mapping[str, str]], *, after: str = ""
    ) -> "Sheet":
        """Return the file with rows for a concept, behind those it has.

        A new concept goes behind the concept `after`; without it, to its place in a file whose
        concepts are in alphabetical order, and else to the end.
        """
        return self.adding_all({concept: cells}, after=after)

    def adding_all(
        self, concepts: Mapping[str, Sequence[Mapping[str, str]]], *, after: str = ""
    ) -> "Sheet":
        """Return the file with rows for several concepts, each as `adding` does."""
        sheet = self._with_columns(
            column
            for cells in concepts.values()
            for one in cells
            for column, said in one.items()
            if said
        )
        last = {row.concept: at for at, row in sheet.rows.items()}
        ending = "\r" if self.lines[self.header_at].endswith("\r") else ""
        new: dict[int, list[str]] = {}
        for concept in sorted(concepts) if sheet._is_sorted else concepts:
            own = last.get(concept, last.get(after))
            at = sheet._place_of(concept) if own is None else own + 1
            rows = ([one.get(c, "") for c in sheet.header] for one in concepts[concept])
            new.setdefault(at, []).extend(sheet._line(row) + ending for row in rows)
        lines: list[str] = []
        for at, line in enumerate((*sheet.lines, None)):
            lines += new.get(at, ())
            if line is not None:
                lines.append(line)
        return replace(sheet, lines=(*lines, *([""] if len(sheet.lines) in new else [])))

    def changing(self, at: int, cells: Mapping[str, str]) -> "Sheet":
        """Return the file with some cells of a line changed."""
        sheet = self._with_columns(column for column, said in cells.items() if said)
        line = sheet.lines[at]
        ending = "\r" if line.endswith("\r") else ""
        old = _cut(line.removesuffix("\r"), self.delimiter, Place(self.name, at + 1))
        old += [""] * (len(sheet.header) - len(old))
        now = [cells.get(column, said) for column, said in zip(sheet.header, old, strict=True)]
        return sheet._with_lines({at: sheet._line(now) + ending})

    def removing(self, lines: Iterable[int]) -> "Sheet":
        """Return the file without some lines."""
        gone = set(lines)
        return replace(self, lines=tuple(x for at, x in enumerate(self.lines) if at not in gone))

    def _place_of(self, concept: str) -> int:
        """Return the index of the line where a new concept's rows begin."""
        if self._is_sorted:
            at = bisect_right(self._names, concept)
            if at < len(self._names):
                return self._lines_of_rows[at]
        return max(self.rows, default=self.header_at) + 1

    @cached_property
    def _names(self) -> list[str]:
        return [row.concept for row in self.rows.values()]

    @cached_property
    def _lines_of_rows(self) -> list[int]:
        return list(self.rows)

    @cached_property
    def _is_sorted(self) -> bool:
        return self._names == sorted(self._names)

    def _with_columns(self, wanted: Iterable[str]) -> "Sheet":
        missing = sorted(set(wanted) - set(self.header), key=COLUMNS.index)
        if not missing:
            return self
        line = self.lines[self.header_at]
        ending = "\r" if line.endswith("\r") else ""
        added = self.delimiter.join([line.removesuffix("\r"), *missing]) + ending
        sheet = self._with_lines({self.header_at: added})
        return replace(sheet, header=(*self.header, *missing))

    def _with_lines(self, lines: Mapping[int, str]) -> "Sheet":
        return replace(self, lines=tuple(lines.get(at, x) for at, x in enumerate(self.lines)))

    def _line(self, cells: Sequence[str]) -> str:
        return format_row(cells, self.delimiter)


def format_row(cells: Sequence[str], delimiter: str = ",") -> str:
    """Return a row as a line; cells that are empty to its end are left out."""
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="").writerow(kept)
    line = out.getvalue()
    # A line that begins with "#" would be a comment.
    return f'"{kept[0]}"{line[len(kept[0]) :]}' if line.startswith("#") else line


def term_cells(concept: str, term: Term, definition: str = "", source: str = "") -> dict[str, str]:
    """Return what a row says of a term, by column."""
    usual = default_case(term.text) == term.case_sensitive
    return {
        "concept": concept,
        "lang": term.lang,
        "term": term.text,
        "status": term.status.value,
        "pos": term.pos,
        "gender": term.gender,
        "case": "" if usual else ("sensitive" if term.case_sensitive else "free"),
        "note": term.note,
        "definition": definition,
        "source": source,
        "date": term.date,
        "author": term.author,
    }


def _says_nothing(content: str) -> bool:
    return not content.strip(" \t,;") or content.startswith("#")


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EditorError(
            f"byte {error.start} is not UTF-8; save the file again as UTF-8", name, line
        ) from None


def _cut(line: str, delimiter: str, place: Place) -> list[str]:
    if '"' not in line:
        return [cell.strip(" \t") for cell in line.split(delimiter)]
    try:
        (cells,) = csv.reader([line], delimiter=delimiter, strict=True)
    except csv.Error as error:
        raise EditorError(
            f"the row cannot be read ({error}); a cell with a comma or a quotation mark goes "
            "between quotation marks, on one line, with each quotation mark inside it doubled",
            place.path,
            place.line,
        ) from None
    return [cell.strip(" \t") for cell in cells]


def _read_header(cells: list[str], place: Place) -> tuple[str, ...]:
    names = [cell.lower() for cell in cells]
    for column, name in enumerate(names, 1):
        if name not in COLUMNS:
            raise EditorError(
                f'column {column} is "{name}"; the columns are {", ".join(COLUMNS)}',
                place.path,
                place.line,
            )
        if name in names[: column - 1]:
            raise EditorError(
                f'the column "{name}" is there twice; remove one', place.path, place.line
            )
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        raise EditorError(
            f'the header lacks "{missing[0]}"; it needs {", ".join(REQUIRED)}',
            place.path,
            place.line,
        )
    return tuple(names)
