import pytest

from editor.language.french import joined, match_case, starts_with_vowel_sound


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("un rapport de", "le Monde", "un rapport du Monde"),
        ("de", "l’ONU", "de l’ONU"),
        ("À", "les armes", "Aux armes"),
        ("l’", "rapport", "le rapport"),
        ("L’", "table", "La table"),
        ("le", "ordre", "l’ordre"),
        ("la", "onzième", "la onzième"),
        ("du", "État", "de l’État"),
        ("au", "organisation", "à l’organisation"),
        ("de", "le ordre", "de l’ordre"),
        ("que", "il", "qu’il"),
        ("si", "il", "s’il"),
        ("qu’", "le", "que le"),
        ("ce", "article", "cet article"),
        ("cet", "rapport", "ce rapport"),
        ("ce", "est", "c’est"),
        ("ma", "attaque", "mon attaque"),
        ("d’", "Moscou", "de Moscou"),
        ("de", "Harris", "de Harris"),
        ("le ", "<b1>ordre</b1>", "l’<b1>ordre</b1>"),
        ("rapport", ", dit", "rapport, dit"),
        ("", "le", "le"),
    ],
)
def test_the_seam_of_two_texts_is_mended(left: str, right: str, whole: str) -> None:
    assert joined(left, right) == whole


def test_h_and_y_are_known_for_what_they_are() -> None:
    vowels = "homme honneur État Yves yeux y hier huître haltère héroïne Helsinki OTAN ouïe honnête"
    others = "hasard héros onze oui yaourt huit honte hiérarchie Houston HAS Hamas halte Moscou 11"
    assert [w for w in vowels.split(" ") if not starts_with_vowel_sound(w)] == []
    assert [w for w in others.split(" ") if starts_with_vowel_sound(w)] == []


def test_case_follows_the_model() -> None:
    assert [match_case(m, "gel") for m in ("POLITIQUE", "Le", "le", "À", "")] == [
        "GEL", "Gel", "gel", "Gel", "gel"
    ]  # fmt: skip
