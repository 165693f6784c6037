from editor.artefacts.telling import Telling


def _is_long(form: str) -> bool:
    return len(form) > 4


def _is_capital(form: str) -> bool:
    return form[0].isupper()


def test_the_forms_that_pass_a_test_are_told_for_each_text() -> None:
    first = Telling(frozenset({"maire", "Lyon", "a"}))
    assert first.passing(_is_long) == {"maire"}
    assert first.passing(_is_capital) == {"Lyon"}
    second = Telling(frozenset({"maire", "Paris", "Lyon"}))
    assert second.passing(_is_long) == {"maire", "Paris"}
    assert second.passing(_is_capital) == {"Paris", "Lyon"}
    assert first.passing(_is_long) == {"maire"}


def test_a_test_that_may_change_its_mind_is_put_each_time() -> None:
    wanted = {"maire"}
    telling = Telling(frozenset({"maire", "Lyon"}))
    assert telling.passing(wanted.__contains__) == {"maire"}
    wanted.add("Lyon")
    assert telling.passing(wanted.__contains__) == {"maire", "Lyon"}
