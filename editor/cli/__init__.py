"""The command line: one module per command, put together in `editor.cli.program`."""

import os
import sys

_WIDTH = 80


def main() -> None:
    """Run the command line and leave with its exit code.

    The overview is what people and shells ask for most, and building it takes three times as long
    as starting Python. It is kept as text (`make docs` writes it, a test compares it), and shown
    without loading click wherever the terminal is as wide as it is.
    """
    if sys.argv[1:] in ([], ["-h"], ["--help"]) and _is_wide():
        sys.exit(_show_overview())
    try:
        from editor.cli.program import run

        code = run()
    except KeyboardInterrupt:
        # While it was still starting; later, `run` says so.
        code = 130
    sys.exit(code)


def _show_overview() -> int:
    try:
        sys.stdout.write(read_overview())
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = None
    except OSError as fault:
        sys.stderr.write(f"relire: the result cannot be written: {fault.strerror}\n")
        sys.stdout = None
        return 2
    return 0


def read_overview() -> str:
    """Return what `relire --help` prints at a width of 80 columns."""
    # os.path, as loading pathlib takes longer than all the rest of this.
    path = os.path.join(os.path.dirname(__file__), "overview.txt")  # noqa: PTH118, PTH120
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


def _is_wide() -> bool:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns >= _WIDTH
    except AttributeError:
        # Closed: there is nowhere to write it to.
        return False
    except (OSError, ValueError):
        return "COLUMNS" not in os.environ
