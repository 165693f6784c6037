import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from editor.errors import EditorError
from editor.model import Metadata, Silence
from editor.workspace import (
    Settings,
    Source,
    Workspace,
    find_source,
    find_sources,
    find_workspace,
    lang_of_name,
    read_settings,
    read_source,
    slug_of,
    write_safely,
    write_source,
)


def test_the_nearest_folder_with_settings_or_its_two_folders_is_the_workspace(
    tmp_path: Path,
) -> None:
    desk = tmp_path / "desk"
    inside = desk / "sources" / "deep"
    inside.mkdir(parents=True)
    assert find_workspace(inside) == Workspace(inside)
    (desk / "translations").mkdir()
    assert find_workspace(inside) == Workspace(desk)
    (desk / "sources" / "relire.toml").write_text('lang = "en"\n')
    assert find_workspace(inside) == Workspace(desk / "sources", Settings(lang="en"))


def test_a_folder_without_a_workspace_becomes_one_and_nothing_is_made_yet(tmp_path: Path) -> None:
    workspace = find_workspace(tmp_path)
    assert workspace == Workspace(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert workspace.segment_file("koursk", "en") == tmp_path / "translations" / "koursk.en.po"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("koursk-otsc.fr.txt", "koursk-otsc"),
        ("dir/Koursk OTSC.FR.HTML", "koursk-otsc-fr"),
        ("L’Ukraine à l’œuvre.md", "l-ukraine-a-l-oeuvre"),
        ("Bilan 2.0", "bilan-2-0"),
        ("https://www.exemple.fr/2024/08/l-otsc_fr.html?utm=1#x", "l-otsc"),
        ("https://www.exemple.fr/", "exemple-fr"),
        ("https://exemple.fr/a/%C3%A9t%C3%A9/", "ete"),
        ("https://exemple.fr/koursk/index.php", "koursk"),
        ("俄罗斯.txt", "document"),
        ("../..", "document"),
        ("mot-" * 40, "-".join(["mot"] * 15)),
    ],
)
def test_a_slug_is_short_plain_ascii(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_name_may_tell_its_language() -> None:
    names = ("a.fr.txt", "a.en.md", "a_fr.html", "a.fr-CA.txt", "fr.txt", "a.txt", "offre.txt")
    assert [lang_of_name(name) for name in names] == ["fr", "en", "fr", "fr", "", "", ""]


def test_settings_are_read_and_the_rest_keeps_its_default(tmp_path: Path) -> None:
    path = tmp_path / "relire.toml"
    assert read_settings(path) == Settings()
    path.write_text(
        'silenced = ["a", { rule = "b", document = "c", reason = "d" }]\n'
        'second-review = true\nhouse = "suisse"\n'
    )
    assert read_settings(path) == Settings(
        silenced=(Silence("a"), Silence("b", "d", document="c")),
        second_review=True,
        house="suisse",
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nlangue = "fr"', ':2: there is no setting "langue"; did you mean "lang"?'),
        (
            "x = 1",
            ':1: there is no setting "x"; known are '
            "lang, house, engine, silenced, second-review, reviewer",
        ),
        ("lang = 1", ':1: "lang" must be a text in quotes, as in "fr"'),
        ('lang = "de"', ':1: "lang" cannot be "de"; choose one of fr, en'),
        ('second-review = "no"', ':1: "second-review" must be true or false'),
        ('silenced = "a"', ':1: "silenced" must be a list of rules, as in silenced = ["a", "b"]'),
        (
            "silenced = [1]",
            ':1: "silenced" holds rules, as "a" or as { rule = "a", reason = "…" }',
        ),
        (
            'silenced = [{ rule = "a", doc = "b" }]',
            ':1: "silenced": there is no "doc"; say rule, document, reason',
        ),
        (
            'silenced = [{ rule = "a", reason = 1 }]',
            ':1: "silenced": "reason" must be a text in quotes',
        ),
        (
            'silenced = [{ document = "b" }]',
            ':1: "silenced": say which rule, as in { rule = "a", document = "b" }',
        ),
        (
            f"silenced = {'[' * 5000}",
            ": is not valid TOML: brackets within brackets without end",
        ),
        ("lang = 'fr'\nlang =", ":2: is not valid TOML: Invalid value (at end of document)"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "relire.toml"
    path.write_text(text)
    with pytest.raises(EditorError) as fault:
        read_settings(path)
    assert str(fault.value) == f"{path}{message}"


def test_what_is_known_of_a_source_comes_back(tmp_path: Path) -> None:
    source = Source(
        "a",
        tmp_path / "sources" / "a.fr.txt",
        format="text",
        encoding="utf-8",
        size=3,
        sha256="0" * 64,
        origin="https://exemple.fr/a",
        fetched="2026-11-22T15:00:00+01:00",
        metadata=Metadata("L’été : « oui »", "J. D.", "2024-08-20", "https://exemple.fr/a", "Site"),
    )
    write_source(source)
    assert read_source(source.path) == source
    assert source.record.name == "a.fr.yaml"


def test_a_record_a_person_wrote_is_read_as_it_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "a.fr.txt"
    path.with_suffix(".yaml").write_text("title: 1984\ndate: 2024-08-20\nauthor:\nx: 1\n")
    assert read_source(path) == Source("a", path, metadata=Metadata("1984", date="2024-08-20"))
    path.with_suffix(".yaml").write_text("title: a\nauthor: [")
    with pytest.raises(EditorError, match=r"a\.fr\.yaml:2: is not valid YAML"):
        read_source(path)


def test_sources_are_named_for_their_language_or_have_a_record(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    assert find_sources(workspace) == ()
    workspace.sources.mkdir()
    for name in ("b.fr.txt", "a.md", "a.yaml", "README.md", ".b.fr.txt.x.tmp", "b.fr.yaml"):
        (workspace.sources / name).write_text("title: x\n")
    assert [source.slug for source in find_sources(workspace)] == ["a", "b"]
    assert find_source(workspace, "c") is None
    (workspace.sources / "b.fr.html").write_text("x")
    with pytest.raises(EditorError, match=r'the same slug as b\.fr\.html, "b"; rename one of them'):
        find_sources(workspace)


def test_a_file_is_written_whole_with_its_folders_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    write_safely(path, b"un")
    path.chmod(0o640)
    write_safely(path, b"deux")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"deux", 0o640)
    assert list(path.parent.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(b"un")
    link.symlink_to(real)
    write_safely(link, b"deux")
    assert (link.is_symlink(), real.read_bytes()) == (True, b"deux")


FILL = """
import resource, signal, sys
from pathlib import Path
from editor.errors import EditorError
from editor.workspace import write_safely
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_safely(Path(sys.argv[1]), bytes(5000))
except EditorError as fault:
    print(fault)
"""


def test_a_file_that_cannot_grow_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"un")
    said = subprocess.run(
        [sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=True
    )
    assert said.stdout == (
        f"{path}: cannot be written: the file would be larger than this disk or your limits allow\n"
    )
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"un", [path])
    assert resource.getrlimit(resource.RLIMIT_FSIZE) != (1000, 1000)


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Path:
    """A disk of 64 kB, where the machine lets us mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    command = f"mount -t tmpfs -o size=64k tmpfs '{place}'"
    if os.geteuid() or subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    if subprocess.run(["unshare", "-m", "sh", "-c", command], capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    return place


WRITE = """
import sys
from pathlib import Path
from editor.errors import EditorError
from editor.workspace import write_safely
path = Path(sys.argv[1])
try:
    write_safely(path, bytes(100_000))
except EditorError as fault:
    print(fault.message)
print(sorted(found.name for found in path.parent.iterdir()), path.read_bytes())
"""


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("size=64k", "cannot be written: the disk is full; free some space and try again"),
        (
            "size=64k,ro",
            "cannot be written: the disk is read-only; choose a folder you can write to",
        ),
    ],
)
def test_a_full_or_read_only_disk_is_said_and_changes_nothing(
    tiny_disk: Path, option: str, message: str
) -> None:
    path = tiny_disk / "a.po"
    steps = (
        f"mount -t tmpfs -o size=64k tmpfs '{tiny_disk}' && printf un > '{path}' && "
        f"mount -o remount,{option} '{tiny_disk}' && exec \"$0\" -c \"$1\" '{path}'"
    )
    said = subprocess.run(
        ["unshare", "-m", "sh", "-c", steps, sys.executable, WRITE],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == f"{message}\n['a.po'] b'un'\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_one_may_not_write_to_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(EditorError, match="you may not write here"):
        write_safely(tmp_path / "a.po", b"x")


def test_a_path_through_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(EditorError, match="a part of this path is a file, not a folder"):
        write_safely(tmp_path / "a" / "b.po", b"x")
    with pytest.raises(EditorError, match="there is a folder of this name"):
        write_safely(tmp_path, b"x")
