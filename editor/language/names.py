"""One key for a name however it was transliterated: `Tokayev`, `Tokaïev` and `Tokaev`."""

import re
import unicodedata
from functools import lru_cache

from editor.language.lexicon import Pos, readings

_VOWEL = "aeiou"
# In order. What English and French write for one sound of the original becomes one letter: ʃ for
# sh, ch and tch alike, since French ch is English sh and French tch English ch.
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"sch", "sʃ"),
        (r"shch|chtch|tsch|dtch|tch|ch|sh", "ʃ"),
        (r"dzh|dj|zh", "j"),
        (r"kh|q|ck|c(?=[^eiy]|$)", "k"),
        (r"gh|gu(?=[eiy])", "g"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"oo|ou", "u"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
        (r"^ie", "e"),
        (rf"(?<=[{_VOWEL}])i(?=[{_VOWEL}])|(?<=i)i", ""),
        (r"(.)\1+", r"\1"),
    )
)
_TOO_SHORT = 5
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """Return a key that is equal for one name in several transliterations.

    English, French and scholarly spellings of Russian, Ukrainian and Central Asian names meet
    (`Lukashenko`, `Loukachenko`); names that merely look alike (`Martin`, `Martine`) do not.
    """
    plain = unicodedata.normalize("NFC", re.sub("['’ʼʹ\u00ad]", "", name))
    return " ".join(_key(word) for word in _WORD.findall(plain))


def _key(word: str) -> str:
    lower = "".join(
        letter
        for letter in unicodedata.normalize("NFD", word.lower())
        if not unicodedata.combining(letter)
    )
    # « Poutine » is Putin; « Martine » is not Martin, and « Ukraine » has no shorter form.
    if len(lower) > 5 and re.search("[^aiouy][iy]ne$", lower) and not _is_feminine(word):
        lower = lower[:-1]
    key = lower
    for pattern, sound in _RULES:
        key = pattern.sub(sound, key)
    # « Chen » and « Shen » are two Chinese names: so short, a spelling says little.
    return key if len(key) >= _TOO_SHORT or "ʃ" not in key else lower


def _is_feminine(name: str) -> bool:
    return any(r.gender == "f" for r in readings(name) if r.pos is Pos.PROPER_NOUN)
