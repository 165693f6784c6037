"""Measure the artefact engine: what it finds, what it repairs, false alarms, speed.

    python benchmarks/bench_artefacts.py                  the labelled article and pairs
    python benchmarks/bench_artefacts.py --clean FILE...  false alarms on human French
    python benchmarks/bench_artefacts.py --grammalecte FILE   speed beside Grammalecte's

The labelled article is `sources/koursk-otsc.fr.txt`; labels are in `tests/data`.
"""

import argparse
import importlib
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from editor.artefacts import find, fix
from editor.model import Finding, Safety, Span

_ROOT = Path(__file__).parent.parent
_DATA = _ROOT / "tests" / "data"
_ARTICLE = _ROOT / "sources" / "koursk-otsc.fr.txt"


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("'", "’").replace("‑", "-")


def _read_lines(name: str) -> list[dict[str, Any]]:
    lines = (_DATA / name).read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def _is_typography(finding: Finding) -> bool:
    return finding.rule.startswith("typography.")


def bench_article() -> None:
    text = _ARTICLE.read_bytes().decode("utf-8")
    findings = find(text)
    counts: Counter[str] = Counter()
    listed: set[Finding] = set()
    for label in _read_lines("koursk-otsc.artefacts.jsonl"):
        span = Span(label["start"], label["end"])
        near = [f for f in findings if f.span.overlaps(span)]
        own = [f for f in near if not _is_typography(f)] or near
        listed.update(own)
        level = label["level"]
        counts[f"{level} all"] += 1
        counts[f"{level} found"] += bool(own)
        offers = ", ".join(f"{f.rule} → {f.fixes[0].text if f.fixes else '?'}" for f in own)
        print(f"{'found ' if own else 'MISSED'} {level:8} {label['quote'][:48]:48} {offers[:90]}")
    for level in Safety:
        print(f"{level}: {counts[f'{level} found']} of {counts[f'{level} all']}")
    outside = [f for f in findings if f not in listed and not _is_typography(f)]
    print(f"outside the list: {len(outside)}")
    for finding in outside:
        print(f"  {finding.rule}: {finding.quote[:70]}")


def bench_pairs() -> None:
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for pair in _read_lines("artefact_pairs.jsonl"):
        kind = pair["category"]
        span = Span(*pair["span"])
        total[kind] += 1
        is_found = any(f.span.overlaps(span) for f in find(pair["wrong"]))
        result = fix(pair["wrong"], Safety.SUGGEST)
        is_right = _plain(result) == _plain(pair["right"])
        found[kind] += is_found
        right[kind] += is_right
        if not (is_found and is_right):
            print(
                f"{'found ' if is_found else 'MISSED'} {pair['id']:12} {pair['wrong']} → {result}"
            )
    for kind in total:
        print(f"{kind:8} found {found[kind]}/{total[kind]}, right {right[kind]}/{total[kind]}")
    print(f"all      found {found.total()}/{total.total()}, right {right.total()}/{total.total()}")


def bench_clean(paths: Sequence[Path]) -> None:
    # Each a document of its own: manuals say the same things as one another.
    texts = [path.read_text(encoding="utf-8") for path in paths]
    length = sum(map(len, texts))
    find("Une phrase pour charger le lexique.")
    start = time.perf_counter()
    findings = [f for text in texts for f in find(text) if not _is_typography(f)]
    seconds = time.perf_counter() - start
    safe = sum(finding.safety is Safety.SAFE for finding in findings)
    print(f"{length} characters, {length / seconds:.0f} a second")
    print(f"findings per 1,000 characters: {1000 * len(findings) / length:.4f}")
    print(f"safe ones per 1,000 characters: {1000 * safe / length:.4f}")
    for rule, count in Counter(finding.rule for finding in findings).most_common(20):
        example = next(finding for finding in findings if finding.rule == rule)
        print(f"{count:6} {rule}: {example.quote[:60]!r}")


def bench_grammalecte(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # A program of its own that few systems have: looked for only when asked.
    checker = importlib.import_module("grammalecte").GrammarChecker("fr")
    find("Une phrase pour charger le lexique.")
    start = time.perf_counter()
    find(text)
    ours = time.perf_counter() - start
    start = time.perf_counter()
    for paragraph in text.split("\n"):
        if paragraph:
            checker.getParagraphErrors(paragraph)
    theirs = time.perf_counter() - start
    print(
        f"relire {len(text) / ours:.0f}, Grammalecte {len(text) / theirs:.0f} characters a second"
    )
    print(f"ratio {theirs / ours:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clean", nargs="+", type=Path)
    parser.add_argument("--grammalecte", type=Path)
    options = parser.parse_args()
    if options.clean:
        bench_clean(options.clean)
    elif options.grammalecte:
        bench_grammalecte(options.grammalecte)
    else:
        bench_article()
        bench_pairs()


if __name__ == "__main__":
    main()
