import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.artefacts.engine import FixedBlock, find, find_in_blocks, fix, fix_blocks
from editor.artefacts.rule import Example, Match, Pass, Rule
from editor.artefacts.rules import load_rules
from editor.artefacts.text import Text
from editor.model import Block, BlockKind, Finding, Fix, IssueType, Safety, Severity, Span


def replacing(
    name: str,
    pattern: str,
    fix: str | None,
    safety: Safety = Safety.SAFE,
    pass_: Pass = Pass.WORDING,
) -> Rule:
    def find_all(text: Text) -> Iterator[Match]:
        for passage in text.passages:
            for found in re.finditer(pattern, passage.text):
                fixes = () if fix is None else (found.expand(fix),)
                yield Match(passage, Span(*found.span()), fixes)

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
        pass_=pass_,
    )


def block(text: str, name: str = "b") -> Block:
    return Block(name, BlockKind.PARAGRAPH, text)


def test_a_finding_stands_where_the_text_as_given_has_it() -> None:
    rule = replacing("wording.cat", "chat", "chien")
    assert find("\ufeffUn chat.\r\n\r\nDeux chat.", rules=[rule]) == (
        Finding(
            "wording.cat",
            "",
            Span(4, 8),
            "chat",
            "«\u202fchat\u202f»",
            IssueType.STYLE,
            Severity.MINOR,
            Safety.SAFE,
            (Fix(Span(4, 8), "chien"),),
        ),
        Finding(
            "wording.cat",
            "",
            Span(18, 22),
            "chat",
            "«\u202fchat\u202f»",
            IssueType.STYLE,
            Severity.MINOR,
            Safety.SAFE,
            (Fix(Span(18, 22), "chien"),),
        ),
    )


def test_messages_are_in_english_if_asked() -> None:
    rule = replacing("wording.cat", "chat", "chien")
    assert [found.message for found in find("Un chat.", rules=[rule], lang="en")] == ["“chat”"]


def test_only_fixes_of_the_level_are_put_in() -> None:
    rules = [
        replacing("wording.safe", "chat", "chien"),
        replacing("wording.suggest", "rat", "loup", Safety.SUGGEST),
        replacing("wording.query", "ver", "oie", Safety.QUERY),
    ]
    assert fix("chat rat ver", rules=rules) == "chien rat ver"
    assert fix("chat rat ver", Safety.SUGGEST, rules=rules) == "chien loup ver"
    assert fix("chat rat ver", Safety.QUERY, rules=rules) == "chien loup ver"


def test_a_silenced_rule_says_nothing() -> None:
    rule = replacing("wording.cat", "chat", "chien")
    assert find("Un chat.", rules=[rule], silenced=["wording.cat"]) == ()


def test_the_longer_fix_wins_where_two_overlap() -> None:
    rules = [
        replacing("wording.short", "petit chat", "a"),
        replacing("wording.long", "un petit chat noir", "b"),
    ]
    expected = [("wording.long", "un petit chat noir")]
    for order in (rules, rules[::-1]):
        found = find("Voici un petit chat noir.", rules=order)
        assert [(finding.rule, finding.quote) for finding in found] == expected


def test_a_question_may_overlap_a_fix() -> None:
    rules = [
        replacing("wording.ask", "un chat noir", None),
        replacing("wording.cat", "chat", "chien"),
    ]
    found = find("Voici un chat noir.", rules=rules)
    assert [finding.rule for finding in found] == ["wording.ask", "wording.cat"]


def test_dropped_paragraphs_leave_no_empty_lines_and_are_not_read_again() -> None:
    rules = [
        replacing("document.residue", r"^in ,.*$", "", pass_=Pass.DOCUMENT),
        replacing("wording.cat", "chat", "chien"),
    ]
    text = "in , chat\n\nUn chat.\n\nin ,\n\nDeux chat.\n\nin ,\n"
    assert [finding.rule for finding in find(text, rules=rules)] == [
        "document.residue",
        "wording.cat",
        "document.residue",
        "wording.cat",
        "document.residue",
    ]
    assert fix(text, rules=rules) == "Un chien.\n\nDeux chien.\n"


