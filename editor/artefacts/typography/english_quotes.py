"""Curly English quotation marks in French, and a comma on the wrong side of them."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_DOUBLE = re.compile(r"“(?P<inside>[^“”«»\n]{1,600})”")
_SINGLE = re.compile(
    r"(?<![\w’'])['‘](?P<inside>(?:[^\n'’‘«»“”]|(?<=\w)[’'](?=\w)){2,200})['’](?!\w)"
)
_COMMA = re.compile(r",(?P<space>[ \u00a0\u202f]?)(?P<mark>[»”])(?=[ \u00a0\u202f]\w)")
_STOP = re.compile(
    r"(?<=[a-zà-ÿ])\.(?P<space>[ \u00a0\u202f]?)(?P<mark>[»”])(?=[ \u00a0\u202f](?:(?:a|ont)-t-"
    r"|(?:a|ont) (?:dit|déclaré"
    r"|expliqué|affirmé|ajouté|écrit|répondu|précisé|indiqué|souligné|assuré|conclu|confié|raconté"
    r"|poursuivi)\b"
    r"|(?:dit|déclare|explique|affirme|ajoute|écrit|précise|assure|conclut|confie|raconte|poursuit"
    r"|estime|lance"
    r"|répond|indique|souligne|disait|expliquait|ajoutait|s[’']est)(?:-t)?(?:-(?:il|elle|on|ils"
    r"|elles)| [A-ZÀ-Ýlu])))"
)
"""The full stop of a quotation that the sentence goes on behind."""
_OPENING = frozenset("“'‘")
_CLOSING = frozenset("”»")
_LONGEST = 2000
"""Characters of a quotation."""
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$", re.IGNORECASE)


def _pairs(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_OPENING):
        for found in (*_DOUBLE.finditer(passage.text), *_SINGLE.finditer(passage.text)):
            where = Span(*found.span())
            if _is_nested(passage.text, where.start) or _is_english(passage, where):
                continue
            if found[0][0] != "“" and not _is_quotation(found["inside"]):
                continue
            args = (found[0],)
            left, right = f"«{text.house.inside_quotes}", f"{text.house.inside_quotes}»"
            safety = None if found[0][0] == "“" else Safety.SUGGEST
            yield Match(passage, Span(where.start, where.start + 1), (left,), args, safety)
            comma = found["inside"].endswith(",") and passage.text[where.end : where.end + 1] == " "
            # « “Oui,” dit-il »: the comma goes behind the mark, both in one.
            closing = f"{right}," if comma else right
            yield Match(passage, Span(where.end - 1 - comma, where.end), (closing,), args, safety)


def _is_nested(text: str, at: int) -> bool:
    """Say whether the place lies within « » already."""
    first = max(0, at - _LONGEST)
    return text.rfind("«", first, at) > text.rfind("»", first, at)


def _is_english(passage: Passage, where: Span) -> bool:
    return any(stretch.overlaps(where) for stretch in passage.english)


def _is_quotation(inside: str) -> bool:
    """Say whether single marks enclose words, and are no apostrophes or minutes."""
    return inside[0].isalpha() and inside[-1] not in " \u00a0\u202f" and not _ELIDED.search(inside)


def _commas(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_CLOSING):
        for found in _STOP.finditer(passage.text):
            if not _is_english(passage, Span(*found.span())):
                fixed = f"{found['space']}{found['mark']},"
                yield Match(
                    passage, Span(*found.span()), (fixed,), (found[0], fixed), Safety.SUGGEST
                )
        pairs = [Span(*found.span()) for found in _DOUBLE.finditer(passage.text)]
        for found in _COMMA.finditer(passage.text):
            where = Span(*found.span())
            paired = any(pair.overlaps(where) for pair in pairs)
            if not paired and not _is_english(passage, where):
                fixed = f"{found['space']}{found['mark']},"
                yield Match(passage, where, (fixed,), (found[0], fixed))


RULES = (
    Rule(
        id="english_quotes",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SAFE,
        message="« {0} » est entre guillemets anglais ; le français met « et ».",
        message_en="“{0}” stands between English quotation marks; French has « and ».",
        find=outside_addresses(_pairs),
        bad=(
            Example("Il parle de “paix” à tous.", "Il parle de «\u202fpaix\u202f» à tous."),
            Example("“Assez”, a-t-il dit.", "«\u202fAssez\u202f», a-t-il dit."),
            Example("“Assez,” a-t-il dit.", "«\u202fAssez\u202f», a-t-il dit."),
            Example("Il parle d’un 'cadeau' fait.", "Il parle d’un «\u202fcadeau\u202f» fait."),
        ),
        fine=(
            "Il a dit : « La “paix” vient. »",
            "She said “this is the end of the war” and they left.",
            "L’homme d’l'an 40 n’est pas qu’un 'u.",
            "Il mesure 5' et l’angle 12'.",
            "L'Ukraine et l'OTAN.",
        ),
    ),
    Rule(
        id="comma_in_quotes",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SAFE,
        message="La virgule passe après le guillemet fermant.",
        message_en="The comma goes behind the closing quotation mark.",
        why="L’anglais américain met la virgule avant le guillemet.",
        find=outside_addresses(_commas),
        bad=(
            Example("« C’est fini, » a-t-il dit.", "« C’est fini », a-t-il dit."),
            Example("Il dit « oui, » puis « non ».", "Il dit « oui », puis « non »."),
            Example("« C’est fini. » a déclaré le maire.", "« C’est fini », a déclaré le maire."),
        ),
        fine=(
            "« C’est fini », a-t-il dit.",
            "« C’est fini ! » a-t-il dit.",
            "Il dit « oui, mais » à tous.",
            "« Un, deux », compte-t-il.",
            "« C’est fini. » Le maire part.",
            "Il a dit : « C’est fini. » Expliquer cela est dur.",
        ),
    ),
)
