"""Where stretches of a source are in its draft: the rendering of a term, to be replaced."""

import re
from collections.abc import Mapping, Sequence

from editor.engines.alignment import find_words, likeness
from editor.engines.engine import Draft, Link
from editor.engines.tagging import place
from editor.language import tags
from editor.language.dictionary import english_for, english_forms
from editor.model import Span

_MARK = "tm"
_SHORT = 3
"""Words of so many letters or fewer hold others together in many places."""


def locate(
    source: str, spans: Sequence[Span], draft: Draft, alone: Mapping[str, str]
) -> tuple[Span | None, ...]:
    """Return where each stretch of the plain source is in the plain draft, None if nowhere.

    The stretches must not overlap. They are looked for as inline tags are: by the links between
    words, by what each gives when it is translated by itself (`alone`), and by order.
    """
    plain, said = tags.strip(source), tags.strip(draft.text)
    marked = _marked(plain.text, spans)
    links = _plain_links(draft.alignment, plain, said)
    placed = place(marked, said.text, links, alone).text
    found = [_found(placed, number) for number in range(1, len(spans) + 1)]
    for at, span in enumerate(spans):
        if found[at] is None:
            found[at] = _only(alone.get(span.of(plain.text), ""), said.text, found)
    return tuple(
        None if where is None else _fitted(where, span, plain.text, said.text, links)
        for where, span in zip(found, spans, strict=True)
    )


def _only(words: str, draft: str, taken: Sequence[Span | None]) -> Span | None:
    """Return where words stand in the draft, if that is in one place and nothing else's."""
    if not words:
        return None
    places = [
        Span(*match.span())
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", draft, re.IGNORECASE)
    ]
    free = len(places) == 1 and not any(one and one.overlaps(places[0]) for one in taken)
    return places[0] if free else None


def _fitted(found: Span, span: Span, source: str, draft: str, links: Sequence[Link]) -> Span | None:
    """Return a stretch with the words beside it that belong to it, and without those that do not.

    Alone, « changement climatique » may be but a change to a model, and « discours » an important
    speech, as it mostly met it.
    """
    found = _widened(found, span, source, draft, links)
    return _narrowed(found, span, source, draft)


def _widened(found: Span, span: Span, source: str, draft: str, links: Sequence[Link]) -> Span:
    """Return a stretch with words beside it, no more than the source has, that belong to it."""
    words = find_words(draft)
    own = [form for form in span.of(source).split() if len(form) > _SHORT]
    meant = frozenset[str]().union(*map(english_for, own))

    def belongs(at: int, beside: int) -> bool:
        if not 0 <= at < len(words):
            return False
        word, form = words[at], words[at].of(draft)
        gap = draft[min(word.end, words[beside].end) : max(word.start, words[beside].start)]
        inside = sum(x.weight for x in links if x.target == word and x.source.overlaps(span))
        outside = sum(x.weight for x in links if x.target == word and not x.source.overlaps(span))
        known = inside > outside or bool(english_forms(form) & meant)
        return known and gap.isspace() and len(form) > _SHORT

    inner = [at for at, word in enumerate(words) if found.covers(word)]
    lacking = len(own) - sum(len(words[at]) > _SHORT for at in inner)
    if not inner or lacking <= 0:
        return found
    first, last = inner[0], inner[-1]
    while lacking and belongs(first - 1, first):
        first, lacking = first - 1, lacking - 1
    while lacking and belongs(last + 1, last):
        last, lacking = last + 1, lacking - 1
    return Span(words[first].start, words[last].end)


def _narrowed(found: Span, span: Span, source: str, draft: str) -> Span | None:
    """Return a stretch without the words at its edges that are spelled as others of the source."""
    outside = [word.of(source) for word in find_words(source) if not word.overlaps(span)]
    inside = [word.of(source) for word in find_words(source) if word.overlaps(span)]

    def is_foreign(word: str) -> bool:
        own = max((likeness(other, word) for other in inside), default=0.0)
        return any(likeness(other, word) > own for other in outside)

    words = [word for word in find_words(draft) if found.covers(word)]
    while words and is_foreign(words[0].of(draft)):
        words.pop(0)
    while words and is_foreign(words[-1].of(draft)):
        words.pop()
    return Span(words[0].start, words[-1].end) if words else None


def _marked(text: str, spans: Sequence[Span]) -> str:
    for number, span in sorted(enumerate(spans, 1), key=lambda each: each[1], reverse=True):
        mark = f"{_MARK}{number}"
        text = f"{text[: span.start]}<{mark}>{span.of(text)}</{mark}>{text[span.end :]}"
    return text


def _found(placed: str, number: int) -> Span | None:
    """Return what a pair of marks is around, in the text without any tags."""
    opening, closing = f"<{_MARK}{number}>", f"</{_MARK}{number}>"
    start, end = placed.find(opening), placed.find(closing)
    if start < 0 or end < 0:
        return None
    before = len(tags.strip(placed[:start]).text)
    inside = tags.strip(placed[start:end]).text
    return Span(before, before + len(inside)) if inside.strip() else None


def _plain_links(links: Sequence[Link], source: tags.Plain, draft: tags.Plain) -> tuple[Link, ...]:
    """Return links between tagged texts as links between the texts without tags."""
    starts = _positions(source), _positions(draft)
    return tuple(
        Link(
            Span(starts[0][link.source.start], starts[0][link.source.end]),
            Span(starts[1][link.target.start], starts[1][link.target.end]),
            link.weight,
        )
        for link in links
    )


def _positions(plain: tags.Plain) -> list[int]:
    """Return, for each position of the tagged text, how much plain text is before it."""
    places: list[int] = []
    read = last = 0
    for match in tags.TAG.finditer(plain.tagged):
        places += range(read, read + match.start() - last)
        read += match.start() - last
        places += [read] * len(match.group())
        last = match.end()
    return [*places, *range(read, read + len(plain.tagged) - last + 1)]
