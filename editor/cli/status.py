"""`relire status`: where every document stands."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from rich.text import Text

    from editor.workflow.status import Progress, Standing

_WIDTH = 20


@click.command()
@options.output_format()
def status(shape: str) -> int:
    """Show how far each document is, in both languages.

    A bar fills as segments are signed off (█), reviewed (▓) and drafted (░); `terms` tells how many
    of the glossary's terms the English has as asked.

    \b
    Examples:
      relire status
      relire status --format json

    Exit codes: 0 done, 2 a file was wrong.
    """
    from pathlib import Path

    from editor.cli.console import print_json
    from editor.workflow.desk import open_desk
    from editor.workflow.status import find_standings
    from editor.workspace import find_workspace

    standings = find_standings(open_desk(find_workspace(Path.cwd())))
    if shape == "json":
        print_json({"version": 1, "documents": [_as_json(one) for one in standings]})
    elif standings:
        _print(standings)
    else:
        click.echo("No documents yet: relire translate FILE takes one in.")
    return 0


def _print(standings: "tuple[Standing, ...]") -> None:
    from rich.table import Table

    from editor.cli.console import console, counted

    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("document", "", ""):
        table.add_column(heading)
    for heading in ("reviewed", "words left", "terms"):
        table.add_column(heading, justify="right")
    for one in standings:
        table.add_row(one.slug, "French", *_cells(one.french), "")
        terms = f"{one.terms.satisfied}/{one.terms.expected}" if one.english else "–"
        table.add_row("", "English", *_cells(one.english), terms)
    screen = console()
    screen.print(table)
    for one in standings:
        if one.silenced:
            silences = counted(one.silenced, "silence")
            screen.print(f"{one.slug}: {silences}, listed by `relire rules silenced`")


def _cells(progress: "Progress | None") -> "tuple[Text | str, ...]":
    from rich.text import Text

    from editor.model import State

    if progress is None or not progress.total:
        return ("not begun", "–", "–")
    bar = Text()
    done = 0
    shown = 0
    for state, sign, style in (
        (State.FINAL, "█", "green"),
        (State.REVIEWED, "▓", "green"),
        (State.TRANSLATED, "░", "yellow"),
    ):
        done += progress.units[state]
        cells = done * _WIDTH // progress.total - shown
        bar.append(sign * cells, style)
        shown += cells
    bar.append("·" * (_WIDTH - shown), "dim")
    settled = progress.units[State.FINAL] + progress.units[State.REVIEWED]
    return (bar, f"{settled}/{progress.total}", str(progress.words_left))


def _as_json(standing: "Standing") -> dict[str, object]:
    from editor.report.findings import score_as_json

    def shape(progress: "Progress | None") -> dict[str, object] | None:
        if progress is None:
            return None
        return {
            "units": {state.value: number for state, number in progress.units.items()},
            "words": progress.words,
            "words_left": progress.words_left,
        }

    return {
        "document": standing.slug,
        "title": standing.title,
        "dropped": standing.dropped,
        "silenced": standing.silenced,
        "french": shape(standing.french),
        "english": shape(standing.english),
        "terms": score_as_json(standing.terms),
    }
