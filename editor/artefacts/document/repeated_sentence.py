"""A sentence of some length that stands twice in the text."""

import re
from collections.abc import Iterator
from functools import partial

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Passage, Text
from editor.language.remembered import Remembered
from editor.model import IssueType, Safety, Severity, Span
from editor.segment import segment

_LEAST_WORDS = 6
_FAR_WORDS = 20
"""A shorter one, in another paragraph, may be meant."""
_ENDS = frozenset({".", "!", "?", "…", "..."})
_LAST = 5
"""Words that two sentences have in common at their ends before they are looked at."""
_LOOK = 10
"""Tokens among which these words are looked for; the rest are marks."""
_ARE_WORDS = Remembered(lambda word: word[0].isalnum())
_WORD = re.compile(r"\w+")


def _find(text: Text) -> Iterator[Match]:
    seen: dict[tuple[str, ...], tuple[int, int]] = {}
    dense = partial(is_technical, text)
    for passage in _suspects(text):
        spans = segment(passage.text, lang="fr")
        for number, span in enumerate(spans):
            key = tuple(_WORD.findall(span.of(passage.text).lower()))
            if len(key) < _LEAST_WORDS:
                continue
            before = seen.get(key)
            follows = before == (passage.index, number - 1)
            near = before is not None and before[0] == passage.index
            far = near or len(key) >= _FAR_WORDS
            # A manual says the same of each option.
            if before is not None and len(spans) > 1 and far and (follows or not dense()):
                start = spans[number - 1].end if number else span.start
                end = span.end if number else spans[1].start
                yield Match(
                    passage, Span(start, end), ("",), safety=Safety.SAFE if follows else None
                )
            seen[key] = (passage.index, number)


def _suspects(text: Text) -> list[Passage]:
    """Return the passages with a sentence that ends in the same words as another one.

    To cut them all into sentences takes many times as long. A whole paragraph said again is
    another rule's.
    """
    ends: dict[tuple[str, ...], set[int]] = {}
    suspects: set[int] = set()
    whole: set[tuple[str, ...]] = set()
    for passage in text.each():
        if passage.bare_words in whole:
            continue
        whole.add(passage.bare_words)
        words = passage.words
        before = 0
        for end in [*passage.places(_ENDS), len(words)]:
            start, before = before, end
            near = [word for word in words[max(0, end - _LOOK) : end] if _ARE_WORDS[word]]
            last = tuple(near[-_LAST:])
            if len(last) == _LAST and any(word[0].isalnum() for word in words[start:end]):
                if last in ends:
                    suspects |= {passage.index, *ends[last]}
                ends.setdefault(last, set()).add(passage.index)
    return [passage for passage in text.passages if passage.index in suspects]


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="Cette phrase se trouve déjà plus haut.",
    message_en="This sentence stands further up already.",
    why="Une légende, un extrait mis en valeur ou un raté de la machine répète la phrase.",
    find=_find,
    compares=True,
    bad=(
        Example(
            "Le maire a répondu hier aux élus. Le maire a répondu hier aux élus. Il part.",
            "Le maire a répondu hier aux élus. Il part.",
        ),
        Example(
            "Il part. La ville ne paiera pas cette dette, dit-il. Elle attend. "
            "La ville ne paiera pas cette dette, dit-il.",
            "Il part. La ville ne paiera pas cette dette, dit-il. Elle attend.",
        ),
    ),
    fine=(
        "Il part. Elle reste. Il part.",
        "Le maire a répondu aux critiques. Le maire a répondu aux éloges.",
        "Qui paiera ? Personne ne le sait. Qui paiera ? Personne.",
        "La ville ne paiera pas. La région ne paiera pas.",
        "Avec -a, tout est lu dans /etc/x. La limite du nombre de lignes est alors ignorée. "
        "Avec -b ou --brief, rien n’est lu. La limite du nombre de lignes est alors ignorée. Fin.",
    ),
)
