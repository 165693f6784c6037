"""Tables of French and English from anywhere, checked without a workspace."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.checks import check
from editor.errors import EditorError
from editor.model import Concept, Finding


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of a table."""

    line: int
    """The 1-based line it stands on."""
    source: str
    target: str


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Return the rows of a two-column table: TSV, or JSON lines with `source` and `target`.

    The first line that is not empty tells which. Raises `EditorError` with the line at fault.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise EditorError("there is no such file", path) from None
    except UnicodeDecodeError as error:
        raise EditorError(
            f"byte {error.start} is not UTF-8; convert the table first", path
        ) from None
    except OSError as error:
        raise EditorError(f"cannot be read: {error.strerror}", path) from None
    lines = [(n, line.rstrip("\r")) for n, line in enumerate(text.split("\n"), 1)]
    lines = [(n, line) for n, line in lines if line.strip(" \t")]
    if not lines:
        raise EditorError("is empty", path)
    parse = _parse_json if lines[0][1].lstrip(" \t").startswith("{") else _parse_row
    return tuple(parse(line, path, number) for number, line in lines)


def check_pairs(
    pairs: Sequence[Pair], *, concepts: Sequence[Concept] = (), language: str = "fr"
) -> Iterator[Finding]:
    """Yield the findings of every row; a finding's unit is the row's line.

    `language` is that of the messages."""
    for pair in pairs:
        for finding in check(pair.source, pair.target, concepts=concepts, language=language):
            yield replace(finding, unit=str(pair.line))


def _parse_json(line: str, path: Path, number: int) -> Pair:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise EditorError(f"this is not JSON: {error}", path, number) from None
    if not isinstance(row, dict) or not all(
        isinstance(row.get(key), str) for key in ("source", "target")
    ):
        raise EditorError('each line is {"source": "…", "target": "…"}', path, number)
    return Pair(number, row["source"], row["target"])


def _parse_row(line: str, path: Path, number: int) -> Pair:
    cells = line.split("\t")
    if len(cells) != 2:
        raise EditorError(
            f"a row has French, a tab and English; this one has {len(cells) - 1} tabs", path, number
        )
    return Pair(number, *cells)
