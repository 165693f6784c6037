"""Findings as lines of text and as JSON.

>>> print(format_finding("article.txt", finding))
article.txt:3f2a91c04e: doubled-coordination « audacieuse et audacieuse » dit deux fois … → « … »
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.glossary import TermScore
from editor.model import Finding, Silenced

# What a terminal would obey, and what would break the line.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Listed:
    """A document with what was found in it."""

    name: str
    findings: Sequence[Finding]
    silenced: Sequence[Silenced] = ()
    """What was found as well, and is not to be told."""
    terms: TermScore | None = None
    """How many of the glossary's terms are rendered as it asks; None for what is no translation."""


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


def format_findings(documents: Iterable[Listed]) -> str:
    """Return a line for each finding of each document; empty if there is none."""
    return "".join(
        f"{format_finding(document.name, finding)}\n"
        for document in documents
        for finding in document.findings
    )


def findings_as_json(documents: Iterable[Listed]) -> dict[str, object]:
    """Return the findings of each document in the shape, version 1, that other programs read."""
    return {
        "version": 1,
        "documents": [
            {
                "document": document.name,
                "findings": [finding_as_json(finding) for finding in document.findings],
                "silenced": [silenced_as_json(one) for one in document.silenced],
                **({} if document.terms is None else {"terms": score_as_json(document.terms)}),
            }
            for document in documents
        ],
    }


def score_as_json(score: TermScore) -> dict[str, object]:
    """Return a share of terms as JSON has it."""
    share = round(score.share, 4)
    return {"satisfied": score.satisfied, "expected": score.expected, "share": share}


def silenced_as_json(silenced: Silenced) -> dict[str, object]:
    """Return a silenced finding as JSON has it: as any other, and why it is silenced."""
    return {**finding_as_json(silenced.finding), "reason": silenced.silence.reason}


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
