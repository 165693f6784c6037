"""What a draft shows when a model went astray: loops, runaways, nothing, or half of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]")
_LONGEST_ROUND = 12
# A round of this many words twice in a row is a loop already; shorter ones need three.
_TWICE_IS_ENOUGH = 4
# Of a source this long, a draft of under a quarter has lost something.
_LONG = 12
# Numbers under this are often written out, and hours are told in other ways.
_SPELLED_OUT = 13
_STUTTER = re.compile(r"([^\W\d_]{2,20}?)\1{3,}")
_NUMBER = re.compile(r"\d+(?:[ .,\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?(?![\s\d]*h(?:eures?)?\b)")
# What goes into any language as it is: addresses, names of files and fields, pictures.
_VERBATIM = re.compile(
    r"https?://[^\s<>\"«»“”]+[^\s<>\"«»“”.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"\w+(?:_\w+)+|[\u2600-\u27bf\U0001f300-\U0001faff]"
)


class Kind(StrEnum):
    """What is wrong, and so what may mend it."""

    LOOP = "loop"
    RUNAWAY = "runaway"
    EMPTY = "empty"
    SHORT = "short"
    UNTRANSLATED = "untranslated"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a draft."""

    kind: Kind
    message: str
    """One sentence that an editor understands."""


def find_faults(source: str, draft: str, *, cut: bool = False) -> tuple[Fault, ...]:
    """Return what is wrong with a draft; `cut` says that it met the length limit."""
    before, after = _WORD.findall(source), _WORD.findall(draft)
    if any(w[0].isalnum() for w in before) and not any(w[0].isalnum() for w in after):
        return (Fault(Kind.EMPTY, "The draft is empty."),)
    return tuple(_faults(source, draft, before, after, cut))


def _faults(
    source: str,
    draft: str,
    before: list[str],
    after: list[str],
    cut: bool,  # noqa: FBT001 (passed on)
) -> Iterator[Fault]:
    repeated = find_loop(after)
    if repeated and not find_loop(before):
        yield Fault(Kind.LOOP, f"The draft repeats itself: “{' '.join(repeated[:8])}”.")
    elif (stutter := _STUTTER.search(draft)) and not _STUTTER.search(source):
        yield Fault(Kind.LOOP, f"The draft repeats itself: “{stutter[1]}”.")
    if cut or len(after) > 3 * len(before) + 12:
        yield Fault(Kind.RUNAWAY, "The draft runs on far beyond the source.")
    if len(before) >= _LONG and len(after) * 4 < len(before):
        yield Fault(Kind.SHORT, "The draft is much shorter than the source.")
    if _is_copy(before, after):
        yield Fault(Kind.UNTRANSLATED, "The draft is not translated.")
    lost = [*_lost_numbers(source, draft), *_lost_words(source, draft)]
    if lost:
        yield Fault(Kind.LOST, f"The draft lost {', '.join(f'“{word}”' for word in lost[:4])}.")


def find_loop(words: list[str]) -> list[str]:
    """Return the words that come again and again at once, or nothing."""
    for size in range(1, min(_LONGEST_ROUND, len(words) // 2) + 1):
        needed = 1 if size >= _TWICE_IS_ENOUGH else 2
        run = 0
        for at in range(len(words) - size):
            run = run + 1 if words[at] == words[at + size] else 0
            again = words[at + 1 : at + 1 + size]
            if run >= size * needed and any(word.isalpha() for word in again):
                return again
    return []


def _is_copy(before: list[str], after: list[str]) -> bool:
    """Say whether the draft is the source, and long enough for that to be no name or title."""
    plain = [word for word in before if word.isalpha() and word.islower()]
    return len(plain) >= 5 and before == after


def _lost_numbers(source: str, draft: str) -> Iterator[str]:
    """Yield the numbers that no number of the draft is, however their digits are grouped."""
    there = {_digits(number) for number in _NUMBER.findall(draft)}
    for number in _NUMBER.findall(_VERBATIM.sub(" ", source)):
        digits = _digits(number)
        if int(digits) >= _SPELLED_OUT and digits not in there and digits not in _digits(draft):
            yield number


def _digits(text: str) -> str:
    return re.sub(r"\D+", "", text)


def _lost_words(source: str, draft: str) -> Iterator[str]:
    return (word for word in _VERBATIM.findall(source) if word not in draft)
