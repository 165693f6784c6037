"""`relire fix` in a pipe: standard input in, standard output out."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from editor.model import Safety
    from editor.workflow.house import HouseRules


def fix_stream(level: "Safety") -> int:
    """Repair the text on standard input."""
    from editor.cli.streams import read_input

    click.echo(_rules().fix_text(read_input(), level).encode("utf-8"), nl=False)
    return 0


def answer_lines() -> int:
    """Answer each line of JSON on standard input with the findings in its text."""
    import json

    from editor.report.findings import finding_as_json, silenced_as_json

    rules = _rules()
    found = False
    for number, entry in _entries():
        findings = rules.find_in_text(entry["text"])
        found |= bool(findings)
        answer = {
            "id": entry.get("id", number),
            "findings": [finding_as_json(finding) for finding in findings],
            "silenced": [
                silenced_as_json(one) for one in rules.find_silenced_in_text(entry["text"])
            ],
        }
        click.echo(json.dumps(answer, ensure_ascii=False))
    return 1 if found else 0


def _rules() -> "HouseRules":
    """Return what the desk in whose folder this runs has decided."""
    from pathlib import Path

    from editor.workflow.desk import house_rules
    from editor.workspace import find_workspace

    return house_rules(find_workspace(Path.cwd()))


def _entries() -> Iterator[tuple[int, dict[str, str]]]:
    import json

    from editor.errors import EditorError

    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip(b" \t\r\n"):
            continue
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise EditorError(f"this is not JSON: {error}", "standard input", number) from None
        if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
            raise EditorError('each line is {"id": …, "text": "…"}', "standard input", number)
        yield number, entry
