"""What stands inside a paragraph of Markdown, with the place of every piece.

markdown-it tells what a paragraph holds but not where; so its rules are watched as they work.
"""

import functools
import itertools
import re
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from editor.formats.slots import Tag
from editor.language.tags import TAG
from editor.model import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

# Beside what looks like a tag already, what plain Markdown does not know: footnote marks, and the
# boxes of a list of things to do.
_PROTECTED = re.compile(rf"{TAG.pattern}|\[\^[^\]\s]+\]:?|\A\[[ xX]\](?=\s)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:")
_HTML_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^>]*?(/?)>", re.DOTALL)
_HTML_LETTERS = {"a": "a", "b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i"}
_VOID = {"br", "img", "wbr", "hr", "input"}


@dataclass(frozen=True, slots=True)
class Inline:
    """The text of a paragraph with its markup as numbered tags."""

    text: str
    tags: tuple[Tag, ...]
    """Where the markup stands, in the paragraph's own text."""
    alternatives: tuple[Span, ...]
    """Where the alternative texts of pictures stand, in the paragraph's own text."""


class _Kind(Enum):
    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()
    SINGLE = auto()


@dataclass(slots=True)
class _Event:
    kind: _Kind
    span: Span
    text: str = ""
    """The characters of a text; what opened or closed, for markup: `b`, `html em`."""
    after: str = ""


@dataclass(slots=True)
class _Step:
    """One rule's success: what it took, the tokens it made, the steps inside it."""

    rule: str
    span: Span
    tokens: "list[Token]"
    inner: "list[_Step]" = field(default_factory=list)
    label_end: int = 0


@functools.cache
def watched() -> "MarkdownIt":
    """Return a parser whose inline rules note their steps in `env["steps"]`."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Blocks first, paragraphs one by one later; and tokens must not be merged, or markup that
    # turned out to be text could not be told from text.
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.inline.ruler2.disable("fragments_join")
    names = parser.block.ruler.get_active_rules()
    reference = parser.block.ruler.getRules("")[names.index("reference")]
    parser.block.ruler.at("reference", _not_for_footnotes(reference))
    parser.block.ruler.before(
        "paragraph", "footnote", _ends_at_footnote, {"alt": ["paragraph", "reference"]}
    )
    rules = parser.inline.ruler
    for name, rule in zip(rules.get_active_rules(), list(rules.getRules("")), strict=True):
        rules.at(name, _watch(name, rule))
    return parser


def read_inline(parser: "MarkdownIt", content: str, references: MutableMapping[str, Any]) -> Inline:
    """Return what a paragraph holds."""
    steps: list[_Step] = []
    parser.inline.parse(content, parser, {"references": references, "steps": steps}, [])
    events = _paired(list(_events(content, steps, Span(0, len(content)))))
    alternatives = tuple(_alternatives(content, steps))
    return _numbered(content, events, alternatives)


def _watch(
    name: str, rule: "Callable[[StateInline, bool], bool]"
) -> "Callable[[StateInline, bool], bool]":
    def watching(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001  # markdown-it's way
        if silent or "steps" not in state.env:
            return rule(state, silent)
        steps = state.env["steps"]
        start, made, before = state.pos, len(state.tokens), len(steps)
        if not rule(state, silent):
            return False
        step = _Step(name, Span(start, state.pos), state.tokens[made:], steps[before:])
        if name == "link":
            step.label_end = state.md.helpers.parseLinkLabel(state, start, disableNested=True)
        del steps[before:]
        steps.append(step)
        return True

    return watching


def _not_for_footnotes(
    rule: "Callable[[StateBlock, int, int, bool], bool]",
) -> "Callable[[StateBlock, int, int, bool], bool]":
    """Keep a footnote of one word, `[^1]: Ibidem`, from being read as the target of a link."""

    def reference(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
        at = state.bMarks[start] + state.tShift[start]
        return not state.src.startswith("[^", at) and rule(state, start, end, silent)

    return reference


def _ends_at_footnote(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001, ARG001  # markdown-it's way
    """Let a footnote's text, `[^1]: Ibidem`, end the paragraph above it; it is one itself."""
    at = state.bMarks[start] + state.tShift[start]
    return silent and _FOOTNOTE.match(state.src, at) is not None


