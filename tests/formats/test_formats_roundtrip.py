"""Laws that hold for every format: what is not translated stays, byte for byte."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.errors import EditorError
from editor.formats import TextFormat, find_formats, format_named, format_of
from editor.formats.encoding import Encoded, decode

PIECES = {
    "text": ["Un mot", "\n", "\n\n", "\r\n\r\n", " ", "<b1>", "«\u202foui\u202f»", "Fin."],
    "markdown": [
        *"*_`[]()<>!#|~\\&>-+=:\n ",
        "**", "mot", "é", "\n\n", "\r\n", "    ", "> ", "* ", "1. ", "| a | b |\n|---|---|\n",
        "```\n", "[^1]", "](x)", "![t](u)", "<em>", "</em>", "<!--", "-->", "  \n", "&amp;",
        "---\n",
    ],
    "html": [
        "<p>", "</p>", "<b>", "</b>", "<a href='x'>", "</a>", "<br>", "<ul><li>", "</ul>",
        "<td>",
        "<table>", "</table>", "<!-- c -->", "<script>", "</script>", "mot", "é", " ", "\n",
        "&amp;", "&lt;b1&gt;", "<img alt='un mot'>", "<div>", "</div>", "<code>", "</code>", "<",
         ">", "&", "<h1>", "</h1>", "<i", '"', "<nav>", "<html lang='fr'>", "<body>",
    ],
}  # fmt: skip


def texts(name: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES[name]), min_size=1, max_size=25).map("".join)


def named(name: str) -> TextFormat:
    found = format_named(name)
    assert isinstance(found, TextFormat)
    return found


@pytest.mark.parametrize("name", sorted(PIECES))
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_unchanged_texts_give_the_source_back(name: str, data: st.DataObject) -> None:
    source = data.draw(texts(name)).encode()
    form = named(name)
    try:
        document = form.parse(source, slug="a", lang="fr")
    except EditorError:
        return
    same: dict[str, str | None] = {block.id: block.text for block in document.blocks}
    assert form.serialize(source, same, lang="en") == source
    assert form.serialize(source, {}, lang="en") == source


@pytest.mark.parametrize("name", sorted(PIECES))
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_changing_one_block_changes_its_bytes_alone(name: str, data: st.DataObject) -> None:
    text = data.draw(texts(name))
    form = named(name)
    try:
        blocks = form.parse(text.encode(), slug="a", lang="fr").blocks
    except EditorError:
        return
    block = data.draw(st.sampled_from(blocks))
    written = form.serialize(text.encode(), {block.id: "Autre"}, lang="fr").decode()
    before, after = text[: block.span.start], text[block.span.end :]
    assert written.startswith(before)
    assert written.endswith(after)
    changed = written[len(before) : len(written) - len(after)]
    assert changed.strip("\"'") == "Autre"


@pytest.mark.parametrize("name", sorted(PIECES))
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_every_block_can_be_left_out(name: str, data: st.DataObject) -> None:
    text = data.draw(texts(name))
    form = named(name)
    try:
        blocks = form.parse(text.encode(), slug="a", lang="fr").blocks
    except EditorError:
        return
    gone = form.serialize(text.encode(), {block.id: None for block in blocks}, lang="fr").decode()
    assert len(gone) < len(text)


def test_every_format_is_found_with_its_endings() -> None:
    assert {found.name: found.suffixes for found in find_formats()} == {
        "html": (".html", ".htm", ".xhtml"),
        "markdown": (".md", ".markdown", ".mkd"),
        "text": (".txt", ".text"),
    }


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.fr.txt", b"<p>x</p>", "text"),
        ("a.HTML", b"x", "html"),
        ("lisez.md", b"x", "markdown"),
        ("page", b"\n<!DOCTYPE html><p>x", "html"),
        ("article", b"Un texte.", "text"),
        ("koursk.fr", b"Un texte.", "text"),
        ("Bilan 2.0", b"Un texte.", "text"),
    ],
)
def test_a_format_is_known_by_the_ending_or_else_by_the_content(
    name: str, data: bytes, expected: str
) -> None:
    assert format_of(name, data).name == expected


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "a.docx",
            "a.docx: .docx files are not read yet; save it as one of "
            ".html, .htm, .xhtml, .md, .markdown, .mkd, .txt, .text",
        ),
        (
            "a.xyz",
            'a.xyz: unknown format ".xyz"; known are '
            ".html, .htm, .xhtml, .md, .markdown, .mkd, .txt, .text",
        ),
    ],
)
def test_an_unknown_format_names_those_known(name: str, message: str) -> None:
    with pytest.raises(EditorError) as fault:
        format_of(name, b"")
    assert str(fault.value) == message


def test_a_source_in_windows_1252_is_written_in_it_or_else_in_utf_8() -> None:
    source = "Un été.\r\n\r\nUne fin.\r\n".encode("cp1252")
    form = named("text")
    first = form.parse(source, slug="a", lang="fr").blocks[0].id
    spaced = form.rewrite(source, {first: "«\u202fUn été\u202f»"}, lang="fr")
    assert spaced.data == "«\xa0Un été\xa0»\r\n\r\nUne fin.\r\n".encode("cp1252")
    foreign = form.rewrite(source, {first: "Łódź"}, lang="fr")
    assert foreign == Encoded("Łódź\r\n\r\nUne fin.\r\n".encode(), "utf-8")


def test_a_page_keeps_its_encoding_by_numeric_references() -> None:
    source = '<meta charset="windows-1252"><p>Un été</p>'.encode("cp1252")
    form = named("html")
    first = form.parse(source, slug="a", lang="fr").blocks[0].id
    written = form.serialize(source, {first: "«\u202fŁ\u202f» & <b>"}, lang="fr")
    assert written == (
        b'<meta charset="windows-1252"><p>\xab&#8239;&#321;&#8239;\xbb &amp; &lt;b></p>'
    )


def test_the_article_of_this_desk_is_read_in_nineteen_blocks() -> None:
    path = Path(__file__).parents[2] / "sources" / "koursk-otsc.fr.txt"
    data = path.read_bytes()
    blocks = format_of(path.name, data).parse(data, slug="a", lang="fr").blocks
    text = decode(data).text
    assert [block.span.of(text) for block in blocks] == [block.text for block in blocks]
    assert len(blocks) == 19
