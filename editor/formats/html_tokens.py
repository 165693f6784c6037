"""A page of HTML cut into tags, text and the rest, each with its place.

It reads as browsers do where pages are sloppy, in one pass and in linear time, and no character
is ever lost: the tokens of a page, joined, are the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from editor.model import Span

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
# One attribute after the other; a `>` ends the tag only outside quotes.
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s/>=][^\s/>=]*+)(?:\s*+=\s*+
    (?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>"'][^\s>]*+)))?""",
    re.VERBOSE,
)
_BLANK = re.compile(r"[\s/]*+")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


class TokenKind(Enum):
    """What a stretch of a page is."""

    TEXT = auto()
    START = auto()
    END = auto()
    OTHER = auto()
    """A comment, a doctype, a processing instruction, or the inside of a script or style."""


@dataclass(frozen=True, slots=True)
class HtmlToken:
    """A stretch of a page."""

    kind: TokenKind
    span: Span
    name: str = ""
    """The element's name in small letters, for a tag."""


def tokenize_html(page: str) -> Iterator[HtmlToken]:
    """Yield the tokens of a page, which follow each other without a gap."""
    at = text = 0
    missing: dict[str, int] = {}
    while (at := page.find("<", at)) >= 0:
        token = _markup(page, at, missing)
        if token is None:
            at += 1
            continue
        if text < at:
            yield HtmlToken(TokenKind.TEXT, Span(text, at))
        yield token
        at = text = token.span.end
        if token.kind is TokenKind.START and token.name in _RAW:
            at = text = _raw_end(page, at, token.name, missing)
            if token.span.end < at:
                yield HtmlToken(TokenKind.OTHER, Span(token.span.end, at))
    if text < len(page):
        yield HtmlToken(TokenKind.TEXT, Span(text, len(page)))


def attribute(page: str, token: HtmlToken, name: str) -> Span | None:
    """Return where the value of an attribute of a start tag stands, without quotes."""
    at = token.span.start + 1 + len(token.name)
    while (at := _past_blank(page, at)) < token.span.end - 1:
        found = _ATTRIBUTE.match(page, at, token.span.end)
        if found is None:
            at += 1
            continue
        if found.group("name").lower() == name:
            for quoting in ("double", "single", "bare"):
                if found.group(quoting) is not None:
                    return Span(*found.span(quoting))
            return None
        at = found.end()
    return None


def _markup(page: str, at: int, missing: dict[str, int]) -> HtmlToken | None:
    """Return the markup that begins at a `<`, or None when it is just a character."""
    following = page[at + 1 : at + 2]
    if following == "!":
        return HtmlToken(TokenKind.OTHER, Span(at, _declaration_end(page, at, missing)))
    if following == "?":
        return HtmlToken(TokenKind.OTHER, Span(at, _after(page, ">", at, missing)))
    is_end = following == "/"
    name = _NAME.match(page, at + 1 + is_end)
    if name is None:
        bogus = Span(at, _after(page, ">", at, missing) if is_end else at)
        return HtmlToken(TokenKind.OTHER, bogus) if bogus.of(page).endswith(">") else None
    end = None if "tag" in missing else _tag_end(page, name.end())
    if end is None:
        # The page ends inside this tag: what follows has no whole tag either.
        missing["tag"] = at
        return None
    kind = TokenKind.END if is_end else TokenKind.START
    return HtmlToken(kind, Span(at, end), name.group().lower())


def _tag_end(page: str, at: int) -> int | None:
    while at < len(page):
        at = _past_blank(page, at)
        if page.startswith(">", at):
            return at + 1
        found = _ATTRIBUTE.match(page, at)
        # A stray sign or quote where a name or value should be: step over it, as browsers do.
        at = found.end() if found else at + 1
    return None


def _past_blank(page: str, at: int) -> int:
    blank = _BLANK.match(page, at)
    return blank.end() if blank else at


def _declaration_end(page: str, at: int, missing: dict[str, int]) -> int:
    if page.startswith("<!--", at):
        # `<!-->` and `<!--->` are whole comments.
        short = re.compile("-?>").match(page, at + 4)
        return short.end() if short else _after(page, "-->", at + 4, missing)
    if page.startswith("<![CDATA[", at):
        return _after(page, "]]>", at, missing)
    return _after(page, ">", at, missing)


def _raw_end(page: str, at: int, name: str, missing: dict[str, int]) -> int:
    """Return where the end tag of an element that holds no markup begins."""
    if missing.get(name, len(page)) <= at:
        return len(page)
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, at)
    if found is None:
        missing[name] = at
        return len(page)
    return found.start()


def _after(page: str, mark: str, at: int, missing: dict[str, int]) -> int:
    """Return the place behind a mark; without one, all the rest belongs to what it should end."""
    if missing.get(mark, len(page) + 1) <= at:
        return len(page)
    found = page.find(mark, at)
    if found < 0:
        missing[mark] = at
        return len(page)
    return found + len(mark)
