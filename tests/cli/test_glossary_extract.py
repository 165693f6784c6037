"""`relire glossary extract` on a desk with an article, its English, and a history."""

import csv
import io
import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from desk import Run

from editor.store.po import read_units, write_units
from editor.workflow.units import drafted

SOURCE = """\
Le tigre de papier de Kyrylo Boudanov

Le Fonds monétaire international (FMI) parle d’un tigre de papier, selon Kyrylo Boudanov.

Le FMI répète que ce tigre de papier dort, et Boudanov se tait.

Les drones navals sont partis ; un drone naval revient.
"""
ENGLISH = {
    "Le tigre": "Kyrylo Budanov’s paper tiger",
    "Le Fonds": "The International Monetary Fund (IMF) speaks of a paper tiger, according to "
    "Kyrylo Budanov.",
    "Le FMI": "The IMF repeats that this paper tiger sleeps, and Budanov says nothing.",
    "Les drones": "The naval drones have left; a naval drone is coming back.",
}
GLOSSARY = "concept,lang,term,status\notan,fr,OTAN,preferred\notan,en,NATO,preferred\n"


@pytest.fixture
def desk(folder: Path, run: Run) -> Path:
    """A desk with a reviewed article and next to nothing in its glossary."""
    (folder / "glossary").mkdir()
    (folder / "glossary" / "alliances.csv").write_text(GLOSSARY, "utf-8")
    (folder / "fmi.txt").write_text(SOURCE, "utf-8")
    run("translate", "fmi.txt")
    put(folder, ENGLISH)
    return folder


def put(desk: Path, english: dict[str, str]) -> None:
    """Write English targets by how their source begins, as a reviewer does."""
    path = desk / "translations" / "fmi.en.po"
    lines = []
    target = ""
    for line in path.read_text("utf-8").split("\n"):
        text = line.removeprefix('msgid "')
        if line.startswith("msgid"):
            target = next((e for f, e in english.items() if text.startswith(f)), "")
        lines.append(f'msgstr "{target}"' if target and line.startswith("msgstr") else line)
    path.write_text("\n".join(lines), "utf-8")


def candidates(run: Run, *arguments: str) -> list[dict[str, object]]:
    found = json.loads(run("glossary", "extract", *arguments, "--format", "json").out)
    assert found["version"] == 1
    listed: list[dict[str, object]] = found["candidates"]
    return listed


@pytest.mark.usefixtures("desk")
def test_json_tells_all_that_is_known_of_a_candidate(run: Run) -> None:
    (drone,) = (
        one for one in candidates(run, "--kind", "phrases") if one["french"] == "drone naval"
    )
    contexts = drone.pop("contexts")
    assert isinstance(contexts, list)
    assert [sorted(one) for one in contexts] == [["document", "source", "target", "unit"]]
    assert {key: drone[key] for key in drone if key not in {"score", "sureness"}} == {
        "kind": "phrase",
        "concept": "drone-naval",
        "french": "drone naval",
        "english": "naval drone",
        "pos": "noun",
        "gender": "m",
        "count": 2,
        "documents": ["fmi"],
        "others": [],
    }


@pytest.mark.usefixtures("desk")
def test_text_shows_each_with_its_sentences(run: Run) -> None:
    done = run("glossary", "extract")
    assert done.code == 0
    lines = done.out.split("\n")
    assert lines[0] == "Names"
    assert lines[1].startswith("Kyrylo Boudanov, Boudanov → Kyrylo Budanov, Budanov (")
    assert "Fonds monétaire international, FMI → International Monetary Fund, IMF (" in done.out
    assert "tigre de papier → paper tiger (" in done.out
    assert "    " in lines[2]
    assert done.err.endswith(" candidates\n")


def test_csv_is_a_glossary(desk: Path, run: Run) -> None:
    done = run("glossary", "extract", "--format", "csv")
    assert done.out.startswith("concept,lang,term,status,pos,gender,case,note\n")
    rows = [row for row in csv.DictReader(io.StringIO(done.out)) if row["concept"].startswith("f")]
    assert [(row["lang"], row["term"], row["status"]) for row in rows] == [
        ("fr", "Fonds monétaire international", "preferred"),
        ("fr", "FMI", "admitted"),
        ("en", "International Monetary Fund", "preferred"),
        ("en", "IMF", "admitted"),
    ]
    (desk / "glossary" / "new.csv").write_text(done.out, "utf-8")
    assert run("glossary", "check").code == 0
    again = run("glossary", "extract")
    assert (again.code, again.out, again.err) == (0, "", "nothing to propose\n")


@pytest.mark.usefixtures("desk")
def test_kinds_number_and_documents_are_chosen(run: Run) -> None:
    assert {one["kind"] for one in candidates(run, "--kind", "names", "--kind", "acronyms")} == {
        "name",
        "acronym",
    }
    assert len(candidates(run, "fmi", "--limit", "1")) == 3
    assert [one["french"] for one in candidates(run, "--min", "3", "--kind", "phrases")] == [
        "tigre de papier"
    ]
    assert candidates(run, "sources/fmi.fr.txt") == candidates(run)
    assert run("glossary", "extract", "rien").code == 2


def test_french_without_english_is_read_too(desk: Path, run: Run) -> None:
    (desk / "translations" / "fmi.en.po").unlink()
    found = candidates(run, "--kind", "acronyms")
    assert [(one["french"], one["english"]) for one in found] == [
        ("Fonds monétaire international", None)
    ]
    (desk / "translations" / "fmi.fr.po").unlink()
    done = run("glossary", "extract", "fmi")
    assert done.code == 2
    assert "relire translate" in done.err


def test_what_reviewers_changed_is_read_from_git(desk: Path, run: Run) -> None:
    assert candidates(run, "--kind", "changes") == []
    path = desk / "translations" / "fmi.en.po"
    reviewed = path.read_text("utf-8")
    drafts = {
        start: said.replace("paper tiger", "tiger of paper") for start, said in ENGLISH.items()
    }
    put(desk, drafts)
    sign(path)
    git(desk, "init", "-q")
    git(desk, "add", "-A")
    git(desk, "commit", "-q", "-m", "drafts")
    path.write_text(reviewed, "utf-8")
    git(desk, "commit", "-q", "-a", "-m", "review")
    (found,) = candidates(run, "--kind", "changes")
    assert (found["french"], found["english"], found["others"]) == (
        "tigre de papier",
        "paper tiger",
        [{"lang": "en", "term": "tiger of paper", "status": "deprecated"}],
    )
    out = run("glossary", "extract", "--kind", "changes").out
    assert "tigre de papier → paper tiger, not tiger of paper (" in out


def sign(path: Path) -> None:
    """Make every English target a machine's, with its signature."""
    file = read_units(path)
    units = tuple(drafted(unit, unit.target, "argos|model:x") for unit in file.units)
    write_units(path, replace(file, units=units))


def git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=Léa", "-c", "user.email=lea@example.org")
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)
