"""`relire check`: quality checks on both languages."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from pathlib import Path

    from editor.model import Finding
    from editor.workflow.desk import Desk


@click.command()
@options.documents(required=False)
@click.option(
    "--pairs",
    metavar="FILE",
    help="Check a table of French and English instead: TSV, or JSON lines with source and target.",
)
@options.output_format()
def check(docs: tuple[str, ...], pairs: str | None, shape: str) -> int:
    """Check the corrected French and the English.

    Checks every document unless some are named. Reports numbers, names and negations that differ,
    terms that were missed, tags that were lost, quotation marks that do not pair, text left in
    French, and damage still in the French.

    \b
    Examples:
      relire check
      relire check koursk-otsc --format json
      relire check --pairs table.tsv

    Exit codes: 0 clean, 1 there are findings, 2 the input was wrong.
    """
    from pathlib import Path

    from editor.cli.console import print_findings
    from editor.workflow.desk import open_desk
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    if pairs is not None:
        if docs:
            raise click.UsageError("--pairs checks a table; give it alone, without a DOC")
        desk = open_desk(workspace)
        found = _check_pairs(Path(pairs), desk)
    else:
        found = _check_documents(docs)
    print_findings(found, shape)
    return 1 if any(findings for _, findings in found) else 0


def _check_documents(docs: tuple[str, ...]) -> "list[tuple[str, tuple[Finding, ...]]]":
    from pathlib import Path

    from editor.workflow.check import check_work
    from editor.workflow.desk import open_desk, open_work
    from editor.workflow.ingest import look_up
    from editor.workspace import find_sources, find_workspace

    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    sources = [look_up(workspace, doc) for doc in docs] or find_sources(workspace)
    return [
        (checked.path, checked.findings)
        for source in sources
        for checked in check_work(desk, open_work(desk, source))
    ]


def _check_pairs(path: "Path", desk: "Desk") -> "list[tuple[str, tuple[Finding, ...]]]":
    from editor.workflow.pairs import check_pairs, read_pairs

    concepts = desk.glossary.concepts
    return [
        (str(path), tuple(check_pairs(read_pairs(path), concepts=concepts, language=desk.lang)))
    ]
