"""The French that stands behind an English wording which reviewers keep putting in."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from editor.glossary.extracting.changes import Change
from editor.glossary.extracting.corpus import Corpus, Place, Sentence
from editor.glossary.extracting.renderings import content_words, likeness_of
from editor.glossary.extracting.words import adjectives, masculine, noun
from editor.glossary.keys import is_glue
from editor.language.lexicon import Pos, readings

_LONGEST = 5
_MOST_WORDS = 400
_LEAST_SHARE = 0.8
"""In how many of the changed sentences the French must stand."""


@dataclass(frozen=True, slots=True)
class Source:
    """A French wording, and how sure it is that it is meant."""

    text: str
    places: tuple[Place, ...]
    sureness: float
    pos: str


def find_source(corpus: Corpus, change: Change) -> Source | None:
    """Return the French in nearly all changed sentences that is likest to the English, if any."""
    numbers = {(p.document, p.unit): at for at, p in enumerate(corpus.passages)}
    units = ((draft.passage.document, draft.passage.unit) for draft in change.drafts)
    passages = dict.fromkeys(numbers[unit] for unit in units if unit in numbers)
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for at in passages:
        for key, place in _groups(corpus.french[at], at):
            places[key].append(place)
    best: tuple[float, int, str] | None = None
    for key, met in places.items():
        share = len({place.passage for place in met}) / len(passages)
        if share < _LEAST_SHARE:
            continue
        alike = _alike(key, change)
        rank = (alike * share, -len(key), key)
        if alike >= 0.5 and (best is None or rank > best):
            best = rank
    if best is None:
        return None
    return _source(corpus, best[2], places[best[2]], best[0])


def _alike(key: str, change: Change) -> float:
    """Return how like the French is to what reviewers wrote, or else to what they took out."""
    words = content_words(key)
    after, before = (likeness_of(words, text.lower().split(" ")) for text in _both(change))
    return max(after, 0.9 * before)


def _both(change: Change) -> tuple[str, str]:
    return change.after, change.before


def _source(corpus: Corpus, key: str, places: list[Place], sureness: float) -> Source:
    texts = Counter(corpus.french[p.passage].quote(p.first, p.last) for p in places)
    small = [text for text in texts if text.lower() == key] or list(texts)
    text = max(small, key=lambda one: (texts[one], one[0].islower(), one))
    first = places[0]
    if corpus.french[first.passage].opens(first.first) and " " in text:
        text = text[0].lower() + text[1:] if readings(text.split(" ")[0].lower()) else text
    return Source(text, tuple(places), round(min(sureness, 0.99), 2), _pos(text))


def _pos(text: str) -> str:
    if text[0].isupper():
        return "proper noun"
    first = text.split(" ")[0]
    if noun(first) is not None:
        return "noun"
    kinds = {reading.pos for reading in readings(first)}
    for pos in (Pos.VERB, Pos.ADJECTIVE, Pos.ADVERB):
        if pos in kinds and " " not in text:
            return pos.value
    return "phrase"


def _groups(sentence: Sentence, at: int) -> Iterator[tuple[str, Place]]:
    """Yield each group of French words that could be a term, by its lemmas."""
    for first in range(min(len(sentence.forms), _MOST_WORDS)):
        if not _may_edge(sentence, first):
            continue
        for last in range(first, min(first + _LONGEST, len(sentence.forms))):
            if not sentence.is_word[last]:
                break
            if _may_edge(sentence, last):
                words = (_lemma(sentence, i) for i in range(first, last + 1))
                yield " ".join(words).replace("’ ", "’"), Place(at, first, last)


def _may_edge(sentence: Sentence, at: int) -> bool:
    if not sentence.is_word[at] or len(sentence.forms[at]) < 3:
        return False
    return not is_glue(sentence.lower[at].rstrip("’"), "fr")


def _lemma(sentence: Sentence, at: int) -> str:
    form = sentence.lower[at]
    found = noun(form)
    if found is not None:
        return found.lemma.lower()
    return next((masculine(reading) for reading in adjectives(form)), form)
