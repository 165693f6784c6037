"""Concepts made of what a file says, as relire's own glossary files can hold them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from editor.errors import EditorError
from editor.formats.glossaries.entries import Entry, Ledger, Said, joined, tidy
from editor.formats.glossaries.outcome import Imported, Languages
from editor.formats.glossaries.values import canonical, date_of, is_id
from editor.glossary.places import Place
from editor.glossary.rows import read_row
from editor.model import Concept, Term, TermStatus
from editor.workspace.slugs import ascii_slug, slug_of

_FIRST = (TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE)
_HEADER = ("concept", "lang", "term", "status", "pos", "gender", "case", "note")
_SINGLE = ("status", "pos", "gender", "case_sensitive", "date", "author")
_NO_ENTRY = "there is no term beside it"


def settle(entries: Iterable[Entry], ledger: Ledger, path: str, languages: Languages) -> Imported:
    """Return the concepts of a file, or raise `EditorError` at a term that cannot be one.

    A concept has one preferred term in each language: the first that the file prefers, or else the
    first it does not rule out.
    """
    made = [concept for entry in entries if (concept := _concept(entry, ledger))]
    if not made:
        raise EditorError("there is no term in this file: it is not a glossary", path)
    concepts = _with_ids(_narrowed(made, languages, ledger, path), languages.source, ledger, path)
    return Imported(tuple(concepts), tuple(ledger.lost))


def _concept(entry: Entry, ledger: Ledger) -> Concept | None:
    for said in entry.terms:
        said.lang, said.text = canonical(said.lang), tidy(said.text)
    texts = tuple(map(tidy, (entry.domain, entry.definition, entry.source)))
    said_terms = [said for said in entry.terms if said.text]
    if not said_terms:
        if told := joined(*texts, *(said.note for said in entry.terms)):
            ledger.note(entry.spot, f"“{told}”", _NO_ENTRY)
        return None
    terms = list(_merged(said_terms, ledger))
    _choose_preferred(terms, ledger)
    order: dict[str, int] = {}
    terms.sort(key=lambda said: order.setdefault(said.lang, len(order)))
    return Concept(entry.id, tuple(_term(said, ledger) for said in terms), *texts)


def _merged(terms: Iterable[Said], ledger: Ledger) -> Iterator[Said]:
    """Yield each term once, with all that is said of it."""
    kept: dict[tuple[str, str], tuple[Said, dict[str, None]]] = {}
    for said in terms:
        first, notes = kept.setdefault((said.lang, said.text), (said, {}))
        notes[said.note] = None
        for name in _SINGLE if first is not said else ():
            now, before = getattr(said, name), getattr(first, name)
            if before in (None, ""):
                setattr(first, name, now)
            elif now not in (None, "", before):
                ledger.note(
                    said.spot,
                    f"{said.lang} «{said.text}»: {name} {now}",
                    "an earlier place says something else of this term",
                )
    for first, notes in kept.values():
        first.note = joined(*notes)
        yield first


def _choose_preferred(terms: Sequence[Said], ledger: Ledger) -> None:
    by_language = defaultdict(list)
    for said in terms:
        by_language[said.lang].append(said)
    for group in by_language.values():
        first = next((said for said in group if said.status in _FIRST), None)
        for said in group:
            if said.status is None:
                said.status = TermStatus.ADMITTED if first else TermStatus.PREFERRED
                first = first or said
            elif said.status in _FIRST and first is not said:
                ledger.note(
                    said.spot,
                    f"{said.lang} «{said.text}»: {said.status}",
                    "a concept has one preferred term in a language; it is admitted now",
                )
                said.status = TermStatus.ADMITTED


def _term(said: Said, ledger: Ledger) -> Term:
    case = {None: "", True: "sensitive", False: "free"}[said.case_sensitive]
    status = said.status or TermStatus.PREFERRED
    cells = [said.lang, said.text, status, said.pos, said.gender, case, tidy(said.note)]
    term = read_row(_HEADER, ["x", *cells], Place(said.spot.path, said.spot.line)).term
    date = ledger.translate(tidy(said.date), said.spot, "date", date_of)
    author = tidy(said.author)
    return replace(term, date=date, author=author) if date or author else term


def _narrowed(
    concepts: list[Concept], languages: Languages, ledger: Ledger, path: str
) -> list[Concept]:
    """Read `en-US` as the `en` that is asked for, when a file has no other English."""
    present = sorted({term.lang for concept in concepts for term in concept.terms})
    names = {}
    for asked in (languages.source, languages.target):
        own = [tag for tag in present if tag.partition("-")[0] == asked]
        if len(own) == 1 and re.fullmatch("[a-z]+-(?:[A-Z]{2}|[0-9]{3})", own[0]):
            names[own[0]] = asked
            ledger.note(
                path, own[0], f"it is the only kind of this language here and is read as {asked}"
            )
    if not names:
        return concepts
    return [
        replace(
            concept,
            terms=tuple(replace(t, lang=names.get(t.lang, t.lang)) for t in concept.terms),
        )
        for concept in concepts
    ]


def _with_ids(
    concepts: Sequence[Concept], lang: str, ledger: Ledger, path: str
) -> Iterator[Concept]:
    """Yield the concepts with the file's ids where it has them, else with slugs of their terms."""
    own = [_slug(concept.id) if concept.id else "" for concept in concepts]
    reserved = set(filter(None, own))
    given: set[str] = set()
    counts: Counter[str] = Counter()
    changed = []
    for concept, wanted in zip(concepts, own, strict=True):
        name = wanted
        if not wanted or wanted in given:
            name = _free(wanted or _slug(_title(concept, lang)), reserved, counts)
            reserved.add(name)
        given.add(name)
        if concept.id and concept.id != name:
            changed.append((concept.id, name))
        yield replace(concept, id=name)
    if changed:
        old, new = changed[0]
        ledger.note(
            path,
            f"{len(changed)} ids, such as {old} (now {new})",
            "an id is small letters, digits and hyphens, and of one concept alone",
        )


def _free(stem: str, taken: set[str], counts: Counter[str]) -> str:
    """Return the stem, or the first of `stem-2`, `stem-3`, … that is not taken."""
    if stem not in taken:
        return stem
    number = max(2, counts[stem])
    while f"{stem}-{number}" in taken:
        number += 1
    counts[stem] = number + 1
    return f"{stem}-{number}"


def _title(concept: Concept, lang: str) -> str:
    primary = lang.partition("-")[0]
    own = [term for term in concept.terms if term.lang.partition("-")[0] == primary]
    good = [term for term in own if term.status in _FIRST]
    return (good or own or concept.terms)[0].text


def _slug(text: str) -> str:
    """Return the slug of a term, in which a full stop or a stroke is no part of a file's name."""
    if is_id(text):
        return text
    return slug_of(re.sub(r"[./\\:]", " ", text)) if ascii_slug(text) else "term"
