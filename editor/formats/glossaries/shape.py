"""The names of the glossary formats; what reads and writes them is loaded when it is wanted."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.errors import EditorError
from editor.formats.glossaries.outcome import Exported, Imported, Languages, Received
from editor.model import Concept


@dataclass(frozen=True, slots=True)
class Handler:
    """What reads and writes a format; its module has one in `HANDLERS` for each of its names."""

    read: Callable[[Received], Imported]
    write: Callable[[Sequence[Concept], Languages], Exported]


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of glossary file."""

    name: str
    """What a person calls it on the command line."""
    about: str
    """One line for `--help`."""
    suffix: str
    """The usual ending of its files."""
    module: str


KNOWN = (
    Shape("relire", "relire's own CSV, one row for each term", ".csv", "relire"),
    Shape("csv", "any CSV; writes one for spreadsheets that holds all", ".csv", "spreadsheet"),
    Shape("tsv", "the same between tabs", ".tsv", "spreadsheet"),
    Shape("tbx3", "TBX 3 (ISO 30042:2019), style DCA; holds all", ".tbx", "tbx"),
    Shape("tbx3-dct", "TBX 3, style DCT", ".tbx", "tbx"),
    Shape("tbx2", "TBX 2 (ISO 30042:2008), TBX-Basic", ".tbx", "tbx"),
    Shape("omegat", "OmegaT: source, target and comment between tabs", ".txt", "omegat"),
    Shape("omegat-csv", "OmegaT: the same with commas", ".csv", "omegat"),
    Shape("weblate-csv", "Weblate: CSV with contexts and comments", ".csv", "weblate"),
    Shape("weblate-po", "Weblate: PO with the flags forbidden and read-only", ".po", "weblate"),
    Shape("weblate-tbx", "Weblate: TBX 2 with its notes", ".tbx", "tbx"),
    Shape("matecat", "MateCat: its columns, as CSV (it imports XLSX)", ".csv", "matecat"),
)
_MODULES = {shape.name: shape.module for shape in KNOWN}


def handler_named(name: str) -> Handler:
    """Return what reads and writes the format of a name, or raise `EditorError`."""
    if name not in _MODULES:
        raise EditorError(f'there is no glossary format "{name}"; known are {", ".join(_MODULES)}')
    module = importlib.import_module(f"{__package__}.{_MODULES[name]}")
    handler: Handler = module.HANDLERS[name]
    return handler
