"""Terms that the glossary lacks, proposed from a workspace's documents and their history."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from editor.errors import EditorError
from editor.glossary.extracting import Candidate, CandidateKind, Draft, Passage, extract
from editor.glossary.sheet import Sheet, format_row, term_cells
from editor.language import tags
from editor.model import Unit
from editor.store.po import parse_units, read_units
from editor.store.versions import read_versions
from editor.workflow.desk import Desk
from editor.workflow.ingest import look_up
from editor.workflow.units import english_unit, is_replaceable, made_by
from editor.workspace import ascii_slug

_MOST_VERSIONS = 100
"""How many earlier versions of segment files are looked at for drafts."""
LEAST_SURE = 0.5
"""How sure a rendering is, at least, to be put into a row without a person's word."""


def find_candidates(
    desk: Desk,
    documents: Sequence[str] = (),
    *,
    kinds: Collection[CandidateKind] = frozenset(CandidateKind),
    minimum: int | None = None,
    limit: int = 20,
) -> tuple[Candidate, ...]:
    """Return the terms that some documents have and the glossary lacks, or those of all.

    Names first, then acronyms, phrases and what reviewers keep changing, the best of each kind
    first. Raises `EditorError` for a document that is not there.
    """
    units = list(_units(desk, documents))
    passages = {(slug, unit.id): _passage(slug, unit) for slug, unit in units}
    drafts: Sequence[Draft] = ()
    if CandidateKind.CHANGE in kinds:
        settled = {(slug, unit.id) for slug, unit in units if unit.settled or _is_edited(unit)}
        drafts = tuple(_drafts(desk, {key: passages[key] for key in settled}))
    found = extract(
        tuple(passages.values()),
        concepts=desk.glossary.concepts,
        drafts=drafts,
        kinds=kinds,
        minimum=minimum,
        limit=limit,
    )
    return tuple(_identified(desk, found))


def as_rows(candidates: Sequence[Candidate]) -> str:
    """Return candidates as a glossary's file: a header, and the rows of each concept together.

    A rendering that is a mere guess is left out.
    """
    header = Sheet.new("").header
    lines = [",".join(header)]
    for candidate in candidates:
        for term in candidate.terms:
            sure = candidate.rendering is not None and candidate.rendering.sureness >= LEAST_SURE
            if term.lang == "fr" or sure:
                cells = term_cells(candidate.id, term)
                lines.append(format_row([cells.get(column, "") for column in header]))
    return "\n".join(lines) + "\n"


def _units(desk: Desk, documents: Sequence[str]) -> Iterator[tuple[str, Unit]]:
    """Yield the published units of documents: the English ones, or the French without English."""
    folder = desk.workspace.translations
    paths = {path.name.removesuffix(".fr.po"): path for path in sorted(folder.glob("*.fr.po"))}
    paths |= {path.name.removesuffix(".en.po"): path for path in sorted(folder.glob("*.en.po"))}
    for slug in sorted({_slug(desk, paths, name) for name in documents} or paths):
        for unit in read_units(paths[slug]).units:
            if not unit.dropped:
                is_french = paths[slug].name.endswith(".fr.po")
                yield slug, english_unit(unit) if is_french else unit


def _slug(desk: Desk, paths: Mapping[str, Path], name: str) -> str:
    slug = name if name in paths else look_up(desk.workspace, name).slug
    if slug not in paths:
        raise EditorError(f'"{slug}" has no segments yet; run `relire translate` on it')
    return slug


def _passage(slug: str, unit: Unit) -> Passage:
    french, english = (tags.strip(text).text for text in (unit.source, unit.target))
    return Passage(slug, unit.id, french, english)


def _is_edited(unit: Unit) -> bool:
    return bool(unit.target) and made_by(unit) == "person"


def _drafts(desk: Desk, passages: Mapping[tuple[str, str], Passage]) -> Iterator[Draft]:
    """Yield what machines had drafted for passages that people have settled since.

    The newest draft of each that says something else; git's history has them.
    """
    folder = desk.workspace.translations
    told: set[tuple[str, str]] = set()
    wanted = {slug for slug, _ in passages}
    for version in read_versions(folder, "*.en.po", _MOST_VERSIONS) if wanted else ():
        slug = version.name.removesuffix(".en.po")
        if slug not in wanted or b"fuzzy" not in version.data:
            continue
        try:
            units = parse_units(version.data, folder / version.name).units
        except EditorError:
            # What somebody broke and mended since is no business of today's.
            continue
        for unit in units:
            passage = passages.get((slug, unit.id))
            if passage is None or (slug, unit.id) in told or not _is_draft(unit):
                continue
            draft = tags.strip(unit.target).text
            if draft != passage.english:
                told.add((slug, unit.id))
                yield Draft(passage, draft)


def _is_draft(unit: Unit) -> bool:
    """Say whether a unit's target is a machine's, as it was made."""
    return bool(unit.target) and is_replaceable(unit)


def _identified(desk: Desk, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    taken = {concept.id for concept in desk.glossary.concepts}
    for candidate in candidates:
        slug = ascii_slug(candidate.french) or "concept"
        names = chain([slug], (f"{slug}-{n}" for n in count(2)))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        yield replace(candidate, id=name)
