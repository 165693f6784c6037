"""What can go wrong that is the user's to mend."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class EditorError(Exception):
    """A fault in what the user gave us: the message says what, where, and what to do."""

    def __init__(
        self, message: str, path: "Path | str | None" = None, line: int | None = None
    ) -> None:
        """Keep the message, and the file and 1-based line it is about."""
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        """Return `path:line: message`, as compilers do, with the parts that are known."""
        if self.path is None:
            return self.message
        place = f"{self.path}" if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


class TransitionError(EditorError):
    """A unit cannot go from its state to the one asked for."""


class ModelMissingError(EditorError):
    """No installed engine can translate this pair; the work goes on without drafts (exit 3)."""
