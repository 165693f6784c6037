"""The inline tags of a source, put into its draft.

Tags are taken out before a text is translated. A tag at an edge stays at that edge; any other
goes where several kinds of evidence agree: the links between words, the tagged words translated
by themselves, and the order of the words. None is put where nothing speaks for it: it is named
instead. Since every tag goes inside the stretch of the tag around it, nesting stays valid.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from editor.engines.alignment import find_words
from editor.engines.engine import Link
from editor.language import tags
from editor.model import Span

# Below this, nothing speaks for a stretch of the draft.
_ENOUGH = 0.55
_LINK_ENOUGH = 0.2
_DETERMINERS = re.compile(
    r"the|an?|this|that|these|those|his|her|its|their|our|my|your|l[ea’']|les|une?|des|du|"
    r"ce|cet|cette|ces|sa|son|ses|leurs?|notre|nos"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with its tags."""

    text: str
    links: tuple[Link, ...]
    """Between the tagged source and the tagged draft."""
    unplaced: tuple[str, ...]
    """The tags that are not in it, in the order of the source."""


@dataclass(slots=True)
class _Node:
    """A tag of the source, a pair with what is inside it, or a lone one."""

    span: Span
    """Where it stands in the source without tags; empty for a lone tag."""
    open: str
    close: str = ""
    """Empty for a lone tag."""
    inside: list["_Node"] = field(default_factory=list)
    window: Span | None = None
    """Where it goes in the draft without tags."""


@dataclass(frozen=True, slots=True)
class _Texts:
    """What the search for a place looks at."""

    source: str
    draft: str
    links: Sequence[Link]
    alone: Mapping[str, str]
    words: Sequence[Span]
    """The words of the draft."""


def tagged_words(tagged: str) -> tuple[str, ...]:
    """Return the words in each pair of tags, for those whose place is to be searched for."""
    plain = tags.strip(tagged).text
    return tuple(
        inner
        for node in _walk(_parse(tagged).inside)
        if node.close and (inner := node.span.of(plain).strip()) and inner != plain.strip()
    )


def place(
    tagged: str, draft: str, links: Sequence[Link] = (), alone: Mapping[str, str] | None = None
) -> Placed:
    """Return the draft with the tags of the source.

    `links` are between the texts without tags; `alone` has the translations of tagged words by
    themselves.
    """
    source = tags.strip(tagged)
    if source.text == tagged:
        return Placed(draft, tuple(links), ())
    if draft == source.text:
        whole = tuple(
            replace(link, source=source.span(link.source), target=source.span(link.target))
            for link in links
        )
        return Placed(tagged, whole, ())
    root = _parse(tagged)
    root.window = Span(0, len(draft))
    _place_inside(root, _Texts(source.text, draft, links, alone or {}, find_words(draft)))
    text = "".join(_write(root, draft))
    after = tags.strip(text)
    moved = tuple(
        replace(link, source=source.span(link.source), target=after.span(link.target))
        for link in links
        if link.target.end <= len(draft)
    )
    return Placed(text, moved, _without(tags.tags(tagged), tags.tags(text)))


def _without(wanted: Sequence[str], there: Sequence[str]) -> tuple[str, ...]:
    """Return the tags that are wanted and not there, in order."""
    left = Counter(there)
    missing = []
    for tag in wanted:
        if left[tag]:
            left[tag] -= 1
        else:
            missing.append(tag)
    return tuple(missing)


def _parse(tagged: str) -> _Node:
    """Return the tags as a tree under a root that spans the text."""
    plain = tags.strip(tagged).text
    root = _Node(Span(0, len(plain)), "")
    stack = [root]
    removed = 0
    for match in tags.TAG.finditer(tagged):
        at = match.start() - removed
        removed += len(match.group())
        closing, name, single = match.groups()
        opening = next((n for n in reversed(stack[1:]) if n.open == f"<{name}>"), None)
        if closing and opening:
            while stack[-1] is not opening:
                _let_go(stack)
            opening.span = Span(opening.span.start, at)
            opening.close = match.group()
            stack.pop()
            continue
        node = _Node(Span(at, at), match.group())
        stack[-1].inside.append(node)
        if not closing and not single:
            stack.append(node)
    while len(stack) > 1:
        _let_go(stack)
    return root


def _let_go(stack: list[_Node]) -> None:
    """Make the last opened tag a lone one: what was taken to be inside it is beside it."""
    node = stack.pop()
    stack[-1].inside += node.inside
    node.inside = []


def _walk(nodes: Sequence[_Node]) -> Iterator[_Node]:
    for node in nodes:
        yield node
        yield from _walk(node.inside)


def _place_inside(parent: _Node, texts: _Texts) -> None:
    """Find a place for everything inside a tag that has one."""
    assert parent.window is not None  # noqa: S101 (only placed tags are asked)
    waiting = []
    for node in parent.inside:
        node.window = _at_edge(node, parent, texts)
        if node.window is None:
            waiting.append(node)
    pairs = [node for node in waiting if node.close and node.span]
    while pairs:
        taken = [n.window for n in parent.inside if n.window is not None and n.window]
        found = [(_best_window(node, parent, texts, taken), node) for node in pairs]
        (score, window), node = max(found, key=lambda each: each[0][0])
        pairs.remove(node)
        if window is None or score < _ENOUGH:
            continue
        node.window = window
    for node in waiting:
        if not (node.close and node.span):
            node.window = _beside_word(node, parent, texts)
    # What was inside a pair without a place may still find its own.
    homeless = [node for node in parent.inside if node.window is None and node.inside]
    if homeless:
        parent.inside = [
            each for node in parent.inside for each in (node.inside if node in homeless else [node])
        ]
        _place_inside(parent, texts)
        return
    for node in parent.inside:
        if node.window is not None and node.inside:
            _place_inside(node, texts)


