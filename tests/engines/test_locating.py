"""Where a term's rendering is in a draft."""

import pytest

from editor.engines import Draft, Link, locate
from editor.language import tags
from editor.model import Span


def found(source: str, term: str, draft: str, alone: str, links: tuple[Link, ...] = ()) -> str:
    plain = tags.strip(source).text
    span = Span(plain.index(term), plain.index(term) + len(term))
    (place,) = locate(source, [span], Draft(draft, 0.9, links), {term: alone})
    return "" if place is None else place.of(tags.strip(draft).text)


@pytest.mark.parametrize(
    ("source", "term", "draft", "alone", "wanted"),
    [
        (
            "Le <b1>prix du gaz</b1> a augmenté.",
            "prix du gaz",
            "The <b1>price of gas</b1> rose.",
            "price of gas",
            "price of gas",
        ),
        # By itself the model says too much, or too little.
        ("Il a fait un discours important.", "discours", "He gave an important speech.",
         "important speech", "speech"),
        ("La crise économique dure.", "crise économique", "The economic crisis lasts.",
         "economic", "economic crisis"),
        # One word stays one word, whatever is beside it.
        ("Les alliés restent divisés.", "alliés", "The allies remain divided.", "allies", "allies"),
        # Nothing tells.
        ("Il a vu le roi.", "roi", "He left.", "king", ""),
        ("Il a vu le roi.", "roi", "", "king", ""),
    ],
)  # fmt: skip
def test_a_term_is_found_by_what_it_is_alone(
    source: str, term: str, draft: str, alone: str, wanted: str
) -> None:
    assert found(source, term, draft, alone) == wanted


def test_links_tell_where_the_model_alone_is_of_no_use() -> None:
    source, draft = "Le porte-parole a parlé.", "The spokesman spoke."
    links = (Link(Span(3, 15), Span(4, 13), 0.9), Link(Span(18, 23), Span(14, 19), 0.9))
    assert found(source, "porte-parole", draft, "Poland", links) == "spokesman"


def test_several_terms_share_a_draft_without_overlap() -> None:
    source, draft = "La crise menace la paix.", "The crisis threatens peace."
    spans = [Span(3, 8), Span(19, 23)]
    places = locate(source, spans, Draft(draft, 0.9), {"crise": "crisis", "paix": "peace"})
    assert [place and place.of(draft) for place in places] == ["crisis", "peace"]
