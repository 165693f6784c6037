"""What PO has no place for, as one readable line among an entry's translator comments.

    # [relire] final; dropped; origin="argos|fr_en-1.9"; ignored="doubled-word: a quotation"

Every tool keeps translator comments. A line that is not exactly of this shape is a person's note.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

_SIGN = "[relire] "
_ITEM = re.compile(r'(final|dropped)|(origin|ignored)=("(?:[^"\\]|\\.)*")')
# How many lines a tool that wraps comments may have made of one mark.
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of a unit that PO itself cannot say."""

    final: bool = False
    dropped: bool = False
    origin: str = ""
    ignored: tuple[str, ...] = ()


def format_mark(mark: Mark) -> str:
    """Return the comment line that says it; empty when there is nothing to say."""
    items = ["final"] * mark.final + ["dropped"] * mark.dropped
    items += [f"origin={_quoted(mark.origin)}"] * bool(mark.origin)
    items += [f"ignored={_quoted(ignored)}" for ignored in mark.ignored]
    return _SIGN + "; ".join(items) if items else ""


def format_note(note: str) -> tuple[str, ...]:
    """Return a person's note as comment lines, none of which reads as a mark."""
    lines = re.split(r"\r\n|\r|\n", note)
    return tuple(" " + line if _is_like_a_mark(line) else line for line in lines)


def parse_comment(comment: str) -> tuple[Mark, tuple[str, ...]]:
    """Return the mark and the people's notes of an entry's translator comment.

    Two marks, as a careless merge leaves them, make the more cautious one of both.
    """
    lines = [line.rstrip(" ") for line in comment.split("\n")]
    marks: list[Mark] = []
    notes: list[str] = []
    at = 0
    while at < len(lines):
        found = _parse_wrapped(lines[at : at + _LONGEST]) if lines[at].startswith(_SIGN) else None
        if found is None:
            line = lines[at]
            notes.append(line.removeprefix(" ") if _is_like_a_mark(line) else line)
            at += 1
        else:
            marks.append(found[0])
            at += found[1]
    return _joined(marks), tuple(note for note in notes if note)


def _is_like_a_mark(line: str) -> bool:
    return line.lstrip(" ").startswith(_SIGN.strip())


def _parse_wrapped(lines: list[str]) -> tuple[Mark, int] | None:
    """Return the mark that begins on the first line, and on how many lines it stands."""
    for count in range(1, len(lines) + 1):
        mark = _parse(" ".join(lines[:count])[len(_SIGN) :])
        if mark is not None:
            return mark, count
    return None


def _parse(text: str) -> Mark | None:
    words: set[str] = set()
    origin = ""
    ignored: list[str] = []
    at = 0
    while match := _ITEM.match(text, at):
        word, key, quoted = match.groups()
        if word:
            words.add(word)
        else:
            try:
                value = json.loads(quoted, strict=False)
            except ValueError:
                return None
            if key == "origin":
                origin = value
            else:
                ignored.append(value)
        at = match.end()
        if at == len(text):
            return Mark("final" in words, "dropped" in words, origin, tuple(ignored))
        if text[at : at + 1] != ";":
            return None
        at += len(text[at + 1 :]) - len(text[at + 1 :].lstrip(" ")) + 1
    return None


def _joined(marks: list[Mark]) -> Mark:
    return Mark(
        final=bool(marks) and all(mark.final for mark in marks),
        dropped=any(mark.dropped for mark in marks),
        origin=next((mark.origin for mark in marks if mark.origin), ""),
        ignored=unique(rule for mark in marks for rule in mark.ignored),
    )


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """Return the items in order, each once."""
    return tuple(dict.fromkeys(items))


def _quoted(value: str) -> str:
    """Return the value as a JSON string on one line, whatever a reader takes for a line's end."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029]", lambda match: f"\\u{ord(match.group()):04x}", text)
