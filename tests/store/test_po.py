from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.errors import EditorError
from editor.model import BlockKind, State, Unit
from editor.store.po import SegmentFile, format_units, parse_units, read_units, write_units

HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'

UNITS = (
    Unit(
        "3f2a91c04e",
        "« Asseyons-nous à la table des négociations. »",
        "“Let us sit down at the negotiating table.”",
        State.FINAL,
        notes=("Vérifié à la source.", "# pas une balise", "  [relire] final"),
        hints=("term: négociations → talks",),
        origin="argos|fr_en-1.9|glossary:3f2a",
        ignored=('quotes: the speaker said "sit"; keep it',),
        place="sources/koursk-otsc.fr.txt:15",
    ),
    Unit("77aa", "Deux", "Two", State.TRANSLATED, previous="Trois", flags=("no-wrap", "x-odd")),
    Unit("88bb", "Un titre", kind=BlockKind.TITLE, place="sources/mon article.txt:1"),
    Unit("99cc", "in ,", "in ,", State.REVIEWED, dropped=True),
)
FILE = SegmentFile(
    "koursk-otsc",
    "fr",
    "en",
    UNITS,
    (Unit("dd00", "Parti", "Gone", State.REVIEWED, notes=("gardé",), previous="Partie"),),
    {"Last-Translator": "Anne <anne@example.org>", "X-Poedit-Basepath": ".."},
    "The desk's own file.",
)


def parsed(body: str, name: str = "article.en.po") -> SegmentFile:
    return parse_units((HEADER + body).encode(), Path(name))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "koursk-otsc.en.po"
    write_units(path, FILE)
    assert read_units(path) == FILE


def test_the_file_is_what_an_editor_can_read() -> None:
    file = SegmentFile("a", "fr", "fr", UNITS[:1], FILE.obsolete)
    assert format_units(file, Path("a.fr.po")).decode() == (
        'msgid ""\n'
        'msgstr ""\n'
        '"Project-Id-Version: a\\n"\n'
        '"PO-Revision-Date: \\n"\n'
        '"Last-Translator: \\n"\n'
        '"Language-Team: \\n"\n'
        '"Language: fr\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
        '"X-Generator: relire\\n"\n'
        '"X-Source-Language: fr\\n"\n'
        "\n"
        "# Vérifié à la source.\n"
        "# # pas une balise\n"
        "#   [relire] final\n".replace("#   [", "#    [")
        + '# [relire] final; origin="argos|fr_en-1.9|glossary:3f2a"; '
        'ignored="quotes: the speaker said \\"sit\\"; keep it"\n'
        "#. paragraph\n"
        "#. term: négociations → talks\n"
        "#: sources/koursk-otsc.fr.txt:15\n"
        'msgctxt "3f2a91c04e"\n'
        'msgid "« Asseyons-nous à la table des négociations. »"\n'
        'msgstr "“Let us sit down at the negotiating table.”"\n'
        "\n"
        "# gardé\n"
        '#~| msgid "Partie"\n'
        '#~ msgctxt "dd00"\n'
        '#~ msgid "Parti"\n'
        '#~ msgstr "Gone"\n'
    )


@pytest.mark.parametrize(
    ("flags", "mark", "state"),
    [
        ("", "", State.REVIEWED),
        ("#, fuzzy\n", "", State.TRANSLATED),
        ("", "# [relire] final\n", State.FINAL),
        ("#, fuzzy\n", "# [relire] final\n", State.TRANSLATED),
    ],
)
def test_the_fuzzy_flag_is_the_last_word(flags: str, mark: str, state: State) -> None:
    file = parsed(f'{mark}{flags}msgctxt "a"\nmsgid "Un"\nmsgstr "One"\n')
    assert file.units == (Unit("a", "Un", "One", state),)


def test_an_emptied_target_is_initial_whatever_the_marks_say() -> None:
    file = parsed('# [relire] final; dropped\n#, fuzzy\nmsgctxt "a"\nmsgid "Un"\nmsgstr ""\n')
    assert file.units == (Unit("a", "Un", dropped=True),)


