from hypothesis import given
from hypothesis import strategies as st

from editor.engines.passages import Passage, cut, mended

FRENCH = st.text(alphabet="abé ’,.;:!?«»–\n\t\u00a0\u202f\u2028_12", max_size=300)


@given(FRENCH, st.integers(1, 40))
def test_passages_joined_are_the_text_and_none_is_too_long(text: str, limit: int) -> None:
    passages = cut(text, limit=limit, length=len)
    assert "".join(passage.text for passage in passages) == text
    assert all(p.verbatim or len(p.text) <= max(limit, 1) for p in passages)


def test_white_space_line_breaks_and_signs_stay_as_they_are() -> None:
    assert cut("\u00a0 Un mot.\n***\n\tDeux ", limit=50, length=len) == [
        Passage("\u00a0 ", verbatim=True),
        Passage("Un mot.", verbatim=False),
        Passage("\n", verbatim=True),
        Passage("***", verbatim=True),
        Passage("\n", verbatim=True),
        Passage("\t", verbatim=True),
        Passage("Deux", verbatim=False),
        Passage(" ", verbatim=True),
    ]


def test_a_long_text_is_cut_between_sentences_first() -> None:
    text = "Il a plu, hier, sur la ville. Le « pont » est fermé, dit-on !"
    assert [p.text for p in cut(text, limit=40, length=len)] == [
        "Il a plu, hier, sur la ville.",
        " ",
        "Le « pont » est fermé, dit-on !",
    ]


def test_a_long_sentence_is_cut_between_clauses_and_says_that_it_goes_on() -> None:
    text = "Il a plu sur la ville ; le pont est fermé"
    assert cut(text, limit=30, length=len) == [
        Passage("Il a plu sur la ville ;", verbatim=False),
        Passage(" ", verbatim=True),
        Passage("le pont est fermé", verbatim=False, continued=True),
    ]


def test_a_piece_of_a_sentence_loses_the_signs_of_a_whole_one() -> None:
    first = Passage("Il a plu,", verbatim=False)
    second = Passage("le pont est fermé.", verbatim=False, continued=True)
    assert mended(first, "It rained.", goes_on=True) == "It rained"
    assert mended(second, "The bridge is closed.", goes_on=False) == "the bridge is closed."


def test_names_and_i_keep_their_capital_in_a_piece() -> None:
    name = Passage("que Poutine a dit", verbatim=False, continued=True)
    assert mended(name, "Poutine said so", goes_on=False) == "Poutine said so"
    assert mended(name, "I said so", goes_on=False) == "I said so"
