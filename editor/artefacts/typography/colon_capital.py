"""A capital after a colon in mid-sentence: « Un seul but : La paix »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity, Span

_CAPITAL = re.compile(
    r":[ \u00a0\u202f](?P<word>Le|La|Les|Un|Une|Des|Du|Il|Elle|Ils|Elles|On|Ce|Cet|Cette|Ces|Son|Sa"
    r"|Ses|Leur|Leurs|Nous|Pour|Dans|Avec|Sans|Comment|Pourquoi|Quand|Si|En|Au|Aux|Pas|Plus"
    r"|[LDCQ][’']"
    r"|(?P<verb>[A-ZÉÊÂÀ][a-zà-ÿ]{2,14}(?:er|ir|re)))"
    r"(?=[ \u00a0\u202f][a-zà-ÿœ]|(?<=[’'])[a-zà-ÿœ])"
)
_LEAST_WORDS = 3
"""Fewer before the colon are a label: « Note : Les fichiers … »."""
_CLOSED = re.compile(r"[.!?…]")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(frozenset(":")):
        for found in _CAPITAL.finditer(passage.text):
            if found["verb"] and not _is_infinitive(found["verb"]):
                continue
            if _introduces(passage, found):
                word = found["word"]
                fixed = word[0].lower() + word[1:]
                yield Match(passage, Span(*found.span("word")), (fixed,))


def _is_infinitive(word: str) -> bool:
    found = readings(word.lower())
    return bool(found) and all(reading.form == "inf" for reading in found)


def _introduces(passage: Passage, found: re.Match[str]) -> bool:
    """Say whether a sentence leads up to the colon and one sentence at most follows."""
    before = _CLOSED.split(passage.text[max(0, found.start() - 300) : found.start()])[-1]
    words = re.findall(r"\w+", before)
    if len(words) < _LEAST_WORDS or any(mark in before for mark in '«“":'):
        return False
    after = passage.text[found.end() :]
    # Several sentences that a colon announces keep their capitals.
    return len(re.findall(r"[.!?…](?:[ \u00a0\u202f]|$)", after[:600])) <= 1


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Après deux-points, pas de majuscule au milieu d’une phrase.",
    message_en="No capital after a colon in mid-sentence.",
    why="Les titres anglais mettent une majuscule après deux-points.",
    find=outside_addresses(_find),
    bad=(
        Example("Un seul but : La paix.", "Un seul but : la paix."),
        Example(
            "Le maire n’a qu’une idée : Il veut partir.",
            "Le maire n’a qu’une idée : il veut partir.",
        ),
    ),
    fine=(
        "Note : Les fichiers sont lus.",
        "Le maillot du meilleur grimpeur : Lacroix, encore lui.",
        "Il a dit au maire : « La ville attend. »",
        "Deux villes au choix : La Haye ou Le Havre.",
        "Il propose trois règles : La première est simple. La deuxième l’est moins. Suit la fin.",
    ),
)
