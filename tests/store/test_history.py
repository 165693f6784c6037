import os
import shutil
import subprocess
from pathlib import Path

import pytest

from editor.errors import EditorError
from editor.store.history import read_revision

FIRST = "Un\u2028deux\r\nété".encode()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if shutil.which("git") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("git is missing: CI has to have it installed")
        pytest.skip("git is not installed")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = tmp_path / "desk"
    folder = root / "sources"
    folder.mkdir(parents=True)
    git(root, "init", "--quiet")
    (folder / "été à lire.txt").write_bytes(FIRST)
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "one")
    git(root, "tag", "v1")
    (folder / "été à lire.txt").write_bytes(b"two")
    git(root, "commit", "--quiet", "--all", "--message", "two")
    return root


def git(root: Path, *arguments: str) -> None:
    person = ["-c", "user.name=Anne", "-c", "user.email=anne@example.org"]
    subprocess.run(["git", *person, *arguments], cwd=root, check=True)


@pytest.mark.parametrize("revision", ["HEAD~1", "v1", "HEAD^{/one}"])
def test_a_file_is_read_as_it_was(repository: Path, revision: str) -> None:
    assert read_revision(repository / "sources" / "été à lire.txt", revision) == FIRST


def test_a_file_in_a_folder_that_is_gone_is_read(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(repository / "sources")
    monkeypatch.chdir(repository)
    assert read_revision(Path("sources/été à lire.txt"), "HEAD") == b"two"


@pytest.mark.parametrize(
    "revision", ["nothing", "", "--output=stolen", "-h", "HEAD:sources", "HEAD\0", "HEAD~99", "a b"]
)
def test_an_unknown_revision_is_one_clear_line(repository: Path, revision: str) -> None:
    path = repository / "sources" / "été à lire.txt"
    with pytest.raises(EditorError) as caught:
        read_revision(path, revision)
    assert str(caught.value) == (
        f"{path}: git knows no revision “{revision}” here; `git log` lists them"
    )
    assert sorted(p.name for p in repository.iterdir()) == [".git", "sources"]


def test_a_file_that_was_not_there_is_one_clear_line(repository: Path) -> None:
    path = repository / "sources" / "--help"
    with pytest.raises(EditorError) as caught:
        read_revision(path, "v1")
    assert str(caught.value) == f"{path}: the file is not in the revision “v1”"


def test_outside_a_repository_is_one_clear_line(repository: Path) -> None:
    path = repository.parent / "article.txt"
    with pytest.raises(EditorError) as caught:
        read_revision(path, "HEAD")
    assert str(caught.value) == (
        f"{path}: this is not in a git repository, so there are no earlier versions of it"
    )


def test_without_git_it_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(EditorError, match="git is not installed"):
        read_revision(repository / "sources" / "été à lire.txt", "HEAD")
