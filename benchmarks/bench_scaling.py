"""How time grows with the length of hostile texts: `python benchmarks/bench_scaling.py [WHAT...]`.

Each of the pieces in `tests/hostile.py` is said again and again to texts of one and of eight times
a length, and gone through in turn by what makes up the program (`WHAT` names some of them). Printed
is the time of the longer text in units of eight times the shorter one's, each the best of three:
1 is linear, 8 quadratic. Ends with status 1 if any is above 3, with the shorter text taking long
enough to be told from noise.
"""

import argparse
import sys
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from hostile import PAIRS, PIECES, prose_words  # noqa: E402

from editor import artefacts  # noqa: E402
from editor.checks import check  # noqa: E402
from editor.language.tokens import tokenize  # noqa: E402
from editor.language.typography import set_french  # noqa: E402
from editor.revise import diff_words  # noqa: E402
from editor.segment import segment  # noqa: E402

_LONGER = 8
_WORST = 3.0
_NOISE = 0.002
"""Seconds below which the shorter text's time says nothing."""


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the quickest of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def growth(work: Callable[[int], object], size: int) -> tuple[float, float]:
    """Return the shorter text's time, and the longer one's in units of eight times that."""
    work(1_000)
    short = seconds(lambda: work(size))
    long = seconds(lambda: work(size * _LONGER))
    return short, long / (_LONGER * short)


TEXTS: dict[str, tuple[Callable[[str], object], int]] = {
    "segment": (lambda text: segment(text, lang="fr"), 40_000),
    "tokenize": (lambda text: tokenize(text, "fr"), 40_000),
    "set_french": (set_french, 40_000),
    "find": (artefacts.find, 20_000),
}


def bench_texts(what: str) -> bool:
    work, size = TEXTS[what]
    worst = []
    for name, piece in PIECES.items():

        def run(length: int, piece: str = piece) -> object:
            return work(piece * (length // len(piece)))

        short, ratio = growth(run, size)
        worst.append((ratio if short > _NOISE else 0.0, short, name))
    return report(what, worst)


def bench_check() -> bool:
    worst = []
    for name, (source, target) in PAIRS.items():

        def run(length: int, source: str = source, target: str = target) -> object:
            return check(source * (length // len(source)), target * (length // len(target)))

        short, ratio = growth(run, 5_000)
        worst.append((ratio if short > _NOISE else 0.0, short, name))
    return report("check", worst)


def bench_diff() -> bool:
    """Compare two versions of 9,000 words, beside difflib alone on a ninth of them."""
    old = prose_words(9000, 1)
    new = [f"neuf{at}" if at % 20 == 0 else word for at, word in enumerate(old)]
    ours = seconds(lambda: diff_words(" ".join(old), " ".join(new)))
    matcher = SequenceMatcher[str](None, autojunk=False)

    def with_difflib() -> None:
        matcher.set_seqs(old[:1000], new[:1000])
        matcher.get_opcodes()

    alone = seconds(with_difflib)
    print(f"diff of 9,000 words {ours:.2f} s; difflib alone on 1,000 of them {alone:.2f} s")
    return ours < alone * 81


def report(what: str, rows: list[tuple[float, float, str]]) -> bool:
    rows.sort(reverse=True)
    shown = ", ".join(f"{name} {ratio:.2f}" for ratio, _, name in rows[:4])
    slowest = max(rows, key=lambda row: row[1])
    print(f"{what:10} steepest: {shown}; slowest: {slowest[2]} {slowest[1]:.3f} s")
    return rows[0][0] <= _WORST


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", choices=[*TEXTS, "check", "diff", []])
    chosen: list[str] = parser.parse_args().what or [*TEXTS, "check", "diff"]
    own = {"check": bench_check, "diff": bench_diff}
    results = [own[name]() if name in own else bench_texts(name) for name in chosen]
    sys.exit(not all(results))


if __name__ == "__main__":
    main()
