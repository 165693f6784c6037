"""What is still wrong with a document: damage left in the French, faults in the English."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor.checks import check_units
from editor.glossary import TermScore
from editor.model import Finding, Fix, Safety, Silenced, Span
from editor.workflow.desk import Desk, Work
from editor.workflow.house import part
from editor.workflow.units import rebuild, within
from editor.workflow.usage import score_units


@dataclass(frozen=True, slots=True)
class Checked:
    """One segment file with what was found in it."""

    path: str
    findings: tuple[Finding, ...]
    """In the order of the units; spans in the targets."""
    silenced: tuple[Silenced, ...] = ()
    """What was found as well, and is not to be told."""
    terms: TermScore | None = None
    """How many of the glossary's terms the English renders as it asks; None for the French."""


def check_work(desk: Desk, work: Work) -> tuple[Checked, Checked]:
    """Return the open findings of the corrected French and of the English, in this order.

    What a person silenced is told apart. In French that a person has reviewed only what no reader
    would disagree with is still reported: suggestions and queries were answered.
    """
    units = work.english.units
    # The checks leave out what is silenced for a unit; here it is to be counted.
    every = check_units(
        [replace(unit, ignored=()) for unit in units],
        concepts=desk.glossary.concepts,
        language=desk.lang,
    )
    findings, silenced = part(every, work.rules.silences, units)
    terms = score_units(desk, units)
    return check_french(desk, work), Checked(_path(desk, work, "en"), findings, silenced, terms)


def check_french(desk: Desk, work: Work) -> Checked:
    """Return the open findings of the corrected French alone."""
    units = work.french.units
    texts = {unit.id: None if unit.dropped else unit.target for unit in units}
    blocks = rebuild(work.repair.segments, texts)
    current = [
        replace(block, text=blocks[block.id].text or "")
        for block in work.document.blocks
        if block.id in blocks and blocks[block.id].text is not None
    ]
    settled = {unit.id for unit in units if unit.settled}
    order = {unit.id: index for index, unit in enumerate(units)}

    def is_open(finding: Finding) -> bool:
        return finding.unit not in settled or finding.safety is Safety.SAFE

    found = [_in_unit(one, blocks[one.unit].spans) for one in work.rules.find(current)]
    found.sort(key=lambda f: (order[f.unit], f.span, f.rule))
    findings, silenced = part(filter(is_open, found), (), units)
    for one in work.rules.find_silenced(current):
        finding = _in_unit(one.finding, blocks[one.finding.unit].spans)
        if is_open(finding):
            silenced += (replace(one, finding=finding),)
    return Checked(_path(desk, work, "fr"), findings, silenced)


def _path(desk: Desk, work: Work, lang: str) -> str:
    path = desk.workspace.segment_file(work.source.slug, lang)
    return path.relative_to(desk.workspace.root).as_posix()


def _in_unit(finding: Finding, spans: Mapping[str, Span]) -> Finding:
    home = next((id for id, span in spans.items() if finding.span.start < span.end), None)
    if home is None:
        home = list(spans)[-1]
    span = within(finding.span, spans[home])
    fits = spans[home].covers(finding.span)
    fixes = tuple(Fix(span, fix.text) for fix in finding.fixes) if fits else ()
    return replace(finding, unit=home, span=span, fixes=fixes)
