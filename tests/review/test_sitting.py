"""Decisions of a reviewer while others write to the same files."""

from pathlib import Path

import pytest

from editor.errors import EditorError
from editor.review.sitting import Sitting
from editor.store.po import read_units
from editor.workflow.desk import Desk, open_desk, open_work, save_work
from editor.workflow.ingest import ingest
from editor.workspace import Source, Workspace


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(Workspace(tmp_path))


@pytest.fixture
def source(desk: Desk, tmp_path: Path) -> Source:
    article = tmp_path / "accord.txt"
    article.write_text("Un accord est signé.\n\nPersonne ne sait pourquoi.\n", encoding="utf-8")
    return ingest(desk.workspace, str(article))


def targets(desk: Desk) -> list[str]:
    return [unit.target for unit in read_units(desk.workspace.segment_file("accord", "fr")).units]


def test_a_draft_made_meanwhile_does_not_undo_a_decision(desk: Desk, source: Source) -> None:
    work = open_work(desk, source, renew=True)
    Sitting(desk, open_work(desk, source), "fr").edit("Un traité est signé.")
    assert save_work(desk, work) is False
    assert targets(desk) == ["Un traité est signé.", "Personne ne sait pourquoi."]


def test_two_reviewers_keep_each_others_decisions(desk: Desk, source: Source) -> None:
    one, two = (Sitting(desk, open_work(desk, source), "fr") for _ in range(2))
    one.edit("Un traité est signé.")
    two.skip()
    two.edit("Nul ne sait pourquoi.")
    assert targets(desk) == ["Un traité est signé.", "Nul ne sait pourquoi."]


def test_words_that_could_not_be_saved_are_there_for_the_next_try(
    desk: Desk, source: Source
) -> None:
    one, two = (Sitting(desk, open_work(desk, source), "fr") for _ in range(2))
    one.edit("Un traité est signé.")
    with pytest.raises(EditorError, match=r"changed this unit.*Un traité est signé"):
        two.edit("Un pacte est signé.")
    assert two.draft == "Un pacte est signé."
    two.edit(two.draft)
    assert targets(desk)[0] == "Un pacte est signé."
