"""One concept, one rendering: a document's machine drafts made to agree with each other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.glossary import exchange, find_renderings, score_terms
from editor.model import Concept, Term, TermStatus, Unit
from editor.workflow.units import is_replaceable, stamped


@dataclass(frozen=True, slots=True)
class _Choice:
    """What a document is to call a concept, and what it calls it too."""

    concept: Concept
    term: Term
    others: tuple[str, ...]


def agree(units: Sequence[Unit], concepts: Sequence[Concept]) -> tuple[Unit, ...]:
    """Return a document's English with one of the terms that will do for each common concept.

    What people have settled tells which; without that the preferred term, else the one met most.
    Only machine drafts change, and only where every term stays as well rendered as before. Names
    and acronyms are left alone: a text may well say Moscow after it has said Russia.
    """
    choices = _choices(units, concepts)
    if not choices:
        return tuple(units)
    return tuple(_agreed(unit, choices, concepts) for unit in units)


def _choices(units: Sequence[Unit], concepts: Sequence[Concept]) -> list[_Choice]:
    met: dict[str, Counter[str]] = {}
    settled: dict[str, Counter[str]] = {}
    known: dict[str, Concept] = {}
    for unit in units:
        if not unit.target or unit.dropped:
            continue
        for rendering in find_renderings(unit.source, unit.target, concepts=concepts):
            concept = rendering.wanted.readings[0]
            if len(rendering.wanted.readings) > 1 or not _is_common(concept):
                continue
            known[concept.id] = concept
            counts = met if is_replaceable(unit) else settled
            said = (match.term.text for match in rendering.right)
            counts.setdefault(concept.id, Counter()).update(said)
    choices = []
    for name, concept in known.items():
        all_said = met.get(name, Counter()) + settled.get(name, Counter())
        if len(all_said) > 1 and name in met:
            best = _best(concept, settled.get(name) or met[name])
            others = tuple(sorted(set(met[name]) - {best}))
            term = next(t for t in concept.terms if t.text == best and t.lang.startswith("en"))
            choices.append(_Choice(concept, term, others))
    return choices


def _is_common(concept: Concept) -> bool:
    english = [term for term in concept.terms if term.lang.startswith("en")]
    return all(term.text.islower() for term in english) and not any(
        term.status is TermStatus.DO_NOT_TRANSLATE for term in concept.terms
    )


def _best(concept: Concept, counts: Counter[str]) -> str:
    preferred = concept.preferred("en")
    if preferred is not None and preferred.text in counts:
        return preferred.text
    return min(counts, key=lambda text: (-counts[text], text))


def _agreed(unit: Unit, choices: Sequence[_Choice], concepts: Sequence[Concept]) -> Unit:
    if not unit.target or not unit.origin or not is_replaceable(unit):
        return unit
    text = unit.target
    for choice in choices:
        for other in choice.others:
            changed = exchange(text, other, choice.term, source=unit.source, concept=choice.concept)
            if changed != text and _is_as_good(unit.source, text, changed, concepts):
                text = changed
    if text == unit.target:
        return unit
    signature = unit.origin.rpartition("|t:")[0]
    return replace(unit, target=text, origin=stamped(signature, text))


def _is_as_good(source: str, before: str, after: str, concepts: Sequence[Concept]) -> bool:
    return (
        score_terms(source, after, concepts=concepts).satisfied
        >= score_terms(source, before, concepts=concepts).satisfied
    )
