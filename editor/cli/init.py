"""`relire init`: a new workspace."""

import click

from editor.cli import options

_SETTINGS = """\
# Settings of this desk. Every line is optional; what stands here are the defaults.

# lang = "fr"                      # the language in which findings explain themselves: fr or en
# house = "imprimerie-nationale"   # French typography: imprimerie-nationale, suisse or canada
# engine = "auto"                  # who drafts: auto, argos or apertium
# silenced = []                    # rules not to report; `relire rules silence` adds to it
"""


@click.command()
@click.argument("folder", metavar="[FOLDER]", default=".")
@click.option(
    "--glossary/--no-glossary", default=True, help="Begin with the glossary that comes along."
)
@options.dry_run()
def init(folder: str, glossary: bool, dry_run: bool) -> int:
    """Make a folder ready for a desk's articles.

    Makes sources/, translations/, glossary/ and a relire.toml with every setting explained. What
    is there already is left alone.

    \b
    Examples:
      relire init
      relire init ~/revue --no-glossary

    Exit codes: 0 done, 2 the folder cannot be used.
    """
    from pathlib import Path

    from editor.glossary import starter_files
    from editor.workspace import write_safely

    root = Path(folder).expanduser()
    files = {
        root / "relire.toml": _SETTINGS.encode(),
        root / ".gitignore": b"/.relire/\n/exports/\n",
    }
    if glossary and not (root / "glossary").exists():
        files |= {root / "glossary" / name: data for name, data in starter_files().items()}
    for name in ("sources", "translations"):
        files[root / name / ".gitkeep"] = b""
    for path, data in files.items():
        if path.exists():
            continue
        if not dry_run:
            write_safely(path, data)
        click.echo(f"{'would make' if dry_run else 'made'} {path}")
    return 0
