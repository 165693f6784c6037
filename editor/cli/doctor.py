"""`relire doctor`: what is installed, what is missing and how to get it."""

import click

from editor.cli import options


@click.command()
@options.output_format()
def doctor(shape: str) -> int:
    """Show what is installed and what is missing.

    Names the models there are, and the command that gets what is not there.

    \b
    Examples:
      relire doctor

    Exit codes: 0 all is there, 1 something is missing, 2 a file of the workspace is wrong.
    """
    from pathlib import Path

    from editor.cli.console import console, print_json
    from editor.workflow.doctor import examine

    found = examine(Path.cwd())
    if shape == "json":
        print_json(
            {
                "version": 1,
                "parts": [
                    {"part": f.part, "state": f.state, "ready": f.ready, "advice": f.advice}
                    for f in found
                ],
            }
        )
    else:
        from rich.table import Table

        table = Table(box=None, pad_edge=False, show_header=False)
        for one in found:
            sign = "✓" if one.ready else "✗" if one.needed else "–"
            table.add_row(sign, one.part, one.state)
            if one.advice:
                table.add_row("", "", one.advice)
        console().print(table)
    return 1 if any(one.needed and not one.ready for one in found) else 0
