"""`relire rules`: what the repair engine knows."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from editor.artefacts.rule import Rule


@click.group()
def rules() -> None:
    """List and explain the rules of the repair engine.

    \b
    Examples:
      relire rules list
      relire rules show wording.doubled_coordination

    Exit codes: 0 done, 2 there is no such rule.
    """


@rules.command("list")
@options.output_format()
def list_rules(shape: str) -> int:
    """List every rule: its name, how sure it is, and what it says.

    \b
    Examples:
      relire rules list
      relire rules list --format json

    Exit codes: 0 done.
    """
    import re

    from editor.artefacts.rules import load_rules
    from editor.cli.console import print_json

    found = load_rules()
    if shape == "json":
        print_json({"version": 1, "rules": [_as_json(rule) for rule in found]})
        return 0
    width = max(len(rule.id) for rule in found)
    for rule in found:
        message = re.sub(r"\{\d\}", "…", rule.message)
        click.echo(f"{rule.id:<{width}}  {rule.safety:<7}  {message}")
    return 0


@rules.command("show")
@click.argument("name", metavar="RULE")
def show_rule(name: str) -> int:
    """Explain one rule, with what it repairs and what it leaves alone.

    \b
    Examples:
      relire rules show wording.doubled_coordination

    Exit codes: 0 done, 2 there is no such rule.
    """
    import difflib
    import re

    from editor.artefacts.rules import load_rules
    from editor.errors import EditorError

    found = {rule.id: rule for rule in load_rules()}
    rule = found.get(name)
    if rule is None:
        near = difflib.get_close_matches(name, found, n=1)
        hint = f'; did you mean "{near[0]}"?' if near else "; `relire rules list` names them all"
        raise EditorError(f'there is no rule "{name}"{hint}')
    click.echo(f"{rule.id} ({rule.safety}, {rule.issue}, {rule.severity.name.lower()})")
    for line in filter(None, (rule.message, rule.why)):
        click.echo(f"  {re.sub(r'[{][0-9][}]', '…', line)}")
    for example in rule.bad:
        right = "" if example.right is None else f"  →  {example.right}"
        click.echo(f"  ✗ {example.wrong}{right}")
    for text in rule.fine:
        click.echo(f"  ✓ {text}")
    return 0


def _as_json(rule: "Rule") -> dict[str, object]:
    return {
        "rule": rule.id,
        "safety": rule.safety.value,
        "issue": rule.issue.value,
        "severity": rule.severity.name.lower(),
        "message": rule.message,
        "why": rule.why,
        "bad": [{"wrong": example.wrong, "right": example.right} for example in rule.bad],
        "fine": list(rule.fine),
    }
