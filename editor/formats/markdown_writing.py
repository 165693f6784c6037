"""Texts back into Markdown, with as few escapes as it takes to be read as the same text."""

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

from editor.formats.markdown_inline import read_inline, watched
from editor.formats.slots import Fill, Slot, keep_nested, with_tags
from editor.language.tags import TAG
from editor.model import BlockKind, Span

_AT_START = re.compile(
    r"(^|\n)([ \t>]*(?:[0-9]{1,9}(?=[.)](?:[ \t]|$)))?)"
    r"((?<=[0-9])[.)]|(?:#{1,6}|[-+*=~_`])(?=[ \t]|$)|>|[-_*=~`]{3,})"
)
_HASHES = re.compile(r"#{1,6}[ \t]+\Z")
_CLASSES = (r"*", "_", r"\[\]", r"<>", r"&", r"`", r"~", r"\\")
_EVERY = "".join(_CLASSES) + r"#!|()+.\-"
_BLANK_AFTER_OPEN = re.compile(r"((?:<[bis][0-9]+>)+)([ \u00a0\u202f]+)")
_BLANK_BEFORE_CLOSE = re.compile(r"([ \u00a0\u202f]+)((?:</[bis][0-9]+>)+)")
_EMPTY_PAIR = re.compile(r"<([bis][0-9]+)></\1>")
_LINE_END = re.compile(r"(?:\r\n|\r|\n)[ \t>]*")
_NUMBER = re.compile(r"(?<=[a-z])[0-9]+(?=/?>)")
# How markup may be written, best first: as the source does; with the mark that also works
# inside a word; as HTML, which works everywhere.
_STYLES: tuple[dict[str, tuple[str, str]], ...] = (
    {},
    {"_": ("*", "*"), "__": ("**", "**")},
    {
        "_": ("<em>", "</em>"),
        "*": ("<em>", "</em>"),
        "__": ("<strong>", "</strong>"),
        "**": ("<strong>", "</strong>"),
        "~~": ("<del>", "</del>"),
    },
)


def write_markdown(
    slot: Slot, new: str, fill: Fill, *, before: str, references: MutableMapping[str, Any]
) -> str:
    """Return a new tagged text as Markdown that is read back as this text.

    `before` is what stands in front of it in the source.
    """
    if slot.kind is BlockKind.ALTERNATIVE_TEXT:
        return re.sub(r"([\[\]\\`<&*_])", r"\\\1", TAG.sub("", _LINE_END.sub(" ", new)))
    new = _tidied(new)
    wanted = _shape(keep_nested(slot, new))
    written = ""
    for style, (characters, at_start) in itertools.product(_STYLES, _escapes(slot.kind)):
        written = with_tags(
            slot, new, _styled(slot, fill, style), functools.partial(_escape, characters)
        )
        if at_start:
            written = _AT_START.sub(r"\1\2\\\3", written)
        read = _read_back(_LINE_END.sub("\n", written), slot, before, references)
        if read is not None and _shape(read) == wanted:
            return written
    return written


def _escapes(kind: BlockKind) -> Iterator[tuple[str, bool]]:
    """Yield the characters to escape and whether to at the start, fewest first."""
    always = "|" if kind is BlockKind.TABLE_CELL else ""
    yield always, False
    for characters in ("", *_CLASSES, _EVERY):
        yield always + characters, True


def _escape(characters: str, text: str) -> str:
    return re.sub(f"([{characters}])", r"\\\1", text) if characters else text


def _styled(slot: Slot, fill: Fill, style: Mapping[str, tuple[str, str]]) -> Fill:
    """Return the source's markup, or another way to write it."""
    other: dict[Span, str] = {}
    for tag in slot.tags:
        marks = style.get(fill(tag.open))
        if marks and tag.close:
            other |= {tag.open: marks[0], tag.close: marks[1]}
    return lambda span: other[span] if span in other else fill(span)


def _read_back(
    written: str, slot: Slot, before: str, references: MutableMapping[str, Any]
) -> str | None:
    """Return how the Markdown is read in its place; None if it is not one paragraph there."""
    parser = watched()
    if slot.kind is BlockKind.TABLE_CELL:
        content = written.replace(r"\|", "|")
        return None if "\n" in written else read_inline(parser, content, references).text
    block = "paragraph"
    if slot.kind in {BlockKind.HEADING, BlockKind.TITLE}:
        block = "heading"
        hashes = _HASHES.search(before)
        written = f"# {written}" if hashes else f"{written}\n---"
    tokens = parser.parse(written, {"references": references})
    if [token.type for token in tokens] != [f"{block}_open", "inline", f"{block}_close"]:
        return None
    return read_inline(parser, tokens[1].content, references).text


def _tidied(new: str) -> str:
    """Return a text without what Markdown would lose or misread whatever is escaped."""
    new = re.sub(r"[ \t\r\n]+", " ", new).strip(" \u00a0\u202f")
    new = _EMPTY_PAIR.sub("", new)
    new = _BLANK_AFTER_OPEN.sub(r"\2\1", new)
    return re.sub(r" {2,}", " ", _BLANK_BEFORE_CLOSE.sub(r"\2\1", new))


def _shape(text: str) -> str:
    return _NUMBER.sub("", text)
