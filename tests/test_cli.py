"""Whole commands: files in, output and exit code out."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from desk import ARTICLE, Run

from editor.cli import read_overview
from editor.cli.program import relire
from editor.engines.installation import install_file
from editor.model import State
from editor.store.po import read_units

ROOT = Path(__file__).parents[1]
HELP = ["-h", "--help"]
MODEL = ROOT / "tests" / "data" / "argos" / "translate-fr_en-1_0.argosmodel"


def every_command(
    command: click.Command = relire, name: str = "relire"
) -> list[tuple[str, click.Command]]:
    found = [(name, command)]
    if isinstance(command, click.Group):
        for child, below in command.commands.items():
            found += every_command(below, f"{name} {child}")
    return found


@pytest.mark.parametrize(("name", "command"), every_command(), ids=lambda value: str(value))
def test_every_command_says_what_it_does_how_and_with_which_exit_codes(
    name: str, command: click.Command
) -> None:
    text = command.get_help(click.Context(command, info_name=name, help_option_names=HELP))
    assert re.search(r"^  [A-Z].*\.$", text, re.MULTILINE)
    assert f"Examples:\n    {name}" in text
    assert "Exit codes: " in text


def test_the_overview_that_is_kept_is_the_one_click_would_print() -> None:
    context = click.Context(relire, info_name="relire", terminal_width=80, help_option_names=HELP)
    assert read_overview() == relire.get_help(context) + "\n"


def test_the_version_is_that_of_the_distribution(run: Run) -> None:
    from importlib.metadata import version

    assert run("--version").out == f"relire {version('relire')}\n"


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "editor", "--help"], capture_output=True, text=True, check=True
    )
    assert done.stdout == read_overview()


def test_translate_does_everything_but_the_drafts_without_a_model(article: Path, run: Run) -> None:
    done = run("translate", article)
    assert done.code == 3
    assert done.err.count("\n") == 1
    assert "relire models install fr en" in done.err
    french = read_units(article.parent / "translations" / "accord.fr.po")
    assert [(unit.target, unit.dropped) for unit in french.units] == [
        ("in ,", True),
        ("Un accord surprise à Astana", False),
        ("L’accord audacieux a été signé le 6 août.", False),
        ("Il lie 12 pays de l’OTSC.", False),
        ("Est-ce assez\u202f?", False),
        ("Selon Le Gardien, «\u202fla paix est loin\u202f».", False),
        ("Les alliés n’ont rien dit.", False),
    ]
    english = read_units(article.parent / "translations" / "accord.en.po")
    assert {unit.state for unit in english.units} == {State.INITIAL}
    assert (article.parent / "sources" / "accord.fr.txt").read_text("utf-8") == ARTICLE


def test_translate_drafts_with_an_installed_model_and_says_which(article: Path, run: Run) -> None:
    install_file(MODEL)
    done = run("translate", article)
    assert (done.code, done.err) == (0, "")
    assert "engine: argos|fr_en-1.0" in done.out
    english = read_units(article.parent / "translations" / "accord.en.po")
    assert {unit.state for unit in english.units} == {State.TRANSLATED}
    assert all(unit.origin.startswith("argos|fr_en-1.0|glossary:") for unit in english.units)


def test_translating_twice_writes_the_same_bytes(article: Path, run: Run) -> None:
    install_file(MODEL)
    run("translate", article)
    files = sorted((article.parent / "translations").iterdir())
    before = [path.read_bytes() for path in files]
    run("translate", "accord")
    assert [path.read_bytes() for path in files] == before


def test_a_draft_that_a_person_edited_in_another_tool_is_theirs(article: Path, run: Run) -> None:
    install_file(MODEL)
    run("translate", article)
    path = article.parent / "translations" / "accord.en.po"
    lines = path.read_text("utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith('msgid "Les alliés'))
    lines[at + 1] = 'msgstr "The allies kept quiet."'
    path.write_text("\n".join(lines), "utf-8")
    run("translate", "accord")
    unit = read_units(path).units[-1]
    assert (unit.target, unit.state) == ("The allies kept quiet.", State.TRANSLATED)


def test_what_was_settled_elsewhere_comes_from_memory(article: Path, run: Run) -> None:
    run("translate", article)
    path = article.parent / "translations" / "accord.en.po"
    text = path.read_text("utf-8")
    at = text.index('msgid "Les alliés')
    settled = text[at:].replace('msgstr ""', 'msgstr "The allies said nothing."', 1)
    path.write_text(text[:at] + settled, "utf-8")
    (article.parent / "autre.txt").write_text(
        "Les alliés n’ont rien dit. Le sommet est fini.\n", "utf-8"
    )
    done = run("translate", "autre.txt", "--format", "json")
    assert done.code == 3
    document = json.loads(done.out)["documents"][0]
    assert document["english"] == {"memory": 1, "": 1}


def test_export_gives_both_texts_and_the_page(article: Path, run: Run) -> None:
    install_file(MODEL)
    run("translate", article)
    done = run("export", "accord", "--output", "out")
    assert done.code == 0
    out = article.parent / "out"
    assert sorted(path.name for path in out.iterdir()) == [
        "accord.bilingual.html",
        "accord.en.txt",
        "accord.fr.txt",
    ]
    assert (out / "accord.fr.txt").read_text("utf-8") == (
        "Un accord surprise à Astana\n\n"
        "L’accord audacieux a été signé le 6 août. Il lie 12 pays de l’OTSC. "
        "Est-ce assez\u202f?\n\n"
        "Selon Le Gardien, «\u202fla paix est loin\u202f». Les alliés n’ont rien dit.\n"
    )


def test_export_of_an_unfinished_document_says_so(article: Path, run: Run) -> None:
    run("translate", article)
    done = run("export", "accord", "--only", "en", "--output", "out")
    assert done.code == 3
    assert "segments still in French" in done.out


def test_html_and_markdown_come_back_with_only_their_text_changed(folder: Path, run: Run) -> None:
    page = "<!-- 1 --><p class=x>Un <b>plan audacieux et audacieux</b>&nbsp;: oui.</p>\n<hr>\n"
    (folder / "a.html").write_text(page, "utf-8")
    (folder / "b.md").write_text(
        "# Titre\n\n* Un **plan audacieux et audacieux** [ici](u).\n", "utf-8"
    )
    run("translate", "a.html", "b.md")
    run("export", "a", "b", "--only", "fr", "--output", "out")
    assert (folder / "out" / "a.fr.html").read_text("utf-8") == (
        "<!-- 1 --><p class=x>Un <b>plan audacieux</b>&nbsp;: oui.</p>\n<hr>\n"
    )
    assert (folder / "out" / "b.fr.md").read_text("utf-8") == (
        "# Titre\n\n* Un **plan audacieux** [ici](u).\n"
    )


def test_fix_reports_places_in_the_file_as_received(article: Path, run: Run) -> None:
    done = run("fix", "--dry-run", "--format", "json", article)
    assert done.code == 1
    shape = json.loads(done.out)
    assert shape["version"] == 1
    findings = shape["documents"][0]["findings"]
    doubled = next(f for f in findings if f["rule"] == "wording.doubled_coordination")
    assert doubled["quote"] == "audacieux et audacieux"
    assert ARTICLE[doubled["start"] : doubled["end"]] == doubled["quote"]
    assert doubled["fixes"][0] == {"text": "audacieux"}
    assert not (article.parent / "sources").exists()


def test_fix_serves_in_a_pipe(run: Run) -> None:
    done = run("fix", "--text", stdin="un procès juste et juste\r\n")
    assert (done.code, done.out) == (0, "un procès juste et équitable\r\n")
    lines = run("fix", "--jsonl", stdin='{"id": 7, "text": "un procès juste et juste"}\n')
    answer = json.loads(lines.out)
    assert (lines.code, answer["id"], answer["findings"][0]["start"]) == (1, 7, 10)


def test_segment_serves_in_a_pipe(run: Run) -> None:
    done = run("segment", stdin="M. X est là. Oui.\nSuite.\n")
    assert (done.code, done.out) == (0, "M. X est là.\nOui.\n\nSuite.\n")


def test_check_finds_what_is_wrong_in_a_table(folder: Path, run: Run) -> None:
    (folder / "t.tsv").write_text("Il a 12 ans.\tHe is 21.\nIl dort.\tHe is asleep.\n", "utf-8")
    done = run("check", "--pairs", "t.tsv")
    assert done.code == 1
    assert done.out.startswith("t.tsv:1: numbers ")
    assert done.out.count("\n") == 1
    (folder / "t.jsonl").write_text('{"source": "Il dort.", "target": "He is asleep."}\n', "utf-8")
    assert run("check", "--pairs", "t.jsonl").code == 0


def test_diff_shows_what_the_revision_changes(article: Path, run: Run) -> None:
    run("translate", article)
    done = run("diff", "accord")
    assert done.code == 1
    assert "L’accord audacieux [-et audacieux -]a été signé le 6 août." in done.out
    patch = run("diff", "accord", "--format", "unified").out
    assert "-L’accord audacieux et audacieux a été signé le 6 août.\n" in patch


def test_diff_of_two_files_and_of_a_git_revision(article: Path, run: Run) -> None:
    run("translate", article)
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(
            ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *command], check=True
        )
    assert run("diff", "accord", "HEAD").code == 0
    path = article.parent / "translations" / "accord.fr.po"
    shutil.copy(path, "old.fr.po")
    path.write_text(path.read_text("utf-8").replace("surprise à Astana", "inattendu"), "utf-8")
    assert "inattendu" in run("diff", "accord", "HEAD").out
    done = run("diff", "old.fr.po", path)
    assert "inattendu" in done.out
    assert done.code == 1


def test_status_shows_a_bar_for_each_language(article: Path, run: Run) -> None:
    assert "No documents yet" in run("status").out
    run("translate", article)
    done = run("status")
    assert done.code == 0
    assert re.search(r"accord +French +░{20} +0/6", done.out)
    assert re.search(r"English +·{20} +0/6", done.out)


def test_review_saves_each_decision_and_goes_on_where_it_stopped(article: Path, run: Run) -> None:
    run("translate", article)
    first = run("review", "accord", "--lang", "fr", stdin="d\na\na\nu\nn\nsource ?\na\nq\n")
    path = article.parent / "translations" / "accord.fr.po"
    units = read_units(path).units
    assert first.code == 1
    assert [unit.state for unit in units[:4]] == [State.REVIEWED] * 3 + [State.TRANSLATED]
    assert units[0].dropped
    assert units[2].notes == ("source ?",)
    second = run("review", "accord", "--lang", "fr", stdin="a\n" * 4)
    assert second.code == 0
    assert "in ," not in second.out
    assert "French: 7 of 7 segments reviewed" in second.out


def test_review_takes_what_the_editor_wrote(
    article: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("translate", article)
    script = article.parent / "editor.sh"
    script.write_text('#!/bin/sh\nprintf "Accord à Astana\\n" > "$1"\n', "utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    run("review", "accord", "--lang", "fr", stdin="s\ne\nq\n")
    unit = read_units(article.parent / "translations" / "accord.fr.po").units[1]
    assert (unit.target, unit.state, unit.origin) == ("Accord à Astana", State.REVIEWED, "person")


def test_a_changed_source_keeps_what_was_decided(article: Path, run: Run) -> None:
    run("translate", article)
    run("review", "accord", "--lang", "fr", stdin="a\n" * 7)
    changed = "Une ligne devant.\n\n" + ARTICLE.replace("12 pays", "13 pays")
    article.write_text(changed, "utf-8")
    refused = run("ingest", article)
    assert refused.code == 2
    assert "--update" in refused.err
    assert run("ingest", article, "--update").code == 0
    run("translate", "accord")
    states = [
        (unit.source, unit.state)
        for unit in read_units(article.parent / "translations" / "accord.fr.po").units
    ]
    assert [source for source, state in states if state is not State.REVIEWED] == [
        "Une ligne devant.",
        "Il lie 13 pays de l’OTSC.",
    ]
    assert len(list((article.parent / "sources" / "previous").iterdir())) == 1


@pytest.mark.usefixtures("folder")
def test_glossary_finds_shows_and_checks(run: Run) -> None:
    assert "Collective Security Treaty Organization" in run("glossary", "search", "otsc").out
    assert "CSTO" in run("glossary", "show", "otsc").out
    assert "did you mean" in run("glossary", "show", "otsd").err
    assert run("init").code == 0
    assert run("glossary", "check").code == 0
    assert json.loads(run("glossary", "list", "--format", "json").out)["version"] == 1


def test_rules_explain_themselves(run: Run) -> None:
    listed = run("rules", "list").out
    assert re.search(r"^wording\.doubled_coordination +suggest +« … ", listed, re.MULTILINE)
    shown = run("rules", "show", "wording.doubled_coordination").out
    assert "audacieuse et audacieuse" in shown
    assert run("rules", "show", "wording.doubled_coordinatoin").code == 2


@pytest.mark.usefixtures("folder")
def test_doctor_says_what_is_missing_and_how_to_get_it(run: Run) -> None:
    assert "relire models install fr en" in run("doctor").out
    install_file(MODEL)
    parts = {
        part["part"]: part for part in json.loads(run("doctor", "--format", "json").out)["parts"]
    }
    assert parts["argos"]["ready"]
    assert run("doctor").code == 0


@pytest.mark.usefixtures("folder")
def test_models_come_and_go(run: Run) -> None:
    assert run("models", "install", MODEL).out == "installed fr_en-1.0\n"
    assert run("models", "list").out == "fr en  1.0\n"
    assert run("models", "remove", "fr", "en").code == 0
    assert run("models", "remove", "fr", "en").code == 2


def test_completion_is_what_the_shell_can_read(run: Run) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_RELIRE_COMPLETE" in run("completion", shell).out


def test_a_dry_run_writes_nothing(article: Path, run: Run) -> None:
    for command in ("translate", "fix", "export"):
        run(command, "--dry-run", article)
    run("init", "--dry-run")
    assert sorted(path.name for path in article.parent.iterdir()) == ["accord.txt", "relire.toml"]


BAD = {
    "missing.txt": (None, "no such file"),
    "empty.txt": (b"", "empty"),
    "binary.txt": (b"\x00\x01\x02\xff" * 40, "byte 0"),
    "report.docx": (b"PK\x03\x04" + b"\x00" * 40, "not read yet"),
    "mojibake.txt": ("é".encode() * 4 + b"\x81\x8d", "byte 8"),
    "image.png": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "image.png"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_clear_line_and_nothing_is_written(
    folder: Path, run: Run, name: str
) -> None:
    data, said = BAD[name]
    if data is not None:
        (folder / name).write_bytes(data)
    before = sorted(folder.rglob("*"))
    done = run("translate", name)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err
    assert name in done.err
    assert sorted(folder.rglob("*")) == before


def test_other_bad_input_is_one_clear_line(article: Path, run: Run) -> None:
    run("translate", article)
    (article.parent / "glossary").mkdir()
    cases: list[tuple[tuple[str, ...], str]] = [
        (("translate", "."), "folder"),
        (("check", "--pairs", "accord.txt"), "accord.txt:1"),
        (("translate", "accord", "--engine", "babelfish"), "babelfish"),
        (("models", "install", "xx", "yy", "--index", "index.json"), "index.json"),
        (("models", "install", "accord.txt"), "accord.txt"),
        (("diff", "accord", "HEAD"), "git"),
        (("glossary", "show", "nothing"), "nothing"),
        (("ingest", "ftp://example.org/a"), "ftp"),
    ]
    for command, said in cases:
        done = run(*command)
        assert (done.code, done.err.count("\n")) == (2, 1), done
        assert said in done.err


def test_a_broken_segment_file_is_named_with_its_line(article: Path, run: Run) -> None:
    run("translate", article)
    path = article.parent / "translations" / "accord.fr.po"
    path.write_text(path.read_text("utf-8") + '\nmsgid "a\nmsgstr "b"\n', "utf-8")
    broken = path.read_bytes()
    for command in ("translate", "check", "export", "review", "status"):
        done = run(command, *([] if command == "status" else ["accord"]))
        assert done.code == 2
        assert re.match(r"relire: .*accord\.fr\.po:\d+: .+\n$", done.err)
    assert path.read_bytes() == broken


def test_a_contradiction_in_the_glossary_is_named_with_its_line(article: Path, run: Run) -> None:
    (article.parent / "glossary").mkdir()
    (article.parent / "glossary" / "x.csv").write_text(
        "concept,lang,term,status\na,fr,abcès,preferred\na,fr,furoncle,preferred\n", "utf-8"
    )
    done = run("translate", article)
    assert done.code == 2
    assert re.match(r"relire: .*x\.csv:3: .*both to be preferred.*\n$", done.err)


def test_a_full_disk_is_one_clear_line_and_leaves_the_old_file(article: Path, run: Run) -> None:
    run("translate", article)
    path = article.parent / "translations" / "accord.fr.po"
    path.write_text(path.read_text("utf-8").replace("Un accord surprise", "Un accord"), "utf-8")
    before = path.read_bytes()
    script = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200));"
        "import sys; sys.argv = ['relire', 'fix', 'accord']; from editor.cli import main; main()"
    )
    path.unlink()
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert not path.exists()
    path.write_bytes(before)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_one_clear_line(article: Path, run: Run) -> None:
    article.parent.chmod(0o555)
    done = run("translate", article)
    article.parent.chmod(0o755)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_an_empty_name_is_no_document(folder: Path, run: Run) -> None:
    (folder / "a.txt").write_text("Un texte.\n", encoding="utf-8")
    assert [run(command, "").code for command in ("ingest", "translate", "fix")] == [2, 2, 2]
    assert not (folder / "sources").exists()


@pytest.mark.parametrize(
    "command", [["--help"], ["rules", "list"], ["fix", "--dry-run", "accord.txt"]]
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_one_clear_line(article: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "editor", *command],
            cwd=article.parent,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr.split("\n")[0]) == (
        2,
        "relire: the result cannot be written: No space left on device",
    )


def test_any_locale_and_closed_streams_will_do(article: Path, run: Run) -> None:
    run("translate", "accord.txt")
    shown = run("status")
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ends = []
    for shell in ("status", "review accord <&-", "status >&-"):
        command = f'"{sys.executable}" -m editor {shell}'
        done = subprocess.run(
            ["sh", "-c", command], cwd=article.parent, env=plain, capture_output=True, check=False
        )
        ends.append((done.returncode, done.stderr.decode().strip("\n")))
        if shell == "status":
            assert done.stdout.decode() == shown.out
    assert ends == [(0, ""), (130, "relire: stopped"), (0, "")]
