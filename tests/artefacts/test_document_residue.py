"""Residue goes, whole paragraphs of it, and hostile lines cost no time."""

import time

import pytest

from editor.artefacts import find, fix
from editor.artefacts.rules import load_rules
from editor.model import Safety

ARTICLE = "Le maire a répondu hier aux critiques de l’opposition."
OWN = tuple(r for r in load_rules() if r.id.startswith(("document.", "boundaries.", "names.")))


@pytest.mark.parametrize(
    "line",
    [
        "in ,",
        "by , on ,",
        "Partager sur WhatsApp",
        "Facebook Twitter LinkedIn",
        "Nous utilisons des cookies pour améliorer votre expérience.",
        "Inscrivez-vous à notre lettre d’information",
        "5 min de lecture",
        "Aucun commentaire",
        "Mots-clés : Russie, Ukraine",
        "#Russie #Ukraine",
        "PUBLICITÉ",
        "Page 1 sur 3",
        "1 2 3 … 10 Suivant",
        "© 2024 Le Journal. Tous droits réservés.",
        "Accueil > Monde > Europe",
        "Tout accepter",
        "Getty Images",
        "Cet article est réservé aux abonnés",
    ],
)
def test_a_line_of_residue_goes_without_asking(line: str) -> None:
    assert fix(f"{ARTICLE}\n\n{line}", Safety.SAFE) == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : La colère monte dans les villes",
        "À lire également : le portrait du maire",
        "Read more",
        "Sur le même sujet",
        "Publié le 6 août 2024 à 10 h 30",
        "Photo : Marie Dubois",
    ],
)
def test_a_line_that_may_be_wanted_is_only_offered(line: str) -> None:
    kept = fix(f"{ARTICLE}\n\n{line}", Safety.SAFE)
    assert line in kept.replace("\u00a0", " ")
    assert fix(f"{ARTICLE}\n\n{line}", Safety.SUGGEST) == ARTICLE


@pytest.mark.parametrize(
    "hostile",
    [
        "1" * 240,
        "1 " * 120,
        "1110010 " * 30,
        "facebook " * 26,
        "a > " * 60,
        ", " * 50_000,
        "(" * 100_000,
        "«" * 100_000,
        "Ã" * 100_000,
        "&" * 100_000,
        "le " * 50_000,
        "L’" * 50_000,
        "a.B" * 40_000,
        "\u0301" * 100_000,
        "motMot" * 20_000,
        "Aa " * 40_000,
        "Comité " * 20_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_takes_no_more_than_its_length_asks(hostile: str) -> None:
    start = time.process_time()
    find(hostile, rules=OWN)
    assert time.process_time() - start < 20
