"""The rules of French and English typography: a pattern, and what its match becomes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor.language.house import WIDE, House, Kind

SPACES = " \t\u00a0\u202f\u2009"
Mend = Callable[[re.Match[str], House], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One fault to look for."""

    kind: Kind
    pattern: re.Pattern[str]
    mend: Mend
    """Returns what the match becomes, or None to leave it."""
    message: str
    signs: frozenset[str]
    """Characters one of which has to be there; quicker to look for than the pattern."""
    pieces: tuple[str, ...] = ()
    """Longer pieces of text one of which has to be there, if there are any."""
    sign: re.Pattern[str] | None = None
    """The same as a pattern; it begins with `[0-9]`, which is many times as quick as `\\d`."""
    mark: re.Pattern[str] | None = None
    """What each match ends with, behind spaces: quicker to find than what it begins with."""

    def may_be_in(self, text: str) -> bool:
        """Say whether it is worth looking in a text that has one of `signs`."""
        for piece in self.pieces:
            if piece in text:
                break
        else:
            if self.pieces:
                return False
        return self.sign is None or self.sign.search(text) is not None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the pattern matches."""
        return self.pattern.finditer(text) if self.mark is None else self._before_marks(text)

    def _before_marks(self, text: str) -> Iterator[re.Match[str]]:
        last = 0
        for mark in self.mark.finditer(text) if self.mark else ():
            start = mark.start()
            while start > last and text[start - 1] in SPACES:
                start -= 1
            found = self.pattern.match(text, start)
            if found is not None:
                yield found
            last = mark.end()


def _around(match: re.Match[str]) -> tuple[str, str]:
    """Return the characters before and after a match; a line's edge for none."""
    text, start, end = match.string, match.start(), match.end()
    return (text[start - 1] if start else "\n"), (text[end] if end < len(text) else "\n")


def _ends_word(character: str) -> bool:
    return character.isalnum() or character in "»)]”’…%°€$>*.\u0301" or character == '"'


def _high(match: re.Match[str], house: House) -> str | None:
    before, after = _around(match)
    smiles = match["mark"] == ";" and after in ")-("
    if (
        not _ends_word(before)
        or smiles
        or (not match["space"] and (after.isalnum() or after in "=["))
    ):
        return None
    return house.before_high + match["mark"]


def _colon(match: re.Match[str], house: House) -> str | None:
    before, after = _around(match)
    if not _ends_word(before) or after in ":)(-/\\=" or (before.isdigit() and after.isdigit()):
        return None
    if not match["space"] and after not in SPACES + '\n\r«“"<':
        return None
    return f"{house.before_colon}:"


def _opening(match: re.Match[str], house: House) -> str | None:
    _, after = _around(match)
    return None if after in "\n\r»" else f"«{house.inside_quotes}"


def _closing(match: re.Match[str], house: House) -> str | None:
    before, _ = _around(match)
    return None if before in "\n\r«" else f"{house.inside_quotes}»"


def _dash(match: re.Match[str], _: House) -> str | None:
    before, after = _around(match)
    return None if before.isdigit() and after.isdigit() else match[0].replace(match["dash"], "–")


def _grouped(match: re.Match[str], house: House) -> str:
    return re.sub(f"[{SPACES}]", house.in_numbers, match[0])


def _unspaced(match: re.Match[str], _: House) -> str | None:
    before, _after = _around(match)
    return "" if _ends_word(before) and before != "." else None


def _unspaced_mark(match: re.Match[str], _: House) -> str | None:
    before, after = _around(match)
    return match["mark"] if _ends_word(before) and after not in ")-(" else None


