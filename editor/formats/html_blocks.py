"""A page of HTML as blocks: the runs of text between the tags that part paragraphs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from editor.formats.html_elements import (
    BOILERPLATE,
    CELLS,
    CLOSES,
    CODE,
    GO_WHEN_EMPTY,
    HIDDEN,
    HIDES,
    INLINE,
    KINDS,
    OPAQUE,
    VOID,
)
from editor.formats.html_runs import read_alternatives, read_run
from editor.formats.html_tokens import HtmlToken, TokenKind, tokenize_html
from editor.formats.slots import Slot
from editor.model import BlockKind, Span

_DEEPEST = 12
"""How many elements up a block that is left out may take with it."""


@dataclass(slots=True, eq=False)
class _Element:
    name: str
    start: int
    hidden: bool
    names: frozenset[str]
    kind: BlockKind
    end: int = 0
    has_more: bool = False
    """Whether it holds something beside text, which must stay: a picture, a script."""


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """A stretch of text of a page with what surrounds it."""

    slot: Slot
    names: frozenset[str]
    """The elements it lies in."""
    linked: int
    """How many characters of its source are within links."""

    @property
    def is_boilerplate(self) -> bool:
        """Whether it lies in what is beside the article: an aside, a footer."""
        return not self.names.isdisjoint(BOILERPLATE)


def read_blocks(page: str) -> tuple[HtmlBlock, ...]:
    """Return every block of a page in reading order, but for what is hidden and for menus."""
    return _Reader(page).read()


@dataclass(slots=True)
class _Reader:
    """Walks through a page, holding the elements that are open and the run of text so far."""

    page: str
    stack: list[_Element] = field(default_factory=list)
    open_names: Counter[str] = field(default_factory=Counter)
    run: list[HtmlToken] = field(default_factory=list)
    found: list[tuple[HtmlBlock, tuple[_Element, ...]]] = field(default_factory=list)
    in_link: bool = False
    linked: int = 0

    def read(self) -> tuple[HtmlBlock, ...]:
        for token in _with_opaque(list(tokenize_html(self.page))):
            self._take(token)
        self._flush()
        self._pop(0, len(self.page))
        blocks = [
            replace(block, slot=replace(block.slot, around=_around(elements)))
            for block, elements in self.found
        ]
        return tuple(sorted(blocks, key=lambda block: block.slot.span.start))

    def _take(self, token: HtmlToken) -> None:
        name = token.name
        if token.kind in {TokenKind.TEXT, TokenKind.OTHER}:
            self.run.append(token)
            if self.in_link and token.kind is TokenKind.TEXT:
                self.linked += len(token.span)
        elif name in INLINE:
            if name == "a":
                self.in_link = token.kind is TokenKind.START
            self._inline(token)
        elif token.kind is TokenKind.START:
            self._flush()
            self._close_implied(token)
            if name not in VOID:
                self._push(token)
            elif name == "hr":
                self._mark_more()
        else:
            self._flush()
            if self.open_names[name]:
                depth = max(n for n, element in enumerate(self.stack) if element.name == name)
                self._pop(depth, token.span.end)

    def _inline(self, token: HtmlToken) -> None:
        if token.name == "br":
            before = [t for t in self.run[-2:] if not _is_blank(self.page, t)]
            if before and before[-1].name == "br":
                # Two line breaks are how old pages part their paragraphs.
                self._flush()
                return
        single = token.name in VOID
        self.run.append(replace(token, kind=TokenKind.OTHER) if single else token)

    def _push(self, token: HtmlToken) -> None:
        name = token.name
        above = self.stack[-1] if self.stack else None
        hidden = name in HIDDEN or HIDES.search(token.span.of(self.page)) is not None
        if hidden:
            self._mark_more()
        names = above.names if above else frozenset()
        kind = KINDS.get(name, above.kind if above else BlockKind.PARAGRAPH)
        self.stack.append(
            _Element(
                name,
                token.span.start,
                hidden or bool(above and above.hidden),
                names if name in names else names | {name},
                kind,
            )
        )
        self.open_names[name] += 1

    def _close_implied(self, token: HtmlToken) -> None:
        closed, stops = CLOSES.get(token.name, (frozenset(), frozenset()))
        if not any(self.open_names[name] for name in closed):
            return
        for depth in range(len(self.stack) - 1, -1, -1):
            name = self.stack[depth].name
            if name in stops:
                return
            if name in closed:
                self._pop(depth, token.span.start)
                return

    def _pop(self, depth: int, end: int) -> None:
        for element in self.stack[depth:]:
            element.end = end
            self.open_names[element.name] -= 1
        del self.stack[depth:]

    def _mark_more(self) -> None:
        for element in reversed(self.stack):
            if element.has_more:
                break
            element.has_more = True

    def _flush(self) -> None:
        """End the run of text: it is a block if there are words in it."""
        run, linked = self.run, self.linked
        self.run, self.linked = [], 0
        above = self.stack[-1] if self.stack else None
        if above and above.hidden:
            return
        if any(token.kind is TokenKind.OTHER and token.name not in {"", "br"} for token in run):
            self._mark_more()
        kind = above.kind if above else BlockKind.PARAGRAPH
        names = above.names if above else frozenset()
        slots = [slot for slot in (read_run(self.page, run, kind),) if slot]
        elements = tuple(reversed(self.stack[-_DEEPEST:]))
        for slot in slots:
            self.found.append((HtmlBlock(slot, names, linked), elements))
        for slot in read_alternatives(self.page, run):
            self.found.append((HtmlBlock(slot, names, 0), ()))


def _around(elements: Sequence[_Element]) -> tuple[Span, ...]:
    """Return the elements that may go with their last text, from the inside out."""
    spans = []
    for element in elements:
        if element.name in CELLS:
            continue
        if element.name not in GO_WHEN_EMPTY or element.has_more:
            break
        spans.append(Span(element.start, element.end))
    return tuple(spans)


def _is_blank(page: str, token: HtmlToken) -> bool:
    return token.kind is TokenKind.TEXT and not token.span.of(page).strip(" \t\r\n\f")


def _with_opaque(tokens: Sequence[HtmlToken]) -> Iterator[HtmlToken]:
    """Yield the tokens with every element that is not to be looked into as one of them."""
    ends: dict[int, int] = {}
    starts: dict[str, list[int]] = {}
    blocks = [0]
    for number, token in enumerate(tokens):
        parts = token.kind is TokenKind.START and token.name not in INLINE
        blocks.append(blocks[-1] + parts)
        if token.name not in OPAQUE:
            continue
        if token.kind is TokenKind.START:
            starts.setdefault(token.name, []).append(number)
        elif starts.get(token.name):
            first = starts[token.name].pop()
            # A `<code>` around whole paragraphs was left open by mistake.
            if token.name not in CODE or blocks[first] == blocks[number]:
                ends[first] = number
    number = 0
    while number < len(tokens):
        token = tokens[number]
        end = ends.get(number)
        if end is not None:
            span = Span(token.span.start, tokens[end].span.end)
            token = HtmlToken(TokenKind.OTHER, span, token.name)
            number = end
        yield token
        number += 1
