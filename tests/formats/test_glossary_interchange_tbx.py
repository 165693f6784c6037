"""TBX as terminology tools write it, in every version and style, and as they read ours."""

from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from editor.formats.glossaries import read, write
from editor.model import Concept, Term, TermStatus

TBX2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
 <martifHeader><fileDesc><sourceDesc><p>Terms</p></sourceDesc></fileDesc></martifHeader>
 <text><body>
  <termEntry id="C_12">
   <descrip type="subjectField">Défense</descrip>
   <descripGrp>
    <descrip type="definition">Alliance militaire</descrip>
    <admin type="source">Traité de 1992</admin>
   </descripGrp>
   <transacGrp>
    <transac type="transactionType">origination</transac>
    <transacNote type="responsibility" target="p1">Zoé Martin</transacNote>
    <date>2024-01-02</date>
   </transacGrp>
   <langSet xml:lang="fr">
    <ntig><termGrp>
     <term>Organisation du <hi>traité</hi>
       de sécurité collective</term>
     <termNote type="termType">fullForm</termNote>
     <termNote type="partOfSpeech">properNoun</termNote>
     <termNote type="grammaticalGender">feminine</termNote>
     <termNoteGrp>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
     </termNoteGrp>
    </termGrp></ntig>
    <tig><term>OTSC</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
     <note>dès la deuxième mention</note><date>2025-03-04T10:00:00Z</date></tig>
   </langSet>
   <langSet xml:lang="en">
    <tig><term>CSTO</term></tig>
    <tig><term>Tashkent Pact</term>
     <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
    <tig><term>ODKB</term>
     <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
   </langSet>
  </termEntry>
 </body></text>
</martif>
"""
LONG = "Organisation du traité de sécurité collective"


def dated(term: Term) -> Term:
    return replace(term, date="2024-01-02", author="Zoé Martin")


READ = Concept(
    "c-12",
    (
        dated(Term("fr", LONG, pos="proper noun", gender="f", case_sensitive=True)),
        Term("fr", "OTSC", TermStatus.ADMITTED, case_sensitive=True,
             note="dès la deuxième mention", date="2025-03-04"),
        dated(Term("en", "CSTO", case_sensitive=True)),
        dated(Term("en", "Tashkent Pact", TermStatus.DEPRECATED, case_sensitive=True)),
        dated(Term("en", "ODKB", TermStatus.DEPRECATED, case_sensitive=True)),
    ),
    "Défense",
    "Alliance militaire",
    "Traité de 1992",
)  # fmt: skip

DCA = """<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<text><body>
<conceptEntry id="c1"><descrip type="subjectField">diplomatie</descrip>
 <langSec xml:lang="fr"><descrip type="definition">rencontre</descrip><termSec><term>sommets</term>
  <termNote type="partOfSpeech">noun</termNote>
  <termNote type="grammaticalGender">masculine</termNote>
  <termNote type="grammaticalNumber">plural</termNote>
  <admin type="customerSubset">ACME</admin><descrip type="context">Les sommets se suivent.</descrip>
  <transacGrp><transac type="transactionType">origination</transac>
   <date>2020-01-01</date></transacGrp>
  <transacGrp><transac type="transactionType">modification</transac><date>2021-01-01</date>
   <transacNote type="responsibility">Zoé</transacNote></transacGrp>
 </termSec></langSec>
 <langSec xml:lang="en"><descrip type="definition">meeting</descrip><note>plural</note>
  <termSec><term>summits</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""
DCT = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"
 xmlns:ling="http://www.tbxinfo.net/ns/linguist"><text><body>
