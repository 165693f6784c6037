"""Words a machine said over and over: « défavorable défavorable défavorable »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text, TokenKind
from editor.model import IssueType, Safety, Severity, Span

_LONGEST = 8
"""Words in the phrase that comes round again."""
_TIMES = 3
_SAID_SO = re.compile(
    "très|trop|plus|non|oui|si|bla|ha|hi|ho|hé|oh|ah|na|la|tra|pom|bravo|vite|encore|toujours|jamais"
    "|bis|etc|tic|tac|toc|boum|ding|chers?|nous|vous"
)
"""What people do say three times."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if _comes_round(passage):
            yield from _loops(passage)


def _comes_round(passage: Passage) -> bool:
    """Say whether some word stands three times at one distance, as in every loop."""
    for every in passage.again.values():
        if len(every) < _TIMES:
            continue
        # Every one, or every other one: a phrase may have its words twice.
        for places in (every, every[::2], every[1::2]):
            for first, second, third in zip(places, places[1:], places[2:], strict=False):
                is_even = second - first == third - second <= _LONGEST
                if is_even and passage.words[first:second] == passage.words[second:third]:
                    return True
    return False


def _loops(passage: Passage) -> Iterator[Match]:
    words = passage.words
    at = 0
    while at < len(words) - 2:
        period, end = _longest_loop(words, at)
        if period and _is_fault(passage, at, period):
            keep = passage.tokens[at + period - 1].span.end
            # « qui doute, qui doute, qui doute » may be how someone speaks.
            spoken = "," in words[at : at + period]
            if spoken and _is_quoted(passage, at):
                at = end
                continue
            span = Span(keep, passage.tokens[end - 1].span.end)
            yield Match(passage, span, ("",), safety=Safety.SUGGEST if spoken else None)
            at = end
        else:
            at = max(at + 1, end if period else 0)


def _is_quoted(passage: Passage, at: int) -> bool:
    """Say whether the words stand between « and », or “ and ”."""
    before = passage.text[: passage.tokens[at].span.start]
    return before.rfind("«") > before.rfind("»") or before.rfind("“") > before.rfind("”")


def _longest_loop(words: tuple[str, ...], at: int) -> tuple[int, int]:
    """Return the length of the phrase that is said at least three times from here, and the end."""
    for period in range(1, min(_LONGEST, (len(words) - at) // _TIMES) + 1):
        end = at + period
        if words[end] != words[at]:
            continue
        while end < len(words) and words[end] == words[end - period]:
            end += 1
        end -= (end - at) % period
        if end - at >= _TIMES * period:
            return period, end
    return 0, at


def _is_fault(passage: Passage, at: int, period: int) -> bool:
    tokens = passage.tokens[at : at + period]
    if not any(token.kind is TokenKind.WORD for token in tokens):
        return False
    words = passage.words[at : at + period]
    if "  " in passage.text[tokens[0].span.start : passage.tokens[at + period].span.end]:
        return False
    if period == 1:
        return not _SAID_SO.fullmatch(words[0]) and len(words[0]) > 2
    # « … , non , non , non » is speech; « de la de la de la » is not.
    marks = sum(token.kind is not TokenKind.WORD for token in tokens)
    return len(tokens) - marks > 1 or (not marks and not _SAID_SO.fullmatch(words[0]))


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="La machine s’est répétée en boucle.",
    message_en="The machine repeated itself in a loop.",
    why="Un traducteur automatique qui perd le fil redit les mêmes mots.",
    find=_find,
    bad=(
        Example(
            "Un avis défavorable défavorable défavorable défavorable a été rendu.",
            "Un avis défavorable a été rendu.",
        ),
        Example(
            "Les prix de la de la de la viande montent.",
            "Les prix de la viande montent.",
        ),
        Example(
            "Il a dit qu’il viendrait, qu’il viendrait, qu’il viendrait, et il est parti.",
            "Il a dit qu’il viendrait, et il est parti.",
        ),
    ),
    fine=(
        "Il est très très très content.",
        "« C’est un coureur qui doute, qui doute, qui doute, et qui gagne. »",
        "Non, non, non et non.",
        "Il répète encore et encore et encore.",
        "Ha ha ha, dit-il. 1 1 1 1. … … … …",
        "Nous nous nous sommes vus.",
    ),
)
