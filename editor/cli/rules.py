"""`relire rules`: what the repair engine knows."""

from typing import TYPE_CHECKING

import click

from editor.cli import options
from editor.cli.silencing import silence, silenced, unsilence

if TYPE_CHECKING:
    from editor.report.descriptions import Description

_GROUPS = ("document", "boundaries", "wording", "names", "typography", "house")


@click.group()
def rules() -> None:
    """List, explain, test and silence the rules of the engine.

    A workspace adds its own in glossary/rules/*.yaml; their names begin with "house.".

    \b
    Examples:
      relire rules list --pass wording
      relire rules show wording.doubled_coordination
      relire rules test glossary/rules/maison.yaml
      relire rules silence wording.substantiel

    Exit codes: 0 done, 1 an example does not hold, 2 there is no such rule.
    """


@rules.command("list")
@click.argument("text", metavar="[TEXT]", default="")
@click.option(
    "--pass",
    "group",
    type=click.Choice(_GROUPS),
    help="Only those of a pass of the engine, or of the house.",
)
@click.option(
    "--safety", type=click.Choice(("safe", "suggest", "query")), help="Only those as sure as this."
)
@options.output_format()
def list_rules(text: str, group: str | None, safety: str | None, shape: str) -> int:
    """List the rules: their names, how sure they are, and what they say.

    With TEXT, those that have it in their name, message or examples, whatever its capitals and
    accents.

    \b
    Examples:
      relire rules list
      relire rules list discours
      relire rules list --pass names --safety safe
      relire rules list --format json

    Exit codes: 0 done, 2 a rule file was wrong.
    """
    from pathlib import Path

    from editor.cli.console import console, print_json
    from editor.model import Safety
    from editor.report.descriptions import describe_rule
    from editor.workflow.rulebook import find_rules, workspace_rules
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    every = workspace_rules(workspace)
    chosen = Safety(safety) if safety else None
    found = find_rules(every, group=group or "", safety=chosen, text=text)
    told = [describe_rule(rule, workspace.settings.lang) for rule in found]
    off = {one.rule for one in workspace.settings.silenced if not one.document}
    if shape == "json":
        print_json({"version": 1, "rules": [_as_json(rule, rule.id in off) for rule in told]})
        return 0
    screen = console()
    width = max((len(rule.id) for rule in told), default=0)
    for rule in told:
        sign = " (silenced)" if rule.id in off else ""
        if screen.is_terminal:
            _print_two_lines(rule, sign)
        else:
            click.echo(f"{rule.id:<{width}}  {rule.safety:<7}  {rule.message}{sign}")
    if len(found) < len(every):
        click.echo(f"{len(found)} of {len(every)} rules", err=True)
    return 0


@rules.command("show")
@click.argument("name", metavar="RULE")
@options.output_format()
def show_rule(name: str, shape: str) -> int:
    """Explain one rule, with what it repairs and what it leaves alone.

    \b
    Examples:
      relire rules show wording.doubled_coordination

    Exit codes: 0 done, 2 there is no such rule.
    """
    from pathlib import Path

    from editor.cli.console import print_json
    from editor.report.descriptions import describe_rule
    from editor.workflow.rulebook import rule_named, workspace_rules
    from editor.workflow.silencing import find_silences
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    rule = rule_named(workspace_rules(workspace), name)
    told = describe_rule(rule, workspace.settings.lang)
    off = [one.silence for one in find_silences(workspace) if one.silence.rule == rule.id]
    if shape == "json":
        print_json({"version": 1, "rules": [_as_json(told, any(not s.document for s in off))]})
        return 0
    _print(told)
    if rule.path in workspace.rule_files:
        click.echo(f"  from {rule.path.relative_to(workspace.root).as_posix()}")
    for one in off:
        where = f"in {one.document}" if one.document else "in all documents"
        reason = f": {one.reason}" if one.reason else ""
        click.echo(f"  silenced {where}{f' at {one.unit}' if one.unit else ''}{reason}")
    return 0


