"""Terms found in a text, in whatever form they stand, in one pass over its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from editor.glossary.capitals import begins_sentence, find_shouted, is_quoted, same_case
from editor.glossary.contradictions import AVOIDED
from editor.glossary.insertions import INSERTIONS, insertion_before
from editor.glossary.kept import by_identity
from editor.glossary.keys import (
    Word,
    find_words,
    hyphen_binds,
    is_common,
    is_finite_verb,
    is_glue,
    primary,
    term_key,
    text_keys,
)
from editor.glossary.starter import load_starter
from editor.language import tags
from editor.model import Concept, Span, Term, TermMatch, TermStatus

IN_USE = frozenset(TermStatus) - {TermStatus.WRONG}

# Words are joined by spaces, one line break, a hyphen, an apostrophe, or nothing.
_JOINT = re.compile(
    r"[ \t\u00a0\u2009\u202f]*+\n?[ \t\u00a0\u2009\u202f]*+|[-\u2010\u2011\u2013]|['’ʼ]"
)

_STATUS_ORDER = {
    TermStatus.PREFERRED: 0,
    TermStatus.DO_NOT_TRANSLATE: 0,
    TermStatus.ADMITTED: 1,
    TermStatus.DEPRECATED: 2,
    TermStatus.WRONG: 3,
}


class _Entry(NamedTuple):
    """A term as the automaton holds it."""

    order: int
    concept: Concept
    term: Term
    words: tuple[Word, ...]
    head: str
    """What the term has before its first word and after its last, as "C++" has."""
    tail: str


class _Hit(NamedTuple):
    """A term seen, by the indexes of the first and last word and where they stand."""

    first: int
    last: int
    span: Span
    entry: _Entry
    exact: bool
    """Whether each word has its capitals as the term has."""


@dataclass(slots=True)
class _Node:
    """What may come next after some words, and the terms that end here."""

    next: dict[str, "_Node"] = field(default_factory=dict)
    entries: list[_Entry] = field(default_factory=list)


class Matcher:
    """Concepts made ready for finding their terms in texts of one language."""

    def __init__(
        self,
        concepts: Sequence[Concept],
        lang: str,
        *,
        statuses: frozenset[TermStatus] = IN_USE,
        loose: bool = False,
    ) -> None:
        """Take the terms of `lang` with one of `statuses`.

        Do-not-translate terms of any language are found in every language. A `loose` matcher lets
        a word stand inside an English term too ("close regional allies"): right for asking whether
        a term is in a translation, too free for marking terms in a text.
        """
        self._lang = primary(lang)
        self._loose = loose
        self._root = _Node()
        order = 0
        for concept in concepts:
            for term in concept.terms:
                foreign = term.status is TermStatus.DO_NOT_TRANSLATE
                if term.status in statuses and (foreign or primary(term.lang) == self._lang):
                    for entry in _spellings(order, concept, term):
                        self._add(entry)
                        order += 1

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Return the terms in `text` that do not overlap, the longest first, in reading order.

        Spans are of `text` as given, inline tags and all.
        """
        return tuple(group[0] for group in self.find_groups(text))

    def find_groups(self, text: str) -> tuple[tuple[TermMatch, ...], ...]:
        """Return as `find` does, with every concept that each stretch may mean, likeliest first."""
        plain = tags.strip(text)
        words = find_words(plain.text)
        stretches: dict[tuple[int, int], list[_Hit]] = {}
        for hit in self._hits(plain.text, words):
            stretches.setdefault((hit.first, hit.last), []).append(hit)
        taken = bytearray(len(words))
        chosen = []
        for first, last in sorted(stretches, key=lambda s: (s[0] - s[1], s[0])):
            if not any(taken[first : last + 1]):
                taken[first : last + 1] = b"\1" * (last + 1 - first)
                chosen.append((first, last))
        groups = []
        for first, last in sorted(chosen):
            hits = _ranked(stretches[first, last], plain.text, words)
            groups.append(tuple(_match(hit, plain) for hit in hits))
        return tuple(groups)

    def find_every(self, text: str) -> tuple[TermMatch, ...]:
        """Return every term in `text`, those inside others and over others too."""
        plain = tags.strip(text)
        words = find_words(plain.text)
        return tuple(_match(hit, plain) for hit in self._hits(plain.text, words))

    def _add(self, entry: _Entry) -> None:
        keys = [
            term_key(word.form, self._lang, entry.term.pos, inflects=inflects)
            for word, inflects in zip(entry.words, self._inflecting(entry), strict=True)
        ]
        self._plant(self._root, entry, keys, 0, gap=_may_be_parted(entry))

    def _inflecting(self, entry: _Entry) -> Iterator[bool]:
        """Yield for each word whether it inflects: in English the head of a noun alone does."""
        if self._lang == "fr":
            yield from (True for _ in entry.words)
            return
        forms = [word.form.lower() for word in entry.words]
        glue = (i for i, form in enumerate(forms) if i and is_glue(form, self._lang))
        head = next(glue, len(forms)) - 1
        verb = entry.term.pos == "verb"
        adjective_noun = len(forms) == 2 and not entry.term.case_sensitive
        for index in range(len(forms)):
            yield index == (0 if verb else head) or adjective_noun

    def _plant(self, node: _Node, entry: _Entry, keys: list[str], at: int, *, gap: bool) -> None:
        """Add the rest of a term below `node`, once as it is and once for each place of a gap."""
        if at == len(keys):
            node.entries.append(entry)
            return
        self._plant(node.next.setdefault(keys[at], _Node()), entry, keys, at + 1, gap=gap)
        edge = self._insertion(entry, keys[at], at) if gap and at else ""
        if edge:
            beyond = node.next.setdefault(edge, _Node())
            self._plant(beyond.next.setdefault(keys[at], _Node()), entry, keys, at + 1, gap=False)

    def _insertion(self, entry: _Entry, key: str, at: int) -> str:
        return insertion_before(entry.words, key, at, self._lang, loose=self._loose)

    def _hits(self, text: str, words: list[Word]) -> Iterator[_Hit]:
        shouted = find_shouted(text, words)
        for entry, seen in self._paths(words):
            first, last = seen[0], seen[-1]
            fit = _fit(entry, [words[i] for i in seen], shouted=shouted[first])
            if fit is None or self._is_plain_word(entry, text, words, first):
                continue
            span = _with_marks(entry, text, words[first].start, words[last].end)
            if span is not None:
                yield _Hit(first, last, span, entry, fit)

    def _paths(self, words: list[Word]) -> Iterator[tuple[_Entry, tuple[int, ...]]]:
        """Yield each term whose keys are met one after another, with the words that have them."""
        keys = [text_keys(word.form, self._lang) for word in words]
        joined = [_JOINT.fullmatch(word.gap) is not None for word in words]
        for first in range(len(words)):
            paths: list[tuple[_Node, tuple[int, ...], int]] = [(self._root, (), first)]
            while paths:
                node, seen, at = paths.pop()
                yield from ((entry, seen) for entry in node.entries)
                if at == len(words):
                    continue
                # A term may hold a full stop or a slash, as "St. Petersburg" does: _fit looks.
                for key in keys[at]:
                    child = node.next.get(key)
                    if child is not None:
                        paths.append((child, (*seen, at), at + 1))
                paths += (
                    (child, seen, at + length) for child, length in _skips(node, words, joined, at)
                )

    def _is_plain_word(self, entry: _Entry, text: str, words: list[Word], at: int) -> bool:
        """Say whether a one-word title rather is a word that begins a sentence: "Time flies".

        In French a common noun there has an article, so that « Libération titre » is a title.
        """
        word = words[at]
        if (
            len(entry.words) > 1
            or word.form.isupper()
            or not any(t.status is TermStatus.DO_NOT_TRANSLATE for t in entry.concept.terms)
            or not begins_sentence(text, word.start)
            or is_quoted(text, word.start, word.end)
            or not is_common(word.form, self._lang)
        ):
            return False
        following = words[at + 1].form if at + 1 < len(words) else ""
        return self._lang != "fr" or not is_finite_verb(following)


