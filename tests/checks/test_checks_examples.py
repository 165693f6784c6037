"""Every check does what its own examples say."""

import pytest

from editor.checks import Bad, Fine, check, load_checks

BAD = [(name, bad) for name, rule in load_checks().items() for bad in rule.bad]
FINE = [(name, fine) for name, rule in load_checks().items() for fine in rule.fine]


@pytest.mark.parametrize(("name", "bad"), BAD, ids=lambda value: str(value)[:60])
def test_a_bad_example_is_found_where_it_says(name: str, bad: Bad) -> None:
    findings = check(bad.source, bad.target, concepts=bad.concepts)
    assert bad.quote in {finding.quote for finding in findings if finding.rule == name}


@pytest.mark.parametrize(("name", "fine"), FINE, ids=lambda value: str(value)[:60])
def test_a_fine_example_is_passed_over(name: str, fine: Fine) -> None:
    findings = check(fine.source, fine.target, concepts=fine.concepts)
    assert [finding for finding in findings if finding.rule == name] == []


def test_every_check_has_two_bad_examples_or_more_and_twice_as_many_that_are_fine() -> None:
    few = [
        name
        for name, rule in load_checks().items()
        if len(rule.bad) < 2 or len(rule.fine) < min(2 * len(rule.bad), 4)
    ]
    assert few == []
