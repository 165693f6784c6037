"""`relire glossary import` and `export`."""

from pathlib import Path

import pytest
from desk import Run

OWN = "concept,lang,term,status\notan,fr,OTAN,preferred\notan,en,NATO,preferred\n" \
    "otan,en,OTAN,deprecated\n"  # fmt: skip


@pytest.fixture
def desk(folder: Path) -> Path:
    """A desk with one concept."""
    (folder / "glossary").mkdir()
    (folder / "glossary" / "alliances.csv").write_text(OWN, "utf-8")
    return folder


def own(desk: Path) -> str:
    return (desk / "glossary" / "alliances.csv").read_text("utf-8")


def test_a_table_adds_what_the_desk_lacks_and_says_what_contradicts_it(
    desk: Path, run: Run
) -> None:
    (desk / "ours.csv").write_text(
        "fr,en\ntrêve,truce\nOTAN,OTAN\nOTAN,NATO\nOTAN,Atlantic Alliance\n", "utf-8"
    )
    done = run("glossary", "import", "ours.csv")
    assert done.code == 3
    assert '"OTAN" is preferred there and deprecated for otan here' in done.err
    assert own(desk) == OWN
    added = (desk / "glossary" / "ours.csv").read_text("utf-8")
    assert added == (
        "concept,lang,term,status,pos,gender,case,note\n"
        "treve,fr,trêve,preferred\ntreve,en,truce,preferred\n"
    )


def test_a_concept_the_desk_has_gets_the_terms_it_lacks(desk: Path, run: Run) -> None:
    (desk / "more.tsv").write_text(
        "concept\tlang\tterm\tstatus\n"
        "otan\tfr\tOTAN\tpreferred\notan\tfr\tAlliance atlantique\tadmitted\n"
        "otan\ten\tAtlantic Alliance\tpreferred\n",
        "utf-8",
    )
    done = run("glossary", "import", "more.tsv")
    assert done.code == 0
    assert own(desk) == OWN + "otan,fr,Alliance atlantique,admitted\n" \
        "otan,en,Atlantic Alliance,admitted\n"  # fmt: skip
    assert (
        run("glossary", "import", "more.tsv").err == "0 new concepts; 0 concepts with more terms\n"
    )


def test_what_goes_out_comes_back(desk: Path, run: Run) -> None:
    assert run("glossary", "export", "out.tbx").err == "wrote 1 concept to out.tbx\n"
    (desk / "glossary" / "alliances.csv").write_text(OWN.split("\n")[0] + "\n", "utf-8")
    assert run("glossary", "import", "out.tbx").code == 0
    back = own(desk)
    assert sorted(back.split("\n")[1:]) == sorted(OWN.split("\n")[1:])


def test_a_poorer_format_says_what_it_loses(desk: Path, run: Run) -> None:
    done = run("glossary", "export", "out.txt")
    assert done.code == 0
    assert (desk / "out.txt").read_text("utf-8") == "OTAN\tNATO\n"
    assert "not kept (1): OmegaT’s" in done.err.replace("'", "’")
    shown = run("glossary", "export", "--format", "csv", "--domain", "alliances")
    assert "OTAN" in shown.out


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b'fr,en\n"chat,cat\n', "a.csv:2"),
        ("a.csv", b"fr,fr\nchat,chien\n", "twice"),
        ("a.csv", b"fr,en\n!!!,cat\n", "no letter"),
        ("a.csv", b"concept,lang,term,status\na,zz9,x,preferred\n", "zz9"),
        ("a.tbx", b'<!DOCTYPE x [<!ENTITY a "b">]><martif>&a;</martif>', "a.tbx"),
        ("a.tbx", b"<martif><text>", "a.tbx"),
        ("missing.tbx", None, "no such file"),
    ],
)
def test_a_bad_file_is_one_line_and_changes_nothing(
    desk: Path, run: Run, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        (desk / name).write_bytes(data)
    done = run("glossary", "import", name)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert said in done.err
    assert own(desk) == OWN
    assert [path.name for path in (desk / "glossary").iterdir()] == ["alliances.csv"]


def test_a_term_may_hold_what_means_something_to_a_program(desk: Path, run: Run) -> None:
    (desk / "odd.csv").write_text("fr,en\nC++ (langage),C++ (language)\na.*b[,a+b?\n", "utf-8")
    assert run("glossary", "import", "odd.csv").code == 0
    assert run("glossary", "check").code in {0, 1}
    assert "a.*b[" in run("glossary", "search", "a.*b[").out


def test_the_format_must_be_known(desk: Path, run: Run) -> None:
    assert desk.exists()
    done = run("glossary", "export", "out.docx")
    assert done.code == 2
    assert "--format" in done.err
    assert run("glossary", "export", "out.tbx", "--domain", "rien").code == 2
