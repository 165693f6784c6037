"""A short verb or « à » stuck to the word beside it: « la sociétéa annoncé », « il aété élu »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_finite, is_word
from editor.artefacts.wordlist import word_list, words
from editor.language.lexicon import (
    Pos,
    Reading,
    frequency,
    is_in_english_dictionary,
    is_known,
    readings,
)
from editor.model import IssueType, Safety, Severity, Span

_AUXILIARIES = {
    "a": "s", "ont": "p", "est": "s", "sont": "p", "avait": "s", "avaient": "p", "était": "s",
    "étaient": "p", "sera": "s", "seront": "p", "aura": "s", "auront": "p", "va": "s", "vont": "p",
}  # fmt: skip
"""Verbs, and the number of the noun before them."""
_LONGEST_FIRST = sorted(_AUXILIARIES, key=len, reverse=True)
_SHORT = word_list(
    """
    été eu fait dit pris mis né née nés nées mort morte morts parti partis venu venue venus élu élue
    élus vu reçu tué tués tuée dû pu su lu bu
    """
)
_TOGETHER = {
    aux + short: len(aux)
    for aux in ("a", "ont", "avait", "avaient", "est", "sont", "était", "étaient", "aurait")
    for short in _SHORT
    if len(aux + short) > 3
}
_LEADS = ("selon", "dans", "pour", "avec", "sous", "chez", "contre", "après", "avant", "depuis",
          "sur", "par", "entre", "vers", "malgré", "pendant", "lors", "dès", "comme")  # fmt: skip
_ARTICLES = ("le", "la", "les", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses",
             "leur", "des", "du", "de", "il", "elle", "ils", "elles")  # fmt: skip
_PAIRS = {left + right: len(left) for left in _LEADS for right in _ARTICLES} | {
    left + right: len(left)
    for left in ("de", "à", "et", "que", "qui")
    for right in ("la", "le", "les", "cette", "leur", "leurs")
}
_DETERMINERS = words("le la l’ les un une des ce cet cette ces son sa ses leur leurs deux trois")
_PLURAL = words("les des ces ses leurs deux trois quatre cinq six dix plusieurs")
_BEFORE_NOUN = {"le": "m", "la": "f", "les": "", "des": "", "un": "m", "une": "f"}
_LEAST = 4
_LEAST_VERB = 5
_COMMON = 3.5
"""Zipf value of a noun that is often written."""
_LONGEST = 30
_NO_TEXT = re.compile(r"[@#_/\\=<>&$~{}\[\]`|]|\d")


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_may_be_two):
        if _stands_free(passage, at):
            cut = _cut(passage, at)
            if cut:
                yield _match(passage, at, cut)


@lru_cache(maxsize=65536)
def _may_be_two(form: str) -> bool:
    """Say whether a form is no word, and could be two."""
    if form in _PAIRS and not is_known(form):
        return True
    if not _LEAST <= len(form) < _LONGEST or not form.isalpha() or not form[1:].islower():
        return False
    lower = form.lower()
    if is_known(form) or is_known(lower):
        return False
    return bool(_candidates(lower))


@lru_cache(maxsize=16384)
def _candidates(form: str) -> tuple[tuple[int, str], ...]:
    """Return where a form may be cut, and the kind of seam there."""
    if form in _TOGETHER and not is_in_english_dictionary(form):
        return ((_TOGETHER[form], "pair"),)
    if form in _PAIRS and not is_in_english_dictionary(form):
        return ((_PAIRS[form], "pair"),)
    found: list[tuple[int, str]] = []
    if form.endswith("à") and _is_free(form[:-1]):
        found.append((len(form) - 1, "à"))
    for verb in _LONGEST_FIRST:
        left = form[: -len(verb)]
        if form.endswith(verb) and _noun(left, _AUXILIARIES[verb]):
            found.append((len(left), verb))
    for article, gender in _BEFORE_NOUN.items():
        right = form[len(article) :]
        if form.startswith(article) and _is_common_noun(right, article, gender):
            found.append((len(article), "article"))
    found += (
        (at, "verb") for at in range(_LEAST, len(form) - _LEAST_VERB + 1) if _clause(form, at)
    )
    return tuple(found)


def _is_free(form: str) -> bool:
    return len(form) > 2 and is_known(form) and frequency(form, "fr") >= _COMMON


def _noun(form: str, number: str) -> bool:
    return len(form) >= _LEAST and any(
        r.pos is Pos.NOUN and r.number in {number, "i"} for r in readings(form)
    )


def _is_common_noun(form: str, article: str, gender: str) -> bool:
    number = "p" if article in {"les", "des"} else "s"
    return (
        len(form) > 3
        and form[0] not in "aeiouyéèêâîôûh"
        and frequency(form, "fr") >= _COMMON + 0.5
        and any(_fits(reading, gender, number) for reading in readings(form))
        and not is_in_english_dictionary(article + form)
    )


def _fits(reading: Reading, gender: str, number: str) -> bool:
    is_gender = not gender or reading.gender in {gender, "e"}
    return reading.pos is Pos.NOUN and is_gender and reading.number in {number, "i"}


def _clause(form: str, at: int) -> bool:
    """Say whether a noun and a verb that goes with it meet there: « rapportindique »."""
    left, right = form[:at], form[at:]
    if not is_finite(right) or frequency(right, "fr") < _COMMON:
        return False
    persons = {r.form[-2:] for r in readings(right) if r.form.startswith(("ind-", "cond-"))}
    return any(
        r.pos is Pos.NOUN and f"3{r.number}" in persons and frequency(left, "fr") >= _COMMON
        for r in readings(left)
    )


def _cut(passage: Passage, at: int) -> int:
    """Return where the form is cut if what stands around bears it out, else 0."""
    form = passage.words[at]
    if passage.forms[at][0].isupper():
        # A capital: a sentence that begins with « Selonle », not the name of a person.
        opens = at == 0 or passage.words[at - 1] in {".", "!", "?", "…", "«", ":", "–", "—"}
        pair = _PAIRS.get(form, 0)
        return pair if opens and is_word(passage, at + 1) else 0
    cuts = [cut for cut, kind in _candidates(form) if _is_borne_out(passage, at, cut, kind)]
    return cuts[0] if len(set(cuts)) == 1 else 0


def _is_borne_out(passage: Passage, at: int, cut: int, kind: str) -> bool:
    before = passage.words[at - 1] if at else ""
    following = passage.words[at + 1] if is_word(passage, at + 1) else ""
    if not following:
        return False
    if kind == "pair":
        return True
    if kind == "à":
        return passage.forms[at + 1][0].isupper() or following in _DETERMINERS
    if kind == "article":
        # « le lemaître » : a word we do not know.
        return before not in _DETERMINERS and before != ""
    form = passage.words[at]
    number = _AUXILIARIES.get(kind, "")
    if not _goes_with(before, form[:cut], number):
        return False
    if kind == "verb":
        return following in _DETERMINERS | {"que", "qu’", "à", "de", "en"}
    return _may_follow(following, kind)


def _goes_with(before: str, noun: str, number: str) -> bool:
    """Say whether a determiner of the noun stands before, or a number."""
    if before not in _DETERMINERS | _PLURAL and not before[:1].isdigit():
        # « La grande sociétéa annoncé » has an adjective between.
        return any(r.pos is Pos.ADJECTIVE for r in readings(before)) and bool(number)
    is_plural = before in _PLURAL or before[:1].isdigit()
    numbers = {r.number for r in readings(noun) if r.pos is Pos.NOUN}
    return not numbers.isdisjoint({"p", "i"} if is_plural else {"s", "i"})


def _may_follow(form: str, verb: str) -> bool:
    found = readings(form)
    if verb in {"va", "vont"}:
        return any(r.form == "inf" for r in found)
    is_participle = any(r.form == "part-pas" for r in found)
    if verb in {"a", "ont", "avait", "avaient", "aura", "auront"}:
        return is_participle or form in {"déjà", "été", "toujours", "aussi", "également", "pas"}
    return is_participle or any(r.pos is Pos.ADJECTIVE for r in found) or form in _DETERMINERS


def _stands_free(passage: Passage, at: int) -> bool:
    """Say whether no sign of an address or of code is near."""
    start, end = passage.tokens.starts[at], passage.tokens.end(at)
    near = passage.text[max(0, start - 1) : start] + passage.text[end : end + 1]
    return _NO_TEXT.search(near) is None and "-" not in near


def _match(passage: Passage, at: int, cut: int) -> Match:
    form, span = passage.forms[at], passage.tokens[at].span
    left, right = form[:cut], form[cut:]
    return Match(passage, Span(span.start, span.end), (f"{left} {right}",), (form, left, right))


RULE = Rule(
    issue=IssueType.WHITESPACE,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : deux mots collés, « {1} » et « {2} ».",
    message_en="“{0}”: two words run together, “{1}” and “{2}”.",
    why="Un lien ou de l’italique a disparu avec l’espace qui le suivait.",
    find=_find,
    bad=(
        Example("La sociétéa annoncé une baisse.", "La société a annoncé une baisse."),
        Example("Il aété élu maire.", "Il a été élu maire."),
        Example("Trois personnesont été tuées.", "Trois personnes ont été tuées."),
        Example("Le groupeest accusé de fraude.", "Le groupe est accusé de fraude."),
        Example("Il est mortà Rome.", "Il est mort à Rome."),
        Example("Selonle ministère, tout va.", "Selon le ministère, tout va."),
        Example("Il a reporté levote de mardi.", "Il a reporté le vote de mardi."),
        Example("Le rapportindique que tout va.", "Le rapport indique que tout va."),
    ),
    fine=(
        "La société a annoncé une baisse.",
        "Il joue de la marimba et de la kora.",
        "La nova et le parka étaient là.",
        "Le lemaître et le labrador dorment.",
        "Les fedayin sont venus, le chorizo aussi.",
        "Un dézingueur et des trottinettistes votent.",
        "La pandémie a fait du nouveau coronavirus un ennemi.",
    ),
)
