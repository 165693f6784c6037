"""`relire export`: the finished texts."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from editor.workflow.export import Export

_FORMATS = ("fr", "en", "bilingual")


@click.command()
@options.documents()
@click.option(
    "--only",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="Just the French, just the English, or just the bilingual page. [default: all three]",
)
@click.option(
    "--output",
    "-o",
    metavar="FOLDER",
    default="exports",
    show_default=True,
    help="Where to put the files.",
)
@options.dry_run()
def export(docs: tuple[str, ...], only: tuple[str, ...], output: str, dry_run: bool) -> int:
    """Write the finished French, the English, and both in a page.

    The texts are in the format the article came in, with everything that is not text untouched;
    the bilingual page is HTML for the browser and the printer.

    \b
    Examples:
      relire export koursk-otsc
      relire export koursk-otsc --only en --output ~/Desktop

    Exit codes: 0 done, 2 the input was wrong, 3 done but some segments are still in French.
    """
    from pathlib import Path

    from editor.workflow.desk import open_desk, open_work
    from editor.workflow.export import export_bilingual, export_source_format
    from editor.workflow.ingest import look_up, resolve
    from editor.workspace import find_workspace, write_safely

    workspace = find_workspace(Path.cwd())
    desk = open_desk(workspace)
    folder = Path(output).expanduser()
    find = look_up if dry_run else resolve
    incomplete = False
    for doc in docs:
        work = open_work(desk, find(workspace, doc), findings=False)
        for wanted in only or _FORMATS:
            if wanted == "bilingual":
                made = export_bilingual(work)
            else:
                made = export_source_format(work, wanted)
            if not dry_run:
                write_safely(folder / made.name, made.data)
            click.echo(f"{folder / made.name}{_remark(made)}")
            incomplete |= made.untranslated > 0
    return 3 if incomplete else 0


def _remark(made: "Export") -> str:
    from editor.cli.console import counted

    remarks = []
    if made.untranslated:
        remarks.append(f"{counted(made.untranslated, 'segment')} still in French")
    if made.drafts:
        remarks.append(f"{counted(made.drafts, 'segment')} not reviewed")
    return f"  ({', '.join(remarks)})" if remarks else ""
