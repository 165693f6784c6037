"""A table for spreadsheets that holds all of a glossary: columns for every language.

    concept,definition,fr,fr status,fr pos,fr gender,en,en status,en pos

The terms of a concept stand on as many rows as the language with most of them needs.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from editor.formats.glossaries.outcome import Exported, Languages
from editor.formats.glossaries.shape import Handler
from editor.formats.glossaries.tables import read_csv
from editor.glossary.sheet import term_cells
from editor.model import Concept

_OF_CONCEPT = ("domain", "definition", "source")
_OF_TERM = ("status", "pos", "gender", "case", "note", "date", "author")
# The tags that are words of a header too.
_WORDS = {"id": "id term", "no": "no term"}


def _write_csv(concepts: Sequence[Concept], languages: Languages) -> Exported:
    return _write(concepts, languages, ",")


def _write_tsv(concepts: Sequence[Concept], languages: Languages) -> Exported:
    return _write(concepts, languages, "\t")


def _write(concepts: Sequence[Concept], languages: Languages, delimiter: str) -> Exported:
    front = ["concept", *(n for n in _OF_CONCEPT if any(getattr(c, n) for c in concepts))]
    columns = list(_columns(concepts, languages))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    names = [
        _WORDS.get(lang, lang) if part == "term" else f"{lang} {part}" for lang, part in columns
    ]
    writer.writerow([*front, *names])
    for concept in concepts:
        for number, row in enumerate(_rows(concept)):
            told = [getattr(concept, name) if number == 0 else "" for name in front[1:]]
            cells = [row.get(lang, {}).get(part, "") for lang, part in columns]
            writer.writerow([concept.id, *told, *cells])
    # With a byte order mark, or Excel shows « Ã© » for é.
    return Exported(out.getvalue().encode("utf-8-sig"))


def _columns(concepts: Sequence[Concept], languages: Languages) -> Iterator[tuple[str, str]]:
    """Yield each language's columns that hold something, the two asked for first."""
    used = {
        (term.lang, part)
        for concept in concepts
        for term in concept.terms
        for part, value in term_cells(concept.id, term).items()
        if value
    }
    present = {lang for lang, _ in used}
    asked = [lang for lang in (languages.source, languages.target) if lang in present]
    for lang in dict.fromkeys((*asked, *sorted(present))):
        yield lang, "term"
        yield from ((lang, part) for part in _OF_TERM if (lang, part) in used)


def _rows(concept: Concept) -> Iterator[dict[str, dict[str, str]]]:
    """Yield the rows of a concept: for each language the cells of one term."""
    by_language: dict[str, list[dict[str, str]]] = {}
    for term in concept.terms:
        by_language.setdefault(term.lang, []).append(term_cells(concept.id, term))
    for number in range(max(map(len, by_language.values()), default=0)):
        yield {lang: terms[number] for lang, terms in by_language.items() if number < len(terms)}


HANDLERS = {
    "csv": Handler(read_csv, _write_csv),
    "tsv": Handler(read_csv, _write_tsv),
}
