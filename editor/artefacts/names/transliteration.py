"""A Russian or Ukrainian name in English letters that no table knows: « Shishkanov »."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from editor.artefacts.datafile import read_data
from editor.artefacts.names.cues import sentence_words
from editor.artefacts.names.entries import load_names, right_words
from editor.artefacts.names.romanized import (
    in_french,
    is_english_spelling,
    is_french_spelling,
    is_ukrainian,
)
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity, Span

_LAST = ("v", "a", "n", "y", "i", "o", "k", "h")
_SURNAME = re.compile(
    r"[A-Z][a-z]{1,14}?(?:ova?|eva?|yov|in|ina|yn|sky|skiy|skyi|skyy|skii|skaya|enko|chuk|yuk|iuk"
    r"|v[iy]ch|yan|shvili|[dklmnrtv]yi|nyy)"
)
_SURE_ENDING = re.compile(
    r".*(?:ova?|eva?|yov|skiy|skyi|skyy|skaya|enko|chuk|yuk|iuk|v[iy]ch|shvili|[dklmnrtv]yi|nyy)"
)
"""Endings that no English or French name has."""
_PATRONYMIC = re.compile(r"[A-Z]\w{2,14}(?:[oei]vi(?:t?ch)|[oei]vna|i(?:ni)?chna)")
_MOST_SPORT = 1


@dataclass(frozen=True, slots=True)
class _Known:
    russian: frozenset[str]
    ukrainian: frozenset[str]
    shared: frozenset[str]
    changed: Mapping[str, str]
    kept: frozenset[str]
    around: frozenset[str]
    sport: frozenset[str]


@lru_cache(maxsize=1)
def _known() -> _Known:
    data = read_data(__file__, "transliteration.yaml")
    listed = {key: frozenset(data[key].split(" ")) for key in data if key != "changed"}
    return _Known(changed=data["changed"], **listed)


@lru_cache(maxsize=1)
def _tabled() -> frozenset[str]:
    """Return the words that the table of people mends or knows to be right."""
    wrong = {
        word for name in load_names() if name.kind == "people" for word in name.wrong.split(" ")
    }
    return right_words() | wrong


def _find(text: Text) -> Iterator[Match]:
    found = list(text.places_of(_is_surname))
    if not found or len(_known().sport & text.vocabulary) > _MOST_SPORT:
        return
    first_names: dict[str, set[str]] = {}
    for passage, at in found:
        if name := _first_name(passage, at):
            first_names.setdefault(passage.forms[at], set()).add(name)
    asked: set[str] = set()
    for passage, at in found:
        surname = passage.forms[at]
        match = _match(passage, at, first_names.get(surname, set()))
        if match is None or (match.safety is Safety.QUERY and surname in asked):
            continue
        asked.add(surname)
        yield match


@lru_cache(maxsize=8192)
def _is_surname(form: str) -> bool:
    return (
        form[0].isupper()
        and form.endswith(_LAST)
        and _SURNAME.fullmatch(form) is not None
        and form not in _known().kept
        and form not in _tabled()
        and not readings(form)
    )


def _first_name(passage: Passage, at: int) -> str:
    """Return the Slavic first name before a surname, a patronymic left out."""
    before = at - 1
    if before > 0 and _PATRONYMIC.fullmatch(passage.forms[before]):
        before -= 1
    name = passage.forms[before] if before >= 0 else ""
    known = _known()
    if name in known.shared and not _is_clear(passage.forms[at]):
        return ""
    listed = name in known.russian or name in known.ukrainian or name in known.changed
    return name if listed else ""


def _is_clear(surname: str) -> bool:
    """Say whether it can only be such a name, in English letters."""
    return _SURE_ENDING.fullmatch(surname) is not None and is_english_spelling(surname)


def _match(passage: Passage, at: int, first_names: set[str]) -> Match | None:
    surname, first, known = passage.forms[at], _first_name(passage, at), _known()
    ukrainian = not known.ukrainian.isdisjoint(first_names) or is_ukrainian(surname)
    right = in_french(surname, ukrainian=ukrainian)
    start = at
    if first in known.changed and passage.forms[at - 1] == first:
        start, right = at - 1, f"{known.changed[first]} {right}"
    span = Span(passage.tokens[start].span.start, passage.tokens[at].span.end)
    old = span.of(passage.text)
    safety = _safety(passage, at, first_names)
    if right == old or safety is None:
        return None
    return Match(passage, span, (right,), (old, right), safety)


def _safety(passage: Passage, at: int, first_names: set[str]) -> Safety | None:
    """Return how sure it is, by the letters and what stands around, that English wrote the name."""
    surname = passage.forms[at]
    if is_french_spelling(surname) or not _known().sport.isdisjoint(
        sentence_words(passage, at, at + 1)
    ):
        return None
    if first_names:
        # « Andreï Chernov »: French may have written this « ch ».
        is_doubtful = "ch" in surname.lower() and not is_english_spelling(surname)
        return Safety.QUERY if is_doubtful else Safety.SUGGEST
    following = passage.forms[at + 1] if at + 1 < len(passage.forms) else ""
    # « Kazakhstanskaya Pravda »: a title, no person.
    is_title = following[:1].isupper()
    is_likely = _is_clear(surname) and not is_title and not _is_elsewhere(passage, at)
    return Safety.QUERY if is_likely else None


def _is_elsewhere(passage: Passage, at: int) -> bool:
    """Say whether nothing in the sentence speaks of a country with such names."""
    return _known().around.isdisjoint(sentence_words(passage, at, at + 1))


RULE = Rule(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » est une transcription anglaise ; en français, sans doute « {1} ».",
    message_en="“{0}” is transcribed the English way; in French it is likely “{1}”.",
    why="Un traducteur automatique garde les noms slaves comme l’anglais les transcrit.",
    find=_find,
    compares=True,
    bad=(
        Example(
            "Le ministre Sergueï Shulepov a démissionné.",
            "Le ministre Sergueï Choulepov a démissionné.",
        ),
        Example(
            "Le général Oleksandr Hnatyuk et Taras Holovchak ont parlé.",
            "Le général Oleksandr Hnatiouk et Taras Holovchak ont parlé.",
        ),
        Example(
            "L’opposant russe Ilya Ponomarev vit à Kiev.",
            "L’opposant russe Ilia Ponomarev vit à Kiev.",
        ),
        Example(
            "Le gouverneur russe, M. Tishchenko, a fui.",
            "Le gouverneur russe, M. Tichtchenko, a fui.",
        ),
    ),
    fine=(
        "Vladimir Poutine a reçu Sergueï Choïgou.",
        "Maria Sharapova et Sergey Brin sont venus.",
        "Le tournoi de tennis a vu gagner Andrey Kuzmanov au dernier match.",
        "Isaac Asimov et John Malkovich sont célèbres.",
        "Kevin Baldwin et Ryan Bryan ont voté en Russie.",
        "Dmitri Medvedev a écrit à Ivan Petrov.",
    ),
)
