"""`relire review`: read and decide, unit by unit, in the terminal."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from editor.model import Finding, Unit
    from editor.review.sitting import Sitting
    from editor.workflow.desk import Work

_KEYS = "[a]ccept  [e]dit  [s]kip  [u]ndo  [d]rop  [n]ote  [q]uit"


@click.command()
@click.argument("doc", metavar="DOC")
@click.option(
    "--lang",
    type=click.Choice(["fr", "en"]),
    help="Only the corrected French, or only the English. [default: the French, then the English]",
)
def review(doc: str, lang: str | None) -> int:
    """Read a document segment by segment and decide.

    Shows each segment nobody has reviewed: the French, what was changed in it and why, the
    English, the terms. A key accepts it, opens it in your editor ($EDITOR), leaves it out, or
    goes on. Every decision is saved at once; the next sitting starts where this one stopped.

    \b
    Examples:
      relire review koursk-otsc
      relire review koursk-otsc --lang en

    Exit codes: 0 all is reviewed, 1 some segments are still open, 2 the input was wrong.
    """
    from pathlib import Path

    from editor.cli.console import console
    from editor.review.sitting import Sitting
    from editor.workflow.check import check_work
    from editor.workflow.desk import open_desk, open_work
    from editor.workflow.ingest import resolve
    from editor.workspace import find_workspace

    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    source = resolve(workspace, doc)
    open_left = 0
    for language in (lang,) if lang else ("fr", "en"):
        work = open_work(desk, source)
        sitting = Sitting(desk, work, language)
        french, english = check_work(desk, work)
        # What was found in the French as received, the segment's own remarks say.
        received = {(f.unit, f.rule, f.quote) for f in work.repair.findings}
        new = [f for f in french.findings if (f.unit, f.rule, f.quote) not in received]
        findings = new if language == "fr" else [*english.findings, *new]
        told = tuple(f for f in findings if not f.rule.startswith("typography."))
        going = _walk(console(), work, sitting, told)
        open_left += len(sitting.units) - sitting.reviewed
        if not going:
            break
    return 1 if open_left else 0


def _walk(
    screen: "Console", work: "Work", sitting: "Sitting", findings: tuple["Finding", ...]
) -> bool:
    """Show unit after unit until the end (True) or until the reviewer quits (False)."""
    from editor.errors import EditorError

    while sitting.unit is not None:
        _show(screen, work, sitting, sitting.unit, findings)
        key = click.prompt(_KEYS, default="", show_default=False, prompt_suffix=" > ")
        try:
            if not _act(sitting, key.strip(" ").lower()[:1]):
                return False
        except EditorError as error:
            click.echo(f"relire: {error}", err=True)
        except click.ClickException as error:
            # The editor cannot be started; the other keys still work.
            click.echo(f"relire: {error.message}", err=True)
    name = "French" if sitting.lang == "fr" else "English"
    screen.print(f"{name}: {sitting.reviewed} of {len(sitting.units)} segments reviewed")
    return True


def _act(sitting: "Sitting", key: str) -> bool:
    """Do what the key says; False quits."""
    if key == "q":
        return False
    if key == "a":
        sitting.accept()
    elif key == "s":
        sitting.skip()
    elif key == "d":
        sitting.drop()
    elif key == "u":
        if not sitting.undo():
            click.echo("there is nothing to take back in this sitting")
    elif key == "n":
        sitting.note(click.prompt("note"))
    elif key == "e":
        edited = click.edit(sitting.draft + "\n", extension=".txt")
        if edited is None:
            click.echo("nothing was changed")
        else:
            sitting.edit(edited.strip("\r\n "))
    else:
        click.echo(f'there is no key "{key}"' if key else "press one of these keys, then Enter")
    return True


def _show(
    screen: "Console",
    work: "Work",
    sitting: "Sitting",
    unit: "Unit",
    findings: tuple["Finding", ...],
) -> None:
    from rich.rule import Rule
    from rich.text import Text

    from editor.report.changes import changes_as_text

    name = "français" if sitting.lang == "fr" else "English"
    done = sitting.reviewed
    screen.print()
    screen.print(Rule(f"{work.source.slug} · {name} · {done}/{len(sitting.units)} · {unit.kind}"))
    if sitting.lang == "fr":
        screen.print(Text.assemble(("reçu    ", "dim"), unit.source))
        if unit.dropped:
            screen.print(Text("         left out of the publication (residue)", "yellow"))
        elif unit.target != unit.source:
            in_colour = screen.is_terminal and not screen.no_color
            changed = changes_as_text(unit.source, unit.target) if in_colour else Text(unit.target)
            screen.print(Text.assemble(("corrigé ", "dim"), changed))
    else:
        screen.print(Text.assemble(("français ", "dim"), unit.source))
        target = unit.target or "(no draft)"
        screen.print(Text.assemble(("English  ", "dim"), (target, "bold")))
        screen.print(Text(f"         {unit.origin.split('|t:')[0] or 'nothing yet'}", "dim"))
    for finding in findings:
        if finding.unit == unit.id:
            fix = f" → {finding.fixes[0].text or '∅'}" if finding.fixes else ""
            screen.print(Text(f"  • « {finding.quote} »{fix}  {finding.message}", "yellow"))
    for hint in unit.hints:
        screen.print(Text(f"  · {hint}", "cyan"))
    for note in unit.notes:
        screen.print(Text(f"  ✎ {note}", "magenta"))
