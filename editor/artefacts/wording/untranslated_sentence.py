"""A sentence left in English."""

import re
from collections.abc import Iterator

from editor.artefacts.foreign import find_english
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity

_AND = re.compile(r"\b(?:and|n)\b", re.IGNORECASE)


def find(text: Text) -> Iterator[Match]:
    """Yield each sentence that stands in English outside quotation marks."""
    for passage in text.passages:
        for stretch in passage.english:
            before = passage.text[: stretch.start].rstrip(" \u00a0\u202f")
            if before[-1:] not in {"«", "“", '"'} and _is_prose(stretch.of(passage.text)):
                yield Match(passage, stretch)


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
    reads_english=True,
    bad=(
        Example("Il est parti. The government has said that it will not pay. Rien n’est sûr."),
        Example("This is the end of the war."),
    ),
    fine=(
        "Il est parti. Le gouvernement a dit qu’il ne paierait pas.",
        "Le film « The Lord of the Rings » est sorti.",
        "Il lit le Wall Street Journal.",
        "Rock and roll, drum and bass, rhythm and blues : la salle a tout vu passer.",
        "Elle travaille pour The Economist.",
    ),
)
