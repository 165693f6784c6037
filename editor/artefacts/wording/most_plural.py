"""A verb in the singular behind « la plupart des »: « La plupart des élus a voté »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import past_pronouns, verb_form
from editor.artefacts.wording.sentences import is_word, nouns, span
from editor.artefacts.wordlist import words
from editor.language.inflection import form_of
from editor.language.lexicon import Pos, Reading, inflections, readings
from editor.model import IssueType, Safety, Severity

_MOST = words("plupart beaucoup nombre peu tant")
_OF = words("des de d’ du")
_STOPS = words(", ; : ( ) « » – — qui que qu’ dont où et ou par")
_PREPOSITIONS = words("de d’ du des en au aux à dans sur pour par avec")
_OBJECTS = words(
    "de d’ à que qu’ le la l’ les un une des du au aux encore toujours déjà pour sur en"
)
_LONGEST = 9


def find(text: Text) -> Iterator[Match]:
    """Yield each such verb, in the plural, and the participle or adjective behind « être »."""
    for passage in text.saying(_MOST):
        for at in passage.places(_MOST):
            match = _match(passage, at)
            if match is not None:
                yield match


def _match(passage: Passage, at: int) -> Match | None:
    words_ = passage.words
    if words_[at + 1 : at + 2] == () or words_[at + 1] not in _OF or not _opens(passage, at):
        return None
    found = _plurals(passage, at + 2)
    if not found:
        return None
    for verb in range(at + 3, min(len(words_), at + _LONGEST)):
        if words_[verb] in _STOPS or not is_word(passage, verb):
            return None
        place = past_pronouns(passage, verb)
        if place < len(words_) and words_[verb - 1] not in _PREPOSITIONS:
            reading = _third(words_[place]) or _behind_plural(passage, place)
            if reading is not None:
                return _plural(passage, place, reading, found[0])
    return None


def _plurals(passage: Passage, at: int) -> list[Reading]:
    """Return the readings of a plural noun there, or of a people: « des Américains »."""
    if at >= len(passage.words):
        return []
    found = [r for r in nouns(passage.words[at]) if r.number == "p"]
    return found if len(found) == len(nouns(passage.words[at])) else []


def _opens(passage: Passage, at: int) -> bool:
    """Say whether the words are a subject: they begin a sentence or a clause."""
    first = at
    if passage.words[at] == "plupart":
        first = at - 1
    elif passage.words[at] == "nombre":
        first = at - 1 if passage.words[at - 1 : at] == ("bon",) else at
        if first == at and at and passage.words[at - 1] in {"le", "un", "ce", "du", "au", "grand"}:
            return False
    if first <= 0:
        return True
    return passage.words[first - 1] in {".", "!", "?", "…", "«", ":", ";", "que", "qu’", "car",
                                        "mais", "et", "si", "quand", "où"}  # fmt: skip


def _third(form: str) -> Reading | None:
    """Return how a form is a verb in the third person singular, if it is hardly anything else."""
    found = readings(form)
    finite = [r for r in found if r.form.endswith("3s") and r.form.startswith(("ind", "cond"))]
    plural = any(r.form.endswith("3p") for r in found)
    nominal = any(r.pos in {Pos.ADJECTIVE} or r.form == "part-pas" for r in found)
    named = any(r.pos is Pos.NOUN for r in found) and form not in {"a", "est", "pense", "peut"}
    return finite[0] if finite and not plural and not nominal and not named else None


def _behind_plural(passage: Passage, at: int) -> Reading | None:
    """Return how « manque » is a verb: right behind a plural no noun in the singular can stand."""
    before = readings(passage.words[at - 1])
    if not before or any(r.number != "p" for r in before if r.pos in {Pos.NOUN, Pos.ADJECTIVE}):
        return None
    if passage.words[at + 1 : at + 2] == () or passage.words[at + 1] not in _OBJECTS:
        return None
    found = [r for r in readings(passage.words[at]) if r.form == "ind-pres-3s"]
    return found[0] if found else None


def _plural(passage: Passage, verb: int, reading: Reading, noun: Reading) -> Match | None:
    reading = next(
        (r for r in readings(passage.words[verb]) if r.lemma in {"avoir", "être"} and r.form[-2:]),
        reading,
    )
    fixed = verb_form(reading.lemma, f"{reading.form[:-2]}3p")
    if not fixed:
        return None
    last = verb
    if reading.lemma == "être" and is_word(passage, verb + 1):
        agreed = _agreed(passage.words[verb + 1], noun.gender)
        if agreed and agreed != passage.words[verb + 1]:
            last, fixed = verb + 1, f"{fixed} {agreed}"
    where = span(passage, verb, last)
    return Match(passage, where, (fixed,), (where.of(passage.text), fixed))


def _agreed(form: str, gender: str) -> str:
    """Return an adjective or participle in the plural and a gender."""
    for reading in readings(form):
        if reading.form == "part-pas":
            return form_of(reading.lemma, "part-pas", gender, "p")
        if reading.pos is Pos.ADJECTIVE:
            forms = inflections(reading.lemma)
            return next(
                (
                    other
                    for other, r in forms
                    if r.pos is Pos.ADJECTIVE and r.gender in {gender, "e"} and r.number in "pi"
                ),
                "",
            )
    return ""


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le verbe s’accorde avec le pluriel, « {1} ».",
    message_en="“{0}”: the verb agrees with the plural, “{1}”.",
    why="Une machine accorde avec « plupart », qui est au singulier.",
    find=find,
    bad=(
        Example("La plupart des délégués a voté.", "La plupart des délégués ont voté."),
        Example("La plupart des maisons est vide.", "La plupart des maisons sont vides."),
        Example(
            "Beaucoup de gens pense que tout va mal.", "Beaucoup de gens pensent que tout va mal."
        ),
    ),
    fine=(
        "La plupart des délégués ont voté.",
        "La plupart du temps, il dort.",
        "Le nombre de morts a augmenté.",
        "Beaucoup de travail reste à faire.",
        "La plupart des gens que le maire a reçus sont partis.",
    ),
)
