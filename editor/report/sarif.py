"""Findings as SARIF 2.1.0, which code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; the numbers below are its
sections.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from urllib.parse import quote

from editor.model import Finding, Severity, Silence, Span
from editor.report.descriptions import Description

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {
    Severity.NEUTRAL: "note",
    Severity.MINOR: "note",
    Severity.MAJOR: "warning",
    Severity.CRITICAL: "error",
}
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Result:
    """A finding in a file."""

    finding: Finding
    place: Span | None = None
    """Where it is in the file's text; None where only the line is known, or nothing."""
    line: int | None = None
    fits: bool = False
    """Whether its fixes may be put at that place as they are."""
    silence: Silence | None = None


# Not slotted: `cached_property` keeps what it computed in the instance's dictionary.
@dataclass(frozen=True)
class Artifact:
    """A file with what was found in it."""

    path: str
    """From the folder one stands in, with slashes; or an absolute path."""
    text: str
    """The decoded file, byte order mark included."""
    encoding: str
    results: Sequence[Result]

    @property
    def uri(self) -> str:
        """The file's address, relative if its path is."""
        prefix = "file://" if self.path.startswith("/") else ""
        # A colon in the first part of a relative path would be read as a scheme.
        return prefix + quote(self.path, safe="/")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))][:-1]

    def region(self, span: Span) -> dict[str, object]:
        """Return a stretch of the text as a region: by characters and by lines (3.30)."""
        (line, column), (end_line, end_column) = map(self._position, (span.start, span.end))
        bom = self.text.startswith(_BOM)
        return {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": max(0, span.start - bom),
            "charLength": len(span),
        }

    def _position(self, at: int) -> tuple[int, int]:
        """Return the line and column, from 1; the byte order mark is not counted."""
        line = bisect_right(self._starts, at)
        bom = line == 1 and self.text.startswith(_BOM)
        return line, max(1, at - self._starts[line - 1] + 1 - bom)


def sarif(
    artifacts: Sequence[Artifact],
    descriptions: Mapping[str, Description],
    *,
    version: str,
    lang: str,
) -> dict[str, object]:
    """Return one run of `relire` as SARIF; `descriptions` has the rule of every finding."""
    # The same file twice is one artifact.
    artifacts = tuple({artifact.uri: artifact for artifact in artifacts}.values())
    used = sorted({r.finding.rule for artifact in artifacts for r in artifact.results})
    numbers = {name: number for number, name in enumerate(used)}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "relire",
                        "version": version,
                        "semanticVersion": version,
                        "rules": [_rule(descriptions[name]) for name in used],
                    }
                },
                "language": "en" if lang == "en" else "fr",
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": True}],
                "artifacts": [
                    {
                        "location": {"uri": artifact.uri},
                        "encoding": artifact.encoding.upper(),
                        "roles": ["analysisTarget"],
                    }
                    for artifact in artifacts
                ],
                "results": [
                    _result(result, artifact, index, numbers[result.finding.rule])
                    for index, artifact in enumerate(artifacts)
                    for result in artifact.results
                ],
            }
        ],
    }


def _rule(rule: Description) -> dict[str, object]:
    whole = " ".join(filter(None, (rule.message, rule.why)))
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.message},
        "fullDescription": {"text": whole},
        "help": {
            "text": "\n".join((whole, *_examples(rule, "✗ {} → {}", "✓ {}"))),
            "markdown": "\n".join((whole, "", *_examples(rule, "- ✗ {} → {}", "- ✓ {}"))),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": list(dict.fromkeys((rule.id.split(".")[0], rule.issue.value))),
            "safety": rule.safety.value,
        },
    }


def _examples(rule: Description, bad: str, fine: str) -> Iterable[str]:
    for example in rule.bad:
        right = "?" if example.right is None else example.right or "∅"
        yield _flat(bad.format(example.wrong, right))
    for text in rule.fine:
        yield _flat(fine.format(text))


def _flat(text: str) -> str:
    return " ¶ ".join(filter(None, text.split("\n")))


def _result(result: Result, artifact: Artifact, index: int, number: int) -> dict[str, object]:
    finding = result.finding
    location = {"uri": artifact.uri, "index": index}
    physical: dict[str, object] = {"artifactLocation": location}
    if result.place is not None:
        region = artifact.region(result.place)
        physical["region"] = {**region, "snippet": {"text": result.place.of(artifact.text)}}
    elif result.line is not None:
        physical["region"] = {"startLine": result.line}
    where: dict[str, object] = {"physicalLocation": physical}
    if finding.unit:
        where["logicalLocations"] = [{"name": finding.unit, "kind": "segment"}]
    told: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": _literal(finding.message)},
        "locations": [where],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
        "suppressions": [_suppression(result.silence)] if result.silence else [],
        "properties": {"issue": finding.issue.value, "safety": finding.safety.value},
    }
    if result.fits and result.place is not None and finding.fixes:
        deleted = artifact.region(result.place)
        told["fixes"] = [
            {
                "description": {"text": f"« {fix.text} »" if fix.text else "∅"},
                "artifactChanges": [
                    {
                        "artifactLocation": location,
                        "replacements": [
                            {"deletedRegion": deleted, "insertedContent": {"text": fix.text}}
                        ],
                    }
                ],
            }
            for fix in finding.fixes
        ]
    return told


def _literal(text: str) -> str:
    """Return a message whose braces stand for themselves (3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")


def _suppression(silence: Silence) -> dict[str, object]:
    """Return why a result is not to be shown; what silences it is kept outside the text (3.35)."""
    why = {"justification": silence.reason} if silence.reason else {}
    return {"kind": "external", "status": "accepted", **why}


def _fingerprint(finding: Finding) -> str:
    """Return what stays the same when other places of the file change (3.27.17)."""
    said = "\0".join((finding.rule, finding.unit, finding.quote))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
