"""How well and how fast terms are found.

    python benchmarks/bench_glossary.py [labelled.tsv]

Precision and recall are counted over the concepts of each labelled sentence; then made-up
glossaries of growing size are looked for in one megabyte of text, and beside translate-toolkit's
`terminologymatcher`, which knows no inflection, with 1,000 and 10,000 terms in sentences of it.
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from translate.search import match as match_terms
from translate.storage import pypo

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
    for size in (100, 1_000, 10_000, 100_000):
        concepts = made_up(rng, size)
        started = time.perf_counter()
        matcher = Matcher((*load_starter().concepts, *concepts), "fr")
        built = time.perf_counter()
        count = len(matcher.find(text))
        done = time.perf_counter()
        print(
            f"{size:>7} concepts: ready in {built - started:.2f} s, "
            f"{count} terms in {len(text):,} characters in {done - built:.2f} s"
        )


def made_up(rng: random.Random, size: int) -> tuple[Concept, ...]:
    """Return that many concepts of one to three words that mean nothing."""
    syllables = ["ba", "ko", "li", "men", "tor", "vi", "sa", "ru", "dé", "pon"]

    def phrase() -> str:
        words = ("".join(rng.choices(syllables, k=3)) for _ in range(rng.randint(1, 3)))
        return " ".join(words)

    return tuple(Concept(f"c{n}", (Term("fr", phrase(), pos="noun"),)) for n in range(size))


def measure_beside_toolkit() -> None:
    """Find the same terms in the same sentences with both, and print the ratio of their times."""
    rng = random.Random(7)  # noqa: S311
    sentences = [sentence for lang, _, sentence in read_labelled(LABELLED) if lang == "fr"]
    for size in (1_000, 10_000):
        concepts = made_up(rng, size)
        store = pypo.pofile()
        for concept in concepts:
            store.addsourceunit(concept.terms[0].text).target = "x"
        theirs = match_terms.terminologymatcher(store)
        ours = Matcher(concepts, "fr")
        times = []
        for find in (ours.find, theirs.matches):
            find(sentences[0])
            begun = time.perf_counter()
            for sentence in sentences:
                find(sentence)
            times.append(time.perf_counter() - begun)
        print(
            f"{size:>7} terms, {len(sentences)} sentences: relire {times[0]:.3f} s, "
            f"translate-toolkit {times[1]:.3f} s: {times[1] / times[0]:.0f} times as fast"
        )


if __name__ == "__main__":
    measure_quality(Path(sys.argv[1]) if len(sys.argv) > 1 else LABELLED)
    measure_speed()
    measure_beside_toolkit()
