"""A word left in English within a French sentence: « les shareholders ont voté »."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Passage, Text
from editor.language.inflection import inflected_like
from editor.language.lexicon import Pos, english_lemma, frequency, is_known, readings
from editor.model import IssueType, Safety, Severity

_TABLE = Path(__file__).with_suffix(".txt")
_ENGLISH = 3.0
"""Zipf value of a word of everyday English; see `frequency`."""
_COMMON = 3.8
"""The same for a word of which it is only asked what it means."""
_FRENCH = 2.0
"""Zipf value from which French has borrowed the word, whatever its dictionary says."""
_LISTED = 3.0
"""The same for a word of the list, which French texts hardly have but in names and titles."""
_LEAST = 4
_TIMES = 3
"""A word that stands this often is the subject of the text, or code: it is meant."""
_CROWD = 6
"""With more words like it, the text is about English, or about computers."""
_CODE = frozenset("()-_/\\@#<>{}[]=+*|`~$%^0123456789")
_QUOTES = frozenset("«“\"'‘”»’")


def find(text: Text) -> Iterator[Match]:
    """Yield each such word, in French where the table has it."""
    words = text.learned(_suspects)
    for passage, at in text.places_among(words):
        if _stands_in_french(passage, at):
            form, span = passage.forms[at], passage.tokens[at].span
            french = _in_french(form)
            if french:
                lead = "des " if _lacks_article(passage, at) else ""
                yield Match(passage, span, (lead + french,), (form,))
            elif frequency(form, "en") >= _COMMON:
                yield Match(passage, span, (), (form,), Safety.QUERY)


def _suspects(text: Text) -> frozenset[str]:
    """Return the English words of the text that are not meant."""
    found = frozenset(text.passing(_is_english))
    if not found or len(found) > _CROWD or is_technical(text):
        return frozenset()
    times = Counter(form for passage in text.passages for form in passage.forms if form in found)
    return frozenset(form for form in found if times[form] < _TIMES)


@lru_cache(maxsize=32768)
def _is_english(form: str) -> bool:
    """Say whether a form is everyday English and hardly ever seen in French."""
    if len(form) < _LEAST or not (form.isascii() and form.isalpha() and form.islower()):
        return False
    english = frequency(form, "en")
    table = _table()
    most = _LISTED if form in table or form.removesuffix("s") in table else _FRENCH
    return english >= _ENGLISH and frequency(form, "fr") < most and not is_known(form)


def _stands_in_french(passage: Passage, at: int) -> bool:
    """Say whether French words stand on both sides, with nothing of a title or of code near."""
    span = passage.tokens[at].span
    if any(stretch.covers(span) for stretch in passage.english):
        return False
    near = passage.text[max(0, span.start - 2) : span.start] + passage.text[span.end : span.end + 2]
    if not _CODE.isdisjoint(near) or not (_QUOTES - {"’", "'"}).isdisjoint(near):
        return False
    around = [passage.forms[i] for i in (at - 1, at + 1) if 0 <= i < len(passage.forms)]
    return not any(_may_be_english(form) for form in around)


def _may_be_english(form: str) -> bool:
    """Say whether a neighbour makes an English phrase or name with the word."""
    if form[0].isupper() and len(form) > 1 and not is_known(form.lower()):
        return True
    return form.isascii() and form.isalpha() and len(form) > 2 and not is_known(form)


def _lacks_article(passage: Passage, at: int) -> bool:
    """Say whether an English plural is the object of a verb right before: « a mené airstrikes »."""
    if not passage.forms[at].endswith("s") or at < 1:
        return False
    found = readings(passage.words[at - 1])
    verbs = ("part-pas", "part-pres", "inf", "ind-")
    is_noun = any(reading.pos is Pos.NOUN for reading in found)
    return not is_noun and any(reading.form.startswith(verbs) for reading in found)


def _in_french(form: str) -> str:
    """Return the word in French, in the plural where the English is, or nothing."""
    table = _table()
    if form in table:
        return table[form]
    lemma = english_lemma(form)
    if lemma not in table:
        return ""
    head, _, rest = table[lemma].partition(" ")
    plural = inflected_like("choses", head) if form.endswith("s") else head
    return f"{plural} {_plural_adjective(rest) if form.endswith('s') else rest}".rstrip(" ")


def _plural_adjective(rest: str) -> str:
    return f"{rest}s" if rest and " " not in rest and not rest.startswith("d’") else rest


@cache
def _table() -> Mapping[str, str]:
    lines = _TABLE.read_text(encoding="utf-8").split("\n")
    rows = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return {english: french for english, _, french in rows}


RULE = Rule(
    issue=IssueType.UNTRANSLATED,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » est resté en anglais.",
    message_en="“{0}” was left in English.",
    why="Une machine laisse parfois tel quel un mot qu’elle ne sait pas rendre.",
    find=find,
    bad=(
        Example("Les shareholders ont voté hier.", "Les actionnaires ont voté hier."),
        Example(
            "L’armée a mené des airstrikes contre le dépôt.",
            "L’armée a mené des frappes aériennes contre le dépôt.",
        ),
        Example(
            "L’armée a mené airstrikes contre le dépôt.",
            "L’armée a mené des frappes aériennes contre le dépôt.",
        ),
        Example("Ils ont laissé passer la deadline.", "Ils ont laissé passer l’échéance."),
        Example("Le spokesman du ministère a nié.", "Le porte-parole du ministère a nié."),
    ),
    fine=(
        "Les actionnaires ont voté hier.",
        "Le week-end, la start-up organise un brainstorming.",
        "Le film « The shareholders meeting » sort mercredi.",
        "Il a lu le Financial Times et le shareholders gathering.",
        "La commande shareholders_list renvoie la liste.",
        "Les airstrikes, dit-il. Ces airstrikes. Encore des airstrikes.",
    ),
)
