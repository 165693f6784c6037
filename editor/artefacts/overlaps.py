"""Which hits stand where several rules claim one place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from editor.artefacts.edits import edited
from editor.artefacts.hit import Hit
from editor.artefacts.rule import Pass
from editor.model import Fix, Safety, Span


def resolved(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits in reading order, none but those of highest priority at a place.

    Of those with fixes, none overlaps another; of those without, no two speak of one place, nor
    does one speak of nearly the same as a fix does.
    """
    kept: list[Hit] = []
    taken: dict[int, list[Span]] = {}
    seen: set[tuple[int, Span]] = set()
    for hit in sorted(hits, key=_importance):
        place = (hit.passage.index, hit.span)
        spans = taken.setdefault(hit.passage.index, [])
        if place in seen:
            continue
        if not _placed(hit.span, spans) if hit.fixes else _repeats(hit.span, spans):
            continue
        seen.add(place)
        kept.append(hit)
    return sorted(kept, key=_order)


def offered(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits as `resolved` does, and what an editor would miss if it were left out.

    Where a fix only changes what is around another, « Tokayev » in « , Tokayev, », the two are
    offered as one. The other is named beside it, as is all that stands in a passage that perhaps
    goes: without its fix, so that no two overlap. Typography is not worth the naming.
    """
    every = list(hits)
    kept = resolved(every)
    fixing: dict[int, list[Hit]] = {}
    for hit in kept:
        if hit.fixes:
            fixing.setdefault(hit.passage.index, []).append(hit)
    # By identity: hits are only told apart here, and to compare them takes long.
    inner: dict[int, list[Hit]] = {}
    known = set(map(id, kept))
    left = [hit for hit in every if id(hit) not in known and hit.fixes and not hit.is_deletion]
    for hit in sorted(left, key=_importance):
        outer = _around(hit, fixing.get(hit.passage.index, ()))
        others = inner.setdefault(id(outer), []) if outer else []
        if outer and not any(hit.span.overlaps(other.span) for other in others):
            others.append(hit)
    whole = [_composed(hit, inner.get(id(hit), ())) for hit in kept]
    places = {(hit.passage.index, hit.span) for hit in kept}
    every_inner = (hit for group in inner.values() for hit in group)
    named = (hit for hit in every_inner if hit.rule.pass_ is not Pass.TYPOGRAPHY)
    return sorted(
        whole + [h.without_fixes() for h in named if (h.passage.index, h.span) not in places],
        key=_order,
    )


def _importance(hit: Hit) -> tuple[object, ...]:
    return (hit.passage.index, hit.priority)


def _order(hit: Hit) -> tuple[object, ...]:
    return (hit.passage.index, hit.span, hit.priority)


def _placed(span: Span, spans: list[Span]) -> bool:
    """Put the span among the sorted ones and return True, unless it overlaps one of them."""
    at = bisect_left(spans, span)
    if any(span.overlaps(near) for near in spans[max(0, at - 1) : at + 1]):
        return False
    spans.insert(at, span)
    return True


def _repeats(span: Span, spans: Sequence[Span]) -> bool:
    """Say whether one of the sorted spans covers nearly the same."""
    first = max(0, bisect_left(spans, span) - 1)
    for other in spans[first:]:
        if other.start >= span.end:
            return False
        shared = min(span.end, other.end) - max(span.start, other.start)
        if 2 * shared >= max(span.end, other.end) - min(span.start, other.start):
            return True
    return False


def _around(hit: Hit, fixing: Sequence[Hit]) -> Hit | None:
    """Return the hit of a passage whose fix stands in the way of one that it leaves room for."""
    at = bisect_right(fixing, hit.span.start, key=lambda other: other.span.start) - 1
    if at < 0 or fixing[at].span == hit.span or not fixing[at].span.covers(hit.span):
        return None
    outer = fixing[at]
    if outer.is_deletion:
        leaves_room = outer.safety is not Safety.SAFE
    else:
        leaves_room = hit.safety is not Safety.QUERY and _kept_at(outer, hit) is not None
    return outer if leaves_room else None


def _composed(outer: Hit, inner: Sequence[Hit]) -> Hit:
    """Return a hit that first offers its fix together with those, as sure, of hits it covers."""
    if outer.is_deletion or not inner:
        return outer
    places = [(_kept_at(outer, hit), hit.fixes[0]) for hit in inner if hit.applies(outer.safety)]
    edits = sorted((Fix(at, text) for at, text in places if at), key=lambda edit: edit.span)
    if any(one.span.overlaps(other.span) for one, other in pairwise(edits)):
        return outer
    text = edited(outer.fixes[0], edits)
    return replace(outer, fixes=tuple(dict.fromkeys((text, *outer.fixes))))


def _kept_at(outer: Hit, inner: Hit) -> Span | None:
    """Return where a stretch that a fix covers stands untouched in that fix, if it does."""
    old, new = outer.span.of(outer.passage.text), outer.fixes[0]
    stretch = inner.span.shifted(-outer.span.start)
    if new.startswith(old[: stretch.end]):
        return stretch
    if new.endswith(old[stretch.start :]):
        return stretch.shifted(len(new) - len(old))
    quote = stretch.of(old)
    at = new.find(quote)
    if not quote or old.count(quote) != 1 or new.count(quote) != 1:
        return None
    edges = (new[at - 1 : at] + quote[0], quote[-1] + new[at + len(quote) :][:1])
    in_word = any(len(edge) > 1 and edge.isalnum() for edge in edges)
    return None if in_word else Span(at, at + len(quote))
