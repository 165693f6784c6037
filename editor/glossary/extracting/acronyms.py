"""Acronyms with what they stand for: « Organisation du traité de sécurité collective (OTSC) ».

Letters are held against words as Schwartz and Hearst (2003) do, but word by word: each letter
begins a word, and only words that join may be passed over.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor.glossary.extracting.corpus import Corpus, Place, Sentence
from editor.glossary.extracting.noise import ENGLISH_EMPTY
from editor.glossary.extracting.tails import find_tail
from editor.language.dictionary import fold

_ACRONYM = re.compile(r"[A-ZÀÉÈ][A-ZÀÉÈ&-]{1,7}s?")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SOFT = re.compile(r"[A-ZÀÉÈ][a-zéèï]{2,6}")
"""An acronym that is said as a word may be written like one: « Finul », « Otan »."""
_JOINING = frozenset(
    (
        "de", "du", "des", "d’", "l’", "la", "le", "les", "à", "au", "aux", "en", "et", "pour",
        "sur", "contre", "par", "dans", "entre", "sous", "avec", "of", "the", "for", "on", "and",
        "in", "to", "against", "a", "an", "with", "by", "’s",
    )
)  # fmt: skip
_ARTICLES = frozenset(("the", "a", "an", "le", "la", "les", "l’"))
_NONE = frozenset(
    (
        "ok", "tv", "pm", "am", "mm", "non", "oui", "pdf", "usa", "etc", "ceo", "pdg", "sms",
        "url", "http", "www", "gmt", "utc", "cet", "est", "km", "kg", "cc", "ndlr", "ndt", "dvd",
        "cd", "id", "html", "photo", "afp", "news", "live", "infos", "faq", "adn", "covid",
    )
)  # fmt: skip
_LONGEST = 14
"""How many words and marks before or behind an acronym may be what it stands for."""


@dataclass
class Acronym:
    """An acronym, what it stands for, and where either stands."""

    short: str
    places: list[Place] = field(default_factory=list)
    longs: Counter[str] = field(default_factory=Counter)
    """What it stands for, as written, with how often."""
    expansions: list[Place] = field(default_factory=list)

    @property
    def long(self) -> str:
        """What it stands for; empty if the text does not say."""
        return max(self.longs, key=lambda text: (self.longs[text], text), default="")


def find_acronyms(corpus: Corpus) -> list[Acronym]:
    """Return the acronyms of a corpus that the glossary does not have, the first met first."""
    found: dict[str, Acronym] = {}
    for at, sentence in enumerate(corpus.french):
        if sentence.is_shouted:
            continue
        for index, form in enumerate(sentence.forms):
            place = Place(at, index, index)
            is_short = is_acronym(form) or _is_soft(sentence, index) or form in found
            if is_short and sentence.is_word[index] and not corpus.is_known(place):
                one = found.setdefault(form.removesuffix("s"), Acronym(form.removesuffix("s")))
                one.places.append(place)
                long = expansion(sentence, index)
                if long is not None:
                    one.expansions.append(Place(at, *long))
                    one.longs[sentence.quote(*long)] += 1
    return list(found.values())


def is_acronym(form: str) -> bool:
    """Say whether a word is written as an acronym."""
    if not _ACRONYM.fullmatch(form) or _ROMAN.fullmatch(form):
        return False
    return form.lower() not in _NONE and "-" not in (form[0], form[-1])


def _is_soft(sentence: Sentence, at: int) -> bool:
    """Say whether a word between brackets has the letters of the words before it."""
    if not _SOFT.fullmatch(sentence.forms[at]) or not 1 < at < len(sentence.forms) - 1:
        return False
    if (sentence.forms[at - 1], sentence.forms[at + 1]) != ("(", ")"):
        return False
    return _spelled_before(sentence, at - 2, [fold(c) for c in sentence.forms[at]]) is not None


def expansion(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the first and last word of what an acronym stands for, before or behind it."""
    letters = [fold(c) for c in sentence.forms[at].removesuffix("s") if c.isalpha()]
    forms = sentence.forms
    around = (forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else "")
    if around[0] in {"(", "["} and around[1] in {")", "]", ",", ";"}:
        return _before(sentence, at - 2, letters)
    if around[1] in {"(", "["}:
        return _behind(sentence, at + 2, letters)
    if around[1] == "," and at + 2 < len(forms) and sentence.lower[at + 2] in {"ou", "or"}:
        return _behind(sentence, at + 3, letters)
    if around[0] == "," or (at > 1 and sentence.lower[at - 1] in {"ou", "or", "dite", "dit"}):
        end = at - 2
        return _before(sentence, end - (forms[end : end + 1] == (",",)), letters)
    return None


def _before(sentence: Sentence, last: int, letters: Sequence[str]) -> tuple[int, int] | None:
    """Return the words that end at `last`, or at a closing mark there, and have the letters."""
    if last < 1:
        return None
    if sentence.forms[last] in {"»", "”", '"'}:
        last -= 1
    return _spelled_before(sentence, last, letters) or _skipping(sentence, last, letters)


