"""Residue goes, whole paragraphs of it, and hostile lines cost no time."""

from itertools import pairwise

import pytest
from hostile import PIECES

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


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_hostile_line_is_gone_through_and_nothing_overlaps(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    fixing = [finding.span for finding in find(text, rules=OWN) if finding.fixes]
    assert all(one.end <= other.start for one, other in pairwise(fixing))
    assert all(0 <= span.start <= span.end <= len(text) for span in fixing)
