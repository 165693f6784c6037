"""Keeping detectors out of web addresses, where every mark is meant."""

from collections.abc import Callable, Iterator

from editor.artefacts.rule import Match
from editor.artefacts.text import Text
from editor.model import Span


def outside_addresses(find: Callable[[Text], Iterator[Match]]) -> Callable[[Text], Iterator[Match]]:
    """Return the detector less what it finds within web addresses and e-mail addresses."""

    def found(text: Text) -> Iterator[Match]:
        for match in find(text):
            known = text.learned_here(_addresses)
            at = match.passage.index
            if at not in known:
                known[at] = match.passage.tokens.addresses()
            if not any(span.overlaps(match.span) for span in known[at]):
                yield match

    return found


def _addresses(_: Text) -> dict[int, tuple[Span, ...]]:
    """Return the addresses found so far, by the passage's index."""
    return {}
