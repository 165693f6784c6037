"""What changed between two versions of a text, word by word, as a reader would mark it.

>>> diff_words("une incursion audacieuse et audacieuse.", "une incursion audacieuse.")
(Piece(kind=<PieceKind.EQUAL: 'equal'>, text='une incursion audacieuse', before=''), ...
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise

from editor.model import Span
from editor.revise.alignment import Stretch, align


class PieceKind(StrEnum):
    """What became of a stretch of text."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    TYPOGRAPHY = "typography"
    """Another kind of space or apostrophe; a reader sees the same words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a changed text."""

    kind: PieceKind
    text: str
    """The text that is now there; for `DELETE` the text that was."""
    before: str = ""
    """For `TYPOGRAPHY`, the text that was."""


_TOKEN = re.compile(r"</?[a-z]{1,2}[0-9]{1,4}/?>|\n|[^\S\n]+|\w+|.", re.DOTALL)
_SPACE = re.compile(r"\s+")
_SENTENCE_ENDS = frozenset('.!?…»”"')
# What stays the same inside a change is marked along with it if it is a word, or that short.
_ISLAND_SHARE = 4


def diff_words(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of both versions in reading order, what was before what is.

    All pieces but `INSERT` make up the first text (`TYPOGRAPHY` with its `before`), all but
    `DELETE` the second. Sentences are compared first, then words inside a changed sentence.
    """
    if before == after:
        return (Piece(PieceKind.EQUAL, after),) if after else ()
    old, new = _sentences(before), _sentences(after)
    pieces: list[Piece] = []
    for stretch in align([_key(s) for s in old], [_key(s) for s in new]):
        one = "".join(_cut(old, stretch.before))
        other = "".join(_cut(new, stretch.after))
        pieces += [Piece(PieceKind.EQUAL, other)] if one == other else _diff_tokens(one, other)
    return tuple(_joined(pieces))


def _sentences(text: str) -> list[str]:
    """Return the text in pieces that end behind a sentence's or a line's end, roughly."""
    cuts = [0]
    for space in _SPACE.finditer(text):
        if "\n" in space.group() or text[space.start() - 1 : space.start()] in _SENTENCE_ENDS:
            cuts.append(space.end())
    cuts.append(len(text))
    return [text[start:end] for start, end in pairwise(cuts) if start < end]


def _key(token: str) -> str:
    """Return the token as a reader sees it, without the kind of its spaces and apostrophes."""
    plain = token.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ")
    return plain.replace("’", "'")


def _diff_tokens(before: str, after: str) -> Iterator[Piece]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    stretches = align([_key(token) for token in old], [_key(token) for token in new])
    for stretch in _without_islands(stretches, old, new):
        one, other = _cut(old, stretch.before), _cut(new, stretch.after)
        if stretch.equal:
            yield from _same_words(one, other)
        else:
            yield from _changed(one, other)


def _without_islands(
    stretches: Sequence[Stretch], old: Sequence[str], new: Sequence[str]
) -> list[Stretch]:
    """Return the stretches with the little that stayed between two changes counted as changed.

    Otherwise a rewritten clause reads as a row of snippets around « de » and « la ».
    """
    old_ends, new_ends = _ends(old), _ends(new)

    def size(stretch: Stretch) -> int:
        one = old_ends[stretch.before.end] - old_ends[stretch.before.start]
        return max(one, new_ends[stretch.after.end] - new_ends[stretch.after.start])

    kept: list[Stretch] = []
    for stretch in stretches:
        if len(kept) > 1 and not stretch.equal:
            left, island = kept[-2:]
            words = _cut(old, island.before)
            sides = (left.before, left.after, stretch.before, stretch.after)
            # Words taken out here and others put in there are two changes, not a rewording.
            if (
                sum(bool(len(side)) for side in sides) > 2
                and _is_small(words, min(size(left), size(stretch)))
                and not _is_typography(_cut(old, left.before), _cut(new, left.after))
                and not _is_typography(_cut(old, stretch.before), _cut(new, stretch.after))
            ):
                kept[-2:] = [_merged(left, stretch)]
                continue
        kept.append(stretch)
    return kept


def _is_small(island: Sequence[str], changed: int) -> bool:
    """Say whether what stayed is too little to be read on its own beside so much changed."""
    size = sum(map(len, island))
    if "\n" in island or size > changed:
        return False
    return sum(token[0].isalnum() for token in island) <= 1 or size * _ISLAND_SHARE <= changed


def _merged(first: Stretch, last: Stretch) -> Stretch:
    return Stretch(
        Span(first.before.start, last.before.end),
        Span(first.after.start, last.after.end),
        equal=False,
    )


def _ends(tokens: Sequence[str]) -> list[int]:
    """Return where each token begins in the text, and the text's length behind the last."""
    return list(accumulate(map(len, tokens), initial=0))


def _same_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for one, other in zip(old, new, strict=True):
        if one == other:
            yield Piece(PieceKind.EQUAL, other)
        else:
            yield Piece(PieceKind.TYPOGRAPHY, other, one)


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    before, after = "".join(old), "".join(new)
    if _is_typography(old, new):
        yield Piece(PieceKind.TYPOGRAPHY, after, before)
        return
    if before:
        yield Piece(PieceKind.DELETE, before)
    if after:
        yield Piece(PieceKind.INSERT, after)


def _is_typography(old: Sequence[str], new: Sequence[str]) -> bool:
    """Say whether only a space within a line came, went or became another kind."""
    # Spaces side by side are one token, so that more tokens are always more than spaces.
    few = (*old[:2], *new[:2])
    return all(item.isspace() and item != "\n" for item in few)


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, neighbours that are both equal as one."""
    equal: list[str] = []
    for piece in pieces:
        if piece.kind is PieceKind.EQUAL:
            equal.append(piece.text)
            continue
        if equal:
            yield Piece(PieceKind.EQUAL, "".join(equal))
            equal.clear()
        yield piece
    if equal:
        yield Piece(PieceKind.EQUAL, "".join(equal))


def _cut(items: Sequence[str], span: Span) -> Sequence[str]:
    return items[span.start : span.end]
