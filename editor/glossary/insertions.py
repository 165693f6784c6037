"""What may stand between the words of a term without being part of it."""

from collections.abc import Callable, Mapping, Sequence

from editor.glossary.keys import Word, is_adjective, is_adverb, is_glue

# What may stand between the words of a French term that is no name: « système mobile de défense »,
# « alliés les plus proches ».
_ADJECTIVE = "+adjective"
_QUALIFIER = "+qualifier"
# And, when a looser look is asked for, between those of an English one: "close regional allies".
_ANY = "+any"
_MODIFIER = "+modifier"
_ADJECTIVAL = (
    "al", "ic", "ive", "ous", "ary", "ese", "ern", "ful", "less", "able", "ible", "ory", "ian",
    "ean", "ish", "yan", "iti", "aqi",
)  # fmt: skip
"""How English adjectives end that are hardly ever nouns before a noun."""
_NO_ADJECTIVES = frozenset(("rival", "trial", "arrival", "approval", "proposal", "capital"))
_DEGREES = frozenset(
    ("plus", "moins", "très", "si", "aussi", "trop", "assez", "peu", "plutôt", "fort", "bien")
)
# These make another thing of a noun: « chef adjoint de l’état-major ».
_OTHERS = frozenset(("adjoint", "délégué", "suppléant", "intérimair", "honorair", "faux", "fauss"))
_ARTICLES = frozenset(("le", "la", "les"))
_PREPOSITIONS = frozenset(("de", "d", "du", "des", "à", "au", "aux", "en", "pour", "sur", "contre"))


def insertion_before(words: Sequence[Word], key: str, at: int, lang: str, *, loose: bool) -> str:
    """Return what may be put in before the word of a term with this key; empty for nothing."""
    if any(c in "-'’" for c in words[at].gap):
        return ""
    if lang == "en":
        plain = words[at].form.islower() and words[at - 1].form.islower()
        glued = is_glue(words[at].form, "en") or is_glue(words[at - 1].form, "en")
        return _ANY if loose else ("" if glued or not plain else _MODIFIER)
    if lang != "fr" or is_glue(words[at - 1].form, "fr"):
        return ""
    if words[at].form in _PREPOSITIONS:
        return _ADJECTIVE
    return _QUALIFIER if not key.startswith("=") and is_adjective(words[at].form) else ""


def _adjective(words: Sequence[Word], at: int) -> int:
    form = words[at].form
    other = form.lower().rstrip("es") in _OTHERS or not form.islower() or is_glue(form, "fr")
    return int(not other and is_adjective(form))


def _qualifier(words: Sequence[Word], at: int) -> int:
    """Measure « plus », « les plus », « régionale », « économique et »."""
    form = words[at].form.lower()
    if form in _DEGREES or (form.endswith("ment") and is_adverb(form)):
        return 1
    if at + 1 == len(words):
        return 0
    following = words[at + 1].form.lower()
    if form in _ARTICLES:
        return 2 * (following in {"plus", "moins"})
    return _adjective(words, at) * (2 if following in {"et", "ou"} else 1)


def _any(words: Sequence[Word], at: int) -> int:
    """Measure "regional", "Putin", "and security"."""
    form = words[at].form
    if form in {"and", "or"}:
        return 2
    return int(not is_glue(form, "en"))


def _modifier(words: Sequence[Word], at: int) -> int:
    """Measure "regional", "three-day", "and biological"."""
    form = words[at].form.lower()
    following = words[at + 1] if at + 1 < len(words) else None
    if form in {"and", "or"}:
        return 2 if following is not None else 0
    if following is not None and following.gap == "-":
        return 2
    return int(form.endswith(_ADJECTIVAL) and form not in _NO_ADJECTIVES and len(form) > 4)


INSERTIONS: Mapping[str, Callable[[Sequence[Word], int], int]] = {
    _ADJECTIVE: _adjective,
    _QUALIFIER: _qualifier,
    _ANY: _any,
    _MODIFIER: _modifier,
}
"""How many words, from one on, are such a thing; 0 for none."""