def _may_be_parted(entry: _Entry) -> bool:
    """Say whether words may be put into a term: « ministre ukrainienne de la Défense »."""
    named = entry.term.pos == "proper noun" or not entry.words[0].form.islower()
    return not (named and entry.term.case_sensitive)


def _match(hit: _Hit, plain: tags.Plain) -> TermMatch:
    return TermMatch(hit.entry.concept, hit.entry.term, plain.span(hit.span))


def _spellings(order: int, concept: Concept, term: Term) -> Iterator[_Entry]:
    """Yield a term, and one with hyphens closed up too: "counterdrone"."""
    closed = "-" in term.text and not term.case_sensitive
    for text in (term.text, term.text.replace("-", "")) if closed else (term.text,):
        words = tuple(find_words(text))
        if words:
            yield _Entry(order, concept, term, words, words[0].gap, text[words[-1].end :])


def _skips(
    node: _Node, words: list[Word], joined: list[bool], at: int
) -> Iterator[tuple[_Node, int]]:
    """Yield where the words at `at` lead when they are put in and no part of a term."""
    for edge, measure in INSERTIONS.items():
        child = node.next.get(edge)
        if child is not None:
            length = measure(words, at)
            if length and at + length < len(words) and all(joined[at : at + length + 1]):
                yield child, length


