"""Where things are on disk: the folders, the settings, the sources, and safe writing."""

from editor.workspace.folders import Workspace, find_workspace
from editor.workspace.records import (
    Source,
    digest_of,
    find_source,
    find_sources,
    read_source,
    write_source,
)
from editor.workspace.settings import Settings, read_settings
from editor.workspace.silencing import add_silence, remove_silence
from editor.workspace.slugs import ascii_slug, lang_of_name, slug_of
from editor.workspace.writing import locked, write_safely

__all__ = [
    "Settings",
    "Source",
    "Workspace",
    "add_silence",
    "ascii_slug",
    "digest_of",
    "find_source",
    "find_sources",
    "find_workspace",
    "lang_of_name",
    "locked",
    "read_settings",
    "read_source",
    "remove_silence",
    "slug_of",
    "write_safely",
    "write_source",
]
