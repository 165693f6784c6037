from itertools import pairwise

import pytest
from hostile import prose_words
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


LONG = {
    "prose": (" ".join(prose_words(9000, 1)), " ".join(prose_words(9000, 2))),
    "one word in twenty": (
        " ".join(prose_words(9000, 1)),
        " ".join("neuf" if at % 20 == 0 else w for at, w in enumerate(prose_words(9000, 1))),
    ),
    "three words": ("le la les " * 3000, "la le les " * 3000),
    "full stops": ("." * 50_000, "." * 49_000 + "!"),
    "one letter": ("a " * 20_000, "b a " * 10_000),
}


@pytest.mark.parametrize("name", LONG)
def test_long_texts_are_compared_to_the_end(name: str) -> None:
    before, after = LONG[name]
    pieces = diff_words(before, after)
    was = [p.before if p.kind is PieceKind.TYPOGRAPHY else p.text for p in pieces]
    kept = (text for text, piece in zip(was, pieces, strict=True) if piece.kind != "insert")
    assert "".join(kept) == before
    assert "".join(piece.text for piece in pieces if piece.kind != "delete") == after
