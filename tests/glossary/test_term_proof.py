"""Whether a translation has the glossary's terms."""

import pytest

from editor.glossary import TermScore, check_terms, score_terms
from editor.glossary.wording import indefinite_article, pluralize
from editor.model import Concept, Finding, Fix, IssueType, Safety, Severity, Span, Term, TermStatus


def test_a_missing_term_is_a_query_without_a_place() -> None:
    assert check_terms("Un cessez-le-feu.", "The end.") == (
        Finding(
            rule="term-missing",
            unit="",
            span=Span(0, 0),
            quote="",
            message="« cessez-le-feu » is “cease-fire” in the glossary; "
            "the translation does not have it.",
            issue=IssueType.TERMINOLOGY,
            severity=Severity.MINOR,
            safety=Safety.QUERY,
        ),
    )


def test_a_deprecated_term_is_shown_in_place_with_its_fix() -> None:
    assert check_terms("Des tigres de papier.", "A few tigers of paper.") == (
        Finding(
            rule="term-deprecated",
            unit="",
            span=Span(6, 21),
            quote="tigers of paper",
            message="“tigers of paper” is to be avoided; the glossary has “paper tiger”.",
            issue=IssueType.TERMINOLOGY,
            severity=Severity.MINOR,
            safety=Safety.SUGGEST,
            fixes=(Fix(Span(6, 21), "paper tigers"),),
        ),
    )


def test_a_wrong_term_weighs_more() -> None:
    ours = (
        Concept(
            "staff",
            (
                Term("fr", "état-major", pos="noun"),
                Term("en", "general staff", pos="noun"),
                Term("en", "state major", TermStatus.WRONG, "noun"),
            ),
        ),
    )
    (finding,) = check_terms("L’état-major.", "The state major.", concepts=ours)
    assert (finding.rule, finding.severity) == ("term-wrong", Severity.MAJOR)
    assert finding.fixes == (Fix(Span(4, 15), "general staff"),)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("L’OTSC, et encore l’OTSC.", "The CSTO, and it again."),
        ("L’OTSC est née.", "The Collective Security Treaty Organization was born."),
        ("Les chefs d’État.", "Three presidents."),
        ("L’armée russe.", "Russia’s army."),
        ("La Biélorussie.", "Belarusian troops."),
        ("Un proche allié de Poutine.", "A close Putin ally."),
        ("La politique étrangère.", "Foreign and security policy."),
        ("Des stations antidrones.", "Counterdrone stations."),
        ("Selon Le Guardian.", "According to the Guardian."),
        ("La DNC.", "The DNC."),
        ("La défense collective.", "Collective defence."),
        ("Kassym-Jomart Tokayev a écrit.", "Tokayev wrote."),
    ],
)
def test_good_translations_are_silent(source: str, target: str) -> None:
    assert check_terms(source, target) == ()


def test_a_fix_never_takes_a_tag_away() -> None:
    (finding,) = check_terms("une ONG", "a <b1>ONG</b1>")
    assert (finding.quote, finding.fixes) == ("ONG", (Fix(Span(6, 9), "NGO"),))


def test_the_score_counts_concepts() -> None:
    score = score_terms("L’OTSC et l’OTAN.", "The CSTO.")
    assert score == TermScore(1, 2)
    assert score + TermScore(1, 1) == TermScore(2, 3)
    assert TermScore(0, 0).share == 1.0


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("head of state", "heads of state"),
        ("paper tiger", "paper tigers"),
        ("great power", "great powers"),
        ("embassy", "embassies"),
        ("NGO", "NGOs"),
        ("spokesman", "spokesmen"),
        ("spokesperson", "spokespeople"),
        ("electronic warfare", "electronic warfare"),
        ("sanctions", "sanctions"),
        ("airstrike", "airstrikes"),
        ("coup", "coups"),
    ],
)
def test_nouns_are_put_in_the_plural(one: str, many: str) -> None:
    assert pluralize(one) == many


@pytest.mark.parametrize(
    ("article", "text"),
    [
        ("an", "EU summit"),
        ("a", "UN envoy"),
        ("an", "NGO"),
        ("a", "NATO summit"),
        ("a", "European summit"),
        ("a", "united front"),
        ("an", "uninvited guest"),
        ("an", "hour"),
        ("a", "U.S. senator"),
        ("an", "airstrike"),
        ("a", "one-on-one meeting"),
        ("a", "Ukrainian drone"),
    ],
)
def test_the_article_follows_the_sound(article: str, text: str) -> None:
    assert indefinite_article(text) == article
