"""Findings as lines of text and as JSON.

>>> print(format_finding("article.txt", finding))
article.txt:3f2a91c04e: doubled-coordination « audacieuse et audacieuse » dit deux fois … → « … »
"""

import re
from collections.abc import Iterable, Sequence

from editor.model import Finding

# What a terminal would obey, and what would break the line.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def format_finding(document: str, finding: Finding) -> str:
    """Return a finding as `path:unit: rule message → « fix »` on one line, without its end.

    A finding without a unit has its offsets in the unit's stead: `path:120-138: …`.
    """
    place = finding.unit or f"{finding.span.start}-{finding.span.end}"
    message = finding.message
    if finding.quote and finding.quote not in message:
        message += f" [« {finding.quote} »]"
    if finding.fixes:
        message += f" → « {finding.fixes[0].text} »" if finding.fixes[0].text else " → ∅"
    return _CONTROL.sub(" ", f"{document}:{place}: {finding.rule} {message}")


def format_findings(documents: Iterable[tuple[str, Sequence[Finding]]]) -> str:
    """Return a line for each finding of each document; empty if there is none."""
    return "".join(
        f"{format_finding(document, finding)}\n"
        for document, findings in documents
        for finding in findings
    )


def findings_as_json(documents: Iterable[tuple[str, Sequence[Finding]]]) -> dict[str, object]:
    """Return the findings of each document in the shape, version 1, that other programs read."""
    return {
        "version": 1,
        "documents": [
            {"document": document, "findings": [finding_as_json(finding) for finding in findings]}
            for document, findings in documents
        ],
    }


def finding_as_json(finding: Finding) -> dict[str, object]:
    """Return one finding as JSON has it; offsets are half-open and count code points."""
    return {
        "rule": finding.rule,
        "unit": finding.unit,
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.quote,
        "message": finding.message,
        "issue": finding.issue.value,
        "severity": finding.severity.name.lower(),
        "safety": finding.safety.value,
        "fixes": [{"text": fix.text} for fix in finding.fixes],
    }
