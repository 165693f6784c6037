"""What an editor should know of a glossary that can be read: gaps, doubles, terms never found."""

import unicodedata
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from editor.glossary.contradictions import AVOIDED, USED
from editor.glossary.files import Glossary
from editor.glossary.keys import find_words, primary
from editor.glossary.matching import Matcher
from editor.glossary.places import Place
from editor.model import Concept, Term, TermStatus


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a glossary that a person should look at."""

    message: str
    place: Place
    concept: str


def find_concept(concepts: Sequence[Concept], name: str) -> Concept | None:
    """Return the concept with an id, or None."""
    return next((concept for concept in concepts if concept.id == name), None)


def search_concepts(concepts: Sequence[Concept], query: str) -> tuple[Concept, ...]:
    """Return the concepts with the query in their id, a term or a note, the closest first.

    Case, accents on capitals and hyphens make no difference.
    """
    wanted = _spelled(query)
    ranked = []
    for order, concept in enumerate(concepts):
        terms = [_spelled(term.text) for term in concept.terms]
        others = [_spelled(concept.id), *(_spelled(term.note) for term in concept.terms)]
        if wanted in terms:
            rank = 0
        elif any(term.startswith(wanted) for term in terms):
            rank = 1
        elif any(wanted in text for text in terms):
            rank = 2
        elif any(wanted in text for text in others):
            rank = 3
        else:
            continue
        ranked.append((rank, order, concept))
    return tuple(concept for _, _, concept in sorted(ranked, key=lambda found: found[:2]))


def find_problems(
    glossary: Glossary, *, langs: Sequence[str] = ("fr", "en")
) -> tuple[Problem, ...]:
    """Return what is doubtful in a glossary, in the order of its concepts.

    That is: a concept without a term to use in one of `langs`, two concepts with the same preferred
    terms, a term that is never found in a text, two spellings of one term in use for different
    concepts, and terms that send a writer round in a circle.
    """
    matchers = {
        lang: Matcher(glossary.concepts, lang, statuses=frozenset(TermStatus)) for lang in langs
    }
    owners: dict[tuple[str, ...], Concept] = {}
    problems: list[Problem] = []
    for concept in glossary.concepts:
        problems += _gaps(glossary, concept, langs)
        for term in concept.terms:
            lang = primary(term.lang)
            if lang in matchers and not _is_found(matchers[lang], concept, term):
                problems.append(
                    _problem(glossary, concept, term, f'"{term.text}" is never found in a text')
                )
        said = tuple(_first(concept, lang) for lang in langs)
        owner = owners.setdefault(said, concept)
        if owner is not concept:
            message = f'"{concept.id}" has the same preferred terms as "{owner.id}"'
            problems.append(_problem(glossary, concept, concept.terms[0], message))
    problems += _variants(glossary)
    problems += _circles(glossary)
    order = {concept.id: number for number, concept in enumerate(glossary.concepts)}
    return tuple(sorted(problems, key=lambda problem: order[problem.concept]))


def _variants(glossary: Glossary) -> Iterator[Problem]:
    """Yield terms of different concepts that differ in hyphens, spaces, accents or capitals."""
    first: dict[tuple[str, str], tuple[Concept, Term]] = {}
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.status not in USED:
                continue
            key = (primary(term.lang), _bare(term.text))
            owner, other = first.setdefault(key, (concept, term))
            known = term.text in _used(owner) or other.text in _used(concept)
            if owner is not concept and not known and not _is_name(other, term):
                message = (
                    f'"{term.text}" and "{other.text}" of "{owner.id}" are two spellings of one '
                    "term; make it one concept, or one of them deprecated"
                )
                yield _problem(glossary, concept, term, message)


def _used(concept: Concept) -> set[str]:
    return {term.text for term in concept.terms if term.status in USED}


def _is_name(one: Term, other: Term) -> bool:
    """Say whether capitals tell a name from a word: « Russe » and « russe »."""
    return one.text.lower() == other.text.lower() and one.text != other.text


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in plain if letter.isalnum())


def _circles(glossary: Glossary) -> Iterator[Problem]:
    """Yield terms whose preferred term is itself to be avoided for another, and so on, round."""
    advice: dict[tuple[str, str], dict[str, tuple[Concept, Term]]] = {}
    for concept in glossary.concepts:
        for term in concept.terms:
            better = concept.preferred(term.lang)
            if term.status in AVOIDED and better is not None:
                places = advice.setdefault((term.lang, term.text), {})
                places.setdefault(better.text, (concept, term))
    for (lang, text), betters in advice.items():
        for instead, (concept, term) in betters.items():
            way = _way(advice, lang, instead, text)
            # Told once, from the term that comes first by the alphabet.
            if way and text == min(way):
                round_trip = " → ".join(f'"{step}"' for step in (text, *way))
                yield _problem(
                    glossary, concept, term, f"the advice goes round in a circle: {round_trip}"
                )


def _way(
    advice: Mapping[tuple[str, str], Mapping[str, tuple[Concept, Term]]],
    lang: str,
    start: str,
    goal: str,
) -> tuple[str, ...]:
    """Return the shortest way from one term to another by what is to be said instead, or none."""
    ways: deque[tuple[str, ...]] = deque([(start,)])
    seen = {start}
    while ways:
        way = ways.popleft()
        if way[-1] == goal:
            return way
        for better in advice.get((lang, way[-1]), ()):
            if better not in seen:
                seen.add(better)
                ways.append((*way, better))
    return ()


def _first(concept: Concept, lang: str) -> str:
    term = concept.preferred(lang)
    return concept.id if term is None else term.text


def _gaps(glossary: Glossary, concept: Concept, langs: Sequence[str]) -> Iterator[Problem]:
    if any(term.status is TermStatus.DO_NOT_TRANSLATE for term in concept.terms):
        return
    for lang in langs:
        if not any(primary(t.lang) == lang and t.status in USED for t in concept.terms):
            message = f'"{concept.id}" has no term to use in {lang}'
            yield _problem(glossary, concept, concept.terms[0], message)


def _is_found(matcher: Matcher, concept: Concept, term: Term) -> bool:
    # Quoted, so that a title that is a common word too counts as one.
    return any(
        match.concept.id == concept.id and match.term == term
        for match in matcher.find_every(f"« {term.text} »")
    )


def _problem(glossary: Glossary, concept: Concept, term: Term, message: str) -> Problem:
    return Problem(message, glossary.places[concept.id, term.lang, term.text], concept.id)


def _spelled(text: str) -> str:
    return " ".join(word.form.lower() for word in find_words(text))
