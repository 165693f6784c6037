"""Every rule's examples are its tests."""

import pytest

from editor.artefacts.engine import find, fix
from editor.artefacts.rule import Example, Rule
from editor.artefacts.rules import load_rules
from editor.model import Safety

RULES = load_rules()
BAD = [(rule, example) for rule in RULES for example in rule.bad]
FINE = [(rule, text) for rule in RULES for text in rule.fine]


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _name(value: Rule | Example | str) -> str:
    return value.id if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("rule", "example"), BAD, ids=_name)
def test_every_bad_example_is_found_and_becomes_its_right(rule: Rule, example: Example) -> None:
    findings = find(example.wrong, rules=[rule])
    assert {finding.rule for finding in findings} == {rule.id}
    if example.right is None:
        assert [finding.fixes for finding in findings] == [()] * len(findings)
        return
    text = example.wrong
    for finding in reversed(findings):
        best = finding.fixes[0]
        text = text[: best.span.start] + best.text + text[best.span.end :]
    if "\n" not in example.wrong:
        assert text == example.right
    assert fix(example.wrong, Safety.SUGGEST, rules=[rule]) in {example.right, example.wrong}


@pytest.mark.parametrize(("rule", "example"), BAD, ids=_name)
def test_fixing_twice_is_fixing_once(rule: Rule, example: Example) -> None:
    once = fix(example.wrong, Safety.SUGGEST, rules=[rule])
    assert fix(once, Safety.SUGGEST, rules=[rule]) == once


@pytest.mark.parametrize(("rule", "text"), FINE, ids=_name)
def test_every_fine_example_stays_silent(rule: Rule, text: str) -> None:
    assert find(text, rules=[rule]) == ()


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_every_rule_has_examples_and_a_message_in_both_languages(rule: Rule) -> None:
    # What a workspace names is known only there: that rule has a test file of its own.
    if rule.id != "names.workspace":
        assert len(rule.bad) >= 2
        assert len(rule.fine) >= 4
    assert rule.message
    assert rule.message_en
