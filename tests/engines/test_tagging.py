from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.engines.alignment import align
from editor.engines.tagging import place, tagged_words
from editor.language import tags


def placed(tagged: str, draft: str, **alone: str) -> str:
    source = tags.strip(tagged).text
    return place(tagged, draft, align(source, draft), alone).text


@pytest.mark.parametrize(
    ("tagged", "draft", "expected"),
    [
        ("<b1>Une phrase.</b1>", "A sentence.", "<b1>A sentence.</b1>"),
        ("<b1>Une phrase</b1>.", "A sentence.", "<b1>A sentence</b1>."),
        ("<b1><i2>Une phrase</i2></b1>.", "A sentence.", "<b1><i2>A sentence</i2></b1>."),
        ("<x1/>Une phrase.<x2/>", "A sentence.", "<x1/>A sentence.<x2/>"),
        ("Une phrase<x1/>.", "A sentence.", "A sentence<x1/>."),
        ("« <b1>Une phrase</b1> »", "“A sentence”", "“<b1>A sentence</b1>”"),
        ("Une phrase.</b1>", "A sentence.", "A sentence.</b1>"),
        ("<b1>12</b1>", "12", "<b1>12</b1>"),
    ],
)
def test_tags_at_an_edge_stay_there(tagged: str, draft: str, expected: str) -> None:
    assert placed(tagged, draft) == expected


def test_a_pair_goes_around_words_spelled_alike() -> None:
    tagged = "Hier, <b1>Claire Fournier</b1> a visité <i2>Moscou</i2>."
    draft = "Claire Fournier visited Moscow yesterday."
    assert placed(tagged, draft) == "<b1>Claire Fournier</b1> visited <i2>Moscow</i2> yesterday."


def test_a_pair_goes_around_what_its_words_are_by_themselves() -> None:
    tagged = "Le <b1>tigre de papier</b1> a parlé."
    alone = {"tigre de papier": "Paper tiger."}
    draft = "The paper tiger spoke."
    assert place(tagged, draft, (), alone).text == "The <b1>paper tiger</b1> spoke."


def test_a_pair_keeps_what_is_inside_inside() -> None:
    tagged = "Il cite <b1>Le Monde et <i2>Politico</i2></b1> hier."
    alone = {"Le Monde et Politico": "Le Monde and Politico", "Politico": "Politico"}
    found = place(tagged, "Yesterday he quotes Le Monde and Politico.", (), alone)
    assert found.text == "Yesterday he quotes <b1>Le Monde and <i2>Politico</i2></b1>."


def test_a_footnote_mark_follows_its_word() -> None:
    tagged = "À Koursk<x1/>, la guerre continue."
    assert placed(tagged, "The war goes on in Kursk.") == "The war goes on in Kursk<x1/>."


def test_a_footnote_mark_follows_what_its_word_is_by_itself() -> None:
    found = place("La guerre<x1/> continue.", "The war goes on.", (), {"guerre": "war"})
    assert found.text == "The war<x1/> goes on."


def test_tags_that_nothing_speaks_for_are_named_and_not_guessed() -> None:
    found = place("Un <b1>gros</b1> chien<x2/> dort.", "Nothing alike is here at all.")
    assert found.text == "Nothing alike is here at all."
    assert found.unplaced == ("<b1>", "</b1>", "<x2/>")


def test_links_are_between_the_tagged_texts() -> None:
    tagged, draft = "<b1>À Koursk</b1> hier", "Yesterday in Kursk"
    source = tags.strip(tagged).text
    found = place(tagged, draft, align(source, draft), {"À Koursk": "In Kursk"})
    assert found.text == "Yesterday <b1>in Kursk</b1>"
    assert [(k.source.of(tagged), k.target.of(found.text)) for k in found.links] == [
        ("Koursk", "Kursk")
    ]


def test_words_whose_tags_have_to_be_placed_are_worth_translating_alone() -> None:
    assert tagged_words("<b1>Un <i2>mot</i2> ici</b1> et<x3/> <a4> là </a4><x5/>") == (
        "Un mot ici",
        "mot",
        "et",
        "là",
    )
    assert tagged_words("<b1>Tout</b1>") == ()


WORDS = st.sampled_from(["Koursk", "le", "chat", "12", "»", ",", "été", "Paris", " "])
TAGS = st.sampled_from(["<b1>", "</b1>", "<i2>", "</i2>", "<x3/>", "<a4>", "</a4>", "<x5/>"])


@given(st.lists(WORDS | TAGS, max_size=14), st.lists(WORDS, max_size=10))
def test_no_tag_is_lost_or_doubled_and_pairs_nest(parts: list[str], words: list[str]) -> None:
    tagged, draft = " ".join(parts), " ".join(words)
    found = place(tagged, draft, align(tags.strip(tagged).text, draft), {"chat": "Koursk"})
    assert tags.strip(found.text).text == draft
    kept = Counter(tags.tags(found.text)) + Counter(found.unplaced)
    assert kept == Counter(tags.tags(tagged))
    assert crossings(found.text) <= crossings(tagged)


def crossings(text: str) -> int:
    """Count the tags that close while another opened later is still open."""
    stack: list[str] = []
    count = 0
    for tag in tags.tags(text):
        if tag.startswith("</"):
            name = tag[2:-1]
            if name in stack:
                count += stack[-1] != name
                stack.remove(name)
        elif not tag.endswith("/>"):
            stack.append(tag[1:-1])
    return count