def _events(content: str, steps: Sequence[_Step], span: Span) -> Iterator[_Event]:
    """Yield the pieces of a stretch in order; what no rule took is text."""
    at = span.start
    for step in steps:
        if at < step.span.start:
            yield _literal(content, at, step.span.start)
        yield from _events_of(content, step)
        at = step.span.end
    if at < span.end:
        yield _literal(content, at, span.end)


def _events_of(content: str, step: _Step) -> Iterator[_Event]:
    types = {token.type for token in step.tokens}
    if step.rule == "link":
        yield from _link(content, step)
    elif step.rule in {"emphasis", "strikethrough"}:
        yield from _delimiters(content, step)
    elif "text_special" in types:
        special = next(token for token in step.tokens if token.type == "text_special")
        yield _Event(_Kind.TEXT, step.span, special.content)
    elif "softbreak" in types:
        yield _Event(_Kind.TEXT, step.span, " ")
    elif "code_inline" in types:
        yield _Event(_Kind.SINGLE, step.span, "c")
    elif step.rule == "html_inline":
        yield _html(content, step.span)
    elif "hardbreak" in types:
        # The blanks before the line end make it hard; they were taken for text.
        start = step.span.start
        while start and content[start - 1] == " ":
            start -= 1
        yield _Event(_Kind.SINGLE, Span(start, step.span.end), "br")
    elif "image" in types or step.rule == "autolink":
        yield _Event(_Kind.SINGLE, step.span, "x")
    else:
        yield _literal(content, step.span.start, step.span.end)


def _literal(content: str, start: int, end: int) -> _Event:
    return _Event(_Kind.TEXT, Span(start, end), content[start:end])


def _link(content: str, step: _Step) -> Iterator[_Event]:
    start, label_end, end = step.span.start, step.label_end, step.span.end
    yield _Event(_Kind.OPEN, Span(start, start + 1), "a")
    yield from _events(content, step.inner, Span(start + 1, label_end))
    if content[label_end:end] in {"]", "][]"}:
        # Its text is also its label: with another text it must name the label.
        label = f"[{content[start + 1 : label_end]}]"
        yield _Event(_Kind.CLOSE, Span(label_end, label_end + 1), "a", label)
    else:
        yield _Event(_Kind.CLOSE, Span(label_end, end), "a")


