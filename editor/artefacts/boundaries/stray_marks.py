"""Marks that a removed link or a lost tag left wrong: doubled commas, empty brackets."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_DOUBLED = re.compile(r"(?<=[\w»”)\]’]),(?: ?,)+(?!\S)|(?<=[\w»”)\]]) ?,(?= ?\.(?: [A-ZÀ-Ý«]|$))")
_TWO_STOPS = re.compile(r"(?<=[a-zà-ÿ»”)\]])\.\.(?=\s|$)")
_EMPTY = re.compile(
    r"(?:(?<=[\s’'])|^)(?:\([ \u00a0\u202f,;]*\)|“[ ]*”|\[\]"
    r"|\((?:[Vv]oir|[Ll]ire|[Vv]ia|[Cc]f\.?|[Ss]ee)[ :,;]{0,4}\)) ?"
    r"|(?:(?<=\s)|^)«[ \u00a0\u202f]*» ?"
)


def _doubled(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if not any(sign in passage.text for sign in (",,", ", ,", ",.", ", .", "..")):
            continue
        for found in _DOUBLED.finditer(passage.text):
            kept = "," if found[0].count(",") > 1 else ""
            yield Match(passage, Span(found.start(), found.end()), (kept,))
        for found in _TWO_STOPS.finditer(passage.text):
            yield Match(
                passage, Span(found.start(), found.end()), (".", "…"), safety=Safety.SUGGEST
            )


_MAYBE_EMPTY = re.compile(
    r"\([ \u00a0\u202f,;]*\)|“ *”|\[\]|«[ \u00a0\u202f]*»|\((?:[Vv]oir|[Ll]ire|[Vv]ia|[Cc]f|[Ss]ee)"
)
_SIGN = re.compile(r"«[ \u00a0\u202f]?[^\w\s][ \u00a0\u202f]?»")
"""A sign quoted, in a text about signs, where « » may be the space."""


def _empty(text: Text) -> Iterator[Match]:
    for passage in text.with_any(frozenset(")”»]")):
        if not _MAYBE_EMPTY.search(passage.text) or _SIGN.search(passage.text):
            continue
        for found in _EMPTY.finditer(passage.text):
            start, end = found.start(), found.end()
            if start > 0 and passage.text[start - 1] == " " and found[0][-1:] != " ":
                start -= 1
            yield Match(passage, Span(start, end), ("",))


_RULE = partial(
    Rule,
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    why="Un lien, une note ou une image a disparu de la phrase.",
)


def _rule(
    name: str,
    find: Callable[[Text], Iterator[Match]],
    messages: tuple[str, str],
    examples: tuple[tuple[Example, ...], tuple[str, ...]],
    safety: Safety = Safety.SAFE,
) -> Rule:
    bad, fine = examples
    message, message_en = messages
    return _RULE(
        id=name,
        find=find,
        safety=safety,
        message=message,
        message_en=message_en,
        bad=bad,
        fine=fine,
    )


RULES = (
    _rule(
        "doubled_marks",
        _doubled,
        ("Deux signes de ponctuation pour un.", "Two punctuation marks for one."),
        (
            (
                Example("Le maire,, lui, attend.", "Le maire, lui, attend."),
                Example("Le maire, , lui, attend.", "Le maire, lui, attend."),
                Example("Il est parti.. Elle reste.", "Il est parti. Elle reste."),
                Example("Il est parti ,.", "Il est parti."),
            ),
            (
                "Il attend… Elle part.",
                "Le maire, etc., attend.",
                "Le dossier ../src est vide.",
                "Vraiment ?! Oui !",
            ),
        ),
    ),
    _rule(
        "empty_brackets",
        _empty,
        ("Des parenthèses ou des guillemets vides.", "Empty brackets or quotation marks."),
        (
            (
                Example("Le maire () attend.", "Le maire attend."),
                Example("Le maire ( ) attend.", "Le maire attend."),
                Example("Il a dit « » hier.", "Il a dit hier."),
                Example("Le maire (voir ) attend [].", "Le maire attend."),
            ),
            (
                "La fonction main() renvoie zéro.",
                "Le maire (Vert) attend.",
                "Il a dit « oui ».",
                "Un tableau a[] est vide.",
            ),
        ),
        Safety.SUGGEST,
    ),
)
