"""Standard input as text."""

import sys

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
