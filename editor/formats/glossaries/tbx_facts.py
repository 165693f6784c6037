"""The data of a TBX section, the same for all versions and styles of TBX."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.formats.glossaries.entries import Spot, tidy
from editor.formats.xml_entries import line_of, local

if TYPE_CHECKING:
    from lxml.etree import _Element

LANGUAGE_SECTIONS = frozenset({"langSet", "langSec"})
TERM_SECTIONS = frozenset({"tig", "ntig", "termSec"})
_GROUPS = frozenset({"descripGrp", "adminGrp", "termNoteGrp", "termGrp", "termCompGrp"})
_TYPED = frozenset(
    {"descrip", "admin", "termNote", "transac", "adminNote", "descripNote", "transacNote", "ref",
     "xref", "termComp", "termCompList"}
)  # fmt: skip
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Fact:
    """A datum: `partOfSpeech` is `noun`."""

    category: str
    text: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Transaction:
    """Who did something to a term, and when."""

    date: str
    author: str


def find_facts(section: "_Element", path: str) -> Iterator[Fact | Transaction]:
    """Yield what a section says itself, not what the sections in it say."""
    for child in section:
        name = local(child)
        if name in _GROUPS:
            yield from find_facts(child, path)
        elif name == "transacGrp":
            yield _transaction(child)
        elif name not in LANGUAGE_SECTIONS | TERM_SECTIONS and name != "term":
            text = text_of(child) or child.get("target", "")
            if text:
                yield Fact(_category(child), text, spot_of(child, path))


def text_of(element: "_Element") -> str:
    """Return an element's text on one line, markup in it left out."""
    return tidy("".join(str(text) for text in element.itertext()))


def spot_of(element: "_Element", path: str) -> Spot:
    """Return where an element stands."""
    return Spot(path, line_of(element), element=local(element))


def language_tag(section: "_Element") -> str:
    """Return the language of a section, as it is written; TBX before 2008 has it as `lang`."""
    return str(section.get(_XML_LANG) or section.get("lang") or "")


def _category(element: "_Element") -> str:
    name = local(element)
    return str(element.get("type") or name) if name in _TYPED else name


def _transaction(group: "_Element") -> Transaction:
    said = {_category(child): text_of(child) for child in group}
    return Transaction(said.get("date", ""), said.get("responsibility", ""))
