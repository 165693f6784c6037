"""What is installed, what is missing, and how to get it."""

import os
import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from editor.artefacts.rules import load_rules
from editor.engines import list_engines
from editor.engines.packages import packages_folder
from editor.workflow.desk import open_desk
from editor.workspace import find_sources, find_workspace

_LIBRARIES = ("argostranslate", "ctranslate2", "sentencepiece", "polib", "trafilatura", "rich")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing relire works with."""

    part: str
    state: str
    ready: bool = True
    needed: bool = True
    """Whether something does not work without it."""
    advice: str = ""
    """The command that gets it, or what to do; empty if nothing is to be done."""


def examine(folder: Path) -> tuple[Part, ...]:
    """Return what relire finds on this machine and in the workspace at `folder`."""
    return (*_program(), *_engines(), *_workspace(folder))


def _program() -> list[Part]:
    parts = [Part("relire", f"{version('relire')}, Python {platform.python_version()}")]
    for library in _LIBRARIES:
        try:
            parts.append(Part(library, version(library)))
        except PackageNotFoundError:
            parts.append(Part(library, "missing", ready=False, advice="make install"))
    parts.append(Part("rules", f"{len(load_rules())} rules for machine-made French"))
    return parts


def _engines() -> list[Part]:
    found = list_engines()
    any_ready = any(engine.ready for engine in found)
    parts = [
        Part(
            part=engine.name,
            state=", ".join(engine.pairs) or "no model",
            ready=engine.ready,
            needed=not any_ready,
            advice="" if engine.ready else engine.advice,
        )
        for engine in found
    ]
    return [*parts, Part("models folder", str(packages_folder()))]


def _workspace(folder: Path) -> list[Part]:
    workspace = find_workspace(folder)
    desk = open_desk(workspace)
    starter = "" if workspace.glossary.exists() else " that come along; `relire init` copies them"
    sources = find_sources(workspace)
    writable = os.access(workspace.root, os.W_OK)
    return [
        Part(
            "workspace",
            str(workspace.root),
            ready=writable,
            advice="" if writable else "it is read-only: choose another folder, or `relire init`",
        ),
        Part("documents", str(len(sources))),
        Part("glossary", f"{len(desk.glossary.concepts)} concepts{starter}", needed=False),
    ]
