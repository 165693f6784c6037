"""Which hits stand where several rules claim one place."""

from bisect import bisect_left
from collections.abc import Iterable

from editor.artefacts.hit import Hit
from editor.model import Span


def resolved(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits in reading order, none but those of highest priority at a place.

    Of those with fixes, none overlaps another; of those without, no two speak of one place.
    """
    kept: list[Hit] = []
    taken: dict[int, list[Span]] = {}
    seen: set[tuple[int, Span]] = set()
    for hit in sorted(hits, key=lambda hit: (hit.passage.index, hit.priority)):
        place = (hit.passage.index, hit.span)
        spans = taken.setdefault(hit.passage.index, [])
        if place in seen or (hit.fixes and not _placed(hit.span, spans)):
            continue
        seen.add(place)
        kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.passage.index, hit.span, hit.priority))


def _placed(span: Span, spans: list[Span]) -> bool:
    """Put the span among the sorted ones and return True, unless it overlaps one of them."""
    at = bisect_left(spans, span)
    if any(span.overlaps(near) for near in spans[max(0, at - 1) : at + 1]):
        return False
    spans.insert(at, span)
    return True
