"""Concepts as files say them, before they are made what relire's glossary can hold."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from editor.formats.glossaries.outcome import Lost
from editor.model import TermStatus

# What ends a line for some reader or other, and what a glossary's line cannot hold.
_BREAK = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_BREAKS = re.compile("[ \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
_EDGES = " \t\n\r"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file."""

    path: str
    line: int
    column: int = 0
    """The 1-based column of a table; 0 where there are none."""
    element: str = ""
    """The name of an XML element."""

    def __str__(self) -> str:
        """Return `path:line:column` or `path:line <element>`."""
        column = f":{self.column}" if self.column else ""
        return f"{self.path}:{self.line}{column}" + (f" <{self.element}>" if self.element else "")


@dataclass(slots=True)
class Said:
    """A term as a file says it. What is empty or None is not said."""

    lang: str
    text: str
    spot: Spot
    status: TermStatus | None = None
    pos: str = ""
    gender: str = ""
    case_sensitive: bool | None = None
    note: str = ""
    date: str = ""
    author: str = ""


@dataclass(slots=True)
class Entry:
    """A concept as a file says it."""

    spot: Spot
    id: str = ""
    """The file's own; empty if it has none."""
    terms: list[Said] = field(default_factory=list)
    domain: str = ""
    definition: str = ""
    source: str = ""


@dataclass(slots=True)
class Ledger:
    """What could not be kept so far."""

    lost: list[Lost] = field(default_factory=list)

    def note(self, place: object, what: str, why: str) -> None:
        """Put down that something was lost."""
        item = Lost(str(place), what, why)
        # A cell that is about two terms is told once.
        if not self.lost or self.lost[-1] != item:
            self.lost.append(item)

    def translate(
        self, text: str, spot: Spot, name: str, meaning: Callable[[str], str | None]
    ) -> str:
        """Return what a value means to relire; one it does not know is put down and left out."""
        if not text:
            return ""
        meant = meaning(text)
        if meant is None:
            self.note(spot, f"{name} “{text}”", f"relire's glossary knows no such {name}")
        return meant or ""


def tidy(text: str) -> str:
    """Return a text on one line: line breaks, tabs and the spaces at them become one space."""
    if _BREAK.search(text):
        text = _BREAKS.sub(lambda run: " " if _BREAK.search(run[0]) else run[0], text)
    return text.strip(_EDGES)


def joined(*texts: str) -> str:
    """Return texts as one, each once."""
    return "; ".join(dict.fromkeys(text for text in texts if text))
