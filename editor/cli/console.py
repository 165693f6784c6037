"""What commands print with: colours on a terminal, plain text in a pipe, bars for long jobs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from editor.model import Finding


def console(*, stderr: bool = False) -> "Console":
    """Return a console that honours `NO_COLOR`, and the width of the terminal."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, soft_wrap=False, emoji=False, markup=False)


def print_json(value: object) -> None:
    """Print a value as JSON that people can read too."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_findings(documents: "Sequence[tuple[str, Sequence[Finding]]]", shape: str) -> None:
    """Print what was found in each document, as lines of text or as JSON."""
    from editor.report.findings import findings_as_json, format_findings
    from editor.report.listing import list_findings

    if shape == "json":
        print_json(findings_as_json(documents))
        return
    screen = console()
    if screen.is_terminal:
        screen.print(list_findings(documents))
    else:
        click.echo(format_findings(documents), nl=False)
    total = sum(len(findings) for _, findings in documents)
    fixable = sum(bool(finding.fixes) for _, findings in documents for finding in findings)
    said = f"{counted(total, 'finding')}, {fixable} with a fix" if total else "nothing found"
    click.echo(said, err=True)


def counted(number: int, noun: str) -> str:
    """Return a number with what it counts: `1 finding`, `2 findings`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@contextmanager
def progress(label: str) -> Iterator[Callable[[int], Callable[[int], None]]]:
    """Yield a function that takes the whole amount and returns one that takes what is done more.

    The bar is on standard error, and only on a terminal.
    """
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        Remaining(),
        console=console(stderr=True),
        transient=True,
        disable=not console(stderr=True).is_terminal,
    )

    def start(total: int) -> Callable[[int], None]:
        task = bar.add_task(label, total=total)
        return lambda done: bar.advance(task, done)

    with bar:
        yield start
