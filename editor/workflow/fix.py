"""Find and repair what a machine broke in a document, and keep the result in its segment file."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.artefacts import FixedBlock
from editor.model import Document, Finding, Safety, Segment, Silenced, Unit
from editor.segment import segment_blocks
from editor.workflow.house import HouseRules
from editor.workflow.places import in_file, in_segments, is_verbatim
from editor.workflow.units import drafted, french_unit, is_replaceable

SIGNATURE = "rules"
"""The origin of a target that the engine's rules made."""

_WORDS = {
    "fr": {"applied": "corrigé", "safe": "à corriger", "suggest": "proposé", "query": "question"},
    "en": {"applied": "repaired", "safe": "to repair", "suggest": "suggested", "query": "query"},
}


@dataclass(frozen=True, slots=True)
class Repair:
    """A document with what was found in it and what was made of it."""

    document: Document
    segments: tuple[Segment, ...]
    found: tuple[Finding, ...]
    """Spans in the texts of the blocks; `unit` is the block's id."""
    silenced: tuple[Silenced, ...]
    """What was found as well and is not to be told, placed as in `found`."""
    findings: tuple[Finding, ...]
    """What was found, spans in the segments' own texts; `unit` is the segment's id."""
    units: tuple[Unit, ...]
    """A unit for each segment, in order, with the repaired text as a draft."""


def repair(
    document: Document, path: str, rules: HouseRules, *, level: Safety = Safety.SAFE
) -> Repair:
    """Return the document's units as a program drafts them, before any person's decisions.

    `path` is what the units name as their source.
    """
    segments = segment_blocks(document.blocks, lang=document.lang)
    found = rules.find(document.blocks)
    fixed = rules.fix(document.blocks, level)
    by_block = {one.id: one for one in fixed}
    silenced = rules.find_silenced(document.blocks)
    findings = tuple(in_segments(found, segments))
    own: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        own[finding.unit].append(finding)
    units = tuple(
        _repaired(segment, by_block[segment.block.id], own[segment.id], path, level, rules.lang)
        for segment in segments
    )
    return Repair(document, segments, found, silenced, findings, units)


def unrepaired(document: Document, path: str, made: Sequence[Unit]) -> Repair | None:
    """Return the document's units as received if each was drafted before; else None."""
    known = {(unit.id, unit.source) for unit in made if unit.target}
    segments = segment_blocks(document.blocks, lang=document.lang)
    if any((one.id, one.text) not in known for one in segments):
        return None
    units = tuple(french_unit(one, path) for one in segments)
    return Repair(document, segments, (), (), (), units)


def settle(fresh: Unit, merged: Unit) -> Unit:
    """Return the unit to keep: the person's where one decided, else the fresh draft."""
    if is_replaceable(merged):
        return replace(
            fresh,
            notes=merged.notes,
            ignored=merged.ignored,
            flags=merged.flags,
            previous=merged.previous,
        )
    return replace(merged, hints=fresh.hints, kind=fresh.kind, place=fresh.place)


def _repaired(
    segment: Segment,
    fixed: FixedBlock,
    findings: Sequence[Finding],
    path: str,
    level: Safety,
    lang: str,
) -> Unit:
    unit = french_unit(segment, path)
    # What the house's typography did to a text is seen in it and says nothing of the machine.
    told = [f for f in findings if not f.rule.startswith("typography.")]
    hints = tuple(_hint(finding, level, lang) for finding in told)
    text = None
    if fixed.text is not None:
        text = fixed.moved(segment.span).of(fixed.text).strip(" ")
    if text:
        return replace(drafted(unit, text, f"{SIGNATURE}|{level}"), hints=hints)
    return replace(drafted(unit, unit.source, f"{SIGNATURE}|{level}"), dropped=True, hints=hints)


def level_of(units: Sequence[Unit]) -> Safety:
    """Return the level at which these units were last repaired."""
    surest = (Safety.SUGGEST, Safety.SAFE)
    made = {unit.origin.split("|")[1] for unit in units if unit.origin.startswith(f"{SIGNATURE}|")}
    return next((level for level in surest if level in made), Safety.SAFE)


def _hint(finding: Finding, level: Safety, lang: str) -> str:
    words = _WORDS["en" if lang == "en" else "fr"]
    applied = finding.fixes and _reaches(level, finding.safety)
    word = words["applied"] if applied else words[finding.safety.value]
    quote = "" if finding.quote in finding.message else f" [« {finding.quote} »]"
    arrow = "".join(f" → « {fix.text} »" if fix.text else " → ∅" for fix in finding.fixes[:1])
    return f"{word} ({finding.rule}) : {finding.message}{quote}{arrow}"


def _reaches(level: Safety, safety: Safety) -> bool:
    order = (Safety.SAFE, Safety.SUGGEST, Safety.QUERY)
    return safety is not Safety.QUERY and order.index(safety) <= order.index(level)


def placed(
    found: Sequence[Finding], document: Document, segments: Sequence[Segment]
) -> tuple[Finding, ...]:
    """Return findings of blocks with spans in the decoded source; `unit` is the segment's id.

    In a file with markup of its own (HTML, Markdown) a span is in the text of its segment.
    """
    if is_verbatim(document):
        return tuple(in_file(found, document, segments))
    return tuple(in_segments(found, segments))
