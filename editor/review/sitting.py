"""A reviewer's walk through one segment file, saved after every decision."""

from dataclasses import dataclass, replace

from editor.errors import EditorError
from editor.model import State, Unit
from editor.store.mark import unique
from editor.store.po import parse_units, read_bytes, write_units
from editor.workflow.desk import Desk, Work, save_work
from editor.workspace import locked


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
        save_work(desk, work)
        self._seen = read_bytes(self.path)
        self._file = parse_units(self._seen, self.path)
        self._queue = [unit.id for unit in self._file.units if _is_open(unit)]
        self._at = 0
        self._done: list[Decision] = []
        self._unsaved: dict[str, str] = {}

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
        self._unsaved[unit.id] = target
        self._decide(unit, edited.moved_to(State.REVIEWED))
        del self._unsaved[unit.id]

    @property
    def draft(self) -> str:
        """The words to begin an edit with: those that could not be saved, else the target."""
        unit = self._shown()
        return self._unsaved.get(unit.id) or unit.target or unit.source

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
        id = self._done[-1].before.id
        self._store(self._done[-1].before)
        self._done.pop()
        self._at = self._queue.index(id)
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
        with locked(self.path.parent):
            now = read_bytes(self.path)
            if now != self._seen:
                self._take_over(now, unit.id)
            notes = unique((*self._unit(unit.id).notes, *unit.notes))
            unit = replace(unit, notes=notes)
            units = tuple(unit if one.id == unit.id else one for one in self._file.units)
            changed = replace(self._file, units=units)
            write_units(self.path, changed)
            self._file, self._seen = changed, read_bytes(self.path)

    def _take_over(self, data: bytes, id: str) -> None:
        """Take the file as another program left it, or raise if it changed this very unit."""
        theirs = parse_units(data, self.path)
        known = {unit.id: unit for unit in theirs.units}
        ours = self._unit(id)
        passed = [one for one in self._queue[: self._at] if one in known]
        self._queue = passed + [one for one in self._queue[self._at :] if one in known]
        self._at = len(passed)
        self._done = [decision for decision in self._done if decision.before.id in known]
        self._file, self._seen = theirs, data
        if id not in known:
            raise EditorError("another program has taken this unit away; nothing was saved")
        if (known[id].target, known[id].dropped) != (ours.target, ours.dropped):
            raise EditorError(
                "another program has changed this unit meanwhile; nothing was saved. "
                f"It now says: {known[id].target}",
                self.path,
            )


def _is_open(unit: Unit) -> bool:
    return not unit.settled
