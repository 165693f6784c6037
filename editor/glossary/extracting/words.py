"""What a French word may be in a term, by the lexicon."""

from functools import lru_cache

from editor.glossary.extracting.noise import IN_COMPLEMENTS, NOT_ADJECTIVES, NOT_NOUNS
from editor.language.inflection import form_of
from editor.language.lexicon import Pos, Reading, frequency, inflections, readings

_NO_TERM = frozenset((Pos.PRONOUN, Pos.DETERMINER, Pos.PREPOSITION, Pos.CONJUNCTION, Pos.NUMERAL))
_RARE = 2.5
"""A verb no more frequent than that, as `politiquer` is, is not meant."""


@lru_cache(maxsize=1 << 16)
def noun(form: str, *, inside: bool = False) -> Reading | None:
    """Return what a form is as a noun that can head a term, or stand `inside` one."""
    known = readings(form.lower())
    if any(reading.pos in _NO_TERM for reading in known):
        return None
    nouns = [r for r in known if r.pos is Pos.NOUN and _is_noun(r.lemma, inside=inside)]
    # « avance », « pays »: the noun whose form this is, before that of a plural.
    nouns.sort(key=lambda r: (r.number == "p") != form.endswith(("s", "x")))
    return nouns[0] if nouns else None


def _is_noun(lemma: str, *, inside: bool) -> bool:
    if lemma.endswith("ième"):
        return False
    return lemma not in NOT_NOUNS or (inside and lemma in IN_COMPLEMENTS)


@lru_cache(maxsize=1 << 16)
def is_verbal(form: str) -> bool:
    """Say whether a form can be a verb that has a subject, or an infinitive."""
    return any(
        r.pos is Pos.VERB and not r.form.startswith("part") and frequency(r.lemma, "fr") > _RARE
        for r in readings(form.lower())
    )


@lru_cache(maxsize=1 << 16)
def adjectives(form: str) -> tuple[Reading, ...]:
    """Return what a form is as an adjective, or a participle used as one; nothing for noise."""
    known = readings(form.lower())
    if any(reading.pos in _NO_TERM or reading.pos is Pos.ADVERB for reading in known):
        return ()
    found = tuple(
        r for r in known if r.pos is Pos.ADJECTIVE or (r.pos is Pos.VERB and r.form == "part-pas")
    )
    lemmas = {r.lemma for r in found} | {masculine(r) for r in found}
    return () if lemmas & NOT_ADJECTIVES else found


def agrees(adjective: Reading, gender: str, number: str) -> bool:
    """Say whether an adjective can go with a noun."""
    return _fits(adjective.gender, gender, "e") and _fits(adjective.number, number, "i")


def _fits(one: str, other: str, either: str) -> bool:
    return not one or not other or either in {one, other} or one == other


@lru_cache(maxsize=1 << 14)
def masculine(reading: Reading) -> str:
    """Return the form in which a dictionary would list an adjective or a participle."""
    if reading.pos is Pos.VERB:
        return form_of(reading.lemma, "part-pas", "m", "s") or reading.lemma
    return reading.lemma


@lru_cache(maxsize=1 << 14)
def in_singular(reading: Reading, gender: str) -> str:
    """Return an adjective or participle in the singular of a gender; empty if unknown."""
    if reading.pos is Pos.VERB:
        return form_of(reading.lemma, "part-pas", gender or "m", "s")
    if reading.pos is Pos.NOUN:
        return reading.lemma
    wanted = gender if gender in {"m", "f"} else "m"
    return next(
        (
            form
            for form, one in inflections(reading.lemma)
            if one.pos is Pos.ADJECTIVE and agrees(one, wanted, "s") and one.number in {"s", "i"}
        ),
        "",
    )
