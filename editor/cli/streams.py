"""Standard input and output as text."""

import io
import os
import sys
from pathlib import Path

from editor.errors import EditorError


def read_input() -> str:
    """Return all of standard input, UTF-8, line ends as they are."""
    data = sys.stdin.buffer.read()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise EditorError(
            f"byte {error.start} is not UTF-8; convert the text first", "standard input"
        ) from error


def prepare_streams() -> None:
    """Make the standard streams fit for French, whatever the locale, and stand in for closed ones.

    What goes to a file or a pipe is UTF-8. A terminal is written to as it wishes, with a question
    mark for what it cannot show.
    """
    # They stay open until the program ends. What is closed is at its end, to who reads from it.
    sys.stdin = sys.stdin or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.encoding.lower() in {"ascii", "ansi_x3.4-1968"} or not stream.isatty():
            stream.reconfigure(encoding="utf-8")
        elif stream is not sys.stdin:
            stream.reconfigure(errors="replace")
