"""Names are mended with the article and the preposition before them."""

import pytest

from editor.artefacts import find, fix
from editor.artefacts.names.entries import Gate, load_names
from editor.artefacts.rules import load_rules
from editor.model import Concept, Safety, Term, TermStatus

NAMES = tuple(rule for rule in load_rules() if rule.id.startswith("names."))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Un article du Gardien le dit.", "Un article du Guardian le dit."),
        ("Il l’a confié au Temps financier.", "Il l’a confié au Financial Times."),
        ("D’après L’économiste, c’est fini.", "D’après The Economist, c’est fini."),
        ("Il est suivi par ISIS en Syrie.", "Il est suivi par l’État islamique en Syrie."),
        ("Un envoyé de l’IMF est là.", "Un envoyé du FMI est là."),
        ("Le Temps de Seattle raconte tout.", "Le Seattle Times raconte tout."),
        ("Selon le magazine Temps, il part.", "Selon le magazine Time, il part."),
        ("Selon La Colline, le vote est reporté.", "Selon The Hill, le vote est reporté."),
        ("L'enquête de L'Interception gêne.", "L'enquête de The Intercept gêne."),
    ],
)
def test_the_words_around_a_name_are_mended_too(wrong: str, right: str) -> None:
    assert fix(wrong, Safety.SUGGEST, rules=NAMES) == right


@pytest.mark.parametrize(
    "text",
    [
        "Le Monde et Le Figaro l’ont écrit.",
        "Selon La Tribune de Genève, le canton hésite.",
        "Selon la revue Politique étrangère, l’Ifri a raison.",
        "Dans L’Indépendant de Perpignan, il s’explique.",
        "Il a publié un article dans Le Temps.",
        "Le soleil brille, selon le gardien du phare.",
        "La nature a horreur du vide, écrit le philosophe.",
        "Le ministère des Affaires étrangères a publié un communiqué.",
        "Le temps de New York n’est pas celui de Paris.",
        "La London School of Economics et le Kyiv Post.",
    ],
)
def test_real_french_titles_and_plain_words_stay(text: str) -> None:
    assert find(text, rules=NAMES) == ()


def test_the_workspace_adds_its_own_wrong_terms() -> None:
    concept = Concept(
        "press-7",
        (
            Term("fr", "Caravan"),
            Term("fr", "Roulotte hebdomadaire", TermStatus.WRONG),
        ),
    )
    text = "Il lit la Roulotte hebdomadaire."
    assert [f.fixes[0].text for f in find(text, names=(concept,), rules=NAMES)] == ["Caravan"]


def test_the_tables_are_large_and_no_rendering_is_the_name_itself() -> None:
    names = load_names()
    assert len({name.right for name in names}) >= 400
    assert [name for name in names if name.right == name.wrong] == []
    assert {name.gate for name in names} == set(Gate)


def test_every_rendering_is_mended_once_and_for_all() -> None:
    wrong = [f"Selon le quotidien américain {name.wrong}, il part." for name in load_names()]
    text = fix("\n\n".join(wrong), Safety.SUGGEST, rules=NAMES)
    assert fix(text, Safety.SUGGEST, rules=NAMES) == text
