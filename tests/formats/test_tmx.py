"""TMX: what we write comes back, what others write is understood, hostile files are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from editor.errors import EditorError
from editor.formats.tmx import TmxPair, read_tmx, write_tmx
from editor.language import tags

FULL = TmxPair(
    "Un <b1>tigre</b1> de papier<x2/> & c’est « tout ».",
    "A <b1>paper</b1> tiger<x2/> & that is “all.”",
    "3f2a",
    "koursk-otsc",
    "final",
    "",
    "Il pleut.",
    "2026-11-24",
    "Léa",
    ("a <note>",),
)


def written(*pairs: TmxPair) -> bytes:
    return b"".join(write_tmx(pairs, version="1.0"))


def test_a_pair_comes_back_whole() -> None:
    bare = TmxPair("Bonjour.", "Hello.")
    assert list(read_tmx(written(FULL, bare), "a.tmx")) == [FULL, bare]


def test_tags_are_the_markup_of_tmx() -> None:
    segment = etree.fromstring(written(FULL)).find(".//seg")
    assert segment is not None
    assert [child.tag for child in segment] == ["bpt", "ept", "ph"]
    assert [child.get("i") for child in segment] == ["1", "1", None]


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=30)


@given(TEXTS, TEXTS, st.none() | TEXTS)
def test_any_text_comes_back(source: str, target: str, before: str | None) -> None:
    pair = TmxPair(source, target, before=before)
    if tags.TAG.search(source + target):
        return
    assert list(read_tmx(written(pair), "a.tmx")) == [pair]


def test_what_other_tools_write_is_understood() -> None:
    data = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header srclang="FR"/><body>
<tu creationdate="20240506T070809Z" creationid="Paul"><prop type="file">art.docx</prop>
 <tuv lang="FR-fr"><seg>Un <bpt i="1" type="bold">{\\b </bpt>mot<ept i="1">}</ept><ph x="2">br</ph>.
</seg></tuv>
 <tuv lang="EN-us"><seg>A <bpt i="1" type="bold"/>word<ept i="1"/> <hi>here</hi>.</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Seul.</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Vide.</seg></tuv><tuv xml:lang="en"><seg/></tuv></tu>
</body></tmx>"""
    (pair,) = read_tmx(data.encode(), "a.tmx")
    assert pair.source == "Un <b1>mot</b1><x2/>.\n"
    assert pair.target == "A <b1>word</b1> here."
    assert (pair.document, pair.changed, pair.author) == (
        "art.docx",
        "2024-05-06T07:08:09Z",
        "Paul",
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"<tmx><body>", "well-formed"),
        (b"<martif/>", "not a translation memory"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx><body/></tmx>', "entities"),
        (b"<tmx><body><tu><tuv><seg>a</seg></tuv></tu></body></tmx>", "language"),
    ],
)
def test_a_bad_file_is_one_line(data: bytes, said: str) -> None:
    with pytest.raises(EditorError, match=said) as fault:
        list(read_tmx(data, "a.tmx"))
    assert "\n" not in str(fault.value)
