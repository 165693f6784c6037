"""What an editor should know of a glossary that can be read: gaps, doubles, terms never found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.glossary.contradictions import USED
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
    terms, a term that is never found in a text.
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
    return tuple(problems)


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
