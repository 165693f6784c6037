"""Sentences of a text and of its translation put together."""

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from editor.revise.bitext import Bead, align_texts

HELDOUT = Path(__file__).parents[1] / "data" / "argos" / "heldout.tsv"
Gold = tuple[tuple[int, ...], tuple[int, ...]]


def pairs() -> list[list[str]]:
    return [line.split("\t") for line in HELDOUT.read_text("utf-8").split("\n") if line]


def disturbed(rng: random.Random) -> tuple[list[str], list[str], set[Gold]]:
    """Both sides with sentences joined, left out and put in, and what belongs together."""
    source: list[str] = []
    target: list[str] = []
    gold: set[Gold] = set()
    known = pairs()
    while len(known) > 1:
        (french, english), (more, rest) = known[-1], known[-2]
        used, kind = 1, rng.random()
        ours, theirs = [french], [english]
        if kind < 0.05:
            theirs = []
        elif kind < 0.1:
            ours = []
        elif kind < 0.2:
            used, ours, theirs = 2, [f"{french} {more}"], [english, rest]
        elif kind < 0.3:
            used, ours, theirs = 2, [french, more], [f"{english} {rest}"]
        del known[-used:]
        at, there = len(source), len(target)
        source += ours
        target += theirs
        gold.add((tuple(range(at, len(source))), tuple(range(there, len(target)))))
    return source, target, gold


def test_joined_lost_and_new_sentences_are_seen() -> None:
    source, target, gold = disturbed(random.Random(11))  # noqa: S311
    found = {(bead.source, bead.target) for bead in align_texts(source, target)}
    right = len(found & gold)
    assert right / len(found) > 0.95
    assert right / len(gold) > 0.95


def test_a_pair_says_how_sure_it_is() -> None:
    source = ["Le président russe a rencontré Ivan Petrov à Minsk.", "Il pleut."]
    target = ["The Russian president met Ivan Petrov in Minsk.", "Nobody knows why."]
    assert [bead.is_sure for bead in align_texts(source, target)] == [True, False]


def test_one_side_alone_has_nothing_beside() -> None:
    assert align_texts([], []) == ()
    assert align_texts(["Un."], []) == (Bead((0,), (), 0.0),)
    assert align_texts([], ["One.", "Two."]) == (Bead((), (0,), 0.0), Bead((), (1,), 0.0))


TEXTS = st.lists(st.text("ab cé1. ", max_size=20), max_size=9)


@given(TEXTS, TEXTS)
def test_every_sentence_is_there_once_and_in_order(source: list[str], target: list[str]) -> None:
    beads = align_texts(source, target)
    assert [at for bead in beads for at in bead.source] == list(range(len(source)))
    assert [at for bead in beads for at in bead.target] == list(range(len(target)))
