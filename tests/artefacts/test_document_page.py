"""A page taken along with its article: what surrounds the article goes, the article stays."""

import re
from pathlib import Path

import pytest
import yaml

from editor.artefacts import find, find_in_blocks, fix
from editor.artefacts.document import page_words, residue
from editor.artefacts.document.page_words import Likeness, likeness
from editor.artefacts.rules import load_rules
from editor.model import Block, BlockKind, Safety

PAGE = load_rules()
OWN = tuple(r for r in PAGE if r.id.startswith("document."))
TITLE = "Le maire promet un tramway avant la fin de son mandat"
FIRST = (
    "Le maire a répondu hier aux critiques de l’opposition, qui lui reproche la lenteur des "
    "travaux du tramway et le coût du nouveau stade."
)
SECOND = (
    "L’opposition demande qu’une commission examine les comptes de la ville avant la fin de "
    "l’année, ce que la majorité refuse."
)
ABOVE = (
    "Skip to main content",
    "Accueil > Actualités > Ville",
    "Opinion",
)
BESIDE = (
    "By Ann Lee and Paul Wood",
    "March 4, 2024",
    "5 min de lecture",
    "Partager cet article",
    "Facebook Twitter Courriel",
    "Écouter cet article (5 min)",
    "Getty Images",
)
WITHIN = ("PUBLICITÉ", "L’article continue ci-dessous", "LIRE AUSSI : Le stade coûtera plus cher")
BELOW = (
    "Cet article a été mis à jour avec une réponse de la mairie.",
    "Tags : tramway, mairie",
    "12 commentaires",
    "Commentaires",
    "Inscrivez-vous à notre newsletter quotidienne",
    "Entrez votre adresse e-mail",
    "Articles connexes",
    "Pourquoi les bus électriques tombent en panne",
    "Le budget de la région sera voté lundi prochain",
    "© 2024 Le Journal. Tous droits réservés.",
)


def test_all_around_an_article_goes_and_the_article_stays() -> None:
    page = "\n\n".join((*ABOVE[:2], TITLE, *BESIDE, FIRST, *WITHIN, SECOND, *BELOW))
    assert fix(page, Safety.SUGGEST, rules=OWN) == "\n\n".join((TITLE, FIRST, SECOND))


def test_the_section_above_a_headline_is_asked_about() -> None:
    found = find(f"{ABOVE[2]}\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}", rules=OWN)
    assert [(one.quote, one.safety) for one in found] == [("Opinion", Safety.QUERY)]


@pytest.mark.parametrize(
    "line",
    [
        "Voir aussi",
        "Articles connexes",
        "Commentaires",
        "Sommaire",
        "Renseignements : 02 99 00 00 00",
        "Tarif : 8 € ; gratuit pour les moins de 12 ans.",
        "Robert Martin, abonné depuis trente ans",
        "Par Claire Martin, à Rennes",
        "(Avec AFP)",
        "Propos recueillis par Claire Martin",
        "« Nous avons besoin de votre soutien. »",
        "Merci de votre attention.",
        "Notre histoire",
        "Comment ouvrir un compte",
        "Faire un don du sang",
        "La publicité et l’enfance",
        "Vous recevrez un courriel après votre inscription en mairie.",
        "Légende : en rouge, les zones inondées.",
    ],
)
def test_what_people_write_themselves_is_left_alone(line: str) -> None:
    assert find(f"{FIRST}\n\n{line}\n\n{SECOND}", rules=OWN) == ()
    assert find(f"{FIRST}\n\n{SECOND}\n\n{line}", rules=OWN) == ()


def test_a_heading_goes_where_lines_of_the_page_stand_beside_it() -> None:
    lines = "Partager\n\nCommentaires\n\nVoir aussi"
    assert fix(f"{FIRST}\n\n{lines}", Safety.SUGGEST, rules=OWN) == FIRST


def test_headings_are_kept_and_their_table_goes() -> None:
    body = f"Les travaux\n\n{FIRST}\n\nLe coût du stade\n\n{SECOND}"
    page = f"Dans cet article\n\nLes travaux\n\nLe coût du stade\n\n{body}"
    assert fix(page, Safety.SUGGEST, rules=OWN) == body


def test_words_of_a_link_that_is_still_there_are_no_orphans() -> None:
    text = "Le maire a répondu (<1>lire ici</1>). Le rapport est disponible <2>ici</2>."
    block = Block("b", BlockKind.PARAGRAPH, text)
    rules = [rule for rule in PAGE if rule.id in {"boundaries.orphan_links", "boundaries.here"}]
    assert find_in_blocks([block], rules=rules) == ()


def test_the_lines_of_the_data_are_in_lower_case_without_accents() -> None:
    file = Path(residue.__file__).with_suffix(".yaml")
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    for group in data["groups"]:
        for line in group["lines"]:
            plain = re.sub(r"\\[A-Za-z]\w*|\(\?[P<!=:]", "", line)
            assert not re.search(r"[A-ZÀ-Ýà-ÿ]", plain), line


@pytest.mark.parametrize(
    ("line", "much"),
    [
        ("share full article", Likeness.MUCH),
        ("un e-mail de confirmation vous a ete envoye.", Likeness.MUCH),
        ("voir toutes les actualites", Likeness.SOME),
        ("le budget de la region sera vote lundi", Likeness.NONE),
        ("commentaires", Likeness.NONE),
    ],
)
def test_lines_of_the_words_of_pages_are_known(line: str, much: Likeness) -> None:
    assert likeness(line) is much


def test_no_word_stands_in_two_lists_of_page_words() -> None:
    telling, _, function = page_words.word_lists()
    assert not telling & function
