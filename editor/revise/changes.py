"""What changed between two versions of a document's units."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.model import Unit
from editor.revise.alignment import rising
from editor.revise.likeness import Loose, pair_alike
from editor.revise.words import Piece, diff_words


class ChangeKind(StrEnum):
    """What became of a unit."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    """Its text is another one, or it is left out of the publication or back in."""
    MOVED = "moved"
    """Its text is the same and stands elsewhere."""
    DECIDED = "decided"
    """Its text is the same; its state or its notes are not."""


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit that is not as it was."""

    kind: ChangeKind
    before: Unit | None
    after: Unit | None
    moved: bool = False
    """Whether it also stands elsewhere among the units that stayed."""

    @property
    def unit(self) -> Unit:
        """The unit as it now is, or as it last was."""
        unit = self.after or self.before
        if unit is None:
            raise ValueError("a change has at least one side")
        return unit

    @property
    def words(self) -> tuple[Piece, ...]:
        """What changed in its text, word by word."""
        return diff_words(_text(self.before), _text(self.after))


def diff_units(before: Sequence[Unit], after: Sequence[Unit]) -> tuple[UnitChange, ...]:
    """Return the units that differ, in the order of `after`, removed ones where they stood.

    Units are the same unit if they have the same id, else if their sources are alike.
    """
    partner = _partners(before, after)
    matched = sorted(partner.items())
    steady = {matched[at][0] for at in rising([old_at for _, old_at in matched])}
    removed = sorted(set(range(len(before))) - set(partner.values()))
    home = {old_at: new_at for new_at, old_at in partner.items()}
    waiting = _behind(removed, home, steady)
    changes = [UnitChange(ChangeKind.REMOVED, before[at], None) for at in waiting.get(-1, ())]
    for new_at, unit in enumerate(after):
        change = (
            _change(before[partner[new_at]], unit, moved=new_at not in steady)
            if new_at in partner
            else UnitChange(ChangeKind.ADDED, None, unit)
        )
        if change is not None:
            changes.append(change)
        changes += (
            UnitChange(ChangeKind.REMOVED, before[at], None) for at in waiting.get(new_at, ())
        )
    return tuple(changes)


def _partners(before: Sequence[Unit], after: Sequence[Unit]) -> dict[int, int]:
    """Return the place in `before` of each unit of `after` that was there."""
    places = {unit.id: at for at, unit in enumerate(before)}
    partner = {at: places[unit.id] for at, unit in enumerate(after) if unit.id in places}
    home = {old_at: new_at for new_at, old_at in partner.items()}
    old_loose, new_loose = [], []
    gap = -1
    for at, unit in enumerate(before):
        if at in home:
            gap = home[at]
        else:
            old_loose.append((at, Loose(unit.source, gap)))
    gap = -1
    for at, unit in enumerate(after):
        if at in partner:
            gap = at
        else:
            new_loose.append((at, Loose(unit.source, gap)))
    alike = pair_alike([loose for _, loose in old_loose], [loose for _, loose in new_loose])
    return partner | {new_loose[new][0]: old_loose[old][0] for old, new in alike}


def _behind(removed: Sequence[int], home: dict[int, int], steady: set[int]) -> dict[int, list[int]]:
    """Return the removed places by the place in `after` of the steady unit they stood behind."""
    waiting: dict[int, list[int]] = {}
    stays = sorted((old_at, new_at) for old_at, new_at in home.items() if new_at in steady)
    at = 0
    behind = -1
    for place in removed:
        while at < len(stays) and stays[at][0] < place:
            behind = stays[at][1]
            at += 1
        waiting.setdefault(behind, []).append(place)
    return waiting


def _change(before: Unit, after: Unit, *, moved: bool) -> UnitChange | None:
    if _text(before) != _text(after) or before.dropped != after.dropped:
        return UnitChange(ChangeKind.CHANGED, before, after, moved)
    if moved:
        return UnitChange(ChangeKind.MOVED, before, after, moved)
    if (before.state, before.notes, before.ignored) != (after.state, after.notes, after.ignored):
        return UnitChange(ChangeKind.DECIDED, before, after)
    return None


def _text(unit: Unit | None) -> str:
    """Return what is published of a unit."""
    return "" if unit is None or unit.dropped else unit.target
