"""Which of several rules speaks where they all have something to say of one place."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.artefacts.engine import find, fix
from editor.artefacts.rule import Example, Match, Pass, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

TEXT = "La justice de la Cour suprême a cité le Poste de Washington"
SUGGEST, SAFE, QUERY = Safety.SUGGEST, Safety.SAFE, Safety.QUERY


def rule(name: str, words: str, fix_: str | None, safety: Safety = SUGGEST) -> Rule:
    def find_all(text: Text) -> Iterator[Match]:
        for passage in text.passages:
            for found in re.finditer(re.escape(words), passage.text):
                yield Match(passage, Span(*found.span()), () if fix_ is None else (fix_,))

    return Rule(
        issue=IssueType.STYLE,
        severity=Severity.MINOR,
        safety=safety,
        message="« {0} »",
        message_en="“{0}”",
        find=find_all,
        bad=(Example("x", "y"),),
        fine=("a", "b"),
        id=name,
        pass_=Pass[name.partition(".")[0].upper()],
    )


PLAIN = rule("wording.poste", "Poste", "emploi")
NAME = rule("names.outlets", "Poste de Washington", "Post")


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ([PLAIN, NAME], ["names.outlets"]),
        # A phrase around a name knows more than the name.
        (
            [NAME, rule("wording.phrase", "a cité le Poste de Washington", "b")],
            ["wording.phrase"],
        ),
        # A set phrase goes before a word of it, be that as sure as it will.
        (
            [
                rule("wording.ami", "justice", "j", SAFE),
                rule("wording.set", "justice de la Cour suprême", "juge"),
            ],
            ["wording.set"],
        ),
        # On one stretch the surer is taken, and of two as sure the name.
        (
            [
                rule("wording.sure", "Poste de Washington", "mot", SAFE),
                rule("names.outlets", "Poste de Washington", "nom"),
            ],
            ["wording.sure"],
        ),
        (
            [
                rule("wording.asks", "Poste de Washington", "mot", QUERY),
                rule("names.outlets", "Poste de Washington", "nom"),
            ],
            ["names.outlets"],
        ),
        ([rule("wording.words", "Poste de Washington", "mot"), NAME], ["names.outlets"]),
        # What only asks gives way to a fix of nearly the same words, not to one of a few of them.
        ([rule("wording.asks", "le Poste de Washington", None), NAME], ["names.outlets"]),
        (
            [rule("wording.asks", "Cour suprême a cité le Poste de Washington", None), NAME],
            ["wording.asks", "names.outlets"],
        ),
        # Damage of the page comes before words, unless it is only suspected.
        (
            [rule("boundaries.glued", "Poste", "Pos te"), NAME],
            ["boundaries.glued"],
        ),
        (
            [rule("boundaries.capital", "Poste", "poste", QUERY), NAME],
            ["names.outlets"],
        ),
        ([rule("typography.case", "le Poste de Washington", "x"), NAME], ["names.outlets"]),
    ],
)
def test_of_hits_on_one_place_the_better_is_told(rules: list[Rule], told: list[str]) -> None:
    for order in (rules, rules[::-1]):
        assert [found.rule for found in find(TEXT, rules=order)] == told


_WORDS = TEXT.split(" ")
_RULES = st.lists(
    st.tuples(
        st.sampled_from(["boundaries", "wording", "names", "typography"]),
        st.integers(0, len(_WORDS) - 1),
        st.integers(1, 4),
        st.sampled_from([None, "x", "y z"]),
        st.sampled_from(list(Safety)),
    ),
    max_size=8,
).map(
    lambda every: [
        rule(f"{pass_}.r{i}", " ".join(_WORDS[start : start + length]), fix_, safety)
        for i, (pass_, start, length, fix_, safety) in enumerate(every)
    ]
)


@settings(max_examples=200, deadline=None)
@given(_RULES, st.integers())
def test_whatever_the_rules_their_order_changes_nothing(rules: list[Rule], seed: int) -> None:
    found = find(TEXT, rules=rules)
    fixed = [each for each in found if each.fixes]
    assert not any(one.span.overlaps(other.span) for one, other in pairwise(fixed))
    shuffled = list(rules)
    Random(seed).shuffle(shuffled)  # noqa: S311 no secret
    assert find(TEXT, rules=shuffled) == found
    assert fix(TEXT, SUGGEST, rules=shuffled) == fix(TEXT, SUGGEST, rules=rules)
