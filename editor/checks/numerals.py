"""The numbers that a French or English text says, in digits or in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.model import Span

Value = tuple[str, float]
"""What kind of number (`n` a number, `t` a time in minutes, `c` a code such as F-16) and how much.

A code's letters are hashed into its kind.
"""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text."""

    span: Span
    values: frozenset[Value]
    """All that it may mean: « 4.500 » is 4.5 or 4,500, « 18 heures » a time or a length."""
    written: bool
    """Whether it is in digits; a number in words is more often left out with good reason."""


@dataclass(frozen=True, slots=True)
class _Language:
    small: dict[str, float]
    """Words that are added up: `vingt`, `twenty`."""
    hundreds: frozenset[str]
    scales: dict[str, float]
    vague: dict[str, tuple[int, ...]]
    """Words that stand for a number by themselves: « dizaine », `dozen`, « troisième »."""
    joints: frozenset[str]
    """What may stand between the words of one number."""


def _listed(text: str, first: int = 0, step: int = 1) -> dict[str, float]:
    return {word: float(first + step * n) for n, word in enumerate(text.split(" "))}


def _one(value: int) -> tuple[int, ...]:
    return (value,)


_FR_SMALL = (
    _listed("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
            "quinze seize")
    | {"une": 1.0, "vingts": 20.0, "septante": 70.0, "huitante": 80.0, "octante": 80.0,
       "nonante": 90.0}
    | _listed("vingt trente quarante cinquante soixante", 20, 10)
)  # fmt: skip
_FR_ORDINALS: dict[str, tuple[int, ...]] = {
    ordinal: _one(value)
    for value, ordinal in enumerate(
        [
            "troisième",
            "quatrième",
            "cinquième",
            "sixième",
            "septième",
            "huitième",
            "neuvième",
            "dixième",
            "onzième",
            "douzième",
            "treizième",
            "quatorzième",
            "quinzième",
            "seizième",
        ],
        3,
    )
} | {"vingtième": _one(20), "trentième": _one(30), "cinquantième": _one(50)}
_FRENCH = _Language(
    small=_FR_SMALL,
    hundreds=frozenset({"cent", "cents"}),
    scales={"mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
            "billion": 1e12, "billions": 1e12, "md": 1e9, "mds": 1e9, "mrd": 1e9, "milliers": 1e3,
            "millier": 1e3},
    vague={
        "dizaine": (10,), "dizaines": (10, 12), "douzaine": (12,), "quinzaine": (15, 14, 2),
        "vingtaine": (20,), "trentaine": (30,), "quarantaine": (40,), "cinquantaine": (50,),
        "soixantaine": (60,), "centaine": (100,), "centaines": (100,), "second": (2,),
        "seconde": (2,), "deuxième": (2,), "double": (2,), "doublé": (2,), "triple": (3,),
        "triplé": (3,), "quadruple": (4,), "quadruplé": (4,), "tiers": (3,), "quart": (4, 25),
        "quarts": (4, 25), "demi": (2,), "demie": (2,), "moitié": (2, 50), "trimestre": (3, 4),
        "semestre": (6, 2), "décennie": (10,), "décennies": (10,), "siècle": (100,), "midi": (12,),
        "minuit": (12, 0), "deuxièmement": (2,), "tripler": (3,),
    } | _FR_ORDINALS,
    joints=frozenset({"", "et"}),
)  # fmt: skip
_EN_SMALL = (
    _listed("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen")
    | _listed("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
)  # fmt: skip
_EN_ORDINALS: dict[str, tuple[int, ...]] = {
    ordinal: _one(value)
    for value, ordinal in enumerate(
        [
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
        ],
        3,
    )
} | {"twentieth": _one(20), "thirtieth": _one(30), "fiftieth": _one(50), "hundredth": _one(100)}
_EN_PLURALS: dict[str, tuple[int, ...]] = {
    "thirds": (3,),
    "fourths": (4,),
    "fifths": (5,),
    "tenths": (10,),
}
_ENGLISH = _Language(
    small=_EN_SMALL,
    hundreds=frozenset({"hundred", "hundreds"}),
    scales={"thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9,
            "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "bn": 1e9, "tn": 1e12, "m": 1e6,
            "k": 1e3},
    vague={
        "dozen": (12, 10), "dozens": (12, 10), "second": (2,), "double": (2,), "doubled": (2,),
        "twice": (2,), "both": (2,), "pair": (2,), "couple": (2,), "triple": (3,), "tripled": (3,),
        "quarter": (4, 25, 3), "quarters": (4, 25), "half": (2, 50), "halves": (2,), "thrice": (3,),
        "fortnight": (15, 14, 2), "decade": (10,), "decades": (10,), "century": (100,),
        "noon": (12,), "midday": (12,), "midnight": (12, 0), "quadruple": (4,),
        "twenties": (20,), "thirties": (30,), "forties": (40,), "fifties": (50,),
        "sixties": (60,), "seventies": (70,), "eighties": (80,), "nineties": (90,),
    } | _EN_ORDINALS | _EN_PLURALS,
    joints=frozenset({"", "and"}),
)  # fmt: skip

_GROUP = (
    r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,]\d+)?"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)*"
)
_ATOM = re.compile(
    rf"(?P<code>(?<![\w])[A-Za-zÀ-ÿ]{{1,4}}[-\u2011]?\d{{1,4}}[A-Za-z]{{0,2}}(?![\w]))"
    rf"|(?P<clock>(?<![\w.,:])\d{{1,2}}(?::|\s?h\s?)[0-5]\d(?!\d))"
    rf"|(?P<digits>(?<![\w.,])(?:{_GROUP}))(?P<unit>[A-Za-zà-ÿ]{{0,5}})"
    rf"|(?P<roman>(?<![\w])[IVX]{{1,6}}(?=(?:e|ème|er|th|st|nd|rd)\b))"
    r"|(?P<word>[^\W\d_]+)"
)
_HALF_DAY = re.compile(r"\s?([ap])\.?\s?m\b", re.IGNORECASE)
_O_CLOCK = re.compile(
    r"\s?(?:heures?|h\b|o[’']clock)(?:\s(?P<part>du matin|du soir|de l[’']après-midi))?"
)


