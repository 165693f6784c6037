"""Which words of a draft came from which of the source, from several kinds of evidence.

A model trained as Argos models are gives attention that is a hint and no alignment: it points
right for names and content words, anywhere for function words. Words that are spelled alike on
both sides and the order of the words tell the rest.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from editor.engines.engine import Link
from editor.model import Span

_WORD = re.compile(r"[^\W\d_]+[’']?|\d+|_+|[^\w\s]")
# Below this a link says nothing.
_LEAST = 0.08
_KEPT_PER_WORD = 3
_ALIKE = 0.75
# How much a word spelled alike counts beside all of a word's attention, which is 1.
_SAME_WORD = 1.5
_LIKE_WORD = 0.9
_SAME_MARK = 0.3


@dataclass(frozen=True, slots=True)
class Attention:
    """Where a model looked for every piece it wrote."""

    source: tuple[Span, ...]
    """Where each piece that the model read stands in the source."""
    target: tuple[Span, ...]
    """Where each piece that it wrote stands in the draft."""
    weights: Sequence[Sequence[float]]
    """For every written piece, how much it looked at every piece that was read."""


def find_words(text: str) -> list[Span]:
    """Return the spans of words, elided ones with their apostrophe, numbers and signs."""
    return [Span(match.start(), match.end()) for match in _WORD.finditer(text)]


def find_pieces(pieces: Iterable[str], text: str) -> tuple[Span, ...]:
    """Return where each piece of a tokenizer stands in the text that it was made from, or made.

    A piece that can't be found (a character the tokenizer doesn't know) is put where the last
    one ended.
    """
    plain, places = _composed(text)
    spans, at = [], 0
    for piece in pieces:
        surface = piece.replace("\u2581", "").removesuffix("@@")
        while at < len(plain) and plain[at].isspace() and surface[:1] != plain[at]:
            at += 1
        found = plain.find(surface, at, at + len(surface) + 8) if surface else at
        start = at if found < 0 else found
        end = start if found < 0 else start + len(surface)
        stop = places[end - 1] + 1 if end > start else places[start]
        spans.append(Span(places[start], stop))
        at = end
    return tuple(spans)


def _composed(text: str) -> tuple[str, Sequence[int]]:
    """Return a text as tokenizers read it, and where each of its letters was."""
    if unicodedata.is_normalized("NFKC", text):
        return text, range(len(text) + 1)
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKC", character):
            letters.append(letter)
            places.append(place)
    places.append(len(text))
    return "".join(letters), places


def align(source: str, target: str, attention: Attention | None = None) -> tuple[Link, ...]:
    """Return the links between words that the evidence bears out, by order of the draft."""
    source_words, target_words = find_words(source), find_words(target)
    if not source_words or not target_words:
        return ()
    if attention is None:
        weights = [[0.0] * len(source_words) for _ in target_words]
    else:
        weights = _between_words(attention, source_words, target_words)
    _add_spelling(
        weights, [w.of(source) for w in source_words], [w.of(target) for w in target_words]
    )
    links = []
    for row, target_word in zip(weights, target_words, strict=True):
        total = max(sum(row), 1.0)
        likely = [(weight, at) for at, weight in enumerate(row) if weight >= _LEAST * total]
        likely.sort(reverse=True)
        links += [
            Link(source_words[at], target_word, round(weight / total, 4))
            for weight, at in sorted(likely[:_KEPT_PER_WORD], key=lambda each: each[1])
        ]
    return tuple(links)


def _between_words(
    attention: Attention, source_words: list[Span], target_words: list[Span]
) -> list[list[float]]:
    """Sum the attention of pieces up to words; every row sums to 1 at most."""
    columns = _owners(attention.source, source_words)
    rows = _owners(attention.target, target_words)
    weights = [[0.0] * len(source_words) for _ in target_words]
    counts = [0] * len(target_words)
    seen = [(at, column) for at, column in enumerate(columns) if column is not None]
    for row, looked in zip(rows, attention.weights, strict=False):
        if row is None:
            continue
        counts[row] += 1
        into = weights[row]
        for at, column in seen:
            into[column] += looked[at]
    return [[w / max(n, 1) for w in row] for row, n in zip(weights, counts, strict=True)]


def _owners(pieces: Sequence[Span], words: list[Span]) -> list[int | None]:
    """Return which word each piece belongs to: the last that it touches."""
    owners: list[int | None] = []
    at = 0
    for piece in pieces:
        while at + 1 < len(words) and words[at].end <= piece.start:
            at += 1
        touches = words[at].start < piece.end and piece.start < words[at].end
        owners.append(at if touches else None)
    return owners


def _add_spelling(weights: list[list[float]], source: list[str], target: list[str]) -> None:
    """Add what words spelled alike tell; of several, the one in the likeliest place counts."""
    places: dict[str, list[int]] = {}
    for column, word in enumerate(source):
        places.setdefault(word, []).append(column)
    for row, word in enumerate(target):
        found: list[tuple[float, float, int]] = []
        for other, columns in places.items():
            if strength := likeness(other, word):
                for column in columns:
                    apart = abs(column / len(source) - row / len(target))
                    found.append((strength + weights[row][column] - apart, strength, column))
        if found:
            _, strength, column = max(found)
            weights[row][column] += strength


@lru_cache(maxsize=65536)
def likeness(source: str, target: str) -> float:
    """Return how much the spelling of two words says that they mean the same."""
    if not source[0].isalnum() or not target[0].isalnum():
        return _SAME_MARK if source == target else 0.0
    if source == target:
        return _SAME_WORD if len(source) > 2 or source[0].isdigit() else _SAME_MARK
    if source[0].isdigit() or target[0].isdigit() or min(len(source), len(target)) < 4:
        return 0.0
    first, second = _bare(source), _bare(target)
    if first == second:
        return _SAME_WORD
    if first[0] != second[0] and first[-3:] != second[-3:]:
        return 0.0
    ratio = SequenceMatcher(None, first, second, autojunk=False).ratio()
    return _LIKE_WORD * ratio if ratio >= _ALIKE else 0.0


def _bare(word: str) -> str:
    """Return a word without case and accents."""
    split = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in split if not unicodedata.combining(c)).rstrip("’'")


def through(first: Sequence[Link], second: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links of two translations, one made from the other's draft, as one."""
    sums: dict[tuple[Span, Span], float] = {}
    for link in second:
        for origin in first:
            if origin.target.overlaps(link.source):
                key = (link.target, origin.source)
                sums[key] = sums.get(key, 0.0) + origin.weight * link.weight
    return tuple(
        Link(source, target, round(min(weight, 1.0), 4))
        for (target, source), weight in sorted(sums.items())
        if weight >= _LEAST
    )


def moved(links: Iterable[Link], source: int, target: int) -> tuple[Link, ...]:
    """Return the links of a part of a text as links of the whole."""
    if not source and not target:
        return tuple(links)
    return tuple(
        Link(link.source.shifted(source), link.target.shifted(target), link.weight)
        for link in links
    )
