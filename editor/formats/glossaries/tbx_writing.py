"""Concepts as TBX-Basic: version 2, and version 3 in both styles."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from editor.formats.glossaries.outcome import Exported, Languages
from editor.formats.glossaries.tbx_terms import SIGN
from editor.glossary.rows import default_case
from editor.model import Concept, Term, TermStatus

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TBX = "urn:iso:std:iso:30042:ed-2"
_MIN, _BASIC = "http://www.tbxinfo.net/ns/min", "http://www.tbxinfo.net/ns/basic"
_OF_MIN = frozenset({"administrativeStatus", "partOfSpeech", "subjectField"})
_STATUSES = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
    TermStatus.DO_NOT_TRANSLATE: "preferredTerm-admn-sts",
    TermStatus.WRONG: "deprecatedTerm-admn-sts",
}
_GENDERS = {"m": "masculine", "f": "feminine", "mpl": "masculine", "fpl": "feminine", "mf": "other"}


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How a version and style of TBX name what they share."""

    root: str
    header: str
    entry: str
    language: str
    term: str
    attributes: Mapping[str, str]
    namespaces: dict[Any, str] = field(default_factory=dict)
    has_element_names: bool = False
    """Whether a datum is an element of its own: the style DCT."""
    is_weblate: bool = False

    @property
    def has_proper_nouns(self) -> bool:
        """Whether its TBX-Basic lists them: version 2 does, version 3 no longer."""
        return not self.namespaces


_TBX2 = _Dialect("martif", "martifHeader", "termEntry", "langSet", "tig", {"type": "TBX-Basic"})
_WEBLATE = _Dialect(
    "martif", "martifHeader", "termEntry", "langSet", "tig", {"type": "TBX-Basic"}, is_weblate=True
)
_TBX3 = _Dialect(
    "tbx", "tbxHeader", "conceptEntry", "langSec", "termSec",
    {"type": "TBX-Basic", "style": "dca"}, {None: _TBX},
)  # fmt: skip
_TBX3_DCT = _Dialect(
    "tbx", "tbxHeader", "conceptEntry", "langSec", "termSec",
    {"type": "TBX-Basic", "style": "dct"}, {None: _TBX, "min": _MIN, "basic": _BASIC},
    has_element_names=True,
)  # fmt: skip


def write_tbx2(concepts: Sequence[Concept], languages: Languages) -> Exported:
    """Return concepts as TBX-Basic of ISO 30042:2008."""
    return _write(concepts, languages, _TBX2)


def write_tbx3(concepts: Sequence[Concept], languages: Languages) -> Exported:
    """Return concepts as TBX-Basic of ISO 30042:2019, data categories as attributes."""
    return _write(concepts, languages, _TBX3)


def write_tbx3_dct(concepts: Sequence[Concept], languages: Languages) -> Exported:
    """Return concepts as TBX-Basic of ISO 30042:2019, data categories as tags."""
    return _write(concepts, languages, _TBX3_DCT)


def write_weblate(concepts: Sequence[Concept], languages: Languages) -> Exported:
    """Return concepts as TBX 2 with what Weblate reads beside it."""
    return _write(concepts, languages, _WEBLATE)


def _write(concepts: Sequence[Concept], languages: Languages, dialect: _Dialect) -> Exported:
    from lxml import etree

    writer = _Writer(dialect, languages.source)
    root = etree.Element(writer.named(dialect.root), nsmap=dialect.namespaces or None)
    for name, value in dialect.attributes.items():
        root.set(name, value)
    root.set(_XML_LANG, languages.source)
    header = writer.add(root, dialect.header)
    writer.add(writer.add(writer.add(header, "fileDesc"), "sourceDesc"), "p", "relire")
    if not dialect.namespaces:
        kind = writer.add(writer.add(header, "encodingDesc"), "p", "TBXBasicXCSV02.xcs")
        kind.set("type", "XCSURI")
    body = writer.add(writer.add(root, "text"), "body")
    for concept in concepts:
        writer.add_concept(body, concept)
    etree.indent(root)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return Exported(data + b"\n")


