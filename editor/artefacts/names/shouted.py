"""A common word in capitals behind a cue: most likely an outlet's name translated."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.names.cues import is_attributed
from editor.artefacts.names.entries import folded, load_names
from editor.artefacts.names.masthead import rebuilt
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_COMMON = {Pos.NOUN, Pos.ADJECTIVE, Pos.VERB, Pos.ADVERB}
_FRENCH = re.compile(
    "capes|raid|pacs|sage|orange|elle|voici|gala|capital|libération|marianne|challenges|public|équipe"
    "|parisien|point|monde|figaro|humanité|express|échos|croix|temps|soir|devoir|presse|matin|union"
    "|progrès|provence|télégramme|dépêche|montagne|opinion|tribune|nouvel|lance"
)
"""Acronyms that look like words, and French titles that may stand in capitals."""
_ARTICLES = frozenset({"le", "la", "l’", "les"})
_LEAST = 4
"""Shorter words in capitals are acronyms."""


_MOST = 3
"""Different words in capitals: with more of them, the text is a manual that sets its terms so."""


def _find(text: Text) -> Iterator[Match]:
    if text.learned(_is_manual):
        return
    for passage, at in text.places_of(_is_shouted):
        # « selon le MODE »: behind an article, a manual's placeholder as likely as a title.
        if passage.words[at - 1] in _ARTICLES and passage.words[at - 2] in {"selon", "après"}:
            continue
        if is_attributed(passage, at, at + 1) and not passage.text.isupper():
            yield Match(passage, passage.tokens[at].span, rebuilt((passage.words[at],)))


def _is_manual(text: Text) -> bool:
    return len(text.passing(_is_shouted)) > _MOST


@lru_cache(maxsize=4096)
def _is_shouted(form: str) -> bool:
    if len(form) < _LEAST or not form.isupper() or not form.isalpha():
        return False
    word = form.lower()
    return not _FRENCH.fullmatch(word) and folded(word) not in _known() and _is_common(word)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Return the one-word renderings that the outlets' own table mends."""
    return frozenset(folded(n.wrong) for n in load_names() if n.kind in {"outlets", "acronyms"})


def _is_common(word: str) -> bool:
    found = readings(word)
    return bool(found) and all(reading.pos in _COMMON for reading in found)


RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » est sans doute un titre de presse traduit : retrouver l’original.",
    message_en="“{0}” in capitals is likely a translated title of a paper: find the original.",
    why="Un traducteur automatique prend un titre écrit en capitales pour un mot ordinaire.",
    find=_find,
    bad=(
        Example("Un récent reportage de BARRAGE révèle un scandale."),
        Example("Selon TROTTOIR, le maire part."),
    ),
    fine=(
        "Selon l’OTAN, le front tient.",
        "Un rapport du CAPES révèle que les candidats manquent.",
        "Selon l’INSEE, les prix montent.",
        "Selon l’UNESCO, le site est en danger.",
        "LE PRÉSIDENT SELON SES PROCHES",
        "Le format est décrit dans SYNTAXE, FICHIER, OPTION et COMMANDE par TAILLE.",
    ),
)
