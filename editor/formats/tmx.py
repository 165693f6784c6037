"""TMX 1.4b: translation memories of any tool in, ours out.

Inline markup is numbered tags here and `<bpt>`, `<ept>` and `<ph>` there; the tag itself stands
inside, so that other tools show it. What else a pair holds goes into `<prop>` elements, under the
names OmegaT gives the neighbours (`prev`, `next`) and our own for the rest.

https://www.gala-global.org/tmx-14b
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from editor.errors import EditorError
from editor.formats.xml_entries import Kind, line_of, local, read_entries
from editor.language import tags

if TYPE_CHECKING:
    from lxml.etree import _Element

_TMX = Kind(
    "TMX",
    "translation memory",
    frozenset({"tmx"}),
    frozenset({"tu"}),
    largest=1 << 30,
    most=5_000_000,
)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNFIT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z")
_KINDS = {"bold": "b", "italic": "i", "link": "a", "underlined": "u"}
_HEADER = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="relire" creationtoolversion="{version}" segtype="sentence"
    o-tmf="PO" adminlang="en" srclang={source} datatype="plaintext"/>
  <body>
"""


@dataclass(frozen=True, slots=True)
class TmxPair:
    """A translation unit in two languages."""

    source: str
    target: str
    id: str = ""
    document: str = ""
    state: str = ""
    before: str | None = None
    """The source before it, empty at the document's start; None when that is not told."""
    after: str | None = None
    changed: str = ""
    """When it was last changed: `2026-11-24`, or with the time `2026-11-24T12:00:00Z`."""
    author: str = ""
    notes: tuple[str, ...] = ()


def read_tmx(
    data: bytes, name: str, *, source_lang: str = "fr", target_lang: str = "en"
) -> Iterator[TmxPair]:
    """Yield the units that have both languages; regions make no difference.

    Raises `EditorError` with the line of what is no TMX, or a hostile one.
    """
    for unit in read_entries(data, name, _TMX):
        texts: dict[str, tuple[str, _Element]] = {}
        for variant in unit:
            if local(variant) == "tuv":
                lang = variant.get(_LANG) or variant.get("lang") or ""
                if not lang:
                    message = "a <tuv> does not say its language"
                    raise EditorError(message, name, line_of(variant))
                texts.setdefault(lang.lower().partition("-")[0], (_text(variant), variant))
        source, target = texts.get(source_lang), texts.get(target_lang)
        if source and target and source[0] and target[0]:
            yield _pair(unit, source[0], target[0], target[1])


def write_tmx(
    pairs: Iterable[TmxPair], *, version: str, source_lang: str = "fr", target_lang: str = "en"
) -> Iterator[bytes]:
    """Yield a TMX file piece by piece: every pair, whole."""
    yield _HEADER.format(version=version, source=quoteattr(source_lang)).encode()
    for pair in pairs:
        yield _unit(pair, source_lang, target_lang).encode()
    yield b"  </body>\n</tmx>\n"


def _pair(unit: "_Element", source: str, target: str, variant: "_Element") -> TmxPair:
    facts: dict[str, str] = {}
    notes: list[str] = []
    for place in (unit, variant):
        for element in place:
            said = "".join(str(piece) for piece in element.itertext())
            if local(element) == "prop":
                facts.setdefault(element.get("type", ""), said)
            elif local(element) == "note":
                notes.append(said)

    def attribute(*names: str) -> str:
        found = (place.get(name) for name in names for place in (variant, unit))
        return next((value for value in found if value), "")

    return TmxPair(
        source,
        target,
        unit.get("tuid", ""),
        facts.get("x-document", facts.get("file", "")),
        facts.get("x-state", ""),
        facts.get("prev"),
        facts.get("next"),
        _read_date(attribute("changedate", "creationdate")),
        attribute("changeid", "creationid"),
        tuple(notes),
    )


def _text(variant: "_Element") -> str:
    segment = next((element for element in variant if local(element) == "seg"), None)
    return "" if segment is None else "".join(_pieces(segment, {}))


def _pieces(element: "_Element", opened: dict[str, str]) -> Iterator[str]:
    """Yield a segment's text with its inline elements as numbered tags."""
    yield element.text or ""
    for child in element:
        name = local(child)
        inside = child.text or ""
        if tags.TAG.fullmatch(inside):
            yield inside
        elif name == "bpt":
            kind = _KINDS.get(child.get("type", ""), "g")
            number = child.get("x") or child.get("i") or str(len(opened) + 1)
            opened[child.get("i", "")] = tag = f"{kind}{_number(number)}"
            yield f"<{tag}>"
        elif name == "ept":
            tag = opened.get(child.get("i", ""), "")
            yield f"</{tag}>" if tag else ""
        elif name in {"ph", "it", "ut"}:
            opened[f"ph{len(opened)}"] = ""
            yield f"<x{_number(child.get('x') or str(len(opened)))}/>"
        else:  # hi, sub and what may come
            yield from _pieces(child, opened)
        yield child.tail or ""


def _number(text: str) -> str:
    return text[-4:] if text.isascii() and text.isdigit() else "1"


def _unit(pair: TmxPair, source_lang: str, target_lang: str) -> str:
    facts = [
        ("x-document", pair.document or None),
        ("x-state", pair.state or None),
        ("prev", pair.before),
        ("next", pair.after),
    ]
    props = "".join(
        f'      <prop type="{name}">{_escaped(value)}</prop>\n'
        for name, value in facts
        if value is not None
    )
    notes = "".join(f"      <note>{_escaped(note)}</note>\n" for note in pair.notes)
    date = _write_date(pair.changed)
    more = f' changedate="{date}"' if date else ""
    more += f" changeid={_quoted(pair.author)}" if pair.author else ""
    return (
        f"    <tu{f' tuid={_quoted(pair.id)}' if pair.id else ''}>\n{notes}{props}"
        f"      <tuv xml:lang={_quoted(source_lang)}><seg>{_segment(pair.source)}</seg></tuv>\n"
        f"      <tuv xml:lang={_quoted(target_lang)}{more}><seg>{_segment(pair.target)}</seg></tuv>"
        "\n    </tu>\n"
    )


def _segment(text: str) -> str:
    pieces = []
    last = 0
    numbers: dict[str, int] = {}
    for found in tags.TAG.finditer(text):
        pieces.append(_escaped(text[last : found.start()]))
        last = found.end()
        closing, name, single = found.groups()
        shown = escape(found.group())
        number = numbers.setdefault(name, len(numbers) + 1)
        if single:
            pieces.append(f'<ph x="{number}">{shown}</ph>')
        elif closing:
            pieces.append(f'<ept i="{number}">{shown}</ept>')
        else:
            pieces.append(f'<bpt i="{number}" x="{number}">{shown}</bpt>')
    return "".join((*pieces, _escaped(text[last:])))


def _escaped(text: str) -> str:
    # A parser turns a carriage return into a line feed unless it is written as a number.
    return escape(_UNFIT.sub("", text)).replace("\r", "&#13;")


def _quoted(text: str) -> str:
    return quoteattr(_UNFIT.sub("", text))


def _read_date(written: str) -> str:
    found = _DATE.fullmatch(written)
    if found is None:
        return ""
    year, month, day, hour, minute, second = found.groups()
    time = "" if hour + minute + second == "000000" else f"T{hour}:{minute}:{second}Z"
    return f"{year}-{month}-{day}{time}"


def _write_date(date: str) -> str:
    plain = date.replace("-", "").replace(":", "")
    return plain if "T" in plain else (f"{plain}T000000Z" if len(plain) == 8 else "")
