"""Terms found in a text, in whatever form they stand, in one pass over its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

from editor.glossary.capitals import begins_sentence, find_shouted, is_quoted, same_case
from editor.glossary.contradictions import AVOIDED
from editor.glossary.insertions import INSERTIONS, insertion_before
from editor.glossary.kept import by_identity
from editor.glossary.keys import (
    Word,
    find_words,
    first_form,
    hyphen_binds,
    is_glue,
    primary,
    term_key,
    text_keys,
)
from editor.glossary.lookalikes import is_other
from editor.glossary.starter import load_starter
from editor.language import tags
from editor.model import Concept, Span, Term, TermMatch, TermStatus

IN_USE = frozenset(TermStatus) - {TermStatus.WRONG}

# Words are joined by spaces, one line break, a hyphen, an apostrophe, or nothing.
_JOINT = re.compile(
    r"[ \t\u00a0\u2009\u202f]*+\n?[ \t\u00a0\u2009\u202f]*+|[-\u2010\u2011\u2013]|['’ʼ]"
)

_ARTICLES = frozenset(("the", "le", "la", "les"))
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


class _Spelling(NamedTuple):
    """One way to write a term, that has not been put into the automaton yet."""

    order: int
    concept: Concept
    term: Term
    text: str


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
    gaps: dict[str, "_Node"] = field(default_factory=dict)
    """What may come next once something has been put in, by what that is."""


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
        self._waiting: dict[str, list[_Spelling]] = {}
        self._lock = Lock()
        keys: dict[tuple[str, str], set[str]] = {}
        for order, (concept, term) in enumerate(_in_language(concepts, self._lang, statuses)):
            for text in _spellings(term):
                first = first_form(text)
                if first:
                    heads = keys.get((first, term.pos))
                    if heads is None:
                        heads = keys[first, term.pos] = self._head_keys(first, term.pos)
                    spelling = _Spelling(order, concept, term, text)
                    for key in heads:
                        self._waiting.setdefault(key, []).append(spelling)

    def _head_keys(self, form: str, pos: str) -> set[str]:
        """Return the keys that the first word of a term may have."""
        both = (True,) if self._lang == "fr" else (True, False)
        return {term_key(form, self._lang, pos, inflects=inflects) for inflects in both}

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
        for first, last in sorted(stretches, key=lambda s: _precedence(s, stretches[s], words)):
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

    def _begun(self, key: str) -> _Node | None:
        """Return what may follow a first word with this key.

        Terms are put into the tree when a text has a word to begin them: a glossary of 100,000
        concepts is ready at once, and a text meets few of them.
        """
        if key in self._waiting:
            with self._lock:
                for spelling in self._waiting.get(key, ()):
                    self._add(spelling, key)
                self._waiting.pop(key, None)
        return self._root.next.get(key)

    def _add(self, spelling: _Spelling, head: str) -> None:
        words = tuple(find_words(spelling.text))
        tail = spelling.text[words[-1].end :]
        entry = _Entry(spelling.order, spelling.concept, spelling.term, words, words[0].gap, tail)
        keys = [
            term_key(word.form, self._lang, entry.term.pos, inflects=inflects)
            for word, inflects in zip(words, self._inflecting(entry), strict=True)
        ]
        if keys[0] == head:
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
            beyond = node.gaps.setdefault(edge, _Node())
            self._plant(beyond.next.setdefault(keys[at], _Node()), entry, keys, at + 1, gap=False)

    def _insertion(self, entry: _Entry, key: str, at: int) -> str:
        return insertion_before(entry.words, key, at, self._lang, loose=self._loose)

    def _hits(self, text: str, words: list[Word]) -> Iterator[_Hit]:
        shouted = find_shouted(text, words)
        for entry, seen in self._paths(words):
            first, last = seen[0], seen[-1]
            fit = _fit(entry, [words[i] for i in seen], shouted=shouted[first])
            if fit is None:
                continue
            if is_other(entry.concept, entry.term, text, words, first, last, self._lang):
                continue
            span = _with_marks(entry, text, words[first].start, words[last].end)
            if span is not None:
                yield _Hit(first, last, span, entry, fit)

    def _paths(self, words: list[Word]) -> Iterator[tuple[_Entry, tuple[int, ...]]]:
        """Yield each term whose keys are met one after another, with the words that have them."""
        keys = [text_keys(word.form, self._lang) for word in words]
        joined = [_is_joint(word.gap) for word in words]
        for first in range(len(words)):
            begun = (self._begun(key) for key in keys[first])
            paths: list[tuple[_Node, tuple[int, ...], int]] = [
                (node, (first,), first + 1) for node in begun if node is not None
            ]
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
                if node.gaps:
                    skips = _skips(node, words, joined, at)
                    paths += ((child, seen, at + length) for child, length in skips)


def _precedence(
    stretch: tuple[int, int], hits: list[_Hit], words: list[Word]
) -> tuple[int, int, int]:
    """Return what puts the longest stretch first; an article at its start does not count.

    Of two as long, the one whose term may be used: "the World Bank" is no newspaper.
    """
    first, last = stretch
    article = words[first].form.lower() in _ARTICLES
    status = min(_STATUS_ORDER[hit.entry.term.status] for hit in hits)
    return first + article - last, status, first


def _may_be_parted(entry: _Entry) -> bool:
    """Say whether words may be put into a term: « ministre ukrainienne de la Défense »."""
    named = entry.term.pos == "proper noun" or not entry.words[0].form.islower()
    return not (named and entry.term.case_sensitive)


def _match(hit: _Hit, plain: tags.Plain) -> TermMatch:
    return TermMatch(hit.entry.concept, hit.entry.term, plain.span(hit.span))


def _in_language(
    concepts: Sequence[Concept], lang: str, statuses: frozenset[TermStatus]
) -> Iterator[tuple[Concept, Term]]:
    """Yield the terms of a language, and those of any that are not translated."""
    for concept in concepts:
        for term in concept.terms:
            foreign = term.status is TermStatus.DO_NOT_TRANSLATE
            if term.status in statuses and (foreign or primary(term.lang) == lang):
                yield concept, term


def _spellings(term: Term) -> tuple[str, ...]:
    """Return a term as it is, and with hyphens closed up too: "counterdrone"."""
    closed = "-" in term.text and not term.case_sensitive
    return (term.text, term.text.replace("-", "")) if closed else (term.text,)


@lru_cache(maxsize=1 << 12)
def _is_joint(gap: str) -> bool:
    return _JOINT.fullmatch(gap) is not None


def _skips(
    node: _Node, words: list[Word], joined: list[bool], at: int
) -> Iterator[tuple[_Node, int]]:
    """Yield where the words at `at` lead when they are put in and no part of a term."""
    for edge, child in node.gaps.items():
        length = INSERTIONS[edge](words, at)
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
    leading = entry.words[0].form.lower() in _ARTICLES and len(words) > 1
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
