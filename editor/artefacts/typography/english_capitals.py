"""Capitals that English gives and French does not: « le gouvernement Français », « en Anglais »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wording.sentences import is_finite, is_word, nouns
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_STEMS = words(
    """
    français anglais américain allemand italien espagnol russe chinois japonais britannique
    européen canadien ukrainien polonais belge portugais israélien iranien irakien syrien
    indien pakistanais brésilien mexicain argentin australien africain asiatique palestinien
    coréen vietnamien afghan algérien marocain tunisien égyptien saoudien norvégien suédois
    danois finlandais néerlandais hongrois roumain bulgare serbe croate arabe hébreu turc grec
    géorgien
    """
)
_PEOPLE = re.compile(rf"(?P<stem>{'|'.join(sorted(_STEMS))})(?:n?e)?s?|grecques?|turques?")
_SEASON = re.compile(
    r"\b(?:[LlDd][’']|[Cc]et |[Ee]n |[Aa]u |[Dd]u |[Ll]e |[Cc]e )"
    r"(?P<season>Été|Hiver|Automne|Printemps)"
    r"(?=[ \u00a0](?:de[ \u00a0])?(?:19|20)\d\d\b|[ \u00a0](?:dernier|prochain)\b)"
)
_SEASONS = words("été hiver automne printemps")
_LANGUAGES = words(
    """
    français anglais allemand italien espagnol russe chinois japonais ukrainien polonais portugais
    coréen vietnamien norvégien suédois danois finlandais néerlandais hongrois roumain bulgare serbe
    croate arabe hébreu turc grec géorgien
    """
)
_BEFORE_LANGUAGE = words(
    """
    parle parlent parlait parlaient parler parlant apprendre apprend apprennent enseigne enseigner
    traduit traduite traduits traduites traduire écrit écrite écrits couramment en
    """
)
_DETERMINERS = words(
    """
    le la l’ les un une des du au aux ce cet cette ces son sa ses leur leurs notre nos deux trois
    plusieurs d’ de
    """
)
_NAMED = words(
    """
    île îles mer mers océan océans alpes pyrénées golfe pôle antilles andes
    mot nom fois parti mouvement groupe association journal hebdomadaire quotidien club équipe
    société compagnie union académie lycée collège institut fondation alliance ligue fédération
    """
)


def _adjectives(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_capital_adjective):
        if at < 1 or (passage.is_headline and passage.text.istitle()):
            continue
        if _is_language(passage, at) or _is_adjective(passage, at):
            form, lower = passage.forms[at], passage.words[at]
            yield Match(passage, passage.tokens[at].span, (lower,), (form, lower))


def _is_capital_adjective(form: str) -> bool:
    return form.istitle() and _PEOPLE.fullmatch(form.lower()) is not None


def _is_language(passage: Passage, at: int) -> bool:
    if passage.words[at] not in _LANGUAGES:
        return False
    # « Il parle français, anglais et russe. »
    lead = at - 1
    while (
        lead > 1
        and passage.words[lead] in {"et", "ou", ","}
        and passage.words[lead - 1] in _LANGUAGES
    ):
        lead -= 2
    return passage.words[lead] in _BEFORE_LANGUAGE


def _is_adjective(passage: Passage, at: int) -> bool:
    """Say whether the word stands behind its noun: « le gouvernement Français »."""
    noun, words_ = at - 1, passage.words
    if at < 2 or not is_word(passage, noun) or not passage.tokens[noun].form.islower():
        return False
    if words_[noun] in _NAMED or not nouns(words_[noun]) or words_[noun - 1] not in _DETERMINERS:
        return False
    following = words_[at + 1] if at + 1 < len(words_) else ""
    goes_on = following in {"de", "du", "des", "d’", "en"}
    return not goes_on and passage.text[passage.tokens[noun].span.end] in " \u00a0"


def _seasons(text: Text) -> Iterator[Match]:
    for passage in text.saying(_SEASONS):
        for found in _SEASON.finditer(passage.text):
            season = found["season"]
            yield Match(passage, Span(*found.span("season")), (season.lower(),), (season,))


def _peoples(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_people):
        if not 0 < at < len(passage.words) - 1 or passage.words[at - 1] != "les":
            continue
        opened = at == 1 or passage.words[at - 2] in {".", ",", "que", "qu’", "«", ":", "où"}
        if opened and is_finite(passage.words[at + 1]):
            form = passage.forms[at]
            yield Match(passage, passage.tokens[at].span, (form.capitalize(),), (form,))


def _is_people(form: str) -> bool:
    return form.islower() and form.endswith("s") and _PEOPLE.fullmatch(form) is not None


RULES = (
    Rule(
        id="capital_adjective",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SUGGEST,
        message="« {0} » : adjectif ou langue, sans capitale.",
        message_en="“{0}”: an adjective or a language, without a capital.",
        why="L’anglais met une capitale aux adjectifs de pays et aux langues.",
        find=outside_addresses(_adjectives),
        bad=(
            Example("Le gouvernement Français a signé.", "Le gouvernement français a signé."),
            Example("Il parle Anglais et écrit en Russe.", "Il parle anglais et écrit en russe."),
            Example("Deux soldats Ukrainiens sont morts.", "Deux soldats ukrainiens sont morts."),
        ),
        fine=(
            "Le gouvernement français a signé avec les Français.",
            "Deux Ukrainiens et un Russe sont morts.",
            "La société Française des jeux a signé.",
            "Le mot Français prend une capitale.",
            "Le Parti socialiste européen a signé.",
        ),
    ),
    Rule(
        id="capital_season",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SAFE,
        message="« {0} » : les saisons s’écrivent sans capitale.",
        message_en="“{0}”: seasons are written without a capital.",
        find=outside_addresses(_seasons),
        bad=(
            Example("Pendant l’Été 2026, tout brûle.", "Pendant l’été 2026, tout brûle."),
            Example("Au Printemps dernier, il est parti.", "Au printemps dernier, il est parti."),
        ),
        fine=(
            "Pendant l’été 2026, tout brûle.",
            "Il expose au Printemps, boulevard Haussmann.",
            "Été 2026 : tout brûle.",
            "Le Printemps de Bourges commence.",
        ),
    ),
    Rule(
        id="people_without_capital",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SUGGEST,
        message="« {0} » : le nom d’un peuple prend une capitale.",
        message_en="“{0}”: the name of a people takes a capital.",
        find=outside_addresses(_peoples),
        bad=(
            Example("Les français sont nombreux.", "Les Français sont nombreux."),
            Example("Il dit que les russes ont reculé.", "Il dit que les Russes ont reculé."),
        ),
        fine=(
            "Les Français sont nombreux.",
            "Les vins italiens et les français sont chers.",
            "Les élus français sont nombreux.",
            "Le français est une langue.",
        ),
    ),
)
