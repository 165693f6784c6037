"""Unified patches: written so that git and patch take them, read from whoever made them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import pairwise
from pathlib import Path

from editor.errors import EditorError

_NO_NEWLINE = "\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Hunk:
    """One place of a file that a patch changes, with the lines around it."""

    start: int
    """The 1-based line of the old file it begins on; 0 for a file that was empty."""
    before: tuple[str, ...]
    """The old lines, each with its line feed unless the file's last had none."""
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilePatch:
    """What a patch does to one file."""

    before: str
    """The old name as the patch has it, without `a/`; `/dev/null` for a new file."""
    after: str
    """The new name, without `b/`; `/dev/null` for a file that goes."""
    hunks: tuple[Hunk, ...]


def format_patch(before: str, after: str, from_name: str, to_name: str) -> str:
    """Return a unified diff of two texts, empty if they are the same.

    The names are paths with forward slashes, or `/dev/null`; `a/` and `b/` are put in front.
    """
    # Lines end at line feeds alone: difflib does not mind, git and unidiff think so too.
    old, new = _lines(before), _lines(after)
    text = []
    for line in unified_diff(old, new, _quoted("a/", from_name), _quoted("b/", to_name)):
        text.append(line)
        if not line.endswith("\n"):
            text.append("\n" + _NO_NEWLINE)
    return "".join(text)


def parse_patch(text: str, path: Path | None = None) -> tuple[FilePatch, ...]:
    """Return what a unified diff does to each file, or raise `EditorError` with its bad line.

    `path` is where the patch came from. Text around the diffs, as in a mail, is passed over.
    """
    from unidiff.errors import UnidiffParseError
    from unidiff.patch import PatchSet

    lines = _as_git_writes(text)
    reached = 0

    def counted() -> Iterator[str]:
        nonlocal reached
        for reached, line in enumerate(lines, start=1):  # noqa: B007 read where parsing fails
            yield line

    try:
        found = PatchSet(counted())
    except UnidiffParseError as error:
        what = f"{error}".strip().partition("\n")[0].rstrip(".")
        raise EditorError(f"the patch is broken here: {what}", path, reached or None) from error
    patches = []
    for file in found:
        if file.is_binary_file:
            raise EditorError(f"the patch changes {file.path}, which is not text", path)
        hunks = []
        for hunk in file:
            _refuse_surplus(lines, max((line.diff_line_no or 0 for line in hunk), default=0), path)
            signed = [(line.line_type, line.value) for line in hunk]
            sides = (tuple(_sided(signed, sign)) for sign in "-+")
            hunks.append(Hunk(hunk.source_start, *sides))
        name, new_name = _name(file.source_file), _name(file.target_file)
        patches.append(FilePatch(name, new_name, tuple(hunks)))
    if not any(patch.hunks for patch in patches):
        raise EditorError("there is no unified diff in this file", path)
    return tuple(patches)


def _as_git_writes(text: str) -> list[str]:
    """Return the lines of a patch without what mail and a French `diff` made of them."""
    heads = re.findall(r"^(?:---|\+\+\+|@@) [^\n]*\n", text, re.MULTILINE)
    if heads and all(head.endswith("\r\n") for head in heads):
        text = text.replace("\r\n", "\n")
    lines = [line if line.endswith("\n") else line + "\n" for line in _lines(text)]
    for at, line in enumerate(lines):
        # « \ Pas de fin de ligne à la fin du fichier »
        if at and line.startswith("\\ ") and lines[at - 1][0] in "+- ":
            lines[at] = _NO_NEWLINE
    return lines


def _refuse_surplus(lines: list[str], end: int, path: Path | None) -> None:
    """Raise `EditorError` when changed lines follow a hunk that is complete by its own count.

    unidiff takes them for remarks between two files, and the change would be lost.
    """
    following = lines[end] if end < len(lines) else ""
    # A mail's signature begins so, and git writes one below its patches.
    is_signature = following.rstrip() == "--"
    if following[:1] in {"+", "-"} and not following.startswith("--- ") and not is_signature:
        raise EditorError(
            "the patch is broken here: the hunk has more lines than its @@ line says", path, end + 1
        )


def _lines(text: str) -> list[str]:
    """Return the lines with their line feeds; U+2028, U+0085 and a bare CR end none."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _sided(lines: list[tuple[str, str]], sign: str) -> Iterator[str]:
    """Yield one side's lines, without the line feed that a marker behind them takes away."""
    for (kind, value), (following, _) in pairwise([*lines, ("", "")]):
        if kind in {sign, " "}:
            yield value.removesuffix("\n") if following == "\\" else value


def _quoted(prefix: str, name: str) -> str:
    """Return a name as git writes it: in quotes with odd characters, with a tab behind spaces."""
    if name == "/dev/null":
        return name
    name = prefix + name.lstrip("/")
    if re.search(r'[\x00-\x1f"\\\x7f]', name):
        odd = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
        return (
            '"'
            + re.sub(
                r'[\x00-\x1f"\\\x7f]',
                lambda m: odd.get(m.group(), f"\\{ord(m.group()):03o}"),
                name,
            )
            + '"'
        )
    return name + "\t" if " " in name else name


def _name(name: str) -> str:
    """Return a file's name from a patch, as it is on disk."""
    if name.startswith('"') and name.endswith('"') and len(name) > 1:
        name = _unquoted(name[1:-1])
    return re.sub(r"^[abciow]/", "", name)


def _unquoted(name: str) -> str:
    """Return a name that git wrote in quotes; its octal escapes are bytes of UTF-8."""
    plain = {"t": "\t", "n": "\n", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}

    def character(match: re.Match[str]) -> bytes:
        octal, letter = match.group(1), match.group(2)
        return bytes([int(octal, 8) & 255]) if octal else plain.get(letter, letter).encode()

    pieces = []
    last = 0
    for match in re.finditer(r"\\(?:([0-7]{3})|(.))", name):
        pieces += [name[last : match.start()].encode(), character(match)]
        last = match.end()
    return b"".join([*pieces, name[last:].encode()]).decode("utf-8", "replace")
