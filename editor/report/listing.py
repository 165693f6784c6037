"""Findings for a person at a terminal: what is wrong, what to put instead, how sure that is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from editor.model import Finding, Safety
from editor.report.findings import Listed

if TYPE_CHECKING:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

STYLES = {Safety.SAFE: "green", Safety.SUGGEST: "yellow", Safety.QUERY: "cyan"}
TYPOGRAPHY = "typography."
_LONGEST = 60
_SPACES = "\u00a0\u202f"


def list_findings(documents: Iterable[Listed]) -> "Group":
    """Return the findings of each document for rich, each with its fix and its reason.

    What the house's typography asks for is counted, not listed: nobody reads every apostrophe.
    """
    from rich.console import Group
    from rich.text import Text

    parts: list[Text | Table] = []
    for document in documents:
        if document.findings:
            parts += (Text(document.name, "bold"), _table(document.findings))
    return Group(*parts)


def _table(findings: Sequence[Finding]) -> "Table":
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    typography: Counter[str] = Counter()
    for finding in findings:
        if finding.rule.startswith(TYPOGRAPHY):
            typography[finding.rule.removeprefix(TYPOGRAPHY)] += 1
        else:
            table.add_row(_word(finding.safety), _told(finding))
    if typography:
        counts = ", ".join(f"{number} × {kind}" for kind, number in typography.most_common())
        table.add_row(_word(Safety.SAFE), f"typography: {counts}")
    return table


def _word(safety: Safety) -> "Text":
    from rich.text import Text

    return Text(f"  {safety.value}", STYLES[safety])


def _told(finding: Finding) -> "Text":
    from rich.text import Text

    text = Text()
    text.append(shown(finding.quote), "strike" if finding.fixes else "")
    if finding.fixes:
        text.append("  →  ")
        text.append(shown(finding.fixes[0].text) or "∅", STYLES[finding.safety])
    text.append(f"\n{on_one_line(finding.message)}", "dim")
    text.append(f"  {finding.rule}", "dim italic")
    return text


def shown(text: str) -> str:
    """Return the text on one line and not too long, without what a terminal would obey."""
    line = on_one_line(text)
    if len(line) <= _LONGEST:
        return line
    return f"{line[: _LONGEST // 2]}…{line[-_LONGEST // 2 + 1 :]}"


def on_one_line(text: str) -> str:
    """Return the text on one line, without what a terminal would obey."""
    return "".join(c if c.isprintable() or c in _SPACES else " " for c in text)
