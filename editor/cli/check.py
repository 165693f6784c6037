"""`relire check`: quality checks on both languages."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from pathlib import Path

    from editor.report.findings import Listed
    from editor.workflow.desk import Desk


@click.command()
@options.documents(required=False)
@click.option(
    "--pairs",
    metavar="FILE",
    help="Check a table of French and English instead: TSV, or JSON lines with source and target.",
)
@options.output_format("text", "json", "sarif")
def check(docs: tuple[str, ...], pairs: str | None, shape: str) -> int:
    """Check the corrected French and the English.

    Checks every document unless some are named. Reports numbers, names and negations that differ,
    terms that were missed, tags that were lost, quotation marks that do not pair, text left in
    French, and damage still in the French; and the share of the glossary's terms that are right.
    What `relire rules silence` silenced is only counted.

    \b
    Examples:
      relire check
      relire check koursk-otsc --format json
      relire check --pairs table.tsv

    Exit codes: 0 clean, 1 there are findings, 2 the input was wrong.
    """
    from pathlib import Path

    from editor.cli.console import print_findings, print_json
    from editor.cli.silencing import warn_of_unknown
    from editor.workflow.desk import open_desk
    from editor.workflow.sarif import listed_as_sarif
    from editor.workspace import find_workspace

    desk = open_desk(find_workspace(Path.cwd()))
    warn_of_unknown(desk)
    if pairs is not None:
        if docs:
            raise click.UsageError("--pairs checks a table; give it alone, without a DOC")
        listed = [_check_pairs(Path(pairs), desk)]
    else:
        listed = _check_documents(docs, desk)
    if shape == "sarif":
        print_json(listed_as_sarif(desk, listed))
    else:
        print_findings(listed, shape)
    return 1 if any(one.findings for one in listed) else 0


def _check_documents(docs: tuple[str, ...], desk: "Desk") -> "list[Listed]":
    from editor.report.findings import Listed
    from editor.workflow.check import check_work
    from editor.workflow.desk import open_work
    from editor.workflow.ingest import look_up
    from editor.workspace import find_sources

    sources = [look_up(desk.workspace, doc) for doc in docs] or find_sources(desk.workspace)
    return [
        Listed(checked.path, checked.findings, checked.silenced, checked.terms)
        for source in sources
        for checked in check_work(desk, open_work(desk, source))
    ]


def _check_pairs(path: "Path", desk: "Desk") -> "Listed":
    from editor.report.findings import Listed
    from editor.workflow.house import part
    from editor.workflow.pairs import check_pairs, read_pairs

    found = check_pairs(read_pairs(path), concepts=desk.glossary.concepts, language=desk.lang)
    return Listed(str(path), *part(found, desk.rules.of("").silences, ()))
