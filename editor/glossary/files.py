"""Glossary files: CSV, one row a term, the rows of a concept together.

    concept,lang,term,status,pos,gender,case,note
    otsc,fr,Organisation du traité de sécurité collective,preferred,proper noun,f
    otsc,fr,OTSC,admitted,proper noun,f
    otsc,en,Collective Security Treaty Organization,preferred,proper noun
    otsc,en,CSTO,admitted,proper noun

Blank lines and lines that begin with `#` are left alone, and so may columns at the end of a row be.
"""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from editor.errors import EditorError
from editor.glossary.contradictions import refuse_contradictions
from editor.glossary.places import Key, Place
from editor.glossary.rows import COLUMNS, REQUIRED, Row, default_case, read_row
from editor.model import Concept, Term


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts, and where each of their terms stands."""

    concepts: tuple[Concept, ...]
    places: Mapping[Key, Place]
    """By concept id, language and term."""

    @property
    def fingerprint(self) -> str:
        """A short hash of all concepts, the same whatever file each is in."""
        told = "\n".join(sorted(map(repr, self.concepts)))
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def parse_glossary(data: str | bytes, name: str) -> Glossary:
    """Return what a glossary file says; the file's stem in `name` is the domain.

    Raises `EditorError` with the file and line of the first fault.
    """
    text = _decode(data, name) if isinstance(data, bytes) else data.removeprefix("\ufeff")
    rows = tuple(_read_rows(text, name))
    _refuse_repeats(rows)
    concepts = tuple(_gather(rows, PurePath(name).stem))
    places = {row.key: row.place for row in rows}
    refuse_contradictions(concepts, places)
    return Glossary(concepts, places)


def join_glossaries(glossaries: Iterable[Glossary]) -> Glossary:
    """Return several files as one glossary, or raise `EditorError` where two contradict."""
    concepts: list[Concept] = []
    places: dict[Key, Place] = {}
    first: dict[str, Place] = {}
    for glossary in glossaries:
        for concept in glossary.concepts:
            term = concept.terms[0]
            place = glossary.places[concept.id, term.lang, term.text]
            if concept.id in first:
                raise EditorError(
                    f'the concept "{concept.id}" is already at {first[concept.id]}; '
                    "keep its rows in one file",
                    place.path,
                    place.line,
                )
            first[concept.id] = place
        concepts += glossary.concepts
        places |= glossary.places
    refuse_contradictions(concepts, places)
    return Glossary(tuple(concepts), places)


def format_glossary(concepts: Sequence[Concept]) -> str:
    """Return concepts as a glossary file's text, in the order given."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    extra = [
        column for column in ("definition", "source") if any(getattr(c, column) for c in concepts)
    ]
    writer.writerow([*COLUMNS[:8], *extra])
    for concept in concepts:
        for term in concept.terms:
            row = [concept.id, *_cells(term), *(getattr(concept, column) for column in extra)]
            while row[-1] == "":
                row.pop()
            writer.writerow(row)
    return out.getvalue()


def _cells(term: Term) -> list[str]:
    usual = default_case(term.text) == term.case_sensitive
    case = "" if usual else ("sensitive" if term.case_sensitive else "free")
    return [term.lang, term.text, term.status, term.pos, term.gender, case, term.note]


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EditorError(
            f"byte {error.start} is not UTF-8; save the file again as UTF-8", name, line
        ) from None


def _read_rows(text: str, name: str) -> Iterator[Row]:
    header: tuple[str, ...] = ()
    delimiter = ","
    # At "\n" alone: splitlines() would cut a note at U+2028 and count lines as no editor does.
    for number, line in enumerate(text.split("\n"), 1):
        content = line.removesuffix("\r")
        if not content.strip(" \t,;") or content.startswith("#"):
            continue
        place = Place(name, number)
        if not header:
            delimiter = next((d for d in ",;\t" if d in content), ",")
            header = _read_header(_cut(content, delimiter, place), place)
        else:
            yield read_row(header, _cut(content, delimiter, place), place)
    if not header:
        raise EditorError(
            f"there is no header row; begin the file with {','.join(COLUMNS[:8])}", name, 1
        )


def _cut(line: str, delimiter: str, place: Place) -> list[str]:
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


def _refuse_repeats(rows: Sequence[Row]) -> None:
    last: dict[str, tuple[int, Place]] = {}
    seen: dict[Key, Row] = {}
    for index, row in enumerate(rows):
        before = last.get(row.concept)
        if before is not None and before[0] != index - 1:
            raise EditorError(
                f'the concept "{row.concept}" was left at line {before[1].line}; '
                "keep its rows together",
                row.place.path,
                row.place.line,
            )
        last[row.concept] = (index, row.place)
        twin = seen.setdefault(row.key, row)
        if twin is not row:
            if twin.term.status == row.term.status:
                advice = (
                    f"is {row.term.status} twice for one concept; make one of them admitted"
                    if row.term.status == "preferred"
                    else f"is {row.term.status} twice for one concept; remove one row"
                )
            else:
                advice = (
                    f"is {row.term.status} here and {twin.term.status} at line {twin.place.line} "
                    "for one concept; keep one of them"
                )
            raise EditorError(
                f'the term "{row.term.text}" {advice}', row.place.path, row.place.line
            )


def _gather(rows: Sequence[Row], domain: str) -> Iterator[Concept]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.concept, []).append(row)
    for name, group in groups.items():
        yield Concept(
            name,
            tuple(row.term for row in group),
            domain,
            next((row.definition for row in group if row.definition), ""),
            next((row.source for row in group if row.source), ""),
        )
