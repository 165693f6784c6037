"""OmegaT's glossaries: source, target and comment between tabs, or as CSV; no header.

A source has several targets on as many lines. In the tabbed kind a quotation mark is one, and a
line that begins with `#` is a comment. OmegaT takes `.txt` and `.utf8` for UTF-8.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from editor.errors import EditorError
from editor.formats.glossaries.cells import Row, decode_text, read_rows, read_tabbed
from editor.formats.glossaries.columns import Column, read_header
from editor.formats.glossaries.entries import Ledger, tidy
from editor.formats.glossaries.outcome import Exported, Imported, Languages, Received
from editor.formats.glossaries.pairs import Holds
from editor.formats.glossaries.shape import Handler
from editor.formats.glossaries.tables import read_terms
from editor.formats.glossaries.values import plain
from editor.model import Concept

_HOLDS = Holds("OmegaT's glossaries", frozenset())
_HEADER = ("source", "target")


def _read_tabbed(received: Received) -> Imported:
    text = decode_text(received.data, received.name)
    if "\t" not in text:
        raise EditorError(
            "there is no tab between two columns: this is not a glossary of OmegaT's",
            received.name,
            1,
        )
    return read_terms(_short(read_tabbed(text), received.name), received, header=_read_header)


def _read_csv(received: Received) -> Imported:
    text = decode_text(received.data, received.name)
    rows = read_rows(text, ",", received.name)
    return read_terms(_short(rows, received.name), received, header=_read_header)


def _short(rows: Iterator[Row], path: str) -> Iterator[Row]:
    """Yield rows of three cells, as OmegaT has them, or raise `EditorError`."""
    for row in filter(None, rows):
        if len(row.cells) < 2 or not tidy(row.cells[0]):
            raise EditorError(
                "the line has no source and target; write both with a delimiter between them",
                path,
                row.line,
            )
        yield row if len(row.cells) != 1 else Row(row.line, [*row.cells, ""])


def _read_header(
    cells: Sequence[str], languages: Languages, path: str, line: int
) -> tuple[Column, ...] | None:
    """Return the columns of a header; OmegaT has none, other makers of such files do."""
    named = tuple(map(plain, cells[:2]))
    is_header = named in (_HEADER, (languages.source, languages.target))
    return read_header(cells, languages, path, line) if is_header else None


def _rows(
    concepts: Sequence[Concept], languages: Languages, ledger: Ledger
) -> Iterator[tuple[str, str, str]]:
    for pair in _HOLDS.pair(concepts, languages, ledger):
        if pair.target:
            yield pair.source.text, pair.target.text, pair.note


def _write_tabbed(concepts: Sequence[Concept], languages: Languages) -> Exported:
    ledger = Ledger()
    lines = []
    for row in _rows(concepts, languages, ledger):
        # A line that began with "#" would be a comment.
        line = "\t".join(row).rstrip("\t")
        lines.append(f" {line}" if line.startswith("#") else line)
    text = "".join(f"{line}\n" for line in lines)
    return Exported(text.encode("utf-8"), tuple(ledger.lost))


def _write_csv(concepts: Sequence[Concept], languages: Languages) -> Exported:
    ledger = Ledger()
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(_rows(concepts, languages, ledger))
    return Exported(out.getvalue().encode("utf-8"), tuple(ledger.lost))


HANDLERS = {
    "omegat": Handler(_read_tabbed, _write_tabbed),
    "omegat-csv": Handler(_read_csv, _write_csv),
}
