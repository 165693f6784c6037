"""Glossary files: CSV, one row a term, the rows of a concept together.

    concept,lang,term,status,pos,gender,case,note
    otsc,fr,Organisation du traité de sécurité collective,preferred,proper noun,f
    otsc,fr,OTSC,admitted,proper noun,f
    otsc,en,Collective Security Treaty Organization,preferred,proper noun
    otsc,en,CSTO,admitted,proper noun

Blank lines and lines that begin with `#` are left alone, and so may columns at the end of a row be.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from editor.errors import EditorError
from editor.glossary.contradictions import refuse_contradictions
from editor.glossary.places import Key, Place
from editor.glossary.rows import COLUMNS, Row
from editor.glossary.sheet import Sheet, format_row, term_cells
from editor.model import Concept


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts, and where each of their terms stands."""

    concepts: tuple[Concept, ...]
    places: Mapping[Key, Place]
    """By concept id, language and term."""

    @property
    def fingerprint(self) -> str:
        """A short hash of what the concepts ask for: notes, dates and authors do not matter."""
        told = "\n".join(sorted(repr(_meaning(concept)) for concept in self.concepts))
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _meaning(concept: Concept) -> tuple[object, ...]:
    terms = ((t.lang, t.text, t.status, t.pos, t.gender, t.case_sensitive) for t in concept.terms)
    return (concept.id, concept.domain, *terms)


def parse_glossary(data: str | bytes, name: str) -> Glossary:
    """Return what a glossary file says; the file's stem in `name` is the domain.

    Raises `EditorError` with the file and line of the first fault.
    """
    return read_sheet(Sheet.parse(data, name))


def read_sheet(sheet: Sheet) -> Glossary:
    """Return what a glossary file says, or raise `EditorError` at the first fault."""
    name, rows = sheet.name, tuple(sheet.rows.values())
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
    rows = [
        term_cells(concept.id, term, concept.definition, concept.source)
        for concept in concepts
        for term in concept.terms
    ]
    extra = [column for column in COLUMNS[8:] if any(row[column] for row in rows)]
    header = (*COLUMNS[:8], *extra)
    lines = [",".join(header), *(format_row([row[c] for c in header]) for row in rows), ""]
    return "\n".join(lines)


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
