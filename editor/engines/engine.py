"""What an engine is, and what it gives: drafts, with how sure it is and what came from where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from editor.model import Span

Progress = Callable[[int], None]
"""Called with how many texts more are done."""


@dataclass(frozen=True, slots=True)
class Link:
    """A word of the source and a word of the draft that seem to say the same."""

    source: Span
    """In the text that was given, tags included."""
    target: Span
    """In the draft, tags included."""
    weight: float
    """How sure that is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an engine makes of a text."""

    text: str
    """The translation, with the tags of the source that could be placed."""
    score: float
    """How sure the engine is, from 0 to 1; comparable between drafts of one engine."""
    alignment: tuple[Link, ...] = ()
    """Which words came from which, by order of the draft; empty if the engine can't say."""
    unplaced: tuple[str, ...] = ()
    """The tags of the source that are not in the draft, as nothing told where they belong."""
    doubts: tuple[str, ...] = ()
    """What is wrong with the draft and a second try did not mend, a sentence each."""

    def target_of(self, source: Span) -> Span | None:
        """Return the stretch of the draft that the links say `source` became."""
        found = [link for link in self.alignment if link.source.overlaps(source)]
        if not found:
            return None
        # Weak links stray; what is half as sure as the best is taken to belong to it.
        least = max(link.weight for link in found) / 2
        spans = [link.target for link in found if link.weight >= least]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


class Engine(Protocol):
    """Something that translates texts between two languages."""

    @property
    def name(self) -> str:
        """The name by which a person chooses it: `argos`."""
        ...

    def signature(self) -> str:
        """Return what a draft is stamped with, enough to make it again: `argos|fr_en-1.9`."""
        ...

    def translate(
        self,
        texts: Sequence[str],
        *,
        alternatives: int = 1,
        progress: Progress | None = None,
    ) -> list[tuple[Draft, ...]]:
        """Return the drafts of each text, best first: at least one, at most `alternatives`.

        White space at a text's edges, its line breaks and its tags come through.
        """
        ...


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """What is known of an engine on this machine."""

    name: str
    ready: bool
    """Whether it can translate some pair now."""
    pairs: tuple[str, ...]
    """The pairs it can translate, as `fr→en (1.9)`."""
    advice: str = ""
    """What is missing and the command that gets it."""
