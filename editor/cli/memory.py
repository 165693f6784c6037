"""`relire memory`: what the desk settled before, looked up, counted, taken in and handed out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.store.memory import Memory, MemoryMatch


@click.group()
def memory() -> None:
    """Look through what was settled before, in all documents.

    Every reviewed segment is remembered, from the segment files themselves; TMX files of other
    tools are looked through as well once they are imported. `relire translate` takes what is the
    same from memory, and shows what is like it beside each segment.

    \b
    Examples:
      relire memory search "tigre de papier"
      relire memory search --like "L’OTSC est un tigre de papier."
      relire memory stats
      relire memory export desk.tmx

    Exit codes: 0 done, 1 nothing found, 2 a file was wrong.
    """


@memory.command("search")
@click.argument("text", metavar="TEXT")
@click.option("--like", is_flag=True, help="Find French sentences like TEXT, not those with it.")
@click.option(
    "--minimum",
    type=click.IntRange(1, 100),
    default=70,
    show_default=True,
    help="With --like: how like, in percent.",
)
@click.option("--lang", type=click.Choice(("fr", "en")), help="Look in one language alone.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@options.output_format()
def search(text: str, like: bool, minimum: int, lang: str | None, limit: int, shape: str) -> int:
    """Find settled sentences with some words, in both languages, or sentences like one.

    Case and accents make no difference. With --like the words that differ are marked, and the
    translation has the numbers of TEXT where those alone differ.

    \b
    Examples:
      relire memory search "tigre de papier"
      relire memory search "paper tiger" --lang en
      relire memory search --like "Il a envoyé 900 soldats." --minimum 80

    Exit codes: 0 found, 1 nothing found, 2 a file was wrong.
    """
    from editor.cli.console import print_json

    found = _memory()
    if like:
        matches = found.fuzzy(text, minimum=minimum / 100)[:limit]
    else:
        side = {"fr": "source", "en": "target", None: ""}[lang]
        matches = found.containing(text, side=side, limit=limit)
    if shape == "json":
        print_json({"version": 1, "matches": [_as_json(match) for match in matches]})
    else:
        _print(text if like else None, matches)
    return 0 if matches else 1


@memory.command("stats")
@options.output_format()
def stats(shape: str) -> int:
    """Count what is remembered, by document and state.

    \b
    Examples:
      relire memory stats
      relire memory stats --format json

    Exit codes: 0 done, 2 a file was wrong.
    """
    from collections import Counter

    from rich.table import Table

    from editor.cli.console import console, counted, print_json

    pairs: Counter[tuple[str, str]] = Counter()
    words: Counter[str] = Counter()
    for pair in _memory().all():
        pairs[pair.origin, pair.state] += 1
        words[pair.origin] += len(pair.source.split())
    origins = sorted({origin for origin, _ in pairs})
    if shape == "json":
        rows = [
            {
                "document": origin,
                "reviewed": pairs[origin, "reviewed"],
                "final": pairs[origin, "final"],
                "words": words[origin],
            }
            for origin in origins
        ]
        print_json({"version": 1, "documents": rows})
        return 0
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("document")
    for heading in ("reviewed", "final", "words"):
        table.add_column(heading, justify="right")
    for origin in origins:
        numbers = (pairs[origin, "reviewed"], pairs[origin, "final"], words[origin])
        table.add_row(origin, *map(str, numbers))
    console().print(table)
    total = counted(pairs.total(), "segment")
    click.echo(f"{total} from {counted(len(origins), 'document')}", err=True)
    return 0


@memory.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@options.dry_run()
def import_file(path: Path, dry_run: bool) -> int:
    """Take in a translation memory of another tool: TMX.

    The file is copied to translations/memory/ as it is; remove it there to forget it. A pair of it
    counts for a little less than the desk's own.

    \b
    Examples:
      relire memory import ~/Downloads/omegat.tmx

    Exit codes: 0 done, 2 the file is wrong and nothing changed.
    """
    from editor.cli.console import counted
    from editor.errors import EditorError
    from editor.formats.tmx import read_tmx
    from editor.store.po import read_bytes
    from editor.workspace import ascii_slug, find_workspace, write_safely

    data = read_bytes(path)
    number = sum(1 for _ in read_tmx(data, str(path)))
    if not number:
        raise EditorError("has no segment in both French and English", path)
    workspace = find_workspace(Path.cwd())
    place = workspace.memories / f"{ascii_slug(path.stem) or 'memory'}.tmx"
    if place.exists() and read_bytes(place) != data:
        raise EditorError("is there already with other content; rename one of the two", place)
    if not dry_run:
        write_safely(place, data)
    said = "would take in" if dry_run else "took in"
    click.echo(f"{said} {counted(number, 'segment')}: {place}", err=True)
    return 0


@memory.command("export")
@click.argument("path", metavar="[FILE]", type=click.Path(path_type=Path), required=False)
def export_file(path: Path | None) -> int:
    """Write the whole memory as TMX 1.4b, to FILE or to standard output.

    \b
    Examples:
      relire memory export desk.tmx

    Exit codes: 0 done, 2 the file cannot be written.
    """
    from importlib.metadata import version

    from editor.formats.tmx import write_tmx
    from editor.workflow.memory import tmx_pair
    from editor.workspace import write_safely

    pairs = (tmx_pair(pair) for pair in _memory().all())
    pieces = write_tmx(pairs, version=version("relire"))
    if path is None or str(path) == "-":
        sys.stdout.buffer.writelines(pieces)
    else:
        write_safely(path, b"".join(pieces))
        click.echo(f"wrote {path}", err=True)
    return 0


@memory.command("align")
@click.argument("french", metavar="FRENCH", type=click.Path(path_type=Path))
@click.argument("english", metavar="ENGLISH", type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="A .tmx file, or an .html page to correct the pairs on. [default: TMX to the screen]",
)
def align(french: Path, english: Path, output: Path | None) -> int:
    """Make pairs of an article and its translation that exist already.

    Sentences are matched by their lengths, and by the numbers, names and words they share; one or
    two of a side may belong to one or two of the other. The page shows the doubtful pairs, lets you
    move sentences, and saves TMX for `relire memory import`.

    \b
    Examples:
      relire memory align article.fr.html article.en.html -o article.tmx
      relire memory align article.fr.txt article.en.txt -o pairs.html

    Exit codes: 0 done, 2 a file was wrong, 3 done, with pairs that should be looked at.
    """
    from importlib.metadata import version

    from editor.cli.console import counted
    from editor.errors import EditorError
    from editor.formats.tmx import write_tmx
    from editor.report.aligning import format_aligning
    from editor.workflow.aligning import align_files, tmx_pairs
    from editor.workspace import find_workspace, slug_of, write_safely

    suffix = output.suffix.lower() if output else ".tmx"
    if suffix not in {".tmx", ".html", ".htm"}:
        raise EditorError("write to a .tmx file or to an .html page", output)
    rows = align_files(french, english)
    if suffix == ".tmx":
        data = b"".join(write_tmx(tmx_pairs(rows, french), version=version("relire")))
    else:
        lang = find_workspace(Path.cwd()).settings.lang
        page = format_aligning(slug_of(french.name), rows, version=version("relire"), lang=lang)
        data = page.encode()
    if output is None:
        sys.stdout.buffer.write(data)
    else:
        write_safely(output, data)
    whole = [row for row in rows if row.source and row.target]
    doubtful = sum(not row.sure for row in whole)
    click.echo(
        f"{counted(len(whole), 'pair')}, {doubtful} doubtful; "
        f"{counted(len(rows) - len(whole), 'sentence')} with nothing beside",
        err=True,
    )
    return 3 if doubtful or len(whole) < len(rows) else 0


def _memory() -> "Memory":
    from editor.workflow.desk import open_desk
    from editor.workflow.memory import load_memory
    from editor.workspace import find_workspace

    return load_memory(open_desk(find_workspace(Path.cwd())))


def _print(wanted: str | None, matches: "Sequence[MemoryMatch]") -> None:
    from rich.text import Text

    from editor.cli.console import console, in_colour
    from editor.report.changes import changes_as_text, format_words

    screen = console()
    for match in matches:
        score = f"{match.score:.0%} " if wanted is not None else ""
        screen.print(f"{score}{match.origin} {match.unit} ({match.state})", style="dim")
        source = Text(match.source)
        if wanted is not None:
            coloured = in_colour(screen)
            source = (
                changes_as_text(match.source, wanted)
                if coloured
                else Text(format_words(match.source, wanted))
            )
        screen.print(Text("    ").append_text(source), soft_wrap=True)
        screen.print(Text("    ").append(match.target), soft_wrap=True)


def _as_json(match: "MemoryMatch") -> dict[str, object]:
    return {
        "source": match.source,
        "target": match.target,
        "score": match.score,
        "document": match.origin,
        "unit": match.unit,
        "state": match.state.value,
        "changed": match.changed,
    }
