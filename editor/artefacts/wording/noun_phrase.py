"""What the words of a noun phrase may agree with: genders and numbers, and forms that have them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from editor.artefacts.text import Passage
from editor.artefacts.wording.sentences import is_word
from editor.artefacts.wordlist import words
from editor.language.elision import starts_with_vowel_sound
from editor.language.french import joined, match_case
from editor.language.lexicon import Pos, Reading, inflections, readings

# What a word may be is a sum of these: « le » is MS, « les » is PLURAL, « l’ » is SINGULAR.
MS, FS, MP, FP = 1, 2, 4, 8
SINGULAR, PLURAL = MS | FS, MP | FP
MASCULINE, FEMININE = MS | MP, FS | FP
ANY = SINGULAR | PLURAL

_FAMILIES = (
    ("le", "la", "les", "les"),
    ("un", "une", "des", "des"),
    ("du", "de la", "des", "des"),
    ("au", "à la", "aux", "aux"),
    ("ce", "cette", "ces", "ces"),
    ("mon", "ma", "mes", "mes"),
    ("ton", "ta", "tes", "tes"),
    ("son", "sa", "ses", "ses"),
    ("notre", "notre", "nos", "nos"),
    ("votre", "votre", "vos", "vos"),
    ("leur", "leur", "leurs", "leurs"),
    ("quel", "quelle", "quels", "quelles"),
    ("aucun", "aucune", "aucuns", "aucunes"),
    ("certain", "certaine", "certains", "certaines"),
    ("tout", "toute", "tous", "toutes"),
)
"""The forms of each determiner: masculine and feminine singular, masculine and feminine plural."""
NUMBER_WORDS = words(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
    trente quarante cinquante soixante cent mille
    """
)
_EUPHONIC = words("mon ton son")
_FUNCTIONAL = frozenset(
    {Pos.ADVERB, Pos.PRONOUN, Pos.DETERMINER, Pos.PREPOSITION, Pos.CONJUNCTION, Pos.NUMERAL}
    | {Pos.INTERJECTION, Pos.OTHER}
)
_FLAGS = {("m", "s"): MS, ("f", "s"): FS, ("m", "p"): MP, ("f", "p"): FP}


def _determiners() -> dict[str, int]:
    found: dict[str, int] = {}
    for family in _FAMILIES:
        for flag, form in zip((MS, FS, MP, FP), family, strict=True):
            if " " not in form:
                found[form] = found.get(form, 0) | flag
    # « des » of « du » and of « un » is one word; « de la » is no word of its own.
    found |= {"cet": MS, "l’": SINGULAR, "chaque": SINGULAR, "quelque": SINGULAR}
    found |= {"quelques": PLURAL, "plusieurs": PLURAL, "maints": MP, "maintes": FP}
    return found | dict.fromkeys(NUMBER_WORDS, PLURAL)


DETERMINERS = _determiners()
"""What each determiner agrees with; « mon » before a feminine noun is up to its first letter."""


def determiner(word: str, following: str) -> int:
    """Return what a determiner agrees with before a word; 0 if it is none."""
    found = DETERMINERS.get(word, 0)
    if word in _EUPHONIC and starts_with_vowel_sound(following):
        return found | FS
    return found


def agreement(reading: Reading) -> int:
    """Return what a reading agrees with; a form that says nothing, with anything."""
    genders = reading.gender if reading.gender in {"m", "f"} else "mf"
    numbers = reading.number if reading.number in {"s", "p"} else "sp"
    return sum(_FLAGS[gender, number] for gender in genders for number in numbers)


_UNSETTLED = words(
    """
    source sources socket sockets job jobs newsletter newsletters playlist playlists box cloud app
    apps newsroom perf perfs team story stories news hotline start-up check-list blockchain
    """
)
"""Borrowings whose gender goes with the trade."""


@lru_cache(maxsize=16384)
def noun(form: str) -> int:
    """Return what a form agrees with as a noun; 0 if it is none, or also a word of grammar."""
    if form in _UNSETTLED:
        return 0
    found = readings(form)
    if any(reading.pos in _FUNCTIONAL for reading in found):
        return 0
    return _sum(reading for reading in found if reading.pos is Pos.NOUN)


@lru_cache(maxsize=16384)
def adjective(form: str) -> int:
    """Return what a form agrees with as an adjective or a past participle; 0 if it is neither."""
    return _sum(
        reading
        for reading in readings(form)
        if reading.pos is Pos.ADJECTIVE or reading.form == "part-pas"
    )


def _sum(found: Iterable[Reading]) -> int:
    total = 0
    for reading in found:
        total |= agreement(reading)
    return total


@lru_cache(maxsize=16384)
def is_verb(form: str) -> bool:
    """Say whether a form may be a verb other than a past participle."""
    return any(reading.pos is Pos.VERB and reading.form != "part-pas" for reading in readings(form))


@lru_cache(maxsize=16384)
def is_predicate(form: str, subject: int) -> bool:
    """Say whether a form may be the verb of a subject of that number, or stay as it is for any."""
    ends = ("3s",) * bool(subject & SINGULAR) + ("3p",) * bool(subject & PLURAL)
    return any(
        reading.form.endswith(ends) or reading.form in {"inf", "part-pres"}
        for reading in readings(form)
        if reading.pos is Pos.VERB
    )


