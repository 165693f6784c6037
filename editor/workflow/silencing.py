"""What a person does not want to be told again: put down, taken back, and listed.

A rule is silenced in `relire.toml`, for all documents or for one; a single finding in the
document's segment file, beside the sentence it is in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from editor.errors import EditorError
from editor.model import Finding, Silence, Unit
from editor.store.po import SegmentFile, read_units
from editor.workflow.check import check_work
from editor.workflow.desk import Desk, Work, open_work, save_work
from editor.workspace import Source, Workspace, add_silence, find_sources, remove_silence


@dataclass(frozen=True, slots=True)
class Kept:
    """A silence and the file that says so."""

    silence: Silence
    path: Path


def find_silences(workspace: Workspace) -> tuple[Kept, ...]:
    """Return all that is silenced in a workspace: rules by name, then findings by document."""
    kept = [Kept(one, workspace.settings_file) for one in workspace.settings.silenced]
    kept.sort(key=lambda one: (one.silence.rule, one.silence.document))
    return (*kept, *chain.from_iterable(_kept_in(workspace, s) for s in find_sources(workspace)))


def silence_rule(workspace: Workspace, silence: Silence, *, write: bool = True) -> bool:
    """Silence a rule in all documents or in one; say whether that changes anything."""
    return add_silence(workspace.settings_file, silence, write=write)


def silence_findings(
    desk: Desk, source: Source, rule: str, at: str, reason: str = "", *, write: bool = True
) -> tuple[Silence, ...]:
    """Silence the findings of a rule in a document whose unit is `at`, or whose text holds it.

    Returns what is silenced now. Drafts that were repaired there are drafted anew.
    """
    work = open_work(desk, source)
    places = {
        lang: tuple(dict.fromkeys(_silences(findings, units, rule, at, reason)))
        for lang, findings, units in _found(desk, work)
    }
    found = (*places["fr"], *places["en"])
    if not found:
        known = [f for _, findings, _ in _found(desk, work) for f in findings if f.rule == rule]
        where = ", ".join(dict.fromkeys(f"{f.unit} « {f.quote[:40]} »" for f in known[:5]))
        hint = f"it is found at {where}" if where else "it finds nothing there"
        raise EditorError(f'{rule} finds nothing at "{at}"; {hint}', source.slug)
    if write:
        _mark(desk, work, places)
    return found


def unsilence_rule(
    workspace: Workspace, rule: str, document: str, *, write: bool = True
) -> Silence | None:
    """Let a rule speak again, in one document or in all; return what had silenced it."""
    return remove_silence(workspace.settings_file, rule, document, write=write)


def unsilence_findings(
    desk: Desk, source: Source, rule: str, at: str, *, write: bool = True
) -> tuple[Silence, ...]:
    """Let single findings of a document be told again; return what had silenced them.

    Those of a rule whose unit is `at` or whose text holds it; all of the rule for an empty `at`.
    """
    work = open_work(desk, source)

    def is_meant(silence: Silence) -> bool:
        near = not at or at == silence.unit or _is_in(at, silence.quote)
        return silence.rule == rule and near

    files = {"fr": work.french, "en": work.english}
    gone = tuple(
        one
        for file in files.values()
        for unit in file.units
        for one in unit.silences
        if is_meant(one)
    )
    if gone and write:
        left = {lang: _without(file, gone) for lang, file in files.items()}
        save_work(desk, replace(work, french=left["fr"], english=left["en"]))
        renew(desk, source)
    return gone


def renew(desk: Desk, source: Source) -> None:
    """Repair anew what only a program drafted of a document, if it was drafted before."""
    if desk.workspace.segment_file(source.slug, "fr").exists():
        save_work(desk, open_work(desk, source, renew=True))


def _kept_in(workspace: Workspace, source: Source) -> Iterator[Kept]:
    for lang in ("fr", "en"):
        path = workspace.segment_file(source.slug, lang)
        if path.exists():
            for unit in read_units(path).units:
                for silence in unit.silences:
                    yield Kept(replace(silence, document=source.slug), path)


def _found(desk: Desk, work: Work) -> Iterator[tuple[str, list[Finding], tuple[Unit, ...]]]:
    """Yield what can be silenced in each language: in the French as received and as it now is."""
    french, english = check_work(desk, work)
    left = [*french.findings, *(one.finding for one in french.silenced if one.silence.unit)]
    yield "fr", [*work.repair.findings, *left], work.french.units
    again = (one.finding for one in english.silenced if one.silence.unit)
    yield "en", [*english.findings, *again], work.english.units


def _silences(
    findings: Iterable[Finding], units: Iterable[Unit], rule: str, at: str, reason: str
) -> Iterator[Silence]:
    texts = {unit.id: (unit.source, unit.target) for unit in units}
    for finding in findings:
        if finding.rule != rule or not (at == finding.unit or _is_in(at, finding.quote)):
            continue
        # A finding of the whole unit needs no quoting: the unit stands right below.
        quote = "" if finding.quote in texts[finding.unit] else finding.quote
        yield Silence(rule, reason, unit=finding.unit, quote=quote)


def _is_in(at: str, quote: str) -> bool:
    return Silence("", quote=at).covers("", quote) if at and quote else False


def _mark(desk: Desk, work: Work, places: dict[str, tuple[Silence, ...]]) -> None:
    french, english = (
        _with(file, places[lang]) for lang, file in (("fr", work.french), ("en", work.english))
    )
    save_work(desk, replace(work, french=french, english=english))
    renew(desk, work.source)


def _with(file: SegmentFile, silences: Iterable[Silence]) -> SegmentFile:
    """Return the file with the silences in the units, each in place of an old one with its text."""
    by_unit: dict[str, list[Silence]] = defaultdict(list)
    for one in silences:
        by_unit[one.unit].append(one)
    units = []
    for unit in file.units:
        new = by_unit.get(unit.id, [])
        same = {(one.rule, one.quote) for one in new}
        pairs = zip(unit.ignored, unit.silences, strict=True)
        kept = [entry for entry, one in pairs if (one.rule, one.quote) not in same]
        units.append(replace(unit, ignored=(*kept, *(one.entry for one in new))) if new else unit)
    return replace(file, units=tuple(units))


def _without(file: SegmentFile, gone: Iterable[Silence]) -> SegmentFile:
    left = frozenset(gone)
    units = (
        replace(
            unit,
            ignored=tuple(e for e in unit.ignored if Silence.read(e, unit.id) not in left),
        )
        for unit in file.units
    )
    return replace(file, units=tuple(units))
