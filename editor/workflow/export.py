"""The finished text, in the format the source came in, and as a bilingual page."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor.formats import format_named, format_of
from editor.model import BlockKind, Segment, State, Unit
from editor.report.bilingual import Row, format_bilingual
from editor.workflow.desk import Work
from editor.workflow.units import rebuild


@dataclass(frozen=True, slots=True)
class Export:
    """A file to hand over."""

    name: str
    """The file's name, without a folder."""
    data: bytes
    untranslated: int
    """Units that stand in French because there is no English yet."""
    drafts: int
    """Units that no person has reviewed."""


def export_source_format(work: Work, lang: str) -> Export:
    """Return the corrected French (`fr`) or the English (`en`) as the source's own kind of file.

    Every byte that is not the text of a unit stays as it was received.
    """
    texts = _texts(work, lang)
    data = work.source.path.read_bytes()
    blocks = rebuild(work.repair.segments, texts)
    same = {block.id: block.text for block in work.document.blocks}
    changed = {id: block.text for id, block in blocks.items() if block.text != same[id]}
    kind = work.source.format
    found = format_named(kind) if kind else format_of(work.source.path.name, data)
    out = found.serialize(data, changed, lang=lang)
    name = f"{work.source.slug}.{lang}{work.source.path.suffix}"
    return Export(name, out, **_open_counts(work, lang))


def export_bilingual(work: Work) -> Export:
    """Return one HTML page, the corrected French beside the English, by paragraph."""
    english = rebuild(work.repair.segments, _texts(work, "en"))
    french = rebuild(work.repair.segments, _texts(work, "fr"))
    drafts = _draft_blocks(work)
    rows = tuple(
        Row(
            kind=block.kind,
            source=french[block.id].text or "",
            target=english[block.id].text or "",
            marks=block.marks,
            is_draft=block.id in drafts,
        )
        for block in work.document.blocks
        if block.id in french and french[block.id].text is not None
    )
    metadata = work.document.metadata
    titles = (row.target for row in rows if row.kind is BlockKind.TITLE)
    title = next(titles, metadata.title or work.source.slug)
    page = format_bilingual(title, rows, metadata=metadata)
    name = f"{work.source.slug}.bilingual.html"
    return Export(name, page.encode("utf-8"), **_open_counts(work, "en"))


def _texts(work: Work, lang: str) -> Mapping[str, str | None]:
    """Return the text of every segment in a language; None for those left out."""
    french = {unit.id: None if unit.dropped else unit.target for unit in work.french.units}
    if lang == "fr":
        return french
    english = {unit.id: unit.target or unit.source for unit in work.english.units}
    return {id: None if text is None else english[id] for id, text in french.items()}


def _units(work: Work, lang: str) -> tuple[Unit, ...]:
    return work.kept if lang == "fr" else work.english.units


def _open_counts(work: Work, lang: str) -> dict[str, int]:
    units = _units(work, lang)
    return {
        "untranslated": sum(unit.state is State.INITIAL for unit in units),
        "drafts": sum(unit.state is State.TRANSLATED for unit in units),
    }


def _draft_blocks(work: Work) -> set[str]:
    settled = {unit.id for unit in work.english.units if unit.settled}
    segments: tuple[Segment, ...] = work.repair.segments
    return {segment.block.id for segment in segments if segment.id not in settled}
