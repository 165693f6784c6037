"""Where in a draft the words of a tag went: several kinds of evidence, weighed together."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor.engines.alignment import find_words
from editor.engines.engine import Link
from editor.engines.tagtree import Node
from editor.model import Span

ENOUGH = 0.55
"""Below this, nothing speaks for a stretch of the draft."""
_LINK_ENOUGH = 0.2
_ALONE = 0.6
"""How much it counts that a word is the translation of another by itself."""
_ALL = 1.5
"""How much more than nearly all it says when all of the words are there, and no other."""
_DETERMINERS = re.compile(
    r"the|an?|this|that|these|those|his|her|its|their|our|my|your|l[ea’']|les|une?|des|du|"
    r"ce|cet|cette|ces|sa|son|ses|leurs?|notre|nos"
)


@dataclass(frozen=True, slots=True)
class Texts:
    """What the search for a place looks at."""

    source: str
    draft: str
    links: Sequence[Link]
    alone: Mapping[str, str]
    words: Sequence[Span]
    """The words of the draft."""


def has_word(text: str) -> bool:
    """Say whether there is a letter or a digit."""
    return any(character.isalnum() for character in text)


def best_window(
    node: Node, parent: Node, texts: Texts, taken: Sequence[Span]
) -> tuple[float, Span | None]:
    """Return the likeliest stretch of the draft for a pair of tags, and how likely it is."""
    assert parent.window is not None  # noqa: S101 (only placed tags are asked)
    words = [
        w for w in texts.words if parent.window.covers(w) and not any(t.overlaps(w) for t in taken)
    ]
    if not words:
        return 0.0, None
    gains, most = _gains(node, words, texts)
    alone = _plain_words(texts.alone.get(node.span.of(texts.source).strip(), ""))
    ratio = len(parent.window) / max(len(parent.span), 1)
    expected = len(node.span) * ratio
    best: tuple[float, Span | None] = (0.0, None)
    for first in range(len(words)):
        gained, seen = -_misfit_article(node, words[first], texts), Counter[str]()
        for last in range(first, len(words)):
            window = Span(words[first].start, words[last].end)
            if any(t.overlaps(window) for t in taken) or len(window) > 3 * expected + 20:
                break
            gained += gains[last] / most
            seen[words[last].of(texts.draft).casefold()] += 1
            score = gained + 1.2 * _overlap(seen, alone) - _misfit(window, node, parent, texts)
            if score > best[0]:
                best = (score, window)
    return best


def _misfit(window: Span, node: Node, parent: Node, texts: Texts) -> float:
    """Return what speaks against a stretch: its place, its length and the signs at its edges."""
    assert parent.window is not None  # noqa: S101 (only placed tags are asked)
    ratio = len(parent.window) / max(len(parent.span), 1)
    expected = len(node.span) * ratio
    middle = ((node.span.start + node.span.end) / 2 - parent.span.start) * ratio
    there = (window.start + window.end) / 2 - parent.window.start
    signs = _signs_at_edges(window, texts.draft, node.span.of(texts.source))
    return (
        0.3 * abs(there - middle) / max(len(parent.window), 1)
        + 0.1 * abs(len(window) - expected) / max(expected, 10)
        + 0.3 * signs
    )


def _misfit_article(node: Node, first: Span, texts: Texts) -> float:
    """Return what speaks against a stretch that has an article where the source has none."""
    determined = _determined(first, texts)
    wanted = _is_determiner(_first_word(node.span.of(texts.source)))
    return 0.25 if determined is not None and determined != wanted else 0.0


def _gains(node: Node, words: Sequence[Span], texts: Texts) -> tuple[list[float], float]:
    """Return what each word of the draft speaks for being inside, from -1 to 1; and their most."""
    sums = dict.fromkeys(words, -0.05)
    for link in texts.links:
        if link.target in sums:
            inside = node.span.overlaps(link.source)
            sums[link.target] += link.weight if inside else -link.weight
    return list(sums.values()), max(sum(v for v in sums.values() if v > 0), 0.7)


def _overlap(seen: Counter[str], alone: Counter[str]) -> float:
    """Return how much the words of a stretch are those of the translation by itself."""
    if not alone:
        return 0.0
    if seen == alone:
        return _ALL
    return 2 * (seen & alone).total() / (seen.total() + alone.total())


def _plain_words(text: str) -> Counter[str]:
    """Return the words of a translation by itself, without the full stop that models add."""
    return Counter(span.of(text).casefold() for span in find_words(text.rstrip(".")))


def _first_word(text: str) -> str:
    words = find_words(text)
    return words[0].of(text) if words else ""


def _is_determiner(word: str) -> bool:
    return _DETERMINERS.fullmatch(word.casefold()) is not None


def _determined(word: Span, texts: Texts) -> bool | None:
    """Say whether a stretch from this word on begins with its article: None if it has none."""
    if _is_determiner(word.of(texts.draft)):
        return True
    before = [w for w in texts.words if w.end <= word.start][-1:]
    return False if before and _is_determiner(before[0].of(texts.draft)) else None


def _signs_at_edges(window: Span, draft: str, source: str) -> int:
    """Count the edges of a stretch that are a sign where those of the tagged source are none."""
    text = window.of(draft)
    at_start = not text[0].isalnum() and source[:1].isalnum()
    at_end = not text[-1].isalnum() and source[-1:].isalnum()
    return int(at_start) + int(at_end)


def anchor_of(node: Node, source: str) -> Span | None:
    """Return the word of the source that a lone tag belongs to: mostly the one before it."""
    at = node.span.start
    words = [word for word in find_words(source) if has_word(word.of(source))]
    left = max((w for w in words if w.end <= at), default=None, key=lambda w: w.end)
    right = min((w for w in words if w.start >= at), default=None, key=lambda w: w.start)
    sticks_left = source[at - 1 : at].strip() != "" or source[at : at + 1].isspace()
    return left if sticks_left and left else right


def beside_word(node: Node, parent: Node, texts: Texts) -> Span | None:
    """Return the place of a lone tag: beside the word that its neighbour in the source became."""
    assert parent.window is not None  # noqa: S101 (only placed tags are asked)
    at = node.span.start
    anchor = anchor_of(node, texts.source)
    if anchor is None:
        return None
    alone = _plain_words(texts.alone.get(anchor.of(texts.source), ""))
    middle = (anchor.start - parent.span.start) / max(len(parent.span), 1)
    best, word = 0.0, None
    for candidate in texts.words:
        if parent.window.covers(candidate) and has_word(candidate.of(texts.draft)):
            score = sum(
                link.weight
                for link in texts.links
                if link.source == anchor and link.target == candidate
            )
            score += _ALONE * (candidate.of(texts.draft).casefold() in alone)
            there = (candidate.start - parent.window.start) / len(parent.window)
            if score >= _LINK_ENOUGH and (score := score - 0.1 * abs(there - middle)) > best:
                best, word = score, candidate
    if word is None:
        return None
    after = anchor.end <= at
    place = word.end if after else word.start
    if after and (sign := texts.source[anchor.end : at].strip()):
        place += len(sign) if texts.draft.startswith(sign, place) else 0
    for other in parent.inside:
        if other.window and other.window.start < place < other.window.end:
            place = other.window.end if after else other.window.start
    return Span(place, place)
