"""The formats there are, found by looking into this package."""

import functools
import importlib
import pkgutil
from pathlib import PurePath

from editor.errors import EditorError
from editor.formats.format import Format

# Their place in the package waits for them; until then say so instead of "unknown".
_NOT_YET = (".docx", ".odt")


@functools.cache
def find_formats() -> tuple[Format, ...]:
    """Return every format of this package, by name."""
    package = importlib.import_module("editor.formats")
    modules = (
        importlib.import_module(f"{package.__name__}.{found.name}")
        for found in pkgutil.iter_modules(package.__path__)
    )
    formats = (module.FORMAT for module in modules if hasattr(module, "FORMAT"))
    return tuple(sorted(formats, key=lambda found: found.name))


def format_named(name: str) -> Format:
    """Return the format of this name, or raise `EditorError`."""
    for found in find_formats():
        if found.name == name:
            return found
    raise EditorError(f'there is no format "{name}"; known are {_known_names()}')


def format_of(name: str, data: bytes) -> Format:
    """Return the format of a file by its name's ending, or by its content if it has none."""
    suffix = PurePath(name).suffix.lower()
    for found in find_formats():
        if suffix in found.suffixes:
            return found
    if suffix in _NOT_YET:
        raise EditorError(
            f"{suffix} files are not read yet; save it as one of {_known_suffixes()}", name
        )
    # `koursk.fr` and `Bilan 2.0` have no ending that says anything about the format.
    if suffix and suffix[1:].isalpha() and len(suffix) > 3:
        raise EditorError(f'unknown format "{suffix}"; known are {_known_suffixes()}', name)
    for found in find_formats():
        if found.looks_like(data):
            return found
    return format_named("text")


def _known_suffixes() -> str:
    return ", ".join(suffix for found in find_formats() for suffix in found.suffixes)


def _known_names() -> str:
    return ", ".join(found.name for found in find_formats())