def offers(text: str, rules: list[Rule], lang: str = "fr") -> list[tuple[str, list[str], str]]:
    return [
        (each.quote, [fix.text for fix in each.fixes], each.message)
        for each in find(text, rules=rules, lang=lang)
    ]


def test_what_stands_in_a_paragraph_that_perhaps_goes_is_named_without_a_fix() -> None:
    rules = [
        replacing("document.residue", r"^Lire.*$", "", Safety.SUGGEST, Pass.DOCUMENT),
        replacing("wording.cat", "chat", "chien"),
        replacing("wording.rat", "rat", "", Safety.SUGGEST),
        replacing("typography.e", "é", "è", Safety.SUGGEST, Pass.TYPOGRAPHY),
    ]
    text = "Lire un chat, un rat, un été"
    assert offers(text, rules) == [
        (text, [""], f"«\u202f{text}\u202f»"),
        ("chat", [], "«\u202fchat\u202f» Lire plutôt «\u202fchien\u202f»."),
    ]
    assert offers(text, rules, "en")[1] == ("chat", [], "“chat” Read “chien” instead.")
    assert fix(text, rules=rules) == "Lire un chien, un rat, un été"
    assert fix(text, Safety.SUGGEST, rules=rules) == ""


def test_what_stands_in_a_sentence_that_perhaps_goes_is_named_too() -> None:
    rules = [
        replacing("document.again", "Un chat dort[.] ", "", Safety.SUGGEST, Pass.DOCUMENT),
        replacing("wording.cat", "chat", "chien"),
    ]
    assert [finding.rule for finding in find("Un chat dort. Il part.", rules=rules)] == [
        "document.again",
        "wording.cat",
    ]


def test_a_fix_around_another_is_offered_together_with_it() -> None:
    rules = [
        replacing("wording.commas", "du pays (.*) a", r"du pays, \1, a", Safety.SUGGEST),
        replacing("names.people", "Tokayev", "Tokaïev", Safety.SUGGEST, Pass.NAMES),
    ]
    assert offers("Le président du pays Tokayev a dit oui.", rules) == [
        (
            "du pays Tokayev a",
            ["du pays, Tokaïev, a", "du pays, Tokayev, a"],
            "«\u202fdu pays Tokayev a\u202f»",
        ),
        ("Tokayev", [], "«\u202fTokayev\u202f» Lire plutôt «\u202fTokaïev\u202f»."),
    ]
    assert fix("du pays Tokayev a", Safety.SUGGEST, rules=rules) == "du pays, Tokaïev, a"


def test_a_fix_less_sure_is_not_put_into_the_one_around_it() -> None:
    rules = [
        replacing("wording.capital", "Chat noir", "chat noir"),
        replacing("wording.colour", "noir", "gris", Safety.SUGGEST),
    ]
    assert [fixes for _, fixes, _ in offers("Un Chat noir.", rules)] == [["chat noir"], []]


def test_a_fix_that_another_rewrites_is_not_offered() -> None:
    rules = [
        replacing("wording.long", "petit chat noir", "chien"),
        replacing("wording.cat", "chat", "matou"),
    ]
    assert [finding.rule for finding in find("Un petit chat noir.", rules=rules)] == [
        "wording.long"
    ]


def test_a_question_gives_way_to_a_fix_of_a_later_pass() -> None:
    rules = [
        replacing("boundaries.ask", "chat", "Chat", Safety.QUERY, Pass.BOUNDARIES),
        replacing("names.cat", "un chat", "Un Chat", Safety.SUGGEST, Pass.NAMES),
    ]
    assert [finding.rule for finding in find("Voici un chat.", rules=rules)] == ["names.cat"]


def test_rules_run_until_nothing_changes() -> None:
    rules = [replacing("wording.one", "a", "b"), replacing("wording.two", "b", "c")]
    assert fix("a", rules=rules) == "c"


def test_two_rules_that_fight_put_nothing_in_and_hinder_no_other() -> None:
    rules = [
        replacing("wording.there", "nord", "sud"),
        replacing("wording.back", "sud", "nord"),
        replacing("wording.cat", "chat", "matou"),
    ]
    assert fix("un chat au nord", rules=rules) == "un matou au nord"
    assert fix_blocks([block("un chat au sud")], rules=rules)[0].text == "un matou au sud"
    assert [finding.rule for finding in find("au nord", rules=rules)] == ["wording.there"]


