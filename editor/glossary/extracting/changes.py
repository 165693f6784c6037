"""Renderings that reviewers put by hand in a machine's place, again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor.glossary.extracting.candidate import Draft
from editor.glossary.extracting.corpus import Sentence
from editor.glossary.extracting.noise import ENGLISH_EMPTY
from editor.model import Span
from editor.revise.alignment import Stretch, align

_LONGEST = 6
_ISLAND = 2
"""How many words that stayed may lie inside one change: « tiger of paper », “paper tiger”."""


@dataclass
class Change:
    """One phrase that became another."""

    before: str
    after: str
    drafts: list[Draft] = field(default_factory=list)
    """Where it did."""


def find_changes(drafts: Sequence[Draft], minimum: int) -> list[Change]:
    """Return the changes made in so many sentences, the most frequent first."""
    found: dict[tuple[str, str], Change] = {}
    for draft in drafts:
        for before, after in dict(_replaced(draft.draft, draft.passage.english)).items():
            key = (before.lower(), after.lower())
            found.setdefault(key, Change(before, after)).drafts.append(draft)
    often = [change for change in found.values() if len(_units(change)) >= minimum]
    return sorted(often, key=lambda change: (-len(change.drafts), change.before))


def _units(change: Change) -> set[tuple[str, str]]:
    return {(draft.passage.document, draft.passage.unit) for draft in change.drafts}


def _replaced(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield what was put in the place of what, each a few words with a meaning of their own."""
    old, new = Sentence.of(before, "en"), Sentence.of(after, "en")
    for stretch in _merged(align(old.lower, new.lower)):
        one = _widened(old, stretch.before)
        other = _widened(new, stretch.after)
        if len(stretch.before) == 0 or len(stretch.after) == 0:
            one, other = _with_next(old, new, stretch)
        if one and other and _is_wording(old, one) and _is_wording(new, other):
            yield old.quote(one.start, one.end - 1), new.quote(other.start, other.end - 1)


def _merged(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the changes, two of them with little in between as one."""
    kept: list[Stretch] = []
    for stretch in stretches:
        if stretch.equal:
            continue
        last = kept[-1] if kept else None
        if last is not None and stretch.before.start - last.before.end <= _ISLAND:
            kept[-1] = Stretch(
                Span(last.before.start, stretch.before.end),
                Span(last.after.start, stretch.after.end),
                equal=False,
            )
        else:
            kept.append(stretch)
    return kept


def _widened(sentence: Sentence, span: Span) -> Span:
    """Return the words of a change without the articles at its start."""
    start, end = span.start, span.end
    while start < end and sentence.lower[start] in {"a", "an", "the"}:
        start += 1
    return Span(start, end)


def _with_next(old: Sentence, new: Sentence, stretch: Stretch) -> tuple[Span, Span]:
    """Return what was put in or left out with the word behind it: "collective defense"."""
    at, to = stretch.before.end, stretch.after.end
    if at < len(old.forms) and to < len(new.forms) and old.lower[at] not in ENGLISH_EMPTY:
        return (
            _widened(old, Span(stretch.before.start, at + 1)),
            _widened(new, Span(stretch.after.start, to + 1)),
        )
    return stretch.before, stretch.after


def _is_wording(sentence: Sentence, span: Span) -> bool:
    if not 0 < len(span) <= _LONGEST or not all(sentence.is_word[span.start : span.end]):
        return False
    return any(word not in ENGLISH_EMPTY for word in sentence.lower[span.start : span.end])
