"""Markdown: paragraphs, headings, list items, quotations, table cells, and pictures' texts.

Code, HTML blocks, link targets and front matter are left as they are.
"""

import functools
import itertools
import re
from collections.abc import Iterator, MutableMapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from editor.formats.format import TextFormat
from editor.formats.frontmatter import read_front_matter
from editor.formats.markdown_inline import read_inline, watched
from editor.formats.markdown_writing import write_markdown
from editor.formats.slots import Content, Fill, Slot
from editor.language.tags import TAG, strip
from editor.model import BlockKind, Metadata, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PREFIX = re.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t]))*[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_KINDS = {
    "heading_open": BlockKind.HEADING,
    "list_item_open": BlockKind.LIST_ITEM,
    "blockquote_open": BlockKind.QUOTATION,
    "th_open": BlockKind.TABLE_CELL,
    "td_open": BlockKind.TABLE_CELL,
}
_GO_WHEN_EMPTY = {
    "list_item_open",
    "bullet_list_open",
    "ordered_list_open",
    "blockquote_open",
    "tr_open",
    "table_open",
}
_NO_TEXT = {"fence", "code_block", "html_block", "hr"}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the source, without its end."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Parsed:
    tokens: "Sequence[Token]"
    references: MutableMapping[str, Any]
    lines: Sequence[_Line]
    metadata: Metadata


def find(text: str) -> Content:
    """Find the paragraphs of a Markdown text."""
    parsed = _parsed(text)
    # Lines of code, HTML and rules, with which no list or quotation may go.
    kept = {
        line
        for token in parsed.tokens
        if token.type in _NO_TEXT and token.map
        for line in range(*token.map)
    }
    slots: list[Slot] = []
    containers: list[Token] = []
    cells: list[Sequence[int] | None] = []
    for number, token in enumerate(parsed.tokens):
        if token.type == "tr_open":
            cells = _cells(parsed, number)
        if token.type == "inline":
            in_cell = containers[-1].type in {"td_open", "th_open"}
            places = cells.pop(0) if in_cell else _places(parsed.lines, token)
            if places is not None and token.content:
                whole = _whole(parsed, containers, Span(places[0], places[-1]))
                around = _around(parsed, containers, kept)
                frame = Slot(_kind(containers), "", Span(0, 0), whole, around=around)
                slots += _slots(parsed, token.content, places, frame)
        elif token.nesting > 0:
            containers.append(token)
        elif token.nesting < 0:
            containers.pop()
    return _titled(slots, parsed.metadata)


def render(text: str, slot: Slot, new: str, fill: Fill) -> str:
    """Write a new tagged text as Markdown that is read back as this text."""
    before = text[max(0, slot.span.start - 80) : slot.span.start]
    return write_markdown(slot, new, fill, before=before, references=_parsed(text).references)


# Writing asks for the same text's link targets once for every changed block.
@functools.lru_cache(maxsize=2)
def _parsed(text: str) -> _Parsed:
    front = read_front_matter(text)
    lines = [
        _Line(line.start(), line.group().rstrip("\r\n")) for line in _LINE.finditer(text, front.end)
    ]
    env: dict[str, Any] = {}
    tokens = watched().parse(text[front.end :], env)
    return _Parsed(tokens, env.get("references", {}), lines, front.metadata)


def _places(lines: Sequence[_Line], token: "Token") -> Sequence[int]:
    """Return where each character of a paragraph stands in the source, and where it ends."""
    places: list[int] = []
    first = token.map[0] if token.map else 0
    end = 0
    for number, content in enumerate(token.content.split("\n")):
        line = lines[first + number]
        core = content.strip(" \t")
        shown = line.text.rstrip(" \t")
        at = len(shown) - len(core)
        if not shown.endswith(core):
            # A heading with hashes behind it, or white space that Markdown takes off and we not.
            at = _CLOSING_HASHES.sub("", line.text).rindex(core)
        begin = line.start + at - (len(content) - len(content.lstrip(" \t")))
        places += range(begin, begin + len(content))
        end = begin + len(content)
        places.append(end)
    return places


def _cells(parsed: _Parsed, number: int) -> list[Sequence[int] | None]:
    """Return the places of the cells of the row that begins at a token; None for what is not there.

    A cell's text is not the source's: a bar inside it is written `\\|`.
    """
    row = parsed.tokens[number]
    line = parsed.lines[row.map[0] if row.map else 0]
    prefix = _PREFIX.match(line.text)
    at = prefix.end() if prefix else 0
    bars = [match.start() for match in _BAR.finditer(line.text, at)]
    edges = [at - 1, *bars, len(line.text)]
    cells = [Span(left + 1, right) for left, right in itertools.pairwise(edges)]
    if cells and not cells[0].of(line.text).strip(" \t"):
        cells.pop(0)
    places: list[Sequence[int] | None] = [_cell_places(line, cell) for cell in cells]
    wanted = itertools.takewhile(lambda token: token.type != "tr_close", parsed.tokens[number:])
    contents = [token.content for token in wanted if token.type == "inline"]
    places += [None] * (len(contents) - len(places))
    for index, content in enumerate(contents):
        found = places[index]
        if found is not None and len(found) != len(content) + 1:
            places[index] = None
    return places


def _cell_places(line: _Line, cell: Span) -> Sequence[int]:
    start, end = cell.start, cell.end
    while start < end and line.text[start] in " \t":
        start += 1
    while end > start and line.text[end - 1] in " \t":
        end -= 1
    escapes = {match.start() + 1 for match in re.compile(r"\\\|").finditer(line.text, start, end)}
    kept = [place for place in range(start, end) if place not in escapes]
    return [line.start + place for place in [*kept, end]]


def _slots(parsed: _Parsed, content: str, places: Sequence[int], frame: Slot) -> Iterator[Slot]:
    """Yield the slot of a paragraph, and those of the pictures in it, in the place of `frame`."""

    def placed(span: Span) -> Span:
        return Span(places[span.start], places[span.end])

    inline = read_inline(watched(), content, parsed.references)
    if _has_words(strip(inline.text).text):
        tags = tuple(
            replace(tag, open=placed(tag.open), close=tag.close and placed(tag.close))
            for tag in inline.tags
        )
        span = Span(places[0], places[-1])
        yield replace(frame, text=inline.text, span=span, tags=tags)
    for span in inline.alternatives:
        alternative = _ESCAPED.sub(r"\1", span.of(content).replace("\n", " "))
        if _has_words(alternative) and not TAG.search(alternative):
            yield Slot(BlockKind.ALTERNATIVE_TEXT, alternative, placed(span), placed(span))


def _has_words(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _kind(containers: "Sequence[Token]") -> BlockKind:
    kinds = (_KINDS.get(token.type) for token in reversed(containers))
    return next((kind for kind in kinds if kind), BlockKind.PARAGRAPH)


def _lines(parsed: _Parsed, token: "Token") -> Span:
    """Return the lines of a block, without the empty ones behind it and the last one's end."""
    first, last = token.map or (0, 1)
    while last > first + 1 and not parsed.lines[last - 1].text.strip(" \t>"):
        last -= 1
    end = parsed.lines[last - 1]
    return Span(parsed.lines[first].start, end.start + len(end.text))


def _whole(parsed: _Parsed, containers: "Sequence[Token]", content: Span) -> Span:
    """Return the lines of a paragraph, or its text alone when a list's mark stands before it."""
    block = containers[-1]
    marked = any(
        token.type == "list_item_open" and token.map and block.map and token.map[0] == block.map[0]
        for token in containers[:-1]
    )
    return content if marked or block.map is None else _lines(parsed, block)


def _around(
    parsed: _Parsed, containers: "Sequence[Token]", kept: AbstractSet[int]
) -> tuple[Span, ...]:
    """Return what may go with its last paragraph: what has lines, and nothing that must stay."""
    spans = []
    for token in reversed(containers):
        if token.type not in _GO_WHEN_EMPTY or token.map is None:
            continue
        if token.type == "tr_open" and containers[-3].type == "thead_open":
            continue
        if not kept.isdisjoint(range(*token.map)):
            break
        spans.append(_lines(parsed, token))
    return tuple(spans)


def _titled(slots: Sequence[Slot], metadata: Metadata) -> Content:
    """Return the content with its first heading as its title, unless text comes before it."""
    if slots and slots[0].kind is BlockKind.HEADING:
        title = replace(slots[0], kind=BlockKind.TITLE)
        name = metadata.title or strip(title.text).text
        return Content((title, *slots[1:]), replace(metadata, title=name))
    return Content(tuple(slots), metadata)


FORMAT = TextFormat("markdown", (".md", ".markdown", ".mkd"), find, render)
