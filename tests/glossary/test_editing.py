"""Glossary files edited line by line: what is not meant stays byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.errors import EditorError
from editor.glossary import find_concept
from editor.glossary.editing import (
    Sheets,
    add_terms,
    change_concept,
    change_term,
    glossary_of,
    remove_concept,
    remove_term,
    rename_concept,
)
from editor.glossary.sheet import Sheet
from editor.model import Term, TermStatus

TEXT = """\
# The desk’s alliances, as agreed on 3 May
concept,lang,term,status,pos,gender,case,note

# Asia
otsc,fr,OTSC,preferred,proper noun,f,,"dans la suite, toujours"
otsc,en,CSTO,preferred,proper noun

# Images
tigre-de-papier,fr,tigre de papier,preferred,noun,m
tigre-de-papier,en,paper tiger,preferred,noun
# the end
"""


def sheets(text: str = TEXT, name: str = "alliances.csv") -> Sheets:
    return {name: Sheet.parse(text, name)}


def changed(before: str, after: Sheets) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    (sheet,) = after.values()
    old, new = before.split("\n"), sheet.text.split("\n")
    return [x for x in old if x not in new], [x for x in new if x not in old]


def test_a_term_joins_its_concept_and_nothing_else_moves() -> None:
    after = add_terms(sheets(), "otsc", [Term("en", "bloc", TermStatus.DEPRECATED)])
    assert changed(TEXT, after) == ([], ["otsc,en,bloc,deprecated"])
    (sheet,) = after.values()
    assert sheet.text.split("\n")[6] == "otsc,en,bloc,deprecated"


def test_a_new_concept_goes_to_the_end_or_where_it_is_put() -> None:
    terms = [Term("fr", "bloc", pos="noun", gender="m"), Term("en", "bloc")]
    rows = ["bloc,fr,bloc,preferred,noun,m", "bloc,en,bloc,preferred"]
    unsorted = TEXT.replace("otsc,", "zone,")
    end = add_terms(sheets(unsorted), "bloc", terms, file="alliances.csv")["alliances.csv"]
    assert end.text.split("\n")[10:13] == [*rows, "# the end"]
    put = add_terms(sheets(), "bloc", terms, after="otsc")["alliances.csv"]
    assert put.text.split("\n")[6:8] == rows


def test_a_file_in_alphabetical_order_stays_so() -> None:
    text = "concept,lang,term,status\na,fr,un,preferred\nc,fr,trois,preferred\n"
    after = add_terms(sheets(text), "b", [Term("fr", "deux")], file="alliances.csv")
    assert after["alliances.csv"].text == text.replace("c,fr", "b,fr,deux,preferred\nc,fr")


def test_a_new_file_begins_with_its_header() -> None:
    after = add_terms(sheets(), "paix", [Term("fr", "paix"), Term("en", "peace")], file="d.csv")
    assert after["d.csv"].text == (
        "concept,lang,term,status,pos,gender,case,note\n"
        "paix,fr,paix,preferred\npaix,en,peace,preferred\n"
    )
    assert [c.domain for c in glossary_of(after).concepts] == ["alliances"] * 2 + ["d"]


def test_one_cell_changes_and_a_column_is_added_when_it_is_needed() -> None:
    after = change_term(sheets(), "otsc", "CSTO", {"note": "as NATO has it", "date": "2026-11-24"})
    assert changed(TEXT, after) == (
        [
            "concept,lang,term,status,pos,gender,case,note",
            "otsc,en,CSTO,preferred,proper noun",
        ],
        [
            "concept,lang,term,status,pos,gender,case,note,date",
            "otsc,en,CSTO,preferred,proper noun,,,as NATO has it,2026-11-24",
        ],
    )


def test_a_spreadsheets_file_keeps_its_line_ends_delimiter_and_mark() -> None:
    text = "\ufeffconcept;lang;term;status\r\na;fr;un;preferred\r\n\r\n# fin\r\n"
    after = add_terms(sheets(text), "a", [Term("en", "one; or two")])
    assert after["alliances.csv"].text == (
        '\ufeffconcept;lang;term;status\r\na;fr;un;preferred\r\na;en;"one; or two";preferred\r\n'
        "\r\n# fin\r\n"
    )


def test_terms_and_concepts_go_and_get_other_names() -> None:
    gone = remove_term(sheets(), "otsc", "CSTO")
    assert changed(TEXT, gone) == (["otsc,en,CSTO,preferred,proper noun"], [])
    without = remove_concept(sheets(), "tigre-de-papier")
    assert "# Images" in without["alliances.csv"].text
    assert [c.id for c in glossary_of(without).concepts] == ["otsc"]
    renamed = rename_concept(sheets(), "otsc", "csto")
    assert [c.id for c in glossary_of(renamed).concepts] == ["csto", "tigre-de-papier"]


def test_a_concepts_definition_stands_once() -> None:
    text = "concept,lang,term,status,definition\na,fr,un,preferred\na,en,one,preferred,old\n"
    after = change_concept(sheets(text), "a", {"definition": "new"})
    assert glossary_of(after).concepts[0].definition == "new"
    assert after["alliances.csv"].text.count("old") == 0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda s: add_terms(s, "otsc", [Term("fr", "OTSC")]), "already preferred"),
        (lambda s: add_terms(s, "paix", [Term("fr", "paix")]), "new concept"),
        (lambda s: add_terms(s, "paix", [Term("fr", "paix")], after="otan"), 'no concept "otan"'),
        (lambda s: change_term(s, "otsc", "CTSO", {}), 'did you mean "CSTO"'),
        (lambda s: change_term(s, "otcs", "OTSC", {}), 'did you mean "otsc"'),
        (lambda s: rename_concept(s, "otsc", "tigre-de-papier"), "already"),
        (lambda s: remove_concept(s, "rien"), "search"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(change: object, message: str) -> None:
    assert callable(change)
    with pytest.raises(EditorError, match=message) as fault:
        change(sheets())
    assert "\n" not in str(fault.value)


TERMS = st.text(
    st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=12
).filter(lambda text: any(c.isalpha() for c in text) and text == text.strip(" \t\u00a0"))


@given(TERMS, st.sampled_from(TermStatus), TERMS)
def test_whatever_is_added_is_read_again_and_removing_it_gives_the_old_file(
    text: str, status: TermStatus, note: str
) -> None:
    term = Term("fr", text, status, note=note, case_sensitive=text != text.lower())
    after = add_terms(sheets(), "neuf", [term], file="alliances.csv")
    added = find_concept(glossary_of(after).concepts, "neuf")
    assert added is not None
    assert added.terms == (term,)
    assert remove_concept(after, "neuf") == sheets()
