"""Noun phrases that come again, in whatever form."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from editor.glossary.extracting.corpus import Corpus, Place, Sentence
from editor.glossary.extracting.noise import BEFORE_NOUNS, DEMONYMS, GENERIC_PLACES, PLURAL_HEADS
from editor.glossary.extracting.termhood import c_value, longer_times, rarity
from editor.glossary.extracting.words import (
    adjectives,
    agrees,
    in_singular,
    is_verbal,
    masculine,
    noun,
)
from editor.language.lexicon import Pos, Reading

_MOST_WORDS = 4
_JOINERS = frozenset(("de", "d’", "à", "en"))
_ARTICLED = (("de", "la"), ("de", "l’"), ("du",), ("des",), ("à", "la"), ("aux",), ("au",))
_BEFORE = frozenset(
    (
        "le", "la", "les", "l’", "un", "une", "des", "du", "de", "d’", "au", "aux", "ce", "cet",
        "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "à",
        "en", "par", "pour", "sans", "sous", "sur", "avec", "contre", "entre", "comme", "chaque",
        "plusieurs", "quelques", "aucun", "aucune", "toute", "tout", "tous", "toutes", "deux",
        "trois", "quatre", "cinq", "six", "et", "ou", "vers", "dans", "quel", "quelle",
    )
)  # fmt: skip
"""Behind what a word is a noun, whatever verb has the same form."""
_COMPLETING = frozenset(("par", "à", "de", "d’", "en", "dans", "sur", "depuis", "lors", "pour"))
"""What goes on with a participle that tells and does not define: « guerre menée par »."""

_ARTICLE_WEIGHT = 0.6
"""What a phrase with an article inside counts: « crise de la dette », « fin de la guerre »."""


class _Word(NamedTuple):
    """A word of a phrase."""

    at: int
    key: str
    reading: Reading | None
    """None for a word that joins."""


@dataclass
class Phrase:
    """A noun phrase in all its inflected forms."""

    key: tuple[str, ...]
    places: list[Place] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    singular: str = ""
    """How it is said in the singular, made from what was met first; empty if unknown."""
    is_plural: bool = True
    """Whether it was only met in the plural."""
    gender: str = ""
    has_article: bool = False
    words: int = 0
    """How many of its words do not only join."""
    score: float = 0.0

    @property
    def shows_plural(self) -> bool:
        """Whether its form in a glossary is a plural."""
        return self.is_plural and self.key[0] in PLURAL_HEADS

    @property
    def text(self) -> str:
        """The form to put into a glossary."""
        if self.shows_plural:
            return max(self.spellings, key=lambda text: (self.spellings[text], text))
        if self.singular and self.singular not in self.spellings and not self.is_plural:
            shortest = min(self.spellings, key=lambda text: (-self.spellings[text], text))
            singles = [text for text in self.spellings if text.lower() == self.singular.lower()]
            return singles[0] if singles else self.singular or shortest
        return self.singular or max(self.spellings, key=lambda text: (self.spellings[text], text))


def find_phrases(corpus: Corpus, minimum: int, names: Sequence[Place] = ()) -> list[Phrase]:
    """Return the phrases met so often and not in the glossary, the best terms first.

    What is part of a name is no phrase.
    """
    named = {(place.passage, at) for place in names for at in range(place.first, place.last + 1)}
    found: dict[tuple[str, ...], Phrase] = {}
    for at, sentence in enumerate(corpus.french):
        for first in range(len(sentence.forms)):
            if (at, first) in named:
                continue
            for words in _at(sentence, first):
                _add(found, sentence, at, words)
    often = [phrase for phrase in found.values() if len(phrase.places) >= minimum]
    kept = []
    for phrase in often:
        phrase.places = [place for place in phrase.places if not corpus.is_known(place)]
        if len(phrase.places) >= minimum:
            kept.append(phrase)
    times = {phrase.key: len(phrase.places) for phrase in often}
    longer = longer_times(times)
    for phrase in kept:
        value = c_value(phrase.words, len(phrase.places), longer.get(phrase.key, ()))
        weight = _ARTICLE_WEIGHT if phrase.has_article else 1.0
        phrase.score = value * weight * rarity(phrase.key)
    kept = [p for p in kept if p.score > 0 and not (p.words == 2 and DEMONYMS & {*p.key})]
    return sorted(kept, key=lambda phrase: (-phrase.score, phrase.key))


def _at(sentence: Sentence, first: int) -> Iterator[list[_Word]]:
    """Yield the phrases that begin at a word, the shortest first."""
    if not sentence.is_word[first]:
        return
    start = _leading_adjective(sentence, first)
    head_at = first + (start is not None)
    head = _head(sentence, head_at)
    if head is None:
        return
    words = [_Word(head_at, head.lemma, head)]
    if start is not None:
        if not agrees(start, head.gender, head.number):
            return
        words.insert(0, _Word(first, masculine(start), start))
        yield list(words)
    content = len(words)
    while content < _MOST_WORDS:
        longer = _longer(sentence, words)
        if longer is None:
            return
        words += longer
        content += 1
        yield list(words)


def _leading_adjective(sentence: Sentence, at: int) -> Reading | None:
    if at + 1 >= len(sentence.forms) or not sentence.is_word[at + 1]:
        return None
    return next((r for r in adjectives(sentence.forms[at]) if masculine(r) in BEFORE_NOUNS), None)


def _head(sentence: Sentence, at: int) -> Reading | None:
    """Return what the first noun of a phrase is, if it is one there."""
    form = sentence.forms[at]
    found = noun(form)
    if found is None or len(form) < 3 or (form[0].isupper() and not sentence.opens(at)):
        return None
    before = sentence.lower[at - 1] if at else ""
    sure = before in _BEFORE or bool(before and adjectives(before)) or at == 0
    # « il la montre », « à porter »: behind what may be a pronoun, an infinitive is no noun.
    if is_verbal(form) and (not sure or found.lemma.endswith(("er", "ir", "re"))):
        return None
    if adjectives(form) and at and _describes(sentence, at):
        return None
    return found


def _describes(sentence: Sentence, at: int) -> bool:
    """Say whether a word that may be a noun describes the one before it: « forces armées »."""
    before = noun(sentence.forms[at - 1]) if sentence.is_word[at - 1] else None
    return before is not None or (
        sentence.forms[at - 1][0].isupper() and not sentence.opens(at - 1)
    )


def _longer(sentence: Sentence, words: Sequence[_Word]) -> list[_Word] | None:
    """Return what goes on with a phrase: an adjective, or a complement with its noun."""
    at = words[-1].at + 1
    if at >= len(sentence.forms):
        return None
    if sentence.is_word[at] and sentence.forms[at][0].islower():
        described = _described(sentence, at, words)
        if described is not None:
            return [described]
    return _complement(sentence, at)


def _described(sentence: Sentence, at: int, words: Sequence[_Word]) -> _Word | None:
    following = sentence.lower[at + 1] if at + 1 < len(sentence.forms) else ""
    known = adjectives(sentence.forms[at])
    if following in _COMPLETING and any(reading.pos is Pos.VERB for reading in known):
        return None
    nouns = [w.reading for w in words if w.reading is not None and w.reading.pos is Pos.NOUN]
    for reading in known:
        if any(agrees(reading, one.gender, one.number) for one in nouns[-1:] + nouns[:1]):
            return _Word(at, masculine(reading), reading)
    return None


def _complement(sentence: Sentence, at: int) -> list[_Word] | None:
    if sentence.lower[at] in _JOINERS:
        found = _complement_noun(sentence, at + 1, articled=False)
        if found is not None:
            return [
                _Word(at, "de" if sentence.lower[at] == "d’" else sentence.lower[at], None),
                found,
            ]
    for joiner in _ARTICLED:
        if sentence.lower[at : at + len(joiner)] == joiner:
            found = _complement_noun(sentence, at + len(joiner), articled=True)
            if found is not None:
                links = [_Word(at + n, word, None) for n, word in enumerate(joiner)]
                return [*links, found]
    return None


def _complement_noun(sentence: Sentence, at: int, *, articled: bool) -> _Word | None:
    if at >= len(sentence.forms) or not sentence.is_word[at]:
        return None
    form = sentence.forms[at]
    found = noun(form, inside=True)
    if found is None or len(form) < 3 or (found.lemma.endswith("er") and is_verbal(form)):
        return None
    if is_verbal(form) and not articled and sentence.lower[at - 1] in {"à", "en"}:
        return None
    return _Word(at, found.lemma + ("s" if found.number == "p" and articled else ""), found)


def _add(
    found: dict[tuple[str, ...], Phrase], sentence: Sentence, at: int, words: Sequence[_Word]
) -> None:
    key = tuple(word.key for word in words)
    phrase = found.get(key)
    head = next(w.reading for w in words if w.reading is not None and w.reading.pos is Pos.NOUN)
    if phrase is None:
        phrase = found[key] = Phrase(key, gender=_gender(words, head))
        phrase.words = sum(word.reading is not None for word in words)
        phrase.has_article = any(w.reading is None and w.key not in _JOINERS for w in words)
        phrase.singular = _in_singular(sentence, words, head)
    following = words[-1].at + 1
    if following < len(sentence.forms) and _goes_on(sentence, following):
        return
    phrase.places.append(Place(at, words[0].at, words[-1].at))
    phrase.spellings[_quote(sentence, words)] += 1
    phrase.is_plural &= head.number == "p"


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Say whether a phrase is cut off inside a name: « flotte de la mer », of « mer Noire »."""
    named = sentence.is_word[at] and sentence.forms[at][0].isupper()
    return named and sentence.forms[at - 1] in GENERIC_PLACES


def _quote(sentence: Sentence, words: Sequence[_Word]) -> str:
    text = sentence.quote(words[0].at, words[-1].at)
    return text[0].lower() + text[1:]


def _in_singular(sentence: Sentence, words: Sequence[_Word], head: Reading) -> str:
    """Return a phrase with its head and what describes it in the singular."""
    if head.number != "p":
        return _quote(sentence, words)
    text = ""
    behind_joiner = False
    for word in words:
        form = sentence.forms[word.at]
        behind_joiner |= word.reading is None
        if word.reading is head:
            form = head.lemma
        elif word.reading is not None and not behind_joiner:
            form = in_singular(word.reading, _gender(words, head))
        if not form:
            return ""
        text += form if text.endswith("’") or not text else f" {form}"
    return text.replace("'", "’")


def _gender(words: Sequence[_Word], head: Reading) -> str:
    """Return the gender of a phrase's head, by an adjective where the noun has both."""
    told = (w.reading.gender for w in words if w.reading is not None and w.reading is not head)
    return (
        head.gender
        if head.gender in {"m", "f"}
        else next((gender for gender in told if gender in {"m", "f"}), head.gender)
    )
