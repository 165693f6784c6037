"""Tables of terms, as people and as OmegaT, MateCat and spreadsheets write them."""

import subprocess
import sys

import pytest

from editor.formats.glossaries import SHAPES, SUFFIXES, read, recognise
from editor.model import Concept, Term, TermStatus

ADMITTED, DEPRECATED = TermStatus.ADMITTED, TermStatus.DEPRECATED
OTSC = Concept("otsc", (Term("fr", "OTSC", case_sensitive=True),
                        Term("en", "CSTO", case_sensitive=True)))  # fmt: skip
SUMMIT = Concept("sommet", (Term("fr", "sommet"), Term("en", "summit")))


def concepts(text: str, name: str = "a.csv", **options: str) -> tuple[Concept, ...]:
    imported = read(text.encode(), name, **options)
    assert imported.lost == ()
    return imported.concepts


def lost(text: str, name: str = "a.csv") -> list[str]:
    return [str(item) for item in read(text.encode(), name).lost]


@pytest.mark.parametrize(
    "header",
    [
        "source,target",
        "French,English",
        "français;anglais",
        "fr\ten",
        "Terme français,Terme anglais",
        "term,translation",
        "FR-fr;EN_us",
        "Source term;Target term",
        "fra,eng",
        "Terme source;Traduction",
    ],
)
def test_two_columns_are_known_by_many_names(header: str) -> None:
    delimiter = next(d for d in ",;\t" if d in header)
    rows = f"OTSC{delimiter}CSTO\nsommet{delimiter}summit\n"
    assert read(f"{header}\n{rows}".encode(), "a.csv").concepts == (OTSC, SUMMIT)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_encodings_and_line_ends_are_found_out(
    delimiter: str, encoding: str, end: str
) -> None:
    rows = ("fr,en,note", "défense,defense,à l’américaine", "été,summer,", "OTSC,CSTO,")
    text = end.join(row.replace(",", delimiter) for row in rows) + end
    imported = read(text.encode(encoding), "lexique.csv")
    assert [[t.text for t in c.terms] for c in imported.concepts] == [
        ["défense", "defense"], ["été", "summer"], ["OTSC", "CSTO"],
    ]  # fmt: skip
    assert imported.concepts[0].terms[1].note == "à l’américaine"


def test_a_table_without_a_header_is_source_target_note() -> None:
    assert concepts("OTSC,CSTO\nsommet,summit\n") == (OTSC, SUMMIT)
    (only,) = concepts("sommet;summit;de l’alliance\n")
    assert only.terms == (Term("fr", "sommet"), Term("en", "summit", note="de l’alliance"))


def test_two_words_for_a_term_are_no_header() -> None:
    (only,) = concepts("mot,word\n")
    assert [term.text for term in only.terms] == ["mot", "word"]


def test_the_first_target_is_preferred_and_the_others_admitted() -> None:
    (only,) = concepts("fr,en\ncessez-le-feu,ceasefire\ncessez-le-feu,cease-fire\n")
    assert [(term.text, term.status) for term in only.terms] == [
        ("cessez-le-feu", TermStatus.PREFERRED),
        ("ceasefire", TermStatus.PREFERRED),
        ("cease-fire", ADMITTED),
    ]


def test_homographs_that_are_defined_apart_stay_apart() -> None:
    found = concepts("fr,en,definition\navocat,lawyer,métier\navocat,avocado,fruit\n")
    assert [(c.id, c.terms[1].text) for c in found] == [
        ("avocat", "lawyer"), ("avocat-2", "avocado"),
    ]  # fmt: skip


def test_every_column_of_a_headed_table_finds_its_place() -> None:
    (only,) = concepts(
        "id;terme source;terme cible;nature;genre;statut;domaine;définition;référence;remarque;date"
        ";auteur\n"
        "c-12;sommet;summit;nom;masculin;admis;diplomatie;réunion;ONU;bref;2026-11-24;Zoé\n"
    )
    assert only == Concept(
        "c-12",
        (
            Term("fr", "sommet", pos="noun", gender="m", date="2026-11-24", author="Zoé"),
            Term("en", "summit", ADMITTED, "noun", note="bref", date="2026-11-24", author="Zoé"),
        ),
        "diplomatie",
        "réunion",
        "ONU",
    )


def test_a_column_may_name_the_language_it_speaks_of() -> None:
    (only,) = concepts(
        "fr,en,French note,note (en),pos fr,en status,fr gender\n"
        "sommet,summit,rare,usual,nom,interdit,m\n"
    )
    assert only.terms == (
        Term("fr", "sommet", pos="noun", gender="m", note="rare"),
        Term("en", "summit", DEPRECATED, note="usual"),
    )


def test_a_row_for_each_term_is_gathered_by_its_concept() -> None:
    (only,) = concepts(
        "entry id,language,term,usage status,domain\n"
        "42,French,sommet,preferred,diplomatie\n42,English,summit,preferred,diplomatie\n"
        "42,English,top,not recommended,diplomatie\n"
    )
    assert only == Concept(
        "42", (*SUMMIT.terms, Term("en", "top", DEPRECATED)), domain="diplomatie"
    )


def test_what_a_table_says_beyond_the_glossary_is_reported() -> None:
    assert lost("fr,en,client,pos,statut\nsommet,summit,ACME,interjection,peut-être\n") == [
        "a.csv:2:4: part of speech “interjection”: relire's glossary knows no such part of speech",
        "a.csv:2:5: status “peut-être”: relire's glossary knows no such status",
        "a.csv:1:3: the column “client” (1 cells): relire's glossary has no place for it",
    ]
    assert lost("fr,en,note\nsommet,summit,\n,,seul\n") == [
        "a.csv:3: “seul”: there is no term beside it"
    ]


