"""What was found, made into candidates and ranked."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence

from editor.glossary.extracting.acronyms import Acronym, english_of, find_acronyms
from editor.glossary.extracting.candidate import (
    Candidate,
    CandidateKind,
    Draft,
    Passage,
    Rendering,
    term,
)
from editor.glossary.extracting.changes import Change, find_changes
from editor.glossary.extracting.corpus import Corpus, Place
from editor.glossary.extracting.names import Named, find_names
from editor.glossary.extracting.noise import TOWNS
from editor.glossary.extracting.phrases import Phrase, find_phrases
from editor.glossary.extracting.renderings import Wanted, content_words, render
from editor.glossary.extracting.sources import find_source
from editor.glossary.extracting.words import noun
from editor.language.inflection import gender_of
from editor.language.lexicon import Pos, readings
from editor.language.names import name_key
from editor.model import Concept, Term, TermStatus

LEAST: Mapping[CandidateKind, int] = {
    CandidateKind.NAME: 1,
    CandidateKind.ACRONYM: 1,
    CandidateKind.PHRASE: 2,
    CandidateKind.CHANGE: 3,
}
"""How often each kind is to be met, unless the caller says otherwise."""
_LONG_TEXT = 2000
"""From so many sentences on, a phrase must stand three times."""


def extract(
    passages: Sequence[Passage],
    *,
    concepts: Sequence[Concept] = (),
    drafts: Sequence[Draft] = (),
    kinds: Collection[CandidateKind] = frozenset(CandidateKind),
    minimum: int | None = None,
    limit: int = 20,
) -> tuple[Candidate, ...]:
    """Return what the glossary's concepts lack, kind by kind, the best of each kind first.

    `limit` is the most of each kind, `minimum` how often each must stand.
    """
    corpus = Corpus(passages, concepts)
    least = {
        kind: (usual if minimum is None else minimum)
        + (minimum is None and kind is CandidateKind.PHRASE and len(passages) > _LONG_TEXT)
        for kind, usual in LEAST.items()
    }
    names = find_names(corpus)
    found: list[Candidate] = []
    if CandidateKind.ACRONYM in kinds:
        acronyms = find_acronyms(corpus)
        names_left = _without_expansions(names, acronyms)
        shown = list(_acronyms(corpus, acronyms, least[CandidateKind.ACRONYM]))
        found += sorted(shown, key=_rank)[:limit]
    else:
        names_left = names
    if CandidateKind.NAME in kinds:
        found[:0] = _names(corpus, names_left, concepts, least[CandidateKind.NAME], limit)
    if CandidateKind.PHRASE in kinds:
        taken = [place for named in names for place in named.places]
        phrases = find_phrases(corpus, least[CandidateKind.PHRASE], taken)
        found += _phrases(corpus, phrases, limit)
    if CandidateKind.CHANGE in kinds:
        changes = find_changes(drafts, least[CandidateKind.CHANGE])
        found += list(_changes(corpus, changes))[:limit]
    return tuple(found)


def _without_expansions(names: Sequence[Named], acronyms: Sequence[Acronym]) -> list[Named]:
    """Return the names that stand somewhere else than in what an acronym stands for."""
    longs = {long.lower() for acronym in acronyms for long in (*acronym.longs, acronym.short)}
    spelled = {
        (place.passage, at)
        for acronym in acronyms
        for place in acronym.expansions
        for at in range(place.first, place.last + 1)
    }
    return [
        named
        for named in names
        if named.text.lower() not in longs
        and any((place.passage, place.first) not in spelled for place in named.places)
    ]


def _rank(candidate: Candidate) -> tuple[float, str]:
    return -candidate.score, candidate.french


def _candidate(
    corpus: Corpus,
    kind: CandidateKind,
    french: str,
    places: Sequence[Place],
    rendering: Rendering | None,
    score: float,
    *,
    pos: str,
    gender: str = "",
    others: Sequence[Term] = (),
) -> Candidate:
    return Candidate(
        kind,
        french,
        pos,
        gender,
        rendering,
        len(places),
        corpus.documents(places),
        corpus.contexts(places),
        round(score, 3),
        tuple(others),
    )


def _names(
    corpus: Corpus, names: Sequence[Named], concepts: Sequence[Concept], least: int, limit: int
) -> list[Candidate]:
    known = {name_key(t.text) for c in concepts for t in c.terms if t.pos == "proper noun"}
    kept = [
        named
        for named in names
        if len(named.all_places) >= least
        and name_key(named.text) not in known
        and not corpus.is_term(named.text)
    ]
    # Twice what is shown is rendered: a rendering is part of what ranks them.
    kept = sorted(kept, key=lambda named: (-_weight(named), named.text))[: 2 * limit]
    wanted = [
        Wanted(content_words(named.text), tuple(named.places), is_name=True) for named in kept
    ]
    shorts = [named.short for named in kept if named.short is not None]
    wanted += [Wanted((short.text,), tuple(short.places), is_name=True) for short in shorts]
    rendered = render(corpus, wanted)
    english = {id(one): found for one, found in zip((*kept, *shorts), rendered, strict=True)}
    found = [_name(corpus, named, english) for named in kept]
    return sorted(found, key=_rank)[:limit]


def _name(corpus: Corpus, named: Named, english: Mapping[int, Rendering | None]) -> Candidate:
    rendering = english[id(named)]
    score = _weight(named)
    if rendering is None:
        score *= 0.6
    elif rendering.text != named.text:
        score *= 1.0 + 0.5 * rendering.sureness
    gender = _gender_of_name(named)
    spellings = {*named.spellings, *(named.short.spellings if named.short else ())}
    others = [
        term("fr", one, TermStatus.ADMITTED, pos="proper noun", gender=gender)
        for one in sorted(spellings - {named.text})
    ]
    short = english[id(named.short)] if named.short else None
    if short is not None and rendering is not None and short.text in rendering.text.split(" "):
        others.append(term("en", short.text, TermStatus.ADMITTED, pos="proper noun"))
    return _candidate(
        corpus,
        CandidateKind.NAME,
        TOWNS.get(named.text.lower(), named.text),
        named.all_places,
        rendering,
        score,
        pos="proper noun",
        gender=gender,
        others=others,
    )


def _weight(named: Named) -> float:
    return math.log2(1 + len(named.all_places)) * (1.0 if named.is_single else 1.5)


def _gender_of_name(named: Named) -> str:
    said = max(named.genders, key=lambda g: (named.genders[g], g), default="")
    first = named.text.split(" ")[0]
    known = [r for r in readings(first) if r.pos is Pos.PROPER_NOUN and r.gender in {"m", "f"}]
    common = noun(first)
    gender = known[0].gender if known else common.gender if common else ""
    if said == "pl":
        return f"{gender}pl" if gender in {"m", "f"} else ""
    return gender if gender in {"m", "f"} else said


def _acronyms(corpus: Corpus, acronyms: Sequence[Acronym], least: int) -> Iterator[Candidate]:
    for acronym in acronyms:
        if len(acronym.places) < least or corpus.is_term(acronym.long or acronym.short):
            continue
        is_word = bool(readings(acronym.short.lower()))
        if not acronym.long and (is_word or len(acronym.places) < 2):
            continue
        yield _acronym(corpus, acronym)


def _acronym(corpus: Corpus, acronym: Acronym) -> Candidate:
    french = acronym.long or acronym.short
    long, short, sureness = english_of(corpus, acronym)
    rendering = Rendering(long or short, sureness) if short else None
    if acronym.long and not long:
        wanted = Wanted(content_words(french), tuple(acronym.expansions), is_name=True)
        rendering = render(corpus, [wanted])[0] or rendering
    gender = gender_of(french.split(" ")[0].lower()) if acronym.long else ""
    others = []
    if acronym.long:
        others.append(
            term("fr", acronym.short, TermStatus.ADMITTED, pos="proper noun", gender=gender)
        )
    if short and rendering is not None and rendering.text != short:
        others.append(term("en", short, TermStatus.ADMITTED, pos="proper noun"))
    score = math.log2(1 + len(acronym.places)) * (1.5 if acronym.long else 1.0)
    return _candidate(
        corpus,
        CandidateKind.ACRONYM,
        french,
        acronym.places,
        rendering,
        score * (1.0 if rendering else 0.7),
        pos="proper noun",
        gender=gender,
        others=others,
    )


def _phrases(corpus: Corpus, phrases: Sequence[Phrase], limit: int) -> list[Candidate]:
    kept = [phrase for phrase in phrases[: 3 * limit] if not corpus.is_term(phrase.text)]
    wanted = [
        Wanted(content_words(phrase.text), tuple(phrase.places), is_plural=phrase.shows_plural)
        for phrase in kept
    ]
    found = []
    for phrase, rendering in zip(kept, render(corpus, wanted), strict=True):
        gender = phrase.gender if phrase.gender in {"m", "f"} else ""
        if phrase.shows_plural and gender:
            gender += "pl"
        found.append(
            _candidate(
                corpus,
                CandidateKind.PHRASE,
                phrase.text,
                phrase.places,
                rendering,
                phrase.score * (1.0 + 0.3 * (rendering.sureness if rendering else 0.0)),
                pos="noun",
                gender=gender,
            )
        )
    return sorted(found, key=_rank)[:limit]


def _changes(corpus: Corpus, changes: Sequence[Change]) -> Iterator[Candidate]:
    for change in changes:
        source = find_source(corpus, change)
        if source is None or corpus.is_term(source.text):
            continue
        yield _candidate(
            corpus,
            CandidateKind.CHANGE,
            source.text,
            source.places,
            Rendering(change.after, source.sureness),
            float(len(change.drafts)),
            pos=source.pos,
            gender=gender_of(source.text.split(" ")[0]) if source.pos == "noun" else "",
            others=[term("en", change.before, TermStatus.DEPRECATED, pos=source.pos)],
        )
