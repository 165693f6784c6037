"""Sentences that were labelled by hand, joined and cut again.

A line is a sentence; an empty line ends a paragraph; a line that begins with `⁀` was joined to the
one before without a space; a line that begins with `#` says what follows. The `heldout` files were
written before the rules and never used to tune them.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.segment import segment

FOLDER = Path(__file__).parent

Paragraph = list[tuple[str, str]]
"""Sentences, each after what joins it to the one before."""


def read_paragraphs(name: str) -> list[Paragraph]:
    paragraphs: list[Paragraph] = [[]]
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n"):
        if not line:
            paragraphs.append([])
        elif not line.startswith("#"):
            joint = "" if line.startswith("⁀") or not paragraphs[-1] else " "
            paragraphs[-1].append((joint, line.removeprefix("⁀")))
    return [paragraph for paragraph in paragraphs if paragraph]


def f1(name: str, typed: Callable[[str], str] = str) -> float:
    """Return the F1 of the boundaries inside paragraphs, with the text typed some other way."""
    right = found = wanted = 0
    for paragraph in read_paragraphs(name):
        pieces = [typed(joint) + typed(sentence) for joint, sentence in paragraph]
        ends = {len("".join(pieces[: n + 1])) for n in range(len(pieces) - 1)}
        text = "".join(pieces)
        cut = {span.end for span in segment(text, lang=name[:2])} - {len(text)}
        right, found, wanted = right + len(ends & cut), found + len(cut), wanted + len(ends)
    return 2 * right / (found + wanted)


def cut_again(paragraph: Paragraph, lang: str) -> list[str]:
    text = "".join(joint + sentence for joint, sentence in paragraph)
    return [span.of(text) for span in segment(text, lang=lang)]


@pytest.mark.parametrize("name", ["fr_news", "en_news"])
def test_the_sentences_the_rules_were_written_for_are_cut_as_labelled(name: str) -> None:
    paragraphs = read_paragraphs(name)
    labelled = [[sentence for _, sentence in paragraph] for paragraph in paragraphs]
    assert [cut_again(paragraph, name[:2]) for paragraph in paragraphs] == labelled


@pytest.mark.parametrize("name", ["fr_heldout", "en_heldout"])
def test_sentences_the_rules_never_saw_are_cut_better_than_by_the_best_known_rules(
    name: str,
) -> None:
    assert f1(name) > 0.985


TYPINGS: dict[str, Callable[[str], str]] = {
    "narrow no-break spaces": lambda s: re.sub(r" (?=[»!?;])|(?<=«) ", "\u202f", s),
    "no-break spaces": lambda s: re.sub(r" (?=[»!?;:])|(?<=«) ", "\u00a0", s),
    "no spaces": lambda s: re.sub(r" (?=[»!?;:])|(?<=«) ", "", s),
    "straight apostrophes": lambda s: s.replace("’", "'"),
    "three dots": lambda s: s.replace("…", "..."),
    "wrapped lines": lambda s: s.replace(" ", "\n"),
    "straight quotation marks": lambda s: re.sub("« ?| ?»", '"', s),
}


@pytest.mark.parametrize("name", ["fr_news", "fr_heldout"])
@pytest.mark.parametrize("typing", TYPINGS)
def test_french_typed_some_other_way_is_cut_as_well(name: str, typing: str) -> None:
    assert f1(name, TYPINGS[typing]) > 0.985


def test_the_corpora_are_as_large_as_they_are_said_to_be() -> None:
    sizes = {
        name: sum(map(len, read_paragraphs(name)))
        for name in ("fr_news", "fr_heldout", "en_news", "en_heldout")
    }
    assert sizes == {"fr_news": 366, "fr_heldout": 146, "en_news": 129, "en_heldout": 58}
