"""A name in apposition without its commas: « la présidente de la Moldavie Maia Sandu a »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.countries import NAMES
from editor.artefacts.wording.sentences import is_finite, is_word, span
from editor.artefacts.wording.title_gender import gender_of_first_name
from editor.artefacts.wordlist import words
from editor.language.tokens import TokenKind
from editor.model import IssueType, Safety, Severity, Span

_OFFICES = words(
    """
    président présidente chancelier chancelière roi reine émir sultan ambassadeur ambassadrice
    gouverneur gouverneure maire dirigeant dirigeante ministre empereur
    """
)


_LEADERS = words(
    """
    pdg directeur directrice patron patronne fondateur fondatrice cofondateur cofondatrice
    président présidente porte-parole chef cheffe secrétaire
    """
)
_PEOPLE = _OFFICES | _LEADERS
_RANKS = words("général générale exécutif exécutive financier financière adjoint adjointe")


def find(text: Text) -> Iterator[Match]:
    """Yield each name between a country, or a firm, and a verb, to be set between commas."""
    for passage in text.saying(_PEOPLE):
        for i in passage.places(_PEOPLE):
            if i == 0 or passage.words[i - 1] not in {"le", "la"}:
                continue
            if passage.words[i] in _OFFICES:
                yield from _matches(passage, i)
            else:
                yield from _of_firm(passage, i)


def _matches(passage: Passage, i: int) -> Iterator[Match]:
    words, tokens = passage.words, passage.tokens
    at = i + 1
    if at >= len(words) or words[at] not in {"du", "de", "des", "d’"}:
        return
    at += 1
    if at < len(words) and words[at] in {"la", "l’"}:
        at += 1
    if at >= len(words) or tokens[at].form not in NAMES:
        return
    first = last = at + 1
    while is_word(passage, last) and tokens[last].is_capitalised and last - first < 4:
        last += 1
    if last - first < 2 or not is_word(passage, last):
        return
    if not (is_finite(words[last]) or words[last] in {"a", "ne", "n’", "se", "s’"}):
        return
    if any(token.kind is not TokenKind.WORD for token in tokens[at : last + 1]):
        return
    name = span(passage, first, last - 1)
    args = (name.of(passage.text),)
    # Two findings that leave the name alone: another rule may have to mend it.
    yield Match(passage, tokens[at].span, (f"{tokens[at].form},",), args)
    verb = tokens[last]
    yield Match(passage, Span(name.end, verb.span.end), (f", {verb.form}",), args)


def _of_firm(passage: Passage, i: int) -> Iterator[Match]:
    """Yield the commas of « le PDG de Tesla Elon Musk a », where a known first name begins."""
    words, tokens = passage.words, passage.tokens
    at = i + 2 if words[i + 1 : i + 2] and words[i + 1] in _RANKS else i + 1
    if at + 3 >= len(words) or words[at] not in {"de", "d’"} or tokens[at + 1].form in NAMES:
        return
    stop = at + 1
    while is_word(passage, stop) and tokens[stop].is_capitalised and stop < at + 7:
        stop += 1
    firsts = [k for k in range(at + 2, stop - 1) if gender_of_first_name(passage.forms[k])]
    if not firsts or firsts[-1] < stop - 3 or not is_word(passage, stop):
        return
    if not (is_finite(words[stop]) or words[stop] in {"a", "ne", "n’", "se", "s’"}):
        return
    first = firsts[-1]
    name = span(passage, first, stop - 1)
    args = (name.of(passage.text),)
    firm, verb = tokens[first - 1], tokens[stop]
    yield Match(passage, firm.span, (f"{firm.form},",), args)
    yield Match(passage, Span(name.end, verb.span.end), (f", {verb.form}",), args)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » est en apposition : entre virgules.",
    message_en="“{0}” is in apposition: put it between commas.",
    why="En anglais, le titre et le nom se suivent sans virgule.",
    find=find,
    bad=(
        Example(
            "Le président du Kazakhstan Kassym-Jomart Tokaïev a publié un article.",
            "Le président du Kazakhstan, Kassym-Jomart Tokaïev, a publié un article.",
        ),
        Example(
            "Selon lui, la présidente de la Moldavie Maia Sandu est prête.",
            "Selon lui, la présidente de la Moldavie, Maia Sandu, est prête.",
        ),
        Example(
            "Le PDG de Goldman Sachs David Solomon a démenti.",
            "Le PDG de Goldman Sachs, David Solomon, a démenti.",
        ),
    ),
    fine=(
        "Le président du Kazakhstan, Kassym-Jomart Tokaïev, a publié un article.",
        "Le président kazakh Kassym-Jomart Tokaïev a publié un article.",
        "Le président du Kazakhstan a publié un article.",
        "Le patron de Morgan Stanley a démenti.",
        "Le maire de Saint-Denis Paul Martin a parlé.",
    ),
)
