"""From a document to the units of its two segment files, and from their targets back to text."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from editor.language import tags
from editor.model import Block, Segment, Span, State, Unit


def french_unit(segment: Segment, path: str) -> Unit:
    """Return the unit that a segment of the source at `path` starts as."""
    return Unit(
        id=segment.id,
        source=segment.text,
        kind=segment.block.kind,
        place=f"{path}:{segment.block.line}",
    )


def english_unit(french: Unit) -> Unit:
    """Return the unit that a unit of the corrected French starts as in English."""
    return Unit(
        id=french.id, source=french.target or french.source, kind=french.kind, place=french.place
    )


def received(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Return French units as the source has them, before any repair."""
    return tuple(
        replace(unit, target=unit.source, dropped=False, state=State.TRANSLATED, notes=())
        for unit in units
    )


def stamped(signature: str, target: str) -> str:
    """Return an origin that says who made a target and proves later that nobody changed it."""
    return f"{signature}|t:{_digest(target)}"


def drafted(unit: Unit, target: str, signature: str) -> Unit:
    """Return a unit with a draft a program made."""
    unit = replace(unit, target=target, origin=stamped(signature, target))
    return unit.moved_to(State.TRANSLATED)


def is_replaceable(unit: Unit) -> bool:
    """Say whether a program may write the unit's target: only where no person's words stand.

    A target that no longer matches its stamp was edited in another tool, whatever its state.
    """
    if unit.settled:
        return False
    if not unit.target:
        return True
    return unit.origin.endswith(f"|t:{_digest(unit.target)}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def made_by(unit: Unit) -> str:
    """Return who made the target: `person`, `memory`, `rules`, an engine's name, or nothing."""
    if not unit.target:
        return ""
    if unit.settled or not unit.origin or not is_replaceable(unit):
        return "memory" if unit.origin.startswith("memory") else "person"
    return unit.origin.split("|", 1)[0]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A block's new text."""

    text: str | None
    """None when all of its segments are left out."""
    spans: Mapping[str, Span]
    """Where each segment that is kept now stands in it."""


def rebuild(segments: Iterable[Segment], texts: Mapping[str, str | None]) -> dict[str, Rebuilt]:
    """Return, by block id, the new text of every block, given the new text of each segment.

    None leaves a segment out, with the white space before it; its tags stay, so that markup is
    still closed. A segment without a new text keeps its own.
    """
    by_block: dict[str, tuple[Block, list[Segment]]] = {}
    for one in segments:
        by_block.setdefault(one.block.id, (one.block, []))[1].append(one)
    return {id: _rebuilt(block, members, texts) for id, (block, members) in by_block.items()}


def _rebuilt(block: Block, members: list[Segment], texts: Mapping[str, str | None]) -> Rebuilt:
    if all(texts.get(one.id, one.text) is None for one in members):
        return Rebuilt(None, {})
    pieces = [block.text[: members[0].span.start]]
    length = len(pieces[0])
    spans: dict[str, Span] = {}
    last = members[0].span.start
    for one in members:
        text = texts.get(one.id, one.text)
        gap = block.text[last : one.span.start]
        last = one.span.end
        if text is None:
            gap = "".join(tags.tags(gap + one.text))
        elif not spans:
            gap = "".join(tags.tags(gap))
        pieces += (gap, text or "")
        length += len(gap) + len(text or "")
        if text is not None:
            spans[one.id] = Span(length - len(text), length)
    pieces.append(block.text[last:])
    return Rebuilt("".join(pieces), spans)


def within(span: Span, outer: Span) -> Span:
    """Return `span` in the coordinates of `outer`, cut to its edges."""
    start = min(max(span.start, outer.start), outer.end)
    end = max(min(span.end, outer.end), start)
    return Span(start - outer.start, end - outer.start)