<conceptEntry id="c1"><min:subjectField>diplomatie</min:subjectField>
 <langSec xml:lang="fr"><basic:definition>rencontre</basic:definition><termSec><term>sommets</term>
  <min:partOfSpeech>noun</min:partOfSpeech>
  <basic:grammaticalGender>masculine</basic:grammaticalGender>
  <ling:grammaticalNumber>plural</ling:grammaticalNumber>
  <min:customerSubset>ACME</min:customerSubset>
  <basic:context>Les sommets se suivent.</basic:context>
  <transacGrp><basic:transactionType>origination</basic:transactionType>
   <date>2020-01-01</date></transacGrp>
  <transacGrp><basic:transactionType>modification</basic:transactionType><date>2021-01-01</date>
   <basic:responsibility>Zoé</basic:responsibility></transacGrp>
 </termSec></langSec>
 <langSec xml:lang="en"><basic:definition>meeting</basic:definition><note>plural</note>
  <termSec><term>summits</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""
SUMMITS = Concept(
    "c1",
    (
        Term("fr", "sommets", pos="noun", gender="mpl", date="2021-01-01", author="Zoé"),
        Term("en", "summits", note="plural"),
    ),
    "diplomatie",
    "rencontre",
)

HOUSE = (
    Concept(
        "otsc",
        (
            Term("fr", LONG, pos="proper noun", gender="f", case_sensitive=True),
            Term("fr", "pacte", TermStatus.DEPRECATED, note="a < b & « c »"),
            Term("en", "CSTO", case_sensitive=True, date="2026-11-24", author="Zoé"),
            Term("en", "Tripartite", TermStatus.WRONG, case_sensitive=False),
        ),
        "defense",
        "Alliance.",
        "Traité",
    ),
    Concept("11-septembre", (Term("fr", "Politico", TermStatus.DO_NOT_TRANSLATE),)),
)


def test_tbx_2_keeps_what_the_glossary_holds() -> None:
    imported = read(TBX2.encode(), "defense.tbx")
    assert imported.concepts == (READ,)
    assert [(item.place, item.what) for item in imported.lost] == [
        ("defense.tbx:21 <termNote>", "termType “fullForm”"),
        ("defense.tbx:34 <termNote>", "«Tashkent Pact»: superseded"),
        ("defense.tbx", "1 ids, such as C_12 (now c-12)"),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "utf-8-sig"])
def test_the_declared_encoding_counts(encoding: str) -> None:
    declared = TBX2.replace("UTF-8", encoding.removesuffix("-sig"), 1)
    assert read(declared.encode(encoding), "a.xml").concepts == (READ,)


@pytest.mark.parametrize("text", [DCA, DCT], ids=["dca", "dct"])
def test_both_styles_of_tbx_3_say_the_same(text: str) -> None:
    imported = read(text.encode(), "a.tbx")
    assert imported.concepts == (SUMMITS,)
    assert [item.what for item in imported.lost] == [
        "2020-01-01",
        "customerSubset “ACME”",
        "context “Les sommets se suivent.”",
        "definition “meeting”",
    ]


def test_a_file_without_ids_and_statuses_gets_slugs_and_a_first_term() -> None:
    entry = (
        '<termEntry><langSet xml:lang="EN-US"><tig><term>summit</term></tig>'
        "<tig><term>top</term></tig></langSet>"
        '<langSet lang="fr-FR"><tig><term>sommet</term></tig></langSet></termEntry>'
    )
    imported = read(f"<martif><text><body>{entry * 2}</body></text></martif>".encode(), "a.tbx")
    terms = (Term("en", "summit"), Term("en", "top", TermStatus.ADMITTED), Term("fr", "sommet"))
    assert imported.concepts == (Concept("sommet", terms), Concept("sommet-2", terms))
    assert [item.what for item in imported.lost] == ["fr-FR", "en-US"]


