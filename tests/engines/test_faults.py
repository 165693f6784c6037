import pytest

from editor.engines.faults import find_faults


@pytest.mark.parametrize(
    "draft",
    [
        "The unfavourable unfavourable unfavourable opinion.",
        "He said yes to the war and no to the war and no to the war and no.",
        "the the the the",
    ],
)
def test_loops_are_found(draft: str) -> None:
    (fault,) = find_faults("Un avis défavorable a été rendu par la commission.", draft)
    assert fault.startswith("The draft repeats itself")


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
    assert find_faults("Un mot.", " … ") == ("The draft is empty.",)


def test_runaways_and_drafts_cut_off_are_found() -> None:
    long = " ".join(f"word{n}" for n in range(40))
    assert find_faults("Un mot.", long) == ("The draft runs on far beyond the source.",)
    assert find_faults("Un mot.", "A word", cut=True) == (
        "The draft runs on far beyond the source.",
    )


def test_a_draft_that_leaves_most_out_is_found() -> None:
    source = "Le président a rencontré hier soir à Paris la ministre de la Défense et son équipe."
    assert find_faults(source, "The president.") == ("The draft is much shorter than the source.",)


def test_a_sentence_that_was_not_translated_is_found() -> None:
    source = "Le président a rencontré la ministre hier."
    assert find_faults(source, source) == ("The draft is not translated.",)
