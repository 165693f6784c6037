"""What every verb needs at hand: a workspace with its settings, its glossary and one document."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from editor.artefacts.rule import Rule
from editor.artefacts.rules import read_house_rules, rules_with
from editor.glossary import Glossary, load_starter
from editor.language.house import CANADIAN, IMPRIMERIE, SWISS
from editor.model import Document, Safety, Unit
from editor.segment import segment_blocks
from editor.store.concepts import read_glossary
from editor.store.merging import reconcile
from editor.store.po import (
    SegmentFile,
    merge,
    parse_units,
    read_bytes,
    read_units,
    update_units,
)
from editor.workflow.fix import Repair, level_of, repair, settle, unrepaired
from editor.workflow.house import HouseRules
from editor.workflow.ingest import load_document
from editor.workflow.units import english_unit, french_unit
from editor.workspace import Source, Workspace, locked

_HOUSES = {"imprimerie-nationale": IMPRIMERIE, "suisse": SWISS, "canada": CANADIAN}


@dataclass(frozen=True)
class Desk:
    """A workspace with what all its documents share, read once."""

    workspace: Workspace
    glossary: Glossary
    house: tuple[Rule, ...] = ()
    """The workspace's own wording rules."""

    @cached_property
    def fingerprint(self) -> str:
        """Four characters that change with any term of the glossary."""
        return self.glossary.fingerprint[:4]

    @cached_property
    def rules(self) -> HouseRules:
        """What the desk has decided about repairs, in all documents."""
        settings = self.workspace.settings
        return HouseRules(
            names=self.glossary.concepts,
            rules=rules_with(self.house),
            silences=settings.silenced,
            house=_HOUSES[settings.house],
            lang=settings.lang,
        )

    @property
    def lang(self) -> str:
        """The language in which findings explain themselves."""
        return self.workspace.settings.lang


def open_desk(workspace: Workspace) -> Desk:
    """Return the workspace with its glossary, or raise `EditorError` where a file is wrong.

    A workspace whose glossary folder is missing, or holds its own rules alone, works with the
    glossary that comes with the program.
    """
    folder, house = workspace.glossary, _house(workspace)
    if not folder.exists() or (folder.is_dir() and [p.name for p in folder.iterdir()] == ["rules"]):
        return Desk(workspace, load_starter(), house)
    return Desk(workspace, read_glossary(folder), house)


def house_rules(workspace: Workspace) -> HouseRules:
    """Return what a workspace has decided about repairs in all documents."""
    return open_desk(workspace).rules.of("")


def _house(workspace: Workspace) -> tuple[Rule, ...]:
    return tuple(rule for path in workspace.rule_files for rule in read_house_rules(path))


@dataclass(frozen=True, slots=True)
class Found:
    """A segment file as it was on the disk."""

    data: bytes | None
    """None where there was none."""
    file: SegmentFile


@dataclass(frozen=True, slots=True)
class Work:
    """One document with both of its segment files as they should now be."""

    source: Source
    document: Document
    rules: HouseRules
    """What the desk has decided about repairs, in this document."""
    repair: Repair
    french: SegmentFile
    english: SegmentFile
    found: Mapping[str, Found]
    """Both as they were read, by language."""

    @property
    def kept(self) -> tuple[Unit, ...]:
        """The French units that are published: all but the dropped."""
        return tuple(unit for unit in self.french.units if not unit.dropped)


def open_work(
    desk: Desk,
    source: Source,
    *,
    level: Safety | None = None,
    renew: bool = False,
    findings: bool = True,
) -> Work:
    """Return a document with its segment files brought up to date in memory; nothing is written.

    What a person decided stands. With `renew`, what only a program drafted is repaired anew, so
    that a better rule reaches old drafts; without, only what is new in the source is. The level is
    that of the last time if none is given. Without `findings`, the rules are not asked when every
    sentence has been drafted before: they take by far the longest.
    """
    workspace = desk.workspace
    found = {lang: _read(workspace, source.slug, lang) for lang in ("fr", "en")}
    level = level or level_of(found["fr"].file.units)
    document = load_document(source)
    place = _place(workspace, source)
    done = None if findings or renew else unrepaired(document, place, found["fr"].file.units)
    rules = _rules_of(desk, document, found["fr"].file)
    done = done or repair(document, place, rules, level=level)
    merged = merge(found["fr"].file, done.units)
    units = merged.units
    if renew:
        units = tuple(settle(*pair) for pair in zip(done.units, units, strict=True))
    french = replace(merged, units=units)
    english = merge(
        found["en"].file,
        tuple(english_unit(unit) for unit in units if not unit.dropped),
    )
    return Work(source, document, rules, done, french, english, found)


def save_work(desk: Desk, work: Work) -> bool:
    """Write both segment files, each whole or not at all; say whether anything changed.

    What others have decided in them since they were read stands.
    """
    changed = False
    with locked(desk.workspace.translations):
        for lang, segments in (("fr", work.french), ("en", work.english)):
            path = desk.workspace.segment_file(work.source.slug, lang)
            before = work.found[lang]
            if path.exists() and read_bytes(path) != before.data:
                segments = reconcile(before.file, read_units(path), segments)
            changed |= update_units(path, segments)
    return changed


def _rules_of(desk: Desk, document: Document, known: SegmentFile) -> HouseRules:
    """Return what holds for a document, with what people silenced in its segment file."""
    if not any(unit.ignored for unit in (*known.units, *known.obsolete)):
        return desk.rules.of(document.slug)
    segments = segment_blocks(document.blocks, lang=document.lang)
    units = merge(known, tuple(french_unit(one, "") for one in segments)).units
    return desk.rules.of(document.slug, segments, units)


def _place(workspace: Workspace, source: Source) -> str:
    path = source.path.absolute()
    if path.is_relative_to(workspace.root):
        return path.relative_to(workspace.root).as_posix()
    return path.name


def _read(workspace: Workspace, slug: str, lang: str) -> Found:
    path = workspace.segment_file(slug, lang)
    if not path.exists():
        return Found(None, SegmentFile(slug=slug, source_lang="fr", target_lang=lang))
    data = read_bytes(path)
    return Found(data, parse_units(data, path))
