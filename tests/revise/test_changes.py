from dataclasses import replace

from editor.model import State, Unit
from editor.revise import ChangeKind, UnitChange, diff_units

A = Unit("a", "Le sommet s’est tenu à Astana.", "One.", State.REVIEWED)
B = Unit("b", "Minsk livre des armes à Bakou.", "Two.", State.REVIEWED)
C = Unit("c", "Rien de tel ne fut jamais vu.", "Three.", State.REVIEWED)
D = Unit("d", "Quatre pays ont signé hier soir.", "Four.", State.REVIEWED)


def test_nothing_changed_is_nothing() -> None:
    assert diff_units([A, B], [A, replace(B, hints=("new",), place="x:2")]) == ()


def test_added_removed_and_changed_stand_where_a_reader_looks_for_them() -> None:
    edited = replace(C, target="Third.")
    assert diff_units([A, B, C], [A, edited, D]) == (
        UnitChange(ChangeKind.REMOVED, B, None),
        UnitChange(ChangeKind.CHANGED, C, edited),
        UnitChange(ChangeKind.ADDED, None, D),
    )


def test_the_first_unit_removed_comes_first() -> None:
    assert diff_units([A, B], [B]) == (UnitChange(ChangeKind.REMOVED, A, None),)


def test_the_one_that_moved_is_named_and_not_those_it_passed() -> None:
    assert diff_units([A, B, C, D], [B, C, D, A]) == (
        UnitChange(ChangeKind.MOVED, A, A, moved=True),
    )


def test_moved_and_changed_is_both() -> None:
    edited = replace(A, target="First.")
    assert diff_units([A, B, C], [B, C, edited]) == (
        UnitChange(ChangeKind.CHANGED, A, edited, moved=True),
    )


def test_a_decision_alone_is_told_apart() -> None:
    final = replace(A, state=State.FINAL)
    noted = replace(B, notes=("vérifier",))
    left_out = replace(C, dropped=True)
    assert diff_units([A, B, C], [final, noted, left_out]) == (
        UnitChange(ChangeKind.DECIDED, A, final),
        UnitChange(ChangeKind.DECIDED, B, noted),
        UnitChange(ChangeKind.CHANGED, C, left_out),
    )


def test_units_whose_source_was_reworded_are_the_same_unit() -> None:
    reworded = Unit("z", "Minsk livre encore des armes à Bakou.", "Two, then.", State.REVIEWED)
    (change,) = diff_units([A, B, C], [A, reworded, C])
    assert change == UnitChange(ChangeKind.CHANGED, B, reworded)
    assert [piece.text for piece in change.words] == ["Two", ", then", "."]
