"""A noun phrase said again behind a comma or « et »: « un plan, un plan global »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import are_words, is_adjective, noun
from editor.artefacts.wording.sentences import is_word, span
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity

_DETERMINERS = words("le la l’ les un une des ce cet cette ces son sa ses leur leurs notre nos")
_BEHIND = words("de d’ du des qui que qu’ dont où à au aux pour contre en sans")
_ENDS = words(". , ; ! ? » )") | {""}
_ONE = words("le la l’ son sa leur notre cette ce cet")
_LOOSE = words("homme femme jour nuit temps fois autre même un une peu vie mort guerre amour")
"""What an orator repeats: « un homme, un homme libre »."""


def find(text: Text) -> Iterator[Match]:
    """Yield each phrase that comes back at once, its better half to be kept."""
    for passage in text.passages:
        said = passage.words
        for at in range(2, len(said) - 2):
            if said[at] not in {",", "et"} or said[at - 1] != said[at + 2]:
                continue
            if said[at - 2] == said[at + 1] and said[at + 1] in _DETERMINERS:
                match = _match(passage, at)
                if match is not None:
                    yield match


def _match(passage: Passage, at: int) -> Match | None:
    name = passage.words[at - 1]
    if not noun(name) or name in _LOOSE or not are_words(passage, at + 1, at + 2):
        return None
    if not passage.forms[at - 1].islower() or passage.words[at - 4 : at - 2] == ("y", "a"):
        return None
    if passage.words[at - 3 : at - 2] in {("entre",), ("ni",), (",",)}:
        return None
    after = passage.words[at + 3] if is_word(passage, at + 3) else ""
    says_more = after in _BEHIND or is_adjective(after)
    article = passage.words[at + 1]
    first = span(passage, at - 2, at - 1)
    if passage.words[at] == ",":
        # A list goes on: « les états, les états triés et les drapeaux ».
        is_list = "et" in passage.words[at + 3 : at + 10] or "," in passage.words[at + 3 : at + 10]
        if not says_more or is_list or article not in {"un", "une"}:
            return None
        if passage.words[at - 3 : at - 2] in {("de",), ("d’",)}:
            return None
        return _found(passage, at, first.of(passage.text), Safety.QUERY)
    if after not in _ENDS or article not in _ONE:
        # « des heures et des heures », « par le noyau et le noyau avertit ».
        return None
    return _found(passage, at, first.of(passage.text), Safety.SUGGEST)


def _found(passage: Passage, at: int, kept: str, safety: Safety) -> Match:
    where = span(passage, at - 2, at + 2)
    return Match(passage, where, (kept,), (where.of(passage.text),), safety)


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » dit deux fois le même nom.",
    message_en="“{0}” says the same noun twice.",
    why="L’anglais avait deux mots, « safety and security », qu’une machine a rendus par un seul.",
    find=find,
    bad=(
        Example("Il assure la sécurité et la sécurité.", "Il assure la sécurité."),
        Example("Il faut un plan, un plan global.", "Il faut un plan global."),
        Example("Ils veulent la liberté et la liberté.", "Ils veulent la liberté."),
    ),
    fine=(
        "Il y a le rire et le rire.",
        "Il assure la sécurité et la sécurité du site.",
        "Un homme, un homme libre, est venu.",
        "Il faut un plan, un calendrier, un chef.",
        "Entre la mer et la mer, la terre.",
    ),
)
