"""The commands put together into one program."""

import sys

import click

from editor.cli import (
    check,
    completion,
    diff,
    doctor,
    export,
    fix,
    glossary,
    ingest,
    init,
    memory,
    models,
    review,
    rules,
    segment,
    status,
    translate,
)
from editor.cli.streams import prepare_streams
from editor.errors import EditorError

COMMANDS: tuple[click.Command, ...] = (
    translate.translate,
    review.review,
    status.status,
    export.export,
    ingest.ingest,
    fix.fix,
    check.check,
    diff.diff,
    glossary.glossary,
    memory.memory,
    models.models,
    rules.rules,
    segment.segment,
    init.init,
    doctor.doctor,
    completion.completion,
)
"""In the order in which `--help` shows them: the way of an article first."""


class _Ordered(click.Group):
    """A group that lists its commands in the order they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click's signature
        return list(self.commands)


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"relire {version('relire')}")
        ctx.exit()


@click.group(cls=_Ordered, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
def relire() -> None:
    """Repair machine-translated French, draft the English, review both.

    \b
    Examples:
      relire translate article.txt     French repaired, English drafted
      relire review article            read and decide, unit by unit
      relire export article            the finished texts

    DOC is a document's short name (koursk-otsc), a path under sources/, or any file or web
    address, which is then taken in first.

    Exit codes: 0 clean, 1 there are findings, 2 the input was wrong, 3 done but incomplete.
    """


for _command in COMMANDS:
    relire.add_command(_command)


def run() -> int:
    """Run the command line and return its exit code; a fault the user can mend is one line."""
    prepare_streams()
    try:
        code = relire.main(standalone_mode=False, prog_name="relire")
        sys.stdout.flush()
    except EditorError as error:
        click.echo(f"relire: {error}", err=True)
        return 2
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("relire: stopped", err=True)
        return 130
    except (BrokenPipeError, SystemExit):
        # The reader of a pipe has seen enough (click makes an exit of that); Python must not
        # complain at its own exit either.
        sys.stdout = None
        return 0
    except OSError as error:
        click.echo(f"relire: {_told(error)}", err=True)
        sys.stdout = None
        return 2
    return code or 0


def _told(fault: OSError) -> str:
    """Return what the system refused, in one line."""
    what = fault.strerror or str(fault)
    if fault.filename:
        return f"{fault.filename}: {what}"
    if isinstance(fault, FileNotFoundError):
        return "the folder you are in is no longer there; go to another"
    return f"the result cannot be written: {what}"
