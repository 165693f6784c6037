"""What changed, as a reader would mark it: in colour, with plain marks, as a page.

>>> format_words("bold and audacious", "bold")
'bold[- and audacious-]'
"""

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from editor.revise import ChangeKind, Piece, PieceKind, UnitChange, diff_words

if TYPE_CHECKING:
    from rich.text import Text

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# Spaces that look alike are named where only their kind changed.
_SPACES = {" ": "␣", "\u00a0": "⍽", "\u202f": "⍽", "\u2009": "⍽", "\t": "⇥", "\n": "⏎\n"}
# How much is shown of a text that stayed the same.
_GLIMPSE = 72
_STYLES = {
    PieceKind.EQUAL: "",
    PieceKind.INSERT: "bold green underline",
    PieceKind.DELETE: "red strike",
    PieceKind.TYPOGRAPHY: "cyan",
}
_HEADINGS = {
    ChangeKind.ADDED: "bold green",
    ChangeKind.REMOVED: "bold red",
    ChangeKind.CHANGED: "bold yellow",
    ChangeKind.MOVED: "bold cyan",
    ChangeKind.DECIDED: "bold",
}


def format_words(before: str, after: str) -> str:
    """Return both versions as one text, with `[-what went-]` and `{+what came+}`."""
    return "".join(_marked(piece) for piece in diff_words(before, after))


def changes_as_text(before: str, after: str) -> "Text":
    """Return both versions as one text for rich: what went struck through, what came in green."""
    from rich.text import Text

    text = Text()
    for piece in diff_words(before, after):
        text.append(_shown(piece), _STYLES[piece.kind])
    return text


def format_changes(changes: Sequence[UnitChange]) -> str:
    """Return the units that changed, each under a line that says which and how, in plain text."""
    lines = []
    for change in changes:
        words = "".join(_marked(piece) for piece in _read(change))
        lines.append(_heading(change))
        lines += (f"    {line}" for line in (*words.split("\n"), *_notes(change)))
    return "".join(f"{line}\n" for line in lines)


def unit_changes_as_text(changes: Sequence[UnitChange]) -> "Text":
    """Return the units that changed for rich, as `format_changes` does, in colour."""
    from rich.text import Text

    text = Text()
    for change in changes:
        text.append(_heading(change) + "\n", _HEADINGS[change.kind])
        words = Text()
        for piece in _read(change):
            words.append(_shown(piece), _STYLES[piece.kind])
        for line in (*words.split("\n"), *map(Text, _notes(change))):
            text.append("    ").append_text(line).append("\n")
    return text


def format_page(
    changes: Sequence[UnitChange],
    *,
    title: str,
    before_name: str,
    after_name: str,
    lang: str = "en",
) -> str:
    """Return the units that changed side by side, as an HTML page that needs nothing else.

    `lang` is that of the text compared; the names head the two columns.
    """
    rows = "\n".join(_row(change) for change in changes)
    return _PAGE.format(
        lang=escape(lang),
        title=escape(title),
        before=escape(before_name),
        after=escape(after_name),
        rows=rows,
    )


def _heading(change: UnitChange) -> str:
    """Return `id what was done to it, place` on one line."""
    unit = change.unit
    said: list[str] = [change.kind]
    if change.moved and change.kind is not ChangeKind.MOVED:
        said.append("moved")
    if change.before and change.after:
        if change.before.dropped != change.after.dropped:
            said.append("left out" if change.after.dropped else "back in")
        if change.before.state is not change.after.state:
            said.append(f"{change.before.state} → {change.after.state}")
    place = f" ({unit.place})" if unit.place else ""
    return _plain(f"{unit.id} {', '.join(said)}{place}")


def _read(change: UnitChange) -> tuple[Piece, ...]:
    """Return the words to show in a list: where none changed, as many as name the unit."""
    words = change.words
    if change.kind in {ChangeKind.MOVED, ChangeKind.DECIDED} and words:
        text = words[0].text
        short = text if len(text) <= _GLIMPSE else text[: _GLIMPSE - 1] + "…"
        return (Piece(PieceKind.EQUAL, short),)
    return words


def _notes(change: UnitChange) -> Iterator[str]:
    """Yield what people have written beside the unit since."""
    known = (*change.before.notes, *change.before.ignored) if change.before else ()
    if change.after:
        for note in (*change.after.notes, *change.after.ignored):
            if note not in known:
                yield f"# {_plain(note)}"


def _marked(piece: Piece) -> str:
    """Return a piece with the marks of `git diff --word-diff`, and `{~ ~}` for typography."""
    marks = {
        PieceKind.EQUAL: ("", ""),
        PieceKind.INSERT: ("{+", "+}"),
        PieceKind.DELETE: ("[-", "-]"),
        PieceKind.TYPOGRAPHY: ("{~", "~}"),
    }
    start, end = marks[piece.kind]
    return start + _shown(piece) + end


def _shown(piece: Piece) -> str:
    """Return a piece as it is coloured; a space that only changed its kind can be seen."""
    if piece.kind is PieceKind.TYPOGRAPHY and piece.text.isspace():
        return "".join(_SPACES.get(character, character) for character in piece.text)
    return _plain(piece.text)


def _plain(text: str) -> str:
    """Return the text without what a terminal would obey."""
    return _CONTROL.sub("\ufffd", text)


def _row(change: UnitChange) -> str:
    old, new = [], []
    for piece in change.words:
        text = escape(_plain(piece.text))
        if piece.kind is PieceKind.DELETE:
            old.append(f"<del>{text}</del>")
        elif piece.kind is PieceKind.INSERT:
            new.append(f"<ins>{text}</ins>")
        elif piece.kind is PieceKind.TYPOGRAPHY:
            old.append(f'<span class="type">{escape(_plain(piece.before))}</span>')
            new.append(f'<span class="type">{text}</span>')
        else:
            old.append(text)
            new.append(text)
    return (
        f'<tr class="{change.kind}"><th scope="row">{escape(_heading(change))}</th>'
        f'<td dir="auto">{"".join(old)}</td><td dir="auto">{"".join(new)}</td></tr>'
    )


_PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 Georgia, serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100%; }}
th, td {{ border-top: 1px solid #8886; padding: .5rem; text-align: start; vertical-align: top; }}
td {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
th[scope=row] {{ font: .75rem/1.5 sans-serif; overflow-wrap: anywhere; }}
col:first-child {{ width: 9rem; }}
del {{ background: #d334; }}
ins {{ background: #2a54; text-decoration: underline; }}
.type {{ outline: 1px dotted #38c; }}
tr {{ break-inside: avoid; }}
</style>
</head>
<body>
<h1>{title}</h1>
<table>
<colgroup><col><col><col></colgroup>
<thead><tr><th></th><th scope="col">{before}</th><th scope="col">{after}</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""