_APOSTROPHE = r"(?<=[^\W\d_])'(?=[^\W_]|[«“<])"
_UNITS = (
    r"%|‰|€|£|\$|°C|°F|[kcm]m[²³]?|kg|mg|ha|km/h|[kMGT]?Wh|[kMGT]W|M€|Md€|[kMG]o|hPa|dB|[kMG]Hz"
)
_DIGITS = frozenset("0123456789")
FRENCH = (
    Rule(
        Kind.SPACING,
        re.compile(rf"(?<![{SPACES}])(?P<space>[{SPACES}]*+)(?P<mark>[;!?])"),
        _high,
        "En français, une espace fine insécable précède « ; », « ! » et « ? ».",
        frozenset(";!?"),
        mark=re.compile("[;!?]"),
    ),
    Rule(
        Kind.SPACING,
        re.compile(rf"(?<![{SPACES}])(?P<space>[{SPACES}]*+):"),
        _colon,
        "En français, une espace insécable précède les deux-points.",
        frozenset(":"),
        mark=re.compile(":"),
    ),
    Rule(
        Kind.SPACING,
        re.compile(rf"«[{SPACES}]*+"),
        _opening,
        "Une espace insécable suit le guillemet ouvrant.",
        frozenset("«"),
    ),
    Rule(
        Kind.SPACING,
        re.compile(rf"(?<![{SPACES}])[{SPACES}]*+»"),
        _closing,
        "Une espace insécable précède le guillemet fermant.",
        frozenset("»"),
        mark=re.compile("»"),
    ),
    Rule(
        Kind.SPACING,
        re.compile(rf"(?<![{SPACES}])[{SPACES}]++(?=,|\.(?=[\s»”)]|$))"),
        _unspaced,
        "Ni la virgule ni le point ne prennent d’espace avant.",
        frozenset(",."),
        sign=re.compile(rf"[{SPACES}][,.]"),
    ),
    Rule(
        Kind.APOSTROPHE,
        re.compile(_APOSTROPHE),
        lambda _match, _house: "’",
        "L’apostrophe typographique est courbe : « ’ ».",
        frozenset("'"),
    ),
    Rule(
        Kind.ELLIPSIS,
        re.compile(r"(?<![./\\])\.{3}(?![./\\])"),
        lambda _match, _house: "…",
        "Les points de suspension sont un seul caractère : « … ».",
        frozenset("."),
        ("...",),
    ),
    Rule(
        Kind.DASH,
        re.compile(r"(?<=[\w»)”’.,!?…>]) (?P<dash>--?) (?=[\w«(“<])"),
        _dash,
        "L’incise se met entre tirets, non entre traits d’union : « – ».",
        frozenset("-"),
        (" - ", " -- "),
    ),
    Rule(
        Kind.ORDINAL,
        re.compile(r"(?<![\w.,])(?P<one>1)[eè]re(?P<plural>s?)(?!\w)"),
        lambda match, _: f"1re{match['plural']}",
        "Le féminin de « 1er » s’abrège « 1re ».",
        frozenset("1"),
        ("1e", "1è"),
    ),
    Rule(
        Kind.ORDINAL,
        re.compile(r"(?<![\w.,])(?P<number>\d{1,4}|[IVXLC]{1,7})i?[eè]me(?P<plural>s?)(?!\w)"),
        lambda match, _: f"{match['number']}e{match['plural']}",
        "L’ordinal s’abrège par « e » : « 2e », « XXe ».",
        frozenset("m"),
        ("eme", "ème"),
        sign=re.compile("[0-9IVXLC]i?[eè]me"),
    ),
    Rule(
        Kind.NUMBER,
        re.compile(rf"(?<!\w)(?P<letter>[nN])[°º][{SPACES}]*+(?=\d)"),
        lambda match, _: f"{match['letter']}°{WIDE}",
        "« n° » est suivi d’une espace insécable.",
        frozenset("°º"),
    ),
    Rule(
        Kind.NUMBER,
        re.compile(rf"(?<![\w.,+'’/-])[1-9]\d{{0,2}}(?:[{SPACES}]\d{{3}}(?!\d))++(?![\w/])"),
        _grouped,
        "Les tranches de trois chiffres sont séparées par une espace insécable.",
        _DIGITS,
        sign=re.compile(rf"[0-9][{SPACES}]\d"),
    ),
    Rule(
        Kind.UNIT,
        re.compile(rf"(?<=\d)[{SPACES}]?(?P<unit>{_UNITS})(?!\w)"),
        lambda match, house: f"{house.before_unit}{match['unit']}",
        "Une espace insécable sépare le nombre de son unité.",
        _DIGITS,
        sign=re.compile(rf"[0-9][{SPACES}]?(?:{_UNITS})"),
    ),
)
ENGLISH = (
    Rule(
        Kind.SPACING,
        re.compile(rf"(?<![{SPACES}])(?P<space>[{SPACES}]++)(?P<mark>[;:!?,])"),
        _unspaced_mark,
        "In English no space stands before this mark.",
        frozenset(";:!?,"),
    ),
    Rule(
        Kind.QUOTATION_MARKS,
        re.compile(rf"«[{SPACES}]*+"),
        lambda _match, _house: "“",
        "English quotation marks are “ and ”.",
        frozenset("«»"),
    ),
    Rule(
        Kind.QUOTATION_MARKS,
        re.compile(rf"(?<![{SPACES}])[{SPACES}]*+»"),
        lambda _match, _house: "”",
        "English quotation marks are “ and ”.",
        frozenset("«»"),
    ),
    Rule(
        Kind.APOSTROPHE,
        re.compile(rf"{_APOSTROPHE}|(?<=[a-z]s)'(?=[{SPACES}\n,.;]|$)"),
        lambda _match, _house: "’",
        "The apostrophe is curly: ’.",
        frozenset("'"),
    ),
    Rule(
        Kind.UNIT,
        re.compile(rf"(?<=\d)[{SPACES}]%(?!\w)"),
        lambda _match, _house: "%",
        "In English no space stands before %.",
        frozenset("%"),
    ),
)
