"""Weblate's CSV and PO glossaries, as it writes them and as translate-toolkit reads ours."""

import csv
import io
from pathlib import Path

from editor.formats.glossaries import read, recognise, write
from editor.model import Concept, Term, TermStatus

PO = r"""# French glossary.
msgid ""
msgstr ""
"Language: en\n"
"Content-Type: text/plain; charset=UTF-8\n"
"X-Generator: Weblate 5.12\n"

# usual in the press
#. réunion de chefs d'État
#, terminology
msgctxt "sommet"
msgid "sommet"
msgstr "summit"

#. of a mountain
msgctxt "relief"
msgid "sommet"
msgstr ""
"to"
"p"

#, forbidden
msgid "défense"
msgstr "defence \"x\""

msgid "défense"
msgstr "defense"

#, read-only, terminology
msgid "Le Monde"
msgstr "Le Monde"

#, fuzzy
#| msgid "OTAN."
msgid "OTAN"
msgstr "NATO"

msgid "avion"
msgid_plural "avions"
msgstr[0] "plane"
msgstr[1] "planes"

#~ msgid "vieux"
#~ msgstr "old"
"""
HOUSE = (
    Concept(
        "otsc",
        (
            Term("fr", "Organisation", TermStatus.PREFERRED, case_sensitive=True),
            Term("fr", "OTSC", TermStatus.ADMITTED, case_sensitive=True),
            Term("en", "Organization", case_sensitive=True, note='dit "O"'),
            Term("en", "CSTO", TermStatus.ADMITTED, case_sensitive=True),
            Term("en", "Pact", TermStatus.DEPRECATED, case_sensitive=True),
        ),
        definition="Alliance.",
    ),
    Concept(
        "politico", (Term("fr", "Politico", TermStatus.DO_NOT_TRANSLATE, case_sensitive=True),)
    ),
    Concept("sommet", (Term("fr", "sommet"),)),
)


def test_flags_contexts_and_comments_of_po_are_understood() -> None:
    assert recognise(PO.encode(), "glossary") == "weblate-po"
    imported = read(PO.encode(), "fr.po")
    assert imported.concepts == (
        Concept(
            "sommet",
            (Term("fr", "sommet"), Term("en", "summit", note="usual in the press")),
            definition="réunion de chefs d'État",
        ),
        Concept("relief", (Term("fr", "sommet"), Term("en", "top")), definition="of a mountain"),
        Concept(
            "defense",
            (
                Term("fr", "défense"),
                Term("en", 'defence "x"', TermStatus.DEPRECATED),
                Term("en", "defense"),
            ),
        ),
        Concept(
            "le-monde", (Term("fr", "Le Monde", TermStatus.DO_NOT_TRANSLATE, case_sensitive=True),)
        ),
        Concept(
            "otan",
            (Term("fr", "OTAN", case_sensitive=True), Term("en", "NATO", case_sensitive=True)),
        ),
    )
    assert [str(item) for item in imported.lost] == [
        "fr.po:35: flag fuzzy: relire's glossary has no place for it",
        "fr.po:38: «avion»: a term has no plural forms",
        "fr.po:43: «vieux»: it is obsolete",
    ]


def test_our_po_comes_back_whole() -> None:
    exported = write(HOUSE, "weblate-po")
    assert read(exported.data, "en.po").concepts == HOUSE
    assert [str(item) for item in exported.lost] == [
        "otsc: fr «OTSC»: synonym of «Organisation»: "
        "Weblate's PO glossaries have an entry of its own for it"
    ]


def test_translate_toolkit_reads_our_po(tmp_path: Path) -> None:
    from translate.storage import factory

    path = tmp_path / "en.po"
    path.write_bytes(write(HOUSE, "weblate-po").data)
    units = [unit for unit in factory.getobject(str(path)).units if unit.source]
    assert [(unit.getcontext(), unit.source, unit.target) for unit in units] == [
        ("otsc", "Organisation", "Organization"),
        ("otsc/2", "Organisation", "CSTO"),
        ("otsc/3", "Organisation", "Pact"),
        ("otsc/4", "OTSC", "Organization"),
        ("politico", "Politico", "Politico"),
        ("sommet", "sommet", ""),
    ]
    assert [unit.hastypecomment("forbidden") for unit in units] == [
        False,
        False,
        True,
        *[False] * 3,
    ]
    assert units[0].getnotes(origin="translator") == 'dit "O"'
    assert units[0].getnotes(origin="developer") == "Alliance."


def test_weblates_csv_has_its_columns_read_and_written() -> None:
    text = (
        '"location","source","target","id","fuzzy","context","translator_comments",'
        '"developer_comments"\n'
        '"doc:1","sommet","summit","","True","noun","usual","réunion"\n'
        '"","avocat","lawyer","","False","Menu item","",""\n'
    )
    imported = read(text.encode(), "fr.csv")
    assert imported.concepts == (
        Concept(
            "noun", (Term("fr", "sommet"), Term("en", "summit", note="usual")), definition="réunion"
        ),
        Concept("avocat", (Term("fr", "avocat"), Term("en", "lawyer"))),
    )
    assert [str(item) for item in imported.lost] == [
        "fr.csv:2:5: «summit» is marked as fuzzy: relire's glossary has no place for it",
        "fr.csv:3: context “Menu item”: relire's glossary has no place for it",
        "fr.csv:1:1: the column “location” (1 cells): relire's glossary has no place for it",
    ]


def test_our_csv_is_weblates_and_reports_what_it_leaves_out() -> None:
    exported = write(HOUSE, "weblate-csv")
    rows = list(csv.DictReader(io.StringIO(exported.data.decode())))
    assert [(row["context"], row["source"], row["target"]) for row in rows] == [
        ("otsc", "Organisation", "Organization"),
        ("otsc/2", "Organisation", "CSTO"),
        ("otsc/3", "OTSC", "Organization"),
        ("politico", "Politico", "Politico"),
        ("sommet", "sommet", ""),
    ]
    assert [(item.place, item.what) for item in exported.lost] == [
        ("otsc", "fr «OTSC»: synonym of «Organisation»"),
        ("otsc", "en «Pact»: deprecated"),
        ("politico", "fr «Politico»: do-not-translate"),
    ]
    assert [concept.id for concept in read(exported.data, "a.csv").concepts] == [
        "otsc", "politico", "sommet",
    ]  # fmt: skip


def test_contexts_that_are_no_ids_are_given_up() -> None:
    text = (
        'msgctxt "noun"\nmsgid "sommet"\nmsgstr "top"\n\nmsgctxt "noun"\nmsgid "été"\nmsgstr "x"\n'
    )
    imported = read(text.encode(), "a.po")
    assert [concept.id for concept in imported.concepts] == ["sommet", "ete"]
    assert [item.what for item in imported.lost] == ["context “noun”"] * 2
