"""A long text is gone through part by part: what is found must not depend on it."""

import pytest

from editor import artefacts
from editor.artefacts.rule import Rule
from editor.artefacts.rules import load_rules
from editor.artefacts.text import Text

_DETECTORS = [rule for rule in load_rules() if rule.phrasing is None and not rule.compares]


@pytest.mark.parametrize("rule", _DETECTORS, ids=[rule.id for rule in _DETECTORS])
def test_a_rule_that_does_not_compare_finds_the_same_in_parts(rule: Rule) -> None:
    examples = [*(example.wrong for example in rule.bad), *rule.fine]
    text = Text.from_plain("\n\n".join(examples * 2))
    parts = [Text((p,), text.names, text.house, text) for p in text.passages]
    whole = [(m.passage.index, m.span, m.fixes, m.safety) for m in rule.find(text)]
    split = [(m.passage.index, m.span, m.fixes, m.safety) for p in parts for m in rule.find(p)]
    assert sorted(split, key=repr) == sorted(whole, key=repr)


def test_a_long_text_has_the_findings_of_its_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    paragraphs = [example.wrong for rule in load_rules()[::40] for example in rule.bad]
    text = "\n\n".join(paragraphs)
    at_once = artefacts.find(text)
    monkeypatch.setattr("editor.artefacts.text._PART", 200)
    assert artefacts.find(text) == at_once
