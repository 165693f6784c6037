"""Mending French around a replacement: elision, contraction, case."""

import re

from editor.language.elision import starts_with_vowel_sound
from editor.language.inflection import gender_of
from editor.language.lexicon import Pos, readings
from editor.language.names import name_key

__all__ = [
    "joined",
    "match_case",
    "name_key",
    "starts_with_vowel_sound",
]

_CONTRACTED = {"de": {"le": "du", "les": "des"}, "à": {"le": "au", "les": "aux"}}
_PARTED = {"du": "de l’", "au": "à l’"}
_ELIDED = {
    "le": "l’", "la": "l’", "de": "d’", "que": "qu’", "ne": "n’", "je": "j’", "me": "m’",
    "te": "t’", "se": "s’", "jusque": "jusqu’", "lorsque": "lorsqu’", "puisque": "puisqu’",
    "quoique": "quoiqu’",
}  # fmt: skip
_WHOLE = {elided: whole for whole, elided in _ELIDED.items() if elided != "l’"} | {"c’": "ce"}
# Before a vowel these take the form that ends in a consonant, and lose it again before another.
_EUPHONIC = {"ce": "cet", "ma": "mon", "ta": "ton", "sa": "son", "beau": "bel", "nouveau": "nouvel",
             "vieux": "vieil", "fou": "fol", "mou": "mol"}  # fmt: skip
_PLAIN = {"cet": "ce", "bel": "beau", "nouvel": "nouveau", "vieil": "vieux"}
# `lorsque` and its like elide before these alone, `ce` before forms of `être` and `en`.
_BRIEF = frozenset(("il", "ils", "elle", "elles", "on", "un", "une", "en", "à", "au", "aux"))
_AFTER_C = re.compile(r"(?:est|étai(?:t|ent)|eût|eut|en)$")
_SPACES = " \t\u00a0\u202f"
_LAST = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]+’?)$")
_FIRST = re.compile(r"(?P<tags>(?:</?[a-z]{1,2}[0-9]{1,4}/?>)*)(?P<word>[^\W_][\w’-]*)")


def joined(left: str, right: str) -> str:
    """Return two stretches of text put together, the seam mended as French wants it.

    "de" + "le rapport" is « du rapport », "l’" + "rapport" « le rapport », "que" + "il" « qu’il »,
    "du" + "État" « de l’État ». Between two words there is one space.
    """
    head = left.rstrip(_SPACES)
    tail = right.lstrip(_SPACES)
    first = _FIRST.match(tail)
    last = _LAST.search(head.replace("'", "’"))
    if first is None or last is None:
        spaced = bool(head) and bool(tail) and (left != head or right != tail)
        return f"{head} {tail}" if spaced and first is not None else left + right
    word = last["word"]
    before, after = head[: last.start()], first["word"]
    if (contracted := _contraction(word, after)) is not None:
        rest = tail[first.end() :].lstrip(_SPACES)
        return joined(before + match_case(word, contracted), first["tags"] + rest)
    seam = match_case(word, _seam(word.lower(), after))
    return before + seam + ("" if seam.endswith("’") else " ") + tail


def _contraction(word: str, after: str) -> str | None:
    if not after.islower():
        return None
    return _CONTRACTED.get(word.lower(), {}).get(after)


def _seam(word: str, after: str) -> str:
    """Return the last word on the left as it must be before `after`."""
    if starts_with_vowel_sound(after.partition("’")[0] if "’" in after[:6] else after):
        return _before_vowel(word, after)
    if word == "l’":
        return "la" if gender_of(after) == "f" else "le"
    if word == "s’" and after.lower() in {"il", "ils"}:
        return word
    if word == "des" and after[:2] == "l’":
        return "de"
    return _WHOLE.get(word) or _PLAIN.get(word, word)


def _before_vowel(word: str, after: str) -> str:
    lower = after.lower()
    if word == "si":
        return "s’" if lower in {"il", "ils"} else word
    if word in {"lorsque", "puisque", "quoique"} and lower not in _BRIEF:
        return word
    if word == "ce":
        if _AFTER_C.match(lower):
            return "c’"
        return "cet" if _is_noun(after) else word
    if word in _PARTED:
        return _PARTED[word] if _is_noun(after) else word
    if word in _EUPHONIC:
        # « à nouveau un », « un fou en liberté ».
        leads = _is_noun(after) and lower not in {"un", "une", "en", "à", "et", "ou"}
        return _EUPHONIC[word] if leads else word
    return _ELIDED.get(word, word)


def _is_noun(word: str) -> bool:
    found = readings(word)
    nominal = {Pos.NOUN, Pos.ADJECTIVE, Pos.PROPER_NOUN, Pos.NUMERAL}
    return not found or any(reading.pos in nominal for reading in found)


def match_case(model: str, text: str) -> str:
    """Return `text` with the capitals of `model`: all of them, the first one, or as it is."""
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return text.upper()
    if letters and letters[0].isupper():
        return text[:1].upper() + text[1:]
    return text
