"""`relire translate`: the main job."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from editor.workflow.translate import Outcome, Report


@click.command()
@options.documents()
@options.engine()
@options.level()
@options.dry_run()
@options.output_format()
def translate(
    docs: tuple[str, ...],
    engine: str | None,
    level: str | None,
    dry_run: bool,
    shape: str,
) -> int:
    """Repair the French of documents and draft their English.

    Takes the document in if it is new, repairs what a machine broke in it, and drafts the English
    from what people have settled before, from the glossary and by machine. What a person has
    decided is never touched: run it as often as you like.

    \b
    Examples:
      relire translate article.txt
      relire translate sources/koursk-otsc.fr.txt --level suggest
      relire translate koursk-otsc --engine apertium --dry-run

    Exit codes: 0 done, 2 the input was wrong, 3 done but some segments have no English.
    """
    from pathlib import Path

    from editor.cli.console import print_json, progress
    from editor.model import Safety
    from editor.workflow.desk import open_desk
    from editor.workflow.ingest import look_up, resolve
    from editor.workflow.translate import translate as run
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    find = look_up if dry_run else resolve
    sources = [find(workspace, doc) for doc in docs]
    with progress("Drafting") as start:
        report = run(
            desk,
            sources,
            engine=engine or workspace.settings.engine,
            level=Safety(level) if level else None,
            progress=start,
            write=not dry_run,
        )
    if shape == "json":
        print_json(_as_json(report))
    else:
        _print(report)
    if any(outcome.missing for outcome in report.outcomes):
        click.echo(f"relire: {report.missing or 'some segments have no English yet'}", err=True)
        return 3
    return 0


def _print(report: "Report") -> None:
    from rich.table import Table

    from editor.cli.console import console, counted

    table = Table("", "", box=None, pad_edge=False, header_style="dim")
    for heading in ("segments", "by a person", "memory", "machine", "rules", "open"):
        table.add_column(heading, justify="right")
    for outcome in report.outcomes:
        table.add_row(outcome.slug, "French", *_counts(outcome, "french"))
        table.add_row("", "English", *_counts(outcome, "english"))
    screen = console()
    screen.print(table)
    for outcome in report.outcomes:
        if outcome.dropped:
            left_out = counted(outcome.dropped, "segment")
            screen.print(f"{outcome.slug}: {left_out} left out as residue")
        if outcome.silenced:
            screen.print(f"{outcome.slug}: {counted(outcome.silenced, 'finding')} silenced")
        if outcome.unplaced:
            lacking = counted(outcome.unplaced, "draft")
            screen.print(f"{outcome.slug}: {lacking} without all the tags of the French")
    if report.engine:
        screen.print(f"engine: {report.engine}")


def _counts(outcome: "Outcome", language: str) -> list[str]:
    counts = outcome.french if language == "french" else outcome.english
    apart = {"person", "memory", "rules", ""}
    machine = sum(n for origin, n in counts.items() if origin not in apart)
    numbers = (
        counts.total(),
        counts["person"],
        counts["memory"],
        machine,
        counts["rules"],
        counts[""],
    )
    return [str(number) if number else "–" for number in numbers]


def _as_json(report: "Report") -> dict[str, object]:
    return {
        "version": 1,
        "engine": report.engine,
        "missing": report.missing,
        "documents": [
            {
                "document": outcome.slug,
                "french": dict(outcome.french),
                "english": dict(outcome.english),
                "dropped": outcome.dropped,
                "unplaced": outcome.unplaced,
                "silenced": outcome.silenced,
            }
            for outcome in report.outcomes
        ],
    }
