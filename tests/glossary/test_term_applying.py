"""Terms put into drafts, with what stands around them mended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.glossary import Applied, apply
from editor.language import tags
from editor.model import Span

MENDED = [
    (
        "L’OTSC est un tigre de papier.",
        "The OTSC is a tiger of paper.",
        "The CSTO is a paper tiger.",
    ),
    ("Des tigres de papier.", "They are tigers of paper.", "They are paper tigers."),
    ("Tigre de papier, l’alliance…", "Tiger of paper, the alliance…", "Paper tiger, the alliance…"),
    ("le Haut-Karabakh", "the Upper Karabakh", "Nagorno-Karabakh"),
    ("un accord avec l’OTSC", "an <b1>OTSC</b1> agreement", "a <b1>CSTO</b1> agreement"),
    ("l’armée du Kirghizstan", "Kirghizistan's army", "Kyrgyzstan's army"),
    ("les accords de Minsk", "the accords of Minsk's failure", "the Minsk agreements' failure"),
    ("selon Loukachenko", "according to Loukachenko", "according to Lukashenko"),
    (
        "l’Organisation du traité de sécurité collective (OTSC)",
        "the Organization of the Treaty of Collective Security (OTSC)",
        "the Collective Security Treaty Organization (CSTO)",
    ),
    ("ce missile de croisière", "a missile of cruise", "a cruise missile"),
    ("un avion de chasse", "an airplane, a hunting plane", "an airplane, a fighter jet"),
    ("une ONG", "a ONG", "an NGO"),
    ("la mer Caspienne", "the Caspian sea", "the Caspian Sea"),
    ("un cessez-le-feu", "a <i1>cessez-le-feu</i1>", "a <i1>cease-fire</i1>"),
    ("la mer Noire", "the <b1>mer</b1> Noire", "the <b1>Black Sea</b1>"),
    ("le Haut-Karabakh", "<b1>in Upper</b1> Karabakh", "<b1>in Nagorno-Karabakh</b1>"),
    ("le Haut-Karabakh", "in Upper <b1>Karabakh</b1>", "in <b1>Nagorno-Karabakh</b1>"),
    ("des ONG", "some ONG", "some NGOs"),
    ("Tokaïev a parlé", "Kassym-Jomart Tokaev spoke", "Kassym-Jomart Tokayev spoke"),
    ("Les alliés de l’Otan.", "The allies of the Otan.", "The allies of NATO."),
    ("Un sommet de l’Otan.", "the Otan summit", "the NATO summit"),
    ("Une ingérence.", "It was an ingerence.", "It was interference."),
    ("les chefs d’État", "the chiefs of state", "the heads of state"),
]


@pytest.mark.parametrize(("source", "draft", "wanted"), MENDED)
def test_a_draft_gets_the_houses_terms(source: str, draft: str, wanted: str) -> None:
    assert apply(draft, source=source).text == wanted


@pytest.mark.parametrize(("source", "wanted"), [(source, wanted) for source, _, wanted in MENDED])
def test_applying_twice_is_applying_once(source: str, wanted: str) -> None:
    assert apply(wanted, source=source).text == wanted


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Le chef de l’État a parlé.", "The president spoke."),
        ("Les alliés les plus proches de Moscou.", "Moscow’s closest allies."),
        ("Un proche allié de Poutine.", "A close Putin ally."),
        ("L’OTAN s’inquiète.", "The alliance is worried."),
        ("La table des négociations.", "The talks will be hard."),
        ("Selon Le Monde, c’est fini.", "According to Le Monde, it is over."),
    ],
)
def test_a_good_draft_stays_as_it_is(source: str, draft: str) -> None:
    assert apply(draft, source=source).text == draft


def test_the_best_of_several_drafts_is_taken() -> None:
    applied = apply(
        "The state majors met.",
        source="Les chefs d’état-major se sont réunis.",
        alternatives=("The staffs met.", "The chiefs of staff met."),
    )
    assert applied.text == "The chiefs of staff met."
    assert [m.concept.id for m in applied.satisfied] == ["chef-d-etat-major"]
    assert applied.missed == ()


def test_a_term_without_a_safe_place_is_reported_and_the_draft_kept() -> None:
    applied = apply("The state majors met.", source="Les chefs d’état-major se sont réunis.")
    assert applied.text == "The state majors met."
    assert [m.concept.id for m in applied.missed] == ["chef-d-etat-major"]


def test_aligned_words_are_replaced() -> None:
    source, draft = "Les chefs d’état-major arrivent.", "The state majors arrive."
    links = ((Span(4, 9), Span(10, 16)), (Span(12, 22), Span(4, 9)), (Span(23, 31), Span(17, 23)))
    applied = apply(draft, source=source, alignment=links)
    assert applied.text == "The chiefs of staff arrive."
    assert applied.missed == ()


def test_words_aligned_with_other_words_too_are_left_alone() -> None:
    source, draft = "Les chefs d’état-major arrivent.", "The state majors arrive."
    links = ((Span(4, 22), Span(4, 23)), (Span(23, 31), Span(17, 23)))
    assert apply(draft, source=source, alignment=links).text == draft


def test_a_quotation_marked_verbatim_is_left_alone() -> None:
    source, draft = "Il parle de « tigre de papier ».", "He speaks of a “tiger of paper”."
    kept = apply(draft, source=source, verbatim=("tiger of paper",))
    assert kept.text == draft
    assert [m.concept.id for m in kept.missed] == ["tigre-de-papier"]
    assert apply(draft, source=source).text == "He speaks of a “paper tiger”."


def test_words_quoted_alike_in_both_languages_are_left_alone() -> None:
    source = "L’OTSC, ou « OTSC now », existe."
    draft = "The CSTO, or “OTSC now”, exists."
    assert apply(draft, source=source).text == draft


def test_a_text_without_terms_comes_back() -> None:
    assert apply("Good morning.", source="Bonjour.") == Applied("Good morning.", (), ())


@given(
    st.lists(
        st.sampled_from(
            ["<b1>", "</b1>", "<x2/>", "the ", "OTSC", "Upper ", "Karabakh", " tiger of ", "paper"]
        ),
        max_size=12,
    )
)
def test_no_tag_is_ever_lost(pieces: list[str]) -> None:
    draft = "".join(pieces)
    source = "L’OTSC, le Haut-Karabakh et ce tigre de papier."
    assert sorted(tags.tags(apply(draft, source=source).text)) == sorted(tags.tags(draft))
