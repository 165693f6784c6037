"""Changes to the glossary: what each would touch in the documents, and making it so."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from editor.artefacts import fix_blocks
from editor.artefacts.rules import load_rules
from editor.glossary import Glossary, check_terms, exchange, starter_files
from editor.glossary.editing import (
    Sheets,
    glossary_of,
)
from editor.glossary.matching import Matcher
from editor.glossary.sheet import Sheet
from editor.model import Block, BlockKind, Concept, Safety, State, Term, TermStatus, Unit
from editor.store.concepts import read_sheets, write_sheets
from editor.store.po import read_units, write_units
from editor.workflow.desk import Desk
from editor.workflow.units import is_replaceable
from editor.workspace import Workspace, locked


@dataclass(frozen=True, slots=True)
class Renaming:
    """A term that is to give way to another wherever it stands."""

    concept: str
    lang: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Touched:
    """A unit that a change of the glossary reaches."""

    path: Path
    """Its segment file."""
    before: Unit
    after: Unit
    """To be reviewed again, with a note that says why."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A change to the glossary that has not been made yet."""

    folder: Path
    before: Sheets
    """The files as they are; empty where the desk has none of its own."""
    after: Sheets
    touched: tuple[Touched, ...] = ()
    redrafted: int = 0
    """Machine drafts that it reaches: the next `relire translate` makes them anew."""

    @property
    def changed_files(self) -> tuple[str, ...]:
        """The files that are to be written, by name."""
        names = sorted(self.after)
        return tuple(name for name in names if self.before.get(name) != self.after[name])


def open_sheets(workspace: Workspace) -> tuple[Sheets, Sheets]:
    """Return the glossary's files as they are and as they are to be edited.

    A workspace without its own begins with a copy of those that come with the program.
    """
    before = read_sheets(workspace.glossary)
    if before:
        return before, before
    starter = {str(workspace.glossary / name): data for name, data in starter_files().items()}
    return {}, {name: Sheet.parse(data, name) for name, data in starter.items()}


def plan_change(
    desk: Desk,
    before: Sheets,
    after: Sheets,
    *,
    why: str,
    renaming: Renaming | None = None,
    replacing: bool = True,
) -> Plan:
    """Return what a change of the glossary touches; nothing is written.

    A unit is touched when a person has decided its text and the changed glossary finds fault with
    it that the old one did not; with a `renaming`, when the old term stands in it, which is
    replaced if `replacing`. `why` becomes a note beside it. Raises `EditorError` where the files
    would be wrong.
    """
    now = glossary_of(after)
    changed = _changed(desk.glossary, now)
    touched: list[Touched] = []
    redrafted = 0
    for path in sorted(desk.workspace.translations.glob("*.*.po")):
        judge = _judge(path, desk.glossary, now, changed, renaming)
        if judge is None:
            continue
        for unit in read_units(path).units:
            if not unit.target or unit.dropped:
                continue
            text = judge(unit)
            if text is None:
                continue
            if is_replaceable(unit):
                redrafted += 1
                continue
            again = replace(unit, target=text if replacing else unit.target)
            if unit.settled:
                again = again.moved_to(State.TRANSLATED)
            if why not in again.notes:
                again = replace(again, notes=(*again.notes, why))
            touched.append(Touched(path, unit, again))
    return Plan(desk.workspace.glossary, before, after, tuple(touched), redrafted)


def carry_out(plan: Plan, *, review: bool = True) -> None:
    """Write a change: the glossary's files, then (unless not wanted) the units it touches.

    Raises `EditorError`, and writes nothing, if the glossary was changed meanwhile. A unit whose
    text was changed meanwhile is left as it is.
    """
    write_sheets(plan.folder, plan.before, plan.after)
    if not review:
        return
    for path in sorted({one.path for one in plan.touched}):
        marked = {one.before.id: one for one in plan.touched if one.path == path}
        with locked(path.parent):
            found = read_units(path)
            units = tuple(_marked(unit, marked.get(unit.id)) for unit in found.units)
            write_units(path, replace(found, units=units))


