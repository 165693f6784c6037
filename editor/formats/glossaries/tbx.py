"""TermBase eXchange: ISO 30042:2008 (`martif`) and ISO 30042:2019 (`tbx`), in both its styles.

In the style DCA a datum is `<termNote type="partOfSpeech">`, in DCT `<min:partOfSpeech>`; both are
read as one. What TBX-Basic has no word for (a wrong rendering, a term that stays untranslated, a
plural, whether capitals matter) stands in the term's `projectSubset`, as in
`relire: status=wrong, case=free`. The header and the back matter are not of the concepts.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from editor.formats.glossaries import outcome
from editor.formats.glossaries.entries import Entry, Ledger, Said, joined
from editor.formats.glossaries.outcome import Imported, Received
from editor.formats.glossaries.settling import settle
from editor.formats.glossaries.shape import Handler
from editor.formats.glossaries.tbx_facts import (
    LANGUAGE_SECTIONS,
    TERM_SECTIONS,
    Fact,
    Transaction,
    find_facts,
    language_tag,
    spot_of,
)
from editor.formats.glossaries.tbx_terms import NO_PLACE, read_term, tell_transactions
from editor.formats.glossaries.tbx_writing import (
    write_tbx2,
    write_tbx3,
    write_tbx3_dct,
    write_weblate,
)
from editor.formats.glossaries.values import canonical, truth_of
from editor.formats.xml_entries import Kind, local, read_entries
from editor.glossary.contradictions import AVOIDED
from editor.model import TermStatus

if TYPE_CHECKING:
    from lxml.etree import _Element

# `descrip` without a type is how translate-toolkit and Weblate write a definition.
_DEFINITIONS = frozenset({"definition", "descrip"})
_NOTES = frozenset({"note", "Usage note", "usageNote"})


def _tbx() -> Kind:
    return Kind(
        "TBX",
        "glossary",
        frozenset({"martif", "tbx"}),
        frozenset({"termEntry", "conceptEntry"}),
        outcome.LARGEST,
        outcome.MOST,
    )


def _read(received: Received) -> Imported:
    ledger = Ledger()
    own = canonical(received.languages.source)
    entries = (
        _entry(element, received.name, own, ledger)
        for element in read_entries(received.data, received.name, _tbx())
    )
    return settle(entries, ledger, received.name, received.languages)


def _entry(element: "_Element", path: str, own: str, ledger: Ledger) -> Entry:
    entry = Entry(spot_of(element, path), id=_own_id(str(element.get("id") or "")))
    facts = list(find_facts(element, path))
    own_facts: list[Fact] = []
    other_facts: list[Fact] = []
    for section in element:
        if local(section) in LANGUAGE_SECTIONS:
            lang = language_tag(section)
            said = _read_language(section, lang, path, entry, ledger)
            (own_facts if canonical(lang) == own else other_facts).extend(said)
    tell_transactions(entry.terms, _transactions(facts), ledger)
    # The definition in the language we write in comes first, then the one in no language.
    plain_facts = [fact for fact in facts if isinstance(fact, Fact)]
    for fact in (*own_facts, *plain_facts, *other_facts):
        _tell(entry, fact, own, ledger)
    return entry


def _read_language(
    section: "_Element", lang: str, path: str, entry: Entry, ledger: Ledger
) -> Iterable[Fact]:
    """Put the terms of a language to the entry, and return what is said of the concept."""
    terms: list[Said] = []
    told: list[Fact] = []
    for child in section:
        if local(child) in TERM_SECTIONS:
            said, rest = read_term(child, lang, path, ledger)
            terms.append(said)
            told += rest
    facts = list(find_facts(section, path))
    tell_transactions(terms, _transactions(facts), ledger)
    entry.terms += terms
    for fact in facts:
        if isinstance(fact, Fact):
            if fact.category in _NOTES and terms:
                terms[0].note = joined(terms[0].note, fact.text)
            else:
                told.append(fact)
    return told


def _tell(entry: Entry, fact: Fact, own: str, ledger: Ledger) -> None:
    """Take what a fact says of the concept."""
    category, text = fact.category, fact.text
    name = {"subjectField": "domain", "source": "source"}.get(category, "")
    if category in _DEFINITIONS:
        name = "definition"
    if name:
        before = getattr(entry, name)
        if not before:
            setattr(entry, name, text)
        elif before != text:
            ledger.note(fact.spot, f"{category} “{text}”", f"a concept has one {name}")
    elif category in _NOTES and entry.terms:
        entry.terms[0].note = joined(entry.terms[0].note, text)
    elif category == "Translation needed" and truth_of(text) is not None:
        if truth_of(text) is False:
            _leave_untranslated(entry, own)
    elif category == "date":
        for said in entry.terms:
            said.date = said.date or text
    else:
        ledger.note(fact.spot, f"{category} “{text}”", NO_PLACE)


def _leave_untranslated(entry: Entry, own: str) -> None:
    terms = [s for s in entry.terms if canonical(s.lang) == own and s.status not in AVOIDED]
    if terms and all(s.status is not TermStatus.DO_NOT_TRANSLATE for s in terms):
        first = next((s for s in terms if s.status is TermStatus.PREFERRED), terms[0])
        first.status = TermStatus.DO_NOT_TRANSLATE


def _own_id(name: str) -> str:
    """Return an id without the stroke that XML wants before a digit."""
    return name[1:] if re.match("_[0-9]", name) else name


def _transactions(facts: Iterable[Fact | Transaction]) -> list[Transaction]:
    return [fact for fact in facts if isinstance(fact, Transaction)]


HANDLERS = {
    "tbx3": Handler(_read, write_tbx3),
    "tbx3-dct": Handler(_read, write_tbx3_dct),
    "tbx2": Handler(_read, write_tbx2),
    "weblate-tbx": Handler(_read, write_weblate),
}
