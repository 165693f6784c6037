"""Concepts as formats of two languages have them: a source term beside a target term."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.formats.glossaries.entries import Ledger
from editor.formats.glossaries.outcome import Languages
from editor.glossary.contradictions import AVOIDED, USED
from editor.glossary.rows import default_case
from editor.model import Concept, Term, TermStatus


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of such a file."""

    concept: Concept
    source: Term
    target: Term | None
    number: int
    """Which of its concept's pairs it is, from 1."""

    @property
    def is_forbidden(self) -> bool:
        """Whether it says what not to write."""
        return self.target is not None and self.target.status in AVOIDED

    @property
    def is_untranslated(self) -> bool:
        """Whether the source term stays as it is."""
        return self.source.status is TermStatus.DO_NOT_TRANSLATE

    @property
    def note(self) -> str:
        """The target's note, or else what else there is to say in a single column."""
        own = self.target.note if self.target else ""
        return own or self.source.note


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format of two languages has a place for, beside the two terms."""

    format: str
    """Its name in the plural, for messages: `OmegaT's glossaries`."""
    fields: frozenset[str]
    """Among domain, definition, forbidden, untranslated, targetless, and notes of both terms."""

    def pair(
        self, concepts: Sequence[Concept], languages: Languages, ledger: Ledger
    ) -> Iterator[Pair]:
        """Yield the pairs of concepts, and put down what of them has no place."""
        for concept in concepts:
            pairs = tuple(self._pairs(concept, languages))
            if pairs:
                self._tell_concept(concept, ledger)
                self._tell_terms(concept, pairs, languages, ledger)
            else:
                told = ", ".join(f"{term.lang} «{term.text}»" for term in concept.terms)
                self._tell(ledger, concept, None, told, "a concept without two terms to use")
            yield from pairs

    def _pairs(self, concept: Concept, languages: Languages) -> Iterator[Pair]:
        sources = _best_first(t for t in _of(concept, languages.source) if t.status in USED)
        if not sources:
            return
        targets = _best_first(t for t in _of(concept, languages.target) if t.status in USED)
        if not targets and sources[0].status is TermStatus.DO_NOT_TRANSLATE:
            targets = [sources[0]]
        lines: list[tuple[Term, Term | None]] = [(sources[0], target) for target in targets]
        if "forbidden" in self.fields:
            avoided = (t for t in _of(concept, languages.target) if t.status in AVOIDED)
            lines += [(sources[0], term) for term in avoided]
        if targets:
            lines += [(synonym, targets[0]) for synonym in sources[1:]]
        elif "targetless" in self.fields:
            lines += [(source, None) for source in sources[bool(lines) :]]
        for number, (source, target) in enumerate(lines, 1):
            yield Pair(concept, source, target, number)

    def _tell_concept(self, concept: Concept, ledger: Ledger) -> None:
        for name in ("domain", "definition", "source"):
            value = getattr(concept, name)
            if value and name not in self.fields:
                self._tell(ledger, concept, None, f"{name} “{value}”", name)

    def _tell_terms(
        self, concept: Concept, pairs: Sequence[Pair], languages: Languages, ledger: Ledger
    ) -> None:
        written = {id(term) for pair in pairs for term in (pair.source, pair.target)}
        first = pairs[0]
        for term in concept.terms:
            if id(term) not in written:
                is_third = term not in (
                    *_of(concept, languages.source),
                    *_of(concept, languages.target),
                )
                thing = "a third language" if is_third else "a term to avoid here"
                self._tell(ledger, concept, term, f"{term.status}", thing)
                continue
            self._tell_grammar(concept, term, languages, ledger)
            self._tell_status(concept, term, first, ledger)
            is_target = term in _of(concept, languages.target)
            noted = {pair.note for pair in pairs if term is pair.source or term is pair.target}
            if not term.note or "notes" in self.fields:
                continue
            if term.note not in noted:
                self._tell(ledger, concept, term, f"note “{term.note}”", "a second note")
            elif not is_target:
                ledger.note(concept.id, _said(term, "note"), "it stands beside the translation now")

    def _tell_grammar(
        self, concept: Concept, term: Term, languages: Languages, ledger: Ledger
    ) -> None:
        if term.lang not in (languages.source, languages.target):
            self._tell(ledger, concept, term, f"language {term.lang}", "the region")
        for name in ("pos", "gender", "date", "author"):
            value = getattr(term, name)
            if value:
                self._tell(ledger, concept, term, f"{name} {value}", name)
        if term.case_sensitive != default_case(term.text):
            self._tell(ledger, concept, term, "case", "whether capitals matter")

    def _tell_status(self, concept: Concept, term: Term, first: Pair, ledger: Ledger) -> None:
        leads = term is first.source or term is first.target
        expected = TermStatus.PREFERRED if leads else TermStatus.ADMITTED
        if term.status in AVOIDED:
            expected = TermStatus.DEPRECATED
        elif term is first.source and "untranslated" in self.fields and first.is_untranslated:
            expected = TermStatus.DO_NOT_TRANSLATE
        if term.status is not expected:
            self._tell(ledger, concept, term, f"{term.status}", "this status")
        if term in _sources(concept, first) and term is not first.source:
            ledger.note(
                concept.id,
                _said(term, f"synonym of «{first.source.text}»"),
                f"{self.format} have an entry of its own for it",
            )

    def _tell(
        self, ledger: Ledger, concept: Concept, term: Term | None, what: str, thing: str
    ) -> None:
        said = _said(term, what) if term else what
        ledger.note(concept.id, said, f"{self.format} have no place for {thing}")


def _of(concept: Concept, lang: str) -> list[Term]:
    primary = lang.partition("-")[0]
    return [term for term in concept.terms if term.lang.partition("-")[0] == primary]


def _sources(concept: Concept, first: Pair) -> list[Term]:
    return [t for t in _of(concept, first.source.lang) if t.status in USED]


def _best_first(terms: Iterator[Term]) -> list[Term]:
    return sorted(terms, key=lambda term: term.status is TermStatus.ADMITTED)


def _said(term: Term, what: str) -> str:
    return f"{term.lang} «{term.text}»: {what}"
