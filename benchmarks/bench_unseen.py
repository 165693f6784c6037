"""How well unseen artefacts are found: `python benchmarks/bench_unseen.py [SET...] [--list]`.

Each folder of `tests/data/unseen` is a set of pairs, articles and clean texts by someone who had
not seen the rules; its `README.txt` says what is in it. For the pairs: per category, how many
labelled spans a finding overlaps, how many first fixes give the right sentence, and how many of the
sentences that safe fixes changed came out right. For the articles the same per label, and the
findings outside the labels. For clean text the false alarms per 1,000 characters. Spaces and
apostrophes are normalised before comparing, and findings that change nothing else count for the
category `typo` only. `--list` names every miss, wrong fix and alarm.

Read the numbers as a check that rules are general: don't mend a rule to fit one of the sentences.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT)]

from editor import artefacts  # noqa: E402
from editor.model import Finding, Safety, Span  # noqa: E402

SETS = ROOT / "tests/data/unseen"


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


def measure_pairs(path: Path, *, listed: bool) -> None:
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
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


def measure_articles(paths: Sequence[Path], *, listed: bool) -> None:
    print(f"\n{'article':20}{'labels':>7}{'found':>7}{'right':>7}{'outside':>9}{'per 1,000':>11}")
    for path in paths:
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


def measure_clean(paths: Sequence[Path], *, listed: bool) -> None:
    texts = [path.read_text(encoding="utf-8") for path in paths]
    length = sum(map(len, texts))
    findings = [finding for text in texts for finding in artefacts.find(text)]
    telling = [finding for finding in findings if not finding.rule.startswith("typography.")]
    safe = [finding for finding in telling if finding.safety is Safety.SAFE]
    print(f"\nclean text: {len(texts)} texts, {length} characters")
    for name, alarms in (("false alarms", telling), ("of these safe", safe)):
        print(f"{name} {len(alarms)}, {1000 * len(alarms) / length:.3f} per 1,000 characters")
    changing = [f for f in findings if f.rule.startswith("typography.") and not is_spacing(f)]
    print(f"typography that changes more than spaces and apostrophes {len(changing)}")
    if listed:
        print(*(f"ALARM {said([finding])}" for finding in telling + changing), sep="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    known = sorted(path.name for path in SETS.iterdir())
    parser.add_argument("sets", nargs="*", choices=[*known, []], help="the sets to measure")
    parser.add_argument("--list", action="store_true", help="name every miss, wrong fix and alarm")
    options = parser.parse_args()
    listed: bool = options.list
    for name in options.sets or known:
        folder = SETS / name
        print(f"\n# {name}\n")
        if (folder / "pairs.jsonl").exists():
            measure_pairs(folder / "pairs.jsonl", listed=listed)
            measure_articles(sorted(folder.glob("*.artefacts.jsonl")), listed=listed)
        if clean := sorted(folder.glob("clean/*.txt")):
            measure_clean(clean, listed=listed)


if __name__ == "__main__":
    main()
