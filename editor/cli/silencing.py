"""`relire rules silence`, `unsilence` and `silenced`: what a desk does not want to be told."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from editor.model import Silence
    from editor.workflow.desk import Desk


@click.command()
@click.argument("rule", metavar="RULE")
@click.option("--doc", metavar="DOC", help="Only in this document.")
@click.option(
    "--at",
    metavar="PLACE",
    help="Only one finding of that document: its segment, or some of its words.",
)
@click.option("--reason", default="", metavar="TEXT", help="Why, for whoever reads it later.")
@options.dry_run()
def silence(rule: str, doc: str | None, at: str | None, reason: str, dry_run: bool) -> int:
    """Report a rule no more: anywhere, in one document, or at one place.

    Holds for fix, translate, review and check alike, and for the checks of the English too. A rule
    goes to the list `silenced` in relire.toml, a single finding to the document's segment file,
    beside its sentence, and is known again there when the text around it changes. What is silenced
    is still counted.

    \b
    Examples:
      relire rules silence wording.substantiel --reason "dit ainsi chez nous"
      relire rules silence names.shouted --doc koursk-otsc
      relire rules silence names.outlets --doc koursk-otsc --at "Le Temps"
      relire rules silence names.outlets --doc koursk-otsc --at 871f428045

    Exit codes: 0 done, 2 there is no such rule or finding, or a file was wrong.
    """
    from pathlib import Path

    from editor.model import Silence
    from editor.workflow.desk import open_desk
    from editor.workflow.ingest import look_up, resolve
    from editor.workflow.rulebook import known_names, require_known
    from editor.workflow.silencing import renew, silence_findings, silence_rule
    from editor.workspace import find_workspace

    if at is not None and doc is None:
        raise click.UsageError("--at is a place in a document; name it with --doc")
    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    require_known(known_names(desk.rules.known), rule)
    reason = " ".join(reason.split())
    if at is not None and doc is not None:
        source = look_up(workspace, doc) if dry_run else resolve(workspace, doc)
        for one in silence_findings(desk, source, rule, at, reason, write=not dry_run):
            click.echo(_said(one, source.slug, "would be silenced" if dry_run else "is silenced"))
        return 0
    held = look_up(workspace, doc) if doc is not None else None
    wanted = Silence(rule, reason, document=held.slug if held else "")
    changed = silence_rule(workspace, wanted, write=not dry_run)
    done = "would be silenced" if dry_run else "is silenced" if changed else "was silenced before"
    click.echo(_said(wanted, wanted.document, done))
    if held and changed and not dry_run:
        renew(open_desk(find_workspace(Path.cwd())), held)
    return 0


@click.command()
@click.argument("rule", metavar="RULE")
@click.option("--doc", metavar="DOC", help="In this document, where it was silenced there.")
@click.option(
    "--at",
    metavar="PLACE",
    help="Only one finding of that document: its segment, or some of its words.",
)
@options.dry_run()
def unsilence(rule: str, doc: str | None, at: str | None, dry_run: bool) -> int:
    """Report a rule again that was silenced.

    Without --doc, what was silenced in all documents; with it, what was silenced in that one, the
    rule or single findings of it.

    \b
    Examples:
      relire rules unsilence wording.substantiel
      relire rules unsilence names.outlets --doc koursk-otsc --at "Le Temps"

    Exit codes: 0 done, 2 it was not silenced, or a file was wrong.
    """
    from pathlib import Path

    from editor.errors import EditorError
    from editor.workflow.desk import open_desk
    from editor.workflow.ingest import look_up
    from editor.workflow.silencing import (
        find_silences,
        renew,
        unsilence_findings,
        unsilence_rule,
    )
    from editor.workspace import find_workspace

    if at is not None and doc is None:
        raise click.UsageError("--at is a place in a document; name it with --doc")
    workspace = find_workspace(Path.cwd())
    source = look_up(workspace, doc) if doc is not None else None
    gone: list[Silence] = []
    if at is None:
        slug = source.slug if source else ""
        found = unsilence_rule(workspace, rule, slug, write=not dry_run)
        gone += [found] if found else []
    desk = open_desk(workspace if dry_run else find_workspace(Path.cwd()))
    if source:
        gone += unsilence_findings(desk, source, rule, at or "", write=not dry_run)
    if not gone:
        where = [
            _place(one.silence) for one in find_silences(workspace) if one.silence.rule == rule
        ]
        hint = (
            f"it is silenced {', '.join(where)}" if where else "`relire rules silenced` lists all"
        )
        raise EditorError(f"{rule} is not silenced there; {hint}")
    if source and not dry_run:
        renew(desk, source)
    for one in gone:
        done = "would be reported again" if dry_run else "is reported again"
        click.echo(_said(one, source.slug if source else "", done))
    return 0


@click.command()
@options.output_format()
def silenced(shape: str) -> int:
    """List what is silenced, where, and why.

    \b
    Examples:
      relire rules silenced
      relire rules silenced --format json

    Exit codes: 0 done, 2 a file was wrong.
    """
    from pathlib import Path

    from editor.cli.console import print_json, warn
    from editor.workflow.rulebook import known_names, unknown_silences, workspace_rules
    from editor.workflow.silencing import find_silences
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    kept = find_silences(workspace)
    names = [one.path.relative_to(workspace.root).as_posix() for one in kept]
    if shape == "json":
        found = [_as_json(one.silence, name) for one, name in zip(kept, names, strict=True)]
        print_json({"version": 1, "silenced": found})
    else:
        for one, name in zip(kept, names, strict=True):
            reason = f": {one.silence.reason}" if one.silence.reason else ""
            click.echo(f"{name}: {one.silence.rule} {_place(one.silence)}{reason}")
        if not kept:
            click.echo("nothing is silenced", err=True)
    known = known_names(workspace_rules(workspace))
    for one, name in zip(kept, names, strict=True):
        warn(unknown_silences((one.silence,), known), name)
    return 0


def warn_of_unknown(desk: "Desk") -> None:
    """Say on standard error which rules relire.toml silences that there are not."""
    from editor.cli.console import warn
    from editor.workflow.rulebook import known_names, unknown_silences

    silences = desk.workspace.settings.silenced
    if silences:
        unknown = unknown_silences(silences, known_names(desk.rules.known))
        warn(unknown, desk.workspace.settings_file.name)


def _said(silence: "Silence", slug: str, done: str) -> str:
    from dataclasses import replace

    return f"{silence.rule} {done} {_place(replace(silence, document=slug))}"


def _place(silence: "Silence") -> str:
    """Return where a silence holds, as a person says it."""
    if not silence.document:
        return "in all documents"
    if not silence.unit:
        return f"in {silence.document}"
    quote = f" «{silence.quote}»" if silence.quote else ""
    return f"in {silence.document} at {silence.unit}{quote}"


def _as_json(silence: "Silence", path: str) -> dict[str, str]:
    return {
        "rule": silence.rule,
        "document": silence.document,
        "unit": silence.unit,
        "quote": silence.quote,
        "reason": silence.reason,
        "file": path,
    }
