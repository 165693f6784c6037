"""HTML character references left in the text: `&nbsp;`, `&amp;`, `&#8209;`."""

import html
import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.tags import TAG
from editor.model import IssueType, Safety, Severity, Span

_REFERENCE = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,8}\d{0,2});")
_SPACES = " \u00a0\u202f\u2009\u2002\u2003"
_NONE = "\u00ad\u200b\u200e\u200f\u2060\ufeff"


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if "&" in passage.text:
            for found in _REFERENCE.finditer(passage.text):
                yield from _match(passage, found)


def _match(passage: Passage, found: re.Match[str]) -> Iterator[Match]:
    character = html.unescape(found[0])
    if character == found[0]:
        return
    text = passage.text
    if character in _NONE or not (character.isprintable() or character in _SPACES):
        character = ""
    near = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    if character in _SPACES and character and (not all(near) or set(near) & set(_SPACES)):
        character = ""
    whole = text[max(0, found.start() - 12) : found.start()] + character
    if character in "<>" and character and TAG.search(whole + text[found.end() : found.end() + 12]):
        return
    yield Match(passage, Span(found.start(), found.end()), (character,))


RULE = Rule(
    issue=IssueType.CHARACTERS,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » est du code HTML resté dans le texte.",
    message_en="“{0}” is HTML code left in the text.",
    why="La page a été copiée sans que son code soit décodé.",
    find=_find,
    bad=(
        Example(
            "Il a dit &nbsp;oui aux États&#8209;Unis.",
            "Il a dit oui aux États\u2011Unis.",
        ),
        Example("Johnson &amp; Johnson a répondu.", "Johnson & Johnson a répondu."),
        Example("L&rsquo;Ukraine et l&#039;Europe.", "L’Ukraine et l'Europe."),
        Example("Le pr&eacute;sident part.", "Le président part."),
    ),
    fine=(
        "Johnson & Johnson a répondu.",
        "La R&D; puis la suite.",
        "Il a dit « oui & non ; peut-être ».",
        "Voir https://exemple.fr/?a=1&b=2 pour la suite.",
    ),
)