def _at_edge(node: _Node, parent: _Node, texts: _Texts) -> Span | None:
    """Return the place of a tag with no word between it and the edges of the one around it."""
    assert parent.window is not None  # noqa: S101 (only placed tags are asked)
    if node.window is not None:
        return node.window
    before = texts.source[parent.span.start : node.span.start]
    after = texts.source[node.span.end : parent.span.end]
    start = _inward(parent.window, texts.draft, len("".join(before.split())), 1)
    end = _inward(parent.window, texts.draft, len("".join(after.split())), -1)
    if not node.close or not node.span:
        if not _has_word(before):
            return Span(start, start)
        return Span(end, end) if not _has_word(after) else None
    if _has_word(before) or _has_word(after) or start > end:
        return None
    return Span(start, end)


def _inward(window: Span, draft: str, signs: int, step: int) -> int:
    """Return the edge of a window, moved over white space and as many signs as the source has."""
    at = window.start if step > 0 else window.end
    while window.start <= (peek := at if step > 0 else at - 1) < window.end:
        if draft[peek].isalnum() or (signs == 0 and not draft[peek].isspace()):
            break
        signs -= not draft[peek].isspace()
        at += step
    return at


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _best_window(
    node: _Node, parent: _Node, texts: _Texts, taken: Sequence[Span]
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
    expected = len(node.span) / max(len(parent.span), 1) * len(parent.window)
    middle = parent.window.start + (
        (node.span.start + node.span.end) / 2 - parent.span.start
    ) / max(len(parent.span), 1) * len(parent.window)
    inner = node.span.of(texts.source)
    determined = _is_determiner(_first_word(inner))
    determiners = [_determined(word, texts) for word in words]
    best: tuple[float, Span | None] = (0.0, None)
    for first in range(len(words)):
        gained, seen = 0.0, Counter[str]()
        for last in range(first, len(words)):
            window = Span(words[first].start, words[last].end)
            if any(t.overlaps(window) for t in taken) or len(window) > 3 * expected + 20:
                break
            gained += gains[last]
            seen[words[last].of(texts.draft).casefold()] += 1
            score = gained / most + 1.2 * _overlap(seen, alone)
            score -= 0.3 * abs((window.start + window.end) / 2 - middle) / len(parent.window)
            score -= 0.1 * abs(len(window) - expected) / max(expected, 10)
            score -= 0.3 * _signs_at_edges(window, texts.draft, inner)
            score -= 0.25 * (determined != determiners[first] and determiners[first] is not None)
            if score > best[0]:
                best = (score, window)
    return best


def _gains(node: _Node, words: Sequence[Span], texts: _Texts) -> tuple[list[float], float]:
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
    return 2 * (seen & alone).total() / (seen.total() + alone.total())


def _plain_words(text: str) -> Counter[str]:
    """Return the words of a translation by itself, without the full stop that models add."""
    return Counter(span.of(text).casefold() for span in find_words(text.rstrip(".")))


def _first_word(text: str) -> str:
    words = find_words(text)
    return words[0].of(text) if words else ""


def _is_determiner(word: str) -> bool:
    return _DETERMINERS.fullmatch(word.casefold()) is not None


def _determined(word: Span, texts: _Texts) -> bool | None:
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


def _beside_word(node: _Node, parent: _Node, texts: _Texts) -> Span | None:
    """Return the place of a lone tag: beside the word that its neighbour in the source became."""
    assert parent.window is not None  # noqa: S101 (only placed tags are asked)
    at = node.span.start
    words = [word for word in find_words(texts.source) if _has_word(word.of(texts.source))]
    left = max((w for w in words if w.end <= at), default=None, key=lambda w: w.end)
    right = min((w for w in words if w.start >= at), default=None, key=lambda w: w.start)
    sticks_left = texts.source[at - 1 : at].strip() != "" or texts.source[at : at + 1].isspace()
    anchor = left if sticks_left and left else right
    if anchor is None:
        return None
    found = [
        link for link in texts.links if link.source == anchor and parent.window.covers(link.target)
    ]
    best = max(found, default=None, key=lambda link: link.weight)
    if best is None or best.weight < _LINK_ENOUGH:
        return None
    place = best.target.end if anchor is left else best.target.start
    if anchor is left and (sign := texts.source[anchor.end : at].strip()):
        place += len(sign) if texts.draft.startswith(sign, place) else 0
    for other in parent.inside:
        if other.window and other.window.start < place < other.window.end:
            place = other.window.end if anchor is left else other.window.start
    return Span(place, place)


def _write(node: _Node, draft: str) -> Iterator[str]:
    """Yield the pieces of the draft in a placed tag, tags included."""
    assert node.window is not None  # noqa: S101 (only placed tags are written)
    yield node.open
    at = node.window.start
    placed = [(child.window, child) for child in node.inside if child.window is not None]
    for window, child in sorted(placed, key=lambda each: (each[0], each[1].span)):
        if window.start < at:
            continue
        yield draft[at : window.start]
        yield from _write(child, draft)
        at = window.end
    yield draft[at : node.window.end]
    yield node.close
