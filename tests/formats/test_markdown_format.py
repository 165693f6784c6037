import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.formats import format_named
from editor.formats.markdown import find
from editor.language.tags import TAG, strip
from editor.model import Block, BlockKind, Mark, Metadata, Span


def fold(text: str) -> str:
    """A text without the blanks that Markdown folds and the numbers of its tags."""
    return re.sub(r" +", " ", re.sub(r"(?<=[a-z])[0-9]+(?=/?>)", "", text)).strip(" ")


PAGE = """\
---
title: "L’incursion"
author: [Jeanne Dupont, Paul Martin]
date: 2024-08-20
---

# Un **grand** titre #

Un paragraphe _coupé
en deux_ lignes, avec [un lien](http://x.fr "t") et `du code`[^1].
Puis\\
une autre ![Un char](a.png).

Intertitre
----------

* Premier point
  - dedans
* Second [point]

> Une citation
> longue

| Pays | Armée |
|------|:-----:|
| Un \\| deux | *trois* |

    du code

<div>du HTML</div>

[point]: http://x.fr
[^1]: Ibidem
"""


def blocks_of(text: str) -> tuple[Block, ...]:
    return format_named("markdown").parse(text.encode(), slug="a", lang="fr").blocks


def rewritten(text: str, **new: str | None) -> str:
    """The text with blocks changed, each given as `b` and its number."""
    blocks = blocks_of(text)
    texts = {blocks[int(name[1:])].id: value for name, value in new.items()}
    return format_named("markdown").serialize(text.encode(), texts, lang="en").decode()


def test_every_kind_of_text_is_found_and_nothing_else() -> None:
    assert [(block.kind.value, block.line, block.text) for block in blocks_of(PAGE)] == [
        ("title", 7, "Un <b1>grand</b1> titre"),
        (
            "paragraph",
            9,
            "Un paragraphe <i1>coupé en deux</i1> lignes, avec <a2>un lien</a2> et <c3/><x4/>. "
            "Puis<br5/>une autre <x6/>.",
        ),
        ("alternative text", 12, "Un char"),
        ("heading", 14, "Intertitre"),
        ("list item", 17, "Premier point"),
        ("list item", 18, "dedans"),
        ("list item", 19, "Second <a1>point</a1>"),
        ("quotation", 21, "Une citation longue"),
        ("table cell", 24, "Pays"),
        ("table cell", 24, "Armée"),
        ("table cell", 26, "Un | deux"),
        ("table cell", 26, "<i1>trois</i1>"),
        ("paragraph", 33, "<x1/> Ibidem"),
    ]


def test_the_front_matter_tells_title_author_and_date() -> None:
    document = format_named("markdown").parse(PAGE.encode(), slug="a", lang="fr")
    assert document.metadata == Metadata("L’incursion", "Jeanne Dupont, Paul Martin", "2024-08-20")


def test_a_front_matter_that_cannot_be_read_is_left_alone() -> None:
    text = "---\ntitle: [\n---\n\nUn texte.\n"
    assert find(text).metadata == Metadata()
    assert rewritten(text, b0="A text.") == text.replace("Un texte.", "A text.")


def test_a_block_knows_where_it_stands_and_what_its_tags_are() -> None:
    text = "\ufeff# Un [lien](x) **gras**\r\n"
    assert blocks_of(text) == (
        Block(
            blocks_of(text)[0].id,
            BlockKind.TITLE,
            "Un <a1>lien</a1> <b2>gras</b2>",
            (Mark("a1", "[", "](x)"), Mark("b2", "**", "**")),
            Span(3, 24),
        ),
    )


