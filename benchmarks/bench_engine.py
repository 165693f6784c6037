"""Sentences a second: ours beside the manner of Argos Translate's API, same model, text and beam.

    python benchmarks/bench_engine.py

The API translates one line a call, in batches of 32 pieces, with the threads CTranslate2 chooses;
with one thread for each it is at its best. Its sentence splitter is left out, in its favour.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import ctranslate2
from argostranslate.package import Package as ArgosPackage

from editor.engines.argos import ArgosEngine
from editor.engines.installation import install_file

DATA = Path(__file__).parent.parent / "tests" / "data" / "argos"
ROUNDS = 3


def one_by_one(folder: Path, texts: list[str], intra_threads: int) -> Callable[[], list[str]]:
    """Return what translates as the API does."""
    tokenizer = ArgosPackage(folder).tokenizer
    translator = ctranslate2.Translator(
        str(folder / "model"), compute_type="auto", inter_threads=1, intra_threads=intra_threads
    )

    def translate() -> list[str]:
        drafts = []
        for text in texts:
            results = translator.translate_batch(
                [tokenizer.encode(text)],
                replace_unknowns=True,
                max_batch_size=32,
                batch_type="tokens",
                beam_size=4,
                num_hypotheses=1,
                length_penalty=0.2,
                return_scores=True,
            )
            drafts.append(tokenizer.decode(results[0].hypotheses[0]).removeprefix(" "))
        return drafts

    return translate


def speed(translate: Callable[[], object], count: int) -> float:
    """Return the best rate of some rounds; the first, unmeasured, loads the model."""
    translate()
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        translate()
        best = min(best, time.perf_counter() - begun)
    return count / best


def main() -> None:
    """Install the fixture, run the three, print their rates and ratios."""
    lines = (DATA / "heldout.tsv").read_text(encoding="utf-8").split("\n")[:-1]
    texts = [line.partition("\t")[0] for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ARGOS_PACKAGES_DIR"] = folder
        package = install_file(DATA / "translate-fr_en-1_0.argosmodel")
        engine = ArgosEngine(package)
        default = one_by_one(package.folder, texts, 0)
        best = one_by_one(package.folder, texts, 1)
        same = sum(
            drafts[0].text == theirs
            for drafts, theirs in zip(engine.translate(texts), best(), strict=True)
        )
        rates = {
            "one line a call, default threads": speed(default, len(texts)),
            "one line a call, one thread": speed(best, len(texts)),
            "relire": speed(lambda: engine.translate(texts), len(texts)),
        }
    print(f"{len(texts)} sentences, {os.cpu_count()} processors, best of {ROUNDS} rounds")
    for name, rate in rates.items():
        print(f"{name:34} {rate:8.1f} sentences/s   relire is {rates['relire'] / rate:5.1f} times")
    print(f"{same} of {len(texts)} drafts are the same; the others were mended by a second try")


if __name__ == "__main__":
    main()
