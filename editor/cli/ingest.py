"""`relire ingest`: a file, folder or web page into `sources/`."""

import click


@click.command()
@click.argument("origins", metavar="SRC...", nargs=-1, required=True)
@click.option("--slug", metavar="NAME", help="The document's short name. [default: from the file]")
@click.option(
    "--update", is_flag=True, help="Replace a source that has changed; the old one is kept."
)
def ingest(origins: tuple[str, ...], slug: str | None, update: bool) -> int:
    """Take articles in: files, folders or web addresses.

    The file is copied to sources/ byte for byte, with what is known of it (title, author, date,
    address, digest) in a small file beside it. Plain text, Markdown and HTML are read.

    \b
    Examples:
      relire ingest ~/Downloads/article.html
      relire ingest https://example.org/article --slug sommet-astana
      relire ingest article.txt --update

    Exit codes: 0 done, 2 the input was wrong.
    """
    from pathlib import Path

    from editor.errors import EditorError
    from editor.workflow.ingest import Intake, ingest_folder
    from editor.workflow.ingest import ingest as take_in
    from editor.workspace import find_workspace

    if "" in origins:
        raise EditorError("an empty name is no source; give a file, a folder or an address")
    if slug and len(origins) > 1:
        raise EditorError("--slug names one document; give one source with it")
    workspace = find_workspace(Path.cwd())
    refused = False
    for origin in origins:
        folder = Path(origin)
        if folder.is_dir():
            intake = ingest_folder(workspace, folder, update=update)
        else:
            intake = Intake((take_in(workspace, origin, slug=slug, update=update),), ())
        for source in intake.sources:
            click.echo(f"{source.slug}: {source.path.relative_to(workspace.root)}")
        for error in intake.refused:
            click.echo(f"relire: {error}", err=True)
        if not intake.sources and not intake.refused:
            click.echo(f"{origin}: there are no files in this folder", err=True)
        refused |= bool(intake.refused)
    return 2 if refused else 0
