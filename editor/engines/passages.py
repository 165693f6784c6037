"""A text cut into what a model can translate at once, and what stays between as it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_LINE_BREAK = re.compile(r"([\r\n\u2028\u2029\u0085]+)")
# At the edges of a passage: white space and pictures, which models drop.
_PICTURE = r"[\s\u2022\u25a0-\u27bf\ufe0f\u200d\U0001f1e6-\U0001faff]+"
_AROUND = re.compile(rf"\A{_PICTURE}|{_PICTURE}\Z")
# Where a long passage may be cut, best first: after a sentence, a clause, a comma, before a
# conjunction, at any space.
_CUTS = (
    re.compile(r"[.!?…](?:[\u00a0\u202f ]?[»”’\")\]])*(\s+)"),
    re.compile(r"[;:](\s+)|(?=\s+[–—] )(\s+)"),
    re.compile(r",(\s+)"),
    re.compile(
        r"(\s+)(?=(?:et|ou|mais|car|donc|que|qui|dont|où|quand|lorsque|puisque|tandis|alors|"
        r"and|or|but|that|which|who|when|while|because|although) )"
    ),
    re.compile(r"([ \t]+)"),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text."""

    text: str
    verbatim: bool
    """Whether it goes into the draft as it is: white space, line breaks, signs and numbers."""
    continued: bool = False
    """Whether it goes on with a sentence that the passage before it began."""


def cut(text: str, *, limit: int, length: Callable[[str], int]) -> list[Passage]:
    """Return a text's passages, none longer than `limit` by `length`; joined they are the text."""
    passages = []
    for part in _LINE_BREAK.split(text):
        core = _AROUND.sub("", part)
        if not any(character.isalpha() for character in core):
            passages.append(Passage(part, verbatim=True))
            continue
        start = part.index(core)
        passages.append(Passage(part[:start], verbatim=True))
        passages += _pieces(core, limit, length)
        passages.append(Passage(part[start + len(core) :], verbatim=True))
    return [passage for passage in passages if passage.text]


def _pieces(text: str, limit: int, length: Callable[[str], int]) -> list[Passage]:
    """Halve a passage at the best place until every piece is short enough."""
    done: list[Passage] = []
    waiting = [Passage(text, verbatim=False)]
    while waiting:
        passage = waiting.pop()
        # A tokenizer makes at most one piece more than there are letters.
        fits = passage.verbatim or len(passage.text) < limit or length(passage.text) <= limit
        if fits or len(passage.text) < 2:
            done.append(passage)
            continue
        start, end, ends_sentence = _best_cut(passage.text)
        left, gap, right = passage.text[:start], passage.text[start:end], passage.text[end:]
        waiting += [
            Passage(right, verbatim=False, continued=not ends_sentence),
            Passage(gap, verbatim=True),
            Passage(left, verbatim=False, continued=passage.continued),
        ]
    return done


def _best_cut(text: str) -> tuple[int, int, bool]:
    """Return where to cut, best near the middle, and whether a sentence ends there."""
    middle = len(text) / 2
    for rank, pattern in enumerate(_CUTS):
        found = pattern.finditer(text, len(text) // 5, len(text) * 4 // 5)
        places = [match.span(match.lastindex or 0) for match in found]
        if places:
            start, end = min(places, key=lambda place: abs(place[0] - middle))
            return start, end, rank == 0
    return int(middle), int(middle), False


def mended(passage: Passage, draft: str, *, goes_on: bool) -> str:
    """Return the draft of a piece of a sentence without the signs of a whole one.

    `goes_on` says that the sentence does after this piece.
    """
    if goes_on and draft.endswith(".") and not passage.text.endswith((".", "…")):
        draft = draft[:-1]
    first = re.match(r"\w+", draft)
    if (
        passage.continued
        and passage.text[:1].islower()
        and first
        and first[0].istitle()
        and first[0] not in {"I", *re.findall(r"\w+", passage.text)}
    ):
        draft = draft[0].lower() + draft[1:]
    return draft
