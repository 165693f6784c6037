"""What a person silences stays silent in every command, is counted, listed, and taken back."""

import json
from pathlib import Path

import pytest
from desk import Run

from editor.store.po import read_units

RULE = "wording.doubled_coordination"
TEXT = """\
L’accord audacieux et audacieux a été signé. Le plan audacieux et audacieux est prêt.

Une autre fois, un accord audacieux et audacieux a été signé ailleurs, par d’autres gens.
"""


@pytest.fixture
def text(folder: Path) -> Path:
    path = folder / "accord.txt"
    path.write_text(TEXT, "utf-8")
    return path


def targets() -> list[str]:
    return [unit.target for unit in read_units(Path("translations/accord.fr.po")).units]


def found(run: Run, *command: str) -> tuple[list[str], int]:
    """Return the units in which the rule finds something, and how much is silenced."""
    documents = json.loads(run(*command, "--format", "json").out)["documents"]
    units = [f["unit"] for d in documents for f in d["findings"] if f["rule"] == RULE]
    return units, sum(len(d["silenced"]) for d in documents)


@pytest.mark.usefixtures("text")
def test_a_rule_is_silenced_in_all_documents_and_speaks_again(run: Run) -> None:
    done = run("rules", "silence", RULE, "--reason", "un  refrain\nde la maison")
    assert (done.code, done.out) == (0, f"{RULE} is silenced in all documents\n")
    assert Path("relire.toml").read_text("utf-8") == (
        'engine = "argos"\n'
        "silenced = [\n"
        f'    {{ rule = "{RULE}", reason = "un refrain de la maison" }},\n'
        "]\n"
    )
    assert found(run, "fix", "--dry-run", "accord.txt") == ([], 3)
    assert run("fix", "--dry-run", "accord.txt").err == "nothing found; 3 silenced\n"
    assert run("fix", "--text", stdin=TEXT).out == TEXT
    answer = json.loads(run("fix", "--jsonl", stdin=json.dumps({"text": TEXT})).out)
    assert (answer["findings"], len(answer["silenced"])) == ([], 3)
    assert run("translate", "accord.txt").out.count("accord: 3 findings silenced\n") == 1
    assert found(run, "check") == ([], 3)
    assert all("audacieux et audacieux" in target for target in targets())
    assert run("rules", "silenced").out == (
        f"relire.toml: {RULE} in all documents: un refrain de la maison\n"
    )
    assert "(silenced)" in run("rules", "list", "doubled_coordination").out
    assert "silenced in all documents: un refrain" in run("rules", "show", RULE).out
    assert run("rules", "unsilence", RULE).out == f"{RULE} is reported again in all documents\n"
    assert len(found(run, "fix", "--dry-run", "accord")[0]) == 3
    assert run("rules", "silenced").err == "nothing is silenced\n"


@pytest.mark.usefixtures("text")
def test_a_rule_is_silenced_in_one_document_and_its_drafts_follow(run: Run) -> None:
    Path("autre.txt").write_text("Un procès juste et juste.\n", "utf-8")
    run("fix", "accord.txt", "autre.txt")
    assert run("rules", "silence", RULE, "--doc", "accord").out == f"{RULE} is silenced in accord\n"
    assert all("audacieux et audacieux" in target for target in targets())
    assert found(run, "check", "accord") == ([], 3)
    assert len(found(run, "fix", "--dry-run", "autre")[0]) == 1
    assert "accord: 1 silence, listed by `relire rules silenced`\n" in run("status").out
    assert json.loads(run("status", "--format", "json").out)["documents"][0]["silenced"] == 1
    assert run("rules", "unsilence", RULE).code == 2
    assert "in accord" in run("rules", "unsilence", RULE).err
    run("rules", "unsilence", RULE, "--doc", "accord")
    assert not any("audacieux et audacieux" in target for target in targets())


@pytest.mark.usefixtures("text")
def test_a_single_finding_is_silenced_by_its_segment(run: Run) -> None:
    units, _ = found(run, "fix", "--dry-run", "accord.txt")
    done = run("rules", "silence", RULE, "--doc", "accord.txt", "--at", units[1], "--reason", "dit")
    assert done.out == f"{RULE} is silenced in accord at {units[1]} «audacieux et audacieux»\n"
    assert found(run, "fix", "--dry-run", "accord") == ([units[0], units[2]], 1)
    run("fix", "accord")
    assert targets() == [
        "L’accord audacieux a été signé.",
        "Le plan audacieux et audacieux est prêt.",
        "Une autre fois, un accord audacieux a été signé ailleurs, par d’autres gens.",
    ]
    assert found(run, "check", "accord") == ([], 1)
    po = Path("translations/accord.fr.po").read_text("utf-8")
    assert f'ignored="{RULE} «audacieux et audacieux»: dit"' in po
    assert run("rules", "silenced").out == (
        f"translations/accord.fr.po: {RULE} in accord at {units[1]} «audacieux et audacieux»: dit\n"
    )


@pytest.mark.usefixtures("text")
def test_a_silenced_finding_is_known_again_after_edits_elsewhere(text: Path, run: Run) -> None:
    units, _ = found(run, "fix", "--dry-run", "accord.txt")
    run("rules", "silence", RULE, "--doc", "accord.txt", "--at", units[1])
    # A sentence in front, another in its paragraph changed, and a word of its own.
    text.write_text(
        "Du neuf.\n\n" + TEXT.replace("a été signé.", "fut signé.").replace("prêt", "fini"), "utf-8"
    )
    run("ingest", "accord.txt", "--update")
    run("fix", "accord")
    assert targets()[1:3] == [
        "L’accord audacieux fut signé.",
        "Le plan audacieux et audacieux est fini.",
    ]
    assert found(run, "check", "accord")[1] == 1