def test_tags_survive_a_fix_and_spans_are_in_the_tagged_text() -> None:
    rule = replacing("wording.cat", "gros chat", "matou")
    blocks = [block("Un <b1>gros</b1> chat <i2>noir</i2>.")]
    assert find_in_blocks(blocks, rules=[rule])[0].fixes == (Fix(Span(7, 21), "matou</b1>"),)
    assert fix_blocks(blocks, rules=[rule])[0].text == "Un <b1>matou</b1> <i2>noir</i2>."


def test_a_fixed_block_tells_where_a_stretch_went() -> None:
    rules = [replacing("wording.cat", "chat", "petit chien"), replacing("wording.mouse", "rat", "")]
    (fixed,) = fix_blocks([block("Le chat et le rat. La fin.")], rules=rules)
    assert fixed.text == "Le petit chien et le. La fin."
    old = "Le chat et le rat. La fin."
    sentence = Span(old.index("La fin"), len(old))
    assert fixed.moved(sentence).of(fixed.text) == "La fin."
    assert fixed.moved(Span(0, old.index(" La fin"))).of(fixed.text) == "Le petit chien et le."


def test_a_dropped_block_has_no_text() -> None:
    rule = replacing("document.residue", "^in ,$", "", pass_=Pass.DOCUMENT)
    fixed = fix_blocks([block("in ,", "a"), block("Bonjour.", "b")], rules=[rule])
    assert [(each.id, each.text) for each in fixed] == [("a", None), ("b", "Bonjour.")]
    assert isinstance(fixed[0], FixedBlock)


@pytest.mark.parametrize(
    ("text", "pattern", "fix_", "right"),
    [
        ("Il parle de zèbre.", "zèbre", "âne", "Il parle d’âne."),
        ("Il voit l’âne.", "âne", "zèbre", "Il voit le zèbre."),
        ("Il part de la ferme.", "la ferme", "le zoo", "Il part du zoo."),
        ("Il faut que Luc parte.", "Luc", "il", "Il faut qu’il parte."),
        ("Zèbre et lion.", "Zèbre", "âne", "Âne et lion."),
        ("Il tient le cheval.", "tient", "pense à", "Il pense au cheval."),
        ("Il tient une table.", "table", "bureau", "Il tient un bureau."),
        ("Le gros chat dort.", "gros", "", "Le chat dort."),
    ],
)
def test_the_words_around_a_fix_are_mended(text: str, pattern: str, fix_: str, right: str) -> None:
    assert fix(text, rules=[replacing("wording.swap", pattern, fix_)]) == right


_NEWS = st.lists(
    st.sampled_from(
        (
            "audacieuse et audacieuse",
            "que il",
            "de le président",
            "a délivré un discours",
            "in ,",
            "1,500 soldats",
            "le le",
            "« oui »",
            "Mme. Harris",
            "$5 milliards",
            "jusqu'à récemment",
            "l’environnement sécuritaire",
            "le Lundi 6 Août",
            ".",
            ",",
            "\n\n",
            "Le ministre",
            "\u0301",
            "<b1>",
        )
    ),
    max_size=12,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(_NEWS)
def test_fixing_twice_is_fixing_once(text: str) -> None:
    for level in (Safety.SAFE, Safety.SUGGEST):
        once = fix(text, level)
        assert fix(once, level) == once


@settings(max_examples=60, deadline=None)
@given(_NEWS)
def test_fixes_never_overlap_and_stand_where_they_say(text: str) -> None:
    findings = find(text)
    fixed = [finding for finding in findings if finding.fixes]
    for one, other in pairwise(fixed):
        assert not one.span.overlaps(other.span)
    for finding in findings:
        assert finding.span.of(text) == finding.quote
        assert {each.span for each in finding.fixes} <= {finding.span}


@settings(max_examples=30, deadline=None)
@given(_NEWS, st.integers())
def test_the_order_of_rules_changes_nothing(text: str, seed: int) -> None:
    rules = list(load_rules())
    expected = find(text, rules=rules)
    Random(seed).shuffle(rules)  # noqa: S311 no secret
    assert find(text, rules=rules) == expected
