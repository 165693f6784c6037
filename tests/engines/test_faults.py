import pytest

from editor.engines.faults import Fault, Kind, find_faults

RUNAWAY = Fault(Kind.RUNAWAY, "The draft runs on far beyond the source.")


@pytest.mark.parametrize(
    "draft",
    [
        "The unfavourable unfavourable unfavourable opinion.",
        "He said yes to the war and no to the war and no to the war and no.",
        "the the the the",
        "The kyrgyzstankyrgyzstankyrgyzstankyrgyzstan",
    ],
)
def test_loops_are_found(draft: str) -> None:
    (fault,) = find_faults("Un avis défavorable a été rendu par la commission.", draft)
    assert fault.kind is Kind.LOOP


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Il parle, parle, parle et parle.", "He talks, talks, talks and talks."),
        ("Des heures et des heures.", "Hours and hours."),
        ("Il y a 10 10 10 10 signes.", "There are 10 10 10 10 signs."),
        ("Attendez… !!!", "Wait… !!!"),
        ("Le Monde", "Le Monde"),
        ("Il l’a su, elle l’a su.", "He knew it, she knew it."),
    ],
)
def test_what_the_source_repeats_or_keeps_is_no_fault(source: str, draft: str) -> None:
    assert find_faults(source, draft) == ()


def test_an_empty_draft_is_found() -> None:
    assert find_faults("Un mot.", " … ") == (Fault(Kind.EMPTY, "The draft is empty."),)


def test_runaways_and_drafts_cut_off_are_found() -> None:
    long = " ".join(f"word{n}" for n in range(40))
    assert find_faults("Un mot.", long) == (RUNAWAY,)
    assert find_faults("Un mot.", "A word", cut=True) == (RUNAWAY,)


def test_a_draft_that_leaves_most_out_is_found() -> None:
    source = "Le président a rencontré hier soir à Paris la ministre de la Défense et son équipe."
    assert find_faults(source, "The president.") == (
        Fault(Kind.SHORT, "The draft is much shorter than the source."),
    )


def test_a_sentence_that_was_not_translated_is_found() -> None:
    source = "Le président a rencontré la ministre hier."
    assert find_faults(source, source) == (
        Fault(Kind.UNTRANSLATED, "The draft is not translated."),
    )


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Il y a 60 733 habitants.", "There are 60,733 inhabitants."),
        ("Une hausse de 12,5 %.", "A rise of 12.5%."),
        ("À 21 h 30, douze hommes et 9 femmes.", "At 9:30 p.m., twelve men and nine women."),
        ("Les années 1990", "The 1990s"),
        ("Voir https://example.org/a_b/2024.", "See https://example.org/a_b/2024."),
    ],
)
def test_numbers_and_addresses_that_came_through_are_no_fault(source: str, draft: str) -> None:
    assert find_faults(source, draft) == ()


def test_numbers_addresses_and_pictures_that_are_gone_are_found() -> None:
    source = "Les 60 733 lignes de mon_fichier : 😀 à moi@example.org en 2000."
    assert find_faults(source, "The 60,73 lines of my file: to me in 2000.") == (
        Fault(Kind.LOST, "The draft lost “60 733”, “mon_fichier”, “😀”, “moi@example.org”."),
    )
