"""HTML and Markdown links left in the text: `<b>`, `< / strong >`, `[texte](url)`, `<!-- … -->`."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_NAMES = (
    r"b|i|u|s|em|strong|span|p|div|a|sup|sub|font|small|br|h[1-6]|li|ul|ol|blockquote|figure"
    r"|figcaption"
    r"|img|hr|section|article|cite|q|mark|table|tr|td|th|tbody|iframe|script|style|aside|header"
    r"|footer"
    r"|nav|button|label|input|form|center|strike|del|ins|abbr|time|picture|source|video|audio|svg"
    r"|path"
)
_LONG_NAMES = (
    r"em|strong|span|div|sup|sub|font|small|br|h[1-6]|li|ul|ol|blockquote|figure|figcaption|img"
)
_TAG = re.compile(
    rf"</?(?P<name>{_NAMES})(?:\s[^<>\n]{{0,300}})?\s?/?>"
    rf"|< ?/? ?(?P<spaced>{_LONG_NAMES}|a(?= ?/? ?>)(?<=/ a|./a)"
    rf"|a(?= href))(?:\s[^<>\n]{{0,300}})?\s?/?\s?>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"<ref(?:\s[^<>\n]{0,200})?>[^<>\n]{0,400}</ref>|<ref\s[^<>\n]{0,200}/>")
_COMMENT = re.compile(r"<!--.{0,400}?-->|<!\[CDATA\[|\]\]>")
_NOTE = re.compile(r"<sup>\s?\[?\d{1,3}\]?\s?</sup>", re.IGNORECASE)
_LINK = re.compile(
    r"(?P<image>!)?\[(?P<text>[^\[\]\n]{0,200})\] ?\((?:https?://|/|#|mailto:|www\.)[^()\s]{0,300}"
    r"(?: \"[^\"\n]{0,200}\")?\)"
)
_OPENERS = frozenset("<[")
_LONE = words(
    """
    section time label source path style button form input nav header footer q s u i b a
    cite mark table video audio picture article script small sub sup font center aside abbr
    del ins
    """
)
"""Names that may be placeholders, « man <section> », unless they are opened and closed."""
_BREAKS = frozenset({"br", "p", "div", "li", "hr"})
_CODE = re.compile(r"`|\b(?:HTML|XHTML|XML|Markdown|balises?|étiquettes?|CSS|SGML)\b")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_OPENERS):
        if _CODE.search(passage.text):
            continue
        whole = [*_COMMENT.finditer(passage.text), *_REFERENCE.finditer(passage.text)]
        whole += _NOTE.finditer(passage.text)
        for found in whole:
            yield Match(passage, Span(*found.span()), ("",), (found[0],))
        taken = [Span(*found.span()) for found in whole]
        for found in _TAG.finditer(passage.text):
            where = Span(*found.span())
            if not any(span.overlaps(where) for span in taken) and _is_tag(passage.text, found):
                fixed = " " if _parts(passage.text, found) else ""
                yield Match(passage, where, (fixed,), (found[0],))
        for found in _LINK.finditer(passage.text):
            fixed = "" if found["image"] else found["text"]
            yield Match(passage, Span(*found.span()), (fixed,), (found[0],))


def _is_tag(text: str, found: re.Match[str]) -> bool:
    name = (found["name"] or found["spaced"]).lower()
    if name not in _LONE or "=" in found[0]:
        return True
    opened = re.search(rf"<\s?{name}[\s>]", text, re.IGNORECASE)
    return opened is not None and re.search(rf"<\s?/\s?{name}\s?>", text, re.IGNORECASE) is not None


def _parts(text: str, found: re.Match[str]) -> bool:
    """Say whether a line break stands there between two words without a space."""
    around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    name = (found["name"] or found["spaced"]).lower()
    if found["name"] is None:
        return " " not in around and len(around) == 2 and around.isalnum()
    return name in _BREAKS and len(around) == 2 and " " not in around


RULE = Rule(
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
        Example("Un < strong >mot< / strong > ici.", "Un mot ici."),
        Example("Le pont est fermé.<!-- suite -->", "Le pont est fermé."),
        Example("Le pont est fermé.<ref>Le Progrès</ref>", "Le pont est fermé."),
    ),
    fine=(
        "Si 2 < 3 et b > a, il part.",
        "Il a dit [en anglais] (et répété) que non.",
        "La balise <b> met un mot en gras.",
        "Le maire [élu en 2020] (centre) part.",
        "Taper man <section> <page> pour lire.",
        "Soit a < b > c, dit-il, si a < a1.",
    ),
)
