"""Does a French word begin with a vowel's sound, so that the word before it is elided?"""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from editor.language.lexicon import is_known

_TABLE = Path(__file__).parent / "data" / "h-aspire.txt"
_VOWELS = frozenset("aeiouœæ")


@lru_cache(maxsize=8192)
def starts_with_vowel_sound(word: str) -> bool:
    """Say whether `le`, `de` or `que` is elided before the word: `État`, `homme`, but not `onze`.

    A foreign name in h keeps them whole (« de Houston »), as does an acronym in H (« la HAS »).
    """
    plain = unicodedata.normalize("NFC", word.lower().replace("'", "’"))
    if not plain or not plain[0].isalpha():
        return False
    elides = _by_table(plain)
    if elides is not None:
        return elides
    if plain[0] == "h":
        return not word[0].isupper() or (not (len(word) > 1 and word.isupper()) and is_known(plain))
    first = unicodedata.normalize("NFD", plain[0])[0]
    return first in _VOWELS or first == "y"


def _by_table(word: str) -> bool | None:
    stems = _stems()
    if f"{word}!" in stems:
        return stems[f"{word}!"]
    for length in range(min(len(word), 12), 1, -1):
        found = stems.get(word[:length])
        if found is not None:
            return found
    return None


@cache
def _stems() -> dict[str, bool]:
    """Return whether the words of each stem elide; a stem that ends in "!" is a whole word."""
    lines = _TABLE.read_text("utf-8").split("\n")
    words = [word for line in lines if not line.startswith("#") for word in line.split(" ") if word]
    return {word.removeprefix("!"): word.startswith("!") for word in words}
