"""What a regular expression may begin with, so that it is not tried where it cannot match."""

import re

LENGTH = 4
"""Characters looked at."""
_PIECE = re.compile(
    r"\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[:=!]|\(|.", re.DOTALL
)
_TIMES = re.compile(r"(?:(?P<any>[*?+])|\{(?P<least>\d*)(?:,\d*)?\})[?+]?")
_EDGES = frozenset({"^", "$", r"\b", r"\B", r"\A", r"\Z"})

_Beginnings = dict[tuple[tuple[str, ...], bool], None]
"""The pieces, of a character each, that a match begins with, and whether nothing more of it follows
them but what the rest of the pattern says; in order, each once."""
_NOTHING: _Beginnings = {((), True): None}


def opening(pattern: str) -> re.Pattern[str]:
    """Return a pattern for the first characters of all that another pattern matches.

    `(?:lire|à voir)?\\d+` begins with `lire`, `à vo` or a digit. Of groups only `(?:…)`, `(…)`
    and those that look ahead are known.
    """
    beginnings, _ = _alternatives(pattern, 0)
    sources = ("".join(pieces) + r"\Z" * is_all for pieces, is_all in beginnings)
    return re.compile("|".join(sources), re.DOTALL)


def _alternatives(pattern: str, at: int) -> tuple[_Beginnings, int]:
    """Return the beginnings of alternatives, and where they end."""
    found: _Beginnings = {}
    while True:
        own, at = _sequence(pattern, at)
        found |= own
        if pattern[at : at + 1] != "|":
            return found, at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[_Beginnings, int]:
    """Return the same of what stands up to the next `|`, `)` or the end."""
    found = _NOTHING
    while at < len(pattern) and pattern[at] not in "|)":
        own, at = _element(pattern, at)
        longer: _Beginnings = {}
        for pieces, is_all in found:
            if not is_all:
                longer[pieces, False] = None
                continue
            for more, ends in own:
                whole = (*pieces, *more)
                longer[whole[:LENGTH], ends and len(whole) < LENGTH] = None
        found = longer
    return found, at


def _element(pattern: str, at: int) -> tuple[_Beginnings, int]:
    """Return the same of one character or group, with how often it may stand."""
    match = _PIECE.match(pattern, at)
    piece = match[0] if match else ""
    at += len(piece)
    own: _Beginnings = _NOTHING if piece in _EDGES else {((piece,), True): None}
    if piece.startswith("("):
        own, at = _alternatives(pattern, at)
        at += 1
        own = _NOTHING if piece in {"(?=", "(?!"} else own
    times = _TIMES.match(pattern, at)
    if times:
        at = times.end()
        if times["any"] != "?":
            # It may stand again: anything may follow.
            own = {(pieces, False): None for pieces, _ in own}
        if times["any"] in {"*", "?"} or times["least"] in {"", "0"}:
            own = own | _NOTHING
    return own, at
