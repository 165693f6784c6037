"""How well unseen artefacts are found: `python benchmarks/bench_unseen.py [--list]`.

The pairs, articles and clean paragraphs under `tests/data` were written without a look at the
rules. Prints, per category of the pairs, how many labelled spans a finding overlaps, how many first
fixes give the right sentence, and how many of the sentences that safe fixes changed came out right;
for the articles the same per label, and the findings outside the labels; for the clean text the
false alarms per 1,000 characters. Spaces and apostrophes are normalised before comparing, and
findings that change nothing else count for the category `typo` only. `--list` names every miss.

Read the numbers as a check that rules are general: don't mend a rule to fit one of the sentences.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT)]

from editor import artefacts  # noqa: E402
from editor.model import Finding, Span  # noqa: E402

DATA = ROOT / "tests/data"


@dataclass(frozen=True, slots=True)
class Pair:
    id: str
    category: str
    wrong: str
    right: str
    span: Span

    @classmethod
    def read(cls, line: str) -> Self:
        row = json.loads(line)
        return cls(row["id"], row["category"], row["wrong"], row["right"], Span(*row["span"]))


@dataclass(frozen=True, slots=True)
class Label:
    category: str
    span: Span
    quote: str
    fix: str
    level: str

    @classmethod
    def read(cls, line: str) -> Self:
        row = json.loads(line)
        span = Span(row["start"], row["end"])
        return cls(row["category"], span, row["quote"], row["fix"], row["level"])


def spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'"))


def normalised(text: str) -> str:
    return spaced(text).strip()


def is_spacing(finding: Finding) -> bool:
    """Say whether the finding only asks for another kind of space or apostrophe."""
    bare = spaced(finding.quote)
    return bool(finding.fixes) and all(spaced(fix.text) == bare for fix in finding.fixes)


def applied(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with the first fix of each finding put in."""
    fixes = [finding.fixes[0] for finding in findings if finding.fixes]
    for fix in sorted(fixes, key=lambda fix: fix.span, reverse=True):
        text = text[: fix.span.start] + fix.text + text[fix.span.end :]
    return text


def said(findings: Iterable[Finding]) -> str:
    """Return what the tool says of a place, shortly."""
    parts = []
    for finding in findings:
        fixes = " | ".join(fix.text for fix in finding.fixes) if finding.fixes else "?"
        parts.append(f"{finding.rule} ({finding.safety}) « {finding.quote} » -> « {fixes} »")
    return "; ".join(parts) or "nothing"


def over(span: Span, findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.span.overlaps(span)]


def measure_pairs(*, listed: bool) -> None:
    lines = (DATA / "unseen_pairs.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n")
    pairs = [Pair.read(line) for line in lines]
    total, found, right, changed, safe = (Counter[str]() for _ in range(5))
    notes = []
    for pair in pairs:
        total[pair.category] += 1
        near = over(pair.span, artefacts.find(pair.wrong))
        telling = [f for f in near if pair.category == "typo" or not is_spacing(f)]
        result = applied(pair.wrong, near)
        is_right = bool(telling) and normalised(result) == normalised(pair.right)
        found[pair.category] += bool(telling)
        right[pair.category] += is_right
        fixed = normalised(artefacts.fix(pair.wrong))
        if fixed != normalised(pair.wrong):
            changed[pair.category] += 1
            safe[pair.category] += fixed == normalised(pair.right)
            if fixed != normalised(pair.right):
                notes.append(f"SAFE  {pair.id}: {fixed!r}")
        if not is_right:
            kind = "FIX  " if telling else "MISS "
            notes.append(f"{kind} {pair.id}: {pair.wrong!r}\n      tool: {said(telling)}")
    print(f"{'pairs':10}{'all':>5}{'found':>7}{'right':>7}{'safe changed':>14}{'safe right':>12}")
    for category in [*total, "all"]:
        row = [
            counter.total() if category == "all" else counter[category]
            for counter in (total, found, right, changed, safe)
        ]
        print("{:10}{:5}{:7}{:7}{:14}{:12}".format(category, *row))
    if listed:
        print(*notes, sep="\n")


def measure_articles(*, listed: bool) -> None:
    print(f"\n{'article':20}{'labels':>7}{'found':>7}{'right':>7}{'outside':>9}{'per 1,000':>11}")
    for path in sorted((DATA / "unseen").glob("*.artefacts.jsonl")):
        slug = path.name.removesuffix(".artefacts.jsonl")
        text = path.with_name(f"{slug}.fr.txt").read_text(encoding="utf-8")
        lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        labels = [Label.read(line) for line in lines]
        findings = [f for f in artefacts.find(text) if not is_spacing(f)]
        found = right = 0
        notes = []
        for label in labels:
            near = over(label.span, findings)
            wanted = text[: label.span.start] + label.fix + text[label.span.end :]
            is_right = bool(near) and normalised(applied(text, near)) == normalised(wanted)
            found += bool(near)
            right += is_right
            if not is_right:
                kind = "FIX  " if near else "MISS "
                notes.append(
                    f"{kind} {label.category} ({label.level}) « {label.quote} » -> « {label.fix} »"
                    f"\n      tool: {said(near)}"
                )
        outside = [f for f in findings if not any(f.span.overlaps(label.span) for label in labels)]
        rate = 1000 * len(outside) / len(text)
        print(f"{slug:20}{len(labels):7}{found:7}{right:7}{len(outside):9}{rate:11.2f}")
        if listed:
            print(*notes, *(f"OUTSIDE {said([finding])}" for finding in outside), sep="\n")


def measure_clean(*, listed: bool) -> None:
    text = (DATA / "unseen/clean.fr.txt").read_text(encoding="utf-8")
    paragraphs = text.rstrip("\n").split("\n\n")
    # Each paragraph is an article of its own; as one document they would share names.
    findings = [finding for paragraph in paragraphs for finding in artefacts.find(paragraph)]
    telling = [finding for finding in findings if not is_spacing(finding)]
    acted = [finding for finding in telling if finding.fixes]
    changed = sum(artefacts.fix(paragraph) != paragraph for paragraph in paragraphs)
    print(f"\nclean text: {len(paragraphs)} articles, {len(text)} characters")
    rate = 1000 * len(telling) / len(text)
    print(f"false alarms {len(telling)}, {rate:.2f} per 1,000 characters")
    print(f"of these with a fix {len(acted)}; spacing findings {len(findings) - len(telling)}")
    print(f"articles changed by safe fixes {changed}")
    if listed:
        print(*(f"ALARM {said([finding])}" for finding in findings), sep="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="name every miss, wrong fix and alarm")
    listed: bool = parser.parse_args().list
    measure_pairs(listed=listed)
    measure_articles(listed=listed)
    measure_clean(listed=listed)


if __name__ == "__main__":
    main()
