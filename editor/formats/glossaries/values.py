"""Other tools' words for what relire's glossary knows: statuses, parts of speech, genders."""

import functools
import re
import unicodedata
from collections.abc import Mapping
from typing import TypeVar

from editor.errors import EditorError
from editor.model import TermStatus

_STATUSES = {
    TermStatus.PREFERRED: (
        "preferred", "standardized", "recommended", "legal", "regulated", "prefere", "recommande",
        "privilegie",
    ),
    TermStatus.ADMITTED: (
        "admitted", "accepted", "allowed", "alternative", "admis", "accepte", "tolere", "synonym",
        "synonyme",
    ),
    TermStatus.DEPRECATED: (
        "deprecated", "superseded", "forbidden", "obsolete", "prohibited", "not recommended",
        "deconseille", "interdit", "rejete", "a eviter",
    ),
    TermStatus.DO_NOT_TRANSLATE: (
        "do not translate", "dnt", "non translatable", "untranslatable", "read only",
        "ne pas traduire", "intraduisible",
    ),
    TermStatus.WRONG: ("wrong", "incorrect", "faux", "fautif", "errone"),
}  # fmt: skip
_POS = {
    "noun": ("noun", "n", "nom", "nom commun", "substantif", "common noun", "subst"),
    "proper noun": ("proper noun", "nom propre", "name", "propn", "np", "proper name"),
    "verb": ("verb", "v", "verbe", "vb"),
    "adjective": ("adjective", "adj", "adjectif"),
    "adverb": ("adverb", "adv", "adverbe"),
    "phrase": (
        "phrase", "locution", "expression", "set phrase", "phraseological unit", "noun phrase",
        "collocation",
    ),
}  # fmt: skip
_GENDERS = {
    "m": ("m", "masculine", "masc", "masculin", "nm"),
    "f": ("f", "feminine", "fem", "feminin", "nf"),
    "mf": ("mf", "m f", "masculine or feminine", "common", "epicene", "masculin ou feminin"),
    "mpl": ("mpl", "m pl", "masculine plural", "masculin pluriel", "nmpl"),
    "fpl": ("fpl", "f pl", "feminine plural", "feminin pluriel", "nfpl"),
}
_CASES = {
    "sensitive": ("sensitive", "case sensitive", "true", "yes", "oui", "1", "x", "vrai"),
    "free": ("free", "insensitive", "case insensitive", "false", "no", "non", "0", "faux"),
}
_YES = frozenset({"true", "yes", "y", "oui", "o", "vrai", "1", "x"})
_NO = frozenset({"", "false", "no", "n", "non", "faux", "0"})
_LANGUAGES = {
    "fr": ("french", "francais", "fra", "fre"),
    "en": ("english", "anglais", "eng"),
    "de": ("german", "allemand", "deutsch", "deu", "ger"),
    "es": ("spanish", "espagnol", "espanol", "spa"),
    "it": ("italian", "italien", "italiano", "ita"),
    "pt": ("portuguese", "portugais", "por"),
    "nl": ("dutch", "neerlandais", "nld", "dut"),
    "ru": ("russian", "russe", "rus"),
    "uk": ("ukrainian", "ukrainien", "ukr"),
    "pl": ("polish", "polonais", "pol"),
    "ar": ("arabic", "arabe", "ara"),
    "zh": ("chinese", "chinois", "zho", "chi"),
    "ja": ("japanese", "japonais", "jpn"),
}
_DATE = re.compile(r"([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:[T ][0-9:.,Z+-]+)?")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


Meaning = TypeVar("Meaning", bound=str)


def _by_name(names: Mapping[Meaning, tuple[str, ...]]) -> dict[str, Meaning]:
    return {name: meaning for meaning, said in names.items() for name in said}


_STATUS_OF, _POS_OF, _GENDER_OF = _by_name(_STATUSES), _by_name(_POS), _by_name(_GENDERS)
_CASE_OF, _LANGUAGE_OF = _by_name(_CASES), _by_name(_LANGUAGES)


@functools.lru_cache(maxsize=1000)
def plain(name: str) -> str:
    """Return a name in small letters without accents, its words parted by single spaces.

    `partOfSpeech`, `part_of_speech` and « Part of Speech » are the same.
    """
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    letters = unicodedata.normalize("NFKD", parted.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", bare.replace("_", " ")))


def status_of(text: str) -> TermStatus | None:
    """Return a status: TBX's `preferredTerm-admn-sts`, `forbidden`, « déconseillé »."""
    name = plain(text).removesuffix(" admn sts").removesuffix(" term")
    return _STATUS_OF.get(name)


def pos_of(text: str) -> str | None:
    """Return a part of speech."""
    return _POS_OF.get(plain(text))


def gender_of(text: str) -> str | None:
    """Return a gender, with its number if that is told too."""
    return _GENDER_OF.get(plain(text))


def case_of(text: str) -> str | None:
    """Return `sensitive` or `free`."""
    return _CASE_OF.get(plain(text))


def date_of(text: str) -> str | None:
    """Return the day of an ISO 8601 date, without the hour."""
    found = _DATE.fullmatch(text)
    return found[1] if found else None


def truth_of(text: str) -> bool | None:
    """Return what a yes or no says, and None if it is neither; an empty cell is a no."""
    said = plain(text)
    return True if said in _YES else (False if said in _NO else None)


@functools.lru_cache(maxsize=1000)
def canonical(tag: str) -> str:
    """Return a language tag as BCP 47 writes it: `FR_fr` is `fr-FR`, `fra` is `fr`."""
    first, *rest = tag.strip(" ").replace("_", "-").split("-")
    first = _LANGUAGE_OF.get(first.lower(), first.lower())
    cased = (part.title() if len(part) == 4 else part.upper() for part in rest)
    return "-".join((first, *cased))


@functools.lru_cache(maxsize=1000)
def language_of(name: str) -> str:
    """Return the tag of a language: of its name in French or English, or of a tag; else nothing."""
    named = _LANGUAGE_OF.get(plain(name))
    if named or not _TAG.fullmatch(name):
        return named or ""
    tag = canonical(name)
    # Three letters are as often an abbreviation: pos, src, ref.
    if len(tag.partition("-")[0]) != 2:
        return ""
    return tag if _is_accepted("x", tag) else ""


def is_id(text: str) -> bool:
    """Say whether a text can be a concept's id as it is."""
    return _is_accepted(text, "fr")


def _is_accepted(concept: str, lang: str) -> bool:
    # Here, as whoever asks for the formats' names alone need not load how terms are found.
    from editor.glossary.places import Place
    from editor.glossary.rows import read_row

    header, cells = ("concept", "lang", "term", "status"), [concept, lang, "x", "admitted"]
    try:
        read_row(header, cells, Place("", 1))
    except EditorError:
        return False
    return True
