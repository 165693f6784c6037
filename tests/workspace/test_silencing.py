"""The list of silenced rules in a settings file that people write, too."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.errors import EditorError
from editor.model import Silence
from editor.workspace import add_silence, read_settings, remove_silence

HERE = Silence("wording.b", 'une « raison » "q"\\')
PLAIN = Silence("wording.a")
THERE = Silence("wording.a", document="doc")
LAST = Silence("zz.z", "x ] , # y")
EVERY = (HERE, PLAIN, THERE, LAST)
LISTED = """\
    "wording.a",
    { rule = "wording.a", document = "doc" },
    { rule = "wording.b", reason = "une « raison » \\"q\\"\\\\" },
"""
AND_LAST = '    { rule = "zz.z", reason = "x ] , # y" },\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"silenced = [\n{LISTED}{AND_LAST}]\n"),
        ('lang = "fr"', f'lang = "fr"\nsilenced = [\n{LISTED}{AND_LAST}]\n'),
        ("# a\nsilenced = []\n# b\n", f"# a\nsilenced = [\n{LISTED}{AND_LAST}]\n# b\n"),
        (
            'silenced = ["wording.b", "y"] # all\nlang = "fr"\n',
            f'silenced = [\n{LISTED}    "y",\n{AND_LAST}] # all\nlang = "fr"\n',
        ),
        (
            'silenced = [\n  "wording.c", # why, not ]\n  # of d\n  "wording.d"\n]\n',
            f'silenced = [\n{LISTED}  "wording.c", # why, not ]\n  # of d\n  "wording.d",\n'
            f"{AND_LAST}]\n",
        ),
        ("silenced = [ # odd\n]\n", f"silenced = [ # odd\n{LISTED}{AND_LAST}]\n"),
        (
            "silenced = ['wording.b', { rule = 'x', reason = '[' },\n 'y' ]",
            'silenced = [\n    "wording.a",\n    { rule = "wording.a", document = "doc" },\n'
            '    { rule = "wording.b", reason = "une « raison » \\"q\\"\\\\" },\n'
            f"    {{ rule = 'x', reason = '[' }},\n 'y',\n{AND_LAST}]",
        ),
    ],
)
def test_rules_come_in_order_and_all_else_stays(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "relire.toml"
    path.write_text(before, "utf-8")
    known = read_settings(path).silenced
    assert [add_silence(path, one) for one in EVERY] == [True] * 4
    assert path.read_text("utf-8") == after
    assert [add_silence(path, one) for one in EVERY] == [False] * 4
    assert path.read_text("utf-8") == after
    for one in EVERY:
        assert remove_silence(path, one.rule, one.document) == one
        assert remove_silence(path, one.rule, one.document) is None
    left = tuple(one for one in known if one.rule != "wording.b")
    assert read_settings(path).silenced == left


def test_another_reason_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "relire.toml"
    add_silence(path, Silence("a.a", "une"))
    add_silence(path, Silence("a.a", "autre"))
    assert read_settings(path).silenced == (Silence("a.a", "autre"),)


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "relire.toml"
    path.write_bytes(b'lang = "fr"\r\nsilenced = [\r\n    "a.a", # x\r\n]\r\n')
    add_silence(path, Silence("b.b"))
    assert path.read_bytes() == (
        b'lang = "fr"\r\nsilenced = [\r\n    "a.a", # x\r\n    "b.b",\r\n]\r\n'
    )
    remove_silence(path, "a.a", "")
    assert path.read_bytes() == b'lang = "fr"\r\nsilenced = [\r\n    "b.b",\r\n]\r\n'


def test_what_cannot_be_edited_is_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / "relire.toml"
    # The key stands in a text of several lines, before the true one.
    text = 'reviewer = """\nsilenced = []\n"""\n'
    path.write_text(text, "utf-8")
    with pytest.raises(EditorError, match="change it by hand"):
        add_silence(path, PLAIN)
    assert path.read_text("utf-8") == text


_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
_SILENCES = st.lists(
    st.builds(
        Silence,
        rule=st.sampled_from(["a.b", "a.c", "numbers"]),
        document=st.sampled_from(["", "d", "e"]),
        reason=st.one_of(st.just(""), _TEXTS),
    ),
    max_size=6,
    unique_by=lambda one: (one.rule, one.document),
)


@given(_SILENCES, _SILENCES)
def test_whatever_is_silenced_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, first: list[Silence], second: list[Silence]
) -> None:
    path = tmp_path_factory.mktemp("desk") / "relire.toml"
    for one in (*first, *second):
        add_silence(path, one)
    wanted = {(one.rule, one.document): one for one in (*first, *second)}
    known = read_settings(path).silenced if path.exists() else ()
    assert known == tuple(wanted[key] for key in sorted(wanted))
    for one in known:
        assert remove_silence(path, one.rule, one.document) == one
    assert read_settings(path).silenced == ()
