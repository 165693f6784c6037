"""`relire fix`: find and repair what a machine broke in French."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from rich.console import Console

    from editor.model import Safety
    from editor.workflow.preview import Preview


@click.command()
@options.documents(required=False)
@options.level()
@options.dry_run()
@click.option(
    "--explain",
    is_flag=True,
    help="Write nothing; explain each finding: why a machine did it, how sure that is, and how to "
    "silence it.",
)
@options.output_format("text", "json", "sarif")
@click.option(
    "--text", is_flag=True, help="Repair standard input and write the result to standard output."
)
@click.option(
    "--jsonl",
    is_flag=True,
    help='Answer each line {"id", "text"} of standard input with a line of its findings.',
)
def fix(
    docs: tuple[str, ...],
    level: str | None,
    dry_run: bool,
    explain: bool,
    shape: str,
    text: bool,
    jsonl: bool,
) -> int:
    """Find what a machine broke in French and repair it.

    The corrected French goes to the document's segment file, as drafts to review. With --dry-run
    nothing is written: it shows what would change, then each finding with its place, its rule,
    what is wrong and what to put instead.

    \b
    Examples:
      relire fix --dry-run article.txt
      relire fix --explain article.txt
      relire fix koursk-otsc --level suggest
      relire fix --text < article.txt > repaired.txt
      relire fix --dry-run --format json article.txt
      relire fix --dry-run --format sarif article.txt > findings.sarif

    Exit codes: 0 clean, 1 there are findings left for a person, 2 the input was wrong.
    """
    from editor.cli.pipes import answer_lines, fix_stream
    from editor.model import Safety

    if text or jsonl:
        if docs or (text and jsonl):
            raise click.UsageError("--text and --jsonl read standard input; give one, and no DOC")
        return fix_stream(Safety(level or Safety.SAFE)) if text else answer_lines()
    if not docs:
        raise click.UsageError("give a DOC, or --text to read standard input")
    if explain and shape != "text":
        raise click.UsageError("--explain is for people; --dry-run has the findings as data")
    chosen = Safety(level) if level else None
    if dry_run or explain:
        return _preview(docs, chosen, "explain" if explain else shape)
    return _repair(docs, chosen, shape)


def _preview(docs: tuple[str, ...], level: "Safety | None", shape: str) -> int:
    from pathlib import Path

    from editor.cli.console import console, print_findings, print_json, print_total
    from editor.cli.silencing import warn_of_unknown
    from editor.workflow.desk import open_desk
    from editor.workflow.ingest import look_up
    from editor.workflow.preview import preview
    from editor.workflow.sarif import previews_as_sarif
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    warn_of_unknown(desk)
    seen = [preview(desk, look_up(workspace, doc), doc, level=level) for doc in docs]
    listed = [one.listed for one in seen]
    screen = console()
    if shape == "explain":
        for number, one in enumerate(seen):
            if number:
                screen.print()
            _explain(screen, one, desk.lang)
        print_total(listed)
    elif shape == "sarif":
        print_json(previews_as_sarif(desk, seen))
    else:
        if shape == "text":
            for one in seen:
                _print_changes(screen, one)
        print_findings(listed, shape)
    return 1 if any(one.findings for one in listed) else 0


def _explain(screen: "Console", seen: "Preview", lang: str) -> None:
    from editor.cli.console import in_colour
    from editor.report.explain import explain

    told = explain(seen.listed.name, seen.explained, screen, lang=lang, in_colour=in_colour(screen))
    screen.print(told, soft_wrap=True)


def _print_changes(screen: "Console", seen: "Preview") -> None:
    """Print what would be put in, word by word."""
    from editor.cli.console import counted, in_colour
    from editor.report.changes import format_changes, unit_changes_as_text

    if not seen.changes:
        return
    changed = counted(len(seen.changes), "segment")
    heading = f"{seen.listed.name} → repaired, --level {seen.level}: {changed}"
    screen.print(heading, style="bold", soft_wrap=True)
    if in_colour(screen):
        screen.print(unit_changes_as_text(seen.changes))
    else:
        click.echo(format_changes(seen.changes))


def _repair(docs: tuple[str, ...], level: "Safety | None", shape: str) -> int:
    from pathlib import Path

    from editor.cli.console import print_findings, print_json
    from editor.cli.silencing import warn_of_unknown
    from editor.report.findings import Listed
    from editor.workflow.check import check_french
    from editor.workflow.desk import open_desk, open_work, save_work
    from editor.workflow.ingest import resolve
    from editor.workflow.sarif import listed_as_sarif
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    warn_of_unknown(desk)
    listed: list[Listed] = []
    for doc in docs:
        work = open_work(desk, resolve(workspace, doc), level=level, renew=True)
        save_work(desk, work)
        left = check_french(desk, work)
        listed.append(Listed(left.path, left.findings, left.silenced))
    if shape == "sarif":
        print_json(listed_as_sarif(desk, listed))
    else:
        print_findings(listed, shape)
    return 1 if any(one.findings for one in listed) else 0
