"""Foreign numbers, dates and amounts; never inside addresses."""

import pytest

from editor.artefacts import find, fix
from editor.artefacts.rules import load_rules
from editor.model import Safety

TYPOGRAPHY = tuple(rule for rule in load_rules() if rule.id.startswith("typography."))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Le Vendredi 1 Mars, à 12 p.m.", "Le vendredi 1er mars, à 12 heures."),
        ("Il gagne $2.5 millions par an.", "Il gagne 2,5 millions de dollars par an."),
        ("Un chèque de $10,000 au maire.", "Un chèque de 10 000 dollars au maire."),
        ("Il roule à 60 mph.", "Il roule à près de 97 km/h."),
        ("Le 3 Mai, 2021, il part.", "Le 3 mai 2021, il part."),
    ],
)
def test_english_forms_become_french_ones(wrong: str, right: str) -> None:
    fixed = fix(wrong, Safety.SUGGEST, rules=TYPOGRAPHY)
    assert fixed.replace("\u202f", " ").replace("\u00a0", " ") == right


def test_a_thousands_comma_is_safe_only_with_evidence() -> None:
    alone = find("Le contrat porte sur 1,500 cartes.", rules=TYPOGRAPHY)
    proved = find("Le contrat porte sur 1,500 cartes, puis 1,234,567.", rules=TYPOGRAPHY)
    assert [finding.safety for finding in alone] == [Safety.SUGGEST]
    assert [finding.safety for finding in proved] == [Safety.SAFE, Safety.SAFE]


@pytest.mark.parametrize(
    "text",
    [
        "Voir https://exemple.fr/Lundi?d=1,500;x=$5 pour la suite.",
        "Le navire pèse 558,800\u202fkg.",
    ],
)
def test_addresses_and_french_decimals_stay(text: str) -> None:
    assert find(text, rules=TYPOGRAPHY) == ()
