"""`relire fix`: find and repair what a machine broke in French."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from editor.model import Finding, Safety


@click.command()
@options.documents(required=False)
@options.level()
@options.dry_run()
@options.output_format()
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
    shape: str,
    text: bool,
    jsonl: bool,
) -> int:
    """Find what a machine broke in French and repair it.

    With --dry-run it only reports: the place, the rule, what is wrong and what to put instead.
    Otherwise the corrected French goes to the document's segment file, as drafts to review.

    \b
    Examples:
      relire fix --dry-run article.txt
      relire fix koursk-otsc --level suggest
      relire fix --text < article.txt > repaired.txt
      relire fix --dry-run --format json article.txt

    Exit codes: 0 clean, 1 there are findings left for a person, 2 the input was wrong.
    """
    from editor.model import Safety

    if text or jsonl:
        if docs or (text and jsonl):
            raise click.UsageError("--text and --jsonl read standard input; give one, and no DOC")
        return _fix_stream(Safety(level or Safety.SAFE)) if text else _answer_lines()
    if not docs:
        raise click.UsageError("give a DOC, or --text to read standard input")
    if dry_run:
        return _report(docs, shape)
    return _repair(docs, Safety(level) if level else None, shape)


def _fix_stream(level: "Safety") -> int:
    from editor import artefacts
    from editor.cli.streams import read_input

    click.echo(artefacts.fix(read_input(), level).encode("utf-8"), nl=False)
    return 0


def _answer_lines() -> int:
    import json

    from editor import artefacts
    from editor.report.findings import finding_as_json

    found = False
    for number, entry in _entries():
        findings = artefacts.find(entry["text"])
        found |= bool(findings)
        answer = {
            "id": entry.get("id", number),
            "findings": [finding_as_json(finding) for finding in findings],
        }
        click.echo(json.dumps(answer, ensure_ascii=False))
    return 1 if found else 0


def _entries() -> Iterator[tuple[int, dict[str, str]]]:
    import json

    from editor.errors import EditorError

    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip(b" \t\r\n"):
            continue
        try:
            entry = json.loads(line)
        except ValueError as error:
            raise EditorError(f"this is not JSON: {error}", "standard input", number) from None
        if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
            raise EditorError('each line is {"id": …, "text": "…"}', "standard input", number)
        yield number, entry


def _report(docs: tuple[str, ...], shape: str) -> int:
    from pathlib import Path

    from editor.workflow.desk import open_desk
    from editor.workflow.fix import find_in_file
    from editor.workflow.ingest import load_document, look_up
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    found: list[tuple[str, tuple[Finding, ...]]] = []
    for doc in docs:
        document = load_document(look_up(workspace, doc))
        found.append((doc, find_in_file(document, desk.rules)))
    _print(found, shape)
    return 1 if any(findings for _, findings in found) else 0


def _repair(docs: tuple[str, ...], level: "Safety | None", shape: str) -> int:
    from pathlib import Path

    from editor.workflow.check import check_french
    from editor.workflow.desk import open_desk, open_work, save_work
    from editor.workflow.ingest import resolve
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    found: list[tuple[str, tuple[Finding, ...]]] = []
    for doc in docs:
        work = open_work(desk, resolve(workspace, doc), level=level, renew=True)
        save_work(desk, work)
        left = check_french(desk, work)
        found.append((left.path, left.findings))
    _print(found, shape)
    return 1 if any(findings for _, findings in found) else 0


def _print(found: "list[tuple[str, tuple[Finding, ...]]]", shape: str) -> None:
    from editor.cli.console import print_findings

    print_findings(found, shape)
