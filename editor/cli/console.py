"""What commands print with: colours on a terminal, plain text in a pipe, bars for long jobs."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from editor.glossary import TermScore
    from editor.report.findings import Listed


def console(*, stderr: bool = False) -> "Console":
    """Return a console that honours `NO_COLOR`, and the width of the terminal."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, soft_wrap=False, emoji=False, markup=False)


def print_json(value: object) -> None:
    """Print a value as JSON that people can read too."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def in_colour(screen: "Console") -> bool:
    """Say whether colours can be seen there, so that they may mean something."""
    return screen.is_terminal and not screen.no_color and screen.color_system is not None


def print_findings(documents: "Sequence[Listed]", shape: str) -> None:
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
    print_total(documents)


def print_total(documents: "Sequence[Listed]") -> None:
    """Print how much was found, with a fix and silenced, to standard error."""
    findings = [finding for document in documents for finding in document.findings]
    silenced = sum(len(document.silenced) for document in documents)
    fixable = sum(bool(finding.fixes) for finding in findings)
    said = f"{counted(len(findings), 'finding')}, {fixable} with a fix"
    said = said if findings else "nothing found"
    click.echo(f"{said}; {silenced} silenced" if silenced else said, err=True)
    for document in documents:
        if document.terms is not None and document.terms.expected:
            click.echo(f"{document.name}: {format_score(document.terms)}", err=True)


def format_score(score: "TermScore") -> str:
    """Return the share of terms rendered as the glossary asks: `terms 148 of 149 (99.3 %)`.

    Not all of them is never rounded to 100 %.
    """
    share = math.floor(score.share * 1000) / 10
    return f"terms {score.satisfied} of {score.expected} ({share:g} %)"


def warn(lines: Iterable[str], place: str) -> None:
    """Print what is odd about a file that works all the same, to standard error."""
    for line in lines:
        click.echo(f"relire: {place}: {line}", err=True)


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
