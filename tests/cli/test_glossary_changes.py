"""`relire glossary add`, `edit`, `rename`, `remove` and `usage` on a desk with settled texts."""

import json
from pathlib import Path

import pytest
from desk import Run

from editor.model import State
from editor.store.po import read_units

GLOSSARY = """\
# Alliances
concept,lang,term,status,pos,gender
otsc,fr,OTSC,preferred,proper noun,f
otsc,en,CSTO,preferred,proper noun
allie,fr,allié,preferred,noun,m
allie,en,ally,preferred,noun
"""
SOURCE = "L’OTSC est un bloc.\n\nLes alliés de l’OTSC n’ont rien dit.\n\nIl pleut.\n"
ENGLISH = {
    "L’OTSC est un bloc.": "The CSTO is a bloc.",
    "Les alliés de l’OTSC n’ont rien dit.": "The CSTO’s allies said nothing.",
    "Il pleut.": "It is raining.",
}


@pytest.fixture
def desk(folder: Path, run: Run) -> Path:
    """A desk with a reviewed article and a glossary of its own."""
    (folder / "glossary").mkdir()
    (folder / "glossary" / "alliances.csv").write_text(GLOSSARY, "utf-8")
    (folder / "bloc.txt").write_text(SOURCE, "utf-8")
    run("translate", "bloc.txt")
    path = folder / "translations" / "bloc.en.po"
    text = path.read_text("utf-8")
    for french, english in ENGLISH.items():
        text = text.replace(f'msgid "{french}"\nmsgstr ""', f'msgid "{french}"\nmsgstr "{english}"')
    path.write_text(text, "utf-8")
    return folder


def english(desk: Path) -> list[tuple[str, State]]:
    units = read_units(desk / "translations" / "bloc.en.po").units
    return [(unit.target, unit.state) for unit in units]


def glossary(desk: Path) -> str:
    return (desk / "glossary" / "alliances.csv").read_text("utf-8")


@pytest.mark.usefixtures("desk")
def test_usage_shows_every_sentence_and_how_it_was_rendered(run: Run) -> None:
    done = run("glossary", "usage", "otsc")
    assert done.code == 0
    assert "    Les alliés de l’OTSC n’ont rien dit.\n" in done.out
    assert done.err == "2 sentences in 1 document\n"
    found = json.loads(run("glossary", "usage", "--format", "json").out)
    assert [(one["concept"], one["english"], one["verdict"]) for one in found["usages"]] == [
        ("otsc", ["CSTO"], "preferred"),
        ("allie", ["allies"], "preferred"),
        ("otsc", ["CSTO"], "preferred"),
    ]
    assert run("glossary", "usage", "otan").code == 2
    assert run("glossary", "usage", "--doc", "rien").code == 2


def test_a_new_concept_is_written_with_its_author_and_day(desk: Path, run: Run) -> None:
    (desk / "relire.toml").write_text('engine = "argos"\nreviewer = "Léa"\n', "utf-8")
    done = run("glossary", "add", "accord de paix", "peace deal", "--domain", "alliances")
    assert (done.code, done.err) == (0, "done\n")
    assert "accord-de-paix,fr,accord de paix,preferred,,,20" in glossary(desk)
    assert ",Léa\n" in glossary(desk)
    assert glossary(desk).startswith("# Alliances\nconcept,lang,term,status,pos,gender,date,author")
    assert run("glossary", "check").code == 0
    again = run("glossary", "add", "OTSC", "CSTO", "--concept", "otsc")
    assert again.code == 2
    assert "already preferred" in again.err


