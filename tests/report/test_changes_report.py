from dataclasses import replace
from io import StringIO

import lxml.html
from rich.console import Console
from rich.text import Text

from editor.model import State, Unit
from editor.report.changes import (
    changes_as_text,
    format_changes,
    format_page,
    format_words,
    unit_changes_as_text,
)
from editor.revise import diff_units

BEFORE = [
    Unit("a", "Un récit audacieux.", "The bold and audacious move.", State.TRANSLATED, place="x:1"),
    Unit("b", "Sans rapport aucun.", "Gone.", State.REVIEWED),
    Unit("c", "L'ami dit : oui", "L'ami dit : oui", State.REVIEWED),
    Unit("d", "Fermé.", "Closed.", State.REVIEWED),
    Unit("e", "in ,", "in ,", State.REVIEWED),
]
AFTER = [
    replace(BEFORE[0], target="The bold move.\n<script>\x1b[31m", state=State.REVIEWED),
    replace(BEFORE[2], target="L’ami dit\u00a0: oui"),
    replace(BEFORE[3], state=State.FINAL, notes=("vu",)),
    replace(BEFORE[4], dropped=True),
    Unit("n", "Quatre pays ont signé.", "Signed."),
]
CHANGES = diff_units(BEFORE, AFTER)
EXPECTED = """\
a changed, translated → reviewed (x:1)
    The bold [-and audacious -]move.{+
    <script>\ufffd[31m+}
b removed
    [-Gone.-]
c changed
    L{~’~}ami dit{~⍽~}: oui
d decided, reviewed → final
    Closed.
    # vu
e changed, left out
    [-in ,-]
n added
    {+Signed.+}
"""


def test_words_are_marked_as_git_marks_them() -> None:
    assert format_words("bold and audacious", "bold") == "bold[- and audacious-]"


def test_changes_are_plain_lines() -> None:
    assert format_changes(CHANGES) == EXPECTED
    assert format_changes(()) == ""


def test_in_colour_the_same_is_said_without_marks() -> None:
    plain = EXPECTED
    for mark in ("[-", "-]", "{+", "+}", "{~", "~}"):
        plain = plain.replace(mark, "")
    assert unit_changes_as_text(CHANGES).plain == plain
    out = StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", width=80)
    console.print(changes_as_text("one [red]two[/red]", "one [red]three[/red]"), end="")
    assert out.getvalue() == ("one [red]\x1b[9;31mtwo\x1b[0m\x1b[1;4;32mthree\x1b[0m[/red]")
    assert isinstance(changes_as_text("", ""), Text)


def test_the_page_shows_both_sides_and_runs_nothing() -> None:
    page = format_page(CHANGES, title="a & b", before_name="HEAD~1", after_name="<now>", lang="en")
    tree = lxml.html.fromstring(page)
    cells = [
        ["".join(map(str, cell.itertext())) for cell in row.iterfind("td")]
        for row in tree.iterfind(".//tr[td]")
    ]
    assert cells == [
        ["The bold and audacious move.", "The bold move.\n<script>\ufffd[31m"],
        ["Gone.", ""],
        ["L'ami dit : oui", "L’ami dit\u00a0: oui"],
        ["Closed.", "Closed."],
        ["in ,", ""],
        ["", "Signed."],
    ]
    assert [node.text for node in tree.iter("del")] == ["and audacious ", "Gone.", "in ,"]
    assert [node.text for node in tree.iter("ins")] == ["\n<script>\ufffd[31m", "Signed."]
    assert [node.text for node in tree.iter("h1", "title")] == ["a & b", "a & b"]
    assert list(tree.iter("script", "link", "img")) == []
