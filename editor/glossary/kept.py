"""What is costly to make of concepts, made once."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from editor.model import Concept

_KEPT = 16
_kept: dict[tuple[int, tuple[str, ...]], tuple[Sequence[Concept], Any]] = {}

Made = TypeVar("Made")


def by_identity(
    concepts: Sequence[Concept],
    langs: tuple[str, ...],
    make: Callable[[Sequence[Concept], tuple[str, ...]], Made],
) -> Made:
    """Return what `make` makes of concepts, made once as long as they are the same tuple."""
    if not isinstance(concepts, tuple):
        return make(concepts, langs)
    key = (id(concepts), langs)
    found = _kept.get(key)
    if found is None:
        while len(_kept) >= _KEPT:
            del _kept[next(iter(_kept))]
        # The tuple is kept beside what is made of it, so that no other can get its id.
        found = _kept[key] = (concepts, make(concepts, langs))
    made: Made = found[1]
    return made
