"""The workspace's glossary folder."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from editor.errors import EditorError
from editor.glossary.editing import glossary_of
from editor.glossary.files import Glossary
from editor.glossary.sheet import Sheet
from editor.workspace.writing import locked, write_safely

_LARGEST = 64 * 2**20


def read_glossary(folder: Path) -> Glossary:
    """Return the concepts of all CSV files in a folder, by file name and then by line.

    A folder that is not there is an empty glossary. Raises `EditorError` with the file and line of
    the first fault.
    """
    return glossary_of(read_sheets(folder))


def read_sheets(folder: Path) -> dict[str, Sheet]:
    """Return all CSV files in a folder by path, or raise `EditorError` at the first fault."""
    if not folder.exists():
        return {}
    if not folder.is_dir():
        raise EditorError("is not a folder; the glossary is a folder of CSV files", folder)
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv")
    except OSError as error:
        raise EditorError(f"cannot be read: {error.strerror}", folder) from None
    return {str(path): Sheet.parse(_read(path), str(path)) for path in paths}


def write_sheets(folder: Path, before: Mapping[str, Sheet], after: Mapping[str, Sheet]) -> None:
    """Write the files that differ, each whole or not at all.

    Raises `EditorError`, and writes nothing, if one of them was changed since it was read.
    """
    changed = [name for name, sheet in after.items() if before.get(name) != sheet]
    with locked(folder):
        for name in changed:
            path = Path(name)
            found = _digest(_read(path)) if path.exists() else None
            known = _digest(before[name].text.encode()) if name in before else None
            if found != known:
                raise EditorError("was changed by another program meanwhile; try again", path)
        for name in changed:
            write_safely(Path(name), after[name].text.encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise EditorError("is over 64 MB; split the glossary by domain", path)
        return path.read_bytes()
    except OSError as error:
        raise EditorError(f"cannot be read: {error.strerror}", path) from None
