"""How well and how fast terms are found.

    python benchmarks/bench_glossary.py [labelled.tsv]

Precision and recall are counted over the concepts of each labelled sentence; then made-up
glossaries of growing size are looked for in one megabyte of text.
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from editor.glossary import Matcher, load_starter, match
from editor.model import Concept, Term

LABELLED = Path(__file__).parent.parent / "tests" / "glossary" / "matching.tsv"


def read_labelled(path: Path) -> list[tuple[str, list[str], str]]:
    rows = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            lang, ids, sentence = line.split("\t")
            rows.append((lang, ids.split(" ") if ids else [], sentence))
    return rows


def measure_quality(path: Path) -> None:
    concepts = load_starter().concepts
    right = found = wanted = 0
    rows = read_labelled(path)
    for lang, ids, sentence in rows:
        seen = [m.concept.id for m in match(sentence, lang=lang, concepts=concepts)]
        common = Counter(seen) & Counter(ids)
        right += common.total()
        found += len(seen)
        wanted += len(ids)
        if seen != ids:
            print(f"  {sentence}\n    wanted {ids}, found {seen}")
    print(
        f"{len(rows)} sentences: precision {right / found:.3f}, recall {right / wanted:.3f} "
        f"({right} right, {found} found, {wanted} labelled)"
    )


def measure_speed() -> None:
    rng = random.Random(7)  # noqa: S311
    rows = read_labelled(LABELLED)
    sentences = [sentence for lang, _, sentence in rows if lang == "fr"]
    text = ""
    while len(text) < 1_000_000:
        text += rng.choice(sentences) + "\n"
    syllables = ["ba", "ko", "li", "men", "tor", "vi", "sa", "ru", "dé", "pon"]
    for size in (100, 1_000, 10_000, 100_000):
        concepts = tuple(
            Concept(
                f"c{n}",
                (
                    Term(
                        "fr",
                        " ".join(
                            "".join(rng.choices(syllables, k=3)) for _ in range(rng.randint(1, 3))
                        ),
                        pos="noun",
                    ),
                ),
            )
            for n in range(size)
        )
        started = time.perf_counter()
        matcher = Matcher((*load_starter().concepts, *concepts), "fr")
        built = time.perf_counter()
        count = len(matcher.find(text))
        done = time.perf_counter()
        print(
            f"{size:>7} concepts: ready in {built - started:.2f} s, "
            f"{count} terms in {len(text):,} characters in {done - built:.2f} s"
        )


if __name__ == "__main__":
    measure_quality(Path(sys.argv[1]) if len(sys.argv) > 1 else LABELLED)
    measure_speed()
