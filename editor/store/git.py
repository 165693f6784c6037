"""git asked for something, without prompts, pagers or locks."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

SECONDS = 60
"""Long enough for any file from a large repository on a slow disk."""


def run_git(
    folder: Path, arguments: Sequence[str], data: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Return what git says in a folder, given `data` to read.

    Raises `FileNotFoundError` without git, `subprocess.TimeoutExpired` if it takes too long.
    """
    # In English, as messages are recognised; and no pager, prompt or lock for a mere look.
    environment = os.environ | {
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=environment,
        input=data or b"",
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