def test_a_new_term_that_settled_texts_lack_asks_first(desk: Path, run: Run) -> None:
    add = ("glossary", "add", "bloc", "alliance", "--domain", "alliances")
    refused = run(*add)
    assert refused.code == 2
    assert "--yes" in refused.err
    assert glossary(desk) == GLOSSARY
    tried = run(*add, "--dry-run")
    assert tried.code == 0
    assert "reviewed → translated" in tried.out
    assert glossary(desk) == GLOSSARY
    assert english(desk)[0][1] is State.REVIEWED
    assert run(*add, "--yes").code == 0
    assert english(desk)[0] == ("The CSTO is a bloc.", State.TRANSLATED)
    assert english(desk)[1][1] is State.REVIEWED
    notes = read_units(desk / "translations" / "bloc.en.po").units[0].notes
    assert notes == ("glossary: bloc has new terms",)


def test_renaming_a_term_changes_the_texts_and_marks_them(desk: Path, run: Run) -> None:
    done = run("glossary", "rename", "allie", "ally", "partner", "--yes")
    assert done.code == 0
    assert "[-allies-]{+partners+}" in done.out
    assert english(desk) == [
        ("The CSTO is a bloc.", State.REVIEWED),
        ("The CSTO’s partners said nothing.", State.TRANSLATED),
        ("It is raining.", State.REVIEWED),
    ]
    assert "allie,en,partner,preferred,noun" in glossary(desk)
    assert "allie,en,ally,deprecated,noun" in glossary(desk)
    assert run("glossary", "check").code == 0


def test_a_term_can_be_renamed_in_the_glossary_alone(desk: Path, run: Run) -> None:
    run("glossary", "rename", "allie", "ally", "partner", "--keep", "no", "--no-review")
    assert "ally" not in glossary(desk)
    assert english(desk)[1] == ("The CSTO’s allies said nothing.", State.REVIEWED)
    checked = run("check")
    assert "terms 2 of 3 (66.6 %)" in checked.err


def test_a_french_term_is_renamed_in_the_corrected_french(desk: Path, run: Run) -> None:
    done = run("glossary", "rename", "otsc", "OTSC", "Otsc", "--yes")
    assert done.code == 0
    french = read_units(desk / "translations" / "bloc.fr.po").units
    # What only the program drafted is drafted again, and needs no mark.
    assert french[0].target == "L’OTSC est un bloc."
    assert "to be made anew" in done.err


def test_another_term_becomes_the_preferred_one(desk: Path, run: Run) -> None:
    run("glossary", "add", "--concept", "allie", "--admitted", "en:partner")
    done = run("glossary", "edit", "allie", "partner", "--status", "preferred")
    assert done.code == 0
    assert "allie,en,ally,admitted,noun" in glossary(desk)
    assert "allie,en,partner,preferred" in glossary(desk)
    assert run("glossary", "edit", "allie", "--note", "x").code == 2
    assert run("glossary", "edit", "allie").code == 2


def test_removing_is_shown_and_done(desk: Path, run: Run) -> None:
    done = run("glossary", "remove", "allie", "--yes")
    assert done.out == "- allie,fr,allié,preferred,noun,m\n- allie,en,ally,preferred,noun\n"
    assert "allie" not in glossary(desk)
    assert run("glossary", "remove", "allie").code == 2


def test_a_desk_without_a_glossary_begins_with_a_copy(folder: Path, run: Run) -> None:
    done = run("glossary", "add", "accord de Bakou", "Baku deal", "--domain", "treaties")
    assert done.code == 0
    assert "copied into the workspace" in done.err
    assert (folder / "glossary" / "treaties.csv").exists()
    assert (folder / "glossary" / "people.csv").exists()
    assert json.loads(run("glossary", "show", "accord-de-bakou", "--format", "json").out)


@pytest.mark.usefixtures("desk")
def test_status_and_check_tell_the_share_of_terms(run: Run) -> None:
    assert "3/3" in run("status").out
    status = json.loads(run("status", "--format", "json").out)["documents"][0]
    assert status["terms"] == {"satisfied": 3, "expected": 3, "share": 1.0}
    found = json.loads(run("check", "--format", "json").out)["documents"]
    assert "terms" not in found[0]
    assert found[1]["terms"]["share"] == 1.0