def find_quantities(text: str, lang: str) -> Iterator[Quantity]:
    """Yield the numbers that `text` says in order, those of words and of digits alike."""
    language = _ENGLISH if lang.lower().startswith("en") else _FRENCH
    run: list[tuple[re.Match[str], str]] = []
    for atom in _ATOM.finditer(text):
        kind = _kind(atom, language)
        if run and not kind and atom.group().lower() in language.joints:
            continue
        if run and not _goes_on(text, run, atom, kind, language):
            yield from _quantities(text, run, language)
            run = []
        if kind:
            run.append((atom, kind))
    if run:
        yield from _quantities(text, run, language)


def _kind(atom: re.Match[str], language: _Language) -> str:
    """Return what an atom is to a number: `digits`, `small`, `hundred`, `scale`, … or nothing."""
    if atom.lastgroup != "word":
        return "digits" if atom["digits"] else str(atom.lastgroup)
    word = atom["word"].lower()
    if word in language.small:
        return "small"
    if word in language.hundreds:
        return "hundred"
    if word in language.scales and len(word) > 2:
        return "scale"
    return "vague" if word in language.vague else ""


def _goes_on(
    text: str,
    run: list[tuple[re.Match[str], str]],
    atom: re.Match[str],
    kind: str,
    language: _Language,
) -> bool:
    last, last_kind = run[-1]
    between = text[last.end() : atom.start()]
    joint = between.strip(" \u00a0\u202f-\u2011")
    if last_kind not in {"digits", "small", "hundred", "scale"} or joint not in language.joints:
        return False
    if len(between) > 6:
        return False
    if last_kind == "digits":
        return kind in {"scale"} and not last["unit"]
    if joint == "and":
        return last_kind in {"hundred", "scale"} and kind in {"small", "hundred"}
    if kind == "small" and last_kind == "small":
        return _may_add(last["word"].lower(), atom["word"].lower(), language)
    return kind in {"small", "hundred", "scale"}


def _may_add(first: str, second: str, language: _Language) -> bool:
    """Say whether `soixante` + `dix` is one number, and `deux` + `trois` two."""
    one, two = language.small[first], language.small[second]
    return (one >= 20 and one % 10 == 0 and 0 < two < 20) or (one == 4 and two == 20) or (
        one == 10 and 6 < two < 10
    )  # fmt: skip


