"""Reading tables of terms: one row for a term and its translation, or one for each term."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editor.errors import EditorError
from editor.formats.glossaries.cells import Row, decode_text, read_table
from editor.formats.glossaries.columns import Column, Kind, plain_columns, read_header
from editor.formats.glossaries.entries import Entry, Ledger, Said, Spot, joined, tidy
from editor.formats.glossaries.outcome import MOST, Imported, Languages, Received
from editor.formats.glossaries.settling import settle
from editor.formats.glossaries.values import (
    canonical,
    case_of,
    gender_of,
    is_id,
    pos_of,
    status_of,
    truth_of,
)
from editor.model import TermStatus

_OF_TERM = (Kind.STATUS, Kind.POS, Kind.GENDER, Kind.CASE, Kind.NOTE, Kind.DATE, Kind.AUTHOR)
_OF_CONCEPT = ("domain", "definition", "source")
_NO_PLACE = "relire's glossary has no place for it"

_HeaderReader = Callable[[Sequence[str], Languages, str, int], tuple[Column, ...] | None]
# Characters of a cell above which a table without a header is not taken for terms.
_LONGEST = 200
# How many concepts of one term a row is compared with.
_NEAR = 50


def read_csv(received: Received) -> Imported:
    """Return the concepts of a CSV or TSV file with whatever columns it has."""
    text = decode_text(received.data, received.name)
    return read_terms(read_table(text, received.name), received)


def read_terms(
    rows: Iterable[Row], received: Received, *, header: _HeaderReader = read_header
) -> Imported:
    """Return the concepts of a table; its first row may be a header."""
    table = _Table(received.name, received.languages)
    filled: Iterator[Row] = filter(None, rows)
    first = next(filled, None)
    if first is None:
        raise EditorError("the file holds no terms", received.name)
    columns = header(first.cells, received.languages, received.name, first.line)
    if columns is None:
        table.columns = _unnamed(first, received)
        filled = _checked(itertools.chain((first,), filled), received.name)
    else:
        table.columns, table.header_line = columns, first.line
    for count, row in enumerate(filled):
        if count == MOST:
            raise EditorError(
                f"there are over {MOST:,} rows; split the glossary into smaller files",
                received.name,
                row.line,
            )
        table.read(row)
    table.finish()
    return settle(table.entries, table.ledger, received.name, received.languages)


def _unnamed(first: Row, received: Received) -> Sequence[Column]:
    if len(first.cells) not in (2, 3):
        raise EditorError(
            f"what the {len(first.cells)} columns hold cannot be told; name them in the first row, "
            'as in "fr,en,note"',
            received.name,
            first.line,
        )
    return plain_columns(3, received.languages)


def _checked(rows: Iterable[Row], path: str) -> Iterator[Row]:
    """Yield rows without a header, or raise `EditorError` when they are prose."""
    for row in rows:
        longest = max(map(len, row.cells[:2]))
        if longest > _LONGEST:
            raise EditorError(
                f"a cell of {longest:,} characters is no term: this is not a glossary, or its "
                "columns want names",
                path,
                row.line,
            )
        yield row


@dataclass(slots=True)
class _Table:
    path: str
    languages: Languages
    columns: Sequence[Column] = ()
    header_line: int = 1
    ledger: Ledger = field(default_factory=Ledger)
    entries: list[Entry] = field(default_factory=list)
    _by_key: dict[tuple[str, ...], list[Entry]] = field(default_factory=dict)
    _by_context: dict[str, Entry] = field(default_factory=dict)
    _contexts: list[tuple[str, Entry]] = field(default_factory=list)
    _placeless: Counter[Column] = field(default_factory=Counter)

    def read(self, row: Row) -> None:
        """Take the terms of a row to the concept they belong to."""
        if any(cell.strip(" \t") for cell in row.cells[len(self.columns) :]):
            raise EditorError(
                f"the row has {len(row.cells)} columns and the table {len(self.columns)}; "
                "put a cell that holds the delimiter between quotation marks",
                self.path,
                row.line,
            )
        cells = dict(zip(self.columns, map(tidy, row.cells), strict=False))
        for column, text in cells.items():
            if text and column.kind is Kind.PLACELESS:
                self._placeless[column] += 1
        found = Entry(Spot(self.path, row.line), id=_first(cells, Kind.ID))
        found.definition, found.source = _all(cells, Kind.DEFINITION), _all(cells, Kind.SOURCE)
        found.domain = " / ".join(
            filter(None, (_first(cells, Kind.DOMAIN), _first(cells, Kind.SUBDOMAIN)))
        )
        found.terms = [
            self._said(row.line, column, text, cells)
            for column, text in cells.items()
            if text and column.kind is Kind.TERM
        ]
        if found.terms:
            self._judge(found, cells)
            self._add(found, _first(cells, Kind.CONTEXT))
        else:
            told = joined(*cells.values())
            self.ledger.note(found.spot, f"“{told}”", "there is no term beside it")

    def finish(self) -> None:
        """Put down the columns and contexts that could not be kept."""
        uses = Counter(name for name, _ in self._contexts)
        for name, entry in self._contexts:
            if uses[name] > 1 or not is_id(name):
                entry.id = ""
                self.ledger.note(entry.spot, f"context “{name}”", _NO_PLACE)
        for column, count in sorted(self._placeless.items(), key=lambda item: item[0].number):
            self.ledger.note(
                Spot(self.path, self.header_line, column.number),
                f"the column “{column.name}” ({count} cells)",
                _NO_PLACE,
            )

    def _said(self, line: int, column: Column, text: str, cells: Mapping[Column, str]) -> Said:
        lang = canonical(column.lang or _first(cells, Kind.LANG) or self.languages.source)
        said = Said(lang, text, Spot(self.path, line, column.number))
        for other, value in cells.items():
            if value and other.lang and other.lang == column.lang and other.kind in _OF_TERM:
                self._tell(said, other, value)
        return said

    def _judge(self, found: Entry, cells: Mapping[Column, str]) -> None:
        """Give what is said of the whole row to the terms it is about."""
        own = {said.lang for said in found.terms}
        last = found.terms[-1]
        for column, value in cells.items():
            if not value or (column.lang and canonical(column.lang) in own):
                continue
            if column.kind is Kind.NOTE:
                self._tell(last, column, value)
            elif column.kind is Kind.STATUS:
                stays = status_of(value) is TermStatus.DO_NOT_TRANSLATE
                self._tell(found.terms[0] if stays else last, column, value)
            elif column.kind in _OF_TERM:
                for said in found.terms:
                    if column.kind is not Kind.GENDER or not said.lang.startswith("en"):
                        self._tell(said, column, value)
            elif column.kind in {Kind.FORBIDDEN, Kind.FUZZY}:
                self._tell_mark(last, column, value)

    def _tell(self, said: Said, column: Column, value: str) -> None:
        spot = Spot(self.path, said.spot.line, column.number)
        told = self.ledger.translate
        match column.kind:
            case Kind.STATUS:
                status = told(value, spot, "status", status_of)
                said.status = TermStatus(status) if status else said.status
            case Kind.POS:
                said.pos = told(value, spot, "part of speech", pos_of) or said.pos
            case Kind.GENDER:
                said.gender = told(value, spot, "gender", gender_of) or said.gender
            case Kind.CASE:
                case = told(value, spot, "case", case_of)
                said.case_sensitive = case == "sensitive" if case else said.case_sensitive
            case Kind.NOTE:
                said.note = joined(said.note, value)
            case Kind.DATE:
                said.date = value
            case Kind.AUTHOR:
                said.author = joined(said.author, value)
            case _:
                raise AssertionError(column.kind)

    def _tell_mark(self, said: Said, column: Column, value: str) -> None:
        spot = Spot(self.path, said.spot.line, column.number)
        truth = truth_of(value)
        if truth is None:
            self.ledger.note(spot, f"{column.name} “{value}”", "it is neither a yes nor a no")
        elif truth and column.kind is Kind.FORBIDDEN:
            said.status = TermStatus.DEPRECATED
        elif truth:
            self.ledger.note(spot, f"«{said.text}» is marked as {column.name}", _NO_PLACE)

    def _add(self, found: Entry, context: str) -> None:
        """Put a row's terms to the concept it goes on with, or begin one."""
        # A second row of a concept: `otsc/2`.
        name, _, number = context.rpartition("/")
        whole = self._by_context.get(name) if number.isdigit() else None
        if whole and not found.id:
            _join(whole, found, self.ledger)
            return
        first = found.terms[0]
        key = ("id", found.id) if found.id else ("term", first.lang, first.text, context)
        known = self._by_key.setdefault(key, [])
        for entry in known[-_NEAR:]:
            if found.id or _agree(entry, found):
                _join(entry, found, self.ledger)
                return
        known.append(found)
        self.entries.append(found)
        if context and found.id not in ("", context):
            self.ledger.note(found.spot, f"context “{context}”", _NO_PLACE)
        elif context:
            found.id = context
            self._contexts.append((context, found))
            self._by_context.setdefault(context, found)


def _agree(one: Entry, other: Entry) -> bool:
    """Say whether two rows with one first term may be one concept: nothing tells them apart."""
    return all(
        not getattr(one, name) or getattr(other, name) in ("", getattr(one, name))
        for name in ("domain", "definition")
    )


def _join(entry: Entry, found: Entry, ledger: Ledger) -> None:
    entry.terms += found.terms
    for name in _OF_CONCEPT:
        now, before = getattr(found, name), getattr(entry, name)
        if not before:
            setattr(entry, name, now)
        elif now not in ("", before):
            ledger.note(
                found.spot, f"{name} “{now}”", "an earlier row says another of the same concept"
            )


def _cells(cells: Mapping[Column, str], kind: Kind) -> Iterator[str]:
    return (text for column, text in cells.items() if column.kind is kind and text)


def _first(cells: Mapping[Column, str], kind: Kind) -> str:
    return next(_cells(cells, kind), "")


def _all(cells: Mapping[Column, str], kind: Kind) -> str:
    return joined(*_cells(cells, kind))
