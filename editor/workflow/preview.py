"""What `relire fix` would put in a document, and why; nothing is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from editor.artefacts.rule import Rule
from editor.formats.encoding import decode
from editor.language.tags import tags
from editor.model import Block, Document, Finding, Safety, Segment, Silenced, Span
from editor.report.explain import Explained
from editor.report.findings import Listed
from editor.revise import ChangeKind, UnitChange, diff_units
from editor.workflow.desk import Desk, Work, open_work
from editor.workflow.fix import level_of, placed
from editor.workflow.places import home_of
from editor.workflow.units import received
from editor.workspace import Source

_MARKUP = frozenset("<>&*_`[]\\#|")
"""What would mean something else in HTML or Markdown than in the text."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of a document, and what was found in it as received."""

    source: Source
    level: Safety
    listed: Listed
    """The findings, placed as `fix.placed` says."""
    changes: tuple[UnitChange, ...]
    """What would be put in at the level, against the revision as it now is."""
    explained: tuple[Explained, ...]
    """Each finding with its sentence and its rule."""
    silenced: tuple[Explained, ...]
    text: str
    """The source, decoded."""
    encoding: str


def preview(desk: Desk, source: Source, name: str, *, level: Safety | None = None) -> Preview:
    """Return what `relire fix` would do to a document, which is listed by `name`.

    `level` is that of the last time if none is given.
    """
    work = open_work(desk, source, level=level, renew=True)
    document, repair = work.document, work.repair
    decoded = decode(source.path.read_bytes(), source.path)
    rules = {rule.id: rule for rule in desk.rules.known}
    told = _Explainer(document, repair.segments, rules, decoded.text)
    silenced = tuple(
        replace(one, finding=finding)
        for one in repair.silenced
        for finding in placed((one.finding,), document, repair.segments)
    )
    return Preview(
        source,
        level or level_of(work.found["fr"].file.units),
        Listed(name, placed(repair.found, document, repair.segments), silenced),
        _changes(work),
        tuple(told.explain(repair.found)),
        tuple(told.explain_silenced(repair.silenced)),
        decoded.text,
        decoded.encoding,
    )


def _changes(work: Work) -> tuple[UnitChange, ...]:
    """Return what the repair changes in the revision on disk, or in the text as received."""
    found, units = work.found["fr"], work.french.units
    changes = diff_units(received(units) if found.data is None else found.file.units, units)
    return tuple(change for change in changes if change.kind is not ChangeKind.DECIDED)


class _Explainer:
    """Finds the sentence and the place in the file of each finding of a document."""

    def __init__(
        self,
        document: Document,
        segments: Iterable[Segment],
        rules: Mapping[str, Rule],
        text: str,
    ) -> None:
        self._blocks = {block.id: block for block in document.blocks}
        self._segments: dict[str, list[Segment]] = {}
        for segment in segments:
            self._segments.setdefault(segment.block.id, []).append(segment)
        self._rules = rules
        self._text = text

    def explain(self, found: Iterable[Finding]) -> Iterator[Explained]:
        """Yield findings of blocks with what explains them."""
        for finding in found:
            block = self._blocks[finding.unit]
            members = self._segments.get(block.id, [])
            around = [s.span for s in members if s.span.overlaps(finding.span)]
            edges = list(chain.from_iterable((s.start, s.end) for s in (*around, finding.span)))
            sentence = Span(min(edges), max(edges))
            home = home_of(finding, members).id if members else finding.unit
            place, fits = _place(finding, block, self._text)
            yield Explained(
                replace(finding, unit=home),
                self._rules[finding.rule],
                sentence.of(block.text),
                finding.span.shifted(-sentence.start),
                block.span,
                place=place,
                fits=fits,
            )

    def explain_silenced(self, found: Iterable[Silenced]) -> Iterator[Explained]:
        """Yield silenced findings with what explains them."""
        for one in found:
            for told in self.explain((one.finding,)):
                yield replace(told, silence=one.silence)


def _place(finding: Finding, block: Block, text: str) -> tuple[Span | None, bool]:
    """Return where a finding of a block is in the source, and whether its fixes fit in there."""
    whole = block.span.of(text)
    if not block.marks and whole == block.text:
        return finding.span.shifted(block.span.start), True
    # A file with markup of its own: what stands there once, and means itself, is found again.
    quote = finding.quote
    if quote and not tags(quote) and whole.count(quote) == 1 and block.text.count(quote) == 1:
        at = block.span.start + whole.index(quote)
        return Span(at, at + len(quote)), not any(_MARKUP & set(f.text) for f in finding.fixes)
    return None, False
