"""A reviewer's walk through one segment file, saved after every decision."""

from dataclasses import dataclass, replace

from editor.errors import EditorError
from editor.model import Finding, State, Unit
from editor.store.po import SegmentFile, read_units, write_units
from editor.workflow.desk import Desk, Work


@dataclass(frozen=True, slots=True)
class Decision:
    """One step of a sitting, enough to take it back."""

    before: Unit
    after: Unit


class Sitting:
    """A walk over the open units of one language of a document.

    It begins at the first unit nobody has reviewed, so the next sitting goes on where this one
    stopped. Each decision is on disk before the next unit is shown.
    """

    def __init__(self, desk: Desk, work: Work, lang: str) -> None:
        """Open the document's `fr` revision or `en` translation for review."""
        self.lang = lang
        self.path = desk.workspace.segment_file(work.source.slug, lang)
        self._file = work.french if lang == "fr" else work.english
        write_units(self.path, self._file)
        self._seen = self.path.read_bytes()
        self._queue = [unit.id for unit in self._file.units if _is_open(unit)]
        self._at = 0
        self._done: list[Decision] = []

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every unit of the file, in reading order."""
        return self._file.units

    @property
    def left(self) -> int:
        """How many units are still to be decided in this sitting, the shown one included."""
        return len(self._queue) - self._at

    @property
    def reviewed(self) -> int:
        """How many units of the file a person stands behind."""
        return sum(not _is_open(unit) for unit in self._file.units)

    @property
    def unit(self) -> Unit | None:
        """The unit that is shown; None at the end."""
        if self._at >= len(self._queue):
            return None
        return self._unit(self._queue[self._at])

    def accept(self) -> None:
        """Take the shown unit as it stands: reviewed."""
        unit = self._shown()
        if not unit.target:
            raise EditorError("there is nothing to accept yet: edit it, or skip it")
        self._decide(unit, unit.moved_to(State.REVIEWED))

    def edit(self, target: str) -> None:
        """Put a person's words in the shown unit: reviewed."""
        unit = self._shown()
        if not target:
            raise EditorError("an empty text is not saved; skip the unit instead")
        edited = replace(unit, target=target, origin="person", dropped=False, previous="")
        self._decide(unit, edited.moved_to(State.REVIEWED))

    def drop(self) -> None:
        """Leave the shown unit of the French out of the publication."""
        unit = self._shown()
        if self.lang != "fr":
            raise EditorError("leave it out of the French; then it is not in the English either")
        dropped = replace(unit, target=unit.source, dropped=True, origin="person")
        self._decide(unit, dropped.moved_to(State.REVIEWED))

    def note(self, text: str) -> None:
        """Put a note beside the shown unit; it stays open."""
        unit = self._shown()
        self._store(replace(unit, notes=(*unit.notes, text)))

    def skip(self) -> None:
        """Leave the shown unit open and go on."""
        self._shown()
        self._at += 1

    def undo(self) -> bool:
        """Take the last decision back and show its unit again; False if there is none."""
        if not self._done:
            return False
        last = self._done.pop()
        current = self._unit(last.before.id)
        self._store(replace(last.before, notes=current.notes))
        self._at = self._queue.index(last.before.id)
        return True

    def _shown(self) -> Unit:
        unit = self.unit
        if unit is None:
            raise EditorError("every unit has been shown")
        return unit

    def _unit(self, id: str) -> Unit:
        return next(unit for unit in self._file.units if unit.id == id)

    def _decide(self, before: Unit, after: Unit) -> None:
        self._store(after)
        self._done.append(Decision(before, after))
        self._at += 1

    def _store(self, unit: Unit) -> None:
        """Write the unit; what another program wrote to the other units meanwhile is kept."""
        if self.path.read_bytes() != self._seen:
            self._take_over(unit.id)
        units = tuple(unit if one.id == unit.id else one for one in self._file.units)
        self._file = replace(self._file, units=units)
        write_units(self.path, self._file)
        self._seen = self.path.read_bytes()

    def _take_over(self, id: str) -> None:
        """Take the file as another program left it, or raise if it changed this very unit."""
        theirs: SegmentFile = read_units(self.path)
        known = {unit.id: unit for unit in theirs.units}
        ours = self._unit(id)
        self._file, self._seen = theirs, self.path.read_bytes()
        self._queue = [one for one in self._queue if one in known]
        if id not in known or known[id].target != ours.target:
            found = known[id].target if id in known else "(gone)"
            raise EditorError(
                "another program has changed this unit meanwhile; nothing was saved. "
                f"It now says: {found}",
                self.path,
            )


def findings_of(unit: Unit, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings of one unit."""
    return tuple(finding for finding in findings if finding.unit == unit.id)


def _is_open(unit: Unit) -> bool:
    return not unit.settled
