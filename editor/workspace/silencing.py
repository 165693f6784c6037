"""The list of silenced rules in `relire.toml`, edited in place.

    silenced = [
        "wording.substantiel",
        { rule = "names.shouted", document = "koursk-otsc", reason = "titres d’origine" },
    ]

Whatever else a person wrote in the file, comments too, stays as it is.
"""

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

from editor.errors import EditorError
from editor.model import Silence, Span
from editor.workspace.settings import Settings, parse_settings
from editor.workspace.writing import locked, write_safely

_KEY = re.compile(r"""^[ \t]*(["']?)silenced\1[ \t]*=[ \t]*\[""", re.MULTILINE)
# Strings and comments, in which brackets and commas mean nothing; then any other character.
_PIECE = re.compile(r""""(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\#[^\n]*|.""", re.DOTALL)
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\n]*)?\r?(?:\n|$)")


def add_silence(path: Path, silence: Silence, *, write: bool = True) -> bool:
    """Put a silenced rule on the list of a settings file; say whether that changes anything.

    The same rule for the same documents with another reason takes the place of the old one.
    """
    with locked(path.parent):
        text, known = _read(path)
        if silence in known:
            return False
        others = [one for one in known if not _is_same(one, silence)]
        new = _with(_without(text, silence), silence)
        _store(path, text, new, (*others, silence), write=write)
        return True


def remove_silence(path: Path, rule: str, document: str, *, write: bool = True) -> Silence | None:
    """Take a rule off the list, for one document or for all; return what stood there."""
    wanted = Silence(rule, document=document)
    with locked(path.parent):
        text, known = _read(path)
        gone = next((one for one in known if _is_same(one, wanted)), None)
        if gone is not None:
            others = tuple(one for one in known if not _is_same(one, wanted))
            _store(path, text, _without(text, wanted), others, write=write)
        return gone


def _is_same(one: Silence, other: Silence) -> bool:
    return (one.rule, one.document) == (other.rule, other.document)


def _read(path: Path) -> tuple[str, tuple[Silence, ...]]:
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        text = ""
    except UnicodeDecodeError as fault:
        raise EditorError(f"byte {fault.start} is not UTF-8; save it as UTF-8", path) from None
    except OSError as fault:
        raise EditorError(f"cannot be read: {fault.strerror}", path) from None
    return text, parse_settings(text, path).silenced


def _store(
    path: Path, before: str, after: str, wanted: tuple[Silence, ...], *, write: bool
) -> None:
    """Write the new text if it says just what is wanted, and all else as before."""
    old = parse_settings(before, path)
    try:
        new = parse_settings(after, path)
    except EditorError:
        new = Settings()
    meant, said = (sorted(map(repr, silences)) for silences in (wanted, new.silenced))
    if meant != said or replace(old, silenced=()) != replace(new, silenced=()):
        raise EditorError(
            'the list "silenced" is written in an unusual way; change it by hand', path
        )
    if write:
        write_safely(path, after.encode("utf-8"))


def _with(text: str, silence: Silence) -> str:
    """Return the settings with a silence more, in the order of rules and documents."""
    end = "\r\n" if "\r\n" in text else "\n"
    entry = _entry(silence)
    found = _KEY.search(text)
    if found is None:
        gap = end if text and not text.endswith("\n") else ""
        return f"{text}{gap}silenced = [{end}    {entry},{end}]{end}"
    items, closes = _items(text, found.end())
    if "\n" not in text[found.end() : closes]:
        # On one line: give each its own, so that git merges what two people add.
        entries = [span.of(text) for span in items]
        at = _place(text, items, silence)
        lines = "".join(f"    {item},{end}" for item in (*entries[:at], entry, *entries[at:]))
        return f"{text[: found.end()]}{end}{lines}{text[closes:]}"
    at = _place(text, items, silence)
    # Behind the item before it and what is said of that one, as a comment above one is about it.
    behind = found.end()
    if at:
        behind = items[at - 1].end
        if _has_comma(text, behind, closes):
            behind = text.index(",", behind) + 1
        else:
            text = f"{text[:behind]},{text[behind:]}"
            behind += 1
    rest = _REST_OF_LINE.match(text, behind)
    if rest and rest.group().endswith("\n"):
        return f"{text[: rest.end()]}    {entry},{end}{text[rest.end() :]}"
    after = text[behind:].lstrip(" \t")
    indent = "" if after.startswith("]") else "    "
    return f"{text[:behind]}{end}    {entry},{end}{indent}{after}"


def _without(text: str, wanted: Silence) -> str:
    """Return the settings without a silence; a line that only it stood on goes with it."""
    found = _KEY.search(text)
    if found is None:
        return text
    items, closes = _items(text, found.end())
    for item in reversed(items):
        if not _is_same(_silence(item.of(text)), wanted):
            continue
        start, end = item.start, item.end
        if _has_comma(text, end, closes):
            end = text.index(",", end) + 1
        line = text.rfind("\n", 0, start) + 1
        rest = _REST_OF_LINE.match(text, end)
        if rest and not text[line:start].strip(" \t"):
            start, end = line, rest.end()
        text = text[:start] + text[end:].lstrip(" " if start != line else "")
    return text


def _items(text: str, start: int) -> tuple[list[Span], int]:
    """Return where the items of the list that opens at `start` stand, and where it closes."""
    items: list[Span] = []
    begun: int | None = None
    last = start
    depth = 0
    for piece in _PIECE.finditer(text, start):
        sign = piece.group()
        if sign.startswith("#") or sign.isspace():
            continue
        if depth == 0 and sign in {",", "]"}:
            if begun is not None:
                items.append(Span(begun, last))
            begun = None
            if sign == "]":
                return items, piece.start()
            continue
        depth += (sign in "[{") - (sign in "]}")
        begun = piece.start() if begun is None else begun
        last = piece.end()
    return items, len(text)


def _place(text: str, items: list[Span], silence: Silence) -> int:
    """Return which item comes behind this silence in the order of rules and documents."""
    known = [_silence(item.of(text)) for item in items]
    key = (silence.rule, silence.document)
    return next((at for at, one in enumerate(known) if (one.rule, one.document) > key), len(items))


def _silence(item: str) -> Silence:
    try:
        said = tomllib.loads(f"item = {item}")["item"]
    except tomllib.TOMLDecodeError:
        return Silence("")
    return Silence(**said) if isinstance(said, dict) else Silence(said)


def _has_comma(text: str, at: int, closes: int) -> bool:
    """Say whether a comma follows an item that ends at `at`, before the list closes."""
    for piece in _PIECE.finditer(text, at, closes):
        if piece.group() == ",":
            return True
        if not piece.group().startswith("#") and not piece.group().isspace():
            return False
    return False


def _entry(silence: Silence) -> str:
    if not silence.document and not silence.reason:
        return _quoted(silence.rule)
    parts = {"rule": silence.rule, "document": silence.document, "reason": silence.reason}
    said = (f"{key} = {_quoted(text)}" for key, text in parts.items() if text)
    return f"{{ {', '.join(said)} }}"


def _quoted(text: str) -> str:
    # TOML takes JSON's strings, but for the one control character that JSON leaves as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
