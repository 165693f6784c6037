"""An age left in English: « Le suspect, a 34-year-old man, a été arrêté »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Text
from editor.language.inflection import gender_of
from editor.model import IssueType, Safety, Severity, Span

_PEOPLE = {
    "man": "homme", "woman": "femme", "boy": "garçon", "girl": "fille", "student": "étudiant",
    "teacher": "enseignant", "father": "père", "mother": "mère", "driver": "conducteur",
    "teenager": "adolescent", "child": "enfant", "baby": "bébé", "son": "fils", "daughter": "fille",
    "worker": "ouvrier", "farmer": "agriculteur", "nurse": "infirmière", "doctor": "médecin",
    "lawyer": "avocat", "soldier": "soldat", "officer": "policier", "actor": "acteur",
    "actress": "actrice", "singer": "chanteur", "pilot": "pilote", "engineer": "ingénieur",
    "journalist": "journaliste", "suspect": "suspect", "victim": "victime", "tourist": "touriste",
    "resident": "habitant", "activist": "militant", "player": "joueur", "striker": "attaquant",
    "midfielder": "milieu de terrain", "defender": "défenseur", "goalkeeper": "gardien",
}  # fmt: skip
_AGE = re.compile(
    r"\b(?:(?P<article>[Aa]n?|[Tt]he|[Uu]ne?|[Ll]e|[Ll]a) )?(?P<age>\d{1,3})[ -]years?[ -]old\b"
    r"(?: (?P<who>[a-z]{3,12})\b)?"
)
_ENGLISH = {"a": "un", "an": "un", "the": "le"}
_FEMININE = {"un": "une", "le": "la"}


def find(text: Text) -> Iterator[Match]:
    """Yield each such age, in French where it is known whose it is."""
    for passage in text.with_any(DIGITS):
        if "year" not in passage.text:
            continue
        for found in _AGE.finditer(passage.text):
            if any(stretch.covers(Span(*found.span())) for stretch in passage.english):
                continue
            yield Match(passage, Span(*_span(found)), _fixes(found), (found[0],))


def _span(found: re.Match[str]) -> tuple[int, int]:
    known = found["who"] in _PEOPLE
    return found.start() if known else found.start("age"), found.end("who") if known else (
        found.end() if found["who"] is None else found.start("who") - 1
    )


def _fixes(found: re.Match[str]) -> tuple[str, ...]:
    person = _PEOPLE.get(found["who"] or "", "")
    if not person:
        return (f"de {found['age']} ans",) if found["article"] is None else ()
    article = (found["article"] or "un").lower()
    article = _ENGLISH.get(article, article)
    if gender_of(person.split(" ")[0]) == "f":
        article = _FEMININE.get(article, article)
    if article in {"le", "la"} and person[0] in "aeiouhé":
        return (f"l’{person} de {found['age']} ans",)
    return (f"{article} {person} de {found['age']} ans",)


RULE = Rule(
    issue=IssueType.UNTRANSLATED,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » est resté en anglais.",
    message_en="“{0}” was left in English.",
    why="Une machine laisse parfois un groupe de mots tel quel.",
    find=find,
    bad=(
        Example(
            "Le suspect, a 34-year-old man, a été arrêté.",
            "Le suspect, un homme de 34 ans, a été arrêté.",
        ),
        Example("Une 22-year-old woman est morte.", "Une femme de 22 ans est morte."),
        Example("The 9-year-old boy est en vie.", "Le garçon de 9 ans est en vie."),
    ),
    fine=(
        "Le suspect, un homme de 34 ans, a été arrêté.",
        "Il a 34 ans, un fils de 9 ans et une fille.",
        "Le chat a dix ans.",
        "He was a 34-year-old man from the north, and he had never been there before.",
    ),
)
