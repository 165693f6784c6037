"""Lists of words written as a paragraph."""

from collections.abc import Sequence


def word_list(text: str) -> Sequence[str]:
    """Return the words of a text that spaces and line breaks set apart, in order."""
    return text.split()


def words(text: str) -> frozenset[str]:
    """Return the set of them."""
    return frozenset(word_list(text))
