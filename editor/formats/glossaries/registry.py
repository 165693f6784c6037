"""The glossary formats there are, and which one a file is in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import PurePath
from typing import Any, TypeVar

from editor.errors import EditorError
from editor.formats.glossaries.cells import decode_text
from editor.formats.glossaries.entries import Ledger, tidy
from editor.formats.glossaries.outcome import Exported, Imported, Languages, Received
from editor.formats.glossaries.shape import KNOWN, handler_named
from editor.formats.glossaries.values import canonical
from editor.model import Concept, Term

SHAPES: Mapping[str, str] = {shape.name: shape.about for shape in KNOWN}
"""The formats' names, each with one line for `--help`."""
SUFFIXES: Mapping[str, str] = {shape.name: shape.suffix for shape in KNOWN}
"""The formats' names, each with the usual ending of its files."""
_Item = TypeVar("_Item", Concept, Term)
# Control characters, halves of characters and byte order marks: XML has none, a text file neither.
_UNFIT = re.compile(
    "[^\t\n\r\x0b\x0c\x20-\x7e\x80-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
# Characters in which a file's first line that says something is looked for.
_HEAD = 2**16
_OF_OMEGAT = frozenset({".txt", ".utf8", ".tab"})


def read(
    data: bytes,
    name: str,
    *,
    shape: str | None = None,
    source_lang: str = "fr",
    target_lang: str = "en",
) -> Imported:
    """Return the concepts of a glossary file; without a shape it is found out.

    `name` is the file's path, for its ending and for messages. The languages are for files that do
    not say theirs. Raises `EditorError` for what is no glossary, or a bad one.
    """
    languages = Languages(canonical(source_lang), canonical(target_lang))
    return handler_named(shape or recognise(data, name)).read(Received(data, name, languages))


def write(
    concepts: Sequence[Concept], shape: str, *, source_lang: str = "fr", target_lang: str = "en"
) -> Exported:
    """Return concepts as a file of that shape, and what of them it could not hold."""
    handler = handler_named(shape)
    languages = Languages(canonical(source_lang), canonical(target_lang))
    ledger = Ledger()
    tidied = [_tidied(concept, ledger) for concept in concepts]
    written = handler.write(tidied, languages)
    return replace(written, lost=(*ledger.lost, *written.lost))


def recognise(data: bytes, name: str) -> str:
    """Return the name of the shape that a file is in, by its content and then its ending."""
    from editor.glossary.rows import COLUMNS, REQUIRED

    suffix = PurePath(name).suffix.lower()
    if suffix in {".tbx", ".xml", ".martif"} or _is_xml(data):
        return "tbx3"
    text = decode_text(data, name)
    if suffix in {".po", ".pot"} or (text.startswith(("msgid ", "#")) and '\nmsgstr "' in text):
        return "weblate-po"
    if text.lstrip(" \n\t").startswith(("{", "[{", "[[")):
        raise EditorError("this looks like JSON, not a glossary; save it as CSV or TBX", name, 1)
    lines = (
        line
        for line in text[:_HEAD].split("\n")
        if line.strip(" \t,;") and not line.startswith("#")
    )
    header = next(lines, "").lower()
    for delimiter in ",;\t":
        names = {cell.strip(' \t"') for cell in header.split(delimiter)}
        if names.issuperset(REQUIRED) and names.issubset(COLUMNS):
            return "relire"
    if suffix in _OF_OMEGAT and "\t" in text:
        return "omegat"
    return "csv"


def _is_xml(data: bytes) -> bool:
    start = data[:200].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    return start.lstrip(b" \t\r\n\xff\xfe").startswith(b"<")


def _tidied(concept: Concept, ledger: Ledger) -> Concept:
    """Return a concept whose texts are on one line and hold nothing that XML cannot."""
    terms = tuple(_tidied_texts(term, concept.id, ledger) for term in concept.terms)
    return _tidied_texts(replace(concept, terms=terms), concept.id, ledger)


def _tidied_texts(item: _Item, place: str, ledger: Ledger) -> _Item:
    changed: dict[str, Any] = {}
    for field in fields(item):
        text = getattr(item, field.name)
        if isinstance(text, str) and (better := tidy(_UNFIT.sub("", text))) != text:
            changed[field.name] = better
            ledger.note(
                place, f"{field.name} {text!r}", "line breaks and control characters are left out"
            )
    return replace(item, **changed) if changed else item
