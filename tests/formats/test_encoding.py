import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.errors import EditorError
from editor.formats.encoding import Decoded, Encoded, decode, encode

PROSE = "« L’été », dit-il : 1 500 € à l’œuvre."
NARROW = PROSE.replace(" »", "\u202f»")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_is_recognised_with_its_mark_kept_in_the_text(encoding: str) -> None:
    text = f"\ufeff{NARROW}\u2028\r\nFin 😀"
    assert decode(text.encode(encoding)) == Decoded(text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1252"])
def test_plain_prose_without_a_mark_is_recognised(encoding: str) -> None:
    text = PROSE * 3
    assert decode(text.encode(encoding)) == Decoded(text, encoding)


def test_a_declared_encoding_is_believed_when_the_bytes_are_not_utf_8() -> None:
    data = "Zażółć".encode("iso8859-2")
    assert decode(data, declared="iso-8859-2") == Decoded("Zażółć", "iso8859-2")
    assert decode(PROSE.encode(), declared="iso-8859-1") == Decoded(PROSE, "utf-8")
    assert decode(b"d\xe9j\xe0 \x96", declared="iso-8859-1") == Decoded("déjà –", "cp1252")


@pytest.mark.parametrize("declared", ["rot13", "zip", "no-such-thing", "utf-8", "undefined"])
def test_a_declared_encoding_that_does_not_fit_is_ignored(declared: str) -> None:
    assert decode(b"d\xe9j\xe0", declared=declared) == Decoded("déjà", "cp1252")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty"),
        (
            b"abc\nd\xe9j\x81",
            "a.txt:2: byte 7 (0x81) is not UTF-8 or Windows-1252; save the file as UTF-8",
        ),
        (
            "déjà ".encode() + b"vu\xe9 ",
            "a.txt:1: byte 9 (0xE9) is not UTF-8 although the rest is; "
            "mend it there or save the file as UTF-8",
        ),
        (b"abc\0def", "a.txt: byte 3 is zero: this is a binary file, not a text"),
        (
            "é\n\x03".encode(),
            "a.txt:2: byte 3 is the control character U+0003: this is not a text",
        ),
        (
            b"%PDF-1.7",
            "a.txt: this is a PDF file, not a text (byte 0); "
            "save it as plain text, Markdown or HTML",
        ),
        (b"\xff\xfea", "a.txt:1: byte 2 (0x61) is not UTF-16-LE; save the file as UTF-8"),
    ],
)
def test_what_is_not_text_is_refused_with_the_byte_it_stumbles_over(
    data: bytes, message: str
) -> None:
    with pytest.raises(EditorError) as fault:
        decode(data, "a.txt")
    assert str(fault.value) == message


def test_what_windows_1252_lacks_becomes_the_nearest_character_or_utf_8() -> None:
    assert encode(NARROW, "cp1252") == Encoded(
        NARROW.replace("\u202f", "\xa0").encode("cp1252"), "cp1252"
    )
    assert encode("e\u0301 −5", "cp1252") == Encoded("é -5".encode("cp1252"), "cp1252")
    assert encode("Łódź", "cp1252") == Encoded("Łódź".encode(), "utf-8")


@given(st.binary(max_size=60))
@example(b"\xff\xfe\x00\xd8")
@example("Â«".encode("cp1252"))
def test_bytes_are_read_so_that_they_can_be_written_again_or_not_at_all(data: bytes) -> None:
    try:
        decoded = decode(data)
    except EditorError:
        return
    assert decoded.text.encode(decoded.encoding) == data
