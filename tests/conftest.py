"""A small workspace, and the command line as a person calls it."""

import io
import sys
from pathlib import Path

import pytest
from desk import ARTICLE, Result, Run
from hypothesis import settings

# The same examples at every run, so that a red run means a change; explore with
# `pytest --hypothesis-profile=explore`.
settings.register_profile("steady", derandomize=True)
settings.register_profile("explore", derandomize=False)
settings.load_profile("steady")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs `relire` with its arguments, and text or bytes as standard input."""
    from editor.cli import main

    def call(*arguments: str | Path, stdin: str | bytes = b"") -> Result:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "argv", ["relire", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        code = stop.value.code
        assert code is None or isinstance(code, int)
        return Result(code or 0, out.decode(), err.decode())

    return call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with no model and no engine but Argos."""
    place = tmp_path / "desk"
    place.mkdir()
    (place / "relire.toml").write_text('engine = "argos"\n', encoding="utf-8")
    monkeypatch.chdir(place)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "packages"))
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("COLUMNS", "100")
    return place


@pytest.fixture
def article(folder: Path) -> Path:
    """A short damaged article in that folder."""
    path = folder / "accord.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
