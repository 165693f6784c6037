"""Rules kept silent where a person does not want to hear them, and what they would have said there.

A silenced finding is known again by its rule, its text and its sentence, so that it stays silent
when the text around changes: by an edit elsewhere, or by fixes put in beside it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.artefacts.hit import Hit, hit_of
from editor.artefacts.rule import Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.tags import strip
from editor.model import Silence, Span

_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.!?…](?=\W)|\n")
_ALIKE = 0.5
"""The share of a sentence's words by which it is known again."""
_SHORT = 3
"""Words up to this length say little of a sentence, as any may have them."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """A silenced finding, or all of a rule in one sentence."""

    silence: Silence
    passage: str
    """The id of the block it is in."""
    words: frozenset[str]
    """The words of its sentence, as received and as repaired."""

    def covers(self, hit: Hit) -> bool:
        """Say whether this is the finding that was silenced."""
        passage = hit.passage
        if passage.id != self.passage:
            return False
        plain = passage.plain
        quote = hit.span.of(passage.text) if plain is None else hit.place.of(plain.tagged)
        if not self.silence.covers(hit.rule.id, quote):
            return False
        around = words_of(_sentences(passage, hit.span))
        if _END.search(hit.span.of(passage.text), 1):
            # A finding of several sentences is silenced by any of them.
            return _is_alike(self.words, around)
        return _is_alike(around - words_of(quote), self.words)


def words_of(*texts: str) -> frozenset[str]:
    """Return the words of some texts, tags left out, by which a sentence is known again."""
    return frozenset(word.lower() for text in texts for word in _WORD.findall(strip(text).text))


def _is_alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether enough of some words are among the others."""
    telling = {word for word in words if len(word) > _SHORT} or words
    return len(telling & others) >= _ALIKE * len(telling)


def speaking(
    rules: Sequence[Rule], silenced: Collection[str], quiet: Collection[Quiet]
) -> tuple[Rule, ...]:
    """Return the rules less those silenced, and silent in the quiet places."""
    places = _by_rule(quiet)
    return tuple(
        _only(rule, places[rule.id], wanted=False) if rule.id in places else rule
        for rule in rules
        if rule.id not in silenced
    )


def silent(
    rules: Sequence[Rule], silenced: Collection[str], quiet: Collection[Quiet]
) -> tuple[Rule, ...]:
    """Return the rules as they would speak only where `speaking` ones do not."""
    places = _by_rule(quiet)
    return tuple(
        rule if rule.id in silenced else _only(rule, places[rule.id], wanted=True)
        for rule in rules
        if rule.id in silenced or rule.id in places
    )


def _by_rule(quiet: Iterable[Quiet]) -> dict[str, list[Quiet]]:
    places: dict[str, list[Quiet]] = defaultdict(list)
    for one in quiet:
        places[one.silence.rule].append(one)
    return dict(places)


def _only(rule: Rule, places: Sequence[Quiet], *, wanted: bool) -> Rule:
    """Return a rule that speaks only in these places, or everywhere but there."""
    return replace(rule, find=_finder(rule, places, wanted), phrasing=None)


def _finder(
    rule: Rule,
    places: Sequence[Quiet],
    wanted: bool,  # noqa: FBT001
) -> Callable[[Text], Iterator[Match]]:
    def find(text: Text) -> Iterator[Match]:
        for match in rule.find(text):
            hit = hit_of(rule, match)
            if any(place.covers(hit) for place in places) == wanted:
                yield match

    return find


def _sentences(passage: Passage, span: Span) -> str:
    """Return the sentence or sentences that a stretch of a passage touches."""
    start = max((m.end() for m in _END.finditer(passage.text, 0, span.start)), default=0)
    end = _END.search(passage.text, span.end)
    return passage.text[start : end.end() if end else len(passage.text)]
