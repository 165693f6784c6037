"""`relire memory`: search, stats, TMX in and out."""

import json
from pathlib import Path

import pytest
from desk import Run

TMX = """<?xml version="1.0"?>
<tmx version="1.4"><header srclang="fr"/><body>
<tu><tuv xml:lang="fr"><seg>Le bloc compte 12 pays.</seg></tuv>
<tuv xml:lang="en"><seg>The bloc has 12 countries.</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def desk(folder: Path, run: Run) -> Path:
    """A desk with a reviewed article and a TMX file beside it."""
    (folder / "bloc.txt").write_text("L’OTSC est un tigre de papier.\n\nIl pleut.\n", "utf-8")
    run("translate", "bloc.txt")
    path = folder / "translations" / "bloc.en.po"
    text = path.read_text("utf-8").replace(
        'msgid "L’OTSC est un tigre de papier."\nmsgstr ""',
        'msgid "L’OTSC est un tigre de papier."\nmsgstr "The CSTO is a paper tiger."',
    )
    path.write_text(text, "utf-8")
    (folder / "autre.tmx").write_text(TMX, "utf-8")
    return folder


def matches(run: Run, *arguments: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        run("memory", "search", *arguments, "--format", "json").out
    )["matches"]
    return found


@pytest.mark.usefixtures("desk")
def test_words_are_found_in_either_language(run: Run) -> None:
    assert [one["document"] for one in matches(run, "TIGRE de papier")] == ["bloc"]
    assert [one["document"] for one in matches(run, "paper tiger")] == ["bloc"]
    assert matches(run, "paper tiger", "--lang", "fr") == []
    assert run("memory", "search", "rien de tel").code == 1


def test_a_like_sentence_shows_what_differs_and_takes_the_numbers(desk: Path, run: Run) -> None:
    assert run("memory", "import", "autre.tmx").code == 0
    (found,) = matches(run, "--like", "Le bloc compte 15 pays.")
    assert (found["target"], found["document"]) == ("The bloc has 15 countries.", "autre")
    done = run("memory", "search", "--like", "Le bloc compte 15 pays.")
    assert "Le bloc compte [-12-]{+15+} pays." in done.out
    assert (desk / ".relire" / "memory.sqlite3").exists()


def test_the_memory_is_counted_and_goes_out_whole(desk: Path, run: Run) -> None:
    run("memory", "import", "autre.tmx")
    assert json.loads(run("memory", "stats", "--format", "json").out)["documents"] == [
        {"document": "autre", "reviewed": 1, "final": 0, "words": 5},
        {"document": "bloc", "reviewed": 1, "final": 0, "words": 6},
    ]
    assert "2 segments from 2 documents" in run("memory", "stats").err
    assert run("memory", "export", "all.tmx").code == 0
    (desk / "translations" / "bloc.en.po").unlink()
    (desk / "translations" / "memory" / "autre.tmx").unlink()
    assert matches(run, "papier") == []
    run("memory", "import", "all.tmx")
    assert {one["document"] for one in matches(run, "bloc") + matches(run, "papier")} == {
        "autre",
        "bloc",
    }


def test_what_is_imported_is_used_for_drafts(desk: Path, run: Run) -> None:
    run("memory", "import", "autre.tmx")
    (desk / "neuf.txt").write_text("Le bloc compte 12 pays.\n", "utf-8")
    done = run("translate", "neuf.txt", "--format", "json")
    assert json.loads(done.out)["documents"][0]["english"] == {"memory": 1}


def test_a_bad_file_changes_nothing(desk: Path, run: Run) -> None:
    (desk / "bad.tmx").write_text("<tmx><body>", "utf-8")
    (desk / "empty.tmx").write_text('<tmx version="1.4"><header/><body/></tmx>', "utf-8")
    for name in ("bad.tmx", "empty.tmx", "missing.tmx"):
        done = run("memory", "import", name)
        assert (done.code, done.err.count("\n")) == (2, 1)
    run("memory", "import", "autre.tmx", "--dry-run")
    assert not (desk / "translations" / "memory").exists()


def test_an_article_and_its_translation_become_pairs(folder: Path, run: Run) -> None:
    french = (
        "Le président a vu Ivan Petrov. Il pleut depuis trois jours sur toute la ville </script>.\n"
    )
    (folder / "a.fr.txt").write_text(french, "utf-8")
    (folder / "a.en.txt").write_text("The president saw Ivan Petrov.\n", "utf-8")
    done = run("memory", "align", "a.fr.txt", "a.en.txt", "-o", "a.tmx")
    assert done.code == 3
    assert done.err == "1 pair, 0 doubtful; 1 sentence with nothing beside\n"
    assert run("memory", "import", "a.tmx").code == 0
    assert [one["target"] for one in matches(run, "Petrov")] == ["The president saw Ivan Petrov."]
    run("memory", "align", "a.fr.txt", "a.en.txt", "-o", "a.html")
    page = (folder / "a.html").read_text("utf-8")
    assert page.count("</script>") == 2
    assert "\\u003c/script>" in page
    assert run("memory", "align", "a.fr.txt", "none.txt").code == 2
    assert run("memory", "align", "a.fr.txt", "a.en.txt", "-o", "a.docx").code == 2
