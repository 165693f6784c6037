"""`relire rules list`, `show` and `test`, and a workspace's own rules and names."""

import json
from pathlib import Path

import pytest
from desk import Run

from editor.artefacts.rules import load_rules

OWN = """\
# Ce que la maison préfère.
- id: recit
  pattern: un récit
  fix: une version
  note: La maison dit « version ».
  bad: [C’est un récit. → C’est une version.]
  fine: [C’est le récit., Les récits abondent.]
"""


@pytest.fixture
def own(folder: Path) -> Path:
    path = folder / "glossary" / "rules" / "maison.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(OWN, "utf-8")
    return path


def listed(run: Run, *options: str) -> list[str]:
    shape = json.loads(run("rules", "list", *options, "--format", "json").out)
    assert shape["version"] == 1
    return [rule["rule"] for rule in shape["rules"]]


@pytest.mark.usefixtures("folder")
def test_rules_are_listed_by_pass_safety_and_words(run: Run) -> None:
    assert listed(run) == [rule.id for rule in load_rules()]
    names = listed(run, "--pass", "names")
    assert names
    assert all(name.startswith("names.") for name in names)
    safe = listed(run, "--safety", "safe", "--pass", "typography")
    assert "typography.apostrophe" in safe
    assert "typography.english_capitals" not in safe
    assert "wording.delivrer_un_discours" in listed(run, "A DELIVRE un discours")
    done = run("rules", "list", "no such words")
    assert (done.code, done.out) == (0, "")
    assert done.err == f"0 of {len(load_rules())} rules\n"
    assert run("rules", "list", "--pass", "nothing").code == 2


@pytest.mark.usefixtures("own")
def test_one_rule_is_shown_with_its_examples(run: Run) -> None:
    assert run("rules", "show", "house.maison.recit").out == (
        "house.maison.recit (suggest, mistranslation, minor)\n"
        "  «\u202f…\u202f» calque l’anglais. La maison dit « version ».\n"
        "  Une machine rend volontiers une tournure mot à mot.\n"
        "  ✗ C’est un récit.  →  C’est une version.\n"
        "  ✓ C’est le récit.\n"
        "  ✓ Les récits abondent.\n"
        "  from glossary/rules/maison.yaml\n"
    ).replace("\u202f", " ")
    shape = json.loads(run("rules", "show", "house.maison.recit", "--format", "json").out)
    assert shape["rules"][0]["bad"] == [{"wrong": "C’est un récit.", "right": "C’est une version."}]
    done = run("rules", "show", "house.maison.reci")
    assert (done.code, done.err) == (
        2,
        'relire: there is no rule "house.maison.reci"; did you mean "house.maison.recit"?\n',
    )
    assert "wording.doubled_coordination" in run("rules", "show", "doubled_coordination").err


def test_a_rule_of_the_workspace_works_like_any_other(own: Path, run: Run) -> None:
    text = "Elle a lu un récit hier.\n"
    Path("a.txt").write_text(text, "utf-8")
    assert "a.txt:a97e4c88c4: house.maison.recit" in run("fix", "--dry-run", "a.txt").out
    assert run("fix", "--text", "--level", "suggest", stdin=text).out == (
        "Elle a lu une version hier.\n"
    )
    assert "house.maison.recit" in run("fix", "--jsonl", stdin=json.dumps({"text": text})).out
    assert listed(run, "--pass", "house") == ["house.maison.recit"]
    run("rules", "silence", "house.maison.recit")
    assert run("fix", "--dry-run", "a.txt").err == "nothing found; 1 silenced\n"
    # Its name cannot be another's, whatever its file is called.
    own.rename(own.with_name("wording.yaml"))
    assert listed(run, "--pass", "house") == ["house.wording.recit"]


def test_own_rules_alone_do_not_take_the_glossary_away(own: Path, run: Run) -> None:
    assert run("glossary", "search", "otsc").code == 0
    Path("a.txt").write_text("POLITIQUE l’a écrit.\n", "utf-8")
    before = run("fix", "--dry-run", "a.txt").out
    own.unlink()
    own.parent.rmdir()
    own.parent.parent.rmdir()
    assert run("fix", "--dry-run", "a.txt").out == before


