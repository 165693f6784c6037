"""A table of contents of the page: lines that come again below as headings."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_LABEL = re.compile(
    r"(?:table des matières|sommaire|dans cet article|dans cette page|sur cette page|contenus?"
    r"|contents?"
    r"|table of contents|in this article|on this page|jump to|aller à|sauter à|plan de l[’']article"
    r"|au sommaire|ce que vous (?:allez apprendre|apprendrez)|navigation rapide|quick links?)\s?:?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:[\d.]{1,8}[.)]?|[•*–—-])[ \u00a0]+")
_LONGEST = 160
_LEAST = 2
"""Lines under a label; without one, a line more."""


def contents(text: Text) -> frozenset[int]:
    """Return the indices of the lines of tables of contents, their labels too."""
    keys = [_key(passage) for passage in text.passages]
    places: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        if key:
            places.setdefault(key, []).append(place)
    found: set[int] = set()
    start = 0
    while start < len(keys):
        end = _run(keys, places, start)
        labelled = start > 0 and _LABEL.fullmatch(text.passages[start - 1].text) is not None
        if end - start >= _LEAST + (not labelled):
            found.update(range(start - labelled, end))
            start = end
        else:
            start += 1
    return frozenset(text.passages[place].index for place in found)


def _key(passage: Passage) -> str:
    if len(passage.text) > _LONGEST:
        return ""
    return _NUMBER.sub("", passage.text, count=1).strip(" \u00a0.:").lower()


def _run(keys: list[str], places: dict[str, list[int]], start: int) -> int:
    """Return the end of the lines from here that come again below, apart and in order."""
    end, last = start, start
    while end < len(keys) and keys[end]:
        following = places[keys[end]]
        at = bisect_right(following, max(last, end))
        if at == len(following) or (end > start and following[at] == last + 1):
            break
        last = following[at]
        end += 1
        if end >= last:
            break
    headings = end - start
    # The headings stand apart, with text between them, and below the table.
    if not headings:
        return start
    own = places[keys[start]]
    return end if own[bisect_right(own, start)] >= end else start


def _find(text: Text) -> Iterator[Match]:
    table = text.learned(contents)
    for passage in text.passages:
        if passage.index in table:
            yield Match(passage, Span(0, len(passage.text)), ("",))


RULE = Rule(
    issue=IssueType.ADDITION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : table des matières de la page, dont les titres sont plus bas.",
    message_en="“{0}”: a table of contents of the page, whose headings stand below.",
    why="L’outil qui a copié la page a pris le menu de l’article.",
    find=_find,
    bad=(
        Example(
            "Dans cet article\n\nLes faits\n\nLa suite\n\nIl pleut.\n\nLes faits\n\nIl part.\n\n"
            "La suite\n\nElle reste.",
            "Il pleut.\n\nLes faits\n\nIl part.\n\nLa suite\n\nElle reste.",
        ),
        Example(
            "1. Les faits\n\n2. La suite\n\n3. La fin\n\nLes faits\n\nIl part.\n\nLa suite\n\n"
            "Elle reste.\n\nLa fin\n\nIl meurt.",
            "Les faits\n\nIl part.\n\nLa suite\n\nElle reste.\n\nLa fin\n\nIl meurt.",
        ),
    ),
    fine=(
        "Sommaire\n\nLes faits\n\nLa suite\n\nIl part.",
        "– Oui.\n\n– Non.\n\n– Oui.\n\n– Non.",
        "Les faits\n\nIl part.\n\nLa suite\n\nElle reste.",
        "Oui\n\nNon\n\nOui\n\nNon\n\nOui\n\nNon",
    ),
)
