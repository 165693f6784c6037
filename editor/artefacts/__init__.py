"""Find and repair what a machine broke in a French text."""

from editor.artefacts.engine import FixedBlock, find, find_in_blocks, fix, fix_blocks

__all__ = ["FixedBlock", "find", "find_in_blocks", "fix", "fix_blocks"]
