"""Findings for a person at a terminal: what is wrong, what to put instead, how sure that is."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from editor.model import Finding, Safety

if TYPE_CHECKING:
    from rich.text import Text

_STYLES = {Safety.SAFE: "green", Safety.SUGGEST: "yellow", Safety.QUERY: "cyan"}
_LONGEST = 60


def findings_as_text(documents: Iterable[tuple[str, Sequence[Finding]]]) -> "Text":
    """Return the findings of each document for rich, each with its fix and its reason."""
    from rich.text import Text

    text = Text()
    for document, findings in documents:
        if findings:
            text.append(f"{document}\n", "bold")
        for finding in findings:
            style = _STYLES[finding.safety]
            text.append(f"  {finding.safety.value:<8}", style)
            text.append(_shown(finding.quote), "strike" if finding.fixes else "")
            if finding.fixes:
                text.append("  →  ")
                text.append(_shown(finding.fixes[0].text) or "∅", style)
            text.append(f"\n          {finding.message}", "dim")
            text.append(f"  {finding.rule}\n", "dim italic")
    return text


def _shown(text: str) -> str:
    """Return the text on one line and not too long, without what a terminal would obey."""
    line = "".join(character if character.isprintable() else " " for character in text)
    if len(line) <= _LONGEST:
        return line
    return f"{line[: _LONGEST // 2]}…{line[-_LONGEST // 2 + 1 :]}"
