"""Keeping detectors out of web addresses, where every mark is meant."""

from collections.abc import Callable, Iterator

from editor.artefacts.rule import Match
from editor.artefacts.text import Text
from editor.model import Span


def outside_addresses(find: Callable[[Text], Iterator[Match]]) -> Callable[[Text], Iterator[Match]]:
    """Return the detector less what it finds within web addresses and e-mail addresses."""

    def found(text: Text) -> Iterator[Match]:
        for match in find(text):
            spans = text.learned(_addresses).get(match.passage.index, ())
            if not any(span.overlaps(match.span) for span in spans):
                yield match

    return found


def _addresses(text: Text) -> dict[int, tuple[Span, ...]]:
    return {
        passage.index: spans for passage in text.passages if (spans := passage.tokens.addresses())
    }
