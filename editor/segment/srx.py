"""Cut a text into sentences by break rules, in the manner of SRX 2.0.

A place where a sentence may end is found first: behind a run of `.`, `!`, `?` or `…`, its closing
quotation marks and brackets, and any footnote mark. The rules of the language then decide, the
first that fits. Tags are looked through. White space of any kind, a single line break included,
is only white space; an empty line always ends a sentence.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.language import tags
from editor.model import Span
from editor.segment.rules import Rule

_PLACE = re.compile(
    r"[.!?…‽。！？｡؟](?:[.!?…‽。！？｡؟]|\s[.!?](?!\.))*+"
    r"|(?P<paragraph>(?>\r\n|[\r\n])(?:[^\S\r\n]*+(?>\r\n|[\r\n]))++|\u2029)"
)
_MARKS = re.compile(r"[.!?…‽]++")
_GUILLEMET = re.compile(r"\s{0,2}[»›]")
_LOOSE_QUOTE = re.compile(r"\s?\"(?=[\s,;.:)]|\Z)")
# A footnote mark stands on the full stop: « fini.[1] », « fini.¹ », « accord.12 Les ».
_NOTE = re.compile(
    r"\[(?:\d{1,3}|[a-z]|note\s\d{1,3})\](?:\s?\[\d{1,3}\])*+|[¹²³⁰⁴-⁹]{1,3}|(?<=[a-zà-ÿ]{5}\.)\d{1,2}(?=\s+[A-ZÀ-Ý«])"
)
_SPACES = re.compile(r"\s*+")
_WINDOW = 40
"""How far back a rule may look; the bound keeps the time linear."""


def segment(text: str, *, lang: str) -> tuple[Span, ...]:
    """Return the span of every sentence, without the white space between them.

    `lang` is a BCP 47 tag; a language without rules of its own is cut by those that hold in any.
    Closing tags stay with the sentence before them, opening ones with the sentence after.
    """
    plain = tags.strip(text, breaks=True)
    spans: list[Span] = []
    start = _past_spaces(text, 0)
    for end, following in _cuts(plain.text, rules_for(lang)):
        gap = Span(plain.tagged_end(end), plain.tagged_start(following))
        last, next_start = _split_gap(text, gap) if "<" in gap.of(text) else (gap.start, gap.end)
        spans.append(Span(start, last))
        start = next_start
    end = _last_visible(text, len(text), start)
    if start < end:
        spans.append(Span(start, end))
    return tuple(spans)


def rules_for(lang: str) -> tuple[Rule, ...]:
    """Return the rules for a language in the order in which they are tried."""
    return _rules_for(lang.replace("_", "-").partition("-")[0].lower())


def has_own_rules(lang: str) -> bool:
    """Say whether there are rules for a language, beside those that hold in any."""
    from editor.segment import generic

    return rules_for(lang) != (*generic.FIRST, *generic.LAST)


@lru_cache(maxsize=16)
def _rules_for(lang: str) -> tuple[Rule, ...]:
    # A language's patterns take some hundredths of a second to compile: only those that are used.
    from editor.segment import generic

    own: tuple[Rule, ...] = ()
    if lang == "fr":
        from editor.segment import french

        own = french.RULES
    elif lang == "en":
        from editor.segment import english

        own = english.RULES
    return (*generic.FIRST, *own, *generic.LAST)


def _cuts(text: str, rules: tuple[Rule, ...]) -> Iterator[tuple[int, int]]:
    """Yield where each sentence but the last ends and where the next one starts."""
    start = _past_spaces(text, 0)
    seen_until, quote_open = start, False
    for place in _PLACE.finditer(text):
        if place.end() <= start:
            continue
        if place.group("paragraph"):
            end = _last_visible(text, place.start(), start)
            seen_until, quote_open = place.end(), False
        else:
            quote_open ^= text.count('"', seen_until, place.end()) % 2 == 1
            seen_until = place.end()
            end = _close(text, place.end(), quote_open=quote_open)
            if not _ends(text, start, end, rules):
                continue
        following = _past_spaces(text, end)
        if start < end and following < len(text):
            yield end, following
            start = following


def _close(text: str, at: int, *, quote_open: bool) -> int:
    """Return where the sentence would end: past closing quotes, brackets and footnote marks."""
    while at < len(text):
        char = text[at]
        if found := _GUILLEMET.match(text, at) or _MARKS.match(text, at) or _NOTE.match(text, at):
            at = found.end()
        elif char in "”)]" or (char == '"' and quote_open):
            quote_open &= char != '"'
            at += 1
        elif char in "’'\"" and not text[at + 1 : at + 2].isalnum():
            at += 1
        elif quote_open and (found := _LOOSE_QUOTE.match(text, at)):
            quote_open = False
            at = found.end()
        else:
            break
    return at


def _ends(text: str, start: int, end: int, rules: tuple[Rule, ...]) -> bool:
    """Say whether the sentence begun at `start` ends at `end`, by the first rule that fits."""
    follows = text[end : end + 1]
    if not follows or follows.islower() or follows.isdigit():
        return False
    before = text[max(start, end - _WINDOW) : end]
    stop = before.endswith(".")
    for rule in rules:
        if stop < rule.needs_stop:
            continue
        if (rule.after is None or rule.after.match(text, end)) and (
            rule.before is None or rule.before.search(before)
        ):
            return rule.breaks
    return False


def _split_gap(text: str, gap: Span) -> tuple[int, int]:
    """Return where one sentence ends and the next begins in a gap of white space and tags."""
    cut, opened = gap.start, set[str]()
    for tag in tags.TAG.finditer(text, gap.start, gap.end):
        closing, name, alone = tag.groups()
        if closing and name not in opened:
            cut = tag.end()
        elif alone and tag.start() == cut:
            # A tag of its own that touches the full stop is a footnote's mark.
            cut = tag.end()
        elif not alone:
            opened.add(name)
    return _last_visible(text, cut, gap.start), _past_spaces(text, cut)


def _past_spaces(text: str, at: int) -> int:
    found = _SPACES.match(text, at)
    return found.end() if found else at


def _last_visible(text: str, end: int, start: int) -> int:
    """Return the end of what is not white space in `text[start:end]`."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
