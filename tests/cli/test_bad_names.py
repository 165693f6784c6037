"""A name that means nothing is said to mean nothing, in one line."""

from pathlib import Path

from desk import Run


def test_diff_of_a_file_and_one_that_is_missing_names_the_missing_one(
    article: Path, run: Run
) -> None:
    done = run("diff", article.name, "absent.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err == "relire: absent.txt: there is no such file\n"


def test_segment_says_when_it_has_no_rules_for_a_language(run: Run) -> None:
    done = run("segment", "--lang", "de", stdin="Er kam. Sie ging.\n")
    assert (done.code, done.out) == (0, "Er kam.\nSie ging.\n")
    assert done.err == "relire: no rules for de; cut by those that hold in any language\n"
    assert run("segment", "--lang", "fr-CA", stdin="Oui.\n").err == ""


def test_segment_refuses_what_is_no_language_tag(run: Run) -> None:
    done = run("segment", "--lang", "../fr", stdin="Oui.\n")
    assert done.code == 2
    assert "is no language tag" in done.err
    assert done.out == ""
