"""A term of a TBX file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor.formats.glossaries.entries import Ledger, Said, joined
from editor.formats.glossaries.tbx_facts import Fact, Transaction, find_facts, spot_of, text_of
from editor.formats.glossaries.values import gender_of, plain, pos_of, status_of
from editor.formats.xml_entries import local
from editor.model import TermStatus

if TYPE_CHECKING:
    from lxml.etree import _Element

NO_PLACE = "relire's glossary has no place for it"
SIGN = "relire: "
"""What begins a `projectSubset` that is ours."""
_STATUS = frozenset({"administrativeStatus", "normativeAuthorization"})
_NOTES = frozenset({"note", "Usage note", "usageNote"})
_SAYS_NOTHING = {("partOfSpeech", "other"), ("grammaticalGender", "other"),
                 ("grammaticalNumber", "singular")}  # fmt: skip


def read_term(
    section: "_Element", lang: str, path: str, ledger: Ledger
) -> tuple[Said, tuple[Fact, ...]]:
    """Return the term of a section, and what its concept is to be told."""
    found = next((child for child in section.iter() if local(child) == "term"), None)
    text = "" if found is None else text_of(found)
    said = Said(lang, text, spot_of(section if found is None else found, path))
    facts = tuple(find_facts(section, path))
    tell_transactions((said,), [fact for fact in facts if isinstance(fact, Transaction)], ledger)
    others = [fact for fact in facts if isinstance(fact, Fact)]
    for fact in others:
        if fact.category == "termType":
            said.pos = _term_type(fact, ledger)
    rest = tuple(fact for fact in others if not _tell(said, fact, ledger))
    for fact in others:
        if fact.category == "grammaticalNumber":
            _tell_number(said, fact, ledger)
    for fact in others:
        if fact.category == "projectSubset" and fact.text.startswith(SIGN):
            _tell_own(said, fact, ledger)
    return said, rest


def tell_transactions(
    terms: Sequence[Said], transactions: Sequence[Transaction], ledger: Ledger
) -> None:
    """Give terms the latest date and who is responsible for it, where they have none."""
    if not transactions:
        return
    latest = max(transactions, key=lambda done: done.date)
    for said in terms:
        if not said.date and not said.author:
            said.date, said.author = latest.date, latest.author
    for done in transactions:
        if done is not latest and terms and done != latest:
            ledger.note(
                terms[0].spot,
                f"{done.date} {done.author}".strip(" "),
                "relire's glossary keeps the last change of a term alone",
            )


def _tell(said: Said, fact: Fact, ledger: Ledger) -> bool:
    """Take what a fact says of the term; say whether it is about the term at all."""
    category, text, spot = fact.category, fact.text, fact.spot
    if (category, text) in _SAYS_NOTHING:
        return True
    if category in _STATUS:
        _tell_status(said, fact, ledger)
    elif category == "partOfSpeech":
        said.pos = ledger.translate(text, spot, "part of speech", pos_of) or said.pos
    elif category == "grammaticalGender":
        said.gender = ledger.translate(text, spot, "gender", gender_of)
    elif category in _NOTES:
        said.note = joined(said.note, text)
    elif category in {"definition", "source", "subjectField"}:
        return False
    elif category == "date":
        said.date = said.date or text
    elif category not in {"termType", "grammaticalNumber"} and not (
        category == "projectSubset" and text.startswith(SIGN)
    ):
        ledger.note(spot, f"{category} “{text}”", NO_PLACE)
    return True


def _tell_status(said: Said, fact: Fact, ledger: Ledger) -> None:
    status = ledger.translate(fact.text, fact.spot, "status", status_of)
    if not status:
        return
    said.status = said.status or TermStatus(status)
    if plain(fact.text).startswith("superseded"):
        ledger.note(fact.spot, f"«{said.text}»: superseded", "it is read as deprecated")


def _term_type(fact: Fact, ledger: Ledger) -> str:
    if pos_of(fact.text) == "phrase":
        return "phrase"
    ledger.note(fact.spot, f"termType “{fact.text}”", NO_PLACE)
    return ""


def _tell_number(said: Said, fact: Fact, ledger: Ledger) -> None:
    if fact.text == "plural" and said.gender in {"m", "f"}:
        said.gender += "pl"
    elif fact.text != "singular":
        ledger.note(fact.spot, f"grammaticalNumber “{fact.text}”", NO_PLACE)


def _tell_own(said: Said, fact: Fact, ledger: Ledger) -> None:
    """Take what we wrote where TBX-Basic has no word for it."""
    for part in fact.text.removeprefix(SIGN).split(", "):
        name, _, value = part.partition("=")
        if name == "status" and value in set(TermStatus):
            said.status = TermStatus(value)
        elif name == "pos" and pos_of(value):
            said.pos = pos_of(value) or ""
        elif name == "gender" and gender_of(value):
            said.gender = gender_of(value) or ""
        elif name == "case":
            said.case_sensitive = value == "sensitive"
        else:
            ledger.note(fact.spot, f"{fact.category} “{part}”", NO_PLACE)
