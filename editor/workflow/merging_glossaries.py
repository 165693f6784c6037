"""Concepts from another glossary taken into the desk's own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from editor.glossary.contradictions import USED, find_contradictions
from editor.glossary.editing import Sheets, glossary_of
from editor.glossary.sheet import Sheet, term_cells
from editor.model import Concept, Term, TermStatus
from editor.workspace import ascii_slug

_FIRST = frozenset({TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A concept or term that was not taken in, and why."""

    concept: str
    why: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What the files would be, and what became of each concept."""

    sheets: Sheets
    new: tuple[str, ...]
    """The ids of concepts that were not there."""
    joined: tuple[str, ...]
    """The ids of concepts that get more terms."""
    left_out: tuple[LeftOut, ...]


def merge_concepts(
    sheets: Sheets, folder: Path, concepts: Sequence[Concept], *, domain: str
) -> Merged:
    """Return the desk's files with other concepts taken in.

    A concept that the desk has, by its id and a term or by its first French and English term, gets
    the terms it lacks; what the desk has decided stands. Any other goes to the file of its domain,
    or of `domain` if it has none. What contradicts the desk's own terms is left out.
    """
    own = glossary_of(sheets).concepts
    homes = {row.concept: name for name, sheet in sheets.items() for row in sheet.rows.values()}
    refused, left_out = _contradicting(own, concepts)
    by_id = {concept.id: concept for concept in own}
    by_terms = {key: concept for concept in own for key in _keys(concept)}
    additions: dict[str, dict[str, list[dict[str, str]]]] = {}
    new: list[str] = []
    joined: list[str] = []
    taken = set(by_id)
    for concept in concepts:
        if concept.id in refused:
            continue
        twin = _twin(concept, by_id, by_terms)
        if twin is not None:
            terms, kept = _lacking(twin, concept)
            left_out += (LeftOut(twin.id, why) for why in kept)
            if terms:
                cells = [term_cells(twin.id, term) for term in terms]
                additions.setdefault(homes[twin.id], {}).setdefault(twin.id, []).extend(cells)
                joined.append(twin.id)
            continue
        name = _free(concept.id, taken)
        taken.add(name)
        file = str(folder / f"{ascii_slug(concept.domain) or domain}.csv")
        rows = [
            term_cells(name, term, *(("", "") if n else (concept.definition, concept.source)))
            for n, term in enumerate(concept.terms)
        ]
        additions.setdefault(file, {})[name] = rows
        new.append(name)
    after = {
        **sheets,
        **{
            file: (sheets.get(file) or Sheet.new(file)).adding_all(rows)
            for file, rows in additions.items()
        },
    }
    return Merged(after, tuple(new), tuple(dict.fromkeys(joined)), tuple(left_out))


def _keys(concept: Concept) -> Iterable[tuple[str, str]]:
    french, english = concept.preferred("fr"), concept.preferred("en")
    if french is not None and english is not None:
        yield french.text, english.text


def _twin(
    concept: Concept,
    by_id: Mapping[str, Concept],
    by_terms: Mapping[tuple[str, str], Concept],
) -> Concept | None:
    same = by_id.get(concept.id)
    if same is not None:
        texts = {(term.lang, term.text) for term in same.terms}
        if any((term.lang, term.text) in texts for term in concept.terms):
            return same
    return next((by_terms[key] for key in _keys(concept) if key in by_terms), None)


def _lacking(own: Concept, other: Concept) -> tuple[list[Term], list[str]]:
    """Return the terms to be added to a concept, and what of the other is not followed."""
    known = {(term.lang, term.text): term for term in own.terms}
    first = {term.lang for term in own.terms if term.status in _FIRST}
    terms, kept = [], []
    for term in other.terms:
        here = known.get((term.lang, term.text))
        if here is None:
            status = term.status
            if status in _FIRST and term.lang in first:
                status = TermStatus.ADMITTED
            terms.append(replace(term, status=status))
        elif (here.status in USED) != (term.status in USED):
            kept.append(f'"{term.text}" is {term.status} there and stays {here.status}')
    return terms, kept


def _free(name: str, taken: set[str]) -> str:
    names = (name if n == 1 else f"{name}-{n}" for n in count(1))
    return next(candidate for candidate in names if candidate not in taken)


def _contradicting(
    own: Sequence[Concept], others: Sequence[Concept]
) -> tuple[set[str], list[LeftOut]]:
    """Return the other concepts that cannot stand beside the desk's, and why."""
    theirs = [replace(concept, id=f"+{concept.id}") for concept in others]
    refused: dict[str, str] = {}
    for (good, used), (bad, avoided) in find_contradictions([*own, *theirs]):
        if good.id.startswith("+"):
            name, here, there, mine = good.id, avoided.status, used.status, bad
        elif bad.id.startswith("+"):
            name, here, there, mine = bad.id, used.status, avoided.status, good
        else:
            continue
        owner = "" if mine.id.startswith("+") else f" for {mine.id}"
        told = f'"{used.text}" is {there} there and {here}{owner} here, and both mean the same'
        refused.setdefault(name[1:], told)
    return set(refused), [LeftOut(name, why) for name, why in refused.items()]