def _spelled_before(
    sentence: Sentence, last: int, letters: Sequence[str]
) -> tuple[int, int] | None:
    """Return the words that end at `last` and begin with the letters, each with one."""
    left = list(letters)
    for at in range(last, max(-1, last - _LONGEST), -1):
        word = sentence.lower[at]
        if not sentence.is_word[at]:
            return None
        if left and _begins(word, left[-1]):
            left.pop()
            if not left:
                return at, last
        elif word not in _JOINING:
            return None
    return None


def _skipping(sentence: Sentence, last: int, letters: Sequence[str]) -> tuple[int, int] | None:
    """Return the words that end at `last`, some of them with several letters or with none.

    It is all that has capitals (“Security Service of Ukraine (SBU)”), or begins at the nearest
    capital that is the first letter (« Direction principale du renseignement (GUR) »).
    """
    capitals: list[int] = []
    run: list[int] = []
    for at in range(last, max(-1, last - _LONGEST), -1):
        if not sentence.is_word[at]:
            break
        is_capital = sentence.forms[at][0].isupper()
        if sentence.lower[at] in _ARTICLES:
            continue
        if is_capital and all(
            sentence.forms[i][0].isupper() or sentence.lower[i] in _JOINING
            for i in range(at, last + 1)
        ):
            run.append(at)
        if is_capital:
            capitals.append(at)
    fitting = [at for at in capitals if fold(sentence.forms[at])[:1] == letters[0]]
    reaching = [at for at in capitals if find_tail(sentence, at, at) >= last]
    for start in (run[-1:], fitting[:1], reaching[-1:], capitals[:1]):
        if start and sum(w not in _JOINING for w in sentence.lower[start[0] : last + 1]) > 1:
            return start[0], last
    return None


def _behind(sentence: Sentence, first: int, letters: Sequence[str]) -> tuple[int, int] | None:
    """Return the words that begin at `first`, behind an opening mark, with the letters."""
    left = list(letters)
    while first < len(sentence.forms) and sentence.lower[first] in {"«", "“", *_JOINING}:
        first += 1
    for at in range(first, min(first + _LONGEST, len(sentence.forms))):
        word = sentence.lower[at]
        if not sentence.is_word[at]:
            return None
        if left and _begins(word, left[0]):
            left.pop(0)
            if not left:
                return first, _with_adjective(sentence, at)
        elif word not in _JOINING:
            return None
    return None


def _with_adjective(sentence: Sentence, at: int) -> int:
    """Return the last word before a closing bracket if only one is left there."""
    if sentence.forms[at + 2 : at + 3] == (")",) and sentence.is_word[at + 1]:
        return at + 1
    return at


def _begins(word: str, letter: str) -> bool:
    return word not in ENGLISH_EMPTY and fold(word)[:1] == letter and len(word) > 1


def english_of(corpus: Corpus, acronym: Acronym) -> tuple[str, str, float]:
    """Return the English long and short form of an acronym, empty if unknown, and how sure."""
    shorts: Counter[str] = Counter()
    longs: defaultdict[str, Counter[str]] = defaultdict(Counter)
    passages = list(dict.fromkeys(place.passage for place in acronym.places))
    passages = [at for at in passages if corpus.passages[at].english]
    for at in passages:
        shorts.update(set(_shorts(corpus.english(at))))
    if not shorts:
        return "", "", 0.0
    best = max(shorts, key=lambda text: (_kinship(acronym.short, text) * shorts[text], text))
    share = shorts[best] / len(passages)
    kinship = _kinship(acronym.short, best)
    sureness = share * (1.0 if kinship > 1 else 0.8 * (1 - 1 / (shorts[best] + 1)))
    for at in passages:
        for index, form in enumerate(corpus.english(at).forms):
            if form == best and (seen := expansion(corpus.english(at), index)):
                longs[best][corpus.english(at).quote(*seen)] += 1
    found = longs[best]
    long = max(found, key=lambda text: (found[text], text), default="")
    if long:
        sureness = max(sureness, 0.95 if kinship > 1 else 0.6)
    return (long, best, round(min(sureness, 0.99), 2)) if sureness >= 0.4 else ("", "", 0.0)


def _shorts(sentence: Sentence) -> Iterator[str]:
    for at, form in enumerate(sentence.forms):
        if sentence.is_word[at] and is_acronym(form):
            yield form.removesuffix("s")


def _kinship(french: str, english: str) -> int:
    """Return how an acronym looks in another language: the same, its letters, some of them."""
    french, english = french.upper(), english.upper()
    if french == english:
        return 4
    if sorted(french) == sorted(english):
        return 3
    shared = sum((Counter(french) & Counter(english)).values())
    return 2 if shared >= 2 and abs(len(french) - len(english)) < 2 else 1
