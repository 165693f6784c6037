"""What reading or writing a glossary gives: the result, and what could not be kept."""

from dataclasses import dataclass

from editor.model import Concept

LARGEST = 200 * 2**20
"""Bytes above which a file is not read."""
MOST = 500_000
"""Concepts, or rows of a table, above which it is not: they are held in memory."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that a file said, or a concept holds, and the other side has no place for."""

    place: str
    """`path:line:column` of a table, `path:line <element>` of XML, or a concept's id."""
    what: str
    """What it was, in its own words: `fr «OTSC»: gender f`."""
    why: str
    """Why it could not be kept; the same words for all of a kind, so that they can be counted."""

    def __str__(self) -> str:
        """Return the three as one line."""
        return f"{self.place}: {self.what}: {self.why}"


@dataclass(frozen=True, slots=True)
class Imported:
    """The concepts of a file, in its order."""

    concepts: tuple[Concept, ...]
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """The bytes of a file."""

    data: bytes
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Languages:
    """The two languages of a glossary that has a source and a target: BCP 47 tags."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Received:
    """A glossary file as it came."""

    data: bytes
    name: str
    """Its path, for messages; the ending says what it may be."""
    languages: Languages
