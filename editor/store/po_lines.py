"""The lines of a PO file, checked and put the one way polib reads without loss.

polib takes `msgid "abc` for `ab`, skips `#~|`, forgets the last entry before a lone `#.`, and
stops at the `#comment` without a space that gettext allows.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from editor.errors import EditorError

_STRING = re.compile(
    r"(?P<front>#~\s*|#\|\s*|)"
    r"(?P<keyword>(?:msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)(?=[\s\"])|)\s*"
    r'(?P<string>"(?:[^"\\]|\\.)*")'
)
_KEYWORD = re.compile(r"(?:#~\s*)?(msgctxt|msgid|msgstr)")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CONFLICT = re.compile(r"<{7}(?: |$)|={7}$|>{7}(?: |$)|\|{7}(?: |$)")


def checked_lines(text: str, path: Path) -> Iterator[str]:
    """Yield each line of a PO text as polib reads it well, or raise `EditorError` at a bad one."""
    keyword = "msgstr"
    number = 0
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        line = raw.strip(" \t\ufeff")
        if _CONFLICT.match(line):
            raise EditorError(
                "a git conflict is unresolved here; keep one side and delete the marker lines",
                path,
                number,
            )
        line = line.replace("#~|", "#|", 1) if line.startswith("#~|") else line
        if line.startswith("#") and not line.startswith(("#~", "#|")):
            yield _comment(line)
        elif line in {"", "#~", "#|"}:
            yield ""
        else:
            yield _string(line, path, number)
            found = _KEYWORD.match(line)
            keyword = found.group(1) if found else keyword
    if keyword != "msgstr":
        raise EditorError(
            "the file ends in the middle of an entry; take it back from git", path, number
        )


def _comment(line: str) -> str:
    """Return a comment line with the space that polib wants after its sign."""
    if line.startswith("#="):
        line = "#," + line[2:]
    size = 2 if line[1:2] in {".", ":", ","} else 1
    sign, rest = line[:size], line[size:]
    if not rest.strip():
        return "#" if size == 1 else ""
    return line if rest.startswith(" ") else sign + " " + rest.lstrip("\t")


def _string(line: str, path: Path, number: int) -> str:
    match = _STRING.fullmatch(line)
    if match is None:
        raise EditorError(
            "this is not PO: a keyword and a text between double quotes are expected; "
            'a quote inside the text is written \\"',
            path,
            number,
        )
    front, keyword, string = match.group("front", "keyword", "string")
    for escape in _ESCAPE.finditer(string):
        if escape.group(1) not in 'ntrvbfa"\\':
            raise EditorError(
                f"the escape {escape.group()} is not known; write the character itself",
                path,
                number,
            )
    # gettext writes the bell so; polib would keep the backslash and the letter.
    string = _ESCAPE.sub(lambda m: "\a" if m.group(1) == "a" else m.group(), string)
    return " ".join(filter(None, (front.strip(), keyword, string)))
