"""The glossary that comes with the program."""

from functools import cache
from importlib.resources import files

from editor.glossary.files import Glossary, join_glossaries, parse_glossary


@cache
def load_starter() -> Glossary:
    """Return the glossary that comes with the program."""
    folder = files("editor.glossary") / "starter"
    if not folder.is_dir():  # a checkout, where the folder stands beside the package
        folder = files("editor") / ".." / "glossary"
    found = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".csv")), key=lambda e: e.name
    )
    return join_glossaries(
        parse_glossary(entry.read_bytes(), f"glossary/{entry.name}") for entry in found
    )