@pytest.mark.usefixtures("folder")
def test_a_workspace_names_what_machines_make_of_its_names(run: Run) -> None:
    Path("glossary").mkdir()
    Path("glossary/maison.csv").write_text(
        "concept,lang,term,status\nl-echo,fr,L’Écho du Nord,preferred\n"
        "l-echo,fr,Le Résonner du Nord,wrong\n",
        "utf-8",
    )
    Path("a.txt").write_text("Selon Le Résonner du Nord, tout va bien.\n", "utf-8")
    done = run("fix", "--dry-run", "--level", "suggest", "a.txt")
    assert "names.workspace" in done.out
    assert "[-Le Résonner-]{+L’Écho+} du Nord" in done.out


def test_all_examples_are_held_to(own: Path, run: Run) -> None:
    done = run("rules", "test", own)
    assert (done.code, done.out, done.err) == (0, "", "1 rule, 3 examples: all hold\n")


def test_an_example_that_does_not_hold_is_named_with_its_line(own: Path, run: Run) -> None:
    own.write_text(
        OWN.replace("C’est le récit.,", "Un récit fini.,")
        + """\
- id: chat
  pattern: un chat
  fix: un chien
  bad:
    - Il a un chat. → Il a un lion.
    - Il a une chatte. → Il a une chienne.
    - Il a un chat. → Il a un chien.
""",
        "utf-8",
    )
    path = "glossary/rules/maison.yaml"
    done = run("rules", "test", path)
    assert (done.code, done.err) == (1, "2 rules, 6 examples: 3 do not hold\n")
    assert done.out == (
        f"{path}:7: house.maison.recit finds “Un récit” in “Un récit fini.”, which is fine\n"
        f"{path}:12: house.maison.chat makes “Il a un chien.” of “Il a un chat.”, not "
        "“Il a un lion.”\n"
        f"{path}:13: house.maison.chat does not find anything in “Il a une chatte.”\n"
    )
    shape = json.loads(run("rules", "test", path, "--format", "json").out)
    assert (shape["version"], shape["rules"], shape["examples"]) == (1, 2, 6)
    assert shape["failures"][0] == {
        "rule": "house.maison.recit",
        "file": path,
        "line": 7,
        "example": "Un récit fini.",
        "problem": "finds “Un récit” in “Un récit fini.”, which is fine",
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- id: a\n  pattern: x\n", "maison.yaml:1: rule a: give it an id and at least one bad"),
        ("\n- id: a b\n  pattern: x\n  bad: x\n", "maison.yaml:2: rule a b: its id"),
        (
            "- {id: a, pattern: x, bad: x}\n- {id: a, pattern: y, bad: y}\n",
            "maison.yaml:2: there is a rule a above",
        ),
        ("- id: [\n", "maison.yaml:2: not valid YAML"),
        ("\0", "maison.yaml: not valid YAML"),
        ("- {id: 2024-02-31}\n", "maison.yaml: not valid YAML: day is out of range"),
        ("- [a, b]\n", "maison.yaml: a rule is a list of"),
        ("[" * 10_000, "maison.yaml"),
        ("\udcff", "maison.yaml: byte 0 is not UTF-8"),
    ],
)
def test_a_wrong_rule_file_is_one_clear_line(own: Path, run: Run, text: str, said: str) -> None:
    own.write_text(text, "utf-8", errors="surrogateescape")
    Path("a.txt").write_text("Un chat.\n", "utf-8")
    for command in (
        ("fix", "--dry-run", "a.txt"),
        ("translate", "a.txt"),
        ("check",),
        ("rules", "list"),
        ("rules", "test"),
        ("rules", "test", "glossary/rules/maison.yaml"),
        ("rules", "silence", "wording.substantiel"),
        ("fix", "--text"),
    ):
        done = run(*command)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), (command, done)
        assert said in done.err
    assert not Path("sources").exists()


def test_a_wrong_name_of_a_rule_file_is_one_clear_line(own: Path, run: Run) -> None:
    own.rename(own.with_name("la maison.yaml"))
    done = run("rules", "list")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "name the file with letters" in done.err
    assert "No such file" in run("rules", "test", "none.yaml").err


def test_a_file_whose_rules_are_all_put_aside_holds_none(own: Path, run: Run) -> None:
    own.write_text("# - id: recit\n", "utf-8")
    assert listed(run, "--pass", "house") == []
