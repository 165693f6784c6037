"""`relire diff`: what changed."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from editor.workflow.compare import Comparison


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="[B]", required=False)
@options.output_format("text", "unified", "html", "json")
def diff(before: str, after: str | None, shape: str) -> int:
    """Show what changed between two versions, word by word.

    A document alone: the French as received against the corrected French. A document and a git
    revision: what changed since in both languages. Two files: what changed from one to the other.
    A change of spaces or apostrophes alone is shown as typography.

    \b
    Examples:
      relire diff koursk-otsc
      relire diff koursk-otsc HEAD~3
      relire diff old.en.po new.en.po --format html > changes.html
      relire diff before.txt after.txt --format unified > changes.patch

    Exit codes: 0 nothing changed, 1 something did, 2 the input was wrong.
    """
    from pathlib import Path

    from editor.workflow.compare import compare_files, compare_received, compare_revision
    from editor.workflow.desk import open_desk, open_work
    from editor.workflow.ingest import look_up
    from editor.workspace import find_workspace

    if after is not None and (Path(after).exists() or _is_file_too(before, after)):
        compared: tuple[Comparison, ...] = (compare_files(Path(before), Path(after)),)
    else:
        workspace = find_workspace(Path.cwd())
        desk = open_desk(workspace)
        source = look_up(workspace, before)
        if after is None:
            compared = (compare_received(open_work(desk, source, findings=False)),)
        else:
            compared = compare_revision(desk, source, after)
    for comparison in compared:
        _print(comparison, shape)
    return 1 if any(comparison.changes or comparison.patch for comparison in compared) else 0


def _is_file_too(before: str, after: str) -> bool:
    """Say whether the second version is meant as a file, as the first is, and no git revision."""
    from pathlib import Path

    suffix = Path(before).suffix
    return bool(suffix) and Path(after).suffix == suffix and Path(before).is_file()


def _print(comparison: "Comparison", shape: str) -> None:
    from editor.cli.console import console, in_colour, print_json
    from editor.report.changes import format_changes, format_page, unit_changes_as_text

    changes = comparison.changes
    if shape == "unified":
        click.echo(comparison.patch, nl=False)
    elif shape == "json":
        print_json(_as_json(comparison))
    elif shape == "html":
        names = (comparison.before_name, comparison.after_name)
        title = " → ".join(names)
        page = format_page(
            changes,
            title=title,
            before_name=names[0],
            after_name=names[1],
            lang=comparison.lang or "fr",
        )
        click.echo(page, nl=False)
    else:
        screen = console()
        heading = f"{comparison.before_name} → {comparison.after_name}: {len(changes)} segments"
        screen.print(heading, style="bold", soft_wrap=True)
        if in_colour(screen):
            screen.print(unit_changes_as_text(changes))
        else:
            click.echo(format_changes(changes), nl=False)


def _as_json(comparison: "Comparison") -> dict[str, object]:
    return {
        "version": 1,
        "before": comparison.before_name,
        "after": comparison.after_name,
        "changes": [
            {
                "unit": change.unit.id,
                "kind": change.kind.value,
                "moved": change.moved,
                "before": change.before.target if change.before else None,
                "after": change.after.target if change.after else None,
                "words": [{"kind": p.kind.value, "text": p.text} for p in change.words],
            }
            for change in comparison.changes
        ],
    }
