"""Mending French around a replacement: elision, contraction, case, agreement, conjugation."""

import re

from editor.language.elision import starts_with_vowel_sound
from editor.language.lexicon import Pos, Reading, inflections, readings
from editor.language.names import name_key

__all__ = [
    "inflected",
    "joined",
    "match_case",
    "name_key",
    "starts_with_vowel_sound",
    "verb_like",
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
        return "la" if _gender(after) == "f" else "le"
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
        return _EUPHONIC[word] if _is_noun(after) else word
    return _ELIDED.get(word, word)


def _is_noun(word: str) -> bool:
    found = readings(word)
    nominal = {Pos.NOUN, Pos.ADJECTIVE, Pos.PROPER_NOUN, Pos.NUMERAL}
    return not found or any(reading.pos in nominal for reading in found)


def _gender(word: str) -> str:
    """Return the gender a noun most likely has, or an empty string."""
    found = readings(word)
    for pos in (Pos.NOUN, Pos.PROPER_NOUN, Pos.ADJECTIVE):
        genders = {reading.gender for reading in found if reading.pos is pos}
        if genders:
            return genders.pop() if len(genders) == 1 else ""
    return ""


def match_case(model: str, text: str) -> str:
    """Return `text` with the capitals of `model`: all of them, the first one, or as it is."""
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return text.upper()
    if letters and letters[0].isupper():
        return text[:1].upper() + text[1:]
    return text


def inflected(form: str, gender: str, number: str) -> str | None:
    """Return a noun, adjective or participle in a gender (`m`, `f`) and number (`s`, `p`).

    None if the word has no such form (« la table » has no masculine) or is unknown.
    """
    for pos in (Pos.ADJECTIVE, Pos.NOUN, Pos.DETERMINER, Pos.PRONOUN):
        for lemma in dict.fromkeys(r.lemma for r in readings(form) if r.pos is pos):
            # What heads no paradigm (« Paris », « tel quel ») has its own form alone.
            own = tuple((form, reading) for reading in readings(form) if reading.lemma == lemma)
            for candidate, reading in (*inflections(lemma), *own):
                if candidate.endswith("'"):
                    continue
                if reading.pos is pos and _agrees(reading, gender, number):
                    return candidate
    return None


def _agrees(reading: Reading, gender: str, number: str) -> bool:
    return reading.gender in {gender, "e"} and reading.number in {number, "i"}


# What a form that may be several most often is, in print.
_LIKELY = ("ind-pres-3", "ind-pres-1p", "ind-pres-2p", "ind-pres", "ind-past-3", "ind-past", "ind-")


def verb_like(form: str, lemma: str) -> str | None:
    """Return the verb `lemma` in the mood, tense and person of `form`: "adressait" → « traitait ».

    None if `form` is no verb or `lemma` lacks the form. A form that may be several (« adresse »)
    gives what serves most of them.
    """
    by_reading = {
        (r.form, r.gender, r.number): candidate
        for candidate, r in sorted(inflections(lemma), reverse=True)
        if r.pos is Pos.VERB
    }
    wanted = [r for r in readings(form) if r.pos is Pos.VERB]
    found: dict[str, list[str]] = {}
    for reading in wanted:
        candidate = by_reading.get((reading.form, reading.gender, reading.number))
        if candidate is None and reading.form == "part-pas":
            candidate = _participle(by_reading, reading)
        if candidate is not None:
            found.setdefault(candidate, []).append(reading.form)
    if not found:
        return None
    best = min(found, key=lambda each: (_rank(found[each]), -len(found[each]), each))
    return match_case(form, best)


def _rank(forms: list[str]) -> int:
    return min(
        next((n for n, start in enumerate(_LIKELY) if form.startswith(start)), len(_LIKELY))
        for form in forms
    )


def _participle(by_reading: dict[tuple[str, str, str], str], wanted: Reading) -> str | None:
    """Return a participle that serves for `wanted`, where one of the two is invariable."""
    for gender in (wanted.gender, "m", "e"):
        for number in (wanted.number, "s", "i"):
            if ("part-pas", gender, number) in by_reading:
                return by_reading["part-pas", gender, number]
    return None
