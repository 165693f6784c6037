"""Hours in the English manner: « 6 p.m. », « 10:30 AM »."""

import re
from collections.abc import Iterator
from functools import partial

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_S = "[ \u00a0\u202f]"
_MAYBE = re.compile(rf"[aApP]\.?{_S}?[mM](?!\w)")
_TIME = re.compile(r"[0-9]:\d\d")
_HOUR = re.compile(
    rf"""
    (?<![\w:.,])(?P<hour>1[0-2]|0?[1-9])
    (?:(?::|{_S}?h{_S}?)(?P<minute>[0-5]\d)|{_S}?h(?:eures?)?)?
    {_S}?(?P<half>[aApP])(?:\.{_S}?[mM]\.|[mM])(?!\w)
    (?P<zone>{_S}(?=heure\ (?:locale|de|d’|du)))?
    """,
    re.VERBOSE,
)


_RANGE = re.compile(
    rf"(?<![\w:.,])(?P<lead>[Dd]e )?(?P<one>1[0-2]|0?[1-9])(?::(?P<early>[0-5]\d))?{_S}?(?P<half>"
    rf"[aApP])?\.?(?:[mM]\.?)?"
    rf"{_S}?[-–—]{_S}?(?P<other>1[0-2]|0?[1-9])(?::(?P<late>[0-5]\d))?{_S}?(?P<last>[aApP])(?:\."
    rf"[mM]\.(?= [a-zà-ÿ(,])|\.[mM](?=\.)|[mM]\b)"
)
_COLON = re.compile(
    r"\b(?P<lead>(?:à|vers|dès|jusqu[’']à|avant|après|entre|de|À|et) )(?P<hour>[01]?\d"
    r"|2[0-3]):(?P<minute>[0-5]\d)"
    r"(?![\w:]|[.,]\d)(?! ?[aApP]\.?[mM])"
)
_ZONE = re.compile(
    rf"(?P<time>\d{{1,2}}{_S}?(?:h(?:{_S}?[0-5]\d)?|heures(?: [0-5]\d)?"
    rf"|:[0-5]\d(?:{_S}?[ap]\.?m\.?)?))"
    r"(?P<gap>,? \(?)(?P<zone>HE|HNE|HAE|ET|EST|EDT|PT|PST|PDT|HP|CT|CST|CDT|MT|MST|MDT"
    r"|BST)(?P<end>\)?)(?![\w-])(?! (?:19|20)\d\d)"
)
_ZONES = {
    "E": "heure de New York", "P": "heure de Los Angeles", "C": "heure de Chicago",
    "M": "heure de Denver", "B": "heure de Londres", "HP": "heure de Los Angeles",
}  # fmt: skip


def _ranges(text: Text) -> Iterator[Match]:
    """Yield « 9am-5pm » and « à 10:30 »."""
    for passage in text.with_any(DIGITS):
        if _MAYBE.search(passage.text):
            for found in _RANGE.finditer(passage.text):
                yield Match(passage, Span(*found.span()), (_between(found),), (found[0],))
        if _TIME.search(passage.text):
            for found in _COLON.finditer(passage.text):
                if _is_hour(passage.text, found):
                    where = Span(found.start("hour"), found.end())
                    fixed = _set(int(found["hour"]), found["minute"])
                    yield Match(passage, where, (fixed,), (where.of(passage.text),))


def _is_hour(text: str, found: re.Match[str]) -> bool:
    """Say whether a time is meant, and not a verse or a ratio: « Jean, de 3:16 »."""
    if found["lead"] in {"de ", "et "}:
        # « de 10:30 à 12:00 » is told by its end.
        return re.match(r" (?:à|et) \d{1,2}:\d\d(?!\d)", text[found.end() :]) is not None or (
            re.search(r"\d{1,2}(?::| h )\d\d $", text[: found.start()]) is not None
        )
    return True


def _between(found: re.Match[str]) -> str:
    last = found["last"].lower()
    half = (found["half"] or "").lower()
    if not half:
        # « 9-5 pm » goes over noon, « 2-5 pm » does not.
        half = last if int(found["one"]) % 12 < int(found["other"]) % 12 else "a"
    one = int(found["one"]) % 12 + (12 if half == "p" else 0)
    other = int(found["other"]) % 12 + (12 if last == "p" else 0)
    return f"{found['lead'] or 'de '}{_set(one, found['early'])} à {_set(other, found['late'])}"


