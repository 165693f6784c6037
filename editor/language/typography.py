"""French and English typography: what is wrong with it, and the text set right.

The default house follows the Imprimerie nationale's *Lexique des règles typographiques*. Nothing is
touched inside addresses, tags, code, times and ratios, or quotations in “English quotes”.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache

from editor.language.cutting import ADDRESS
from editor.language.house import CANADIAN, IMPRIMERIE, NARROW, SWISS, WIDE, Fault, House, Kind
from editor.language.quotes import straight_quotes
from editor.language.typography_rules import ENGLISH, FRENCH, Rule
from editor.model import Span

__all__ = [
    "CANADIAN", "IMPRIMERIE", "NARROW", "SWISS", "WIDE", "Fault", "House", "Kind",
    "find_typography", "set_english", "set_french", "set_typography",
]  # fmt: skip

_PROTECTED = re.compile(
    rf"""
    </?[a-z]{{1,2}}[0-9]{{1,4}}/?>
  | {ADDRESS}
  | [A-Za-z]:\\[^\s<>«»"]*+
  | `[^`\n]{{1,500}}`
  | “[^“”\n]{{0,2000}}”
  | (?<!\d)\d++(?::\d++)++
  | &(?:\#\d{{1,6}}|\#x[\da-fA-F]{{1,6}}|[A-Za-z]{{2,8}});
    """,
    re.VERBOSE,
)

_MAY_PROTECT = re.compile(r"[<`“&@\\/]|[.:]\w")
"""Where none of this is, nothing is protected; far quicker to see."""


def find_typography(
    text: str,
    *,
    lang: str = "fr",
    house: House = IMPRIMERIE,
    characters: frozenset[str] | None = None,
) -> tuple[Fault, ...]:
    """Return the faults of a text in order; no two overlap.

    `lang` is a BCP 47 tag: English has its own rules, every other language the French ones.
    `characters` are those of the text, for who has them at hand.
    """
    rules = ENGLISH if lang[:2].lower() == "en" else FRENCH
    present = _SIGNS & (frozenset(text) if characters is None else characters)
    found = [
        fault
        for rule in _with_signs(rules is ENGLISH, present)
        if rule.kind in house.kinds and rule.may_be_in(text)
        for fault in _faults(rule, text, house)
    ]
    has_quotes = Kind.QUOTATION_MARKS in house.kinds and '"' in text
    if not found and not has_quotes:
        return ()
    free = _outside_protected(text)
    found = [fault for fault in found if free(fault.span.start, fault.span.end)]
    if has_quotes:
        marks = ("“", "”") if rules is ENGLISH else None
        found.extend(straight_quotes(text, house, free, marks))
    kept: list[Fault] = []
    for fault in sorted(found, key=lambda fault: (fault.span, fault.replacement)):
        if not kept or kept[-1].span.end <= fault.span.start:
            kept.append(fault)
    return tuple(kept)


_SIGNS = frozenset().union(*(rule.signs for rule in (*ENGLISH, *FRENCH)))


@lru_cache(maxsize=4096)
def _with_signs(is_english: bool, signs: frozenset[str]) -> tuple[Rule, ...]:  # noqa: FBT001
    """Return the rules that some characters are a sign of."""
    rules = ENGLISH if is_english else FRENCH
    return tuple(rule for rule in rules if not rule.signs.isdisjoint(signs))


def _outside_protected(text: str) -> Callable[[int, int], bool]:
    """Return a test of whether a stretch is outside of all that is left as it is."""
    if _MAY_PROTECT.search(text) is None:
        return lambda _start, _end: True
    protected = [match.span() for match in _PROTECTED.finditer(text)]
    starts = [start for start, _ in protected]

    def free(start: int, end: int) -> bool:
        at = bisect_right(starts, end - 1) - 1
        return at < 0 or protected[at][1] <= start

    return free


def set_typography(text: str, house: House = IMPRIMERIE, *, lang: str = "fr") -> str:
    """Return the text with its typography set right; doing it twice changes nothing more."""
    # One mending may uncover another: a straight quote that became « needs its space.
    for _ in range(4):
        faults = find_typography(text, lang=lang, house=house)
        if not faults:
            break
        pieces, last = [], 0
        for fault in faults:
            pieces += [text[last : fault.span.start], fault.replacement]
            last = fault.span.end
        text = "".join(pieces) + text[last:]
    return text


def set_french(text: str) -> str:
    """Return the text set as the Imprimerie nationale sets French."""
    return set_typography(text)


def set_english(text: str) -> str:
    """Return the text set as English: “ ”, ’, and no space before `;`, `:`, `!` and `?`."""
    return set_typography(text, lang="en")


def _faults(rule: Rule, text: str, house: House) -> Iterator[Fault]:
    for match in rule.finditer(text):
        mended = rule.mend(match, house)
        if mended is not None and not _is_same(mended, match[0], house):
            yield Fault(Span(*match.span()), mended, rule.kind, rule.message)


def _is_same(mended: str, found: str, house: House) -> bool:
    """Say whether nothing is to be mended: both no-break spaces keep a line from breaking."""
    if house.exact_spaces:
        return mended == found
    return mended.replace(NARROW, WIDE) == found.replace(NARROW, WIDE)
