import pytest

from editor.language.inflection import agreeing, gender_of, inflected_like, with_gender


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("adressait", "traiter", "traitait"),
        ("délivraient", "prononcer", "prononçaient"),
        ("adressées", "mettre", "mises"),
        ("stipule", "prévoir", "prévoit"),
        ("Adresser", "finir", "finir"),
        ("sont", "rester", "restent"),
        ("fut", "rester", "resta"),
        ("adressant", "aller", "allant"),
        ("adressée", "dormir", "dormi"),
        ("table rase", "aller", "aller"),
        ("adresse", "xyzzy", "xyzzy"),
    ],
)
def test_a_verb_takes_the_form_of_another(form: str, lemma: str, expected: str) -> None:
    assert inflected_like(form, lemma) == expected


def test_a_form_that_may_be_a_participle_is_one_after_an_auxiliary() -> None:
    assert inflected_like("dit", "écrire") == "écrit"
    assert [inflected_like("fait", "prendre", compound=c) for c in (False, True)] == [
        "prend",
        "pris",
    ]


@pytest.mark.parametrize(
    ("form", "lemma", "noun", "determiner", "expected"),
    [
        ("opportunités", "occasion", "", "", "occasions"),
        ("digital", "numérique", "", "", "numérique"),
        ("domestiques", "intérieur", "politiques", "les", "intérieures"),
        ("domestique", "intérieur", "membre", "une", "intérieure"),
    ],
)
def test_a_noun_keeps_its_number_and_an_adjective_agrees(
    form: str, lemma: str, noun: str, determiner: str, expected: str
) -> None:
    assert inflected_like(form, lemma, noun, determiner) == expected


def test_the_gender_of_a_word_is_known_where_it_has_but_one() -> None:
    words = ("table", "bureau", "livre", "Moldavie", "grande", "militaire", "xyzzy")
    assert [gender_of(word) for word in words] == ["f", "m", "", "f", "f", "", ""]


def test_a_determiner_takes_the_gender_of_its_noun() -> None:
    assert with_gender("un", "f", "table") == "une"
    assert with_gender("Cette", "m", "rapport") == "ce"
    assert with_gender("cette", "m", "article") == "cet"
    assert with_gender("mon", "f", "attaque") == "mon"
    assert list(agreeing(["un", "table", "ronde"])) == ["une", "table", "ronde"]
