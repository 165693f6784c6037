"""Sentences: break and no-break rules in the manner of SRX; text in, spans out."""

from editor.segment.blocks import segment_blocks
from editor.segment.rules import Rule
from editor.segment.srx import has_own_rules, segment

__all__ = ["Rule", "has_own_rules", "segment", "segment_blocks"]
