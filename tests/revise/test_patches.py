import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.errors import EditorError
from editor.revise import FilePatch, Hunk, format_patch, parse_patch

BEFORE = "Un\nDeux\u2028suite\nTrois\x85fin\r\nQuatre\n\nSix"
AFTER = "Un\nDeux\u2028autre\nTrois\x85fin\r\nQuatre\n\nSix\nSept\n"


def applied(text: str, patch: FilePatch) -> str:
    lines = text.split("\n")
    lines = [line + "\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])
    shift = 0
    for hunk in patch.hunks:
        at = hunk.start - bool(hunk.before) + shift
        assert tuple(lines[at : at + len(hunk.before)]) == hunk.before
        lines[at : at + len(hunk.before)] = hunk.after
        shift += len(hunk.after) - len(hunk.before)
    return "".join(lines)


def test_a_patch_is_a_unified_diff() -> None:
    assert format_patch("Un\nDeux", "Un\nTrois\n", "a.txt", "a.txt") == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n Un\n-Deux\n"
        "\\ No newline at end of file\n+Trois\n"
    )
    assert format_patch("Un", "Un", "a.txt", "a.txt") == ""


def test_what_is_written_is_read_back() -> None:
    patch = format_patch(BEFORE, AFTER, 'un "été".txt', "deux\\ tab\t.txt")
    assert parse_patch(patch) == (
        FilePatch(
            'un "été".txt',
            "deux\\ tab\t.txt",
            (
                Hunk(
                    1,
                    (
                        "Un\n",
                        "Deux\u2028suite\n",
                        "Trois\x85fin\r\n",
                        "Quatre\n",
                        "\n",
                        "Six",
                    ),
                    (
                        "Un\n",
                        "Deux\u2028autre\n",
                        "Trois\x85fin\r\n",
                        "Quatre\n",
                        "\n",
                        "Six\n",
                        "Sept\n",
                    ),
                ),
            ),
        ),
    )


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize("name", ["article.fr.txt", "mon article à lire.txt", 'un "mot".txt'])
@pytest.mark.parametrize(
    ("before", "after"), [(BEFORE, AFTER), (AFTER, BEFORE), ("Un\n", ""), ("Un", "Un\n")]
)
def test_git_and_patch_take_it(
    tmp_path: Path, tool: str, name: str, before: str, after: str
) -> None:
    if shutil.which(tool) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{tool} is missing: CI has to have it installed")
        pytest.skip(f"{tool} is not installed")
    (tmp_path / name).write_bytes(before.encode())
    patch = format_patch(before, after, name, name).encode()
    command = ["git", "apply", "-"] if tool == "git" else ["patch", "-p1", "--binary"]
    done = subprocess.run(command, cwd=tmp_path, input=patch, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    left = tmp_path / name
    assert (left.read_bytes() if left.exists() else b"") == after.encode()


@pytest.mark.parametrize("config", [(), ("-c", "diff.noprefix=false", "-c", "core.quotePath=true")])
def test_what_git_wrote_is_read(tmp_path: Path, config: tuple[str, ...]) -> None:
    if shutil.which("git") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("git is missing: CI has to have it installed")
        pytest.skip("git is not installed")
    for folder, text in (("a", BEFORE), ("b", AFTER)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "été.txt").write_bytes(text.encode())
    done = subprocess.run(
        ["git", *config, "diff", "--no-index", "--no-prefix", "a/été.txt", "b/été.txt"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    (patch,) = parse_patch("Bonjour,\n\nvoici mes corrections.\n\n" + done.stdout.decode())
    assert (patch.before, patch.after) == ("été.txt", "été.txt")
    assert applied(BEFORE, patch) == AFTER


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "mail.diff: there is no unified diff in this file"),
        ("Bonjour,\nrien ici.\n", "mail.diff: there is no unified diff in this file"),
        (
            "--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n Un\n",
            "mail.diff:4: the patch is broken here: Hunk is shorter than expected",
        ),
        (
            "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-Un\n+Deux\n+Trois\n*\n",
            "mail.diff:6: the patch is broken here: the hunk has more lines than its @@ line says",
        ),
        (
            "@@ -1 +1 @@\n-Un\n+Deux\n",
            "mail.diff:1: the patch is broken here: Unexpected hunk found: @@ -1 +1 @@",
        ),
        (
            "Binary files a/x.docx and b/x.docx differ\n",
            "mail.diff: the patch changes x.docx, which is not text",
        ),
    ],
)
def test_a_broken_patch_is_one_clear_line(text: str, message: str) -> None:
    with pytest.raises(EditorError) as caught:
        parse_patch(text, Path("mail.diff"))
    assert str(caught.value) == message


PROSE = st.text(st.sampled_from("ab -+@\\\n\r\u2028\x85\x1cé"), max_size=30)


@given(PROSE, PROSE)
@settings(max_examples=300, deadline=None)
def test_a_patch_that_is_applied_gives_the_second_text(before: str, after: str) -> None:
    patch = format_patch(before, after, "x", "x")
    if before == after:
        assert patch == ""
    else:
        assert applied(before, *parse_patch(patch)) == after


def test_a_patch_from_a_french_diff_through_mail_is_read() -> None:
    patch = format_patch("Un\nDeux", "Un\nTrois", "été.txt", "été.txt")
    french = patch.replace("No newline at end of file", "Pas de fin de ligne à la fin du fichier")
    assert parse_patch(french.replace("\n", "\r\n")) == parse_patch(patch)
    assert applied("Un\nDeux", *parse_patch(french)) == "Un\nTrois"


FRAGMENTS = st.sampled_from(
    [
        "--- a/x",
        "+++ b/x",
        "@@ -1 +1 @@",
        "@@ -0,0 +0,0 @@",
        "@@ -1,2 +1,99999999999 @@",
        "@@ -1,1 +1,0 @@",
        "-a",
        "+b",
        " c",
        "",
        "\\ No newline at end of file",
        "diff --git a/x b/x",
        "new file mode 100644",
        "deleted file mode 100644",
        "rename from x",
        "index 1..2 100644",
        "Binary files a/x and b/x differ",
        "GIT binary patch",
        "-- ",
        "Bonjour,",
        '--- "a/\\303\\251"',
    ]
)


@example(["diff --git a/x b/x", "@@ -0,0 +0,0 @@"])
@given(st.lists(FRAGMENTS, max_size=12))
@settings(max_examples=400, deadline=None)
def test_nonsense_is_read_or_refused_but_never_crashes(lines: list[str]) -> None:
    try:
        patches = parse_patch("\n".join(lines))
    except EditorError:
        return
    assert any(patch.hunks for patch in patches)
