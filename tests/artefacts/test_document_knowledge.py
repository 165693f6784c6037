"""What the rules learn of the whole text."""

from collections import Counter

from editor.artefacts.document.knowledge import acronyms, apostrophes, name_clusters
from editor.artefacts.text import Text


def test_spellings_of_one_name_stand_together() -> None:
    text = Text.from_plain("Hier, Tokayev a parlé.\n\nHier, Tokaïev a parlé à Macron.")
    clusters = [sorted(forms) for forms in text.learned(name_clusters).values()]
    assert clusters == [["Tokayev", "Tokaïev"]]


def test_an_acronym_is_expanded_by_the_words_whose_initials_it_has() -> None:
    text = Text.from_plain("Au sein de l’Organisation du traité de sécurité collective (OTSC).")
    found = text.learned(acronyms)
    assert {key: [words for words, _ in value] for key, value in found.items()} == {
        "OTSC": ["Organisation du traité de sécurité collective"]
    }


def test_words_before_a_bracket_that_spell_something_else_are_no_expansion() -> None:
    text = Text.from_plain("Le maire a vu la ministre (UE) hier.")
    assert text.learned(acronyms) == {}


def test_apostrophes_are_counted_paragraph_by_paragraph() -> None:
    passage = Text.from_plain("L'un et l’autre, l'autre et l'un.").passages[0]
    assert apostrophes(passage) == Counter({"'": 3, "’": 1})
