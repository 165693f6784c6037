"""Find and repair what a machine broke in a document, and keep the result in its segment file."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor import artefacts
from editor.artefacts import FixedBlock
from editor.language.house import IMPRIMERIE, House
from editor.model import Block, Concept, Document, Finding, Fix, Safety, Segment, Unit
from editor.segment import segment_blocks
from editor.workflow.units import drafted, french_unit, is_replaceable, within

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
    findings: tuple[Finding, ...]
    """Spans in the segments' own texts; `unit` is the segment's id."""
    units: tuple[Unit, ...]
    """A unit for each segment, in order, with the repaired text as a draft."""


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What a desk has decided about repairs."""

    names: tuple[Concept, ...] = ()
    """Its concepts, whose wrong renderings are looked for."""
    silenced: tuple[str, ...] = ()
    """The rules that are never reported."""
    house: House = IMPRIMERIE
    """How it sets French."""
    lang: str = "fr"
    """The language of messages: `fr` or `en`."""

    def find(self, blocks: Sequence[Block]) -> tuple[Finding, ...]:
        """Return what was found in these blocks; `unit` is the block's id."""
        return artefacts.find_in_blocks(
            blocks, names=self.names, house=self.house, silenced=self.silenced, lang=self.lang
        )

    def fix(self, blocks: Sequence[Block], level: Safety) -> tuple[FixedBlock, ...]:
        """Return these blocks with the fixes up to `level` put in."""
        return artefacts.fix_blocks(
            blocks,
            level,
            names=self.names,
            house=self.house,
            silenced=self.silenced,
            lang=self.lang,
        )


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
    findings = tuple(_placed(found, segments))
    own: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        own[finding.unit].append(finding)
    units = tuple(
        _repaired(segment, by_block[segment.block.id], own[segment.id], path, level, rules.lang)
        for segment in segments
    )
    return Repair(document, segments, findings, units)


def unrepaired(document: Document, path: str, made: Sequence[Unit]) -> Repair | None:
    """Return the document's units as received if each was drafted before; else None."""
    known = {(unit.id, unit.source) for unit in made if unit.target}
    segments = segment_blocks(document.blocks, lang=document.lang)
    if any((one.id, one.text) not in known for one in segments):
        return None
    return Repair(document, segments, (), tuple(french_unit(one, path) for one in segments))


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


def _placed(found: Sequence[Finding], segments: Sequence[Segment]) -> list[Finding]:
    """Return the findings as spans in the segments they start in, fixes only where they fit."""
    by_block: dict[str, list[Segment]] = defaultdict(list)
    for segment in segments:
        by_block[segment.block.id].append(segment)
    placed = []
    for finding in found:
        members = by_block.get(finding.unit)
        if not members:
            continue
        home = next((s for s in members if finding.span.start < s.span.end), members[-1])
        span = within(finding.span, home.span)
        whole = home.span.covers(finding.span)
        drops = len(members) > 1 and not whole and finding.fixes and not finding.fixes[0].text
        if drops:
            placed += [
                replace(
                    finding,
                    unit=s.id,
                    span=within(s.span, s.span),
                    quote=s.text,
                    fixes=(Fix(within(s.span, s.span), ""),),
                )
                for s in members
                if finding.span.covers(s.span)
            ]
            continue
        fixes = tuple(Fix(span, fix.text) for fix in finding.fixes) if whole else ()
        placed.append(
            replace(finding, unit=home.id, span=span, quote=span.of(home.text), fixes=fixes)
        )
    return placed


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


def find_in_file(document: Document, rules: HouseRules) -> tuple[Finding, ...]:
    """Return what was found in a document, spans in its decoded source; `unit` is the segment's id.

    In a file with markup of its own (HTML, Markdown) a span is in the text of its segment.
    """
    if any(block.marks for block in document.blocks) or not _is_verbatim(document):
        return repair(document, "", rules).findings
    found = rules.find(document.blocks)
    starts = {block.id: block.span.start for block in document.blocks}
    by_block: dict[str, list[Segment]] = defaultdict(list)
    for segment in segment_blocks(document.blocks, lang=document.lang):
        by_block[segment.block.id].append(segment)
    located = []
    for finding in found:
        members = by_block.get(finding.unit, [])
        home = next((s.id for s in members if finding.span.start < s.span.end), finding.unit)
        span = finding.span.shifted(starts[finding.unit])
        fixes = tuple(Fix(span, fix.text) for fix in finding.fixes)
        located.append(replace(finding, unit=home, span=span, fixes=fixes))
    return tuple(located)


def _is_verbatim(document: Document) -> bool:
    """Say whether each block's text is just the stretch of the source that it spans."""
    return all(len(block.text) == len(block.span) for block in document.blocks)
