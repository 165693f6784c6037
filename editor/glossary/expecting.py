"""Which terms a source asks of its translation, and which of them a text has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from editor.glossary.contradictions import AVOIDED, USED
from editor.glossary.kept import by_identity
from editor.glossary.keys import find_words, primary
from editor.glossary.matching import Matcher
from editor.glossary.starter import load_starter
from editor.glossary.wording import choose_rendering, is_acronym
from editor.model import Concept, Span, Term, TermMatch, TermStatus

_FIRST = TermStatus.PREFERRED


@dataclass(frozen=True, slots=True)
class Expected:
    """A concept met in a source, that its translation should name."""

    seen: tuple[TermMatch, ...]
    """Where the source says it, in order."""
    readings: tuple[Concept, ...]
    """What it may mean, likeliest first: "DNC" is a convention and a committee."""

    def rendering(self, place: str, lang: str) -> Term | None:
        """Return the term to put where a translation has `place`: an acronym for an acronym."""
        said = self.readings[0].terms
        # « Otan » is an acronym too.
        if is_acronym(place) or place.upper() in {t.text for t in said if is_acronym(t.text)}:
            short = (t for t in said if t.lang == lang and t.status in USED and is_acronym(t.text))
            found = next(short, None)
            if found is not None:
                return found
        if self.readings[0].domain == "people" and " " not in place:
            single = (t for t in said if t.lang == lang and t.status in USED and " " not in t.text)
            found = next(single, None)
            if found is not None:
                return found
        full = [m for m in self.seen if not is_acronym(m.term.text)]
        alike = [m for m in full if (" " in m.term.text) == (" " in place)]
        mention = (alike or full or self.seen)[0]
        if full:
            return choose_rendering(mention.concept, mention.term, lang)
        return choose_rendering(mention.concept, replace(mention.term, status=_FIRST), lang)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all readings."""
        return frozenset(concept.id for concept in self.readings)


class Proof:
    """Concepts made ready for comparing sources with translations."""

    def __init__(self, concepts: Sequence[Concept], source_lang: str, target_lang: str) -> None:
        """Take the terms of both languages."""
        self.source_lang = primary(source_lang)
        self.target_lang = primary(target_lang)
        self.source = Matcher(concepts, source_lang)
        self._present = Matcher(concepts, target_lang, statuses=USED, loose=True)
        self._avoided = Matcher(concepts, target_lang, statuses=AVOIDED)
        self._all = Matcher(concepts, target_lang, statuses=frozenset(TermStatus))

    def expected(self, source: str) -> tuple[Expected, ...]:
        """Return what a source asks for, by first mention."""
        met: dict[str, tuple[list[TermMatch], tuple[Concept, ...]]] = {}
        for group in self.source.find_groups(source):
            readings = tuple(match.concept for match in group)
            if choose_rendering(readings[0], group[0].term, self.target_lang) is not None:
                met.setdefault(readings[0].id, ([], readings))[0].append(group[0])
        return tuple(Expected(tuple(seen), readings) for seen, readings in met.values())

    def present(self, target: str) -> Counter[str]:
        """Return how often each concept is named as it may be, by id."""
        return Counter(match.concept.id for match in self.named(target))

    def named(self, target: str) -> Iterator[TermMatch]:
        """Yield where a concept is named as it may be.

        A name inside one to be avoided does not count: "Karabakh" in "Upper Karabakh".
        """
        spoiled: dict[str, list[Span]] = {}
        for match in self._avoided.find_every(target):
            spoiled.setdefault(match.concept.id, []).append(match.span)
        for match in self._present.find_every(target):
            around = spoiled.get(match.concept.id, ())
            if not any(span.covers(match.span) and span != match.span for span in around):
                yield match

    def avoided(self, target: str, wanted: Expected) -> tuple[TermMatch, ...]:
        """Return where a translation names a concept as it should not.

        A stretch that is a proper term of another concept is no such place.
        """
        found = []
        for group in self._all.find_groups(target):
            if any(match.term.status in USED for match in group):
                continue
            found += [
                match
                for match in group
                if match.concept.id in wanted.ids and not _is_superlative(match, target)
            ][:1]
        return tuple(found)


def is_plural(seen: TermMatch, shown: str) -> bool:
    """Say whether a term, shown as it stands, is in the plural and its own form is not.

    It looks at the ends of the first and last word, which tell in both languages.
    """
    ours, theirs = find_words(seen.term.text), find_words(shown)
    return any(
        there.form.lower().endswith(("s", "x")) and not here.form.lower().endswith(("s", "x"))
        for here, there in ((ours[0], theirs[0]), (ours[-1], theirs[-1]))
    )


def _is_superlative(seen: TermMatch, text: str) -> bool:
    """Say whether a degree would be lost by putting another term there: "nearest allies"."""
    return any(
        word.form.endswith("est") and word.form.lower() not in seen.term.text.lower()
        for word in find_words(seen.span.of(text))
    )


def proof_for(concepts: Sequence[Concept] | None, source_lang: str, target_lang: str) -> Proof:
    """Return a proof of concepts, made once as long as they are the same tuple."""
    wanted = load_starter().concepts if concepts is None else concepts
    return by_identity(wanted, (source_lang, target_lang), _make_proof)


def _make_proof(concepts: Sequence[Concept], langs: tuple[str, ...]) -> Proof:
    return Proof(concepts, *langs)
