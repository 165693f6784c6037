"""A sentence left in English."""

import re
from collections.abc import Iterator

from editor.artefacts.foreign import find_english
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_ALL = 0.8
"""Share of a paragraph in English that makes it an English paragraph."""
_WORD = re.compile(r"[^\W\d_]{2}")
_AND = re.compile(r"\b(?:and|n)\b", re.IGNORECASE)


def find(text: Text) -> Iterator[Match]:
    """Yield each stretch of sentences that stand in English outside quotation marks.

    Of paragraphs in English that follow one another the first stands for all: nobody wants to be
    told a hundred times that half a page is English.
    """
    told_until = -2
    for passage in text.each():
        stretches = list(_stretches(passage))
        goes_on = told_until == passage.index - 1 and _is_all(passage, stretches)
        if not goes_on:
            yield from (Match(passage, stretch) for stretch in stretches)
        if stretches:
            told_until = passage.index


def _stretches(passage: Passage) -> Iterator[Span]:
    """Yield where one or more sentences in a row are English prose."""
    whole: Span | None = None
    for stretch in passage.english:
        before = passage.text[: stretch.start].rstrip(" \u00a0\u202f")
        if before[-1:] in {"«", "“", '"'} or not _is_prose(stretch.of(passage.text)):
            continue
        if whole is not None and not _WORD.search(passage.text, whole.end, stretch.start):
            whole = Span(whole.start, stretch.end)
            continue
        if whole is not None:
            yield whole
        whole = stretch
    if whole is not None:
        yield whole


def _is_all(passage: Passage, stretches: list[Span]) -> bool:
    return bool(stretches) and sum(map(len, stretches)) > _ALL * len(passage.text)


def _is_prose(text: str) -> bool:
    """Say whether more than a few « and » is English: not « rock and roll, drum and bass »."""
    return any(find_english(_AND.sub("", text)))


RULE = Rule(
    issue=IssueType.UNTRANSLATED,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » est resté en anglais.",
    message_en="“{0}” was left in English.",
    why="Une machine rend parfois une phrase telle quelle.",
    find=find,
    compares=True,
    reads_english=True,
    bad=(
        Example("Il est parti. The government has said that it will not pay. Rien n’est sûr."),
        Example("This is the end of the war."),
        Example(
            "This is the end of the war.\n\nThey will be there when it is over.\n\nIl est parti."
        ),
    ),
    fine=(
        "Il est parti. Le gouvernement a dit qu’il ne paierait pas.",
        "Le film « The Lord of the Rings » est sorti.",
        "Il lit le Wall Street Journal.",
        "Rock and roll, drum and bass, rhythm and blues : la salle a tout vu passer.",
        "Elle travaille pour The Economist.",
    ),
)
