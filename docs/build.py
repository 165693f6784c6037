"""Write from the program itself what the docs say of it: reference, rules, a picture."""

import io
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import click
from rich.console import Console

from editor.artefacts.rule import Rule
from editor.artefacts.rules import load_rules
from editor.cli.program import relire
from editor.report.changes import unit_changes_as_text
from editor.report.findings import Listed
from editor.report.listing import list_findings
from editor.revise import PieceKind, UnitChange, diff_units
from editor.workflow.fix import repair
from editor.workflow.house import HouseRules
from editor.workflow.ingest import load_document
from editor.workflow.units import received
from editor.workspace import read_source

FOLDER = Path(__file__).parent
CHANGED = 3
SHOWN = 12


def commands(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    """Yield every command below this one with the words that call it."""
    yield " ".join(path), command
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            yield from commands(command.commands[name], (*path, name))


def reference() -> str:
    """Return the reference page: what `--help` says of every command."""
    pages = ["# Reference\n\nWhat `--help` says of every command. Written by `make docs`.\n"]
    for name, command in commands(relire, ("relire",)):
        context = click.Context(
            command, info_name=name, terminal_width=88, help_option_names=["-h", "--help"]
        )
        pages.append(f"## {name}\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(pages)


def rules() -> str:
    """Return the page that leads to the rules: how many there are of each kind, and their names."""
    pages = [
        "# Rules\n\nWhat the repair engine finds in machine-translated French.\n"
        "The examples of a rule are its tests. Written by `make docs`.\n"
    ]
    for name, found in by_page().items():
        links = ", ".join(
            f"[{rule.id.split('.')[1]}](rules/{name}.md#{rule.id.replace('.', '')})"
            for rule in found
        )
        pages.append(f"## [{name}](rules/{name}.md) ({len(found)})\n\n{links}\n")
    return "\n".join(pages)


def by_page() -> dict[str, list[Rule]]:
    """Return the rules by the page they are on; those on wording, by far the most, by letter."""
    pages: dict[str, list[Rule]] = {}
    for rule in load_rules():
        folder, name = rule.id.split(".")[:2]
        page = f"{folder}-{name[0]}" if folder == "wording" else folder
        pages.setdefault(page, []).append(rule)
    return pages


def rule_page(name: str) -> str:
    """Return a page of rules: what each finds, with its examples."""
    pages = [f"# Rules: {name}\n\n[All rules](../rules.md). Written by `make docs`.\n"]
    for rule in by_page()[name]:
        message = re.sub(r"[{][0-9][}]", "…", rule.message)
        pages.append(f"## {rule.id}\n\n{message} *({rule.safety})*\n")
        pages.append("\n".join(example(e.wrong, e.right) for e in rule.bad) + "\n")
    return "\n".join(pages)


def example(wrong: str, right: str | None) -> str:
    """Return one example as a line of a list."""
    shown = " ¶ ".join(filter(None, wrong.split("\n")))
    if right is None:
        return f"- {code(shown)}"
    return f"- {code(shown)} → {code(' ¶ '.join(filter(None, right.split(chr(10)))))}"


def code(text: str) -> str:
    """Return text as inline code, whatever backquotes it holds."""
    return f"`` {text} ``" if "`" in text else f"`{text or ' '}`"


def overview() -> str:
    """Return what `relire --help` prints at a width of 80 columns."""
    context = click.Context(
        relire, info_name="relire", terminal_width=80, help_option_names=["-h", "--help"]
    )
    return relire.get_help(context) + "\n"


def picture() -> str:
    """Return what is repaired and found first in the article that comes along, as a terminal does.

    What only typography asks for is left out, as is what comes later.
    """
    document = load_document(read_source(FOLDER.parent / "sources" / "koursk-otsc.fr.txt"))
    done = repair(document, "sources/koursk-otsc.fr.txt", HouseRules())
    changes = [one for one in diff_units(received(done.units), done.units) if says_other_words(one)]
    found = [one for one in done.findings if not one.rule.startswith("typography.")]
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True)
    console.print("$ relire fix --dry-run koursk-otsc", style="bold", highlight=False)
    console.print(unit_changes_as_text(changes[:CHANGED]))
    console.print(list_findings([Listed("koursk-otsc", found[:SHOWN])]))
    drawn = console.export_svg(title="relire", unique_id="relire")
    # A picture in the docs loads nothing from elsewhere: the reader's own fonts will do.
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


def says_other_words(change: UnitChange) -> bool:
    """Say whether a change is more than one of spaces and apostrophes."""
    return any(one.kind in {PieceKind.INSERT, PieceKind.DELETE} for one in change.words)


PAGES: dict[Path, Callable[[], str]] = {
    FOLDER / "images" / "findings.svg": picture,
    FOLDER / "reference.md": reference,
    FOLDER / "rules.md": rules,
    FOLDER.parent / "editor" / "cli" / "overview.txt": overview,
    **{FOLDER / "rules" / f"{name}.md": partial(rule_page, name) for name in by_page()},
}

if __name__ == "__main__":
    for page in (FOLDER / "rules").glob("*.md"):
        if page not in PAGES:
            page.unlink()
    for page, build in PAGES.items():
        page.parent.mkdir(exist_ok=True)
        page.write_text(build(), encoding="utf-8")
