"""What is looked at for terms, and what is proposed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from editor.glossary.rows import default_case
from editor.model import Term, TermStatus


class CandidateKind(StrEnum):
    """How a term was come upon."""

    NAME = "name"
    ACRONYM = "acronym"
    PHRASE = "phrase"
    CHANGE = "change"
    """A rendering that reviewers put by hand in a machine's place, again and again."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document in both languages, without inline tags."""

    document: str
    unit: str
    french: str
    english: str = ""
    """Empty where there is no English yet."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine's English for a passage that a person has reviewed since."""

    passage: Passage
    draft: str


@dataclass(frozen=True, slots=True)
class Rendering:
    """An English rendering, and how sure it is."""

    text: str
    sureness: float
    """From 0 to 1."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term that the glossary might take in."""

    kind: CandidateKind
    french: str
    pos: str
    gender: str
    rendering: Rendering | None
    count: int
    """How often it stands in the documents."""
    documents: tuple[str, ...]
    contexts: tuple[Passage, ...]
    """Up to three sentences with it."""
    score: float
    """What ranks it among those of its kind, the highest first."""
    others: tuple[Term, ...] = ()
    """More ways to say it: an acronym, a second spelling, a rendering to be avoided."""
    id: str = ""
    """An id for its concept; empty until one is chosen that no other has."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """What the glossary would say of it, the French first."""
        return tuple(sorted(self._terms(), key=lambda term: term.lang != "fr"))

    def _terms(self) -> Iterator[Term]:
        yield term("fr", self.french, pos=self.pos, gender=self.gender)
        if self.rendering is not None:
            yield term("en", self.rendering.text, pos=self.pos)
        yield from self.others


def term(
    lang: str,
    text: str,
    status: TermStatus = TermStatus.PREFERRED,
    *,
    pos: str = "",
    gender: str = "",
) -> Term:
    """Return a term with the case that its letters show."""
    return Term(lang, text, status, pos, gender, default_case(text))
