"""A space lost after a mark or a closing bracket: « le maire,élu hier », « la guerre.Le pays »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import is_known
from editor.model import IssueType, Safety, Severity, Span

_AFTER_COMMA = re.compile(r"(?P<mark>[,;])(?=[^\W\d_]{2})(?<=[^\W\d_]{2}.)")
_AFTER_STOP = re.compile(
    r"(?P<mark>[.!?…])(?<=[a-zà-ÿ]{2}.)(?P<right>[A-ZÀ-Ý][a-zà-ÿ’']{0,30})(?= )"
)
_AFTER_CLOSING = re.compile(r"(?P<mark>\))(?<=[\w.].)(?=[a-zà-ÿ]{3})")
_MISPLACED = re.compile(
    r"(?<=[\w»”)])[ \u00a0\u202f](?P<mark>,)(?=[a-zà-ÿ]{2}|[lcdjmnst][’'][a-zà-ÿ])"
    r"|(?<=[\w»”)])[ \u00a0\u202f](?P<stop>\.)(?=[A-ZÀ-Ý][a-zà-ÿ’']{1,30} [a-zà-ÿ])"
)
"""A space on the wrong side of its mark: « lui ,c’est »."""
_BEFORE_OPENING = re.compile(r"(?P<mark>[a-zà-ÿ]{2}|[:;,])(?=«)")
_AFTER_QUOTE = re.compile(r"(?<=[\w!?…. \u00a0\u202f])(?P<mark>»)(?=[a-zà-ÿA-ZÀ-Ý(]{1})")
_BEFORE_BRACKET = re.compile(
    r"(?P<mark>[a-zà-ÿ]{3})\((?=[ ]?(?:[A-ZÀ-Ý][a-zà-ÿ-]{2,30}|[a-zà-ÿ]{2,20}[ ’'][a-zà-ÿ]{2,20})"
    r"[^()]{0,80}\)(?:[ ,.;:]|$))"
)
_UNSPACED_OPENING = re.compile(r"«(?<=[a-zà-ÿ:;,]«)")
_UNSPACED_QUOTE = re.compile(r"»[a-zà-ÿA-ZÀ-Ý(]")
_UNSPACED_BRACKET = re.compile(r"\((?<=[a-zà-ÿ]\()")
"""Where none of these is, there is no use in looking; they are quick to find."""
_LAST_WORD = re.compile(r"(?<![\w.@/-])[\w’'-]*$")
_MISPLACED_SIGNS = tuple(f"{space}{mark}" for space in " \u00a0\u202f" for mark in ",.")
_PREFIX = 4
"""« (re)faire » has but a syllable in brackets."""
_REACH = 40
"""Characters to look back for a word or a bracket."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        matches = list(_lost(passage))
        addresses = passage.tokens.addresses() if matches else ()
        for match in matches:
            if not any(match.span.overlaps(span) for span in addresses):
                yield match


def _lost(passage: Passage) -> Iterator[Match]:
    for found in _AFTER_COMMA.finditer(passage.text):
        if _is_prose(passage, found.start("mark")):
            yield _match(passage, found)
    for found in _AFTER_STOP.finditer(passage.text):
        at = found.start()
        before = _LAST_WORD.search(passage.text[max(0, at - _REACH) : at])
        right = found["right"].replace("'", "’")
        starts = len(right) > 1 and (right[-1] == "’" or is_known(right.lower()))
        if before is not None and starts and is_known(re.split("[’'-]", before[0])[-1]):
            yield _match(passage, found)
    for pattern, touching in (
        (_BEFORE_OPENING, _UNSPACED_OPENING),
        (_AFTER_QUOTE, _UNSPACED_QUOTE),
    ):
        if touching.search(passage.text):
            for found in pattern.finditer(passage.text):
                yield _match(passage, found)
    yield from _misplaced(passage)
    yield from _before_brackets(passage)
    for found in _AFTER_CLOSING.finditer(passage.text):
        # « ami(e)s » has no space before its bracket.
        at = found.start()
        opening = passage.text.rfind("(", max(0, at - 2 * _REACH), at)
        if at - opening > _PREFIX and opening > 0 and passage.text[opening - 1].isspace():
            yield _match(passage, found, Safety.SUGGEST)


def _misplaced(passage: Passage) -> Iterator[Match]:
    if not any(pair in passage.text for pair in _MISPLACED_SIGNS):
        return
    for found in _MISPLACED.finditer(passage.text):
        mark = found["mark"] or found["stop"]
        yield Match(passage, Span(*found.span()), (f"{mark} ",), (mark,))


def _before_brackets(passage: Passage) -> Iterator[Match]:
    if not _UNSPACED_BRACKET.search(passage.text):
        return
    for found in _BEFORE_BRACKET.finditer(passage.text):
        at = found.end("mark")
        before = _LAST_WORD.search(passage.text[max(0, at - _REACH) : at])
        if before is not None and before[0] and is_known(before[0].lower()):
            yield _match(passage, found, Safety.SUGGEST)


def _is_prose(passage: Passage, at: int) -> bool:
    """Say whether words of French stand on both sides, not options or code."""
    left = re.search(r"[^\W\d_]+$", passage.text[max(0, at - 30) : at])
    right = re.match(r"[^\W\d_]+", passage.text[at + 1 : at + 30])
    before = passage.text[max(0, at - 31) : at]
    if left is None or right is None or re.search(r"[=\[{<|\\/,_-][^\s]*$", before):
        return False
    following = passage.text[at + 1 + right.end() : at + 2 + right.end()]
    return following not in "=,[{_|/(" and is_known(left[0]) and is_known(right[0])


def _match(passage: Passage, found: re.Match[str], safety: Safety | None = None) -> Match:
    at = found.end("mark")
    last = found["mark"][-1]
    return Match(passage, Span(at - 1, at), (f"{last} ",), (last,), safety)


RULE = Rule(
    issue=IssueType.WHITESPACE,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Il manque une espace après « {0} ».",
    message_en="A space is missing after “{0}”.",
    why="Un lien ou de l’italique a disparu avec l’espace qui le suivait.",
    find=_find,
    bad=(
        Example("Le maire,élu hier, attend.", "Le maire, élu hier, attend."),
        Example("Il a fait la guerre.Le pays souffre.", "Il a fait la guerre. Le pays souffre."),
        Example("L’alliance (OTSC)reste muette.", "L’alliance (OTSC) reste muette."),
        Example("Il a dit « oui »à tous.", "Il a dit « oui » à tous."),
        Example("Il a dit« oui » à tous.", "Il a dit « oui » à tous."),
        Example(
            "Selon lui ,c’est fini .Le pays souffre.", "Selon lui, c’est fini. Le pays souffre."
        ),
        Example("Elle vit en ville(Marne).", "Elle vit en ville (Marne)."),
    ),
    fine=(
        "Il a payé 3,50 euros sur Booking.com et Node.js.",
        "Les ami(e)s et le(s) fichier(s) sont là.",
        "Utiliser -o noexec,nosuid,nodev pour monter.",
        "Le site exemple.fr est fermé. M.Dupont part.",
        "L’U.R.S.S. a disparu.",
        "La fonction printf(format) est là.",
        "Il dit « oui », puis (« non »).",
        "Le fichier .bashrc est lu, et .NET aussi.",
    ),
)
