"""What a function says of short strings, kept so that it is asked once about each."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")
_MOST = 100_000
"""A hostile text has no end of words: what is kept of them stays bounded."""
_LONGEST = 64


class Remembered(dict[str, _T]):
    """A dictionary that fills itself; `map(remembered.__getitem__, words)` is as fast as it gets.

    The function must say the same of a string each time.
    """

    def __init__(self, tell: Callable[[str], _T]) -> None:
        """Begin with nothing."""
        super().__init__()
        self._tell = tell

    def __missing__(self, key: str) -> _T:
        """Return what the function says, and keep it unless the string is long."""
        found = self._tell(key)
        if len(key) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[key] = found
        return found
