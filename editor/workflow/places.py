"""Where findings stand: in the blocks they were found in, in their segments, in the file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from editor.model import Document, Finding, Fix, Segment
from editor.workflow.units import within


def in_segments(found: Iterable[Finding], segments: Sequence[Segment]) -> Iterator[Finding]:
    """Yield findings in the segments they start in, with fixes only where they fit.

    A paragraph that goes is a finding for each of its segments.
    """
    by_block = _by_block(segments)
    for finding in found:
        members = by_block.get(finding.unit)
        if not members:
            continue
        home = home_of(finding, members)
        span = within(finding.span, home.span)
        whole = home.span.covers(finding.span)
        drops = len(members) > 1 and not whole and finding.fixes and not finding.fixes[0].text
        if drops:
            yield from (
                replace(
                    finding,
                    unit=s.id,
                    span=within(s.span, s.span),
                    quote=s.text,
                    fixes=(Fix(within(s.span, s.span), ""),),
                )
                for s in members
                if finding.span.covers(s.span)
            )
            continue
        fixes = tuple(Fix(span, fix.text) for fix in finding.fixes) if whole else ()
        yield replace(finding, unit=home.id, span=span, quote=span.of(home.text), fixes=fixes)


def in_file(
    found: Iterable[Finding], document: Document, segments: Sequence[Segment]
) -> Iterator[Finding]:
    """Yield findings with spans in the decoded source; `unit` is the id of the segment.

    Only for a document that is verbatim.
    """
    by_block = _by_block(segments)
    starts = {block.id: block.span.start for block in document.blocks}
    for finding in found:
        members = by_block.get(finding.unit, ())
        span = finding.span.shifted(starts[finding.unit])
        fixes = tuple(Fix(span, fix.text) for fix in finding.fixes)
        unit = home_of(finding, members).id if members else finding.unit
        yield replace(finding, unit=unit, span=span, fixes=fixes)


def is_verbatim(document: Document) -> bool:
    """Say whether each block's text is just the stretch of the source that it spans."""
    return all(not b.marks and len(b.text) == len(b.span) for b in document.blocks)


def _by_block(segments: Iterable[Segment]) -> dict[str, list[Segment]]:
    by_block: dict[str, list[Segment]] = defaultdict(list)
    for segment in segments:
        by_block[segment.block.id].append(segment)
    return by_block


def home_of(finding: Finding, members: Sequence[Segment]) -> Segment:
    """Return the segment of a block that a finding starts in."""
    return next((s for s in members if finding.span.start < s.span.end), members[-1])
