"""What holds for every text, and the cases that a corpus of sentences cannot show."""

from itertools import pairwise

import pytest
from hostile import PIECES
from hypothesis import example, given
from hypothesis import strategies as st

from editor.language import tags
from editor.model import Block, BlockKind, Span
from editor.segment import segment, segment_blocks

_PIECES = st.sampled_from(
    [*"abAZ.!?…«»“”\"'()[]-–12 \n\u00a0\u202f\u2028\u2029\u0301", "M. ", "etc. ", "<b1>", "</b1>",
     "<x2/>", "\r\n\r\n", "p. ex. ", " Le ", "fini.", "[1]", "😀"]
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=60).map("".join)


def sentences(text: str, lang: str = "fr") -> list[str]:
    return [span.of(text) for span in segment(text, lang=lang)]


@given(TEXTS, st.sampled_from(["fr", "en", "fr-CA", "de", ""]))
def test_sentences_are_in_order_and_only_white_space_lies_between_them(
    text: str, lang: str
) -> None:
    spans = segment(text, lang=lang)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    between = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert "".join(between).strip() == ""
    assert all(len(s) and s.of(text) == s.of(text).strip() for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@example("etc. <x2/>a")
@given(TEXTS)
def test_tags_change_nothing_about_where_sentences_end(text: str) -> None:
    plain = tags.strip(text).text
    cut = [tags.strip(sentence).text.strip() for sentence in sentences(text)]
    assert [s for s in cut if s] == [s.strip() for s in sentences(plain)]


@given(TEXTS)
def test_a_sentence_that_was_cut_out_is_not_cut_again_by_what_was_around_it(text: str) -> None:
    for sentence in sentences(text):
        assert "".join(sentences(sentence)).replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b1>Fin.</b1> <b2>Début.</b2>", ["<b1>Fin.</b1>", "<b2>Début.</b2>"]),
        ("Il part<b1>. </b1>Elle reste.", ["Il part<b1>. </b1>", "Elle reste."]),
        ("Il part.<x1/> Elle reste.", ["Il part.<x1/>", "Elle reste."]),
        ("Il part. <x1/>Elle reste.", ["Il part.", "<x1/>Elle reste."]),
        ("<b1>Il part. Elle reste.</b1>", ["<b1>Il part.", "Elle reste.</b1>"]),
        ("Selon M. <b1>Dupont</b1>. Il part.", ["Selon M. <b1>Dupont</b1>.", "Il part."]),
        ("« <i1>Il part.</i1> » Elle reste.", ["« <i1>Il part.</i1> »", "Elle reste."]),
        ("<x1/>", ["<x1/>"]),
        ("  <b1> </b1>  ", ["<b1> </b1>"]),
    ],
)
def test_closing_tags_stay_with_the_sentence_before_and_opening_ones_go_with_the_next(
    text: str, expected: list[str]
) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\u202f\u2029"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert segment(text, lang="fr") == ()


def test_a_line_break_is_white_space_and_an_empty_line_ends_a_sentence() -> None:
    assert sentences("Un titre\n\nUne phrase qui\ncontinue. Une\r\nautre.\r\n \r\nFin") == [
        "Un titre",
        "Une phrase qui\ncontinue.",
        "Une\r\nautre.",
        "Fin",
    ]


def test_a_language_without_rules_of_its_own_is_cut_by_the_common_ones() -> None:
    assert sentences("Er kam. Sie ging. J. S. Bach blieb.", "de") == [
        "Er kam.",
        "Sie ging.",
        "J. S. Bach blieb.",
    ]
    assert sentences("他来了。她走了！", "zh") == ["他来了。", "她走了！"]


def test_a_region_or_script_in_the_language_tag_keeps_the_language() -> None:
    text = "On vend du pain, des œufs, etc. Les prix montent, p. ex. celui du lait."
    for lang in ("fr-CA", "fr_CH", "FR"):
        assert sentences(text, lang) == sentences(text, "fr")


def test_segments_of_blocks_have_unique_ids_that_survive_a_block_in_front() -> None:
    first = Block("b1", BlockKind.PARAGRAPH, "Oui. Non. Oui.")
    second = Block("b2", BlockKind.PARAGRAPH, "Peut-être.")
    alone = segment_blocks((second,), lang="fr")
    both = segment_blocks((first, second), lang="fr")
    assert [s.text for s in both] == ["Oui.", "Non.", "Oui.", "Peut-être."]
    assert len({s.id for s in both}) == 4
    assert both[3].id == alone[0].id
    assert both[2].span == Span(10, 14)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_hostile_text_is_cut_to_the_end(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    spans = segment(text, lang="fr")
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    between = (text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    assert "".join(between).strip() == ""
