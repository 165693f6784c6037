"""Words glued at a lost link are parted; names and brands stay whole."""

import pytest

from editor.artefacts import find, fix
from editor.artefacts.rules import load_rules
from editor.model import Safety

BOUNDARIES = tuple(rule for rule in load_rules() if rule.id.startswith("boundaries."))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Une source citée parReuters le dit.", "Une source citée par Reuters le dit."),
        (
            "Il l’a dit à la Pravdaaffirmant le contraire.",
            "Il l’a dit à la Pravda, affirmant le contraire.",
        ),
        ("Il vit à Paris.Le maire le sait.", "Il vit à Paris. Le maire le sait."),
        ("Le maire , élu hier , attend.", "Le maire, élu hier, attend."),
    ],
)
def test_the_seam_is_mended(wrong: str, right: str) -> None:
    assert fix(wrong, Safety.SUGGEST, rules=BOUNDARIES) == right


@pytest.mark.parametrize(
    "text",
    [
        "Beaulieu, Jeanmaire, Charlesbourg et Francfort.",
        "PlayStation, WikiLeaks, BuzzFeed, TikTok, LeBron James et LaGuardia.",
        "eBay, iPad, macOS et openSUSE.",
        "Un contre-espion, un micro-ordinateur, une autoécole, l’infox et le quiproquo.",
        "Jean-Luc Mélenchon et Olaf Scholz ont vu Kazakhstanskaïa.",
    ],
)
def test_names_and_brands_stay_whole(text: str) -> None:
    assert find(text, rules=BOUNDARIES) == ()
