"""Make a replacement fit the words around it: elision, contraction, gender, case, spaces."""

import re

from editor.artefacts.wordlist import words
from editor.language.elision import starts_with_vowel_sound
from editor.language.french import joined, match_case
from editor.language.inflection import gender_of, with_gender
from editor.model import Span

_WORD = r"[^\W\d_]+(?:['’](?:hui)?|[ \u00a0](?=$))"
_BEFORE = re.compile(rf"(?<![\w-])(?:(?:de|à|du|au|De|À|Du|Au) )?{_WORD}$")
_AFTER = re.compile(r" ?[^\W\d_]+['’]?")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?")
_CHANGING = words(
    """
    le la l’ de d’ du au à un une ce cet cette que qu’ je j’ me m’ te t’ se s’ ne n’ aucun
    aucune quel quelle tout toute certain certaine mon ma ton ta son sa jusque jusqu’ lorsque
    lorsqu’ puisque puisqu’
    """
)
_OF_VOWEL = words("mon ton son ma ta sa ce cet")
"""These hear whether a vowel follows."""
_HANGING = words("de à que le la ne se je me te ce jusque lorsque puisque")
_STARTS = frozenset(".!?…«“(:–—\n")


def mended(text: str, span: Span, fixes: tuple[str, ...]) -> tuple[Span, tuple[str, ...]]:
    """Return the span and its fixes, widened to the neighbouring words that have to change."""
    if not fixes:
        return span, fixes
    if fixes == ("",):
        return _deleted(text, span)
    if all(fix and not any(map(str.isalnum, fix)) for fix in fixes):
        # Marks and spaces: no word around has to change.
        return span, fixes
    old = span.of(text)
    cased = [_cased(text, span, fix) for fix in fixes]
    before = _word_before(text, span.start)
    after = _word_after(text, span.end)
    lefts = [_led(before, old, fix) for fix in cased]
    if all(left == before + fix for left, fix in zip(lefts, cased, strict=True)):
        lefts, before = cased, ""
    wholes = [_followed(left, after) for left in lefts]
    if all(whole == left + after for whole, left in zip(wholes, lefts, strict=True)):
        wholes, after = lefts, ""
    return Span(span.start - len(before), span.end + len(after)), tuple(wholes)


def _deleted(text: str, span: Span) -> tuple[Span, tuple[str, ...]]:
    """Return the span with one of the two spaces that would meet."""
    if len(span) == len(text):
        return span, ("",)
    if text[span.end : span.end + 1] in {".", ","} and text[span.start - 1 : span.start] == " ":
        return Span(span.start - 1, span.end), ("",)
    if text[span.end : span.end + 1] == " " and text[max(0, span.start - 1) : span.start] in {
        "",
        " ",
    }:
        return Span(span.start, span.end + 1), ("",)
    return span, ("",)


def _cased(text: str, span: Span, fix: str) -> str:
    """Return the fix with a capital where it begins a sentence as what it replaces did."""
    if not text[span.start : span.start + 1].isupper() or not fix[:1].islower():
        return fix
    if fix.lower() == span.of(text).lower():
        # The capitals are the very thing to mend.
        return fix
    lead = text[max(0, span.start - 3) : span.start].rstrip(" \u00a0\u202f")
    if span.start == 0 or lead[-1:] in _STARTS:
        return fix[0].upper() + fix[1:]
    return fix


def _word_before(text: str, at: int) -> str:
    found = _BEFORE.search(text, max(0, at - 24), at)
    if found is None:
        return ""
    word = found[0].split(" ")[-1] or found[0].split(" ")[-2]
    return found[0] if word.strip(" \u00a0").lower().replace("'", "’") in _CHANGING else ""


def _word_after(text: str, at: int) -> str:
    found = _AFTER.match(text, at)
    return found[0] if found else ""


def _led(before: str, old: str, fix: str) -> str:
    """Return the fix behind the word before it, both changed as they must."""
    if not before or not fix:
        return before + fix
    head, _, word = before.rstrip(" \u00a0").rpartition(" ")
    low = word.lower().replace("'", "’")
    first = _FIRST.match(fix)
    gender = gender_of(first[0]) if first else ""
    if low == "l’" and first and not starts_with_vowel_sound(first[0]):
        word = match_case(word, "la" if gender == "f" else "le")
    elif gender and (low in _OF_VOWEL or gender_of(_first_word(old)) not in {"", gender}):
        word = match_case(word, with_gender(word, gender, first[0] if first else ""))
    elif _is_whole(low) and not (first and joined(word, fix) != f"{word} {fix}"):
        return before + fix
    led = joined(word, fix)
    return joined(head, led) if head else led


def _is_whole(word: str) -> bool:
    return not word.endswith("’")


def _first_word(text: str) -> str:
    found = _FIRST.match(text)
    return found[0] if found else ""


def _followed(fix: str, after: str) -> str:
    """Return the fix before the word after it, elided or contracted with it as it must be."""
    last = fix.rsplit(" ", 1)[-1].lower()
    if not after or last not in _HANGING:
        return fix + after
    return joined(fix, after.lstrip(" "))