def _delimiters(content: str, step: _Step) -> Iterator[_Event]:
    """Yield what became of a run of `*`, `_` or `~`: markup, or text."""
    widths = [1] * len(step.span)
    if step.rule == "strikethrough":
        widths = [1] * (len(step.span) % 2) + [2] * (len(step.span) // 2)
    at = step.span.start
    for width, token in zip(widths, step.tokens[-len(widths) :], strict=True):
        mark, _, side = token.type.rpartition("_")
        kind = _Kind.OPEN if side == "open" else _Kind.CLOSE
        letter = {"em": "i", "strong": "b", "s": "s"}.get(mark, "")
        if mark == "strong":
            # The token of one of the two characters stands for both, the inner one's.
            start = at - 1 if side == "open" else at
            yield _Event(kind, Span(start, start + 2), letter)
        elif letter:
            yield _Event(kind, Span(at, at + width), letter)
        elif token.content:
            yield _literal(content, at, at + width)
        at += width


def _html(content: str, span: Span) -> _Event:
    tag = _HTML_TAG.fullmatch(span.of(content))
    if tag is None or tag.group(3) or tag.group(2).lower() in _VOID:
        is_break = tag is not None and tag.group(2).lower() == "br"
        return _Event(_Kind.SINGLE, span, "br" if is_break else "x")
    kind = _Kind.CLOSE if tag.group(1) else _Kind.OPEN
    return _Event(kind, span, f"html {tag.group(2).lower()}")


def _paired(events: list[_Event]) -> list[_Event]:
    """Turn HTML tags that do not nest into single ones; Markdown's own always nest."""
    stack: list[_Event] = []
    for before, event in itertools.pairwise([_Event(_Kind.TEXT, Span(0, 0)), *events]):
        if event.span.start < before.span.end:
            # The blanks that a hard line break took back.
            before.text = before.text[: event.span.start - before.span.start]
            before.span = Span(before.span.start, event.span.start)
        if event.kind is _Kind.OPEN:
            stack.append(event)
        elif event.kind is _Kind.CLOSE:
            is_html = event.text.startswith("html ")
            while stack and not is_html and stack[-1].text != event.text:
                stack.pop().kind = _Kind.SINGLE
            if stack and stack[-1].text == event.text:
                stack.pop()
            else:
                event.kind = _Kind.SINGLE
    for event in stack:
        event.kind = _Kind.SINGLE
    return events


def _numbered(content: str, events: Sequence[_Event], alternatives: tuple[Span, ...]) -> Inline:
    pieces: list[str] = []
    tags: list[Tag] = []
    stack: list[int] = []
    run: list[_Event] = []

    def add_single(letter: str, span: Span) -> None:
        tags.append(Tag(f"{letter}{len(tags) + 1}", span))
        pieces.append(f"<{tags[-1].name}/>")

    for event in [*events, _Event(_Kind.SINGLE, Span(len(content), len(content)))]:
        if event.kind is _Kind.TEXT:
            run.append(event)
            continue
        _add_text(run, pieces, add_single)
        run = []
        letter = event.text
        if letter.startswith("html "):
            paired = event.kind is not _Kind.SINGLE
            letter = _HTML_LETTERS.get(letter[5:], "s") if paired else "x"
        if event.kind is _Kind.SINGLE and letter:
            add_single(letter if letter in {"br", "c", "x"} else "x", event.span)
        elif event.kind is _Kind.OPEN:
            stack.append(len(tags))
            tags.append(Tag(f"{letter}{len(tags) + 1}", event.span))
            pieces.append(f"<{tags[-1].name}>")
        elif event.kind is _Kind.CLOSE:
            number = stack.pop()
            opened = tags[number]
            tags[number] = Tag(opened.name, opened.open, event.span, event.after)
            pieces.append(f"</{opened.name}>")
    return Inline("".join(pieces).strip(" "), tuple(tags), alternatives)


def _add_text(
    run: Sequence[_Event], pieces: list[str], add_single: Callable[[str, Span], None]
) -> None:
    """Add a run of text, with what must not be read as a tag or translated as single tags."""
    text = "".join(event.text for event in run)
    starts: list[int] = []
    for event in run:
        verbatim = len(event.text) == len(event.span)
        first = event.span.start
        starts += range(first, event.span.end) if verbatim else [first] * len(event.text)
    starts.append(run[-1].span.end if run else 0)
    done = 0
    for match in _PROTECTED.finditer(text):
        pieces.append(_softened(text[done : match.start()]))
        add_single("x", Span(starts[match.start()], starts[match.end()]))
        done = match.end()
    pieces.append(_softened(text[done:]))


def _softened(text: str) -> str:
    """Return a text without the blanks at line ends, which mean nothing."""
    return re.sub(r" {2,}", " ", text)


def _alternatives(content: str, steps: Sequence[_Step]) -> Iterator[Span]:
    for step in steps:
        image = next((token for token in step.tokens if token.type == "image"), None)
        if image is None:
            yield from _alternatives(content, step.inner)
            continue
        start = step.span.start + 2
        end = start + len(image.content)
        # `![label]` alone: its text is also the name of its target.
        if content[end : step.span.end] not in {"]", "][]"}:
            yield Span(start, end)
