"""Which forms of a text pass the tests that rules put to them, each form tested once for all texts.

Most forms pass none: they are told apart from the others at once, so that a text costs what it has
of the others, and not the number of its words times the number of tests.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from types import FunctionType

Test = Callable[[str], bool]

_MOST = 200_000
"""A hostile text has no end of words: what is kept of them stays bounded."""


class _Told:
    """What the forms seen so far pass of the tests there are so far."""

    def __init__(self, tests: tuple[Test, ...]) -> None:
        self.tests = tests
        self.by_form: dict[str, tuple[Test, ...]] = {}
        """The tests that a form passes; not those forms that pass none."""
        self.dull: set[str] = set()
        """The forms that pass none."""

    def learn(self, forms: Iterable[str]) -> None:
        for form in forms:
            passed = tuple(test for test in self.tests if test(form))
            if passed:
                self.by_form[form] = passed
            else:
                self.dull.add(form)


_TOLD = [_Told(())]
"""One; another takes its place when a test is new, or too much is kept."""


class Telling:
    """Which forms of one text pass which tests."""

    def __init__(self, forms: frozenset[str]) -> None:
        """Sort the forms by the tests they pass."""
        told = _TOLD[0]
        if len(told.by_form) + len(told.dull) > _MOST:
            told = _TOLD[0] = _Told(told.tests)
        self._forms = forms
        self._passing: dict[Test, set[str]] = {test: set() for test in told.tests}
        bright = forms - told.dull
        told.learn(bright.difference(told.by_form))
        for form in bright:
            for test in told.by_form.get(form, ()):
                self._passing[test].add(form)

    def passing(self, test: Test) -> AbstractSet[str]:
        """Return the forms that pass a test."""
        if test in self._passing:
            return self._passing[test]
        if not _is_pure(test):
            return frozenset(filter(test, self._forms))
        if test not in _TOLD[0].tests:
            _TOLD[0] = _Told((*_TOLD[0].tests, test))
        self._passing[test] = set(filter(test, self._forms))
        return self._passing[test]


def _is_pure(test: Test) -> bool:
    """Say whether a test is a module's function, the same at each call: no method, no closure."""
    if hasattr(test, "cache_info"):
        return True
    return isinstance(test, FunctionType) and test.__closure__ is None
