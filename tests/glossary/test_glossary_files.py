"""Glossary files: what they say, and one clear line for what is wrong in them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.errors import EditorError
from editor.glossary import (
    Glossary,
    Place,
    find_problems,
    format_glossary,
    join_glossaries,
    load_starter,
    parse_glossary,
    starter_files,
)
from editor.model import Concept, Term, TermStatus
from editor.store.concepts import read_glossary

HEADER = "concept,lang,term,status,pos,gender,case,note\n"


def test_rows_become_concepts_with_the_files_stem_as_domain() -> None:
    text = (
        f"# The desk’s alliances\n{HEADER}\n"
        "otsc,fr,Organisation du traité de sécurité collective,preferred,proper noun,f\n"
        'otsc,fr,OTSC,admitted,proper noun,f,,"dans la suite, après l’intitulé"\n'
        "otsc,en,CSTO,preferred\n"
        "\n"
        "tigre-de-papier,fr,tigre de papier,preferred,noun,m,free\n"
    )
    assert parse_glossary(text, "glossary/alliances.csv") == Glossary(
        (
            Concept(
                "otsc",
                (
                    Term(
                        "fr",
                        "Organisation du traité de sécurité collective",
                        pos="proper noun",
                        gender="f",
                        case_sensitive=True,
                    ),
                    Term(
                        "fr",
                        "OTSC",
                        TermStatus.ADMITTED,
                        "proper noun",
                        "f",
                        case_sensitive=True,
                        note="dans la suite, après l’intitulé",
                    ),
                    Term("en", "CSTO", case_sensitive=True),
                ),
                "alliances",
            ),
            Concept(
                "tigre-de-papier",
                (Term("fr", "tigre de papier", pos="noun", gender="m"),),
                "alliances",
            ),
        ),
        {
            (
                "otsc",
                "fr",
                "Organisation du traité de sécurité collective",
            ): Place("glossary/alliances.csv", 4),
            ("otsc", "fr", "OTSC"): Place("glossary/alliances.csv", 5),
            ("otsc", "en", "CSTO"): Place("glossary/alliances.csv", 6),
            ("tigre-de-papier", "fr", "tigre de papier"): Place("glossary/alliances.csv", 8),
        },
    )


@pytest.mark.parametrize(
    ("rows", "line", "message"),
    [
        ("abces,fr,abcès,preferred\nabces,fr,abcès,preferred", 3, "is preferred twice"),
        ("a,fr,un,preferred\na,fr,deux,preferred", 3, "are both to be preferred"),
        ("a,fr,un,preferred\na,fr,un,wrong", 3, "is wrong here and preferred at line 2"),
        ("a,fr,un,preferred\nb,fr,deux,preferred\na,en,one,preferred", 4, "keep its rows together"),
        ("a,fr,,preferred", 2, "the term is empty"),
        ("a,fr,« — »,preferred", 2, "has no letter or digit"),
        ("a,français,un,preferred", 2, 'the language "français" is unknown'),
        ("a,xx,un,preferred", 2, 'the language "xx" is unknown'),
        ("a,fr,un,favorite", 2, 'the status "favorite" is unknown'),
        ("a,fr,un,preferred,substantif", 2, 'pos "substantif" is unknown'),
        ("A b,fr,un,preferred", 2, "is not an id"),
        ('a,fr,"un,preferred', 2, "the row cannot be read"),
        ("a,fr,un,preferred,noun,m,,note,de trop", 2, "the row has 9 columns and the header 8"),
        (
            "a,fr,un,preferred\na,en,one,preferred\nb,fr,un,deprecated\nb,en,one,preferred",
            4,
            'but preferred for "a" at g.csv:2',
        ),
    ],
)
def test_a_faulty_row_is_named_with_its_line(rows: str, line: int, message: str) -> None:
    with pytest.raises(EditorError) as caught:
        parse_glossary(f"{HEADER}{rows}\n", "g.csv")
    assert (caught.value.path, caught.value.line) == ("g.csv", line)
    assert message in caught.value.message


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("concept,lang,term,term,status", 'the column "term" is there twice'),
        ("concept,lang,term,statut", 'column 4 is "statut"'),
        ("concept,lang,term", 'the header lacks "status"'),
        ("", "there is no header row"),
    ],
)
def test_a_faulty_header_is_named(header: str, message: str) -> None:
    with pytest.raises(EditorError, match=message):
        parse_glossary(f"{header}\n", "g.csv")


def test_a_file_in_another_encoding_is_refused_with_its_line() -> None:
    with pytest.raises(EditorError, match="is not UTF-8") as caught:
        parse_glossary(HEADER.encode() + "a,fr,été,preferred\n".encode("cp1252"), "g.csv")
    assert caught.value.line == 2


def test_a_spreadsheets_semicolons_byte_mark_and_line_ends_are_read() -> None:
    text = "\ufeffconcept;lang;term;status\r\na;fr;un, deux;preferred\r\n;;;\r\n"
    concepts = parse_glossary(text.encode(), "g.csv").concepts
    assert concepts == (Concept("a", (Term("fr", "un, deux"),), "g"),)


def test_a_term_may_be_right_for_one_concept_and_wrong_for_another() -> None:
    text = (
        f"{HEADER}comite,fr,Comité national,preferred\ncomite,en,National Committee,preferred\n"
        "comite,en,DNC,admitted\nconvention,fr,convention nationale,preferred\n"
        "convention,fr,Comité national,wrong\nconvention,en,National Convention,preferred\n"
        "convention,en,DNC,admitted\n"
    )
    assert len(parse_glossary(text, "g.csv").concepts) == 2


def test_one_concept_in_two_files_is_refused_with_both_places() -> None:
    one = parse_glossary(f"{HEADER}a,fr,un,preferred\n", "one.csv")
    two = parse_glossary(f"{HEADER}\na,en,one,preferred\n", "two.csv")
    with pytest.raises(EditorError, match=r"^two.csv:3: .* already at one.csv:2"):
        join_glossaries([one, two])


WORDS = st.text('abé’-," ;#', min_size=1).filter(lambda t: any(c.isalnum() for c in t))


@given(st.lists(st.tuples(WORDS, st.sampled_from(TermStatus), st.booleans()), max_size=5))
def test_what_is_written_is_read_again(rows: list[tuple[str, TermStatus, bool]]) -> None:
    concepts = tuple(
        Concept(f"c{n}", (Term("fr", text.strip(" ") or "a", status, case_sensitive=case),), "g")
        for n, (text, status, case) in enumerate(rows)
    )
    assert parse_glossary(format_glossary(concepts), "g.csv").concepts == concepts


def test_a_folder_is_read_in_the_order_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(f"{HEADER}b,fr,deux,preferred\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text(f"{HEADER}a,fr,un,preferred\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("rien", encoding="utf-8")
    assert [concept.id for concept in read_glossary(tmp_path).concepts] == ["a", "b"]


def test_a_missing_folder_is_an_empty_glossary(tmp_path: Path) -> None:
    assert read_glossary(tmp_path / "glossary") == Glossary((), {})


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "glossary").write_text("", encoding="utf-8")
    with pytest.raises(EditorError, match="is not a folder"):
        read_glossary(tmp_path / "glossary")


def test_a_folder_named_like_a_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(EditorError, match="cannot be read"):
        read_glossary(tmp_path)


def test_the_starter_is_large_and_without_problems() -> None:
    starter = load_starter()
    assert len(starter.concepts) >= 600
    assert find_problems(starter) == ()
    assert "institutions.csv" in starter_files()


def test_the_fingerprint_changes_with_a_term() -> None:
    one = parse_glossary(f"{HEADER}a,fr,un,preferred\n", "g.csv")
    same = parse_glossary(f"{HEADER}\n# note\na,fr,un,preferred\n", "g.csv")
    other = parse_glossary(f"{HEADER}a,fr,une,preferred\n", "g.csv")
    assert one.fingerprint == same.fingerprint != other.fingerprint