def _marked(unit: Unit, touched: Touched | None) -> Unit:
    return touched.after if touched is not None and unit == touched.before else unit


def _changed(before: Glossary, after: Glossary) -> tuple[Concept, ...]:
    """Return the concepts that are new or say something else than before."""
    known = {concept.id: concept for concept in before.concepts}
    return tuple(concept for concept in after.concepts if known.get(concept.id) != concept)


Judge = Callable[[Unit], str | None]
"""Says what a unit's text should be where a change reaches it, None where it does not."""


def _judge(
    path: Path,
    before: Glossary,
    after: Glossary,
    changed: tuple[Concept, ...],
    renaming: Renaming | None,
) -> Judge | None:
    if path.name.endswith(".en.po"):
        return _english_judge(before, after, renaming)
    if path.name.endswith(".fr.po"):
        return _french_judge(before, after, changed, renaming)
    return None


def _english_judge(before: Glossary, after: Glossary, renaming: Renaming | None) -> Judge:
    def faults(unit: Unit, glossary: Glossary) -> set[tuple[str, str, str]]:
        found = check_terms(unit.source, unit.target, concepts=glossary.concepts)
        return {(one.rule, one.quote, one.message) for one in found}

    concept = _renamed(before, renaming, "en")
    new = _new_term(after, renaming, "en")

    def judge(unit: Unit) -> str | None:
        if concept is not None and new is not None and renaming is not None:
            text = exchange(
                unit.target, renaming.old, new, source=unit.source, concept=concept, lang="en"
            )
            if text != unit.target:
                return text
        return unit.target if faults(unit, after) - faults(unit, before) else None

    return judge


def _french_judge(
    before: Glossary,
    after: Glossary,
    changed: tuple[Concept, ...],
    renaming: Renaming | None,
) -> Judge:
    avoided = frozenset({TermStatus.DEPRECATED, TermStatus.WRONG})
    old, new = (
        Matcher(tuple(c for c in glossary.concepts if c.id in ids), "fr", statuses=avoided)
        for ids in ({concept.id for concept in changed},)
        for glossary in (before, after)
    )
    concept = _renamed(before, renaming, "fr")
    finder = None
    if concept is not None and renaming is not None:
        terms = tuple(term for term in concept.terms if term.text == renaming.old)
        finder = Matcher((replace(concept, terms=terms),), "fr", statuses=frozenset(TermStatus))

    def judge(unit: Unit) -> str | None:
        if finder is not None and renaming is not None and finder.find(unit.target):
            return _french_exchanged(unit.target, renaming)
        known = {match.span for match in old.find(unit.target)}
        fresh = [match for match in new.find(unit.target) if match.span not in known]
        return unit.target if fresh else None

    return judge


def _french_exchanged(text: str, renaming: Renaming) -> str:
    """Return French with one term for another, with the article before it mended.

    An inflected form is left to the person who reviews it.
    """
    (rule,) = (rule for rule in load_rules() if rule.id == "names.workspace")
    wrong = Term("fr", renaming.old, TermStatus.WRONG)
    concept = Concept(renaming.concept, (Term("fr", renaming.new), wrong))
    block = Block("unit", BlockKind.PARAGRAPH, text)
    (fixed,) = fix_blocks([block], Safety.SUGGEST, names=(concept,), rules=(rule,))
    return text if fixed.text is None else fixed.text


def _renamed(before: Glossary, renaming: Renaming | None, lang: str) -> Concept | None:
    if renaming is None or renaming.lang != lang:
        return None
    return next(concept for concept in before.concepts if concept.id == renaming.concept)


def _new_term(after: Glossary, renaming: Renaming | None, lang: str) -> Term | None:
    concept = _renamed(after, renaming, lang)
    if concept is None or renaming is None:
        return None
    return next(t for t in concept.terms if t.lang == lang and t.text == renaming.new)