def _quantities(
    text: str, run: list[tuple[re.Match[str], str]], language: _Language
) -> Iterator[Quantity]:
    first, kind = run[0]
    span = Span(first.start(), run[-1][0].end())
    if kind == "code":
        code = re.sub(r"[-\u2011]", "", first["code"]).upper()
        yield Quantity(span, frozenset({(f"c{code}", 0.0)}), written=True)
    elif kind == "clock":
        hours, _, minutes = re.sub(r"\s?[h:]\s?", ":", first["clock"]).partition(":")
        yield _at(text, span, int(hours), int(minutes))
    elif kind == "roman":
        yield Quantity(span, frozenset({("n", float(_roman(first["roman"])))}), written=False)
    elif kind == "vague":
        values = language.vague[first["word"].lower()]
        yield Quantity(span, frozenset(("n", float(v)) for v in values), written=False)
    elif kind == "digits":
        yield _digits(text, span, run, language)
    else:
        value = _sum([atom["word"].lower() for atom, _ in run], language)
        if value == int(value) and value <= 24 and (hour := _O_CLOCK.match(text, span.end)):
            yield _with_time(span, value, hour["part"])
        else:
            yield Quantity(span, frozenset({("n", value)}), written=False)


def _digits(
    text: str, span: Span, run: list[tuple[re.Match[str], str]], language: _Language
) -> Quantity:
    digits, unit = run[0][0]["digits"], run[0][0]["unit"].lower()
    scale = 1.0
    for atom, _ in run[1:]:
        scale *= language.scales.get(atom["word"].lower(), 1.0)
    if unit in language.scales and (len(unit) == 1 or len(run) == 1):
        scale *= language.scales[unit]
    bare = Span(span.start, run[0][0].end("digits")) if len(run) == 1 else span
    values = {("n", round(value * scale, 4)) for value in _readings(digits)}
    if scale == 1 and digits.isdigit():
        values |= _year_range(text, span.start, digits)
        if half := _HALF_DAY.match(text, bare.end):
            return _at(text, bare, int(digits[-2:]), 0, half=half.group(1))
        if int(digits[-3:]) <= 24 and len(digits) < 3 and (
            unit == "h" or (not unit and (hour := _O_CLOCK.match(text, bare.end)))
        ):  # fmt: skip
            values |= {("t", int(digits) * 60.0)}
            if not unit and hour and hour["part"] and "matin" not in hour["part"]:
                values |= {("t", (int(digits) % 12 + 12) * 60.0)}
    return Quantity(bare, frozenset(values), written=True)


def _with_time(span: Span, value: float, part: str | None) -> Quantity:
    values = {("n", value), ("t", value * 60)}
    if part and "matin" not in part:
        values.add(("t", (value % 12 + 12) * 60))
    return Quantity(span, frozenset(values), written=False)


def _at(text: str, span: Span, hours: int, minutes: int, half: str = "") -> Quantity:
    if not half and (found := _HALF_DAY.match(text, span.end)):
        half = found.group(1)
    if half:
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    return Quantity(span, frozenset({("t", hours * 60.0 + minutes)}), written=True)


def _year_range(text: str, start: int, digits: str) -> set[Value]:
    """Return what « 25 » may mean in « 2024-25 », and « 90 » in « les années 90 »."""
    before = text[max(0, start - 8) : start]
    if len(digits) == 2 and (years := re.search(r"(?<!\d)(\d{4})[-–/]\Z", before)):
        return {("n", float(years.group(1)[:2] + digits))}
    if len(digits) == 2 and re.search(r"années\s\Z|[’'‘]\Z", before):
        return {("n", 1900.0 + int(digits))}
    return set()


def _readings(digits: str) -> set[float]:
    """Return the values that digits may have with their points and commas read either way."""
    bare = re.sub(r"[ \u00a0\u202f\u2009]", "", digits)[:40]
    values = set()
    if bare.isdigit():
        return {float(bare)}
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        values.add(float(re.sub(r"[.,]", "", bare)))
    if re.fullmatch(r"\d+[.,]\d+", bare):
        values.add(float(bare.replace(",", ".")))
    elif re.fullmatch(r"[\d,]+\.\d+", bare):
        values.add(float(bare.replace(",", "")))
    elif re.fullmatch(r"[\d.]+,\d+", bare):
        values.add(float(bare.replace(".", "").replace(",", ".")))
    # 3.2.1 or 12.03.2024: no number but a version or a date, which must be the same digits.
    return values or {float(re.sub(r"\D", "", bare))}


def _sum(words: list[str], language: _Language) -> float:
    total = current = 0.0
    for word in words:
        if word in language.small:
            value = language.small[word]
            current = current - 4 + 80 if value == 20 and current % 100 == 4 else current + value
        elif word in language.hundreds:
            current = max(current, 1.0) * 100
        elif word in language.scales:
            total += max(current, 1.0) * language.scales[word]
            current = 0.0
    return total + current


def _roman(numeral: str) -> int:
    digits = [{"I": 1, "V": 5, "X": 10}[char] for char in numeral]
    return sum(
        -d if any(later > d for later in digits[n + 1 :]) else d for n, d in enumerate(digits)
    )
