"""The workspace's glossary folder."""

from pathlib import Path

from editor.errors import EditorError
from editor.glossary.files import Glossary, join_glossaries, parse_glossary

_LARGEST = 64 * 2**20


def read_glossary(folder: Path) -> Glossary:
    """Return the concepts of all CSV files in a folder, by file name and then by line.

    A folder that is not there is an empty glossary. Raises `EditorError` with the file and line of
    the first fault.
    """
    if not folder.exists():
        return Glossary((), {})
    if not folder.is_dir():
        raise EditorError("is not a folder; the glossary is a folder of CSV files", folder)
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv")
    except OSError as error:
        raise EditorError(f"cannot be read: {error.strerror}", folder) from None
    return join_glossaries(parse_glossary(_read(path), str(path)) for path in paths)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise EditorError("is over 64 MB; split the glossary by domain", path)
        return path.read_bytes()
    except OSError as error:
        raise EditorError(f"cannot be read: {error.strerror}", path) from None
