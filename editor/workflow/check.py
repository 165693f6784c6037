"""What is still wrong with a document: damage left in the French, faults in the English."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from editor.checks import check_units
from editor.model import Finding, Fix, Safety, Span, Unit
from editor.workflow.desk import Desk, Work
from editor.workflow.units import rebuild, within


@dataclass(frozen=True, slots=True)
class Checked:
    """One segment file with what was found in it."""

    path: str
    findings: tuple[Finding, ...]
    """In the order of the units; spans in the targets."""


def check_work(desk: Desk, work: Work) -> tuple[Checked, Checked]:
    """Return the open findings of the corrected French and of the English, in this order.

    What a person silenced for a unit is left out. In French that a person has reviewed only what
    no reader would disagree with is still reported: suggestions and queries were answered.
    """
    english = check_units(work.english.units, concepts=desk.glossary.concepts, language=desk.lang)
    return check_french(desk, work), Checked(_path(desk, work, "en"), english)


def check_french(desk: Desk, work: Work) -> Checked:
    """Return the open findings of the corrected French alone."""
    return Checked(_path(desk, work, "fr"), tuple(_french(desk, work)))


def _path(desk: Desk, work: Work, lang: str) -> str:
    path = desk.workspace.segment_file(work.source.slug, lang)
    return path.relative_to(desk.workspace.root).as_posix()


def _french(desk: Desk, work: Work) -> Iterator[Finding]:
    texts = {unit.id: None if unit.dropped else unit.target for unit in work.french.units}
    blocks = rebuild(work.repair.segments, texts)
    current = [
        replace(block, text=blocks[block.id].text or "")
        for block in work.document.blocks
        if block.id in blocks and blocks[block.id].text is not None
    ]
    found = desk.rules.find(current)
    settled = {unit.id for unit in work.french.units if unit.settled}
    placed = [_in_unit(finding, blocks[finding.unit].spans) for finding in found]
    kept = [f for f in placed if f.unit not in settled or f.safety is Safety.SAFE]
    return _open(work.french.units, kept)


def _in_unit(finding: Finding, spans: Mapping[str, Span]) -> Finding:
    home = next((id for id, span in spans.items() if finding.span.start < span.end), None)
    if home is None:
        home = list(spans)[-1]
    span = within(finding.span, spans[home])
    fits = spans[home].covers(finding.span)
    fixes = tuple(Fix(span, fix.text) for fix in finding.fixes) if fits else ()
    return replace(finding, unit=home, span=span, fixes=fixes)


def _open(units: tuple[Unit, ...], findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings by unit, without those a person silenced there."""
    silenced = {unit.id: {entry.split(":", 1)[0] for entry in unit.ignored} for unit in units}
    order = {unit.id: index for index, unit in enumerate(units)}
    for finding in sorted(findings, key=lambda f: (order[f.unit], f.span, f.rule)):
        if finding.rule not in silenced[finding.unit]:
            yield finding
