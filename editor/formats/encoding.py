"""Bytes to text and back, without a guess that could turn « é » into « Ã© ».

UTF-8 is tried first: hardly any text in another encoding happens to be valid UTF-8. A byte order
mark stays in the text as U+FEFF, so that offsets and bytes hold.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from editor.errors import EditorError

# Not HTML's Latin-1: browsers read it as Windows-1252, and so do we.
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    (b"{\\rtf", "a Rich Text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"OggS", "a sound or film"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# What French and English prose has beyond ASCII, as a sign that a stretch is UTF-8 indeed.
_PROSE = re.compile("[\u00a0-\u00ff\u0152\u0153\u0178\u2010-\u2027\u202f\u20ac]")
_ESCAPED = re.compile("[\udc80-\udcff]")
_NEAREST = str.maketrans(
    {
        "\u202f": "\u00a0",
        "\u2009": " ",
        "\u2007": "\u00a0",
        "\u200a": "",
        "\u200b": "",
        "\u2060": "",
        "\u2010": "-",
        "\u2011": "-",
        "\u2212": "-",
        "\u2015": "—",
        "\u02bc": "’",
        "\u2032": "'",
        "\u2033": '"',
    }
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that gives its bytes back exactly."""

    text: str
    encoding: str
    """A codec's name: `utf-8`, `utf-16-le`, `utf-16-be`, `cp1252`, or what the file declared."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """The bytes of a text and the encoding they are in."""

    data: bytes
    encoding: str


def decode(data: bytes, path: Path | str | None = None, *, declared: str = "") -> Decoded:
    """Return the text, or raise `EditorError` with the offset of the byte that does not fit.

    `declared` is what the file says of itself; it is believed when it decodes and the bytes are
    not UTF-8, which pages declare wrongly more often than not.
    """
    if not data:
        raise EditorError("the file is empty", path)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise EditorError(
                f"this is {what}, not a text (byte 0); save it as plain text, Markdown or HTML",
                path,
            )
    decoded = _decode(data, path, declared)
    control = _CONTROL.search(decoded.text)
    if control:
        at = len(decoded.text[: control.start()].encode(decoded.encoding))
        raise EditorError(
            f"byte {at} is the control character U+{ord(control.group()):04X}: this is not a text",
            path,
            decoded.text.count("\n", 0, control.start()) + 1,
        )
    return decoded


def encode(text: str, encoding: str) -> Encoded:
    """Return the text in `encoding`, or in UTF-8 when even its nearest characters are not there.

    Windows-1252 has no narrow no-break space: it becomes a no-break space.
    """
    try:
        return Encoded(text.encode(encoding), encoding)
    except UnicodeEncodeError:
        nearest = unicodedata.normalize("NFC", text).translate(_NEAREST)
    try:
        return Encoded(nearest.encode(encoding), encoding)
    except UnicodeEncodeError:
        return Encoded(text.encode("utf-8"), "utf-8")


def _decode(data: bytes, path: Path | str | None, declared: str) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_as(data, encoding, path)
    if b"\x00" in data:
        return _decode_utf16(data, path)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as fault:
        broken = fault
    honoured = _decode_declared(data, declared)
    if honoured:
        return honoured
    # Real UTF-8 characters beside bytes that are not: one damaged or two joined files. Read as
    # Windows-1252 it would show « Ã© ».
    if _PROSE.search(_ESCAPED.sub("", data.decode("utf-8", "surrogateescape"))):
        raise EditorError(
            f"byte {broken.start} (0x{data[broken.start]:02X}) is not UTF-8 although the rest is; "
            "mend it there or save the file as UTF-8",
            path,
            data.count(b"\n", 0, broken.start) + 1,
        )
    return _decode_as(data, "cp1252", path)


def _decode_as(data: bytes, encoding: str, path: Path | str | None) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as fault:
        shown = "UTF-8 or Windows-1252" if encoding == "cp1252" else encoding.upper()
        raise EditorError(
            f"byte {fault.start} (0x{data[fault.start]:02X}) is not {shown}; "
            "save the file as UTF-8",
            path,
            data.count(b"\n", 0, fault.start) + 1,
        ) from None


def _decode_utf16(data: bytes, path: Path | str | None) -> Decoded:
    """Decode UTF-16 without a mark: in Western text nearly every other byte is zero."""
    high = data[1::2].count(0), data[::2].count(0)
    if len(data) % 2 == 0 and max(high) > 0.6 * len(data) / 2 and min(high) == 0:
        return _decode_as(data, "utf-16-le" if high[0] > high[1] else "utf-16-be", path)
    raise EditorError(f"byte {data.index(0)} is zero: this is a binary file, not a text", path)


def _decode_declared(data: bytes, declared: str) -> Decoded | None:
    try:
        encoding = codecs.lookup(declared).name
        encoding = _AS_BROWSERS_DO.get(encoding, encoding)
        text = data.decode(encoding)
        if text.encode(encoding) == data and not re.search("[\x80-\x84\x86-\x9f]", text):
            return Decoded(text, encoding)
    # Not every codec gives text (`rot13`, `zip`), and a page can declare anything.
    except (LookupError, UnicodeError, TypeError, AttributeError):
        pass
    return None
