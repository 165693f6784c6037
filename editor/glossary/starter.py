"""The glossary that comes with the program."""

from functools import cache
from importlib.resources import files

from editor.glossary.files import Glossary, join_glossaries, parse_glossary


@cache
def load_starter() -> Glossary:
    """Return the glossary that comes with the program."""
    return join_glossaries(
        parse_glossary(data, f"glossary/{name}") for name, data in starter_files().items()
    )


def starter_files() -> dict[str, bytes]:
    """Return the files of the glossary that comes with the program, by name."""
    folder = files("editor.glossary") / "starter"
    if not folder.is_dir():  # a checkout, where the folder stands beside the package
        folder = files("editor") / ".." / "glossary"
    found = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".csv")), key=lambda e: e.name
    )
    return {entry.name: entry.read_bytes() for entry in found}
