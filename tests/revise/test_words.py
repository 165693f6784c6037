import time
from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.revise import Piece, PieceKind, diff_words
from editor.revise.alignment import align, rising


def marked(before: str, after: str) -> str:
    signs = {"equal": "{}", "insert": "+{}+", "delete": "-{}-", "typography": "~{}~"}
    return "".join(signs[piece.kind].format(piece.text) for piece in diff_words(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("Un.", "Un.", "Un."),
        ("", "Un.", "+Un.+"),
        ("Un.", "", "-Un.-"),
        (
            "par l’incursion audacieuse et audacieuse de l’Ukraine",
            "par l’incursion audacieuse de l’Ukraine",
            "par l’incursion audacieuse -et audacieuse -de l’Ukraine",
        ),
        (
            "Un reportage de POLITIQUE Le rapport révèle que Minsk a payé.",
            "Un reportage de Politico révèle que Minsk a payé.",
            "Un reportage de -POLITIQUE Le rapport-+Politico+ révèle que Minsk a payé.",
        ),
        ("L'ami dit : oui", "L’ami dit\u00a0: oui", "L~’~ami dit~\u00a0~: oui"),
        ("Vraiment? Oui!", "Vraiment\u202f? Oui\u202f!", "Vraiment~\u202f~? Oui~\u202f~!"),
        ("L'ami perd.", "L’ami gagne.", "L~’~ami -perd-+gagne+."),
        ("Un <b1>mot</b1> ici", "Un <b1>nom</b1> ici", "Un <b1>-mot-+nom+</b1> ici"),
        ("Un.\nDeux.\n", "Un.\nTrois.\nDeux.\n", "Un.\n+Trois.\n+Deux.\n"),
        ("Un.\u2028Deux.", "Un.\u2028Trois.", "Un.\u2028-Deux-+Trois+."),
        ("Un. Deux.", "Un.\nDeux.", "Un.- -+\n+Deux."),
    ],
)
def test_changes_are_marked_as_a_reader_would(before: str, after: str, expected: str) -> None:
    assert marked(before, after) == expected


def test_one_word_that_stayed_between_two_changes_is_not_an_island() -> None:
    before = "Il faut aujourd’hui défendre de nombreuses positions."
    after = "On abandonne désormais progressivement de multiples garnisons."
    assert marked(before, after) == (
        "-Il faut aujourd’hui défendre de nombreuses positions-"
        "+On abandonne désormais progressivement de multiples garnisons+."
    )


def test_typography_keeps_what_was() -> None:
    assert diff_words("l'ami", "l’ami") == (
        Piece(PieceKind.EQUAL, "l"),
        Piece(PieceKind.TYPOGRAPHY, "’", "'"),
        Piece(PieceKind.EQUAL, "ami"),
    )


PROSE = st.text(st.sampled_from("ab .'’\u00a0\u202f\n\u2028\x85é-«»"), max_size=40)


@given(PROSE, PROSE)
@settings(max_examples=300, deadline=None)
def test_the_pieces_make_up_both_versions(before: str, after: str) -> None:
    pieces = diff_words(before, after)
    was = [p.before if p.kind is PieceKind.TYPOGRAPHY else p.text for p in pieces]
    kinds = [piece.kind for piece in pieces]
    assert "".join(p for p, k in zip(was, kinds, strict=True) if k != "insert") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "delete") == after
    assert all(piece.text or piece.before for piece in pieces)
    assert not any(a is b is PieceKind.EQUAL for a, b in pairwise(kinds))


@given(st.lists(st.integers(0, 6), max_size=30), st.lists(st.integers(0, 6), max_size=30))
@settings(max_examples=200, deadline=None)
def test_stretches_cover_both_sides_and_say_the_truth(before: list[int], after: list[int]) -> None:
    old_at = new_at = 0
    last = None
    for stretch in align(before, after):
        assert (stretch.before.start, stretch.after.start) == (old_at, new_at)
        old_at, new_at = stretch.before.end, stretch.after.end
        one = before[stretch.before.start : old_at]
        other = after[stretch.after.start : new_at]
        assert (one == other) is stretch.equal
        assert stretch.equal is not last
        last = stretch.equal
    assert (old_at, new_at) == (len(before), len(after))


@given(st.lists(st.integers(0, 9), max_size=20))
def test_rising_places_rise(values: list[int]) -> None:
    found = [values[at] for at in rising(values)]
    assert found == sorted(set(found))


def _words(count: int, seed: int) -> list[str]:
    # A linear congruence: the same words on every machine and version.
    words = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        words.append(f"m{seed // 7 % 3000}" + "." * (seed % 17 == 0))
    return words


def test_nine_thousand_words_take_far_less_time_than_difflib() -> None:
    old = _words(9000, 1)
    new = [f"neuf{at}" if at % 20 == 0 else word for at, word in enumerate(old)]
    # A thousand words with difflib alone; for nine times as many it takes 81 times as long.
    start = time.perf_counter()
    SequenceMatcher(None, old[:1000], new[:1000], autojunk=False).get_opcodes()
    alone = (time.perf_counter() - start) * 81
    start = time.perf_counter()
    pieces = diff_words(" ".join(old), " ".join(new))
    ours = time.perf_counter() - start
    assert len(pieces) > 900
    assert ours < alone


def test_texts_without_anything_in_common_take_no_longer() -> None:
    for before, after in (
        (" ".join(_words(9000, 1)), " ".join(_words(9000, 2))),
        ("le la les " * 3000, "la le les " * 3000),
        ("." * 50_000, "." * 49_000 + "!"),
        ("a " * 20_000, "b a " * 10_000),
    ):
        start = time.perf_counter()
        diff_words(before, after)
        # Generous, for a busy machine: what is quadratic takes minutes here.
        assert time.perf_counter() - start < 5
