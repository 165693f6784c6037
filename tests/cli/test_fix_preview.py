"""`relire fix --dry-run` and `--explain`: what is shown, letter for letter."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from desk import Run

TEXT = """\
in ,

L’accord audacieux et audacieux a été signé : c’est fait.

Il convient de noter que tout est dit.
"""
CHANGES = """\
a.txt → repaired, --level safe: 2 segments
ebf1a9f328 changed, left out (a.txt:1)
    [-in ,-]
c098985c4e changed (a.txt:3)
    L’accord audacieux [-et audacieux -]a été signé{~⍽~}: c’est fait.

"""
FINDINGS = """\
a.txt:ebf1a9f328: document.residue « in , » n’appartient pas à l’article : reste de la page \
(gabarit vide). → ∅
a.txt:c098985c4e: wording.doubled_coordination « audacieux et audacieux » dit deux fois la même \
chose. → « audacieux »
a.txt:c098985c4e: typography.spacing En français, une espace insécable précède les deux-points. \
[«  : »] → «  : »
a.txt:1503ba7d77: wording.il_convient_de_noter « Il convient de noter que tout » sent la \
traduction (« notably »). Souvent, supprimer, ou « fait notable, ». → « Tout »
"""
EXPLAINED = """\
a.txt

  1  document.residue
     [-in ,-]
     constat  « in , » n’appartient pas à l’article : reste de la page (gabarit
              vide).
     origine  L’outil qui a copié la page a pris ce qui entoure l’article.
     remède   rien : à supprimer
     sûreté   sûr : nul n’y trouverait à redire ; corrigé sans demander
     taire    relire rules silence document.residue --doc a.txt --at ebf1a9f328

  2  wording.doubled_coordination
     L’accord [-audacieux et audacieux-]{+audacieux+} a été signé : c’est fait.
     constat  « audacieux et audacieux » dit deux fois la même chose.
     origine  L’anglais aime les doublets ; une machine en rend souvent les deux
              mots par le même.
     remède   « audacieux »
     sûreté   sûr : nul n’y trouverait à redire ; corrigé sans demander
     taire    relire rules silence wording.doubled_coordination \\
                --doc a.txt --at c098985c4e

  3  typography.spacing
     L’accord audacieux et audacieux a été signé[- :-]{+ :+} c’est fait.
     constat  En français, une espace insécable précède les deux-points.
     remède   «  : »
     sûreté   sûr : nul n’y trouverait à redire ; corrigé sans demander
     taire    relire rules silence typography.spacing \\
                --doc a.txt --at c098985c4e

  4  wording.il_convient_de_noter
     [-Il convient de noter que tout-]{+Tout+} est dit.
     constat  « Il convient de noter que tout » sent la traduction
              (« notably »). Souvent, supprimer, ou « fait notable, ».
     remède   « Tout »
     sûreté   proposé : on le prend d’ordinaire ; corrigé avec --level suggest
     taire    relire rules silence wording.il_convient_de_noter \\
                --doc a.txt --at 1503ba7d77
"""


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.fixture
def text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COLUMNS", "80")
    path = folder / "a.txt"
    path.write_text(TEXT, "utf-8")
    return path


def on_a_terminal(*arguments: str, **env: str) -> str:
    """Return what `relire` shows on a terminal of 80 columns."""
    us, them = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "editor", *arguments],
        stdin=them,
        stdout=them,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", **env},
    ):
        os.close(them)
        shown = b""
        # The end of a terminal is an error to who reads from it, on Linux.
        try:
            while data := os.read(us, 4096):
                shown += data
        except OSError:
            pass
    os.close(us)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.usefixtures("text")
def test_a_dry_run_shows_what_changes_and_then_what_was_found(run: Run) -> None:
    done = run("fix", "--dry-run", "a.txt")
    assert plain(done.out) == CHANGES + FINDINGS
    assert (done.code, done.err) == (1, "4 findings, 4 with a fix\n")
    assert not Path("translations").exists()


@pytest.mark.usefixtures("text")
def test_a_dry_run_changes_as_much_as_the_level_says(run: Run) -> None:
    Path("b.txt").write_text("La loi stipule que tout est dit.\n", "utf-8")
    assert "repaired" not in run("fix", "--dry-run", "b.txt").out
    done = run("fix", "--dry-run", "--level", "suggest", "b.txt")
    assert done.out.startswith("b.txt → repaired, --level suggest: 1 segment\n")
    assert "    La loi [-stipule-]{+prévoit+} que tout est dit.\n" in done.out


@pytest.mark.usefixtures("text")
def test_a_dry_run_shows_what_it_would_change_in_the_revision_there_is(run: Run) -> None:
    run("fix", "a.txt")
    assert "repaired" not in run("fix", "--dry-run", "a").out
    Path("relire.toml").write_text('silenced = ["wording.doubled_coordination"]\n', "utf-8")
    assert "L’accord audacieux {+et audacieux +}a été" in run("fix", "--dry-run", "a").out


@pytest.mark.usefixtures("text")
def test_a_terminal_shows_the_changes_in_colour(run: Run) -> None:
    shown = on_a_terminal("fix", "--dry-run", "a.txt")
    assert "audacieux \x1b[9;31met audacieux \x1b[0ma été" in shown
    assert "[-" not in shown
    plainly = on_a_terminal("fix", "--dry-run", "a.txt", NO_COLOR="1")
    assert "audacieux [-et audacieux -]a été" in plainly
    assert "\x1b[9;31m" not in plainly
    assert run("fix", "--dry-run", "a.txt").code == 1


@pytest.mark.usefixtures("text")
def test_every_finding_explains_itself_within_80_columns(run: Run) -> None:
    done = run("fix", "--explain", "a.txt")
    assert plain(done.out) == EXPLAINED
    assert (done.code, done.err) == (1, "4 findings, 4 with a fix\n")
    assert not Path("translations").exists()
    assert "\x1b[9;31maudacieux et audacieux\x1b[0m" in on_a_terminal("fix", "--explain", "a.txt")


@pytest.mark.usefixtures("text")
def test_findings_explain_themselves_in_english_too(run: Run) -> None:
    Path("relire.toml").write_text('lang = "en"\n', "utf-8")
    Path("b.txt").write_text("Il y a eu 40 casualités.\n", "utf-8")
    out = run("fix", "--explain", "b.txt").out
    assert "     finding  “casualités” is a false friend (“casualties”).\n" in out
    assert "     origin   A machine often takes the word that looks like the English one.\n" in out


@pytest.mark.usefixtures("text")
def test_typography_is_explained_once_for_all(run: Run) -> None:
    Path("b.txt").write_text("L'un, l'autre, l'une : qu'importe.\n", "utf-8")
    out = run("fix", "--explain", "b.txt").out
    assert "typography.apostrophe  et 3 autres pareils\n" in out
    assert "relire rules silence typography.apostrophe --doc b.txt\n" in out


@pytest.mark.usefixtures("text")
def test_what_a_terminal_would_obey_is_not_shown(run: Run) -> None:
    Path("b.txt").write_text("Un accord \x1b[31maudacieux et audacieux\x1b[0m.\n", "utf-8")
    for option in ("--explain", "--dry-run"):
        assert "\x1b" not in run("fix", option, "b.txt").out


@pytest.mark.usefixtures("text")
def test_options_that_do_not_go_together_are_told(run: Run) -> None:
    assert run("fix", "--explain", "--format", "json", "a.txt").code == 2
    assert run("fix", "--explain").code == 2
