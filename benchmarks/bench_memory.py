"""How fast the memory finds what is the same and what is like a text, and how well.

    python benchmarks/bench_memory.py [UNITS...]

Sentences of a model's vocabulary, drawn as words are in real text (a few very often, most hardly
ever), are put in; a few words of some are changed and looked for. Beside it, the same look through
every sentence, and translate-toolkit's `matcher`.
"""

import itertools
import random
import sys
import tempfile
import time
from bisect import bisect
from collections.abc import Callable, Sequence
from pathlib import Path

from translate.search import match as match_units
from translate.storage import pypo

from editor.language.lexicon import frequency
from editor.revise.likeness import find_alike
from editor.store.memory_index import StoredPair, build_index

MINIMUM = 0.75


def made_up(count: int) -> tuple[Callable[[], str], list[str]]:
    """Return what draws a word, and that many sentences."""
    rng = random.Random(5)  # noqa: S311
    words = sorted(vocabulary(), key=lambda word: (-frequency(word, "fr"), word))
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))

    def word() -> str:
        return words[bisect(weights, rng.random() * weights[-1])]

    def sentence() -> str:
        length = max(3, int(rng.gauss(18, 8)))
        return " ".join(word() for _ in range(length)).capitalize() + "."

    return word, [sentence() for _ in range(count)]


def vocabulary() -> list[str]:
    """Return the French words of the tests' articles and of common use."""
    from editor.glossary import load_starter

    tests = Path(__file__).parent.parent / "tests" / "data"
    text = " ".join(path.read_text("utf-8") for path in sorted(tests.rglob("*.fr.txt")))
    text += " ".join(path.read_text("utf-8") for path in sorted(tests.rglob("clean/*.txt")))
    text += " ".join(t.text for c in load_starter().concepts for t in c.terms if t.lang == "fr")
    return sorted({word for word in text.lower().split() if word.isalpha()})


def changed(rng: random.Random, sentence: str, word: Callable[[], str]) -> str:
    """Return a sentence with one word in eight another."""
    words = sentence[:-1].split(" ")
    for _ in range(max(1, len(words) // 8)):
        words[rng.randrange(len(words))] = word()
    return " ".join(words) + "."


def milliseconds(find: Callable[[str], object], queries: Sequence[str]) -> tuple[float, float]:
    """Return the median and the 99th percentile of the time for one query."""
    times = []
    for query in queries:
        begun = time.perf_counter()
        find(query)
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.99)]


def measure(count: int) -> None:
    """Print how one size does."""
    word, sentences = made_up(count)
    rng = random.Random(9)  # noqa: S311
    pairs = (
        StoredPair("f", text, f"EN {text}", "d", str(at), "reviewed", "", "")
        for at, text in enumerate(sentences)
    )
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        index = build_index(Path(folder) / "index", pairs, {})
        built = time.perf_counter() - begun
        queries = [changed(rng, rng.choice(sentences), word) for _ in range(500)]
        with index:
            exact = milliseconds(index.exact, rng.choices(sentences, k=500))
            fuzzy = milliseconds(lambda text: index.like(text, MINIMUM), queries)
            right = wanted = 0
            for query in queries[:150]:
                best = find_alike(query, sentences, minimum=MINIMUM)
                if best:
                    found = index.like(query, MINIMUM)
                    wanted += 1
                    right += bool(found) and found[0][0] == best[0][0]
            look = milliseconds(
                lambda text: find_alike(text, sentences, minimum=MINIMUM), queries[:20]
            )
    print(
        f"{count:>9,} units: built in {built:.1f} s; exact {exact[0]:.3f} ms, fuzzy {fuzzy[0]:.2f} "
        f"ms (99 %: {fuzzy[1]:.2f}); {right} of {wanted} best matches; looking through all "
        f"{look[0]:.1f} ms"
    )


def measure_beside_toolkit(count: int = 100_000) -> None:
    """Print how many times as fast as translate-toolkit's matcher the index is."""
    word, sentences = made_up(count)
    rng = random.Random(9)  # noqa: S311
    queries = [changed(rng, rng.choice(sentences), word) for _ in range(20)]
    store = pypo.pofile()
    for text in sentences:
        store.addsourceunit(text).target = "x"
    matcher = match_units.matcher(store, max_candidates=5, min_similarity=75, max_length=500)
    pairs = (StoredPair("f", text, "x", "d", "", "reviewed") for text in sentences)
    with (
        tempfile.TemporaryDirectory() as folder,
        build_index(Path(folder) / "index", pairs, {}) as index,
    ):
        ours, _ = milliseconds(lambda text: index.like(text, MINIMUM), queries)
    theirs, _ = milliseconds(matcher.matches, queries)
    print(
        f"{count:>9,} units: relire {ours:.2f} ms, translate-toolkit {theirs:.1f} ms: "
        f"{theirs / ours:.0f} times as fast"
    )


if __name__ == "__main__":
    for size in map(int, sys.argv[1:] or ("10000", "100000", "1000000")):
        measure(size)
    measure_beside_toolkit()
