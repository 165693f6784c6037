"""Installing and removing Argos packages, without ever leaving half of one."""

import hashlib
import json
import os
import tempfile
from pathlib import Path

from editor.engines import archives, downloads
from editor.engines.index import Available, find_offers
from editor.engines.packages import (
    RECORD,
    Package,
    find_installed,
    packages_folder,
    read_package,
    version_key,
)
from editor.errors import EditorError, ModelMissingError


def install_pair(
    source: str,
    target: str,
    *,
    index: str | None = None,
    sha256: str = "",
    progress: downloads.Progress | None = None,
) -> tuple[Package, ...]:
    """Install what an index offers for a pair: one package, or two through English.

    `index` is a file or URL; without one it is Argos Translate's own.
    """
    offers = find_offers(source, target, index)
    if not offers:
        raise ModelMissingError(
            f"the index has no model from {source} to {target}, nor by way of English; "
            "see what it has with: relire models list --available"
        )
    if sha256 and len(offers) > 1:
        raise EditorError("one sha256 can't check two packages; install each pair by itself")
    here = {(p.source, p.target): p for p in reversed(find_installed().packages)}
    installed = []
    for offer in offers:
        have = here.get((offer.source, offer.target))
        if have and version_key(have.version) >= version_key(offer.version):
            installed.append(have)
        else:
            installed.append(_install_offer(offer, sha256, progress))
    return tuple(installed)


def _install_offer(offer: Available, sha256: str, progress: downloads.Progress | None) -> Package:
    fault: EditorError | None = None
    for link in offer.links:
        wanted = sha256 or offer.sha256
        try:
            if downloads.is_url(link):
                return install_url(link, sha256=wanted, progress=progress)
            return install_file(Path(link), sha256=wanted)
        except EditorError as error:
            fault = fault or error
    raise fault or EditorError(f"the index gives no link for {offer.source} to {offer.target}")


def install_url(
    url: str, *, sha256: str = "", progress: downloads.Progress | None = None
) -> Package:
    """Install the package at a URL; a download that was broken off is taken up where it ended."""
    path = downloads.download(url, sha256=sha256, progress=progress)
    try:
        return install_file(path, sha256=sha256, origin=url)
    finally:
        path.unlink(missing_ok=True)


def install_file(path: Path, *, sha256: str = "", origin: str = "") -> Package:
    """Install a package file, or raise an `EditorError` and leave everything as it was."""
    digest = _sha256(path)
    if sha256 and digest != sha256.lower():
        raise EditorError(
            f"the file's sha256 is {digest}, not {sha256}; it was not installed", path
        )
    folder = packages_folder()
    _make_folder(folder)
    with tempfile.TemporaryDirectory(prefix=".relire-", dir=_staging(folder)) as staging:
        unpacked = archives.unpack(path, Path(staging) / "new")
        try:
            package = read_package(unpacked)
            _probe(package)
        except EditorError as error:
            raise EditorError(f"not a usable package: {error.message}", path) from error
        if unpacked.is_dir() and (same := _same(package, unpacked.name, digest, path)):
            return same
        record = {"sha256": digest, "origin": origin or path.name}
        (unpacked / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
        destination = folder / f"translate-{package.label.replace('.', '_')}"
        _sync(unpacked)
        unpacked.rename(destination)
    return read_package(destination)


def _same(package: Package, name: str, digest: str, path: Path) -> Package | None:
    """Return the package if it is installed already; raise if it would take another's place."""
    for installed in find_installed().packages:
        same_label = installed.label == package.label
        if same_label and installed.sha256 == digest:
            return installed
        if same_label or installed.folder.name == name:
            raise EditorError(
                f"it would take the place of {installed.label}; to replace that one, first run: "
                f"relire models remove {installed.source} {installed.target}",
                path,
            )
    if (packages_folder() / f"translate-{package.label.replace('.', '_')}").exists():
        raise EditorError(
            f"a broken package of {package.label} is in the way; remove it with: "
            f"relire models remove {package.source} {package.target}",
            path,
        )
    return None


def _probe(package: Package) -> None:
    """Load the model once, in its own module, as listing packages must not import so much."""
    from editor.engines.argos import load_model

    load_model(package)


def remove(source: str, target: str) -> tuple[str, ...]:
    """Remove every version of a pair, broken ones too; return the names of their folders."""
    folder = packages_folder()
    found = find_installed()
    doomed = [p.folder for p in found.packages if (p.source, p.target) == (source, target)]
    prefix = f"translate-{source}_{target}-"
    broken = [entry for entry in folder.glob(f"{prefix}*") if entry.is_dir()]
    doomed += [entry for entry in broken if entry not in doomed]
    if not doomed:
        raise ModelMissingError(f"no model from {source} to {target} is installed")
    for entry in doomed:
        _remove_folder(entry, folder)
    return tuple(entry.name for entry in doomed)


def _remove_folder(entry: Path, folder: Path) -> None:
    """Take a folder out in one step, then delete it; of a link, the link alone."""
    try:
        if entry.is_symlink():
            entry.unlink()
            return
        with tempfile.TemporaryDirectory(prefix=".relire-", dir=_staging(folder)) as staging:
            entry.rename(Path(staging) / entry.name)
    except OSError as error:
        raise EditorError(f"the model can't be removed: {error.strerror}", entry) from error


def _staging(folder: Path) -> Path:
    """Return where to unpack: beside the package folder, as Argos Translate takes all in it.

    In it all the same where the two are on different disks, as no rename leads across.
    """
    beside = folder.parent
    same_disk = beside.stat().st_dev == folder.stat().st_dev
    return beside if same_disk and os.access(beside, os.W_OK) else folder


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EditorError(f"models can't be kept here: {error.strerror}", folder) from error
    if not os.access(folder, os.W_OK):
        raise EditorError("models can't be kept here: the folder is read-only", folder)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EditorError(f"the package can't be read: {error.strerror}", path) from None


def _sync(folder: Path) -> None:
    """Have the disk keep every file before the folder gets its name."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())
