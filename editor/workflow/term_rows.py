"""What the commands that change the glossary write into its rows."""

from dataclasses import replace
from datetime import date
from itertools import chain, count
from pathlib import Path

from editor.errors import EditorError
from editor.glossary.editing import Sheets, add_terms, change_term, find_row, remove_term
from editor.model import Term, TermStatus
from editor.store.history import git_user
from editor.workflow.desk import Desk
from editor.workflow.terms import Renaming
from editor.workspace import ascii_slug

_LARGEST = 200 * 2**20


def read_file(path: Path) -> bytes:
    """Return the bytes of a file to be taken in, or raise `EditorError`."""
    try:
        if path.stat().st_size > _LARGEST:
            raise EditorError("is over 200 MB; split it first", path)
        return path.read_bytes()
    except FileNotFoundError:
        raise EditorError("there is no such file", path) from None
    except OSError as fault:
        raise EditorError(f"cannot be read: {fault.strerror}", path) from None


def signature(desk: Desk) -> dict[str, str]:
    """Return what a row says of when and by whom it was changed: `date` and `author`."""
    author = desk.workspace.settings.reviewer or git_user(desk.workspace.root)
    return {"date": date.today().isoformat(), "author": author}


def signed(desk: Desk, term: Term) -> Term:
    """Return a term with when and by whom it was changed."""
    cells = signature(desk)
    return replace(term, date=cells["date"], author=cells["author"])


def concept_id(sheets: Sheets, term: str) -> str:
    """Return an id for a new concept, made from a term: `accord-de-paix`.

    Raises `EditorError` if the term has no Latin letter or digit to make it from.
    """
    known = {row.concept for sheet in sheets.values() for row in sheet.rows.values()}
    slug = ascii_slug(term)
    if not slug:
        raise EditorError(f'no id can be made from "{term}"; give one with --concept')
    names = chain([slug], (f"{slug}-{n}" for n in count(2)))
    return next(name for name in names if name not in known)


def term_lang(sheets: Sheets, concept: str, term: str, lang: str = "") -> str:
    """Return the language of a concept's term, or raise `EditorError`."""
    return find_row(sheets, concept, term, lang=lang)[2].term.lang


def yielding(sheets: Sheets, concept: str, term: str, *, lang: str = "") -> Sheets:
    """Return the files with the preference taken from a concept's other term in a language."""
    home, _, row = find_row(sheets, concept, term, lang=lang)
    first = {TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE}
    for other in list(sheets[home].rows.values()):
        same = other.concept == concept and other.term.lang == row.term.lang
        if same and other.term.text != term and other.term.status in first:
            cells = {"status": TermStatus.ADMITTED.value}
            sheets = change_term(sheets, concept, other.term.text, cells, lang=row.term.lang)
    return sheets


def renamed_term(desk: Desk, sheets: Sheets, renaming: Renaming, *, keep: str) -> Sheets:
    """Return the files with a new term in an old one's place, which is `keep`: a status, or `no`.

    A new term that the concept has already takes the old one's status.
    """
    concept, lang = renaming.concept, renaming.lang
    home, _, row = find_row(sheets, concept, renaming.old, lang=lang)
    status = {"status": row.term.status.value} | signature(desk)
    said = (r for r in sheets[home].rows.values() if r.concept == concept and r.term.lang == lang)
    if any(other.term.text == renaming.new for other in said):
        if keep == "no":
            sheets = remove_term(sheets, concept, renaming.old, lang=lang)
        else:
            cells = {"status": keep} | signature(desk)
            sheets = change_term(sheets, concept, renaming.old, cells, lang=lang)
        return change_term(sheets, concept, renaming.new, status, lang=lang)
    sheets = change_term(
        sheets, concept, renaming.old, {"term": renaming.new} | signature(desk), lang=lang
    )
    if keep == "no":
        return sheets
    old = signed(desk, replace(row.term, status=TermStatus(keep), note=""))
    return add_terms(sheets, concept, [old])
