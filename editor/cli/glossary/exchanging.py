"""`relire glossary import` and `export`: files of other tools."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.cli.glossary.confirming import confirmation, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.formats.glossaries import Lost

_SHOWN = 3


def _shapes() -> click.Choice[str]:
    from editor.formats.glossaries import SHAPES

    return click.Choice(list(SHAPES))


@click.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--format", "shape", type=_shapes(), help="The file's format. [default: found out]")
@click.option("--domain", metavar="NAME", help="The file for new concepts. [default: FILE's name]")
@click.option("--from", "source", metavar="TAG", default="fr", show_default=True)
@click.option("--to", "target", metavar="TAG", default="en", show_default=True)
@confirmation()
def import_file(
    path: Path,
    shape: str | None,
    domain: str | None,
    source: str,
    target: str,
    yes: bool,
    review: bool,
    dry_run: bool,
) -> int:
    """Take in a glossary from another tool.

    Reads TBX 2 and 3, CSV and TSV tables with or without headings, and the glossary files of
    OmegaT, Weblate and MateCat. A concept the desk has gets the terms it lacks; what the desk has
    decided stands. Says what could not be kept. --from and --to are the languages of a file that
    does not name its own.

    \b
    Examples:
      relire glossary import iate.tbx --domain economy
      relire glossary import glossary.txt --format omegat --dry-run

    Exit codes: 0 done, 2 the file is wrong and nothing changed, 3 done but for some concepts.
    """
    from editor.cli.console import counted
    from editor.formats.glossaries import read
    from editor.workflow.desk import open_desk
    from editor.workflow.merging_glossaries import merge_concepts
    from editor.workflow.term_rows import read_file
    from editor.workflow.terms import open_sheets, plan_change
    from editor.workspace import ascii_slug, find_workspace

    imported = read(read_file(path), str(path), shape=shape, source_lang=source, target_lang=target)
    desk = open_desk(find_workspace(Path.cwd()))
    before, sheets = open_sheets(desk.workspace)
    folder = desk.workspace.glossary
    name = ascii_slug(domain or path.stem) or "imported"
    merged = merge_concepts(sheets, folder, imported.concepts, domain=name)
    _report(imported.lost)
    for one in merged.left_out:
        click.echo(f"left out: {one.concept}: {one.why}", err=True)
    new, joined = counted(len(merged.new), "new concept"), counted(len(merged.joined), "concept")
    click.echo(f"{new}; {joined} with more terms", err=True)
    if merged.new or merged.joined:
        plan = plan_change(desk, before, merged.sheets, why=f"glossary: {path.name} was imported")
        settle(plan, yes=yes, review=review, dry_run=dry_run)
    return 3 if merged.left_out else 0


@click.command("export")
@click.argument("path", metavar="[FILE]", type=click.Path(path_type=Path), required=False)
@click.option("--format", "shape", type=_shapes(), help="The format. [default: by FILE's ending]")
@click.option("--domain", "domains", metavar="NAME", multiple=True, help="Only this domain.")
@click.option("--from", "source", metavar="TAG", default="fr", show_default=True)
@click.option("--to", "target", metavar="TAG", default="en", show_default=True)
def export_file(
    path: Path | None, shape: str | None, domains: tuple[str, ...], source: str, target: str
) -> int:
    """Write the glossary for another tool, to FILE or to standard output.

    Says what the format cannot hold. Formats: relire, csv and tsv (for spreadsheets), tbx3,
    tbx3-dct and tbx2, omegat and omegat-csv, weblate-csv, weblate-po and weblate-tbx, matecat
    (its columns as CSV; MateCat itself imports XLSX).

    \b
    Examples:
      relire glossary export desk.tbx
      relire glossary export --format omegat glossary.txt
      relire glossary export --domain treaties --format csv > treaties.csv

    Exit codes: 0 done, 2 there is no such domain or format.
    """
    from editor.cli.console import counted
    from editor.errors import EditorError
    from editor.formats.glossaries import SUFFIXES, write
    from editor.workflow.desk import open_desk
    from editor.workspace import find_workspace, write_safely

    if shape is None:
        ending = path.suffix.lower() if path else ""
        shape = next((name for name, suffix in _PREFERRED.items() if suffix == ending), None)
        if shape is None:
            known = ", ".join(sorted(set(SUFFIXES.values())))
            raise EditorError(f"say the format with --format; by its ending FILE may be {known}")
    concepts = open_desk(find_workspace(Path.cwd())).glossary.concepts
    known_domains = {concept.domain for concept in concepts}
    for domain in domains:
        if domain not in known_domains:
            there = ", ".join(sorted(known_domains))
            raise EditorError(f'there is no domain "{domain}"; there are {there}')
    chosen = [concept for concept in concepts if not domains or concept.domain in domains]
    exported = write(chosen, shape, source_lang=source, target_lang=target)
    if path is None or str(path) == "-":
        sys.stdout.buffer.write(exported.data)
    else:
        write_safely(path, exported.data)
        click.echo(f"wrote {counted(len(chosen), 'concept')} to {path}", err=True)
    _report(exported.lost)
    return 0


_PREFERRED = {
    "csv": ".csv",
    "tsv": ".tsv",
    "tbx3": ".tbx",
    "omegat": ".txt",
    "weblate-po": ".po",
}
"""The format that an ending stands for where several have it."""


def _report(lost: "Sequence[Lost]") -> None:
    """Say what could not be kept: how often for each reason, and the first few."""
    for why, number in Counter(one.why for one in lost).most_common():
        click.echo(f"not kept ({number}): {why}", err=True)
        shown = [one for one in lost if one.why == why]
        for one in shown[:_SHOWN]:
            click.echo(f"    {one.place}: {one.what}", err=True)
        if number > _SHOWN:
            click.echo(f"    and {number - _SHOWN} more", err=True)
