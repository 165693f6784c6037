"""Web pages: the blocks of their main content, and all around it untouched."""

import functools
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape as escaped
from typing import TYPE_CHECKING

from editor.formats.format import TextFormat
from editor.formats.html_blocks import HtmlBlock, read_blocks
from editor.formats.html_tokens import TokenKind, attribute, tokenize_html
from editor.formats.slots import Content, Fill, Slot, with_tags
from editor.language.tags import TAG, strip
from editor.model import BlockKind, Metadata, Span

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_STARTS_LIKE_A_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml|!--|p|div|article|h[1-6])\b",
    re.IGNORECASE,
)
_IS_PAGE = re.compile(r"<(?:html|head|body)\b", re.IGNORECASE)
_FURNITURE = re.compile(
    r"<(?:nav|aside|footer|header)\b|<(?:div|ul|table|section|td)\b[^>]{0,200}?\b(?:class|id|role)\s*="
    r"[^>]{0,200}?(?:menu|navi?\b|navig|footer|sidebar|breadcrumb|comment|share|social|related|cookie"
    r"|newsletter|banner|widget)",
    re.IGNORECASE,
)
_NOT_LETTERS = re.compile(r"[\W_]+")
_LARGEST = 2_000_000
"""Characters above which a page is not extracted: the time it takes grows with the square."""
_SHORTEST_PART = 20
"""Letters below which a block must be a paragraph of the main content, not a part of one."""
_LEAD = 60
"""Letters from which a paragraph between title and text is a lead and not a line of facts."""
_STAND_BETWEEN = {BlockKind.HEADING, BlockKind.CAPTION, BlockKind.ALTERNATIVE_TEXT}


# Writing asks for the same page again, and the extraction takes seconds on a large one.
@functools.lru_cache(maxsize=2)
def find(page: str) -> Content:
    """Find the blocks of a page's main content; a fragment is taken whole."""
    blocks = read_blocks(page)
    if not _IS_PAGE.search(page):
        return _titled([block.slot for block in blocks], Metadata())
    metadata, keys = _extracted(page)
    chosen = blocks if _is_plain(page, blocks) else _main(blocks, keys, _key(metadata.title))
    return _titled([block.slot for block in chosen], metadata)


def render(page: str, slot: Slot, new: str, fill: Fill) -> str:
    """Write a new tagged text as HTML, with its tags as the source has them."""
    if slot.kind is not BlockKind.ALTERNATIVE_TEXT:
        no_break = "&nbsp;" if "&nbsp;" in slot.span.of(page) else "\u00a0"

        def put(text: str) -> str:
            return escaped(text, quote=False).replace("&gt;", ">").replace("\u00a0", no_break)

        return with_tags(slot, new, fill, put)
    quoted = page[slot.span.start - 1 : slot.span.start] in {'"', "'"}
    value = escaped(TAG.sub("", new), quote=True)
    return value if quoted else f'"{value}"'


def declared(data: bytes) -> str:
    """Return the encoding a page declares in its first 4,096 bytes."""
    found = _DECLARED.search(data, 0, 4096)
    if found is None:
        return ""
    return (found.group(1) or found.group(2)).decode("ascii", "replace")


def frame(page: str, lang: str) -> Iterator[tuple[Span, str]]:
    """Yield what makes the page say that it is in another language."""
    for token in tokenize_html(page):
        if token.kind is TokenKind.START and token.name == "html":
            for name in ("lang", "xml:lang"):
                value = attribute(page, token, name)
                if value and value.of(page).partition("-")[0].lower() != lang:
                    yield value, lang
            return
        if token.name:
            return


def escape(text: str, encoding: str) -> str:
    """Write what an encoding lacks as numeric references."""
    return text.encode(encoding, "xmlcharrefreplace").decode(encoding)


def _is_plain(page: str, blocks: Sequence[HtmlBlock]) -> bool:
    """Tell whether a whole page is nothing but its text, as word processors export it."""
    if _FURNITURE.search(page):
        return False
    linked = sum(block.linked for block in blocks)
    return linked < 0.2 * sum(len(block.slot.span) for block in blocks)


def _extracted(page: str) -> tuple[Metadata, frozenset[str]]:
    """Return what is known of a page, and its paragraphs as letters only."""
    if len(page) > _LARGEST:
        return Metadata(), frozenset()
    import trafilatura

    # Of no use to an editor, and printed where nobody set up logging.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(
        page, with_metadata=True, include_comments=False, favor_recall=True
    )
    if document is None or isinstance(document, dict):
        return Metadata(), frozenset()
    metadata = Metadata(
        title=document.title or "",
        author=document.author or "",
        date=document.date or "",
        url=document.url or "",
        site=document.sitename or "",
    )
    if document.body is None:
        return metadata, frozenset()
    return metadata, frozenset(map(_key, _texts(document.body.iter())))


def _texts(elements: "Iterable[_Element]") -> Iterator[str]:
    """Yield what may be a paragraph: an element's text, that before a list in it, a line's."""
    for element in elements:
        yield "".join(map(str, element.itertext()))
        if element.tag == "lb":
            yield element.tail or ""
        elif any(inner.tag in {"lb", "list"} for inner in element):
            yield element.text or ""


def _main(blocks: Sequence[HtmlBlock], keys: frozenset[str], title: str) -> list[HtmlBlock]:
    """Return the blocks of the main content, with the headings and captions among them."""
    whole = max(keys, key=len, default="")
    matched = [
        number
        for number, block in enumerate(blocks)
        if (key := _key(strip(block.slot.text).text)) in keys
        or (len(key) >= _SHORTEST_PART and key in whole)
    ]
    if not matched:
        proper = [block for block in blocks if not block.is_boilerplate]
        inside = [block for block in proper if block.names & {"article", "main"}]
        return inside or proper or list(blocks)
    first, last = matched[0], matched[-1]
    above = [n for n in range(first) if _is_title(blocks[n], title)]
    begin = above[-1] if above else first
    wanted = set(matched)
    for number in range(begin, last + 1):
        block = blocks[number]
        if block.is_boilerplate or block.linked * 2 > len(block.slot.span):
            continue
        is_lead = number < first and len(_key(block.slot.text)) >= _LEAD
        if number == begin or block.slot.kind in _STAND_BETWEEN or is_lead:
            wanted.add(number)
    return [blocks[number] for number in sorted(wanted)]


def _is_title(block: HtmlBlock, title: str) -> bool:
    same = _key(block.slot.text) == title
    return not block.is_boilerplate and ("h1" in block.names or same)


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", text).lower()


def _titled(slots: Sequence[Slot], metadata: Metadata) -> Content:
    """Return the content with its first heading as its title, if no paragraph comes before it."""
    for number, slot in enumerate(slots):
        named = _key(slot.text) == _key(metadata.title)
        if slot.kind is BlockKind.HEADING or (named and slot.kind is BlockKind.PARAGRAPH):
            title = replace(slot, kind=BlockKind.TITLE)
            name = metadata.title or strip(slot.text).text
            return Content(
                (*slots[:number], title, *slots[number + 1 :]), replace(metadata, title=name)
            )
        if slot.kind is not BlockKind.ALTERNATIVE_TEXT:
            break
    return Content(tuple(slots), metadata)


FORMAT = TextFormat(
    "html",
    (".html", ".htm", ".xhtml"),
    find,
    render,
    sniff=lambda data: _STARTS_LIKE_A_PAGE.match(data) is not None,
    declared=declared,
    frame=frame,
    escape=escape,
)
