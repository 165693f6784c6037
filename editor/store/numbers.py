"""Numbers of one sentence put into the translation of another that has others."""

import re

_FRENCH = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?")


def with_numbers(source: str, known: str, target: str) -> str:
    """Return a translation of `known` as one of `source`, if they differ in numbers alone.

    Both are French; the translation has English numbers. Where a number is not in it just once, it
    comes back as it is.
    """
    if source == known or _FRENCH.sub("0", source) != _FRENCH.sub("0", known):
        return target
    old, new = _FRENCH.findall(known), _FRENCH.findall(source)
    changed = {was: now for was, now in zip(old, new, strict=True) if was != now}
    if any(old.count(was) != 1 for was in changed):
        return target
    places = {}
    for was, now in changed.items():
        found = [
            m for m in re.finditer(rf"(?<![\d.,]){re.escape(_english(was))}(?![\d]|[.,]\d)", target)
        ]
        if len(found) != 1:
            return target
        places[found[0].span()] = _english(now)
    for (start, end), number in sorted(places.items(), reverse=True):
        target = target[:start] + number + target[end:]
    return target


def _english(number: str) -> str:
    """Return « 60 733,5 » as "60,733.5"."""
    whole, comma, rest = number.partition(",")
    whole = re.sub(r"[ \u00a0\u202f]", ",", whole)
    return f"{whole}.{rest}" if comma else whole
