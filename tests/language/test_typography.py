import pytest
from hostile import PIECES
from hypothesis import given
from hypothesis import strategies as st

from editor.language.typography import (
    CANADIAN,
    IMPRIMERIE,
    SWISS,
    Fault,
    House,
    Kind,
    find_typography,
    set_english,
    set_french,
    set_typography,
)
from editor.model import Span


def _shown(text: str) -> str:
    """Return the text with its no-break spaces visible: `_` is narrow, `~` wide."""
    return text.replace("\u202f", "_").replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Il dit: oui! Vraiment ?", "Il dit~: oui_! Vraiment_?"),
        ("Partir ; rester?!", "Partir_; rester_?!"),
        ("«mot» « mot »", "«_mot_» «_mot_»"),
        ("L'OTSC et l'«ami»", "L’OTSC et l’«_ami_»"),
        ('Il a dit "non".', "Il a dit «_non_»."),
        ('« Il a dit "non" hier »', "«_Il a dit “non” hier_»"),
        ("1 500 soldats, 50%, 10 km, 3 €", "1_500 soldats, 50_%, 10_km, 3_€"),
        ("la 1ère, le 2ème, le XXème, n° 5", "la 1re, le 2e, le XXe, n°~5"),
        ("enfin... un - deux -- trois", "enfin… un – deux – trois"),
        ("mot , suite .", "mot, suite."),
        ("<b1>Titre</b1>: «<x2/>mot» ?", "<b1>Titre</b1>~: «_<x2/>mot_»_?"),
    ],
)
def test_french_is_set_as_the_imprimerie_nationale_sets_it(text: str, right: str) -> None:
    assert _shown(set_french(text)) == right


@pytest.mark.parametrize(
    "text",
    [
        "à 12:30, au format 16:9",
        "http://a.fr/?x=1;y=2 et d@e.fr",
        r"dans C:\temp et `a ? b:c`",
        "« Oh » veut dire “Is it ok?”".replace("« ", "«\u202f").replace(" »", "\u202f»"),
        "&eacute; et std::string",
        "un sourire ;-) et :)",
        "(!) et (?)",
        "5'10 et 2 - 3",
        "rock 'n' roll",
        'un écran de 5" de large',
        "en 2022 300 soldats, 01 23 45 67 89",
        "- liste",
        "il n’y a rien.",
    ],
)
def test_what_is_right_or_no_prose_stays_as_it_is(text: str) -> None:
    assert set_french(text) == text


def test_a_fault_says_where_and_why() -> None:
    assert find_typography("Oui !") == (
        Fault(
            Span(3, 5),
            "\u202f!",
            Kind.SPACING,
            "En français, une espace fine insécable précède « ; », « ! » et « ? ».",
        ),
    )


def test_a_house_sets_its_own_spaces_and_only_what_it_wants() -> None:
    text = "L'un: « oui ! »"
    only_apostrophes = House(kinds=frozenset({Kind.APOSTROPHE}))
    assert [_shown(set_typography(text, h)) for h in (SWISS, CANADIAN, only_apostrophes)] == [
        "L’un_: «_oui_!_»",
        "L’un~: «~oui!~»",
        "L’un: « oui ! »",
    ]


def test_english_loses_french_spaces_and_marks() -> None:
    assert set_english("« Let us sit » : it's \"fine\" ; 50\u202f% of the allies' plan !") == (
        "“Let us sit”: it’s “fine”; 50% of the allies’ plan!"
    )


@given(st.text(alphabet="ab1 \"'«»:;!?.,-%n°<b1>\u202f\u00a0\n“”“ème/@") | st.text())
def test_setting_twice_is_setting_once(text: str) -> None:
    for house in (IMPRIMERIE, CANADIAN):
        once = set_typography(text, house)
        assert set_typography(once, house) == once
    english = set_english(text)
    assert set_english(english) == english


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_hostile_text_is_set_once_and_for_all(piece: str) -> None:
    once = set_french(piece * (20_000 // len(piece)))
    assert set_french(once) == once
