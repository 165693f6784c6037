"""What a rule is, and the pieces of pattern that the languages share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LETTERS = [chr(point) for point in range(0x530) if chr(point).isalpha()]

UPPER = "[" + "".join(c for c in _LETTERS if c.isupper() or c.istitle()) + "]"
LOWER = "[" + "".join(c for c in _LETTERS if c.islower()) + "]"
SPACE = r"\s++"
OPENER = r"[«“‘„‹\"'(\[]"
DASH = "[—–―‒-]"
# A brand that begins with a small letter (iPhone, eBay, xAI) begins a sentence as a capital does.
BRAND = f"[a-z]{{1,2}}{UPPER}{{1,3}}(?:{LOWER}|\\b)|macOS|iPadOS"
# Not « C’est » or « L’art », nor MM.
ROMAN = r"(?:[VX]|[IVXLC]{2,8})\b(?![’'])"


@dataclass(frozen=True, slots=True)
class Rule:
    """Whether a sentence ends between two patterns. Of a list of rules the first that fits wins."""

    before: re.Pattern[str] | None
    """What the text up to the place ends with, `\\A` being the sentence's start. None: anything."""
    after: re.Pattern[str] | None
    """What follows the place, white space included. None: anything."""
    breaks: bool
    needs_stop: bool = False
    """Whether `before` ends with a full stop: a quick way to pass the rule over."""


def break_after(before: str, after: str) -> Rule:
    """Return the rule that a sentence ends after `before` when `after` follows."""
    return _rule(before, after, breaks=True)


def no_break_after(before: str, after: str) -> Rule:
    """Return the rule that a sentence goes on after `before` when `after` follows."""
    return _rule(before, after, breaks=False)


def words(*listed: str) -> str:
    """Return a pattern for any of the words in `listed` (parted by spaces), longest first."""
    every = {word for line in listed for word in line.split()}
    # Sorted for the same pattern in every process; longest first so that « Mme » is not « M ».
    return "(?:" + "|".join(re.escape(w) for w in sorted(every, key=lambda w: (-len(w), w))) + ")"


def either_case(*listed: str) -> str:
    """Return a pattern for any of the words in `listed`, with a small or a capital first letter."""
    every = [word for line in listed for word in line.split()]
    return words(*every, *(word.capitalize() for word in every))


def phrases(listed: Iterable[str]) -> str:
    """Return a pattern for any of several phrases in either case, with or without their spaces."""
    every = sorted(
        {p for phrase in listed for p in (phrase, phrase[0].upper() + phrase[1:])},
        key=lambda p: (-len(p), p),
    )
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s?") for p in every) + ")"


def _rule(before: str, after: str, *, breaks: bool) -> Rule:
    return Rule(
        re.compile(f"(?:{before})\\Z") if before else None,
        re.compile(after) if after else None,
        breaks,
        needs_stop=before.endswith(r"\."),
    )
