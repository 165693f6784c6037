"""The earlier versions of a folder's files in git, read in two calls however many they are."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from editor.store.git import run_git

_LARGEST = 8 * 2**20
"""How many bytes are read in all."""


class Version(NamedTuple):
    """A file as it was after a commit."""

    name: str
    """The file's name in its folder."""
    data: bytes


def read_versions(folder: Path, pattern: str, most: int) -> Iterator[Version]:
    """Yield the versions of a folder's files whose names fit a pattern, the newest first.

    At most so many, and nothing where there is no git, no repository or no history.
    """
    log = _git(
        folder,
        (
            "log",
            "--raw",
            "--no-abbrev",
            "--no-renames",
            "--format=",
            "-z",
            f"-n{most}",
            "--",
            pattern,
        ),
    )
    blobs = list(_blobs(log.split(b"\0")))[:most]
    if not blobs:
        return
    told = _git(
        folder,
        ("cat-file", "--batch"),
        b"".join(blob + b"\n" for blob, _ in blobs),
    )
    at = 0
    for _, name in blobs:
        head, _, _ = told[at : at + 200].partition(b"\n")
        fields = head.split(b" ")
        if len(fields) != 3 or fields[1] != b"blob" or at > _LARGEST:
            return
        start = at + len(head) + 1
        at = start + int(fields[2]) + 1
        yield Version(os.path.basename(os.fsdecode(name)), told[start : at - 1])  # noqa: PTH119


def _blobs(fields: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield the id and name of each version that `git log --raw -z` tells of."""
    for change, name in zip(fields[::2], fields[1::2], strict=False):
        said = change.lstrip(b"\n").split(b" ")
        if len(said) == 5 and said[1] != b"000000" and said[4] != b"D":
            yield said[3], name


def _git(folder: Path, arguments: Sequence[str], data: bytes = b"") -> bytes:
    """Return what git says, nothing if it has nothing to say."""
    try:
        done = run_git(folder, arguments, data)
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return b"" if done.returncode else done.stdout
