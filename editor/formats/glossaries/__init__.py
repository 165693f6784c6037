"""Glossaries of other tools, in and out, with a report of what could not be kept.

A format is a name in `shape.py` and a module of this package with `HANDLERS`.
"""

from editor.formats.glossaries.outcome import Exported, Imported, Lost
from editor.formats.glossaries.registry import SHAPES, SUFFIXES, read, recognise, write

__all__ = ["SHAPES", "SUFFIXES", "Exported", "Imported", "Lost", "read", "recognise", "write"]
