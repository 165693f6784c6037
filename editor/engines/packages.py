"""Argos packages on this machine: where they are and what they hold.

The folder is the one Argos Translate uses, so both see the same models. Nothing of Argos
Translate is imported to list them: its settings make folders in the user's home.
"""

import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard

from editor.errors import EditorError

RECORD = "relire.json"
"""Beside a package's own files: where it came from and its sha256."""
_CODE = re.compile(r"[a-z]{2,3}(?:[_-][A-Za-z]{2,8})?")
_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+){0,3}[A-Za-z0-9.+-]{0,16}")
_METADATA_SIZE = 1_000_000
_VOCABULARIES = ("shared_vocabulary", "source_vocabulary")


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package."""

    folder: Path
    source: str
    """The code of the language it translates from."""
    target: str
    version: str
    source_name: str = ""
    target_name: str = ""
    target_prefix: str = ""
    """The piece that every target begins with, for models of several languages."""
    sha256: str = ""
    """Of the archive it was installed from; empty if another program installed it."""

    @property
    def label(self) -> str:
        """The pair and the version, as `fr_en-1.9`."""
        return f"{self.source}_{self.target}-{self.version}"


@dataclass(frozen=True, slots=True)
class Installed:
    """What the package folder holds."""

    packages: tuple[Package, ...]
    """By pair, the newest version first."""
    faults: tuple[EditorError, ...]
    """A line for each folder that is not a usable package."""


def packages_folder() -> Path:
    """Return where Argos Translate keeps packages, from its settings as they are now."""
    if named := os.environ.get("ARGOS_PACKAGES_DIR") or argos_setting("ARGOS_PACKAGES_DIR"):
        return Path(named).expanduser()
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local/share") / "argos-translate/packages"


def argos_setting(name: str) -> str:
    """Return a setting from Argos Translate's own file, or nothing."""
    config = os.environ.get("XDG_CONFIG_HOME")
    folder = Path(config) if config else Path.home() / ".config"
    try:
        text = (folder / "argos-translate/settings.json").read_text(encoding="utf-8")
        value = json.loads(text).get(name)
    except (OSError, ValueError, AttributeError):
        return ""
    return value if isinstance(value, str) else ""


def find_installed() -> Installed:
    """Return the packages that are installed, and the folders among them that are broken."""
    packages, faults = [], []
    folder = packages_folder()
    try:
        entries = sorted(entry for entry in folder.iterdir() if entry.is_dir())
    except FileNotFoundError:
        return Installed((), ())
    except OSError as error:
        raise EditorError(f"the models can't be listed: {error.strerror}", folder) from error
    for entry in entries:
        try:
            packages.append(read_package(entry))
        except EditorError as fault:
            faults.append(fault)
    packages.sort(key=lambda p: version_key(p.version), reverse=True)
    packages.sort(key=lambda p: (p.source, p.target))
    return Installed(tuple(packages), tuple(faults))


def version_key(version: str) -> tuple[int, ...]:
    """Return what sorts versions as people mean them: 1.10 after 1.9."""
    return tuple(int(number) for number in re.findall(r"\d+", version))


def is_code(value: object) -> TypeGuard[str]:
    """Say whether a value is a language code that a folder's name may hold."""
    return isinstance(value, str) and _CODE.fullmatch(value) is not None


def is_version(value: object) -> TypeGuard[str]:
    """Say whether a value is a version that a folder's name may hold."""
    return isinstance(value, str) and _VERSION.fullmatch(value) is not None


def read_package(folder: Path) -> Package:
    """Return the package in a folder, or raise an `EditorError` that says what is wrong with it."""
    metadata = _read_metadata(folder / "metadata.json")
    kind = metadata.get("type", "translate")
    if kind != "translate":
        raise EditorError(f"the package is of type {kind!r} and translates nothing", folder)
    values = {}
    for key, fits in (
        ("from_code", is_code),
        ("to_code", is_code),
        ("package_version", is_version),
    ):
        value = metadata.get(key)
        if not fits(value):
            raise EditorError(f"{key} is {value!r}; the package is broken", folder)
        values[key] = value
    _require_files(folder)
    return Package(
        folder,
        values["from_code"],
        values["to_code"],
        values["package_version"],
        _text(metadata, "from_name"),
        _text(metadata, "to_name"),
        _text(metadata, "target_prefix"),
        _text(_read_record(folder), "sha256"),
    )


def _read_metadata(path: Path) -> dict[str, Any]:
    try:
        with path.open(encoding="utf-8") as file:
            metadata = json.loads(file.read(_METADATA_SIZE))
    except FileNotFoundError:
        raise EditorError("the package has no metadata.json", path.parent) from None
    except (OSError, ValueError) as error:
        raise EditorError(f"the package's description can't be read: {error}", path) from error
    if not isinstance(metadata, dict):
        raise EditorError("the package's description is not a JSON object", path)
    return metadata


def _require_files(folder: Path) -> None:
    model = folder / "model"
    wanted = [[model / "model.bin"], [folder / "sentencepiece.model", folder / "bpe.model"]]
    wanted.append([model / f"{name}.{end}" for name in _VOCABULARIES for end in ("json", "txt")])
    for options in wanted:
        if not any(option.is_file() and option.stat().st_size for option in options):
            names = " or ".join(str(option.relative_to(folder)) for option in options)
            raise EditorError(f"the package has no {names}; it is broken", folder)


def _read_record(folder: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        if isinstance(record, dict):
            return record
    return {}


def _text(metadata: dict[str, Any], key: str) -> str:
    value = metadata.get(key, "")
    return value if isinstance(value, str) else ""
