"""How far a name goes on in small letters: « Banque centrale européenne », « Corée du Nord »."""

from functools import lru_cache

from editor.glossary.extracting.corpus import Sentence
from editor.glossary.extracting.noise import GENERIC_PLACES, PLACE_ADJECTIVES, QUARTERS
from editor.glossary.extracting.words import adjectives, agrees, is_verbal, masculine, noun
from editor.language.lexicon import Pos, Reading, readings

_JOINERS = (
    ("et", "de"),
    ("et", "d’"),
    ("de", "la"),
    ("de", "l’"),
    ("pour", "la"),
    ("pour", "le"),
    ("pour", "l’"),
    ("pour", "les"),
    ("sur", "les"),
    ("sur", "la"),
    ("sur", "le"),
    ("contre", "la"),
    ("sur", "l’"),
    ("de",),
    ("d’",),
    ("du",),
    ("des",),
    ("pour",),
    ("aux",),
    ("au",),
)
_LONGEST = 9


@lru_cache(maxsize=1 << 16)
def is_common(form: str) -> bool:
    """Say whether a capitalised form is a French word, and no name in the dictionaries."""
    known = readings(form)
    return any(r.pos is not Pos.PROPER_NOUN for r in known) and not any(
        r.pos is Pos.PROPER_NOUN for r in known
    )


def find_tail(sentence: Sentence, first: int, last: int) -> int:
    """Return the last word of a name whose capitalised words are known."""
    head = noun(sentence.forms[first]) if is_common(sentence.forms[first]) else None
    if head is not None and not _is_quarter(sentence, first):
        return _institution_end(sentence, first, last, head)
    return _place_end(sentence, first, last)


def find_generic(sentence: Sentence, first: int) -> int:
    """Return where a name begins with what kind of place it is: « mer Noire », « lac d’Aral »."""
    at = first - 1
    if at >= 1 and sentence.lower[at] in {"de", "d’", "du"}:
        at -= 1
    return at if at >= 0 and sentence.forms[at] in GENERIC_PLACES else first


def _is_quarter(sentence: Sentence, at: int) -> bool:
    return sentence.lower[at] in QUARTERS


def _place_end(sentence: Sentence, first: int, last: int) -> int:
    following = sentence.lower[last + 1 : last + 3]
    if following[:1] == ("du",) and following[1:] and following[1] in QUARTERS:
        return last + 2 if sentence.forms[last + 2][0].isupper() else last
    if following and any(masculine(r) in PLACE_ADJECTIVES for r in adjectives(following[0])):
        known = [r for r in readings(sentence.forms[first]) if r.pos is Pos.PROPER_NOUN]
        gender = known[0].gender if known else ""
        if any(agrees(r, gender, "") for r in adjectives(following[0])):
            return last + 1
    return last


def _institution_end(sentence: Sentence, first: int, last: int, head: Reading) -> int:
    """Return the last word of « Organisation du traité de sécurité collective » and its like."""
    end = last
    while end - first < _LONGEST and end + 1 < len(sentence.forms):
        if sentence.forms[end][0].isupper() and not is_common(sentence.forms[end]):
            # « Convention de Montreux », « Banque de France »: a name ends it.
            return _capitals_end(sentence, end)
        step = _adjective_end(sentence, end, head)
        if step == end:
            step, found = _complement_end(sentence, end)
            head = found or head
        if step == end:
            break
        end = step
    return end


def _capitals_end(sentence: Sentence, end: int) -> int:
    longest = end + _LONGEST
    while end < longest and end + 1 < len(sentence.forms) and sentence.is_word[end + 1]:
        following = sentence.forms[end + 1]
        if not following[0].isupper() or len(following) < 2 or following[-1] in "'’":
            break
        end += 1
    return end


def _adjective_end(sentence: Sentence, end: int, head: Reading) -> int:
    form = sentence.forms[end + 1]
    if not sentence.is_word[end + 1] or not form[0].islower():
        return end
    # A participle with its agent tells what was done: « le Traité signé par … ».
    fits = not is_verbal(form) and any(
        agrees(r, head.gender, head.number) for r in adjectives(form) if r.pos is Pos.ADJECTIVE
    )
    return end + 1 if fits else end


def _complement_end(sentence: Sentence, end: int) -> tuple[int, Reading | None]:
    for joiner in _JOINERS:
        last = end + 1 + len(joiner)
        if last >= len(sentence.forms) or sentence.lower[end + 1 : last] != joiner:
            continue
        form = sentence.forms[last]
        found = noun(form)
        if form[0].isupper() and joiner[0] == "et":
            return end, None
        if form[0].isupper() and sentence.is_word[last] and len(form) > 1:
            return _capitals_end(sentence, last), found
        if found is not None and (joiner != ("des",) or found.number != "s"):
            return last, found
        return end, None
    return end, None
