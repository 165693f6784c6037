"""A word in the form that another had, or that the words around it ask for."""

from collections.abc import Iterator, Sequence

from editor.language.elision import starts_with_vowel_sound
from editor.language.lexicon import Pos, Reading, frequency, inflections, readings

AUXILIARIES = frozenset(
    (
        "a", "ai", "as", "avons", "avez", "ont", "avait", "avaient", "aura", "auront", "aurait",
        "auraient", "eu", "ayant", "est", "suis", "es", "sommes", "êtes", "sont", "était",
        "étaient", "sera", "seront", "serait", "seraient", "fut", "furent", "soit", "soient",
        "été", "étant",
    )
)  # fmt: skip
"""Forms of « avoir » and « être » behind which a participle makes a compound tense."""
_DETERMINERS = (
    ("un", "une"),
    ("le", "la"),
    ("du", "de la"),
    ("au", "à la"),
    ("ce", "cette"),
    ("cet", "cette"),
    ("aucun", "aucune"),
    ("quel", "quelle"),
    ("tout", "toute"),
    ("certain", "certaine"),
    ("mon", "ma"),
    ("ton", "ta"),
    ("son", "sa"),
)
_FEMININE = dict(_DETERMINERS)
_BEFORE_VOWEL = {"ma": "mon", "ta": "ton", "sa": "son"}
"""What these are before a vowel: « son usine »."""
_MASCULINE = {feminine: masculine for masculine, feminine in reversed(_DETERMINERS)}

_BY_GENDER = {word: "m" for word, _ in _DETERMINERS} | {word: "f" for _, word in _DETERMINERS}


def inflected_like(
    form: str,
    lemma: str,
    noun: str = "",
    determiner: str = "",
    *,
    compound: bool = False,
    among: frozenset[str] = frozenset(),
) -> str:
    """Return `lemma` in the form `form` has; an adjective agrees with the `noun` before it.

    The noun's `determiner` tells its gender where the noun does not.

    `compound` says that an auxiliary goes before, so that « fait » is a participle. `among` are the
    words the form is known to be of: « étaient » is of « être », not of « étayer ».
    """
    every = readings(form)
    wanted = [reading for reading in every if reading.lemma in among] or every
    verbs = sorted(
        (reading for reading in wanted if reading.pos is Pos.VERB),
        key=lambda reading: _likelihood(reading.form, compound=compound),
    )
    forms = inflections(lemma)
    if verbs and any(reading.pos is Pos.VERB for _, reading in forms):
        return _verb(verbs, forms) or lemma
    number = _first(wanted, "number")
    gender = _first(wanted, "gender")
    if any(reading.pos is Pos.NOUN for _, reading in forms) and noun == "":
        # « travailleurs » becomes « employés », not « employées »: a noun of both has its forms.
        is_noun = any(reading.pos is Pos.NOUN for reading in wanted)
        found = _agreeing_form(forms, Pos.NOUN, "m" if is_noun else gender, number)
        return found or _agreeing_form(forms, Pos.NOUN, "", number) or lemma
    nouns = [reading for reading in readings(noun) if reading.pos is Pos.NOUN]
    if nouns and nouns[0].gender in {"m", "f"}:
        gender = nouns[0].gender
        number = nouns[0].number if nouns[0].number in {"s", "p"} else number
    elif nouns and determiner in _BY_GENDER:
        gender = _BY_GENDER[determiner]
    for pos in (Pos.ADJECTIVE, Pos.NOUN, Pos.VERB):
        found = _agreeing_form(forms, pos, gender, number)
        if found:
            return found
    return lemma


def form_of(lemma: str, form: str, gender: str, number: str) -> str:
    """Return a verb in a form, `part-pas` or `subj-pres-3s`, or nothing if it has none.

    A participle is that of the gender and number asked for.
    """
    for word, reading in inflections(lemma):
        if reading.pos is Pos.VERB and reading.form == form and _agrees(reading, gender, number):
            return word
    return ""


def _likelihood(form: str, *, compound: bool) -> tuple[bool, bool, bool, bool, str]:
    """Return a key that puts first what news prose most likely means by an ambiguous form."""
    is_participle = form == "part-pas"
    return (
        is_participle is not compound,
        form[-2:] not in {"3s", "3p"},
        not form.startswith("ind"),
        # « dit », « finit »: the present, not the simple past.
        not form.startswith("ind-pres"),
        form,
    )


def _verb(wanted: Sequence[Reading], forms: Sequence[tuple[str, Reading]]) -> str:
    for model in wanted:
        found = [
            form
            for form, reading in forms
            if reading.pos is Pos.VERB
            and reading.form == model.form
            and (model.form != "part-pas" or _agrees(reading, model.gender, model.number))
        ]
        if found:
            # Two verbs are spelled « sortir »: « sort » is meant, not « sortit ».
            return max(found, key=lambda form: frequency(form, "fr"))
    return ""


def _agreeing_form(forms: Sequence[tuple[str, Reading]], pos: Pos, gender: str, number: str) -> str:
    for form, reading in forms:
        if reading.pos is pos and _agrees(reading, gender, number):
            return form
    return ""


def _agrees(reading: Reading, gender: str, number: str) -> bool:
    return (reading.gender in {gender, "e", ""} or gender in {"e", ""}) and (
        reading.number in {number, "i", ""} or number in {"i", ""}
    )


def _first(wanted: Sequence[Reading], feature: str) -> str:
    nominal = (r for r in wanted if r.pos in {Pos.NOUN, Pos.ADJECTIVE} or r.form == "part-pas")
    return next((getattr(r, feature) for r in nominal), "")


def gender_of(word: str) -> str:
    """Return `m` or `f` if a noun, else a name or adjective, has one gender only, else nothing."""
    found = readings(word)
    for pos in (Pos.NOUN, Pos.PROPER_NOUN, Pos.ADJECTIVE):
        genders = {reading.gender for reading in found if reading.pos is pos}
        if genders:
            return genders.pop() if len(genders) == 1 and genders <= {"m", "f"} else ""
    return ""


def with_gender(determiner: str, gender: str, following: str) -> str:
    """Return a determiner in the gender asked for before a word; elided forms untouched."""
    lower = determiner.lower()
    vowel = starts_with_vowel_sound(following)
    if gender == "f" and lower in _BEFORE_VOWEL:
        return _BEFORE_VOWEL[lower] if vowel else lower
    if gender == "m" and lower in {"ce", "cet", "cette"}:
        return "cet" if vowel else "ce"
    new = (_FEMININE if gender == "f" else _MASCULINE).get(lower, determiner)
    return _BEFORE_VOWEL.get(new, new) if vowel and gender == "f" else new


def agreeing(words: Sequence[str]) -> Iterator[str]:
    """Yield words, each singular determiner in the gender of the noun right after it."""
    for i, word in enumerate(words):
        following = words[i + 1].split(" ")[0] if i + 1 < len(words) else ""
        gender = gender_of(following)
        yield with_gender(word, gender, following) if gender else word
