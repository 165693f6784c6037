"""The docs say what the program does."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from editor.artefacts.rules import load_rules

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *DOCS.glob("*.md")]


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_build", DOCS / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_what_make_docs_writes(build: ModuleType) -> None:
    written = {path for path in build.PAGES if path.suffix == ".md"}
    assert set((DOCS / "rules").glob("*.md")) <= written
    assert [path for path in written if path.read_text("utf-8") != build.PAGES[path]()] == []


def test_every_rule_is_in_the_docs() -> None:
    text = "".join(path.read_text("utf-8") for path in (DOCS / "rules").glob("*.md"))
    assert [rule.id for rule in load_rules() if f"## {rule.id}\n" not in text] == []


def test_no_page_is_too_long_to_be_shown(build: ModuleType) -> None:
    # Half a megabyte is what the sites that show Markdown stop at.
    assert all(path.stat().st_size < 200_000 for path in build.PAGES if path.suffix == ".md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", [ROOT / "README.md", DOCS / "guide.md"], ids=lambda p: p.name)
def test_commands_in_the_docs_exist_with_their_options(build: ModuleType, page: Path) -> None:
    known = dict(build.commands(build.relire, ("relire",)))
    for line in re.findall(r"^    (relire .*)$", page.read_text("utf-8"), re.MULTILINE):
        words = line.split(" ")
        name = max(
            (" ".join(words[:n]) for n in (1, 2, 3) if " ".join(words[:n]) in known), key=len
        )
        assert name != "relire", line
        options = {o for parameter in known[name].params for o in parameter.opts}
        assert {word for word in words if re.match(r"--\w", word)} <= options, line


def test_the_python_example_of_the_guide_runs() -> None:
    code = re.search(r"```python\n(.*?)```", (DOCS / "guide.md").read_text("utf-8"), re.DOTALL)
    assert code is not None
    exec(code.group(1), {})  # noqa: S102 our own page
