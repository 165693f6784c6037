"""Tables of text cut into rows of cells: CSV in its usual kinds, and tabs alone."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.errors import EditorError
from editor.formats.encoding import decode
from editor.formats.glossaries.outcome import LARGEST

_DELIMITERS = "\t;,"
_SAMPLE = 30
_NAMED = re.compile(r"sep=([,;\t])\n")
_QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)"')
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    line: int
    """The 1-based line it begins on."""
    cells: Sequence[str]

    def __bool__(self) -> bool:
        """Say whether some cell holds something."""
        return any(cell.strip(" \t") for cell in self.cells)


def decode_text(data: bytes, name: str) -> str:
    """Return the text of a file, without a byte order mark and with line feeds alone.

    Raises `EditorError` for what is no text, or no encoding that can be told.
    """
    if len(data) > LARGEST:
        raise EditorError(
            f"is over {LARGEST >> 20} MB; split the glossary into smaller files", name
        )
    if data.startswith(_SPREADSHEETS):
        raise EditorError(
            "this is a spreadsheet or an archive; save it as CSV (UTF-8) from your spreadsheet",
            name,
        )
    text = decode(data, name).text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_rows(text: str, delimiter: str, path: str, line: int = 1) -> Iterator[Row]:
    """Yield the rows of a CSV text, or raise `EditorError` with the line and column of a fault."""
    plain = re.compile(f"[^{delimiter}\n]*")
    at, line_start = 0, 0
    begun, cells = line, list[str]()
    while at < len(text):
        if text[at] == '"':
            quoted = _QUOTED.match(text, at)
            if quoted is None:
                raise _fault("the quotation mark is never closed", path, line, at - line_start)
            value = quoted[1].replace('""', '"')
            if "\n" in value:
                line += value.count("\n")
                line_start = text.rindex("\n", at, quoted.end()) + 1
            at = quoted.end()
            if at < len(text) and text[at] not in (delimiter, "\n"):
                raise _fault("text follows the closing quotation mark", path, line, at - line_start)
        else:
            end = plain.match(text, at)
            value = end[0] if end else ""
            at += len(value)
        cells.append(value)
        if at < len(text) and text[at] == delimiter:
            at += 1
            if at < len(text):
                continue
            cells.append("")
        yield Row(begun, cells)
        at, line, cells = at + 1, line + 1, []
        begun, line_start = line, at


def read_tabbed(text: str, comment: str = "#") -> Iterator[Row]:
    """Yield the rows of a text of tabs and lines, in which a quotation mark is one."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.startswith(comment):
            yield Row(number, line.split("\t"))


def read_table(text: str, path: str) -> Iterator[Row]:
    """Yield the rows of a CSV text whose delimiter is to be found out."""
    named = _NAMED.match(text)
    if named:
        return read_rows(text[named.end() :], named[1], path, 2)
    return read_rows(text, guess_delimiter(text, path), path)


def guess_delimiter(text: str, path: str) -> str:
    """Return the delimiter that cuts the first rows most evenly, or raise `EditorError`."""
    best, score = "", (0.0, 0)
    for delimiter in _DELIMITERS:
        widths = list(_widths(text, delimiter, path))
        if widths and widths[0] > 1:
            even = sum(width == widths[0] for width in widths) / len(widths)
            if (even, widths[0]) > score:
                best, score = delimiter, (even, widths[0])
    if best:
        return best
    # What cannot be cut at all is told with its line; what can has one column.
    for delimiter in _DELIMITERS:
        list(itertools.islice(read_rows(text, delimiter, path), _SAMPLE))
    raise EditorError(
        "there is no comma, semicolon or tab between two columns: this is not a glossary", path, 1
    )


def _widths(text: str, delimiter: str, path: str) -> Iterator[int]:
    rows = filter(None, read_rows(text, delimiter, path))
    try:
        for row in itertools.islice(rows, _SAMPLE):
            yield len(row.cells)
    except EditorError:
        return


def _fault(what: str, path: str, line: int, column: int) -> EditorError:
    return EditorError(
        f"column {column + 1}: {what}; put the whole cell between quotation marks and double "
        "each one inside it",
        path,
        line,
    )
