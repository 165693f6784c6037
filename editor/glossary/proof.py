"""Whether a translation says the glossary's concepts as the glossary has them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from editor.glossary.expecting import Expected, Proof, is_plural, proof_for
from editor.glossary.wording import choose_rendering, replacement
from editor.language import tags
from editor.model import (
    Concept,
    Finding,
    Fix,
    IssueType,
    Safety,
    Severity,
    Span,
    TermMatch,
    TermStatus,
)

MISSING = "term-missing"
DEPRECATED = "term-deprecated"
WRONG = "term-wrong"


@dataclass(frozen=True, slots=True)
class TermScore:
    """How many of the concepts that sources ask for their translations name."""

    satisfied: int
    expected: int

    @property
    def share(self) -> float:
        """The share satisfied, 1.0 when nothing was asked for."""
        return self.satisfied / self.expected if self.expected else 1.0

    def __add__(self, other: "TermScore") -> "TermScore":
        """Return the score of both together."""
        return TermScore(self.satisfied + other.satisfied, self.expected + other.expected)


def check_terms(
    source: str,
    target: str,
    *,
    concepts: Sequence[Concept] | None = None,
    source_lang: str = "fr",
    target_lang: str = "en",
) -> tuple[Finding, ...]:
    """Return where a translation misses the glossary; spans are in the target, tags included.

    A concept that the source has several times need be named once: the rest may be pronouns. A
    concept that is missed altogether has no place, and its finding an empty span at the start.
    """
    proof = proof_for(concepts, source_lang, target_lang)
    present = proof.present(target)
    findings: list[Finding] = []
    for wanted in proof.expected(source):
        avoided = list(_avoided(proof, wanted, target))
        findings += avoided
        if not avoided and not any(present[name] for name in wanted.ids):
            findings.append(_missing(proof, wanted, source))
    return tuple(sorted(findings, key=lambda finding: finding.span))


def score_terms(
    source: str,
    target: str,
    *,
    concepts: Sequence[Concept] | None = None,
    source_lang: str = "fr",
    target_lang: str = "en",
) -> TermScore:
    """Return how many concepts of the source the translation names as it may."""
    proof = proof_for(concepts, source_lang, target_lang)
    present = proof.present(target)
    expected = proof.expected(source)
    satisfied = sum(any(present[name] for name in wanted.ids) for wanted in expected)
    return TermScore(satisfied, len(expected))


def missed_terms(
    source: str,
    target: str,
    *,
    concepts: Sequence[Concept] | None = None,
    source_lang: str = "fr",
    target_lang: str = "en",
) -> tuple[TermMatch, ...]:
    """Return where the source says what the translation does not name as it may, in order."""
    proof = proof_for(concepts, source_lang, target_lang)
    present = proof.present(target)
    found = (
        match
        for wanted in proof.expected(source)
        if sum(present[name] for name in wanted.ids) < len(wanted.seen)
        for match in wanted.seen
    )
    return tuple(sorted(found, key=lambda match: match.span))


@dataclass(frozen=True, slots=True)
class Rendering:
    """A concept that a source names, and what its translation makes of it."""

    wanted: Expected
    right: tuple[TermMatch, ...]
    """Where the translation names it as it may, longest first where two overlap."""
    wrong: tuple[TermMatch, ...]
    """Where it names it as it should not."""


def find_renderings(
    source: str,
    target: str,
    *,
    concepts: Sequence[Concept] | None = None,
    source_lang: str = "fr",
    target_lang: str = "en",
) -> tuple[Rendering, ...]:
    """Return each concept of a source with how its translation says it, spans in the target."""
    proof = proof_for(concepts, source_lang, target_lang)
    named = sorted(proof.named(target), key=lambda match: (-len(match.span), match.span))
    return tuple(
        Rendering(
            wanted,
            tuple(_apart(match for match in named if match.concept.id in wanted.ids)),
            proof.avoided(tags.strip(target).text, wanted),
        )
        for wanted in proof.expected(source)
    )


def _apart(matches: Iterable[TermMatch]) -> list[TermMatch]:
    """Return matches that do not overlap one before them, in reading order."""
    kept: list[TermMatch] = []
    for match in matches:
        if not any(match.span.overlaps(other.span) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.span)


def _missing(proof: Proof, wanted: Expected, source: str) -> Finding:
    mention = wanted.seen[0]
    term = choose_rendering(mention.concept, mention.term, proof.target_lang)
    said = "" if term is None else term.text
    quote = tags.strip(mention.span.of(source)).text
    return Finding(
        rule=MISSING,
        unit="",
        span=Span(0, 0),
        quote="",
        message=f"« {quote} » is “{said}” in the glossary; the translation does not have it.",
        issue=IssueType.TERMINOLOGY,
        severity=Severity.MINOR,
        safety=Safety.QUERY,
    )


def _avoided(proof: Proof, wanted: Expected, target: str) -> Iterator[Finding]:
    plain = tags.strip(target)
    for found in proof.avoided(plain.text, wanted):
        term = wanted.rendering(found.span.of(plain.text), proof.target_lang)
        if term is None:
            continue
        at, said = replacement(
            plain,
            found.span,
            term,
            plural=is_plural(found, found.span.of(plain.text)),
            domain=found.concept.domain,
        )
        span = plain.span(at)
        if tags.tags(span.of(target)):
            # No fix may take a tag away: the article before one is left to the reader.
            said = said if at == found.span else term.text
            span = plain.span(found.span)
        wrong = found.term.status is TermStatus.WRONG
        verdict = "is wrong here" if wrong else "is to be avoided"
        yield Finding(
            rule=WRONG if wrong else DEPRECATED,
            unit="",
            span=span,
            quote=span.of(target),
            message=f"“{found.span.of(plain.text)}” {verdict}; the glossary has “{term.text}”.",
            issue=IssueType.TERMINOLOGY,
            severity=Severity.MAJOR if wrong else Severity.MINOR,
            safety=Safety.SUGGEST,
            fixes=(Fix(span, said),) if not tags.tags(span.of(target)) else (),
        )