@pytest.mark.parametrize(
    ("source", "new", "expected"),
    [
        ("Un texte.", "1. A text", r"1\. A text"),
        ("Un texte.", "# A text", r"\# A text"),
        ("Un texte.", "- A text", r"\- A text"),
        ("Un texte.", "2 * 3 * 4 and snake_case and <3", "2 * 3 * 4 and snake_case and <3"),
        ("Un texte.", "a *b* c_d_e", r"a \*b\* c_d_e"),
        ("Un texte.", "see [1] and (2)", "see [1] and (2)"),
        ("Un texte.", "see [x](y)", r"see \[x\](y)"),
        ("Un texte.", "a <b> & &amp;", None),
        ("# Un titre", "1. Title", "# 1. Title"),
        ("# Un titre", "C #", None),
        ("| a | b |\n|---|---|\n| c | d |", "x | y", "| x \\| y | b |\n|---|---|\n| c | d |"),
        ("**gras** oui", "yes <b1> bold </b1>!", "yes **bold** !"),
        ("un _mot_ ici", "un<i1>believ</i1>able", "un*believ*able"),
        ("un *mot* ici", "a« <i1>«b»</i1>c", None),
        ("un [mot] ici\n\n[mot]: x", "a <a1>word</a1> here", "a [word][mot] here\n\n[mot]: x"),
        ("un [mot][] ici\n\n[mot]: x", "a <a1>word</a1>", "a [word][mot]\n\n[mot]: x"),
        ("> a\n> b", "c d", "> c d"),
        ("un *mot*", "a <b9>word</b9> <i1>x", "a word x"),
    ],
)
def test_a_new_text_is_escaped_only_where_it_would_be_misread(
    source: str, new: str, expected: str | None
) -> None:
    written = rewritten(source, b0=new)
    assert expected is None or written == expected
    read = strip(blocks_of(written)[0].text).text
    assert fold(read) == fold(strip(new).text)


def test_a_changed_picture_text_stays_in_its_changed_paragraph() -> None:
    text = "Voir ![Un char](a.png) ici."
    assert (
        rewritten(text, b0="See <x1/> here.", b1="A [tank]") == "See ![A \\[tank\\]](a.png) here."
    )


def test_what_is_left_out_takes_its_marks_with_it() -> None:
    assert rewritten("# A\n\nB\n\n* C\n* D\n\n> E\n\nF\n", b0=None, b3=None, b4=None) == (
        "B\n\n* C\n\nF\n"
    )
    assert rewritten("A\n\n* B\n\n      code\n* C\n", b1=None, b2=None) == "A\n\n*\n\n      code\n"


NASTY = st.lists(
    st.sampled_from(
        [*"*_`[]()<>!#|~\\&+-=:1.^ ", "mot", "é", " ", "« ", "http://x.fr", "&amp;", "<b>", "**"]
    ),
    max_size=12,
).map(lambda pieces: "A" + "".join(pieces) + "z")
NUMBER_OF_BLOCK = st.sampled_from([0, 1, 3, 4, 5, 7, 8, 10])


@settings(max_examples=300, deadline=None)
@given(
    number=NUMBER_OF_BLOCK, new=NASTY, start=st.sampled_from(["", "1. ", "# ", "> ", "- ", "| "])
)
def test_any_new_text_is_read_back_as_it_was_given(number: int, new: str, start: str) -> None:
    new = TAG.sub("", start + new)
    blocks = blocks_of(PAGE)
    written = rewritten(PAGE, **{f"b{number}": new})
    expected = [fold(block.text) for block in blocks]
    expected[number] = fold(new)
    # The paragraph's picture went with its tag.
    if number == 1:
        del expected[2]
    assert [fold(block.text) for block in blocks_of(written)] == expected


def test_footnotes_on_neighbouring_lines_are_paragraphs_of_their_own() -> None:
    text = "Un mot[^1].\n\n[^1]: La première.\n[^b]: La seconde.\n"
    assert [block.text for block in blocks_of(text)] == [
        "Un mot<x1/>.",
        "<x1/> La première.",
        "<x1/> La seconde.",
    ]
    assert rewritten(text, b2="<x1/> The second.") == text.replace("La seconde", "The second")


def test_the_box_of_a_thing_to_do_is_no_text() -> None:
    assert [block.text for block in blocks_of("* [ ] à faire\n* [x] fait\n")] == [
        "<x1/> à faire",
        "<x1/> fait",
    ]
