"""A paper in no list, its name translated: « a déclaré le maire à La Balise »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.names.articles import ARTICLES, STARTS
from editor.artefacts.names.cues import (
    is_attributed,
    is_called_foreign,
    is_foreign,
    is_told_to,
)
from editor.artefacts.names.masthead import (
    Masthead,
    is_ambiguous,
    is_clear,
    is_french_title,
    read_masthead,
)
from editor.artefacts.names.matching import begins_name
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import Pos, is_in_english_dictionary, readings
from editor.model import IssueType, Safety, Severity, Span

_TITLED = frozenset({*ARTICLES, "du", "au", "de", "d’", "à", "dans", "par"})


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_title_word):
        if at and passage.words[at - 1] in _TITLED and not begins_name(passage, at):
            match = _match(passage, at)
            if match is not None:
                yield match


@lru_cache(maxsize=8192)
def _is_title_word(form: str) -> bool:
    """Say whether it is a common noun with a capital."""
    if len(form) < 3 or not form.istitle() or not form.isalpha():
        return False
    kinds = {reading.pos for reading in readings(form)}
    return Pos.NOUN in kinds and Pos.PROPER_NOUN not in kinds


def _match(passage: Passage, at: int) -> Match | None:
    found = read_masthead(passage.forms, at)
    end = found.end if found else at + 1
    if not _is_title(passage, at, end, found):
        return None
    start = at - 1 if _has_own_article(passage, at) else at
    span = Span(passage.tokens[start].span.start, passage.tokens[end - 1].span.end)
    if found is None:
        return Match(passage, span)
    name = found.english if found.place else f"The {found.english}"
    return Match(passage, span, (f"le {name}" if found.place and start < at else name,))


def _is_title(passage: Passage, at: int, end: int, found: Masthead | None) -> bool:
    """Say whether a foreign paper is likely meant, by the word, its article and the cue."""
    if _goes_on(passage, end) or not is_attributed(passage, at, end):
        return False
    word, own = passage.words[at], _has_own_article(passage, at)
    if found is not None and found.place:
        certain = is_clear(word) and not is_ambiguous(word)
        return found.is_known or certain or _is_english(found.place)
    if is_called_foreign(passage, at):
        return own or found is not None
    if found is None or is_french_title(word):
        return own and found is not None and is_foreign(passage, at, end) and is_ambiguous(word)
    return own and (not is_ambiguous(word) or is_told_to(passage, at))


def _is_english(place: str) -> bool:
    """Say whether a place has an English word in it that French has not: `Cedar Rapids`."""
    words = place.split(" ")
    return any(is_in_english_dictionary(word.lower()) and not readings(word) for word in words)


def _has_own_article(passage: Passage, at: int) -> bool:
    """Say whether the article before it is a part of the title: « selon La Balise »."""
    return (
        passage.words[at - 1] in ARTICLES
        and passage.forms[at - 1][0].isupper()
        and at > 1
        and passage.words[at - 2] not in STARTS
    )


def _goes_on(passage: Passage, end: int) -> bool:
    """Say whether more belongs to the name: « La Balise du Sud », « Le Pen »."""
    if end >= len(passage.words):
        return False
    word, form = passage.words[end], passage.forms[end]
    if word in {"de", "du", "des", "d’"}:
        return True
    kinds = {reading.pos for reading in readings(word)}
    is_epithet = Pos.ADJECTIVE in kinds and kinds <= {Pos.ADJECTIVE, Pos.NOUN}
    return is_epithet or (form[0].isupper() and form.isalpha())


RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » est peut-être un titre de presse traduit : retrouver l’original.",
    message_en="“{0}” may be a translated title of a paper: find the original.",
    why="Un traducteur automatique prend le titre pour des mots ordinaires.",
    find=_find,
    bad=(
        Example(
            "« Nous partirons », a déclaré le maire à La Balise.",
            "« Nous partirons », a déclaré le maire à The Beacon.",
        ),
        Example(
            "Selon La Sentinelle, le shérif sera jugé jeudi.",
            "Selon The Sentinel, le shérif sera jugé jeudi.",
        ),
        Example(
            "Selon le Héraut de Springfield, l’usine fermera.",
            "Selon le Springfield Herald, l’usine fermera.",
        ),
        Example(
            "Le magazine américain La Flamme a publié la liste.",
            "Le magazine américain The Blaze a publié la liste.",
        ),
        Example("Le site américain La Grenouille a publié les courriels."),
    ),
    fine=(
        "Selon Le Progrès, la route est coupée.",
        "Le magazine La Recherche a publié la liste.",
        "Il l’a déclaré à La Flèche, où il habite.",
        "Selon La Poste, le tarif augmente.",
        "Selon La Balise du Sud, la mer monte.",
        "Le registre a révélé une erreur.",
        "La Sentinelle veille sur le port.",
    ),
)
