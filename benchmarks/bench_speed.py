"""How fast artefacts are found: `python benchmarks/bench_speed.py [FILE...]`.

Goes through the same text (by default the human French in `tests/data/unseen` and the article in
`sources`) with relire, and in the same run with Grammalecte (Debian's python3-grammalecte) and
LanguageTool's rules in Rust (PyPI's lingotweaker and lingotweaker-data-fr) where they can be
imported. Each figure is the best of three, in processor time. Before that the
same text is said again to 10 kB, 100 kB, 1 MB and 10 MB, its paragraphs made different, for time
and memory a character.
"""

import argparse
import importlib
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT)]
sys.path.append("/usr/lib/python3/dist-packages")

from editor import artefacts  # noqa: E402

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def texts(paths: list[Path]) -> list[str]:
    chosen = paths or [
        *sorted((ROOT / "tests/data/unseen").glob("*/clean/*.txt")),
        *sorted((ROOT / "sources").glob("*.txt")),
    ]
    return [path.read_text(encoding="utf-8") for path in chosen]


def seconds(work: Callable[[], object], times: int = 3) -> float:
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def each(check: Callable[[str], object], documents: list[str]) -> None:
    for text in documents:
        check(text)


def grammalecte() -> Callable[[str], object]:
    checker = importlib.import_module("grammalecte").GrammarChecker("fr")

    def check(text: str) -> None:
        for paragraph in filter(None, text.split("\n")):
            checker.getParagraphErrors(paragraph)

    return check


def lingotweaker() -> Callable[[str], object]:
    engine = importlib.import_module("lt_py").Engine("fr")
    check: Callable[[str], object] = engine.check
    return check


def compare(documents: list[str]) -> None:
    length = sum(map(len, documents))
    artefacts.find(documents[0])
    ours = seconds(partial(each, artefacts.find, documents))
    print(f"{len(documents)} texts, {length} characters")
    print(f"relire         {length / ours:12,.0f} characters a second")
    for name, load in (("Grammalecte", grammalecte), ("lingotweaker", lingotweaker)):
        try:
            check = load()
        except ImportError as missing:
            print(f"{name:14} not here: {missing}")
            continue
        check(documents[0][:500])
        theirs = seconds(lambda check=check: [check(text) for text in documents], 1)  # type: ignore[misc]
        print(
            f"{name:14} {length / theirs:12,.0f} characters a second; relire {theirs / ours:.1f}x"
        )


def grow(documents: list[str]) -> None:
    paragraphs = [p for text in documents for p in text.split("\n") if p]
    print(f"{'characters':>12}{'seconds':>9}{'µs/char':>9}{'peak MB':>9}")
    for size in SIZES:
        pieces: list[str] = []
        length = turn = 0
        while length < size:
            piece = f"{paragraphs[turn % len(paragraphs)]} ({turn})"
            pieces.append(piece)
            length += len(piece) + 2
            turn += 1
        text = "\n\n".join(pieces)
        took = seconds(partial(artefacts.find, text), 1)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{len(text):12,}{took:9.2f}{took * 1e6 / len(text):9.2f}{peak:9.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    documents = texts(parser.parse_args().files)
    # First, as the other checkers take memory of their own.
    grow(documents)
    compare(documents)


if __name__ == "__main__":
    main()
