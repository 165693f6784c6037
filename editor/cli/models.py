"""`relire models`: what the engines need to draft."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from editor.engines.packages import Package


@click.group()
def models() -> None:
    """List, install and remove translation models.

    A model is an Argos Translate package, about 100 MB for a pair of languages, downloaded once;
    drafting then needs no network.

    \b
    Examples:
      relire models install fr en
      relire models list

    Exit codes: 0 done, 2 the input was wrong or the index cannot be reached.
    """


@models.command("list")
@click.option("--available", is_flag=True, help="What the index offers, instead of what is here.")
@click.option("--index", metavar="PLACE", help="The index's file or address. [default: Argos's]")
@options.output_format()
def list_models(available: bool, index: str | None, shape: str) -> int:
    """List the models that are installed, or those an index offers.

    \b
    Examples:
      relire models list
      relire models list --available --index https://models.example.org/index.json

    Exit codes: 0 done, 2 the index cannot be read.
    """
    from editor.cli.console import print_json
    from editor.engines.index import read_index
    from editor.engines.packages import find_installed, packages_folder

    if available:
        offers = read_index(index)
        rows = [{"pair": f"{o.source} {o.target}", "version": o.version} for o in offers]
        faults = []
    else:
        installed = find_installed()
        rows = [
            {"pair": f"{p.source} {p.target}", "version": p.version, "sha256": p.sha256}
            for p in installed.packages
        ]
        faults = [str(fault) for fault in installed.faults]
    if shape == "json":
        print_json({"version": 1, "models": rows, "faults": faults})
        return 0
    for row in rows:
        click.echo(f"{row['pair']}  {row['version']}")
    if not rows:
        click.echo("no models" if available else f"no models in {packages_folder()}", err=True)
    for fault in faults:
        click.echo(f"relire: {fault}", err=True)
    return 0


@models.command("install")
@click.argument("what", metavar="SOURCE TARGET | FILE | URL", nargs=-1, required=True)
@click.option("--index", metavar="PLACE", help="The index's file or address. [default: Argos's]")
@click.option("--sha256", default="", metavar="HEX", help="Refuse a file with another digest.")
def install_model(what: tuple[str, ...], index: str | None, sha256: str) -> int:
    """Install the model for a pair of languages, from the index, a file or an address.

    A broken or hostile package is refused and changes nothing.

    \b
    Examples:
      relire models install fr en
      relire models install translate-fr_en-1_9.argosmodel
      relire models install fr en --index https://models.example.org/index.json

    Exit codes: 0 done, 2 the package is wrong or cannot be had.
    """
    from pathlib import Path

    from editor.engines.downloads import is_url
    from editor.engines.installation import install_file, install_pair, install_url

    installed: tuple[Package, ...]
    with _download_bar() as progress:
        if len(what) == 1 and is_url(what[0]):
            installed = (install_url(what[0], sha256=sha256, progress=progress),)
        elif len(what) == 1 and len(what[0]) < 4 and not Path(what[0]).exists():
            raise click.UsageError("give two language codes, as in `relire models install fr en`")
        elif len(what) == 1:
            installed = (install_file(Path(what[0]), sha256=sha256),)
        elif len(what) == 2:
            installed = install_pair(*what, index=index, sha256=sha256, progress=progress)
        else:
            raise click.UsageError("give two language codes, or one file or address")
    for package in installed:
        click.echo(f"installed {package.label}")
    return 0


@models.command("remove")
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="TARGET")
@options.dry_run()
def remove_model(source: str, target: str, dry_run: bool) -> int:
    """Remove the models of a pair of languages.

    \b
    Examples:
      relire models remove fr en

    Exit codes: 0 done, 2 there is no such model.
    """
    from editor.engines.installation import remove
    from editor.engines.packages import find_installed

    if dry_run:
        names = tuple(
            package.folder.name
            for package in find_installed().packages
            if (package.source, package.target) == (source, target)
        )
    else:
        names = remove(source, target)
    for name in names:
        click.echo(f"{'would remove' if dry_run else 'removed'} {name}")
    return 0


@contextmanager
def _download_bar() -> Iterator[Callable[[int, int | None], None]]:
    """Yield what a download tells its bytes and total to; a bar on a terminal, else nothing."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    from editor.cli.console import console

    screen = console(stderr=True)
    bar = Progress(
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=screen,
        transient=True,
        disable=not screen.is_terminal,
    )
    with bar:
        task = bar.add_task("Downloading", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
