"""Words of a text and of a term reduced to keys: a text word fits a term word if they share one.

A key is `=form` for the form itself, `form|n` for a noun's or adjective's lemma, `form|p` for a
participle's, `form|v` for a verb's, `form|e` for an English lemma and `form|en` for a noun's.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.language.lexicon import Pos, Reading, english_lemma, readings

# A dotted acronym is one word; so are letters with their combining and invisible marks.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d])*"
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d."))
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})
_UNACCENTED = str.maketrans("ÉÈÊËÀÂÄÎÏÔÖÛÜÇ", "EEEEAAAIIOOUUC")
_LOST_ACCENTS = {"E": "éê", "I": "î", "A": "âà", "O": "ô", "C": "ç"}

_FINITE = ("ind-", "cond", "subj")

_FRENCH_GLUE = frozenset(
    (
        "l", "d", "s", "c", "n", "m", "t", "j", "qu", "le", "la", "les", "un", "une",
        "des", "du", "de", "à", "au", "aux", "en", "et", "ou", "sur", "sous", "par",
        "pour", "dans", "avec", "sans", "entre", "contre", "vers", "chez", "est", "or",
        "car", "si", "ni", "que", "qui",
    )
)  # fmt: skip
ENGLISH_GLUE = frozenset(
    (
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with",
        "and", "or", "as", "against", "between", "into", "over", "under",
    )
)  # fmt: skip
_BRITISH = (
    ("defence", "defense"),
    ("offence", "offense"),
    ("programme", "program"),
    ("centre", "center"),
    ("labour", "labor"),
    ("armour", "armor"),
    ("harbour", "harbor"),
    ("neighbour", "neighbor"),
    ("isation", "ization"),
)


class Word(NamedTuple):
    """A word of a text."""

    form: str
    """Composed, without dots and invisible marks."""
    start: int
    end: int
    gap: str
    """What stands between the word before and this one."""


def find_words(text: str) -> list[Word]:
    """Return the words of a text; what joins them, hyphens and apostrophes too, parts them."""
    words = []
    last = 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        words.append(Word(_form(found.group()), start, end, text[last:start]))
        last = end
    return words


def first_form(text: str) -> str:
    """Return the first word of a text as `find_words` has it; empty if there is none."""
    found = _WORD.search(text)
    return _form(found.group()) if found else ""


def _form(written: str) -> str:
    if written.isascii() and "." not in written:
        return written
    return unicodedata.normalize("NFC", written.translate(_INVISIBLE))


def primary(lang: str) -> str:
    """Return the language of a tag without its region: `en` for `en-GB`."""
    return lang.partition("-")[0].lower()


@lru_cache(maxsize=1 << 17)
def text_keys(form: str, lang: str) -> tuple[str, ...]:
    """Return every key of a word met in a text."""
    low = _fold(form)
    keys = {f"={low}"}
    if form[-1] == "s" and form[:-1].isupper():  # ICBMs
        keys.add(f"={low[:-1]}")
    if lang == "fr":
        keys |= _french_keys(form.lower())
        for accented in _LOST_ACCENTS.get(form[0], ""):
            keys |= _french_keys(accented + form[1:].lower())
    elif lang == "en":
        lemmas = _english_lemmas(form, low)
        keys |= {f"={american(low)}"} | {f"{lemma}|e" for lemma in lemmas}
        if not low.endswith(("ed", "ing")):
            # "vetoed" is no veto.
            keys |= {f"{lemma}|en" for lemma in lemmas}
        keys.add(f"{american(low)}|en")
    else:
        keys.add(f"{low}|e")
    return tuple(sorted(keys))


@lru_cache(maxsize=1 << 17)
def term_key(form: str, lang: str, pos: str, *, inflects: bool) -> str:
    """Return the key that a text word must have to stand for this word of a term."""
    low = american(_fold(form)) if lang == "en" else _fold(form)
    if not inflects or pos == "proper noun" or (form.isupper() and len(form) > 1):
        return f"={low}"
    if lang == "fr":
        return _french_term_key(form.lower(), low, pos)
    if lang == "en":
        return f"={low}" if low in ENGLISH_GLUE else _english_term_key(form, low, pos)
    return f"={low}"


def is_adjective(form: str) -> bool:
    """Say whether a French form can be an adjective or a participle used as one."""
    return any(r.pos is Pos.ADJECTIVE or _is_past_participle(r) for r in readings(form.lower()))


def is_adverb(form: str) -> bool:
    """Say whether a French form is an adverb."""
    return any(r.pos is Pos.ADVERB for r in readings(form.lower()))


def is_common(form: str, lang: str) -> bool:
    """Say whether a capitalised form is also a word of the language in small letters."""
    if lang == "fr":
        return bool(readings(form.lower()))
    return lang == "en" and english_lemma(f"{form.lower()}s") == form.lower()


def is_finite_verb(form: str) -> bool:
    """Say whether a French form can be a verb that has a subject."""
    return any(r.pos is Pos.VERB and r.form[:4] in _FINITE for r in readings(form.lower()))


def hyphen_binds(words: Sequence[Word]) -> bool:
    """Say whether a French compound without its hyphens is a clause: « cessez le feu »."""
    known = readings(words[0].form.lower())
    return bool(known) and all(r.pos is Pos.VERB for r in known)


def is_glue(form: str, lang: str) -> bool:
    """Say whether a word holds other words together and means little by itself."""
    return form.lower() in (_FRENCH_GLUE if lang == "fr" else ENGLISH_GLUE)


def _fold(form: str) -> str:
    """Return a form in small letters; an accent that a capital may lack is taken off it."""
    if form[0] in "ÉÈÊËÀÂÄÎÏÔÖÛÜÇ":
        form = form[0].translate(_UNACCENTED) + form[1:]
    return form.translate(_LIGATURES).lower()


def _french_keys(low: str) -> set[str]:
    keys = {f"={low.translate(_LIGATURES)}"}
    known = readings(low)
    for reading in known:
        lemma = reading.lemma.lower().translate(_LIGATURES)
        if reading.pos in {Pos.NOUN, Pos.ADJECTIVE}:
            keys.add(f"{lemma}|n")
        elif reading.pos is Pos.VERB:
            keys.add(f"{lemma}|v")
            if _is_past_participle(reading):
                keys.add(f"{lemma}|p")
    if not known:
        keys |= {f"{guess}|n" for guess in _singulars(low.translate(_LIGATURES))}
    return keys


def _singulars(low: str) -> set[str]:
    guesses = {low}
    if low.endswith("aux"):
        guesses.add(f"{low[:-3]}al")
    if low[-1] in "sx":
        guesses.add(low[:-1])
    return guesses


def _french_term_key(word: str, low: str, pos: str) -> str:
    if word in _FRENCH_GLUE:
        return f"={low}"
    plain = word.translate(_LIGATURES)
    known = readings(word)
    verbs = {r.lemma for r in known if r.pos is Pos.VERB}
    if pos == "verb" and word in verbs:
        return f"{plain}|v"
    nominal = [r for r in known if r.pos in {Pos.NOUN, Pos.ADJECTIVE}]
    lemmas = sorted({r.lemma.lower() for r in nominal})
    if word in lemmas or not known:
        return f"{plain}|n"
    # A term in the plural (« forces armées ») is not the same in the singular.
    if nominal and not all(r.number == "p" for r in nominal):
        return f"{lemmas[0].translate(_LIGATURES)}|n"
    participles = sorted({r.lemma.lower() for r in known if _is_past_participle(r)})
    if not nominal and participles and not word.endswith("s"):
        return f"{participles[0].translate(_LIGATURES)}|p"
    return f"={low}"


def _is_past_participle(reading: Reading) -> bool:
    return reading.pos is Pos.VERB and reading.form == "part-pas"


def _english_term_key(form: str, low: str, pos: str) -> str:
    """Return the lemma's key for a base form, else the form's: "armed forces" has no singular."""
    lemma = american(english_lemma(form.lower()).lower())
    kind = "en" if pos == "noun" else "e"
    return f"{low}|{kind}" if lemma == low else f"={low}"


def _english_lemmas(form: str, low: str) -> set[str]:
    plain = american(low)
    lemmas = {plain, american(english_lemma(form.lower()).lower())}
    if low.endswith("ies") and len(low) > 4:
        lemmas.add(f"{plain[:-3]}y")
    elif low.endswith("s") and len(low) > 3 and not low.endswith("ss"):
        lemmas.add(plain[:-1])
        if low.endswith(("ches", "shes", "xes", "sses")):
            lemmas.add(plain[:-2])
    if low.endswith("people") and len(low) > 8:  # spokespeople
        lemmas.add(f"{plain[:-6]}person")
    if low.endswith("est") and len(low) > 6:  # closest, largest
        lemmas |= {plain[:-3], plain[:-2]}
    return lemmas


def american(low: str) -> str:
    """Return a word in small letters as it is spelled in America."""
    for british, spelled in _BRITISH:
        if british in low:
            return low.replace(british, spelled)
    return low
