"""What a function says, kept so that it is asked once: of short strings, of an object."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

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


class told_once(Generic[_T]):  # noqa: N801 - it is written as `property` is
    """A property that is computed once; as `cached_property` is, but without its lock.

    Two threads may compute it at once, and come to the same. It has to be pure.
    """

    def __init__(self, tell: Callable[[Any], _T]) -> None:
        """Keep the function, whose name is the property's."""
        self._tell = tell
        self._name = tell.__name__
        self.__doc__ = tell.__doc__

    def __get__(self, instance: object, owner: type | None = None) -> _T:
        """Return what the function says, and leave it in the instance's dictionary."""
        found = instance.__dict__[self._name] = self._tell(instance)
        return found
