"""Bad glossary files: one clear line each, whoever made them."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.errors import EditorError
from editor.formats import xml_entries
from editor.formats.glossaries import SHAPES, outcome, read, write

ENTRY = '<termEntry id="a"><langSet xml:lang="fr"><tig><term>{}</term></tig></langSet></termEntry>'


def martif(entries: str, doctype: str = "") -> bytes:
    return f"{doctype}<martif><text><body>{entries}</body></text></martif>".encode()


def refusal(data: bytes, name: str, shape: str | None = None) -> str:
    with pytest.raises(EditorError) as fault:
        read(data, name, shape=shape)
    message = str(fault.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'fr,en\n"sommet,summit\nx,y\n',
            "a.csv:2: column 1: the quotation mark is never closed; put the whole cell between "
            "quotation marks and double each one inside it",
        ),
        (
            'fr,en\nsommet,"summit"s\n',
            "a.csv:2: column 16: text follows the closing quotation mark; put the whole cell "
            "between quotation marks and double each one inside it",
        ),
        (
            "fr,en\nsommet,summit,top\n",
            "a.csv:2: the row has 3 columns and the table 2; put a cell that holds the delimiter "
            "between quotation marks",
        ),
        (
            "fr,en,fr\na,b,c\n",
            'a.csv:1: the column "fr" is there twice (columns 1 and 3); rename or remove one',
        ),
        (
            "fr,en,note,note\na,b,c,d\n",
            'a.csv:1: the column "note" is there twice (columns 3 and 4); rename or remove one',
        ),
        (
            "language,term,id\nxx-YY,sommet,1\n",
            'a.csv:2: the language "xx-YY" is unknown; write a BCP 47 tag such as fr, en or en-US',
        ),
        ("fr,en\n…,summit\n", 'a.csv:2: the term "…" has no letter or digit; write a word'),
        (
            "a,b,c,d\n1,2,3,4\n",
            "a.csv:1: what the 4 columns hold cannot be told; name them in the first row, "
            'as in "fr,en,note"',
        ),
        (
            "Un texte sans fin\nEt puis voilà\n",
            "a.csv:1: there is no comma, semicolon or tab between two columns: "
            "this is not a glossary",
        ),
        (
            f"Un texte, {'long ' * 50}\n",
            "a.csv:1: a cell of 251 characters is no term: this is not a glossary, or its columns "
            "want names",
        ),
        ("fr,en\n", "a.csv: there is no term in this file: it is not a glossary"),
        (
            '{"fr": 1, "en": 2}',
            "a.csv:1: this looks like JSON, not a glossary; save it as CSV or TBX",
        ),
        ("", "a.csv: the file is empty"),
        (" \n", "a.csv:1: there is no comma, semicolon or tab between two columns: "
         "this is not a glossary"),
    ],
)  # fmt: skip
def test_a_bad_table_is_refused_with_its_line(text: str, message: str) -> None:
    assert refusal(text.encode(), "a.csv") == message


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"fr,en\n\xe9t\xe9,\xc3\xa9t\xc3\xa9\n", "a.csv", "a.csv:2: byte 6 (0xE9) is not UTF-8"),
        (b"fr\x81,en\n", "a.csv", "a.csv:1: byte 2 (0x81) is not UTF-8 or Windows-1252"),
        (b"PK\x03\x04xlsx", "a.xlsx", "a.xlsx: this is a spreadsheet or an archive"),
        (b"\x89PNG\r\n", "a.csv", "a.csv: this is a picture, not a text"),
        (b"sommet summit\n", "glossary.txt", "glossary.txt:1: there is no comma, semicolon or tab"),
        (b"msgid \"a\nmsgstr \"\"\n", "a.po", "a.po:1: this is not PO"),
        (b"# rien\n", "a.po", "a.po: there is no entry in it: this is not a PO file"),
    ],
)  # fmt: skip
def test_other_bad_files_are_refused_with_their_line(data: bytes, name: str, message: str) -> None:
    assert refusal(data, name).startswith(message)


def test_an_omegat_file_without_tabs_is_refused() -> None:
    assert refusal(b"sommet, summit\n", "a.txt", "omegat") == (
        "a.txt:1: there is no tab between two columns: this is not a glossary of OmegaT's"
    )
    assert refusal(b"sommet\tsummit\nseul\n", "a.txt") == (
        "a.txt:2: the line has no source and target; write both with a delimiter between them"
    )


BOMB = (
    '<!DOCTYPE martif [<!ENTITY a "lol">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize(
    "doctype",
    [
        BOMB,
        '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE martif [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>',
        '<!DOCTYPE martif [<!ENTITY a "b">]>',
    ],
    ids=["bomb", "file", "parameter", "plain"],
)
def test_a_document_type_with_entities_is_refused(doctype: str) -> None:
    assert refusal(martif(ENTRY.format("&i;&x;&a;"), doctype), "a.tbx") == (
        "a.tbx:1: the document type declares entities, which can hide anything; "
        "take the DOCTYPE out"
    )


def test_a_bomb_in_the_root_stops_at_once() -> None:
    data = f'{BOMB}<martif type="&i;{"&i;" * 20}"/>'.encode()
    start = time.monotonic()
    refusal(data, "a.tbx")
    assert time.monotonic() - start < 2


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    dtd = tmp_path / "x.dtd"
    dtd.write_text('<!ENTITY eacute "secret">', encoding="utf-8")
    doctype = f'<!DOCTYPE martif SYSTEM "{dtd}">'
    assert refusal(martif(ENTRY.format("&eacute;t"), doctype), "a.tbx") == (
        "a.tbx:1: the entity &eacute; is defined nowhere in the file; write the character itself"
    )
    assert read(martif(ENTRY.format("sommet"), doctype), "a.tbx").concepts[0].id == "a"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (martif(ENTRY.format("x"))[:-20], "a.tbx:1: this is not well-formed XML: "),
        (b"<martif>\n<text>\n</martif>", "a.tbx:3: this is not well-formed XML: "),
        (martif(ENTRY.format("a & b")), "a.tbx:1: this is not well-formed XML: "),
        (martif(ENTRY.format("\x01")), "a.tbx:1: this is not well-formed XML: "),
        (b"<martif><term>\xe9</term></martif>", "a.tbx:1: this is not well-formed XML: "),
        (
            b"<html>\n<body/></html>",
            "a.tbx:1: the file begins with <html>, where TBX has <martif> ",
        ),
        (b"<martif/>", "a.tbx: there is no term in this file: it is not a glossary"),
        (martif(ENTRY.format("!?")), 'a.tbx:1: the term "!?" has no letter or digit; write a word'),
        (
            martif(ENTRY.format("x").replace('"fr"', '"klingon"')),
            'a.tbx:1: the language "klingon" is unknown',
        ),
        (b"", "a.tbx: the file is empty"),
    ],
)
def test_a_bad_tbx_file_is_refused_with_its_line(data: bytes, message: str) -> None:
    assert refusal(data, "a.tbx").startswith(message)


def test_a_deep_or_huge_entry_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = "<descripGrp>" * 5000 + "</descripGrp>" * 5000
    assert "this is not well-formed XML: " in refusal(
        martif(f"<termEntry>{deep}</termEntry>"), "a.tbx"
    )
    monkeypatch.setattr(xml_entries, "_MOST_ELEMENTS", 100)
    wide = "<note>x</note>" * 200
    assert "one entry has over 100 elements" in refusal(
        martif(f"<termEntry>{wide}</termEntry>"), "a.tbx"
    )
    many = ENTRY.format("x") * 200
    assert len(read(martif(many), "a.tbx").concepts) == 200


@pytest.mark.parametrize("name", ["a.csv", "a.tbx"])
def test_a_file_over_the_limit_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from editor.formats.glossaries import cells

    assert outcome.LARGEST == 200 * 2**20
    for module in (cells, outcome):
        monkeypatch.setattr(module, "LARGEST", 2**20)
    assert refusal(b" " * (2**20 + 1), name) == (
        f"{name}: is over 1 MB; split the glossary into smaller files"
    )


def test_more_terms_than_memory_should_hold_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from editor.formats.glossaries import tables

    for module in (tables, outcome):
        monkeypatch.setattr(module, "MOST", 10)
    assert refusal(b"fr,en\n" + b"a,b\n" * 11, "a.csv") == (
        "a.csv:12: there are over 10 rows; split the glossary into smaller files"
    )
    assert refusal(martif(ENTRY.format("x") * 11), "a.tbx") == (
        "a.tbx:1: there are over 10 entries; split the glossary into smaller files"
    )


def test_an_unknown_shape_is_named_with_those_there_are() -> None:
    assert refusal(b"a,b", "a.csv", "xlsx") == (
        f'there is no glossary format "xlsx"; known are {", ".join(SHAPES)}'
    )
    with pytest.raises(EditorError, match="there is no glossary format"):
        write((), "xlsx")


@pytest.mark.parametrize(
    "text",
    [
        "fr,en\n" + "sommet,summit\n" * 20_000,
        "fr,en,note\n" + "".join(f"sommet,summit,n{i}\n" for i in range(20_000)),
        "fr,en,definition\n" + "".join(f"sommet,summit,n{i}\n" for i in range(5_000)),
        "fr,en\n" + '"a ""b"" c",d\n' * 20_000,
        "fr,en\n中,文\n" + "".join(f"中{i},文\n" for i in range(5_000)),
        "fr,en\n" + " " * 200_000 + "a,b\n",
    ],
    ids=["repeated", "notes", "homographs", "quotes", "no-slug", "spaces"],
)
def test_time_grows_with_length_and_no_faster(text: str) -> None:
    start = time.monotonic()
    assert read(text.encode(), "a.csv").concepts
    assert time.monotonic() - start < 10


def outcome_of(data: bytes, name: str, shape: str | None = None) -> str:
    """Return the fault's message; empty if there is none."""
    try:
        read(data, name, shape=shape)
    except EditorError as fault:
        return str(fault)
    return ""


@given(st.binary(max_size=80), st.sampled_from(["a.csv", "a.tbx", "a.po", "a.txt", "a.tab", "a"]))
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes, name: str) -> None:
    assert "\n" not in outcome_of(data, name)


PIECES = st.sampled_from(
    ["fr", "en", "note", ",", ";", "\t", "\n", '"', "é", "sommet", "TRUE", "forbidden", "#", "/2",
     "context", "source", "target", "id", "\ufeff", "\u2028", "\u00a0", "|", "term", "language"]
)  # fmt: skip


@given(
    st.lists(PIECES, max_size=40).map("".join), st.sampled_from([None, "csv", "omegat", "relire"])
)
def test_any_table_is_read_or_refused_in_one_line(text: str, shape: str | None) -> None:
    assert "\n" not in outcome_of(text.encode(), "a.csv", shape)