def test_two_preferred_terms_of_a_language_become_one() -> None:
    status = '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>'
    terms = "".join(f"<tig><term>{text}</term>{status}</tig>" for text in ("sommet", "cime"))
    entry = f'<termEntry id="x"><langSet xml:lang="fr">{terms}</langSet></termEntry>'
    imported = read(f"<martif><text><body>{entry}</body></text></martif>".encode(), "a.tbx")
    assert [t.status for t in imported.concepts[0].terms] == [
        TermStatus.PREFERRED, TermStatus.ADMITTED,
    ]  # fmt: skip
    assert [item.what for item in imported.lost] == ["fr «cime»: preferred"]


def test_what_weblate_says_of_a_term_is_understood() -> None:
    entry = (
        '<termEntry id="7"><descrip>a newspaper</descrip>'
        '<descrip type="Translation needed">No</descrip>'
        '<langSet xml:lang="fr"><tig><term>Le Monde</term></tig></langSet>'
        '<langSet xml:lang="en"><tig><term>The World</term>'
        '<termNote type="administrativeStatus">forbidden</termNote>'
        '<note from="translator">never</note></tig></langSet></termEntry>'
    )
    imported = read(f"<martif><text><body>{entry}</body></text></martif>".encode(), "a.tbx")
    assert imported.concepts == (
        Concept(
            "7",
            (
                Term("fr", "Le Monde", TermStatus.DO_NOT_TRANSLATE, case_sensitive=True),
                Term("en", "The World", TermStatus.DEPRECATED, case_sensitive=True, note="never"),
            ),
            definition="a newspaper",
        ),
    )
    assert imported.lost == ()


@pytest.mark.parametrize("shape", ["tbx2", "tbx3", "tbx3-dct", "weblate-tbx"])
def test_what_we_write_loses_nothing(shape: str) -> None:
    exported = write(HOUSE, shape)
    assert exported.lost == ()
    imported = read(exported.data, "a.tbx")
    assert imported.concepts == HOUSE
    assert imported.lost == ()
    assert exported == write(imported.concepts, shape)


def test_dct_puts_each_datum_into_its_modules_namespace() -> None:
    root = etree.fromstring(write(HOUSE, "tbx3-dct").data)
    spaces = {"min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic"}
    found = {
        name: [element.text for element in root.iterfind(f".//{name}", spaces)]
        for name in ("min:subjectField", "basic:definition", "min:administrativeStatus",
                     "basic:grammaticalGender", "basic:projectSubset", "basic:responsibility")
    }  # fmt: skip
    assert found == {
        "min:subjectField": ["defense"],
        "basic:definition": ["Alliance."],
        "min:administrativeStatus": [
            "preferredTerm-admn-sts", "deprecatedTerm-admn-sts", "preferredTerm-admn-sts",
            "deprecatedTerm-admn-sts", "preferredTerm-admn-sts",
        ],
        "basic:grammaticalGender": ["feminine"],
        "basic:projectSubset": [
            "relire: pos=proper noun", "relire: status=wrong, case=free",
            "relire: status=do-not-translate, case=free",
        ],
        "basic:responsibility": ["Zoé"],
    }  # fmt: skip


def test_ids_are_names_as_xml_wants_them() -> None:
    root = etree.fromstring(write(HOUSE, "tbx3").data)
    ids = [element.get("id") for element in root.iter("{urn:iso:std:iso:30042:ed-2}conceptEntry")]
    assert ids == ["otsc", "_11-septembre"]


def test_translate_toolkit_reads_our_tbx_2_as_weblate_does() -> None:
    from translate.storage.tbx import tbxfile

    store = tbxfile(BytesIO(write(HOUSE, "weblate-tbx").data), "fr", "en")
    first, second = store.units
    assert [(t.text, t.deprecated) for t in first.get_source_terms()] == [
        (LONG, False), ("pacte", True),
    ]  # fmt: skip
    assert [(t.text, t.deprecated) for t in first.get_target_terms()] == [
        ("CSTO", False), ("Tripartite", True),
    ]  # fmt: skip
    assert first.getnotes(origin="definition") == "defense\nAlliance."
    assert first.istranslatable()
    assert not second.istranslatable()
