"""Where the glossary's terms stand in the documents, and how each was rendered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.errors import EditorError
from editor.glossary import Rendering, TermScore, find_concept, find_renderings, score_terms
from editor.language import tags
from editor.model import Concept, TermStatus, Unit
from editor.store.po import read_units
from editor.workflow.desk import Desk


class Verdict(StrEnum):
    """How a translation renders a term."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    AVOIDED = "to be avoided"
    MISSING = "missing"
    UNTRANSLATED = "no English yet"


@dataclass(frozen=True, slots=True)
class Usage:
    """One sentence in which a concept is named."""

    document: str
    unit: Unit
    """The English unit; its source is the corrected French."""
    concept: Concept
    seen: tuple[str, ...]
    """How the French says it, each time."""
    said: tuple[str, ...]
    """How the English says it, each time; empty where it does not."""
    verdict: Verdict


def find_usage(
    desk: Desk, concepts: Sequence[str] = (), documents: Sequence[str] = ()
) -> tuple[Usage, ...]:
    """Return every sentence of the workspace with one of some concepts, or with any.

    In the order of the documents, then of reading. Raises `EditorError` for a concept or a document
    that is not there.
    """
    for name in concepts:
        if find_concept(desk.glossary.concepts, name) is None:
            raise EditorError(f'there is no concept "{name}"; `relire glossary search` finds it')
    wanted = set(concepts)
    return tuple(
        usage
        for document, unit in english_units(desk, documents)
        for usage in _usages(desk, document, unit)
        if not wanted or usage.concept.id in wanted
    )


def unused_concepts(desk: Desk, usages: Sequence[Usage]) -> tuple[Concept, ...]:
    """Return the concepts that no document names."""
    used = {usage.concept.id for usage in usages}
    return tuple(concept for concept in desk.glossary.concepts if concept.id not in used)


def score_units(desk: Desk, units: Sequence[Unit]) -> TermScore:
    """Return how many of the terms that English units are to have they have."""
    score = TermScore(0, 0)
    for unit in units:
        if unit.target and not unit.dropped:
            score += score_terms(unit.source, unit.target, concepts=desk.glossary.concepts)
    return score


def english_units(desk: Desk, documents: Sequence[str] = ()) -> Iterator[tuple[str, Unit]]:
    """Yield every English unit that is published, with its document's short name."""
    paths = {
        path.name.removesuffix(".en.po"): path
        for path in sorted(desk.workspace.translations.glob("*.en.po"))
    }
    for name in documents:
        if name not in paths:
            raise EditorError(f'"{name}" has no English segments; `relire translate` makes them')
    for slug, path in paths.items():
        if not documents or slug in documents:
            for unit in read_units(path).units:
                if not unit.dropped:
                    yield slug, unit


def _usages(desk: Desk, document: str, unit: Unit) -> Iterator[Usage]:
    source = tags.strip(unit.source).text
    target = tags.strip(unit.target).text
    for rendering in find_renderings(source, target, concepts=desk.glossary.concepts):
        yield Usage(
            document,
            unit,
            rendering.wanted.readings[0],
            tuple(match.span.of(source) for match in rendering.wanted.seen),
            tuple(match.span.of(target) for match in (*rendering.right, *rendering.wrong)),
            _verdict(rendering) if target else Verdict.UNTRANSLATED,
        )


def _verdict(rendering: Rendering) -> Verdict:
    if rendering.wrong:
        return Verdict.AVOIDED
    if not rendering.right:
        return Verdict.MISSING
    if any(match.term.status is TermStatus.ADMITTED for match in rendering.right):
        return Verdict.ADMITTED
    return Verdict.PREFERRED
