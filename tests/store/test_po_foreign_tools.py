"""The files in the hands of the tools that editors and translators use."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from editor.model import BlockKind, State, Unit
from editor.store.po import SegmentFile, read_units, write_units

UNITS = (
    Unit(
        "3f2a91c04e",
        "« Asseyons-nous\u202f! »\u2028Fin\u0085de\tligne\\\r\n, l’article et une phrase qui est "
        "plus longue que les soixante-dix-neuf colonnes d’un terminal d’autrefois.",
        "“Let us sit down!”\u2028End\u0085of\tline\\\r\n, the article and a sentence longer "
        "than the seventy-nine columns of a terminal of old.",
        State.FINAL,
        notes=("Vérifié à la source : « oui ».",),
        hints=("term: négociations → talks",),
        origin="argos|fr_en-1.9|glossary:3f2a",
        ignored=('quotes: the speaker said "sit"; keep it',),
        place="sources/mon article.fr.txt:15",
    ),
    Unit("77aa", "Deux \u200fמילים", "Two", State.TRANSLATED, previous="Trois"),
    Unit("88bb", "Un titre", kind=BlockKind.TITLE, place="sources/a.fr.txt:1"),
    Unit("99cc", "in ,", "in ,", State.REVIEWED, dropped=True),
    Unit("99cc-2", "in ,", "in ,", State.FINAL),
)
GONE = (
    Unit("dd00", "Parti", "Gone", State.REVIEWED, notes=("gardé",), previous="Partie"),
    Unit("dd01", "Partis", "Gone, all", State.TRANSLATED),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "article.en.po"
    write_units(path, SegmentFile("article", "fr", "en", UNITS, GONE))
    return path


def run(tool: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    if shutil.which(tool) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{tool} is missing: CI has to have gettext installed")
        pytest.skip(f"{tool} is not installed (Debian: apt install gettext)")
    return subprocess.run([tool, *arguments], capture_output=True, check=False)


@pytest.mark.parametrize("lang", ["fr", "en", "de"])
def test_msgfmt_has_nothing_to_say(tmp_path: Path, lang: str) -> None:
    path = tmp_path / f"article.{lang}.po"
    # A carriage return in a text is the one thing it warns of, and rightly so.
    units = tuple(replace(u, source=u.source.replace("\r", "")) for u in UNITS)
    write_units(path, SegmentFile("article", "fr", lang, units, GONE))
    done = run("msgfmt", "--check", "--verbose", "--output-file", tmp_path / "out.mo", path)
    assert (done.returncode, done.stderr.decode()) == (
        0,
        "3 translated messages, 1 fuzzy translation, 1 untranslated message.\n",
    )


@pytest.mark.parametrize("options", [(), ("--width=40",), ("--sort-output",), ("--no-wrap",)])
def test_msgcat_changes_nothing_we_can_see(path: Path, options: tuple[str, ...]) -> None:
    before = read_units(path)
    done = run("msgcat", *options, path, "--output-file", path)
    assert done.returncode == 0, done.stderr
    after = read_units(path)
    key = {unit.id: unit for unit in after.units}
    assert tuple(key[unit.id] for unit in before.units) == before.units
    assert sorted(after.obsolete, key=lambda unit: unit.id) == list(before.obsolete)
    assert after.header == before.header


def test_a_file_that_went_through_msgcat_is_written_as_it_was(path: Path) -> None:
    data = path.read_bytes()
    assert run("msgcat", "--width=40", path, "--output-file", path).returncode == 0
    assert path.read_bytes() != data
    write_units(path, read_units(path))
    assert path.read_bytes() == data


def test_msgmerge_with_a_new_template_keeps_every_decision(path: Path, tmp_path: Path) -> None:
    template = tmp_path / "article.pot"
    fresh = (replace(UNITS[0], target="", state=State.INITIAL, notes=(), origin="", ignored=()),)
    write_units(template, SegmentFile("article", "fr", "en", fresh))
    done = run("msgmerge", "--quiet", "--no-fuzzy-matching", path, template, "-o", path)
    assert done.returncode == 0, done.stderr
    file = read_units(path)
    assert file.units == (UNITS[0],)
    assert [(u.id, u.target, u.state, u.dropped) for u in file.obsolete] == [
        (u.id, u.target, u.state, u.dropped) for u in (*UNITS[1:2], *UNITS[3:], *GONE)
    ]


def test_translate_toolkit_reads_and_writes_it(path: Path) -> None:
    from translate.storage import factory

    before = read_units(path)
    store = factory.getobject(str(path))
    units = [unit for unit in store.units if unit.source and not unit.isobsolete()]
    assert [(unit.getcontext(), unit.source, unit.target) for unit in units] == [
        (unit.id, unit.source, unit.target) for unit in UNITS
    ]
    assert [unit.isfuzzy() for unit in units] == [False, True, False, False, False]
    store.save()
    assert read_units(path) == before


def test_what_weblate_does_to_a_unit_comes_back(path: Path) -> None:
    from translate.storage import factory

    store = factory.getobject(str(path))
    first, second, third = [unit for unit in store.units if unit.source][:3]
    first.markfuzzy()
    second.target = "Two words"
    second.markfuzzy(present=False)
    third.target = "A title"
    third.addnote("Looks good.", origin="translator")
    store.save()
    file = read_units(path)
    assert file.units == (
        replace(UNITS[0], state=State.TRANSLATED),
        replace(file.units[1], target="Two words", state=State.REVIEWED),
        replace(UNITS[2], target="A title", state=State.REVIEWED, notes=("Looks good.",)),
        *UNITS[3:],
    )


def test_polib_reads_and_writes_it(path: Path) -> None:
    before = read_units(path)
    foreign = polib.pofile(str(path))
    assert [(e.msgctxt, e.msgid, e.msgstr) for e in foreign if not e.obsolete] == [
        (unit.id, unit.source, unit.target) for unit in UNITS
    ]
    foreign.save()
    after = read_units(path)
    assert after.units == before.units
    assert [(u.id, u.source, u.target) for u in after.obsolete] == [
        (u.id, u.source, u.target) for u in GONE
    ]


def test_pofilter_finds_no_fault_of_form(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "faults.po"
    tests = [f"--test={name}" for name in ("blank", "escapes", "newlines", "tabs", "xmltags")]
    command = [sys.executable, "-m", "translate.filters.pofilter", "--progress=none", *tests]
    done = subprocess.run([*command, path, out], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert not out.exists() or [e for e in polib.pofile(str(out)) if e.msgid] == []