@rules.command("test")
@click.argument("files", metavar="[FILE]...", nargs=-1)
@options.output_format()
def test_rules(files: tuple[str, ...], shape: str) -> int:
    """Hold rules to their examples.

    Every bad example must be found and become its right side, mending twice must be mending once,
    and every fine one must stay silent. Tests the rules of the files named; without one, all there
    are, those of glossary/rules/ too.

    \b
    Examples:
      relire rules test
      relire rules test glossary/rules/maison.yaml
      relire rules test glossary/rules/*.yaml --format json

    Exit codes: 0 all examples hold, 1 some do not, 2 a file was wrong.
    """
    from pathlib import Path

    from editor.artefacts.rules import read_house_rules
    from editor.cli.console import counted, print_json
    from editor.workflow.proving import prove
    from editor.workflow.rulebook import workspace_rules
    from editor.workspace import find_workspace

    if files:
        tested = tuple(rule for file in files for rule in read_house_rules(Path(file)))
    else:
        tested = workspace_rules(find_workspace(Path.cwd()))
    failures = prove(tested)
    examples = sum(len(rule.bad) + len(rule.fine) for rule in tested)
    if shape == "json":
        print_json(
            {
                "version": 1,
                "rules": len(tested),
                "examples": examples,
                "failures": [
                    {
                        "rule": one.rule,
                        "file": one.path,
                        "line": one.line,
                        "example": one.example,
                        "problem": one.problem,
                    }
                    for one in failures
                ],
            }
        )
    else:
        for one in failures:
            place = ":".join(str(part) for part in (one.path, one.line) if part)
            click.echo(f"{place}: {one.rule} {' '.join(one.problem.split())}")
        tried = f"{counted(len(tested), 'rule')}, {counted(examples, 'example')}"
        held = f"{len(failures)} do not hold" if failures else "all hold"
        click.echo(f"{tried}: {held}", err=True)
    return 1 if failures else 0


for _command in (silence, unsilence, silenced):
    rules.add_command(_command)


def _print_two_lines(rule: "Description", sign: str) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from editor.cli.console import console
    from editor.report.listing import STYLES

    screen = console()
    screen.print(
        Text.assemble((rule.id, "bold"), f"  {rule.safety}{sign}", style=STYLES[rule.safety])
    )
    screen.print(Padding(Text(rule.message, "dim"), (0, 0, 0, 4)))


def _print(rule: "Description") -> None:
    from rich.table import Table
    from rich.text import Text

    from editor.cli.console import console
    from editor.report.listing import STYLES

    examples = [
        ("✗", one.wrong + ("" if one.right is None else f"  →  {one.right or '∅'}"))
        for one in rule.bad
    ]
    lines = [("", line) for line in (rule.message, rule.why) if line]
    lines += [*examples, *(("✓", text) for text in rule.fine)]
    screen = console()
    heading = f"{rule.id} ({rule.safety}, {rule.issue}, {rule.severity.name.lower()})"
    if not screen.is_terminal:
        click.echo(heading)
        for sign, text in lines:
            click.echo(f"  {sign} {text}" if sign else f"  {text}")
        return
    screen.print(Text(heading, f"bold {STYLES[rule.safety]}"))
    table = Table.grid(padding=(0, 1))
    for sign, text in lines:
        style = {"✗": "red", "✓": "green"}.get(sign, "dim")
        table.add_row(f"  {sign or '·'}", Text(text, style if not sign else ""), style=style)
    screen.print(table)


def _as_json(rule: "Description", silenced_everywhere: bool) -> dict[str, object]:
    return {
        "rule": rule.id,
        "safety": rule.safety.value,
        "issue": rule.issue.value,
        "severity": rule.severity.name.lower(),
        "message": rule.message,
        "why": rule.why,
        "bad": [{"wrong": example.wrong, "right": example.right} for example in rule.bad],
        "fine": list(rule.fine),
        "silenced": silenced_everywhere,
    }
