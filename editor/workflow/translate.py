"""The main job: repaired French, and English from memory, glossary and machine."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from editor.engines import Draft, Engine, Progress, find_engine
from editor.errors import ModelMissingError
from editor.glossary import Links, apply, match
from editor.model import Safety, Unit
from editor.store.memory import Memory
from editor.store.po import SegmentFile
from editor.workflow.desk import Desk, Work, open_work, save_work
from editor.workflow.memory import load_memory
from editor.workflow.one_rendering import agree
from editor.workflow.terms_in_drafts import align_terms
from editor.workflow.units import drafted, is_replaceable, made_by, stamped
from editor.workspace import Source

_ALTERNATIVES = 4
_FUZZY = 0.75


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a document stands after `translate`."""

    slug: str
    french: Counter[str]
    """Published units of the corrected French by who made them: `person`, `rules`, `memory`."""
    english: Counter[str]
    """Published units of the English by who made them; `""` for those without a target."""
    dropped: int
    """Units left out of the publication."""
    unplaced: int
    """Drafts whose inline tags could not be placed."""
    silenced: int
    """Findings in the French that a person does not want to be told."""

    @property
    def missing(self) -> int:
        """Units that still have no English."""
        return self.english[""]


@dataclass(frozen=True, slots=True)
class Report:
    """What one run of `translate` did."""

    outcomes: tuple[Outcome, ...]
    engine: str
    """The engine's signature; empty if none was needed or none is there."""
    missing: str
    """In one line, which model is missing and how to get it; empty if none is."""


def translate(
    desk: Desk,
    sources: Sequence[Source],
    *,
    engine: str = "auto",
    level: Safety | None = None,
    progress: Callable[[int], Progress] | None = None,
    write: bool = True,
) -> Report:
    """Bring the documents' segment files up to date and draft what no person has settled.

    All documents go to the engine in one run. `progress` is told how many
    sentences there are to draft and returns what is told as they are done.
    Without a model the rest is still done, and `Report.missing` says what to install.
    """
    works = [open_work(desk, source, level=level, renew=True) for source in sources]
    memory = load_memory(desk, works, write=write)
    works = [replace(work, english=remembered(work.english, memory)) for work in works]
    open_units = [unit for work in works for unit in work.english.units if _is_open(unit)]
    drafts: dict[str, tuple[Draft, ...]] = {}
    links: Mapping[str, Links] = {}
    used: Engine | None = None
    missing = signature = ""
    if open_units:
        try:
            used = find_engine("fr", "en", name=engine)
        except ModelMissingError as error:
            missing = str(error)
        else:
            signature = f"{used.signature()}|glossary:{desk.fingerprint}"
            wanted = {unit.source for unit in open_units if not _is_current(unit, signature)}
            drafts = _draft(used, sorted(wanted), progress)
            links = align_terms(used, drafts, desk.glossary.concepts)
    works = [
        replace(work, english=_drafted(desk, work, drafts, links, signature)) for work in works
    ]
    works = [replace(work, english=_hinted(desk, work.english, memory)) for work in works]
    if write:
        for work in works:
            save_work(desk, work)
    unplaced = {source for source, found in drafts.items() if found and found[0].unplaced}
    return Report(
        outcomes=tuple(_outcome(work, unplaced) for work in works),
        engine=used.signature() if used else "",
        missing=missing,
    )


def remembered(english: SegmentFile, memory: Memory) -> SegmentFile:
    """Return the translation with exact matches from memory as drafts."""
    units = []
    for index, unit in enumerate(english.units):
        if is_replaceable(unit):
            before = english.units[index - 1].source if index else ""
            after = english.units[index + 1].source if index + 1 < len(english.units) else ""
            found = memory.exact(unit.source, before=before, after=after)
            if found is not None:
                unit = drafted(unit, found.target, "memory")
        units.append(unit)
    return replace(english, units=tuple(units))


def _is_open(unit: Unit) -> bool:
    return is_replaceable(unit) and not unit.origin.startswith("memory|")


def _is_current(unit: Unit, signature: str) -> bool:
    """Say whether the same engine and glossary already drafted just this source."""
    made = bool(unit.target) and unit.origin == stamped(signature, unit.target)
    return made and not unit.previous


def _draft(
    engine: Engine, sources: Sequence[str], progress: Callable[[int], Progress] | None
) -> dict[str, tuple[Draft, ...]]:
    if not sources:
        return {}
    report = progress(len(sources)) if progress else None
    drafts = engine.translate(sources, alternatives=_ALTERNATIVES, progress=report)
    return dict(zip(sources, drafts, strict=True))


def _drafted(
    desk: Desk,
    work: Work,
    drafts: Mapping[str, tuple[Draft, ...]],
    links: Mapping[str, Links],
    signature: str,
) -> SegmentFile:
    """Return the translation with the machine's drafts, the glossary applied to each."""
    units = []
    for unit in work.english.units:
        found = [draft for draft in drafts.get(unit.source, ()) if draft.text]
        if found and _is_open(unit):
            applied = apply(
                found[0].text,
                source=unit.source,
                concepts=desk.glossary.concepts,
                alternatives=[draft.text for draft in found[1:]],
                alignment=links.get(unit.source, ()),
            )
            unit = replace(drafted(unit, applied.text, signature), previous="")
        units.append(unit)
    return replace(work.english, units=agree(units, desk.glossary.concepts))


def _hinted(desk: Desk, english: SegmentFile, memory: Memory) -> SegmentFile:
    units = []
    for unit in english.units:
        hints = list(_term_hints(desk, unit))
        if is_replaceable(unit):
            close = memory.fuzzy(unit.source, minimum=_FUZZY)[:1]
            hints += (
                f"memory {round(near.score * 100)} %: « {near.source} » → {near.target}"
                for near in close
                if near.source != unit.source
            )
        units.append(replace(unit, hints=tuple(hints)))
    return replace(english, units=tuple(units))


def _term_hints(desk: Desk, unit: Unit) -> list[str]:
    hints = []
    for found in match(unit.source, lang="fr", concepts=desk.glossary.concepts):
        preferred = found.concept.preferred("en")
        if preferred is not None:
            hints.append(f"term: {found.span.of(unit.source)} → {preferred.text}")
    return list(dict.fromkeys(hints))


def _outcome(work: Work, unplaced: set[str]) -> Outcome:
    return Outcome(
        slug=work.source.slug,
        french=Counter(made_by(unit) for unit in work.kept),
        english=Counter(made_by(unit) for unit in work.english.units),
        dropped=len(work.french.units) - len(work.kept),
        unplaced=sum(
            unit.source in unplaced and made_by(unit) not in {"person", "memory"}
            for unit in work.english.units
        ),
        silenced=len(work.repair.silenced),
    )
