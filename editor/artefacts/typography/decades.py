"""Decades in the English manner: « les 1990s », « les années 90s », « les années ’90 »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_DECADE = r"(?P<decade>(?:1[5-9]|20)?\d0)"
_MARKED = re.compile(
    rf"(?P<lead>(?:années|Années)[ \u00a0])?(?<![\w.,/’'-])[’'‘]?{_DECADE}(?P<mark>[’']?s)(?![\w-])"
    rf"|(?P<years>(?:années|Années)[ \u00a0])[’'‘](?P<short>\d0)(?!\d)"
)
_PART = re.compile(
    r"\b(?P<part>early|mid|late|début|fin|milieu)(?P<gap>[ -])(?P<decade>(?:1[5-9]"
    r"|20)?\d0)[’']?s(?!\w)"
)
_SIGNS = ("0s", "0’s", "0's", *(f"nnées{space}{mark}" for space in " \u00a0" for mark in "’'‘"))
"""Pieces of text without which there is no use in looking."""
_PARTS = {"early": "début", "mid": "milieu", "late": "fin"}
_DETERMINER = re.compile(r"\b(?:les|des|aux|ces|[Ll]es|[Dd]es|[Aa]ux)[ \u00a0]$")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not any(sign in passage.text for sign in _SIGNS):
            continue
        taken: list[Span] = []
        for found in _PART.finditer(passage.text):
            taken.append(Span(*found.span()))
            part = _PARTS.get(found["part"], found["part"])
            fixed = f"{part} des années {found['decade']}"
            yield Match(passage, taken[-1], (fixed,), (found[0], fixed), Safety.SUGGEST)
        for found in _MARKED.finditer(passage.text):
            where = Span(*found.span())
            if not any(span.overlaps(where) for span in taken):
                yield from _decades(passage, found)


def _decades(passage: Passage, found: re.Match[str]) -> Iterator[Match]:
    if found["years"]:
        fixed = found["years"] + found["short"]
    elif found["lead"]:
        fixed = found["lead"] + found["decade"]
    elif _DETERMINER.search(passage.text, max(0, found.start() - 5), found.start()):
        fixed = f"années {found['decade']}"
    else:
        # « 30s » may be seconds, « 10s » a size.
        return
    where = Span(*found.span())
    if not any(stretch.overlaps(where) for stretch in passage.english):
        yield Match(passage, where, (fixed,), (found[0], fixed))


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » : le français dit « {1} ».",
    message_en="“{0}”: French has “{1}”.",
    why="L’anglais met une décennie au pluriel avec un s.",
    find=outside_addresses(_find),
    bad=(
        Example("Dans les 1990s, tout allait bien.", "Dans les années 1990, tout allait bien."),
        Example("Les années 90’s et les années ’80.", "Les années 90 et les années 80."),
        Example("Il naît au mid-1990s.", "Il naît au milieu des années 1990."),
    ),
    fine=(
        "Dans les années 1990, tout allait bien.",
        "Un délai de 30s et un angle de 90’.",
        "Les 90 soldats, dans les années 90, sont partis.",
        "Le modèle 1990s-X est sorti.",
    ),
)
