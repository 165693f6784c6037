"""Arguments and options that several commands share, each in one place."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

LEVELS = ("safe", "suggest")


def documents(*, required: bool = True) -> Callable[[F], F]:
    """Return the argument of one or more documents."""
    return click.argument("docs", metavar="DOC...", nargs=-1, required=required)


def output_format(*choices: str) -> Callable[[F], F]:
    """Return `--format`, text unless chosen otherwise."""
    return click.option(
        "--format",
        "shape",
        type=click.Choice(choices or ("text", "json")),
        default="text",
        show_default=True,
        help="How to print the result.",
    )


def dry_run() -> Callable[[F], F]:
    """Return `--dry-run`."""
    return click.option("--dry-run", is_flag=True, help="Show what would be done; write nothing.")


def level() -> Callable[[F], F]:
    """Return `--level`, None unless chosen."""
    return click.option(
        "--level",
        type=click.Choice(LEVELS),
        help="Which fixes to put in: the safe ones, or those an editor would usually take too. "
        "[default: as last time, else safe]",
    )


def engine() -> Callable[[F], F]:
    """Return `--engine`, the workspace's setting unless chosen otherwise."""
    return click.option(
        "--engine",
        metavar="NAME",
        help="The engine that drafts: auto, argos or apertium. [default: relire.toml, else auto]",
    )
