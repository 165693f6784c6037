from editor.model import (
    Finding,
    Fix,
    IssueType,
    Safety,
    Severity,
    Silence,
    Silenced,
    Span,
)
from editor.report.findings import Listed, findings_as_json, format_findings

DOUBLED = Finding(
    "doubled-coordination",
    "3f2a91c04e",
    Span(13, 36),
    "audacieuse et audacieuse",
    "« audacieuse et audacieuse » dit deux fois la même chose.",
    IssueType.DUPLICATION,
    Severity.MINOR,
    Safety.SAFE,
    (Fix(Span(13, 36), "audacieuse"),),
)
RESIDUE = Finding(
    "residue",
    "",
    Span(0, 4),
    "in ,\x1b[31m\n",
    "Un reste de la page.",
    IssueType.OTHER,
    Severity.MAJOR,
    Safety.QUERY,
    (Fix(Span(0, 4), ""),),
)


def test_a_finding_is_one_line_that_says_where_what_and_what_instead() -> None:
    documents = [
        Listed("a.fr.po", [DOUBLED]),
        Listed("b.txt", [], [Silenced(DOUBLED, Silence(DOUBLED.rule))]),
        Listed("c.txt", [RESIDUE]),
    ]
    assert format_findings(documents) == (
        "a.fr.po:3f2a91c04e: doubled-coordination « audacieuse et audacieuse » dit deux fois la "
        "même chose. → « audacieuse »\n"
        "c.txt:0-4: residue Un reste de la page. [« in , [31m  »] → ∅\n"
    )


def test_the_json_has_the_shape_that_others_read() -> None:
    silenced = Silenced(RESIDUE, Silence(RESIDUE.rule, "un refrain"))
    assert findings_as_json([Listed("a.fr.po", [DOUBLED]), Listed("b.txt", [], [silenced])]) == {
        "version": 1,
        "documents": [
            {
                "document": "a.fr.po",
                "findings": [
                    {
                        "rule": "doubled-coordination",
                        "unit": "3f2a91c04e",
                        "start": 13,
                        "end": 36,
                        "quote": "audacieuse et audacieuse",
                        "message": "« audacieuse et audacieuse » dit deux fois la même chose.",
                        "issue": "duplication",
                        "severity": "minor",
                        "safety": "safe",
                        "fixes": [{"text": "audacieuse"}],
                    }
                ],
                "silenced": [],
            },
            {
                "document": "b.txt",
                "findings": [],
                "silenced": [
                    {
                        "rule": "residue",
                        "unit": "",
                        "start": 0,
                        "end": 4,
                        "quote": "in ,\x1b[31m\n",
                        "message": "Un reste de la page.",
                        "issue": "other",
                        "severity": "major",
                        "safety": "query",
                        "fixes": [{"text": ""}],
                        "reason": "un refrain",
                    }
                ],
            },
        ],
    }
