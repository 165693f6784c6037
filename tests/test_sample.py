"""The article that comes along: finished, and what the main job gives of it without a model."""

import json
import shutil
from pathlib import Path

import pytest
from desk import Run

from editor.model import State
from editor.store.po import read_units

ROOT = Path(__file__).parents[1]


@pytest.fixture
def copy(folder: Path) -> Path:
    for name in ("sources", "translations", "glossary"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def test_every_segment_is_reviewed_in_both_languages() -> None:
    for lang in ("fr", "en"):
        units = read_units(ROOT / "translations" / f"koursk-otsc.{lang}.po").units
        assert {unit.state for unit in units} <= {State.REVIEWED, State.FINAL}
        assert all(unit.origin == "person" for unit in units)


def test_the_doubtful_facts_are_asked_about_and_not_changed() -> None:
    french = read_units(ROOT / "translations" / "koursk-otsc.fr.po").units
    for fact in ("en septembre 2022", "L’article 4 de la charte"):
        unit = next(unit for unit in french if fact in unit.target)
        assert any("vérifier" in note for note in unit.notes)


def test_the_main_job_ends_with_the_whole_english_without_a_model(copy: Path, run: Run) -> None:
    before = [unit.target for unit in read_units(copy / "translations/koursk-otsc.en.po").units]
    done = run("translate", "sources/koursk-otsc.fr.txt", "--format", "json")
    assert done.code == 0
    document = json.loads(done.out)["documents"][0]
    assert (document["french"], document["english"]) == ({"person": 39}, {"person": 39})
    assert [u.target for u in read_units(copy / "translations/koursk-otsc.en.po").units] == before
    assert run("export", "koursk-otsc").code == 0
    english = (copy / "exports" / "koursk-otsc.en.txt").read_text("utf-8")
    assert english.startswith("What Ukraine’s Kursk Incursion Reveals")
    assert english.count("\n\n") == 12


@pytest.mark.usefixtures("copy")
def test_the_finished_texts_are_clean(run: Run) -> None:
    done = run("check", "koursk-otsc")
    assert (done.code, done.out) == (0, "")


@pytest.mark.usefixtures("copy")
def test_the_glossary_is_clean(run: Run) -> None:
    assert run("glossary", "check").code == 0


def test_what_was_settled_comes_back_for_the_same_article_from_memory(copy: Path, run: Run) -> None:
    """A second copy of the article, repaired as the first was, finds its English in memory."""
    french = copy / "translations" / "koursk-otsc.fr.po"
    shutil.copy(copy / "sources" / "koursk-otsc.fr.txt", copy / "sources" / "encore.fr.txt")
    shutil.copy(french, copy / "translations" / "encore.fr.po")
    done = run("translate", "encore", "--format", "json")
    assert json.loads(done.out)["documents"][0]["english"] == {"memory": 39}