@lru_cache(maxsize=16384)
def is_adjective(form: str) -> bool:
    """Say whether a form may be an adjective."""
    return any(reading.pos is Pos.ADJECTIVE for reading in readings(form))


_THINGS = words(
    """
    plan plans capital capitaux capitale capitales moyen moyens droit droits central centrale
    centrales matériel matériels collectif collectifs quotidien quotidiens ordinateur ordinateurs
    moteur moteurs original originaux tracteur tracteurs radiateur accélérateur
    """
)
"""What the dictionary has in both genders, as if it were someone."""


@lru_cache(maxsize=4096)
def has_two_genders(form: str) -> bool:
    """Say whether a noun has a form for the other gender: « président », « actrices »."""
    if form in _THINGS:
        return False
    found = [reading for reading in readings(form) if reading.pos is Pos.NOUN]
    genders = {
        other.gender
        for reading in found
        for _, other in inflections(reading.lemma)
        if other.pos is Pos.NOUN
    }
    return len(genders | {reading.gender for reading in found}) > 1


def gender_part(mask: int) -> int:
    """Return the genders of a mask, whatever their number."""
    wanted = MASCULINE if mask & MASCULINE else 0
    return wanted | (FEMININE if mask & FEMININE else 0)


def number_part(mask: int) -> int:
    """Return the numbers of a mask, whatever their gender."""
    return (SINGULAR if mask & SINGULAR else 0) | (PLURAL if mask & PLURAL else 0)


def one(mask: int) -> int:
    """Return the single gender and number that a mask most likely means."""
    for flag in (MS, FS, MP, FP):
        if mask & flag:
            return flag
    return 0


def determiner_as(word: str, wanted: int, following: str) -> str:
    """Return a determiner in the gender and number wanted; as it is where it has no such form."""
    flag = one(wanted)
    if not flag:
        return word
    if DETERMINERS.get(word, 0) & flag and word not in {"cet", "ce", *_EUPHONIC}:
        return word
    lookup = "ce" if word == "cet" else "le" if word == "l’" else word
    for family in _FAMILIES:
        if lookup in family:
            found = family[(MS, FS, MP, FP).index(flag)]
            if flag == FS and family[0] in _EUPHONIC and starts_with_vowel_sound(following):
                return family[0]
            if found == "ce" and starts_with_vowel_sound(following):
                return "cet"
            return found
    return word


@lru_cache(maxsize=4096)
def form_as(form: str, pos: Pos, wanted: int, following: str = "") -> str:
    """Return the form of an adjective (participles too) or a noun that agrees; empty if none."""
    flag = one(wanted)
    for reading in readings(form):
        is_participle = pos is Pos.ADJECTIVE and reading.form == "part-pas"
        if reading.pos is not pos and not is_participle:
            continue
        found = [
            other
            for other, kind in inflections(reading.lemma)
            if (kind.pos is pos or (is_participle and kind.form == "part-pas"))
            and agreement(kind) & flag
        ]
        if found:
            return _best(form, found, flag, following)
    return ""


def _best(form: str, found: Sequence[str], flag: int, following: str) -> str:
    if form in found:
        found = [form, *found]
    if flag == MS:
        # « nouvel » before a vowel, « nouveau » elsewhere.
        wants = bool(following) and starts_with_vowel_sound(following)
        euphonic = [each for each in found if each in {"nouvel", "bel", "vieil", "fol", "mol"}]
        if wants and euphonic:
            return euphonic[0]
        found = [each for each in found if each not in euphonic] or found
    regular = [each for each in found if each in {f"{form}s", f"{form}x", f"{form}e", f"{form}es"}]
    return (regular or [each for each in found if each != "nouvels"] or list(found))[0]


def are_words(passage: Passage, first: int, last: int) -> bool:
    """Say whether the tokens from first to last are words with nothing but spaces between."""
    if not all(is_word(passage, at) for at in range(first, last + 1)):
        return False
    tokens = passage.tokens
    for at in range(first, last):
        between = passage.text[tokens.end(at) : tokens.starts[at + 1]]
        if between not in {" ", "\u00a0"} and not (
            between == "" and passage.words[at].endswith("’")
        ):
            return False
    return True


def change(passage: Passage, first: int, new: Sequence[str]) -> tuple[int, int, str]:
    """Return the tokens, from and to, that `new` words for those from `first` on really change.

    And the text to put there; an elided word takes the word behind it along.
    """
    old = [passage.words[first + k] for k in range(len(new))]
    start, end = 0, len(new)
    while start < end and old[start] == new[start]:
        start += 1
    while end > start and old[end - 1] == new[end - 1]:
        end -= 1
    if end < len(new) and (
        old[end - 1].endswith("’")
        or joined(new[end - 1], new[end]) != (f"{new[end - 1]} {new[end]}")
    ):
        end += 1
    text = new[start]
    for each in new[start + 1 : end]:
        text = joined(text, each)
    model = passage.forms[first + start]
    return first + start, first + end - 1, match_case(model, text)
