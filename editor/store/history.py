"""A file as it was in a git revision."""

import os
import subprocess
from pathlib import Path

from editor.errors import EditorError
from editor.store.git import SECONDS, run_git


def read_revision(path: Path, revision: str) -> bytes:
    """Return the bytes of a file in a git revision, such as `HEAD~3`, a tag or `main@{yesterday}`.

    The file need not exist any more. Raises `EditorError` when there is no git, no repository
    around the file, no such revision, or no such file in it.
    """
    place = Path(os.path.abspath(path))  # noqa: PTH100 a link is a file of its own to git
    folder = _existing(place.parent)
    top = Path(os.fsdecode(_git(folder, path, "rev-parse", "--show-toplevel").removesuffix(b"\n")))
    commit = _commit(folder, path, revision)
    name = (folder.resolve() / place.relative_to(folder)).relative_to(top).as_posix()
    found = _run(top, path, "cat-file", "blob", f"{commit}:{name}")
    if found.returncode:
        raise EditorError(f"the file is not in the revision “{revision}”", path)
    return found.stdout


def git_user(folder: Path) -> str:
    """Return the name that git signs commits with in a folder; empty without a name or git."""
    try:
        found = _run(_existing(folder), folder, "config", "user.name")
    except EditorError:
        return ""
    return "" if found.returncode else found.stdout.decode("utf-8", "replace").strip(" \n")


def _commit(folder: Path, path: Path, revision: str) -> str:
    """Return the id of the commit that a revision names."""
    if revision and "\0" not in revision:
        # Behind --end-of-options a revision is never taken for an option such as --output=FILE.
        wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        found = _run(folder, path, *wanted)
        if not found.returncode:
            return found.stdout.decode("ascii").strip()
    raise EditorError(f"git knows no revision “{revision}” here; `git log` lists them", path)


def _existing(folder: Path) -> Path:
    return next(one for one in (folder, *folder.parents) if one.is_dir())


def _git(folder: Path, path: Path, *arguments: str) -> bytes:
    found = _run(folder, path, *arguments)
    if found.returncode:
        what = found.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        if "not a git repository" in what:
            what = "this is not in a git repository, so there are no earlier versions of it"
        raise EditorError(what, path)
    return found.stdout


def _run(folder: Path, path: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return run_git(folder, arguments)
    except FileNotFoundError as error:
        raise EditorError(
            "git is not installed; it is needed for earlier versions", path
        ) from error
    except subprocess.TimeoutExpired as error:
        raise EditorError(f"git did not answer within {SECONDS} seconds", path) from error
