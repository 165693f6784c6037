"""What a French word may be, and a little of the same for English.

The French data comes from hunspell's dictionary (see `data/README.md`); it is mapped into memory at
the first question and answers from there.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from editor.errors import EditorError
from editor.language.lexicon_file import Entry, Readings

if TYPE_CHECKING:
    import marisa_trie

_DATA = Path(__file__).parent / "data"


class Pos(StrEnum):
    """What part of speech a word is."""

    NOUN = "noun"
    ADJECTIVE = "adjective"
    VERB = "verb"
    ADVERB = "adverb"
    PRONOUN = "pronoun"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    PROPER_NOUN = "proper noun"
    INTERJECTION = "interjection"
    NUMERAL = "numeral"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """One thing a form may be."""

    lemma: str
    pos: Pos
    gender: str = ""
    """`m`, `f`, `e` for both, or empty."""
    number: str = ""
    """`s`, `p`, `i` for an invariable form, or empty."""
    form: str = ""
    """A verb's: `inf`, `part-pres`, `part-pas`, or mood, tense and person: `ind-pres-3s`.

    The tenses are `ind-pres`, `ind-impf`, `ind-past`, `ind-fut`, `cond-pres`, `subj-pres`,
    `subj-impf` and `imp-pres`. A form that may be several has a reading for each.
    """


def readings(form: str) -> tuple[Reading, ...]:
    """Return all that a French form may be; nothing if it is unknown.

    A capitalised form is also read in lower case, one in capitals as a name too (`POUTINE`). An
    elided article before it (`l’`) and a hyphen before an inverted pronoun (`-t-il`) are left out.
    """
    return _readings(form)


def lemmas(form: str) -> frozenset[str]:
    """Return the lemmas a French form may belong to."""
    return frozenset(reading.lemma for reading in _readings(form))


def is_known(form: str) -> bool:
    """Say whether French dictionaries have the form."""
    return bool(_readings(form))


def family(lemma: str) -> str:
    """Return the key that all words derived from one another share, or an empty string.

    `défendre`, `défense`, `défenseur` and `défensif` have one key; `porter` and `portion` do not.
    """
    for key in _spellings(lemma):
        entry = _entry(key)
        if entry is not None and entry.family is not None:
            return entry.family.of(key)
    return ""


def inflections(lemma: str) -> tuple[tuple[str, Reading], ...]:
    """Return every form of a French lemma with what it is; nothing if it heads no paradigm."""
    entry = _entry(_plain(lemma))
    if entry is None:
        return ()
    key = _plain(lemma)
    return tuple(
        (analysis.edit.of(key), _reading(key, analysis.tags))
        for paradigm in entry.paradigms
        for analysis in paradigm
    )


def english_lemma(form: str) -> str:
    """Return the lemma of an English form; the form itself if it is unknown."""
    import simplemma

    return str(simplemma.lemmatize(form, lang="en"))


def is_in_english_dictionary(form: str) -> bool:
    """Say whether English dictionaries have the form, whatever it may be in French."""
    import simplemma

    return bool(simplemma.is_known(form, lang="en"))


def frequency(form: str, lang: str) -> float:
    """Return how frequent a form is in French or English, as a Zipf value.

    That is the logarithm to base 10 of how often it stands among a billion words: 3 is once in a
    million, 6 once in a thousand. 0 for a word rarer than 3 in both, or of another language.
    The scale is van Heuven et al.’s (2014); the counts are wordfreq’s, see `data/README.md`.
    """
    found = _frequencies().get(_plain(form).lower())
    return found[0][lang[:2] == "fr"] / 10 if found else 0.0


@lru_cache(maxsize=8192)
def is_english_word(form: str) -> bool:
    """Say whether a form in a French text is English and can be no French word."""
    word = form.lower().replace("’", "'")
    if word in _ENGLISH_IN_FRENCH:
        return True
    if not word.isascii() or len(word) < 3 or is_known(word):
        return False
    import simplemma

    return bool(simplemma.is_known(word, lang="en"))


# Known without either dictionary, which is quick, and right where the French one has the word as
# a rare borrowing.
_ENGLISH_IN_FRENCH = frozenset(
    (
        "the", "and", "of", "to", "is", "was", "were", "be", "been", "by", "with", "from", "that",
        "this", "these", "those", "which", "who", "whom", "whose", "what", "when", "where", "why",
        "how", "it", "its", "they", "their", "them", "she", "his", "her", "you", "your", "we",
        "our", "into", "than", "then", "there", "has", "have", "had", "will", "would", "could",
        "should", "might", "must", "does", "did", "said", "says", "however", "although", "while",
        "because", "about", "after", "before", "between", "against", "through", "during", "also",
        "only", "both", "each", "more", "most", "other", "some", "such", "modified",
    )
)  # fmt: skip


@cache
def _forms() -> "_Trie":
    return _Trie(_DATA / "fr.forms")


@cache
def _data() -> Readings:
    return Readings(_DATA / "fr.readings")


@cache
def _frequencies() -> "marisa_trie.RecordTrie":
    import marisa_trie

    path = _DATA / "en-fr.frequencies"
    try:
        return marisa_trie.RecordTrie("<BB").mmap(str(path))
    except (OSError, RuntimeError) as fault:
        raise EditorError(f"the lexicon cannot be read ({fault}); install again", path) from fault


class _Trie:
    """The numbers of all forms."""

    def __init__(self, path: Path) -> None:
        import marisa_trie

        self._trie = marisa_trie.Trie()
        try:
            self._trie.mmap(str(path))
        except (OSError, RuntimeError) as fault:
            raise EditorError(
                f"the lexicon cannot be read ({fault}); install again", path
            ) from fault

    def number(self, form: str) -> int | None:
        try:
            found: int | None = self._trie.get(form)
        except UnicodeEncodeError:  # a lone surrogate
            return None
        return found


def _entry(form: str) -> Entry | None:
    number = _forms().number(form)
    return None if number is None else _data()[number]


def _plain(form: str) -> str:
    """Return the form as the dictionary spells: composed, straight apostrophes, plain hyphens."""
    if form.isascii():
        return form
    plain = form.replace("’", "'").replace("\u2011", "-").replace("\u00ad", "")
    return unicodedata.normalize("NFC", plain)


@lru_cache(maxsize=65536)
def _readings(form: str) -> tuple[Reading, ...]:
    plain = _plain(form)
    found = _in_dictionary(plain)
    if not found and plain[:1] == "-":
        found = _in_dictionary(plain[1:].removeprefix("t-").removeprefix("T-"))
    if not found and "'" in plain[1:-1]:
        head, _, tail = plain.partition("'")
        if head.lower() in _ELIDED:
            found = _readings(tail)
    if not found and "-" in plain[1:-1]:
        found = _compound(plain)
    return found


_ELIDED = frozenset(
    ("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu")
)


def _in_dictionary(form: str) -> tuple[Reading, ...]:
    found: dict[Reading, None] = {}
    for spelling in _spellings(form):
        entry = _entry(spelling)
        if entry is not None:
            for analysis in entry.readings:
                found[_reading(analysis.edit.of(spelling), analysis.tags)] = None
    return tuple(found)


def _spellings(form: str) -> Iterator[str]:
    """Yield the form, then it as a name and in lower case when it has capitals."""
    plain = _plain(form)
    yield plain
    if (lower := plain.lower()) != plain:
        if len(plain) > 1 and plain.isupper():
            yield plain.title()
        yield lower


_COMBINING = frozenset(
    (
        "ex",
        "vice",
        "mi",
        "semi",
        "anti",
        "non",
        "pro",
        "demi",
        "quasi",
        "pré",
        "post",
        "néo",
        "super",
    )
)


def _compound(form: str) -> tuple[Reading, ...]:
    """Return the readings of a compound that only its last part inflects: `euro-atlantiques`."""
    head, _, tail = form.rpartition("-")
    first = head.lower()
    if first not in _COMBINING and not (first.endswith("o") and len(first) > 2):
        return ()
    return tuple(
        replace(reading, lemma=f"{first}-{reading.lemma}")
        for reading in _readings(tail)
        if reading.pos in {Pos.NOUN, Pos.ADJECTIVE}
    )


@lru_cache(maxsize=8192)
def _reading(lemma: str, tags: str) -> Reading:
    pos, gender, number, form = ("" if tag == "-" else tag for tag in tags.rsplit(" ", 3))
    return Reading(lemma, Pos(pos), gender, number, form)
