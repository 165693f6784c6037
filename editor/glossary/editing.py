"""Changes to the glossary's files: each says what the files would be, and nothing is written."""

import difflib
from collections.abc import Mapping, Sequence

from editor.errors import EditorError
from editor.glossary.files import Glossary, join_glossaries, read_sheet
from editor.glossary.rows import Row
from editor.glossary.sheet import Sheet, term_cells
from editor.model import Term

Sheets = Mapping[str, Sheet]
"""The glossary's files by name."""


def glossary_of(sheets: Sheets) -> Glossary:
    """Return what files say together, or raise `EditorError` where they are wrong."""
    return join_glossaries(read_sheet(sheets[name]) for name in sorted(sheets))


def add_terms(
    sheets: Sheets,
    concept: str,
    terms: Sequence[Term],
    *,
    file: str = "",
    definition: str = "",
    source: str = "",
    after: str = "",
) -> Sheets:
    """Return the files with terms for a concept, which is made in `file` if it is not there.

    Raises `EditorError` if one of the terms is there already, or there is no file to make it in.
    """
    home = _home(sheets, concept)
    if home is None and after:
        home = _home(sheets, after)
        if home is None:
            raise _unknown(sheets, after)
    if home is None:
        if not file:
            raise EditorError(
                f'"{concept}" is a new concept; say which domain it belongs to with --domain'
            )
        home = file
        sheets = {**sheets, file: sheets.get(file) or Sheet.new(file)}
    sheet = sheets[home]
    here = {(row.term.lang, row.term.text): row for row in _rows(sheet, concept).values()}
    for term in terms:
        twin = here.get((term.lang, term.text))
        if twin is not None:
            raise EditorError(
                f'"{term.text}" is already {twin.term.status} for "{concept}"; '
                "`relire glossary edit` changes it",
                twin.place.path,
                twin.place.line,
            )
    cells = [
        term_cells(concept, term, "" if n else definition, "" if n else source)
        for n, term in enumerate(terms)
    ]
    return {**sheets, home: sheet.adding(concept, cells, after=after)}


def change_term(
    sheets: Sheets, concept: str, term: str, cells: Mapping[str, str], *, lang: str = ""
) -> Sheets:
    """Return the files with some cells of one term's row changed."""
    home, at, row = find_row(sheets, concept, term, lang=lang)
    wanted = dict(cells)
    text = wanted.get("term", term)
    twin = next(
        (
            other
            for line, other in _rows(sheets[home], concept).items()
            if line != at and (other.term.lang, other.term.text) == (row.term.lang, text)
        ),
        None,
    )
    if twin is not None:
        raise EditorError(
            f'"{text}" is already {twin.term.status} for "{concept}"', home, twin.place.line
        )
    return {**sheets, home: sheets[home].changing(at, wanted)}


def change_concept(sheets: Sheets, concept: str, cells: Mapping[str, str]) -> Sheets:
    """Return the files with a concept's `definition` or `source` changed: on its first row."""
    home = _home(sheets, concept)
    if home is None:
        raise _unknown(sheets, concept)
    sheet = sheets[home]
    first, *others = sheet.concept_lines(concept)
    sheet = sheet.changing(first, cells)
    for at in others:
        said = {"definition": sheet.rows[at].definition, "source": sheet.rows[at].source}
        stale = [column for column in cells if said[column]]
        if stale:
            sheet = sheet.changing(at, dict.fromkeys(stale, ""))
    return {**sheets, home: sheet}


def rename_concept(sheets: Sheets, concept: str, new: str) -> Sheets:
    """Return the files with another id for a concept."""
    home = _home(sheets, concept)
    if home is None:
        raise _unknown(sheets, concept)
    if _home(sheets, new) is not None:
        raise EditorError(f'there is a concept "{new}" already; choose another id')
    sheet = sheets[home]
    for at in sheet.concept_lines(concept):
        sheet = sheet.changing(at, {"concept": new})
    return {**sheets, home: sheet}


def remove_concept(sheets: Sheets, concept: str) -> Sheets:
    """Return the files without a concept."""
    home = _home(sheets, concept)
    if home is None:
        raise _unknown(sheets, concept)
    sheet = sheets[home]
    return {**sheets, home: sheet.removing(sheet.concept_lines(concept))}


def remove_term(sheets: Sheets, concept: str, term: str, *, lang: str = "") -> Sheets:
    """Return the files without one term of a concept."""
    home, at, _ = find_row(sheets, concept, term, lang=lang)
    return {**sheets, home: sheets[home].removing([at])}


def find_row(sheets: Sheets, concept: str, term: str, *, lang: str = "") -> tuple[str, int, Row]:
    """Return the file, the line's index and the row of a concept's term.

    Raises `EditorError` if there is none, or if both languages have it and `lang` does not say.
    """
    home = _home(sheets, concept)
    if home is None:
        raise _unknown(sheets, concept)
    rows = _rows(sheets[home], concept)
    found = [
        (at, row)
        for at, row in rows.items()
        if row.term.text == term and (not lang or row.term.lang == lang)
    ]
    if not found:
        said = sorted({row.term.text for row in rows.values()})
        raise EditorError(f'"{concept}" has no term "{term}"{_hint(term, said)}')
    if len(found) > 1:
        langs = ", ".join(row.term.lang for _, row in found)
        raise EditorError(f'"{term}" is a term of "{concept}" in {langs}; say which with --lang')
    return home, *found[0]


def _home(sheets: Sheets, concept: str) -> str | None:
    return next((name for name in sorted(sheets) if _rows(sheets[name], concept)), None)


def _rows(sheet: Sheet, concept: str) -> dict[int, Row]:
    return {at: row for at, row in sheet.rows.items() if row.concept == concept}


def _unknown(sheets: Sheets, concept: str) -> EditorError:
    known = {row.concept for sheet in sheets.values() for row in sheet.rows.values()}
    hint = _hint(concept, sorted(known)) or "; `relire glossary search` finds it"
    return EditorError(f'there is no concept "{concept}"{hint}')


def _hint(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""