@pytest.mark.usefixtures("text")
def test_findings_are_silenced_by_their_words_and_told_again(run: Run) -> None:
    done = run("rules", "silence", RULE, "--doc", "accord.txt", "--at", "audacieux et")
    assert done.out.count(" is silenced in accord at ") == 3
    assert found(run, "fix", "--dry-run", "accord") == ([], 3)
    run("rules", "silence", RULE, "--doc", "accord", "--at", "audacieux et", "--reason", "autre")
    assert run("rules", "silenced").out.count(": autre\n") == 3
    done = run("rules", "unsilence", RULE, "--doc", "accord")
    assert done.out.count(" is reported again in accord at ") == 3
    assert "ignored" not in Path("translations/accord.fr.po").read_text("utf-8")
    assert not any("audacieux et audacieux" in target for target in targets())


@pytest.mark.usefixtures("text")
def test_a_paragraph_that_would_go_is_kept_when_one_of_its_sentences_is_silenced(run: Run) -> None:
    double = "Le plan est prêt depuis hier. Il sera lu demain par tous les élus de la ville."
    Path("double.txt").write_text(f"{double}\n\nAutre chose.\n\n{double}\n", "utf-8")
    run("fix", "double.txt")
    path = Path("translations/double.fr.po")
    dropped = [unit.id for unit in read_units(path).units if unit.dropped]
    assert len(dropped) == 2
    done = run("rules", "silence", "document.duplicates", "--doc", "double", "--at", dropped[0])
    assert done.out == f"document.duplicates is silenced in double at {dropped[0]}\n"
    assert not any(unit.dropped for unit in read_units(path).units)


@pytest.mark.usefixtures("text")
def test_a_check_of_the_english_is_silenced_like_a_rule(run: Run) -> None:
    Path("n.txt").write_text("Il a 12 ans.\n", "utf-8")
    run("translate", "n.txt")
    path = Path("translations/n.en.po")
    path.write_text(path.read_text("utf-8").replace('msgstr ""', 'msgstr "He is 21."'), "utf-8")
    path.write_text(path.read_text("utf-8").replace('msgstr "He is 21."', 'msgstr ""', 1), "utf-8")
    assert run("check", "n").err == "1 finding, 0 with a fix\n"
    run("rules", "silence", "numbers", "--doc", "n", "--at", "21")
    assert run("check", "n").err == "nothing found; 1 silenced\n"
    run("rules", "unsilence", "numbers", "--doc", "n")
    run("rules", "silence", "numbers")
    assert run("check", "n").err == "nothing found; 1 silenced\n"
    Path("t.tsv").write_text("Il a 12 ans.\tHe is 21.\n", "utf-8")
    assert run("check", "--pairs", "t.tsv").err == "nothing found; 1 silenced\n"


@pytest.mark.usefixtures("text")
def test_a_dry_run_silences_nothing(run: Run) -> None:
    before = sorted(Path().rglob("*"))
    settings = Path("relire.toml").read_bytes()
    assert "would be silenced" in run("rules", "silence", RULE, "--dry-run").out
    done = run("rules", "silence", RULE, "--doc", "accord.txt", "--at", "audacieux", "--dry-run")
    assert done.out.count("would be silenced") == 3
    assert (sorted(Path().rglob("*")), Path("relire.toml").read_bytes()) == (before, settings)


@pytest.mark.usefixtures("text")
def test_what_cannot_be_silenced_is_one_clear_line(run: Run) -> None:
    run("fix", "accord.txt")
    cases = [
        (("silence", "wording.doubled_coordinatoin"), f'did you mean "{RULE}"?'),
        (("silence", "doubled_coordination"), f'did you mean "{RULE}"?'),
        (("silence", "nummbers"), 'did you mean "numbers"?'),
        (("silence", RULE, "--doc", "acord"), "acord"),
        (("silence", RULE, "--doc", "accord", "--at", "rien"), 'finds nothing at "rien"; it is'),
        (("silence", "names.outlets", "--doc", "accord", "--at", "x"), "it finds nothing there"),
        (("unsilence", RULE), "is not silenced there"),
        (("unsilence", RULE, "--doc", "accord", "--at", "x"), "is not silenced there"),
    ]
    for command, said in cases:
        done = run("rules", *command)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), done
        assert said in done.err
    assert run("rules", "silence", RULE, "--at", "x").code == 2


@pytest.mark.usefixtures("text")
def test_a_silenced_rule_that_there_is_not_is_told(run: Run) -> None:
    Path("relire.toml").write_text('silenced = ["wording.doubled_coordinatoin"]\n', "utf-8")
    warning = (
        'relire: relire.toml: "wording.doubled_coordinatoin" is silenced, but there is no such '
        f'rule; did you mean "{RULE}"?\n'
    )
    for command in (("fix", "--dry-run", "accord.txt"), ("check",), ("rules", "silenced")):
        assert run(*command).err.startswith(warning)


@pytest.mark.usefixtures("text")
def test_a_silence_written_by_hand_in_another_tool_holds(run: Run) -> None:
    run("fix", "accord.txt")
    path = Path("translations/accord.fr.po")
    lines = path.read_text("utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("# [relire]"))
    lines[at] += f'; ignored="{RULE}: une citation"'
    path.write_text("\n".join(lines), "utf-8")
    run("fix", "accord")
    assert targets()[0] == "L’accord audacieux et audacieux a été signé."
    assert found(run, "fix", "--dry-run", "accord")[1] == 1
