"""HTML character references left in the text: `&nbsp;`, `&amp;rsquo;`, `&#8209;`, `& quot;`."""

import html
import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.tags import TAG
from editor.model import IssueType, Safety, Severity, Span

_COMMON = (
    r"(?:[aeiouyAEIOUY](?:acute|grave|circ|uml)|[cC]cedil|[oO]Elig|[oO]elig|nbsp|rsquo|lsquo|apos"
    r"|laquo"
    r"|raquo|quot|ldquo|rdquo|bdquo|hellip|ndash|mdash|euro|pound|yen|amp|lt|gt|copy|reg|trade|deg"
    r"|shy"
    r"|bull|middot|thinsp|ensp|emsp|ntilde|aring|oslash|aelig|szlig|sect|para|times|frac12|frac14"
    r"|frac34)"
)
_REFERENCE = re.compile(
    r"&(?:amp;){0,4}(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,8}\d{0,2});"
    rf"|& ?(?:amp ?; ?)?(?:# ?(?:\d{{2,5}}|[xX][0-9a-fA-F]{{2,5}})|{_COMMON}) ?;"
    rf"|&{_COMMON}(?![\w;=&])|&(?:[aeiouAEIOU](?:acute|grave|circ|uml)|[cC]cedil)(?=[a-z])"
)
_SPACES = " \u00a0\u202f\u2009\u2002\u2003"
_NONE = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
_ELIDED = re.compile(
    r"(?<![\w’'-])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)(?P<gap> )?$", re.IGNORECASE
)
_ROUNDS = 5


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if "&" not in passage.text:
            continue
        addresses = passage.tokens.addresses()
        for found in _REFERENCE.finditer(passage.text):
            inside = any(span.covers(Span(*found.span())) for span in addresses)
            if not inside or found[0].endswith(";"):
                yield from _match(passage, found)


def _match(passage: Passage, found: re.Match[str]) -> Iterator[Match]:
    character = _character(found[0])
    if character is None:
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
    where = Span(found.start(), found.end())
    if character in {"'", "’", "‘"}:
        where = _closed_up(text, where)
    yield Match(passage, where, (character,), (found[0],))


def _character(reference: str) -> str | None:
    """Return what a reference stands for, were it encoded several times over, or None."""
    text = reference.replace(" ", "")
    if not text.endswith(";"):
        text += ";"
    for _ in range(_ROUNDS):
        decoded = html.unescape(text)
        if decoded == text:
            break
        text = decoded
    return text if len(text) <= 2 and not text.endswith(";") else None


def _closed_up(text: str, where: Span) -> Span:
    """Return the place with the spaces around an apostrophe behind an elided word."""
    before = _ELIDED.search(text, max(0, where.start - 9), where.start)
    if before is None or not before["gap"]:
        return where
    end = where.end + (text[where.end : where.end + 1] == " ")
    return Span(where.start - 1, end)


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
        Example("L&amp;rsquo;Ukraine et l &#39; Europe.", "L’Ukraine et l'Europe."),
        Example("Le pr&eacutesident dit & quot;oui& quot;.", 'Le président dit "oui".'),
    ),
    fine=(
        "Johnson & Johnson a répondu.",
        "La R&D; puis la suite.",
        "Il a dit « oui & non ; peut-être ».",
        "Voir https://exemple.fr/?a=1&lt=2&copy=3 pour la suite.",
    ),
)