def _zones(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if _ZONE_FORMS.isdisjoint(passage.forms):
            continue
        for found in _ZONE.finditer(passage.text):
            zone = found["zone"]
            place = _ZONES.get(zone) or _ZONES["E" if zone[0] == "H" else zone[0]]
            where = Span(found.start("gap"), found.end())
            bracket = "(" in found["gap"]
            fixed = f" ({place})" if bracket else f", {place}"
            yield Match(passage, where, (fixed,), (zone, place))


_ZONE_FORMS = words(
    """
    HE HNE HAE ET EST EDT PT PST PDT HP CT CST CDT MT MST MDT BST
    """
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not _MAYBE.search(passage.text):
            continue
        ranges = [Span(*found.span()) for found in _RANGE.finditer(passage.text)]
        for found in _HOUR.finditer(passage.text):
            end = found.end()
            if any(span.covers(Span(*found.span())) for span in ranges):
                continue
            if passage.text.startswith("at ", found.start() - 3):
                continue
            if not _is_told(passage.text, found):
                continue
            stop = _closes(passage.text, found)
            yield Match(passage, Span(found.start(), end), (_in_french(found) + stop,))


def _is_told(text: str, found: re.Match[str]) -> bool:
    """Say whether a time is meant: « à 3pm », and not the section « 3pm » of a manual."""
    if found["minute"] or not found[0].isalnum():
        return True
    return _LED.search(text, max(0, found.start() - 10), found.start()) is not None


_LED = re.compile(
    r"(?:^|\b(?:à|de|vers|dès|avant|après|entre|et|ou|jusqu[’']à|depuis|soir|matin),? |[-–—(,] ?)$"
)


def _closes(text: str, found: re.Match[str]) -> str:
    """Return the full stop that « p.m. » shared with the sentence it ended."""
    if found["zone"]:
        return ", "
    rest = text[found.end() : found.end() + 3]
    ends = found[0].endswith(".") and (not rest or re.match(r" [A-ZÀ-Ý«]", rest))
    return "." if ends else ""


def _in_french(found: re.Match[str]) -> str:
    hour = int(found["hour"]) % 12 + (12 if found["half"] in "pP" else 0)
    return _set(hour, found["minute"])


def _set(hour: int, minute: str | None) -> str:
    """Return an hour as running French has it."""
    if minute and minute != "00":
        return f"{hour}\u00a0h\u00a0{minute}"
    if hour == 0:
        return "minuit"
    return f"{hour}\u00a0heure{'s' if hour > 1 else ''}"


_RULE = partial(Rule, issue=IssueType.LOCALE_VIOLATION, severity=Severity.MINOR)
_WHY = "L’heure anglaise est restée telle quelle."

RULES = (
    _RULE(
        id="clock",
        safety=Safety.SAFE,
        message="« {0} » : le français compte les heures jusqu’à vingt-quatre.",
        message_en="“{0}”: French counts the hours to twenty-four.",
        why=_WHY,
        find=outside_addresses(_find),
        bad=(
            Example("Il parle à 6 p.m. heure locale.", "Il parle à 18\u00a0heures, heure locale."),
            Example(
                "Le vote a lieu à 10:30 AM ce jour.", "Le vote a lieu à 10\u00a0h\u00a030 ce jour."
            ),
            Example("Il part à 7:15 p.m. Elle reste.", "Il part à 19\u00a0h\u00a015. Elle reste."),
        ),
        fine=(
            "Il parle à 18 heures.",
            "Le train de 10 h 30 est parti.",
            "Une distance de 5 m est requise.",
            "L’émission passe sur 3 FM.",
        ),
    ),
    _RULE(
        id="clock_range",
        safety=Safety.SUGGEST,
        message="« {0} » : le français écrit l’heure avec « h » ou « heures ».",
        message_en="“{0}”: French writes the time with “h” or “heures”.",
        why=_WHY,
        find=outside_addresses(_ranges),
        bad=(
            Example(
                "Ouvert de 9am-5pm le lundi.", "Ouvert de 9\u00a0heures à 17\u00a0heures le lundi."
            ),
            Example("Le train part à 14:05 demain.", "Le train part à 14\u00a0h\u00a005 demain."),
        ),
        fine=(
            "Le train part à 14 h 05.",
            "Le verset de Jean 3:16 et le format 16:9.",
            "Horaire : 14:05.",
            "Un rapport de 3:10 environ.",
        ),
    ),
    _RULE(
        id="time_zone",
        safety=Safety.QUERY,
        message="« {0} » : fuseau horaire américain ; donner l’heure d’ici, ou dire « {1} ».",
        message_en="“{0}”: an American time zone; give the time here, or say “{1}”.",
        why=_WHY,
        find=outside_addresses(_zones),
        bad=(
            Example("Le match est à 18h30 HE.", "Le match est à 18h30, heure de New York."),
            Example("Il parle à 20 heures ET.", "Il parle à 20 heures, heure de New York."),
        ),
        fine=(
            "Le match est à 18 h 30.",
            "L’Allemagne de l’Est, à 20 heures d’ici.",
            "À 20 heures GMT, il part.",
            "Il part à 20 heures et revient.",
        ),
    ),
)
