"""A title of the other sex before a first name: « L’ancien chancelier Angela Merkel »."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import begins_sentence, is_finite, span
from editor.artefacts.wordlist import words
from editor.language.elision import starts_with_vowel_sound
from editor.language.french import match_case
from editor.language.inflection import with_gender
from editor.language.lexicon import Pos, inflections, readings
from editor.model import IssueType, Safety, Severity

_NAMES = Path(__file__).with_name("first_names.txt")
_TITLES = Path(__file__).with_name("person_titles.txt")
_DETERMINERS = {"le": "m", "la": "f", "un": "m", "une": "f", "ce": "m", "cet": "m", "cette": "f",
                "du": "m", "au": "m", "son": "", "sa": "", "l’": ""}  # fmt: skip
_BEFORE = words(
    """
    ancien ancienne nouveau nouvel nouvelle futur future jeune actuel actuelle grand grande premier
    première célèbre défunt défunte fameux fameuse vieux vieil vieille ex-
    """
)
_MASCULINE = words("ancien nouveau nouvel futur actuel grand premier défunt fameux vieux vieil")
_OF = words("de d’ du des")
_FIELDS = words(
    """
    état droit sciences histoire économie physique chimie biologie médecine philosophie guerre
    campagne presse cinéma musique danse football tennis basket hockey rugby opposition majorité
    recherche rédaction cabinet défense justice santé climatologie sociologie géographie
    """
)
"""What titles are of that no body’s name can follow: « professeur de droit »."""
_MOST = 3
_APPOSITION = 14
_FORMS = {"nouvel": "nouveau", "vieil": "vieux"}
_BEFORE_VOWEL = {"nouveau": "nouvel", "vieux": "vieil", "beau": "bel"}


def find(text: Text) -> Iterator[Match]:
    """Yield each such title, in the other gender."""
    for passage, at in text.places_of(_is_first_name):
        if _is_named(passage, at):
            match = _match(passage, at)
            if match is not None:
                yield match


def gender_of_first_name(form: str) -> str:
    """Return `m` or `f` for a first name that only men or only women have, else nothing."""
    return _gender_of_names().get(form, "")


def _is_first_name(form: str) -> bool:
    return form in _gender_of_names()


@cache
def _gender_of_names() -> Mapping[str, str]:
    women, _, men = _NAMES.read_text(encoding="utf-8").partition("# Men")
    names: dict[str, str] = {}
    for gender, block in (("f", women.partition("# Women")[2]), ("m", men)):
        names |= dict.fromkeys(block.split(), gender)
    return names


@cache
def _titles() -> Mapping[str, tuple[str, str]]:
    """Return for each title its form for a man and for a woman."""
    rows = _TITLES.read_text(encoding="utf-8").split("\n")
    pairs = [row.partition(" ") for row in rows if row and not row.startswith("#")]
    found = {man: (man, woman) for man, _, woman in pairs}
    return {woman: (man, woman) for man, _, woman in pairs} | found


def _is_named(passage: Passage, at: int) -> bool:
    """Say whether a surname follows the first name."""
    after = passage.forms[at + 1] if at + 1 < len(passage.forms) else ""
    is_name = len(after) > 1 and after[0].isupper() and (after[1:].islower() or after[1] in "’'")
    gap = passage.text[passage.tokens.end(at) : passage.tokens.end(at) + 1]
    # « Sarah-Jane » is another name; « Marie Stopes International » a body.
    third = passage.forms[at + 2] if at + 2 < len(passage.forms) else ""
    return is_name and gap in {" ", "\u00a0"} and not (third[:1].isupper() and len(third) > 8)


def _match(passage: Passage, name: int) -> Match | None:
    gender = _gender_of_names()[passage.forms[name]]
    title = _title(passage, name)
    if title is None:
        return None
    man, woman = _titles()[passage.words[title]]
    word = passage.words[title]
    first = title
    while first > 0 and passage.words[first - 1] in _BEFORE:
        first -= 1
    if first == 0 or passage.words[first - 1] not in _DETERMINERS:
        return None
    determiner = passage.words[first - 1]
    told = _DETERMINERS[determiner]
    if not told and first < title:
        # « L’ancien secrétaire »
        told = _told_by(passage.words[first])
    is_other = (word in {man, woman} and word != (woman if gender == "f" else man)) or (
        told not in {"", gender}
    )
    if not is_other or (man == woman and told in {"", gender}):
        return None
    return _agreeing(passage, first - 1, title, name, gender)


def _told_by(adjective: str) -> str:
    """Return the gender of an adjective before a title; nothing for « jeune »."""
    if adjective in _MASCULINE:
        return "m"
    return "" if adjective in {"jeune", "célèbre", "ex-"} else "f"


def _title(passage: Passage, name: int) -> int | None:
    """Return where the title before a name stands, its adjectives or « en chef » between."""
    at = name - 1
    if at > 0 and passage.words[at] == ",":
        return _apposed(passage, name)
    for _ in range(_MOST):
        if at < 1:
            return None
        if passage.words[at] in _titles() and passage.words[at] not in {"général"}:
            return at
        if passage.words[at] == "chef" and passage.words[at - 1] == "en":
            at -= 2
        elif (before := _before_field(passage, at)) < at:
            at = before
        elif _is_adjective(passage.words[at]):
            at -= 1
        else:
            return None
    return None


def _before_field(passage: Passage, at: int) -> int:
    """Return the token before « d’État », « de droit », « de la CIA »; else the same.

    Not before « de la fondation », which may bear the name.
    """
    form = passage.forms[at]
    is_acronym = form.isupper() and 1 < len(form) < 6
    if passage.words[at] not in _FIELDS and not is_acronym:
        return at
    before = at - 1
    if passage.words[before] in {"la", "l’"}:
        before -= 1
    return before - 1 if before > 0 and passage.words[before] in _OF else at


def _apposed(passage: Passage, name: int) -> int | None:
    """Return the title in « Le président de la BCE, Christine Lagarde, a dit »."""
    end = name + 1
    while end < len(passage.forms) and passage.forms[end][0].isupper():
        end += 1
    if passage.words[end : end + 1] != (",",) or not _goes_on(passage, end + 1):
        return None
    for at in range(name - 2, max(0, name - _APPOSITION), -1):
        word = passage.words[at]
        if word in _titles() and begins_sentence(passage, at - 1):
            after = at + 1
            while after < name and _is_adjective(passage.words[after]):
                after += 1
            return at if passage.words[after] in _OF else None
        if word in {",", ".", "et", "qui", "que"} or is_finite(word):
            return None
    return None


def _goes_on(passage: Passage, at: int) -> bool:
    """Say whether the verb of the sentence follows."""
    return any(is_finite(word) for word in passage.words[at : at + 2])


@lru_cache(maxsize=4096)
def _is_adjective(form: str) -> bool:
    return form.isalpha() and any(r.pos is Pos.ADJECTIVE for r in readings(form))


def _agreeing(passage: Passage, first: int, title: int, name: int, gender: str) -> Match | None:
    """Return the match from the determiner to the title and the adjectives behind it."""
    last = title
    while last + 1 < name and _is_adjective(passage.words[last + 1]):
        last += 1
    new = [_inflected(passage, at, title, gender) for at in range(first + 1, last + 1)]
    determiner = passage.words[first]
    contracted = {"du": ("de", "la"), "au": ("à", "la")}.get(determiner)
    if determiner == "l’":
        lead = "l’" if starts_with_vowel_sound(new[0]) else ("la" if gender == "f" else "le")
    elif contracted and gender == "f":
        lead = f"{contracted[0]} " + ("l’" if starts_with_vowel_sound(new[0]) else contracted[1])
    else:
        lead = with_gender(determiner, gender, new[0])
        if lead in {"le", "la"} and starts_with_vowel_sound(new[0]):
            lead = "l’"
    for i, word in enumerate(new[:-1]):
        if gender == "m" and word in _BEFORE_VOWEL and starts_with_vowel_sound(new[i + 1]):
            new[i] = _BEFORE_VOWEL[word]
    phrase = f"{match_case(passage.forms[first], lead)} {' '.join(new)}".replace("’ ", "’")
    where = span(passage, first, last)
    if phrase == where.of(passage.text):
        return None
    full = span(passage, first, name).of(passage.text)
    # « le professeur Anna Keller » is still said.
    safety = Safety.QUERY if passage.words[title] == "professeur" else None
    return Match(passage, where, (phrase,), (full, passage.forms[name]), safety)


def _inflected(passage: Passage, at: int, title: int, gender: str) -> str:
    form, word = passage.forms[at], passage.words[at]
    if at == title:
        man, woman = _titles()[word]
        return match_case(form, woman if gender == "f" else man)
    lemma = _FORMS.get(word) or next(
        (r.lemma for r in readings(word) if r.pos is Pos.ADJECTIVE), word
    )
    for other, reading in inflections(lemma):
        fits = reading.gender in {gender, "e"} and reading.number in {"s", "i"}
        if fits and reading.pos is Pos.ADJECTIVE:
            return match_case(form, other)
    return form


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le titre n’est pas du genre que dit le prénom « {1} ».",
    message_en="“{0}”: the title is not of the gender that the first name “{1}” tells.",
    why="L’anglais ne dit pas le genre d’un titre ; une machine met le masculin.",
    find=find,
    bad=(
        Example(
            "L’ancien chancelier Angela Merkel a publié ses mémoires.",
            "L’ancienne chancelière Angela Merkel a publié ses mémoires.",
        ),
        Example(
            "Le procureur général Letitia James a porté plainte.",
            "La procureure générale Letitia James a porté plainte.",
        ),
        Example("Il a écrit au ministre Anna Keller.", "Il a écrit à la ministre Anna Keller."),
        Example("La présidente Emmanuel Macron a réagi.", "Le président Emmanuel Macron a réagi."),
        Example(
            "Le président de la banque, Christine Roche, a démissionné.",
            "La présidente de la banque, Christine Roche, a démissionné.",
        ),
    ),
    fine=(
        "L’ancienne chancelière Angela Merkel a publié ses mémoires.",
        "Le ministre, Angela Merkel et le roi se sont vus.",
        "Le mari de la présidente Angela Merkel est venu.",
        "Selon l’analyste Mary Smith, il a tort.",
        "Le maire Dominique Martin est venu avec la juge Claude Petit.",
        "Le musée Angela Merkel ouvrira en mai.",
    ),
)
