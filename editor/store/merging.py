"""A segment file brought up to date with its source, with every decision kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from editor.model import BlockKind, State, Unit
from editor.revise.likeness import Loose, pair_alike
from editor.store.mark import unique
from editor.store.segments import SegmentFile

_KEYS: tuple[Callable[[Unit], tuple[str, ...]], ...] = (
    lambda unit: (unit.id, unit.source),
    lambda unit: (unit.id,),
    lambda unit: (unit.source,),
)


def merge(old: SegmentFile, fresh: Sequence[Unit]) -> SegmentFile:
    """Return the file with the fresh units in their order and all that people decided in `old`.

    A unit is known again by id and source, then by id, then by source, then by likeness. What
    is known by id or likeness alone goes back to a draft, with the source it was made for as
    its previous one. What is not known again, and what lent its text to another source, is
    kept among the obsolete units and comes back when its source does.
    """
    known = _known(old, fresh)
    taken = {id(unit) for unit in known.values()}
    gone = [unit for unit in old.units if id(unit) not in taken]
    found = {**known, **_lent(old, fresh, known)}
    units = tuple(
        _renewed(unit, found[at]) if at in found else unit for at, unit in enumerate(fresh)
    )
    left = [unit for unit in old.obsolete if id(unit) not in taken]
    kept = left + [unit for unit in gone if _is_worth_keeping(unit)]
    return replace(old, units=units, obsolete=tuple(_distinct(kept, units)))


def reconcile(found: SegmentFile, theirs: SegmentFile, ours: SegmentFile) -> SegmentFile:
    """Return `ours`, made from `found`, with what others have written to the file since.

    Where a unit in `theirs` is not as it was found, theirs stands: they were the last to decide.
    """
    was = {unit.id: unit for unit in found.units}
    now = {unit.id: unit for unit in theirs.units}
    merged = merge(theirs, ours.units)
    pairs = zip(ours.units, merged.units, strict=True)
    units = (mine if now.get(mine.id) == was.get(mine.id) else kept for mine, kept in pairs)
    return replace(merged, units=tuple(units))


def _known(old: SegmentFile, fresh: Sequence[Unit]) -> dict[int, Unit]:
    """Return the old unit for each place in `fresh` whose unit is certain."""
    known: dict[int, Unit] = {}
    taken: set[int] = set()
    for key in _KEYS:
        # The live ones first, then the obsolete ones, the latest first.
        free: dict[tuple[str, ...], list[Unit]] = {}
        for unit in (*old.obsolete, *reversed(old.units)):
            if id(unit) not in taken:
                free.setdefault(key(unit), []).append(unit)
        for at, unit in enumerate(fresh):
            if at not in known and free.get(key(unit)):
                known[at] = free[key(unit)].pop()
                taken.add(id(known[at]))
    return known


def _lent(old: SegmentFile, fresh: Sequence[Unit], known: Mapping[int, Unit]) -> dict[int, Unit]:
    """Return the vanished unit that is like the new one, by the new one's place in `fresh`."""
    place_of = {id(unit): at for at, unit in known.items()}
    lenders: list[Unit] = []
    before: list[Loose] = []
    gap = -1
    for unit in old.units:
        if id(unit) in place_of:
            gap = place_of[id(unit)]
        elif unit.target:
            lenders.append(unit)
            before.append(Loose(unit.source, gap))
    borrowers: list[int] = []
    after: list[Loose] = []
    gap = -1
    for at, unit in enumerate(fresh):
        if at in known:
            gap = at
        else:
            borrowers.append(at)
            after.append(Loose(unit.source, gap))
    return {borrowers[to]: lenders[of] for of, to in pair_alike(before, after)}


def _renewed(fresh: Unit, known: Unit) -> Unit:
    """Return the known unit at its new place, a draft again if its source has changed."""
    unit = replace(
        fresh,
        notes=unique((*known.notes, *fresh.notes)),
        ignored=unique((*known.ignored, *fresh.ignored)),
        flags=unique((*known.flags, *fresh.flags)),
    )
    if not known.target and not known.dropped:
        return unit
    unit = replace(unit, target=known.target, dropped=known.dropped, origin=known.origin)
    if known.source == fresh.source:
        return replace(unit, state=known.state, previous=known.previous)
    if known.settled:
        # Whoever made the words, a person stood behind them: they are no program's to replace.
        unit = replace(unit, origin="person")
    draft = State.TRANSLATED if known.target else State.INITIAL
    made_for = known.source if known.settled else known.previous or known.source
    return replace(unit, state=draft, previous="" if made_for == fresh.source else made_for)


def _is_worth_keeping(unit: Unit) -> bool:
    return bool(unit.target or unit.notes or unit.ignored or unit.dropped)


def _distinct(kept: Iterable[Unit], units: Iterable[Unit]) -> Iterator[Unit]:
    """Yield the kept units, each under an id and source of its own, as gettext demands."""
    taken = {(unit.id, unit.source) for unit in units}
    for unit in kept:
        names = (unit.id if n == 1 else f"{unit.id}~{n}" for n in count(1))
        name = next(name for name in names if (name, unit.source) not in taken)
        taken.add((name, unit.source))
        # An obsolete entry has no place in a source, and so nothing the program says of it.
        yield replace(unit, id=name, kind=BlockKind.PARAGRAPH, hints=(), place="")
