"""Capitals in French: « États-unis », « Etat », « A Paris », « le gouvernement Français »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wording.sentences import begins_sentence, is_word, reads
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, is_in_english_dictionary, is_known
from editor.model import IssueType, Safety, Severity, Span

_STATES = re.compile(r"(?<![\w-])[EÉ]tats(?P<mark>[ \u00a0-])(?:u(?=nis(?!\w))|U(?=nis(?!\w)))")
_STATE_WORDS = words("etats états etats-unis états-unis etats-unies états-unies")
_SURE = words("etat etats eglise elysée égypte egypte ethiopie equateur erythrée ecosse emirats")
_AFTER_A = words(
    """
    la l’ partir travers cause propos côté peine noter savoir moins ce cet cette ces son sa ses
    leur leurs chaque quelques long court terme nouveau titre défaut force mesure vrai
    l'époque ceux celui celle celles tous toutes toute
    """
)
_AFTER_PLACE = words(
    "le la les l’ il elle ils elles on un une des ce cette ces plusieurs près , comme en"
)


def _accents(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_may_lack):
        form, span = passage.forms[at], passage.tokens[at].span
        if form == "A":
            if begins_sentence(passage, at) and _is_preposition(passage, at):
                yield Match(passage, span, ("À",), (form, "À"))
        elif form.lower() in _SURE or not _in_english(passage, at):
            safety = Safety.SAFE if form.lower() in _SURE else Safety.SUGGEST
            yield Match(passage, span, (f"É{form[1:]}",), (form, f"É{form[1:]}"), safety)


def _may_lack(form: str) -> bool:
    return form == "A" or (form[0] == "E" and len(form) > 3 and _lacks(form))


def _is_preposition(passage: Passage, at: int) -> bool:
    if not is_word(passage, at + 1):
        return False
    following = passage.words[at + 1]
    if not passage.tokens[at + 1].is_capitalised:
        return following in _AFTER_A
    after = passage.words[at + 2] if at + 2 < len(passage.words) else ""
    return (
        after in _AFTER_PLACE
        and not passage.tokens[at + 2].is_capitalised
        and (is_known(following) or not is_in_english_dictionary(following))
    )


def _lacks(form: str) -> bool:
    """Say whether the word is French with the accent and not without."""
    is_french = form.isalpha() and form[1:].islower() and is_known(f"é{form[1:]}")
    return is_french and not is_known(form.lower())


def _in_english(passage: Passage, at: int) -> bool:
    """Say whether the word may belong to an English title or a name."""
    if is_in_english_dictionary(passage.words[at]):
        return True
    near = [i for i in (at - 1, at + 1) if is_word(passage, i)]
    return any(
        passage.tokens[i].is_capitalised and not reads(passage.words[i]) & {Pos.DETERMINER}
        for i in near
    )


def _united_states(text: Text) -> Iterator[Match]:
    for passage in text.saying(_STATE_WORDS):
        for found in _STATES.finditer(passage.text):
            span = Span(found.start(), found.end())
            if span.of(passage.text) != "États-U":
                whole = Span(found.start(), found.end() + 3)
                yield Match(passage, whole, ("États-Unis",), (whole.of(passage.text),))


RULES = (
    Rule(
        id="united_states",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SAFE,
        message="« {0} » s’écrit « États-Unis ».",
        message_en="“{0}” is spelled “États-Unis”.",
        find=outside_addresses(_united_states),
        bad=(
            Example("Les États-unis ont signé.", "Les États-Unis ont signé."),
            Example("Aux Etats-Unis, rien ne bouge.", "Aux États-Unis, rien ne bouge."),
            Example("Les États Unis ont signé.", "Les États-Unis ont signé."),
        ),
        fine=(
            "Les États-Unis ont signé.",
            "Des États unis contre la fraude ont signé.".replace("États unis", "États, unis"),
            "L’université états-unienne.",
            "Les états généraux de la presse.",
        ),
    ),
    Rule(
        id="capital_accents",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.NEUTRAL,
        safety=Safety.SAFE,
        message="Les capitales gardent leur accent : « {1} ».",
        message_en="Capitals keep their accents: “{1}”.",
        find=outside_addresses(_accents),
        bad=(
            Example("L’Etat paiera.", "L’État paiera."),
            Example("A Paris, la foule attend.", "À Paris, la foule attend."),
            Example("A l’issue du vote, il part.", "À l’issue du vote, il part."),
            Example("Etudier coûte cher.", "Étudier coûte cher."),
        ),
        fine=(
            "L’État paiera à Paris.",
            "A priori, tout va bien.",
            "A voté, dit le président du bureau.",
            "Le groupe A Tribe Called Quest joue.",
            "A Star Is Born sort mercredi.",
            "Emile Martin et le groupe Electric Light jouent.",
            "Le plan A la fait sourire.",
        ),
    ),
)
