"""Markup and note marks left in the text: `<b>`, `[texte](url)`, « habitants[3] »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_TAG = re.compile(
    r"</?(?P<name>b|i|u|em|strong|span|p|div|a|sup|sub|font|small|br|h[1-6]|li|ul|ol|blockquote"
    r"|figure|figcaption|img|hr|section|article|cite|q|mark)(?:\s[^<>\n]{0,300})?\s?/?>",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[(?P<text>[^\[\]\n]{1,200})\]\((?:https?://|/|#|mailto:)[^()\s]{0,300}\)")
_NOTE = re.compile(r"(?<=[^\W\d_])(?:\[\d{1,3}\])+(?=[ \u00a0\u202f.,;:!?»)]|$)")
_OPENERS = frozenset("<[")
_BREAKS = frozenset({"br", "p", "div", "li", "hr"})
_CODE = re.compile(r"`|\b(?:HTML|Markdown|balises?|CSS)\b")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_OPENERS):
        if _CODE.search(passage.text):
            continue
        for found in _TAG.finditer(passage.text):
            fixed = " " if _parts(passage.text, found) else ""
            yield Match(passage, Span(*found.span()), (fixed,), (found[0],))
        for found in _LINK.finditer(passage.text):
            yield Match(passage, Span(*found.span()), (found["text"],), (found[0],))


def _parts(text: str, found: re.Match[str]) -> bool:
    """Say whether a line break stands there between two words without a space."""
    around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    return found["name"].lower() in _BREAKS and len(around) == 2 and " " not in around


def _notes(text: Text) -> Iterator[Match]:
    marks = [
        Match(passage, Span(*found.span()), ("",), (found[0],))
        for passage in text.with_any(_OPENERS)
        for found in _NOTE.finditer(passage.text)
    ]
    # A list of notes below says that the marks are meant.
    if not any(re.match(r"\[\d{1,3}\]", passage.text) for passage in text.passages):
        yield from marks


RULES = (
    Rule(
        id="markup",
        issue=IssueType.MARKUP,
        severity=Severity.MAJOR,
        safety=Safety.SAFE,
        message="« {0} » est du code de la page resté dans le texte.",
        message_en="“{0}” is code of the page left in the text.",
        why="L’outil qui a copié la page n’a pas lu tout le code.",
        find=_find,
        bad=(
            Example("Un <b>mot</b> ici.", "Un mot ici."),
            Example("Il part.<br />Elle reste.", "Il part. Elle reste."),
            Example("Voir [le texte](https://exemple.fr/b) ici.", "Voir le texte ici."),
        ),
        fine=(
            "Si 2 < 3 et b > a, il part.",
            "Il a dit [en anglais] (et répété) que non.",
            "La balise <b> met un mot en gras.",
            "Le maire [élu en 2020] (centre) part.",
        ),
    ),
    Rule(
        id="note_marks",
        issue=IssueType.MARKUP,
        severity=Severity.MINOR,
        safety=Safety.SUGGEST,
        message="« {0} » renvoie à une note qui n’est plus là.",
        message_en="“{0}” points to a note that is no longer there.",
        why="Les notes de la page sont restées derrière.",
        find=_notes,
        bad=(
            Example(
                "La ville compte 300 habitants[3] et un pont.",
                "La ville compte 300 habitants et un pont.",
            ),
            Example("Le pont est fermé[1][2].", "Le pont est fermé."),
        ),
        fine=(
            "Le pont est fermé[1].\n\n[1] Depuis lundi.",
            "Il a dit [sic] que non.",
            "Le tableau t[3] est vide.".replace("t[3]", "t [3]"),
            "Le pont [1] est fermé.",
        ),
    ),
)
