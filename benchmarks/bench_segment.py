"""How well and how fast sentences are cut: `python benchmarks/bench_segment.py [--against pysbd]`.

Prints precision, recall and F1 of the boundaries inside paragraphs for each labelled corpus, then
characters per second from 10 kB to 10 MB, and the time for hostile text of 1 MB.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT)]

from editor.segment import segment  # noqa: E402

CORPORA = ("fr_news", "fr_heldout", "en_news", "en_heldout")
Cutter = Callable[[str], set[int]]


def paragraphs(name: str) -> list[list[str]]:
    """Return the sentences of each paragraph with what joins them to the one before."""
    found: list[list[str]] = [[]]
    for line in (ROOT / f"tests/segment/{name}.txt").read_text(encoding="utf-8").split("\n"):
        if not line:
            found.append([])
        elif not line.startswith("#"):
            glued = line.startswith("⁀") or not found[-1]
            found[-1].append(("" if glued else " ") + line.removeprefix("⁀"))
    return [paragraph for paragraph in found if paragraph]


def ours(lang: str) -> Cutter:
    return lambda text: {span.end for span in segment(text, lang=lang)}


def pysbd(lang: str) -> Cutter:
    cutter = importlib.import_module("pysbd").Segmenter(language=lang, clean=False)

    def cut(text: str) -> set[int]:
        ends, at = set(), 0
        for sentence in cutter.segment(text):
            at = text.index(sentence.strip(), at) + len(sentence.strip())
            ends.add(at)
        return ends

    return cut


def score(name: str, cut: Cutter) -> str:
    right = found = wanted = 0
    for sentences in paragraphs(name):
        text = "".join(sentences)
        ends = {len("".join(sentences[: n + 1])) for n in range(len(sentences) - 1)}
        got = cut(text) - {len(text)}
        right, found, wanted = right + len(ends & got), found + len(got), wanted + len(ends)
    precision, recall = right / found, right / wanted
    f1 = 2 * precision * recall / (precision + recall)
    return f"{name:12} {wanted:5} boundaries  P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}"


def seconds(text: str) -> float:
    start = time.perf_counter()
    segment(text, lang="fr")
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description="How well and how fast sentences are cut.")
    parser.add_argument("--against", choices=["pysbd"], help="score another segmenter too")
    against = parser.parse_args().against
    for name in CORPORA:
        print("relire", score(name, ours(name[:2])))
        if against:
            print("pysbd ", score(name, pysbd(name[:2])))
    prose = "\n\n".join("".join(sentences) for sentences in paragraphs("fr_news")) + "\n\n"
    for size in (10_000, 100_000, 1_000_000, 10_000_000):
        text = (prose * (size // len(prose) + 1))[:size]
        taken = seconds(text)
        print(f"{size:>10,} characters {taken:8.3f} s {size / taken:>12,.0f} characters/s")
    for shown, piece in (("« . »", "« . » "), ("one line, no marks", "mot "), ("....", ".")):
        print(f"1 MB of {shown}: {seconds(piece * (1_000_000 // len(piece))):.2f} s")
    print(f"10 MB in one line: {seconds('mot ' * 2_500_000):.2f} s")


if __name__ == "__main__":
    main()
