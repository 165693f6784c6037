"""What changed between two versions of a text or of a document's units, and patches of it."""

from editor.revise.changes import ChangeKind, UnitChange, diff_units
from editor.revise.patches import FilePatch, Hunk, format_patch, parse_patch
from editor.revise.words import Piece, PieceKind, diff_words

__all__ = [
    "ChangeKind",
    "FilePatch",
    "Hunk",
    "Piece",
    "PieceKind",
    "UnitChange",
    "diff_units",
    "diff_words",
    "format_patch",
    "parse_patch",
]
