"""What a wording rule puts instead, its words inflected as those they replace.

A replacement is a line of words. A word or class that also stands in the pattern, written the
same, copies what was found there (`DET`, `...`, `[très]`, `un/le`); `{2}` copies what the
pattern's second word found. `<prononcer>` is inflected like the first `<word>` of the finding, a
second one like the second, `<prononcer=3>` like what the pattern's third word found. An adjective
`<intérieur>` agrees with the noun before it, unless it stands for an adjective itself.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from editor.artefacts.pattern import Element, Found, Pattern, span_of
from editor.artefacts.text import Passage
from editor.artefacts.wordclasses import CLASSES
from editor.errors import EditorError
from editor.language.french import joined
from editor.language.inflection import AUXILIARIES, agreeing, inflected_like

_PART = re.compile(r"\[[^\]]*\]|\{\d+\}|(?:<[^>]*>|[^\s\[\]{}<>])+")
_LEMMA = re.compile(r"<([^>=]+)(?:=(\d+))?>(.*)")


@dataclass(frozen=True, slots=True)
class _Part:
    source: str
    group: int = 0
    """The pattern's word to copy or to inflect like, from 1; 0 if it is looked up by its source."""
    lemma: str = ""
    rank: int = 0
    """The how-manieth part with this source it is, or the how-manieth lemma."""
    tail: str = ""
    """What follows a lemma without a space: a comma."""


@dataclass(frozen=True, slots=True)
class Template:
    """A parsed replacement."""

    source: str
    parts: tuple[_Part, ...]

    def filled(self, passage: Passage, found: Found) -> str:
        """Return the replacement for what was found."""
        words: list[str] = []
        for part in self.parts:
            if part.lemma:
                model = _model(part, found)
                form = passage.forms[model[1]] if model else ""
                after = model is not None and _after_auxiliary(passage, model[1])
                lead = passage.words[found.start - 1] if found.start else ""
                among = model[0].lemmas if model else frozenset()
                word = _inflected(form, part.lemma, [lead, *words], compound=after, among=among)
                words.append(word + part.tail)
            else:
                copied = _copied(part, passage, found)
                # The capital of a sentence stays at its beginning.
                moved = bool(words) and copied.lower() == part.source
                words.append(part.source if moved else copied)
        return _join([word for word in words if word])


def parse_template(source: str, patterns: Sequence[Pattern]) -> Template:
    """Return the replacement a line describes, or raise `EditorError` where it fits no pattern."""
    seen: Counter[str] = Counter()
    lemmas = 0
    parts: list[_Part] = []
    for item in _PART.findall(source):
        lemma = _LEMMA.fullmatch(item)
        plain = item[1:-1] if item.startswith("[") else item
        if item.startswith("{"):
            parts.append(_Part(item, group=int(item[1:-1])))
        elif lemma and not all(_standing(p, item, 0) for p in patterns):
            parts.append(_Part(item, int(lemma[2] or 0), lemma[1], lemmas, lemma[3]))
            lemmas += 0 if lemma[2] else 1
        else:
            parts.append(_Part(plain, rank=seen[plain]))
            seen[plain] += 1
            lemmas += bool(lemma)
    for pattern in patterns:
        _check(source, parts, pattern)
    return Template(source, tuple(parts))


def _check(source: str, parts: Sequence[_Part], pattern: Pattern) -> None:
    count = sum(element.consumes for element in pattern.elements)
    for part in parts:
        is_class = part.source in CLASSES or part.source.startswith("...")
        if is_class and not _standing(pattern, part.source, part.rank):
            raise EditorError(f'fix "{source}": the pattern has no {part.source} to copy')
        if part.group > count:
            raise EditorError(f'fix "{source}": the pattern has only {count} words')
        if part.lemma and not part.group and not any(e.is_head for e in pattern.elements):
            raise EditorError(
                f'fix "{source}": no <word> in the pattern to inflect {part.source} like'
            )


def _standing(pattern: Pattern, source: str, rank: int) -> bool:
    return sum(element.source == source for element in pattern.elements) > rank


def _model(part: _Part, found: Found) -> tuple[Element, int, int] | None:
    """Return what the lemma has to be inflected like."""
    if part.group:
        return found.groups[part.group - 1]
    heads = [
        group
        for group in found.groups
        if group[0].is_head and group[1] < group[2] and found.start <= group[1] < found.end
    ]
    return heads[min(part.rank, len(heads) - 1)] if heads else None


def _copied(part: _Part, passage: Passage, found: Found) -> str:
    if part.group:
        return _text(passage, found.groups[part.group - 1])
    same = [group for group in found.groups if group[0].source == part.source]
    return _text(passage, same[part.rank]) if part.rank < len(same) else part.source


def _text(passage: Passage, group: tuple[Element, int, int]) -> str:
    _, start, end = group
    return span_of(passage, start, end).of(passage.text) if start < end else ""


def _inflected(
    form: str, lemma: str, before: Sequence[str], *, compound: bool, among: frozenset[str]
) -> str:
    # An option that was not there must not hide the noun before it.
    before = [*before[:1], *filter(None, before[1:])]
    nouns = [word for text in before for word in text.split(" ")]
    noun = nouns[-1] if len(before) > 1 else ""
    determiner = nouns[-2] if len(nouns) > 1 else ""
    return inflected_like(form, lemma, noun, determiner, compound=compound, among=among)


def _after_auxiliary(passage: Passage, position: int) -> bool:
    return not AUXILIARIES.isdisjoint(passage.words[max(0, position - 3) : position])


def _join(words: Sequence[str]) -> str:
    text = ""
    for word in agreeing(words):
        are_words = text[-1:].isalpha() and word[0].isalpha()
        hangs = not text or text[-1] in "’'" or word[0] in ",."
        text = joined(text, word) if are_words or hangs else f"{text} {word}"
    return text