def test_a_draft_is_never_written_as_reviewed(tmp_path: Path) -> None:
    path = tmp_path / "a.en.po"
    write_units(path, SegmentFile("a", "fr", "en", (Unit("a", "Un", "One"),)))
    assert read_units(path).units == (Unit("a", "Un", "One", State.TRANSLATED),)


def test_a_file_that_another_tool_wrapped_reads_the_same() -> None:
    body = (
        "# une note qui se lit\r\n"
        '# [relire] final; origin="argos|fr_en|with a long signature"; ignored="rule: since\r\n'
        '# it is a quotation"\r\n'
        "#. heading\r\n"
        "#: a.txt:1\r\n"
        'msgctxt "a"\r\n'
        'msgid ""\r\n'
        '"Le monde a été "\r\n'
        '"pris au dépourvu."\r\n'
        'msgstr ""\r\n'
        '"The world "\r\n'
        '"was caught off guard."\r\n'
    )
    assert parsed(body).units == (
        Unit(
            "a",
            "Le monde a été pris au dépourvu.",
            "The world was caught off guard.",
            State.FINAL,
            origin="argos|fr_en|with a long signature",
            ignored=("rule: since it is a quotation",),
            notes=("une note qui se lit",),
            kind=BlockKind.HEADING,
            place="a.txt:1",
        ),
    )


def test_a_note_that_only_looks_like_a_mark_stays_a_note() -> None:
    body = (
        "# relire : ce passage\n# [relire] ce passage\n# [relire] finally\n"
        'msgctxt "a"\nmsgid "Un"\nmsgstr ""\n'
    )
    assert parsed(body).units[0].notes == (
        "relire : ce passage",
        "[relire] ce passage",
        "[relire] finally",
    )


def test_two_marks_make_the_more_cautious_one() -> None:
    body = (
        '# [relire] final; ignored="a"\n# [relire] dropped; ignored="b"\n'
        'msgctxt "a"\nmsgid "Un"\nmsgstr "One"\n'
    )
    assert parsed(body).units == (
        Unit("a", "Un", "One", State.REVIEWED, dropped=True, ignored=("a", "b")),
    )


def test_what_other_tools_put_there_is_kept(tmp_path: Path) -> None:
    body = (
        "# Anne, 2026\n"
        'msgid ""\n'
        'msgstr ""\n'
        '"Project-Id-Version: desk\\n"\n'
        '"PO-Revision-Date: 2026-03-01 10:00+0100\\n"\n'
        '"Last-Translator: Anne <anne@example.org>\\n"\n'
        '"Language: en\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"X-Generator: Poedit 3.4\\n"\n'
        '"X-Poedit-Bookmarks: 1,2\\n"\n'
        "\n"
        '#, c-format\nmsgid "%d ami"\nmsgid_plural "%d amis"\nmsgstr[0] "%d friend"\n'
        'msgstr[1] "%d friends"\n'
        "\n"
        '#, range: 0..6\nmsgctxt "a"\nmsgid "Un"\nmsgstr "One"\n'
    )
    path = tmp_path / "desk.en.po"
    path.write_text(body, encoding="utf-8")
    file = read_units(path)
    write_units(path, file)
    text = path.read_text(encoding="utf-8")
    assert read_units(path) == file
    for line in body.split("\n"):
        assert line in text


def test_entries_without_a_context_get_the_id_of_their_text() -> None:
    body = 'msgid "Un"\nmsgstr "One"\n\nmsgctxt "x"\nmsgid "Un"\nmsgstr "A"\n'
    assert [(u.id, u.target) for u in parsed(body).units] == [("d32a504100", "One"), ("x", "A")]


def test_comments_that_gettext_takes_are_taken() -> None:
    body = (
        "#collé\n#.heading\n#:a.txt:3\n#,fuzzy\n#=no-wrap\n#\n#.\n"
        'msgctxt "a"\nmsgid"Un"\nmsgstr"O\\ane"\n'
        '#~|msgid "vieux"\n#~msgctxt "b"\n#~msgid "Deux"\n#~msgstr "Two"\n#.\n'
    )
    file = parsed(body)
    assert file.units == (
        Unit(
            "a",
            "Un",
            "O\ane",
            State.TRANSLATED,
            notes=("collé",),
            kind=BlockKind.HEADING,
            place="a.txt:3",
            flags=("no-wrap",),
        ),
    )
    assert file.obsolete == (Unit("b", "Deux", "Two", State.REVIEWED, previous="vieux"),)


