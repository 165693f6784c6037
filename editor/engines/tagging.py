"""The inline tags of a source, put into its draft.

Tags are taken out before a text is translated. A tag at an edge stays at that edge; any other
goes where several kinds of evidence agree: the links between words, the tagged words translated
by themselves, and the order of the words. None is put where nothing speaks for it: it is named
instead. Since every tag goes inside the stretch of the tag around it, nesting stays valid.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from editor.engines.alignment import find_words
from editor.engines.engine import Link
from editor.engines.tagtree import Node, parse, walk, write
from editor.engines.windows import ENOUGH, Texts, anchor_of, beside_word, best_window, has_word
from editor.language import tags
from editor.model import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with its tags."""

    text: str
    links: tuple[Link, ...]
    """Between the tagged source and the tagged draft."""
    unplaced: tuple[str, ...]
    """The tags that are not in it, in the order of the source."""


def tagged_words(tagged: str) -> tuple[str, ...]:
    """Return what is worth translating by itself: words in pairs of tags, words beside a lone one.

    For tags at the edges nothing is, as their place is known.
    """
    plain = tags.strip(tagged).text
    found = []
    for node in walk(parse(tagged).inside):
        if node.close and node.span:
            found.append(node.span.of(plain).strip())
        elif has_word(plain[: node.span.start]) and has_word(plain[node.span.start :]):
            anchor = anchor_of(node, plain)
            found.append(anchor.of(plain) if anchor else "")
    return tuple(words for words in found if words and words != plain.strip())


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
    root = parse(tagged)
    root.window = Span(0, len(draft))
    _place_inside(root, Texts(source.text, draft, links, alone or {}, find_words(draft)))
    text = "".join(write(root, draft))
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


def _place_inside(parent: Node, texts: Texts) -> None:
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
        found = [(best_window(node, parent, texts, taken), node) for node in pairs]
        (score, window), node = max(found, key=lambda each: each[0][0])
        pairs.remove(node)
        if window is None or score < ENOUGH:
            continue
        node.window = window
    for node in waiting:
        if not (node.close and node.span):
            node.window = beside_word(node, parent, texts)
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


def _at_edge(node: Node, parent: Node, texts: Texts) -> Span | None:
    """Return the place of a tag with no word between it and the edges of the one around it."""
    assert parent.window is not None  # noqa: S101 (only placed tags are asked)
    if node.window is not None:
        return node.window
    before = texts.source[parent.span.start : node.span.start]
    after = texts.source[node.span.end : parent.span.end]
    start = _inward(parent.window, texts.draft, len("".join(before.split())), 1)
    end = _inward(parent.window, texts.draft, len("".join(after.split())), -1)
    if not node.close or not node.span:
        if not has_word(before):
            return Span(start, start)
        return Span(end, end) if not has_word(after) else None
    if has_word(before) or has_word(after) or start > end:
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
