"""The likeliest English for French words, from the sentences in which both stand.

Two witnesses: words that mean or look the same in both languages, and Dice's coefficient of how
often the English stands where the French does (Dice 1945; for terms, Smadja et al. 1996).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from editor.glossary.extracting.candidate import Rendering
from editor.glossary.extracting.corpus import Corpus, Place, Sentence
from editor.glossary.extracting.noise import ENGLISH_EMPTY, FRENCH_PARTICLES, PARTICLES
from editor.glossary.keys import is_glue
from editor.language.dictionary import english_for, english_forms, fold
from editor.language.lexicon import english_lemma
from editor.language.names import name_key
from editor.revise.likeness import likeness

_LONGEST = 6
_MOST_PASSAGES = 40
"""In how many passages the English of a term is looked for."""
_MOST_WORDS = 400
"""How many words of a passage are looked at: a sentence has fewer."""
_SHORTLIST = 12
_LEAST = 0.38
"""How sure a rendering is at least."""
_PLAIN = 10
"""How much more a group's capitals tell where no sentence begins."""
_LEAST_OF_ONCE = 0.75
"""How much of a term its rendering must have if the two stand together once."""
_HALF = 0.7
"""What the English of a part of a term is worth as the English of the whole."""
_FULL = 0.85
"""From what likeness on a rendering has all of the term's words."""
_LEAST_ALONE = 2
"""How often two stand together, at least, for their words to need nothing in common."""


_OF_A_COUNTRY = re.compile(r"(?i)\w+(?:[^cm]ian|[^f]ish|[^e]ese|[^m]ean)|french|dutch|greek|czech")