def test_without_a_header_the_first_note_is_the_first_units() -> None:
    data = b'# une note\nmsgctxt "a"\nmsgid "Un"\nmsgstr "One"\n'
    assert parse_units(data, Path("article.en.po")) == SegmentFile(
        "article", "fr", "en", (Unit("a", "Un", "One", State.REVIEWED, notes=("une note",)),)
    )


def test_line_feeds_at_the_edges_follow_the_source() -> None:
    file = SegmentFile("a", "fr", "en", (Unit("a", "Un\n", "\nOne", State.REVIEWED),))
    assert parse_units(format_units(file, Path("a.en.po")), Path("a.en.po")).units == (
        Unit("a", "Un\n", "One\n", State.REVIEWED),
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "f.en.po: the file is empty; take it back from git, or delete it"),
        (
            HEADER.encode() + b'msgctxt "a"\nmsgid "Un\nmsgstr ""\n',
            "f.en.po:7: this is not PO: a keyword and a text between double quotes are expected; "
            'a quote inside the text is written \\"',
        ),
        (
            HEADER.encode() + b'msgctxt "a"\nmsgid "Un "deux""\nmsgstr ""\n',
            "f.en.po:7: this is not PO: a keyword and a text between double quotes are expected; "
            'a quote inside the text is written \\"',
        ),
        (
            HEADER.encode() + b'msgstr "Un"\nmsgid "Un"\nmsgstr ""\n',
            "f.en.po:6: this is not PO; mend the entry by hand or take the file back from git",
        ),
        (
            HEADER.encode() + b'msgctxt "a"\nmsgid "U\\qn"\nmsgstr ""\n',
            "f.en.po:7: the escape \\q is not known; write the character itself",
        ),
        (
            HEADER.encode() + b'<<<<<<< HEAD\nmsgctxt "a"\n',
            "f.en.po:6: a git conflict is unresolved here; "
            "keep one side and delete the marker lines",
        ),
        (
            HEADER.encode() + b'msgid "\xe9t\xe9"\nmsgstr ""\n',
            "f.en.po:6: byte 88 is not UTF-8; save the file as UTF-8",
        ),
        ("msgid".encode("utf-16"), "f.en.po: this is UTF-16; save it as UTF-8"),
        (
            HEADER.replace("UTF-8", "KLINGON").encode(),
            "f.en.po: the charset “KLINGON” is unknown; save it as UTF-8",
        ),
        (
            HEADER.encode()
            + b'msgctxt "a"\nmsgid "1"\nmsgstr ""\n\nmsgctxt "a"\nmsgid "2"\nmsgstr ""\n',
            "f.en.po:10: the unit a is here twice (first on line 6); "
            "keep the entry that is right and delete the other",
        ),
        (
            HEADER.encode() + b'msgctxt "a"\nmsgid ""\nmsgstr "One"\n',
            "f.en.po:6: this entry has no source; delete it",
        ),
        (
            HEADER.encode() + b'msgctxt "a"\nmsgid "Un"\n',
            "f.en.po:8: the file ends in the middle of an entry; take it back from git",
        ),
    ],
)
def test_a_broken_file_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(EditorError) as caught:
        parse_units(data, Path("f.en.po"))
    assert str(caught.value) == message


def test_missing_files_and_folders_are_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match="there is no such segment file"):
        read_units(tmp_path / "a.en.po")
    with pytest.raises(EditorError, match="this is a folder"):
        read_units(tmp_path)


@pytest.mark.parametrize("character", ["\x00", "\ud800"])
def test_what_po_cannot_hold_is_refused_and_nothing_written(tmp_path: Path, character: str) -> None:
    path = tmp_path / "a.en.po"
    unit = Unit("a", "Un", f"O{character}ne", State.REVIEWED)
    with pytest.raises(EditorError, match=r"a\.en\.po: the unit a has U\+.{4}, which a PO"):
        write_units(path, SegmentFile("a", "fr", "en", (unit,)))
    assert not path.exists()


