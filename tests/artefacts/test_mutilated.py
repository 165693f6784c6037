"""Sentences with words lost, doubled, swapped and cut, as scrapers leave them, break no rule."""

import json
import random
from pathlib import Path

import pytest

from editor.artefacts import find, fix
from editor.model import Safety

DATA = Path(__file__).parents[1] / "data"
PAIRS = sorted((DATA / "unseen").glob("*/pairs.jsonl"))


def sentences() -> list[str]:
    lines = [line for path in PAIRS for line in path.read_text("utf-8").split("\n") if line]
    return [json.loads(line)["wrong"] for line in lines]


def mutilated(rng: random.Random, words: list[str]) -> str:
    words = list(words)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(words))
        kind = rng.randrange(6)
        if kind == 0 and len(words) > 1:
            del words[at]
        elif kind == 1:
            words.insert(at, words[at])
        elif kind == 2:
            other = rng.randrange(len(words))
            words[at], words[other] = words[other], words[at]
        elif kind == 3:
            words[at] = words[at][: rng.randint(0, len(words[at]))]
        elif kind == 4:
            words[at] = words[at].upper()
        else:
            words[at] = f"{words[at]}{words[rng.randrange(len(words))]}"
    return " ".join(words)


@pytest.mark.parametrize("seed", range(8))
def test_no_rule_fails_on_damaged_sentences(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    known = sentences()
    vocabulary = [word for sentence in known for word in sentence.split(" ")]
    texts = [mutilated(rng, rng.choice(known).split(" ")) for _ in range(250)]
    texts += [" ".join(rng.choices(vocabulary, k=rng.randint(2, 14))) for _ in range(250)]
    for text in texts:
        for finding in find(text):
            assert finding.span.of(text) == finding.quote
    once = fix("\n\n".join(texts), Safety.SAFE)
    assert fix(once, Safety.SAFE) == once