def _with_marks(entry: _Entry, text: str, start: int, end: int) -> Span | None:
    """Return where a term stands with the marks around its words, None if the text lacks them."""
    if not entry.head and not entry.tail:
        return Span(start, end)
    if text.endswith(entry.head, 0, start) and text.startswith(entry.tail, end):
        return Span(start - len(entry.head), end + len(entry.tail))
    return None


def _fit(entry: _Entry, words: list[Word], *, shouted: bool) -> bool | None:
    """Say whether a term's words stand in the text with its capitals, or None if they do not fit.

    A term that is not case-sensitive fits in any case.
    """
    for index, (here, wanted) in enumerate(zip(words, entry.words, strict=True)):
        if index and not _JOINT.fullmatch(here.gap) and here.gap != wanted.gap:
            # The gap before a word that follows one put in is checked where that is skipped.
            return None
    parted = any(
        wanted.gap == "-" and here.gap[:1] in (" ", "\u00a0", "\u202f")
        for here, wanted in zip(words[1:], entry.words[1:], strict=True)
    )
    if parted and primary(entry.term.lang) == "fr" and hyphen_binds(entry.words):
        return None
    exact = all(
        same_case(here.form, wanted.form) for here, wanted in zip(words, entry.words, strict=True)
    )
    if entry.term.case_sensitive and entry.term.status in AVOIDED:
        # « état membre » is to be avoided for its small letter.
        small = (
            h.form.islower() for h, w in zip(words, entry.words, strict=True) if w.form.islower()
        )
        if not all(small):
            return None
    if exact or not entry.term.case_sensitive:
        return exact
    if shouted and entry.term.status is not TermStatus.WRONG:
        return False
    leading = entry.words[0].form.lower() in {"the", "le", "la", "les"} and len(words) > 1
    if leading and all(
        same_case(here.form, wanted.form)
        for here, wanted in zip(words[1:], entry.words[1:], strict=True)
    ):
        return True
    return None


def _ranked(hits: list[_Hit], text: str, words: list[Word]) -> list[_Hit]:
    """Return the terms that fit one stretch, likeliest first, one for each concept."""
    first = words[hits[0].first]
    last = words[hits[0].last]
    titled = first.form[0].isupper() and (
        is_quoted(text, first.start, last.end) or not begins_sentence(text, first.start)
    )
    plain = first.form[0].isupper() and not titled

    def likelihood(hit: _Hit) -> tuple[int, int, int, int]:
        named = hit.entry.words[0].form[0].isupper()
        fits = (not named or hit.entry.term.text.isupper()) if plain else named == titled
        return -int(hit.exact), -int(fits), _STATUS_ORDER[hit.entry.term.status], hit.entry.order

    best: dict[str, _Hit] = {}
    for hit in sorted(hits, key=likelihood):
        best.setdefault(hit.entry.concept.id, hit)
    return list(best.values())


def match(
    text: str, *, lang: str, concepts: Sequence[Concept] | None = None
) -> tuple[TermMatch, ...]:
    """Return the terms of `concepts` in a text of `lang`, the longest first where two overlap.

    Without concepts, the glossary that comes with the program is used. Terms known as wrong are
    left out: they are signs of damage and say nothing about what a text means. Inline tags are
    seen through; spans are of the text as given.
    """
    known = load_starter().concepts if concepts is None else concepts
    return by_identity(known, (lang,), _make_matcher).find(text)


def _make_matcher(concepts: Sequence[Concept], langs: tuple[str, ...]) -> Matcher:
    return Matcher(concepts, langs[0])
