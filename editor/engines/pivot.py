"""A pair without a model of its own, by way of a third language."""

from collections.abc import Iterable, Sequence
from itertools import chain

from editor.engines.alignment import through
from editor.engines.drafting import Rendering, Translator, render
from editor.engines.engine import Progress


class Pivot:
    """Two translators one after the other."""

    def __init__(self, first: Translator, second: Translator) -> None:
        """Keep both; how long a passage may be is for the first to say."""
        self._first, self._second = first, second
        self.limit = first.limit
        self.length = first.length

    def render(
        self, texts: Sequence[str], alternatives: int, progress: Progress
    ) -> list[tuple[Rendering, ...]]:
        """Return the likeliest ways through both models."""
        middles = self._first.render(texts, alternatives, lambda _: None)
        unique = list(dict.fromkeys(middle.text for found in middles for middle in found))
        # A draft may be longer than its source: what is too long for the second model is cut.
        ends = render(unique, self._second, alternatives, lambda _: None)
        progress(len(texts))
        return [
            _best(
                chain.from_iterable(
                    (_chained(middle, end) for end in ends[middle.text]) for middle in found
                ),
                alternatives,
            )
            for found in middles
        ]


def _chained(first: Rendering, second: Rendering) -> Rendering:
    links = through(first.links, second.links)
    faults = tuple(dict.fromkeys((*first.faults, *second.faults)))
    return Rendering(second.text, round(first.score * second.score, 4), links, faults)


def _best(found: Iterable[Rendering], alternatives: int) -> tuple[Rendering, ...]:
    different: dict[str, Rendering] = {}
    for rendering in sorted(found, key=lambda each: (len(each.faults), -each.score)):
        different.setdefault(rendering.text, rendering)
    return tuple(different.values())[:alternatives]