def test_of_two_columns_that_say_the_same_kind_of_thing_the_first_counts() -> None:
    assert lost("\nfr,en,created,modified\nsommet,summit,2020,2021\n") == [
        "a.csv:2:4: the column “modified” (1 cells): relire's glossary has no place for it"
    ]
    assert lost("source,target,id,context\nsommet,summit,s1,menu\n") == [
        "a.csv:2: context “menu”: relire's glossary has no place for it"
    ]


def test_a_term_that_is_not_translated_is_the_source() -> None:
    (only,) = concepts("source,target,status\nPolitico,Politico,non-translatable\n")
    assert [term.status for term in only.terms] == [
        TermStatus.DO_NOT_TRANSLATE,
        TermStatus.PREFERRED,
    ]


def test_rows_that_disagree_keep_the_first_and_report_the_other() -> None:
    text = "fr,en,definition,fr pos\nsommet,summit,,noun\nsommet,top,,verb\n"
    imported = read(text.encode(), "a.csv")
    assert imported.concepts[0].terms[0].pos == "noun"
    assert [str(item) for item in imported.lost] == [
        "a.csv:3:1: fr «sommet»: pos verb: an earlier place says something else of this term"
    ]


def test_quotation_marks_line_breaks_and_regex_characters_are_text() -> None:
    (only,) = concepts('fr,en,note\n"(a|b)*[c]","$1 \\d+","dit ""oui"",\nou non"\n')
    assert [term.text for term in only.terms] == ["(a|b)*[c]", "$1 \\d+"]
    assert only.terms[1].note == 'dit "oui", ou non'
    assert only.id == "a-b-c"


def test_excel_may_name_the_delimiter_in_its_first_line() -> None:
    assert concepts("sep=;\nfr;en\nOTSC;CSTO\n") == (OTSC,)


def test_relires_own_layout_is_read_with_its_rules() -> None:
    own = (
        "# Sommets.\nconcept;lang;term;status\n"
        "sommet;fr;sommet;preferred\nsommet;en;summit;preferred\n"
    )
    assert recognise(own.encode(), "diplomacy.csv") == "relire"
    (only,) = read(own.encode("utf-16"), "diplomacy.csv").concepts
    assert only == Concept("sommet", SUMMIT.terms, domain="diplomacy")


def test_omegats_tabs_comments_and_several_targets() -> None:
    text = (
        "# Glossary in tab-separated format\n"
        'sommet\tsummit\tof "the" alliance\nsommet\ttop\n\nOTSC\tCSTO\t\n"Le Monde"\tLe Monde\n'
    )
    assert recognise(text.encode(), "glossary.utf8") == "omegat"
    summit, otsc, monde = concepts(text, "glossary.txt")
    assert summit.terms == (
        Term("fr", "sommet"),
        Term("en", "summit", note='of "the" alliance'),
        Term("en", "top", ADMITTED),
    )
    assert otsc == OTSC
    assert monde.terms[0].text == '"Le Monde"'
    for header in ("source\ttarget\tcomment", "fr\ten"):
        assert concepts(f"{header}\nOTSC\tCSTO\n", "g.tab") == (OTSC,)


def test_omegats_csv() -> None:
    (only,) = concepts('sommet,"summit, the",rare\n', shape="omegat-csv")
    assert only.terms[1] == Term("en", "summit, the", note="rare")


def test_matecats_columns_belong_to_the_language_before_them() -> None:
    text = (
        "Forbidden,Domain,Subdomain,Definition,fr-FR,Notes,Example of use,"
        "en-US,Notes,Example of use\n"
        "FALSE,Politique,Défense,réunion,sommet,rare,,summit,usual,the summit\n"
        "TRUE,Politique,Défense,réunion,sommet,,,top,,\n"
        "TRUE,,,,,,,whilst,,\n"
    )
    imported = read(text.encode(), "glossary.csv")
    assert imported.concepts == (
        Concept(
            "sommet",
            (
                Term("fr", "sommet", note="rare"),
                Term("en", "summit", note="usual"),
                Term("en", "top", DEPRECATED),
            ),
            "Politique / Défense",
            "réunion",
        ),
        Concept("whilst", (Term("en", "whilst", DEPRECATED),)),
    )
    assert [item.what for item in imported.lost] == [
        "the column “Example of use” (1 cells)", "fr-FR", "en-US",
    ]  # fmt: skip


def test_two_kinds_of_english_keep_their_names() -> None:
    found = read(b"fr,en-US,en-GB\ndefense,defense,defence\n", "a.csv")
    assert [term.lang for term in found.concepts[0].terms] == ["fr", "en-US", "en-GB"]
    assert found.lost == ()


def test_other_languages_can_be_asked_for() -> None:
    found = read(b"Gipfel,cumbre\n", "a.csv", source_lang="de", target_lang="es")
    assert found.concepts == (
        Concept("gipfel", (Term("de", "Gipfel", case_sensitive=True), Term("es", "cumbre"))),
    )


def test_every_shape_says_what_it_is() -> None:
    assert list(SHAPES) == list(SUFFIXES)
    assert all(about and "\n" not in about for about in SHAPES.values())
    assert all(suffix.startswith(".") for suffix in SUFFIXES.values())


def test_the_names_of_the_formats_are_had_without_loading_them() -> None:
    heavy = ("editor.glossary", "editor.formats.glossaries.tables", "lxml")
    script = (
        "import sys; from editor.formats.glossaries import SHAPES; "
        f"print(len(SHAPES), [m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"{len(SHAPES)} []\n"
