"""Sentences: break and no-break rules in the manner of SRX; text in, spans out."""

from editor.segment.blocks import segment_blocks
from editor.segment.rules import Rule
from editor.segment.srx import segment

__all__ = ["Rule", "segment", "segment_blocks"]
