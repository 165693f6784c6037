"""The entries of a TBX or TMX file one by one, whatever its size and whoever sent it.

Nothing outside the file is opened. A document type is allowed, as both have one, but not one that
declares entities.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from editor.errors import EditorError

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file made of entries."""

    name: str
    """What it is called: `TBX`."""
    noun: str
    """What such a file is: `glossary`."""
    roots: frozenset[str]
    entries: frozenset[str]
    largest: int
    """Bytes above which a file is not read."""
    most: int
    """Entries above which it is not."""


_MOST_ELEMENTS = 100_000
"""Elements above which a single entry is refused: it is held in memory whole."""
_PLACE = re.compile(r",? ?line \d+, column \d+.*", re.DOTALL)


def read_entries(data: bytes, path: str, kind: Kind) -> Iterator["_Element"]:
    """Yield each entry of a file; it is emptied when the next one is asked for.

    Raises `EditorError` with the line of what is not XML, not of the kind or not harmless.
    """
    from lxml import etree

    if len(data) > kind.largest:
        limit = f"is over {kind.largest >> 20} MB"
        raise EditorError(f"{limit}; split the {kind.noun} into smaller files", path)
    if not data:
        raise EditorError("the file is empty", path)
    # Entities stay references and nothing is loaded: neither a DTD nor an address.
    events = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        yield from _whole(events, path, kind)
    except etree.XMLSyntaxError as fault:
        raise _fault(fault.msg or "", fault.position, path) from None


def local(element: "_Element") -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def line_of(element: "_Element") -> int:
    """Return the 1-based line of an element."""
    line: Any = element.sourceline  # The stubs have it as an ellipsis.
    return int(line or 1)


def _whole(events: Iterator[tuple[str, "_Element"]], path: str, kind: Kind) -> Iterator["_Element"]:
    depth = inside = count = 0
    for event, element in events:
        name = local(element)
        if event == "start":
            if depth == 0:
                _check_root(element, path, kind)
            depth += 1
            if inside or name in kind.entries:
                inside += 1
                _refuse_size(inside, element, path, kind)
            continue
        depth -= 1
        if name in kind.entries:
            inside = 0
            count += 1
            _refuse_entities(element, path)
            _refuse_count(count, element, path, kind)
            yield element
        if not inside:
            _free(element)


def _check_root(root: "_Element", path: str, kind: Kind) -> None:
    # The stubs do not know that a DTD has entities and may be missing.
    dtd: Any = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise EditorError(
            "the document type declares entities, which can hide anything; take the DOCTYPE out",
            path,
            1,
        )
    if local(root) not in kind.roots:
        roots = " or ".join(f"<{name}>" for name in sorted(kind.roots))
        raise EditorError(
            f"the file begins with <{local(root)}>, where {kind.name} has {roots}: "
            f"this is not a {kind.noun}",
            path,
            line_of(root),
        )


def _refuse_size(elements: int, element: "_Element", path: str, kind: Kind) -> None:
    if elements > _MOST_ELEMENTS:
        raise EditorError(
            f"one entry has over {_MOST_ELEMENTS:,} elements: this is not a {kind.noun}",
            path,
            line_of(element),
        )


def _refuse_count(entries: int, element: "_Element", path: str, kind: Kind) -> None:
    if entries > kind.most:
        raise EditorError(
            f"there are over {kind.most:,} entries; split the {kind.noun} into smaller files",
            path,
            line_of(element),
        )


def _refuse_entities(entry: "_Element", path: str) -> None:
    from lxml import etree

    for reference in entry.iter(etree.Entity):
        raise EditorError(
            f"the entity {reference.text} is defined nowhere in the file; write the character "
            "itself",
            path,
            line_of(entry),
        )


def _free(element: "_Element") -> None:
    """Empty an element that was read, and forget those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _fault(message: str, position: tuple[int, int], path: str) -> EditorError:
    line, column = position
    said = _PLACE.sub("", message).strip(" ") or "it cannot be read"
    place = f" (column {column})" if column else ""
    return EditorError(f"this is not well-formed XML: {said}{place}", path, line or 1)
