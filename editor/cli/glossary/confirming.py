"""What a change of the glossary would do, shown before it is done."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from editor.cli import options

if TYPE_CHECKING:
    from editor.workflow.terms import Plan

_MOST = 40
"""Rows of the glossary shown at most."""

F = TypeVar("F", bound=Callable[..., Any])


def confirmation() -> Callable[[F], F]:
    """Return `--yes`, `--no-review` and `--dry-run`."""

    def decorate(command: F) -> F:
        command = options.dry_run()(command)
        command = click.option(
            "--no-review",
            "review",
            is_flag=True,
            flag_value=False,
            default=True,
            help="Leave the documents as they are; `relire check` will tell.",
        )(command)
        return click.option("--yes", "-y", is_flag=True, help="Do it without asking.")(command)

    return decorate


def settle(plan: "Plan", *, yes: bool, review: bool, dry_run: bool) -> int:
    """Show what a change does, ask where it touches what people have settled, and do it.

    Returns the exit code.
    """
    from editor.errors import EditorError
    from editor.workflow.terms import carry_out

    touched = plan.touched if review else ()
    _show(plan, review=review)
    if dry_run:
        click.echo("Nothing was written: this was a dry run.", err=True)
        return 0
    if touched and not yes:
        if not sys.stdin.isatty():
            raise EditorError(
                "this touches what people have settled; say --yes to do it, --no-review to change "
                "the glossary alone, or --dry-run to look"
            )
        click.confirm("Do it?", abort=True, err=True)
    carry_out(plan, review=review)
    click.echo("done", err=True)
    return 0


def _show(plan: "Plan", *, review: bool) -> None:
    """Print the rows that change, then the units that are to be reviewed again."""
    from editor.cli.console import console, counted, in_colour
    from editor.report.changes import format_changes, unit_changes_as_text
    from editor.revise import diff_units

    screen = console()
    if not plan.before:
        click.echo("The glossary that comes along is copied into the workspace first.", err=True)
    rows = _rows(plan)
    for line in rows[:_MOST]:
        screen.print(line, style="green" if line.startswith("+") else "red", soft_wrap=True)
    if len(rows) > _MOST:
        click.echo(f"… and {len(rows) - _MOST} rows more")
    if review:
        changes = diff_units(
            tuple(one.before for one in plan.touched), tuple(one.after for one in plan.touched)
        )
        if in_colour(screen):
            screen.print(unit_changes_as_text(changes), end="")
        else:
            click.echo(format_changes(changes), nl=False)
        if plan.touched:
            said = f"{counted(len(plan.touched), 'unit')} to be reviewed again"
            click.echo(said, err=True)
    if plan.redrafted:
        drafts = counted(plan.redrafted, "draft")
        click.echo(f"{drafts} to be made anew by the next `relire translate`", err=True)


def _rows(plan: "Plan") -> list[str]:
    """Return the lines of the files that go, with a minus, and those that come, with a plus."""
    import difflib
    from pathlib import Path

    from editor.glossary import starter_files
    from editor.glossary.sheet import Sheet

    shown = []
    for name in plan.changed_files:
        old = plan.before.get(name)
        if not plan.before and Path(name).name in starter_files():
            old = Sheet.parse(starter_files()[Path(name).name], name)
        lines = old.lines if old is not None else ()
        shown += [
            f"{line[0]} {line[2:].rstrip(chr(13))}"
            for line in difflib.ndiff(lines, plan.after[name].lines)
            if line[0] in "+-" and line[2:]
        ]
    return shown
