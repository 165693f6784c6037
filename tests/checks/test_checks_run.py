"""What holds for all checks together: order, places, silence, time."""

from pathlib import Path

import pytest
from hostile import PAIRS
from hypothesis import given
from hypothesis import strategies as st

from editor.checks import check, check_units, load_checks
from editor.model import Finding, IssueType, Safety, Severity, Span, Unit

FOLDER = Path(__file__).parent


def read_pairs(name: str) -> list[tuple[str, str]]:
    rows = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    return [(row.split("\t")[0], row.split("\t")[1]) for row in rows if row]


def test_good_translations_the_checks_were_written_for_have_no_findings() -> None:
    assert [pair for pair in read_pairs("pairs") if check(*pair)] == []


def test_of_good_translations_the_checks_never_saw_few_have_findings() -> None:
    pairs = read_pairs("pairs_heldout")
    assert sum(bool(check(*pair)) for pair in pairs) <= 0.08 * len(pairs)


def test_spans_are_in_the_target_with_its_tags() -> None:
    assert check("<b1>Il</b1> compte trois alliés.", "<b1>He</b1> has five allies.") == (
        Finding(
            rule="numbers",
            unit="",
            span=Span(16, 20),
            quote="five",
            message="« trois » dans la source, « five » dans la traduction.",
            issue=IssueType.NUMBERS,
            severity=Severity.MAJOR,
            safety=Safety.QUERY,
        ),
    )


def test_messages_are_in_english_when_asked_for() -> None:
    (finding,) = check("Il a 40 ans.", "He is 45 years old.", language="en")
    assert finding.message == "“40” in the source, “45” in the translation."


def test_a_text_that_was_not_translated_is_reported_once() -> None:
    text = "Le ministre a démissionné hier, selon 3 sources."
    assert [finding.rule for finding in check(text, text)] == ["untranslated"]


def test_nothing_is_asked_of_a_source_without_words() -> None:
    assert check("  ", "Anything.") == ()


def test_units_are_checked_alone_and_against_each_other() -> None:
    units = [
        Unit("1", "Il part.", "He is leaving."),
        Unit("2", "Il part.", "He leaves."),
        Unit("3", "Il part.", "He is leaving."),
        Unit("4", "Elle reste ?", "She is staying."),
        Unit("5", "Elle reste ?", "", ),
        Unit("6", "Elle reste 3 ans.", "She is staying.", dropped=True),
        Unit("7", "Elle est née en 1952.", "She was born in 1925.", ignored=("numbers: checked",)),
    ]  # fmt: skip
    assert [(f.unit, f.rule, f.quote) for f in check_units(units)] == [
        ("2", "inconsistency", "He leaves."),
        ("4", "end_punctuation", "."),
    ]


TEXTS = st.text(alphabet="aé1,.«»“”\"'()<b1>/ \n\u202fLe IVX-", max_size=60)


@given(TEXTS, TEXTS)
def test_any_texts_get_findings_whose_quotes_are_what_stands_under_their_spans(
    source: str, target: str
) -> None:
    for finding in check(source, target):
        assert finding.quote == finding.span.of(target)
        assert all(fix.span == finding.span for fix in finding.fixes)


@pytest.mark.parametrize("name", PAIRS)
def test_hostile_texts_are_checked_and_every_place_is_in_them(name: str) -> None:
    source, target = (piece * (5_000 // len(piece)) for piece in PAIRS[name])
    for finding in check(source, target):
        assert 0 <= finding.span.start <= finding.span.end <= len(target)


def test_every_check_says_what_it_is_for() -> None:
    assert {name for name, rule in load_checks().items() if not rule.find.__doc__} == set()