_ARABIC = re.compile(r"(?i)^(?:al|el)-(?=\w)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A French term to be rendered."""

    words: tuple[str, ...]
    """Its words without those that only join."""
    places: tuple[Place, ...]
    is_name: bool = False
    is_plural: bool = False


@dataclass(frozen=True, slots=True)
class _Seen:
    likeness: float
    together: int
    surfaces: Counter[str]
    is_part: bool
    """Whether it is the English of one of several words."""


def content_words(text: str) -> tuple[str, ...]:
    """Return the words of a French term without those that only join."""
    words = Sentence.of(text, "fr")
    kept = [form for form, low in zip(words.forms, words.lower, strict=True) if _tells(low)]
    return tuple(kept) or words.forms


def _tells(lower: str) -> bool:
    return lower[0].isalnum() and not is_glue(lower.rstrip("’"), "fr")


def render(corpus: Corpus, wanted: Sequence[Wanted]) -> tuple[Rendering | None, ...]:
    """Return the likeliest rendering of each term, or None where nothing is likely enough."""
    lists = [_shortlist(corpus, one) for one in wanted]
    needed = {key for found in lists for key in found}
    totals = _totals(corpus, needed) if needed else Counter[str]()
    return tuple(
        _best(corpus, one, found, totals) for one, found in zip(wanted, lists, strict=True)
    )


def _shortlist(corpus: Corpus, wanted: Wanted) -> dict[str, _Seen]:
    """Return the English word groups most like a term or most often beside it."""
    surfaces: defaultdict[str, Counter[str]] = defaultdict(Counter)
    together: Counter[str] = Counter()
    for at in _passages(corpus, wanted)[:_MOST_PASSAGES]:
        sentence = corpus.english(at)
        groups: dict[str, tuple[str, int]] = {}
        for key, first, last in _groups(sentence, name=wanted.is_name):
            opens = sentence.is_shouted or sentence.opens(first)
            groups[key] = sentence.quote(first, last), 1 if opens else _PLAIN
        together.update(groups.keys())
        for key, (surface, weight) in groups.items():
            surfaces[key][surface] += weight
    scored = (
        (likeness_of(wanted.words, key.split(" ")), count, key) for key, count in together.items()
    )
    likely = [
        one
        for one in scored
        if one[1] >= _LEAST_ALONE or one[0] >= (_LEAST_OF_ONCE if one[1] == 1 else 0.4)
    ]
    likely.sort(key=lambda one: (-one[0] - one[1] / (one[1] + 2), one[2]))
    several = len(wanted.words) > 1
    return {
        key: _Seen(alike, count, surfaces[key], several and " " not in key and 0 < alike < _FULL)
        for alike, count, key in likely[:_SHORTLIST]
    }


def _passages(corpus: Corpus, wanted: Wanted) -> list[int]:
    met = dict.fromkeys(place.passage for place in wanted.places)
    return [at for at in met if corpus.passages[at].english]


def _totals(corpus: Corpus, needed: set[str]) -> Counter[str]:
    """Return in how many passages each of some word groups stands."""
    longest = max(key.count(" ") for key in needed) + 1
    heads = {key.partition(" ")[0] for key in needed}
    totals: Counter[str] = Counter()
    for at, passage in enumerate(corpus.passages):
        if passage.english:
            groups = _keys(corpus.english(at), heads, longest)
            totals.update(needed.intersection(groups))
    return totals


def _keys(sentence: Sentence, heads: set[str], longest: int) -> Iterator[str]:
    words = [_lemma(form) for form in sentence.lower]
    for first, word in enumerate(words):
        if word in heads:
            for last in range(first + 1, min(first + longest, len(words)) + 1):
                yield " ".join(words[first:last])


def _groups(sentence: Sentence, *, name: bool) -> Iterator[tuple[str, int, int]]:
    """Yield each group of words that could be a term: its key, its first and last word."""
    forms, lower, is_word = sentence.forms, sentence.lower, sentence.is_word
    for first in range(min(len(forms), _MOST_WORDS)):
        if not _may_edge(forms[first], lower[first], name=name):
            continue
        for last in range(first, min(first + _LONGEST, len(forms))):
            if not is_word[last] or lower[last] == "’s":
                break
            if _may_edge(forms[last], lower[last], name=name):
                key = " ".join(map(_lemma, lower[first : last + 1]))
                yield key, first, last
            elif name and not (forms[last][0].isupper() or _joins(lower[last])):
                break


def _joins(lower: str) -> bool:
    return lower in PARTICLES or lower in FRENCH_PARTICLES or is_glue(lower, "en")


def _may_edge(form: str, lower: str, *, name: bool) -> bool:
    if not form[0].isalpha() or lower in ENGLISH_EMPTY:
        return False
    return not name or form[0].isupper() or form[:3] in {"al-", "el-"}


def _best(
    corpus: Corpus, wanted: Wanted, found: dict[str, _Seen], totals: Counter[str]
) -> Rendering | None:
    passages = len(_passages(corpus, wanted))
    ranked = sorted(
        ((_sureness(seen, passages, totals[key]), key) for key, seen in found.items()),
        key=lambda one: (-one[0], len(one[1]), one[1]),
    )
    if not ranked or ranked[0][0] < _LEAST:
        return None
    sureness, key = ranked[0]
    if key.count(" ") + 1 < len(wanted.words):
        key = _whole(key, found, len(wanted.words) + 1)
    return Rendering(_shown(found[key].surfaces, wanted), round(sureness, 2))


def _whole(key: str, found: dict[str, _Seen], longest: int) -> str:
    """Return the longer group that a group always stands in: "stress test" for "test"."""
    around = [
        other
        for other, seen in found.items()
        if found[key].likeness < _FULL
        and seen.together >= _LEAST_ALONE
        and f" {key} " in f" {other} "
        and seen.together >= found[key].together
        and seen.likeness >= found[key].likeness * 0.6
        and other.count(" ") < longest
    ]
    return max(around, key=lambda other: (other.count(" "), other), default=key)


def _sureness(seen: _Seen, passages: int, total: int) -> float:
    looked = min(passages, _MOST_PASSAGES)
    # Once is no witness, and two are a weak one.
    dice = 2 * seen.together / (looked + max(total, seen.together)) * (1 - 1 / seen.together)
    doubt = (1 - 0.9 * seen.likeness**2) * (1 - 0.8 * dice)
    # Good English varies: “Central Asian states” for « États d’Asie centrale ».
    least = 0.6 + 0.35 * seen.likeness**2
    sureness = (1 - doubt) * (least + (1 - least) * seen.together / looked)
    return sureness * (_HALF if seen.is_part else 1)


def _shown(surfaces: Counter[str], wanted: Wanted) -> str:
    """Return how to write a rendering: the commonest way, a common noun in the singular."""
    commonest = max(surfaces, key=lambda text: (surfaces[text], text))
    if wanted.is_name:
        return commonest
    if surfaces[commonest] < _PLAIN:
        # Only met in titles and where a sentence begins.
        words = commonest.split(" ")
        commonest = " ".join(w if _is_proper(w) else w.lower() for w in words)
    return commonest if wanted.is_plural else _singular(commonest)


def _is_proper(word: str) -> bool:
    """Say whether an English word keeps its capital: an acronym, an adjective of a country."""
    return word.isupper() or _OF_A_COUNTRY.fullmatch(word) is not None


def _singular(text: str) -> str:
    words = text.split(" ")
    head = next((i for i, word in enumerate(words) if i and word == "of"), len(words)) - 1
    lemma = english_lemma(words[head])
    if words[head].endswith("s") and not words[head].endswith("ss") and len(lemma) > 2:
        words[head] = lemma
    return " ".join(words)


def likeness_of(french: Sequence[str], english: Sequence[str]) -> float:
    """Return how much of two word groups means the same, from 0 to 1: Dice's over their words."""
    told = [word for word in english if word not in ENGLISH_EMPTY]
    if not told:
        return 0.0
    if len(french) == 1 < len(told) and "-" in french[0]:
        # « Tel-Aviv », « États-Unis »
        french = french[0].split("-")
    left = list(told)
    met = 0.0
    for word in french:
        best = max(left, key=lambda other: _alike(word, other), default="")
        alike = _alike(word, best) if best else 0.0
        if alike:
            met += alike
            left.remove(best)
    return 2 * met / (len(french) + len(told))


@lru_cache(maxsize=1 << 16)
def _alike(french: str, english: str) -> float:
    """Return how likely a word renders another, by the dictionary or by its letters."""
    french, english = _ARABIC.sub("", french), _ARABIC.sub("", english)
    one, other = fold(french), fold(english)
    if one == other or not english_for(french).isdisjoint(english_forms(english)):
        return 1.0
    if french[0].isupper() and name_key(french) == name_key(english):
        return 1.0
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if shared is None:
        shared = min(len(one), len(other))
    longest = max(len(one), len(other))
    if shared >= 4 and shared >= longest * 0.55:
        return 0.9
    enough = 0.75 if len(one) < 6 else 0.7
    if french[0].isupper() and one[:1] == other[:1] and likeness(one, other) >= enough:
        return 0.9
    if french.isupper() and len(french) > 2 and sorted(one) == sorted(other):
        return 0.9
    return 0.6 if shared >= 3 and shared >= longest * 0.45 else 0.0


@lru_cache(maxsize=1 << 16)
def _lemma(lower: str) -> str:
    """Return a word in the singular, so that both numbers are counted as one."""
    if len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return english_lemma(lower)
    return lower