@dataclass(frozen=True, slots=True)
class _Writer:
    dialect: _Dialect
    source: str
    """The language in which a term stays as it is, for Weblate."""

    def named(self, name: str) -> str:
        """Return an element's name with its namespace."""
        return f"{{{_TBX}}}{name}" if self.dialect.namespaces else name

    def add(self, parent: "_Element", name: str, text: str = "") -> "_Element":
        """Put an element at the end of another."""
        from lxml import etree

        element = etree.SubElement(parent, self.named(name))
        element.text = text or None
        return element

    def add_datum(self, parent: "_Element", element: str, category: str, text: str) -> None:
        """Put a datum at the end of a section, if there is something to say."""
        from lxml import etree

        if not text:
            return
        if self.dialect.has_element_names:
            space = _MIN if category in _OF_MIN else _BASIC
            etree.SubElement(parent, f"{{{space}}}{category}").text = text
        else:
            self.add(parent, element, text).set("type", category)

    def add_concept(self, body: "_Element", concept: Concept) -> None:
        """Put a concept at the end of the body."""
        entry = self.add(body, self.dialect.entry)
        entry.set("id", _xml_id(concept.id))
        self.add_datum(entry, "descrip", "subjectField", concept.domain)
        self.add_datum(entry, "descrip", "definition", concept.definition)
        self.add_datum(entry, "admin", "source", concept.source)
        stays = any(
            term.status is TermStatus.DO_NOT_TRANSLATE and term.lang == self.source
            for term in concept.terms
        )
        if self.dialect.is_weblate and stays:
            self.add_datum(entry, "descrip", "Translation needed", "No")
        for lang in dict.fromkeys(term.lang for term in concept.terms):
            section = self.add(entry, self.dialect.language)
            section.set(_XML_LANG, lang)
            for term in concept.terms:
                if term.lang == lang:
                    self.add_term(self.add(section, self.dialect.term), term)

    def add_term(self, section: "_Element", term: Term) -> None:
        """Write a term into its section."""
        self.add(section, "term", term.text)
        self.add_datum(section, "termNote", "administrativeStatus", _STATUSES[term.status])
        proper = "properNoun" if self.dialect.has_proper_nouns else "noun"
        pos = {"proper noun": proper, "phrase": "other"}.get(term.pos, term.pos)
        self.add_datum(section, "termNote", "partOfSpeech", pos)
        kind = "phrase" if term.pos == "phrase" else ""
        self.add_datum(section, "termNote", "termType", kind)
        self.add_datum(section, "termNote", "grammaticalGender", _GENDERS.get(term.gender, ""))
        own = ", ".join(f"{name}={value}" for name, value in self.beyond(term))
        self.add_datum(section, "admin", "projectSubset", own and SIGN + own)
        if term.note:
            note = self.add(section, "note", term.note)
            if self.dialect.is_weblate:
                note.set("from", "translator")
        if term.date or term.author:
            group = self.add(section, "transacGrp")
            self.add_datum(group, "transac", "transactionType", "modification")
            if term.date:
                self.add(group, "date", term.date)
            self.add_datum(group, "transacNote", "responsibility", term.author)

    def beyond(self, term: Term) -> list[tuple[str, str]]:
        """Return what TBX-Basic has no word for."""
        said = []
        if term.status in {TermStatus.WRONG, TermStatus.DO_NOT_TRANSLATE}:
            said.append(("status", term.status.value))
        if term.pos == "proper noun" and not self.dialect.has_proper_nouns:
            said.append(("pos", term.pos))
        if term.gender not in {"", "m", "f"}:
            said.append(("gender", term.gender))
        if term.case_sensitive != default_case(term.text):
            said.append(("case", "sensitive" if term.case_sensitive else "free"))
        return said


def _xml_id(name: str) -> str:
    """Return a concept's id as XML allows it: it cannot begin with a digit."""
    return f"_{name}" if re.match("[0-9]", name) else name
