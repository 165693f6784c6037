"""Where a term stands in the glossary's files."""

from typing import NamedTuple

Key = tuple[str, str, str]
"""A concept id, a language and a term: what names a row."""


class Place(NamedTuple):
    """A line of a file."""

    path: str
    line: int

    def __str__(self) -> str:
        """Return `path:line`."""
        return f"{self.path}:{self.line}"
