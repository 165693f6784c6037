"""The text of one paragraph of a page, with its inline elements as numbered tags."""

import html
import re
from collections.abc import Iterator, Sequence

from editor.formats.html_tokens import HtmlToken, TokenKind, attribute
from editor.formats.slots import Slot, Tag
from editor.language.tags import TAG
from editor.model import BlockKind, Span

_LETTERS = {"a": "a", "b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i", "u": "u"}
_CODE = frozenset({"code", "kbd", "samp", "var"})
_GAP = re.compile(r"[ \t\r\n\f]+")
_WHITE = " \t\r\n\f"
# What would look like one of our tags once its entities are characters.
_LOOKS_LIKE_TAG = re.compile(
    r"(?:<|&lt;?|&#0*60;?|&#x0*3c;?)/?[a-z]{1,2}[0-9]{1,4}/?(?:>|&gt;?|&#0*62;?|&#x0*3e;?)",
    re.IGNORECASE,
)
_MOST_TAGS = 9999


def has_words(text: str) -> bool:
    """Tell whether there is a letter in a text, so that there is something to translate."""
    return any(character.isalpha() for character in text)


def read_run(page: str, run: Sequence[HtmlToken], kind: BlockKind) -> Slot | None:
    """Return the slot of a run of text and inline tags, or None if it has no words.

    Tags around all of it are not part of it.
    """
    pairs = _pairs(run)
    worded = [token.kind is TokenKind.TEXT and has_words(token.span.of(page)) for token in run]
    if not any(worded):
        return None
    first, last = _trimmed(page, run, pairs)
    tags: list[Tag] = []
    pieces: list[str] = []
    numbers: dict[int, int] = {}
    for number in range(first, last):
        token = run[number]
        if token.kind is TokenKind.TEXT:
            _add_text(page, token.span, pieces, tags)
        elif number not in pairs:
            letter = "c" if token.name in _CODE else "br" if token.name == "br" else "x"
            tags.append(Tag(f"{letter}{len(tags) + 1}", token.span))
            pieces.append(f"<{tags[-1].name}/>")
        elif token.kind is TokenKind.START:
            numbers[pairs[number]] = len(tags)
            tags.append(Tag(f"{_LETTERS.get(token.name, 's')}{len(tags) + 1}", token.span))
            pieces.append(f"<{tags[-1].name}>")
        else:
            opened = tags[numbers[number]]
            tags[numbers[number]] = Tag(opened.name, opened.open, token.span)
            pieces.append(f"</{opened.name}>")
    if len(tags) > _MOST_TAGS:
        return None
    span = _without_blank(page, Span(run[first].span.start, run[last - 1].span.end))
    text = "".join(pieces).strip(" ")
    return Slot(kind, text, span, span, tuple(tags)) if has_words(TAG.sub("", text)) else None


def read_alternatives(page: str, run: Sequence[HtmlToken]) -> Iterator[Slot]:
    """Yield the slots of the alternative texts of the pictures in a run."""
    for token in run:
        span = attribute(page, token, "alt") if token.name == "img" else None
        if span is None:
            continue
        text = _GAP.sub(" ", html.unescape(span.of(page))).strip(" ")
        if has_words(text) and not TAG.search(text):
            yield Slot(BlockKind.ALTERNATIVE_TEXT, text, span, span)


def _pairs(run: Sequence[HtmlToken]) -> dict[int, int]:
    """Return for each tag of a pair that nests the number of the other one."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for number, token in enumerate(run):
        if token.kind is TokenKind.START:
            stack.append(number)
        elif token.kind is TokenKind.END:
            names = [run[opened].name for opened in stack[-20:]]
            if token.name in names:
                while run[stack[-1]].name != token.name:
                    stack.pop()
                opened = stack.pop()
                pairs |= {opened: number, number: opened}
    return pairs


def _trimmed(page: str, run: Sequence[HtmlToken], pairs: dict[int, int]) -> tuple[int, int]:
    """Return the first number and the one past the last without what is only around the text."""
    first, last = 0, len(run)
    while first < last:
        partner = pairs.get(first)
        if partner is None and _is_edge(page, run[first]):
            first += 1
        elif partner is not None and _is_empty(page, run[first : partner + 1]):
            first = partner + 1
        elif pairs.get(last - 1) is None and _is_edge(page, run[last - 1]):
            last -= 1
        elif partner is not None and partner == last - 1:
            first, last = first + 1, last - 1
        else:
            opened = pairs.get(last - 1)
            if opened is None or opened < first or not _is_empty(page, run[opened:last]):
                break
            last = opened
    return first, last


def _is_edge(page: str, token: HtmlToken) -> bool:
    """Tell whether a token that is no pair means nothing at the edge of a text."""
    if token.kind is TokenKind.TEXT:
        return not token.span.of(page).strip(_WHITE)
    return token.name not in _CODE


def _is_empty(page: str, tokens: Sequence[HtmlToken]) -> bool:
    """Tell whether a pair has nothing in it; looks no further than its first text."""
    return all(token.kind is not TokenKind.TEXT or _is_edge(page, token) for token in tokens) and (
        not any(token.name in _CODE for token in tokens)
    )


def _add_text(page: str, span: Span, pieces: list[str], tags: list[Tag]) -> None:
    done = span.start
    for match in _LOOKS_LIKE_TAG.finditer(page, span.start, span.end):
        pieces.append(_plain(page[done : match.start()]))
        tags.append(Tag(f"x{len(tags) + 1}", Span(*match.span())))
        pieces.append(f"<{tags[-1].name}/>")
        done = match.end()
    pieces.append(_plain(page[done : span.end]))


def _plain(source: str) -> str:
    return _GAP.sub(" ", html.unescape(source))


def _without_blank(page: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and page[start] in _WHITE:
        start += 1
    while end > start and page[end - 1] in _WHITE:
        end -= 1
    return Span(start, end)
