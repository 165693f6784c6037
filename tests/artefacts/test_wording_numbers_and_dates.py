import pytest

from editor.artefacts.engine import find, fix


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Une aide de $1.5 milliard.", "Une aide de 1,5 milliard de dollars."),
        ("Il vaut £300 millions.", "Il vaut 300 millions de livres sterling."),
        ("Il a payé US$2,500.", "Il a payé 2 500 dollars."),
        ("Le fonds pèse $12bn.", "Le fonds pèse 12 milliards de dollars."),
        ("Rendez-vous à 3:30 pm demain.", "Rendez-vous à 15 h 30 demain."),
        ("Il est parti à 12 a.m. Il pleuvait.", "Il est parti à 0 heure. Il pleuvait."),
        ("Le vote du Mardi 5 Novembre 2024.", "Le vote du mardi 5 novembre 2024."),
        ("Il est mort le mai 3, 2021 à Lyon.", "Il est mort le 3 mai 2021 à Lyon."),
        ("Une ville de 1,200,300 habitants.", "Une ville de 1 200 300 habitants."),
    ],
)
def test_english_formats_become_french(wrong: str, right: str) -> None:
    assert fix(wrong).replace("\u202f", " ").replace("\u00a0", " ") == right


@pytest.mark.parametrize(
    "text",
    [
        "Le colis pèse 558,800 kg.",
        "Dimanche, il vote.",
        "La chanson « Lundi » passe à la radio.",
        "La version 2.10 du logiciel est prête.",
        "Le 4 Juillet est leur fête nationale.",
    ],
)
def test_french_formats_are_left_alone(text: str) -> None:
    assert [found.rule for found in find(text) if found.rule.startswith("wording")] == []