def test_another_charset_is_read_and_becomes_utf_8() -> None:
    body = HEADER.replace("UTF-8", "ISO-8859-15") + 'msgctxt "a"\nmsgid "œuf à 1 €"\nmsgstr ""\n'
    file = parse_units(body.encode("iso-8859-15"), Path("a.en.po"))
    assert file.units == (Unit("a", "œuf à 1 €"),)
    assert b"charset=UTF-8" in format_units(file, Path("a.en.po"))


def test_a_byte_order_mark_is_no_text() -> None:
    data = b"\xef\xbb\xbf" + (HEADER + 'msgctxt "a"\nmsgid "Un"\nmsgstr ""\n').encode()
    assert parse_units(data, Path("a.en.po")).units == (Unit("a", "Un"),)


TEXT = st.text(
    st.one_of(
        st.sampled_from("ab é’'\"\\\n\r\t\v\f\x85\u2028\u2029\xa0\u202f\u200f\u061c\x1c\x07#~|<"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
    ),
    max_size=20,
)
INNER = TEXT.map(lambda text: text.strip("\n"))
LINE = TEXT.map(lambda text: " ".join(text.replace("\r", "").split()))
LINES = st.lists(LINE.filter(bool), max_size=3).map(tuple)


@st.composite
def units(draw: st.DrawFn, *, obsolete: bool = False) -> Unit:
    target = draw(INNER)
    states = [State.TRANSLATED, State.REVIEWED, State.FINAL] if target else [State.INITIAL]
    state = draw(st.sampled_from(states))
    unit = Unit(
        id=draw(st.uuids()).hex,
        source=draw(INNER.filter(bool)),
        target=target,
        state=state,
        dropped=draw(st.booleans()),
        origin=draw(TEXT),
        notes=draw(LINES),
        ignored=draw(st.lists(TEXT, max_size=2, unique=True).map(tuple)),
        previous=draw(TEXT),
        flags=draw(st.sampled_from([(), ("no-wrap",), ("x", "y-z")])),
    )
    if obsolete:
        return unit
    return replace(unit, hints=draw(LINES), kind=draw(st.sampled_from(list(BlockKind))))


@given(st.lists(units(), max_size=3), st.lists(units(obsolete=True), max_size=2))
@settings(max_examples=150, deadline=None)
def test_any_units_are_read_back_and_written_the_same_twice(
    live: list[Unit], gone: list[Unit]
) -> None:
    path = Path("a.en.po")
    file = SegmentFile("a", "fr", "en", tuple(live), tuple(gone))
    data = format_units(file, path)
    assert parse_units(data, path) == file
    assert format_units(parse_units(data, path), path) == data


FRAGMENTS = st.sampled_from(
    [
        'msgid ""',
        'msgstr ""',
        '"Language: en\\n"',
        'msgctxt "a"',
        'msgctxt "b"',
        'msgid "Un"',
        'msgstr "One"',
        'msgid_plural "Deux"',
        'msgstr[0] "Two"',
        'msgstr[9] "Nine"',
        '"more"',
        "# note",
        '# [relire] final; origin="x',
        '# [relire] ignored="\\\\ud800"',
        "#. hint",
        "#: a.txt:1",
        "#, fuzzy",
        '#| msgid "Was"',
        '#| "more"',
        "#| msgid",
        '#| msgwhat "x"',
        '#~ msgid "Gone"',
        '#~ msgstr "Gone"',
        '#~ msgctxt "c"',
        '#~| msgid "Was gone"',
        "#~",
        "",
        "\x0c",
        "\u2028",
    ]
)


@given(st.lists(FRAGMENTS, max_size=14))
@settings(max_examples=400, deadline=None)
def test_nonsense_is_read_or_refused_but_never_crashes(lines: list[str]) -> None:
    path = Path("a.en.po")
    try:
        file = parse_units("\n".join(lines).encode(), path)
        data = format_units(file, path)
    except EditorError:
        return
    assert format_units(parse_units(data, path), path) == data


def test_a_file_that_was_cut_off_anywhere_is_read_or_refused() -> None:
    path = Path("a.en.po")
    data = format_units(FILE, path)
    for end in range(0, len(data), 7):
        try:
            file = parse_units(data[:end], path)
        except EditorError:
            continue
        complete = data[:end].count(b"\nmsgstr ")
        assert len(file.units) == max(0, complete - 1)
