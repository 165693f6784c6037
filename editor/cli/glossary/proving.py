"""`relire glossary check` and `usage`: whether the terms hold, and where they stand."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.workflow.usage import Usage


@click.command("check")
def check_glossary() -> int:
    """Look for what is doubtful in the glossary: gaps, duplicates, terms that are never found.

    Contradictions and rows that cannot be read are errors, with the file and line.

    \b
    Examples:
      relire glossary check

    Exit codes: 0 clean, 1 there are problems, 2 a file was wrong.
    """
    from pathlib import Path

    from editor.cli.console import counted
    from editor.glossary import find_problems
    from editor.workflow.desk import open_desk
    from editor.workspace import find_workspace

    found = open_desk(find_workspace(Path.cwd())).glossary
    problems = find_problems(found)
    for problem in problems:
        click.echo(f"{problem.place}: {problem.message}")
    click.echo(f"{len(found.concepts)} concepts, {counted(len(problems), 'problem')}", err=True)
    return 1 if problems else 0


@click.command("usage")
@click.argument("concepts", metavar="[CONCEPT]...", nargs=-1)
@click.option("--doc", "documents", metavar="DOC", multiple=True, help="Only this document.")
@click.option("--missed", is_flag=True, help="Only where the English misses or avoids the term.")
@click.option("--unused", is_flag=True, help="List the concepts that no document names.")
@options.output_format()
def usage(
    concepts: tuple[str, ...], documents: tuple[str, ...], missed: bool, unused: bool, shape: str
) -> int:
    """Show where terms stand in the documents, and how each was rendered.

    With a CONCEPT, every sentence that names it, in both languages; without, a table of all
    concepts in use with how often each is rendered as the glossary has it.

    \b
    Examples:
      relire glossary usage otsc
      relire glossary usage --missed
      relire glossary usage --doc koursk-otsc
      relire glossary usage --unused

    Exit codes: 0 done, 2 there is no such concept or document.
    """
    from pathlib import Path

    from editor.cli.console import counted, print_json
    from editor.workflow.desk import open_desk
    from editor.workflow.usage import Verdict, find_usage, unused_concepts
    from editor.workspace import find_workspace

    desk = open_desk(find_workspace(Path.cwd()))
    found = find_usage(desk, concepts, documents)
    if unused:
        idle = unused_concepts(desk, found)
        if shape == "json":
            print_json({"version": 1, "unused": [concept.id for concept in idle]})
        else:
            for concept in idle:
                click.echo(concept.id)
            click.echo(f"{counted(len(idle), 'concept')} in no document", err=True)
        return 0
    if missed:
        found = tuple(u for u in found if u.verdict in {Verdict.MISSING, Verdict.AVOIDED})
    if shape == "json":
        print_json({"version": 1, "usages": [_as_json(one) for one in found]})
    elif concepts or missed:
        _print_sentences(found)
    else:
        _print_table(found)
    return 0


def _print_sentences(usages: "Sequence[Usage]") -> None:
    from editor.cli.console import console, counted
    from editor.cli.glossary.sentences import usages_as_text

    console().print(usages_as_text(usages), end="", soft_wrap=True)
    documents = len({one.document for one in usages})
    said = f"{counted(len(usages), 'sentence')} in {counted(documents, 'document')}"
    click.echo(said, err=True)


def _print_table(usages: "Sequence[Usage]") -> None:
    from rich.table import Table

    from editor.cli.console import console, counted
    from editor.workflow.usage import Verdict

    groups: dict[str, list[Usage]] = {}
    for one in usages:
        groups.setdefault(one.concept.id, []).append(one)
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("concept", "French", "English"):
        table.add_column(heading)
    for heading in ("sentences", "as asked"):
        table.add_column(heading, justify="right")
    fine = {Verdict.PREFERRED, Verdict.ADMITTED}
    for name, group in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        french, english = (
            term.text if term else "–" for term in map(group[0].concept.preferred, ("fr", "en"))
        )
        right = sum(one.verdict in fine for one in group)
        table.add_row(name, french, english, str(len(group)), str(right))
    console().print(table)
    right = sum(one.verdict in fine for one in usages)
    said = f"{counted(len(groups), 'concept')} in use, {right} of {len(usages)} renderings as asked"
    click.echo(said, err=True)


def _as_json(usage: "Usage") -> dict[str, object]:
    return {
        "concept": usage.concept.id,
        "document": usage.document,
        "unit": usage.unit.id,
        "place": usage.unit.place,
        "french": list(usage.seen),
        "english": list(usage.said),
        "verdict": usage.verdict.value,
        "source": usage.unit.source,
        "target": usage.unit.target,
    }
