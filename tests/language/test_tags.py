"""Inline tags: taken out and put back."""

from hypothesis import given
from hypothesis import strategies as st

from editor.language.tags import strip, tags
from editor.model import Span

TEXTS = st.lists(
    st.sampled_from(["a", "é ", "<b1>", "</b1>", "<x2/>", "<br3/>", ".", "\n", "<"])
).map("".join)


def test_a_line_break_leaves_a_line_feed_where_that_is_asked_for() -> None:
    plain = strip("Fin.<br1/>Le <b2>mot</b2>", breaks=True)
    assert plain.text == "Fin.\nLe mot"
    assert plain.span(Span(4, 5)).of(plain.tagged) == "<br1/>"
    assert plain.span(Span(5, 11)).of(plain.tagged) == "Le <b2>mot"
    assert plain.replaced(Span(8, 11), "dit") == "Fin.<br1/>Le <b2>dit</b2>"
    assert strip(plain.tagged).text == "Fin.Le mot"


def test_what_stands_as_a_word_leaves_a_character_so_that_its_spaces_stay() -> None:
    plain = strip("Note<x1/> : <b2><c3/></b2> et <x4/>, fin", objects=True)
    assert plain.text == "Note : \ufffc et \ufffc, fin"
    assert plain.replaced(Span(7, 13), "ou \ufffc ") == "Note<x1/> : <b2>ou  <c3/></b2><x4/>, fin"


@given(text=TEXTS, breaks=st.booleans(), objects=st.booleans())
def test_every_stretch_of_the_plain_text_is_found_in_the_tagged_one(
    *, text: str, breaks: bool, objects: bool
) -> None:
    plain = strip(text, breaks=breaks, objects=objects)
    for at, character in enumerate(plain.text):
        found = plain.span(Span(at, at + 1)).of(text)
        assert found == character or (found[0], character) in {("<", "\n"), ("<", "\ufffc")}


@given(TEXTS)
def test_no_replacement_loses_a_tag(text: str) -> None:
    plain = strip(text)
    whole = plain.replaced(Span(0, len(plain.text)), "z")
    assert sorted(tags(whole)) == sorted(tags(text))
