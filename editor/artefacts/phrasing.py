"""Rules of patterns: what they look for, their exceptions, and what they put instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.artefacts.pattern import Found, Pattern, span_of
from editor.artefacts.replacement import Template
from editor.artefacts.rule import Match
from editor.artefacts.text import Passage

_REACH = 12
_ENDS = frozenset(".!?…;")


@dataclass(frozen=True, slots=True)
class PatternPhrasing:
    """Patterns, the company they must or must not keep, and the replacements."""

    patterns: tuple[Pattern, ...]
    templates: tuple[Template, ...] = ()
    unless: tuple[Pattern, ...] = ()
    """Where one of these overlaps what was found, it is none."""
    near: tuple[Pattern, ...] = ()
    """One of these must be in the same sentence, if there are any."""
    not_near: tuple[Pattern, ...] = ()
    """None of these may be in the same sentence."""

    def match(self, passage: Passage, found: Found) -> Match | None:
        """Return the match where a pattern was found, or None where an exception holds."""
        if any(_overlaps(pattern, passage, found) for pattern in self.unless):
            return None
        if self.near or self.not_near:
            sentence = _sentence(passage, found)
            if self.near and not _any_in(self.near, passage, sentence):
                return None
            if _any_in(self.not_near, passage, sentence):
                return None
        fixes = tuple(dict.fromkeys(t.filled(passage, found) for t in self.templates))
        return Match(passage, span_of(passage, found.start, found.end), fixes)


def _overlaps(pattern: Pattern, passage: Passage, found: Found) -> bool:
    first = max(0, found.whole_start - _REACH)
    last = min(len(passage.words), found.whole_end + _REACH)
    return any(
        other.whole_start < found.whole_end and found.whole_start < other.whole_end
        for other in _matches(pattern, passage, first, last)
    )


def _any_in(patterns: tuple[Pattern, ...], passage: Passage, sentence: range) -> bool:
    return any(
        True
        for pattern in patterns
        for _ in _matches(pattern, passage, sentence.start, sentence.stop)
    )


def _matches(pattern: Pattern, passage: Passage, first: int, last: int) -> Iterator[Found]:
    anchor = pattern.elements[pattern.anchor]
    for position in range(first, last):
        if anchor.accepts(passage.forms[position], passage.words[position]):
            found = pattern.match_around(passage, position)
            if found is not None:
                yield found


def _sentence(passage: Passage, found: Found) -> range:
    """Return the tokens of the sentence, never more than a few hundred."""
    start, end = found.whole_start, found.whole_end
    while start > 0 and found.whole_start - start < 100 and passage.words[start - 1] not in _ENDS:
        start -= 1
    while (
        end < len(passage.words) and end - found.whole_end < 100 and passage.words[end] not in _ENDS
    ):
        end += 1
    return range(start, end)
