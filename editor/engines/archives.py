"""Argos packages as files: zip archives from outside, taken to be hostile until unpacked."""

import re
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from editor.errors import EditorError

MOST_FILES = 2_000
LARGEST = 4_000_000_000
# Models hardly shrink; text does, and a bomb far more.
_MOST_SHRUNK = 200
_SHRUNK_FREE = 10_000_000
_PIECE = 1 << 20
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._+-]{0,99}")


def unpack(path: Path, into: Path) -> Path:
    """Unpack an archive's one folder into a new folder, and return where it is.

    Raises an `EditorError` for whatever is no plain archive of one folder; the caller throws away
    what is in `into` then.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            top = _inspect(infos, path)
            for info in infos:
                _extract(archive, info, into, path)
    except FileNotFoundError:
        raise EditorError("there is no such file", path) from None
    except IsADirectoryError:
        raise EditorError("it is a folder; an .argosmodel file is wanted", path) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise EditorError(f"not an Argos package, or a broken one: {error}", path) from None
    except (OSError, UnicodeError, ValueError) as error:
        raise EditorError(f"the package can't be unpacked: {error}", path) from error
    return into / top


def _inspect(infos: list[zipfile.ZipInfo], path: Path) -> str:
    """Return the one folder everything is in, having looked at every name and size."""
    if len(infos) > MOST_FILES:
        raise EditorError(f"it has more than {MOST_FILES} files; refused", path)
    if sum(info.file_size for info in infos) > LARGEST:
        raise EditorError(f"it unpacks to more than {LARGEST // 10**9} GB; refused", path)
    names, tops = set(), set()
    for info in infos:
        parts = PurePosixPath(info.filename).parts
        _inspect_one(info, parts, path)
        # Some disks take names for the same that differ in case alone.
        key = info.filename.rstrip("/").casefold()
        if key in names:
            raise EditorError(f"it holds {info.filename!r} twice; refused", path)
        names.add(key)
        tops.add(parts[0])
        if len(parts) == 1 and not info.is_dir():
            raise EditorError(f"{info.filename!r} is outside the package's folder; refused", path)
    if len(tops) != 1:
        raise EditorError(f"it holds {len(tops)} folders instead of one; refused", path)
    return str(tops.pop())


def _inspect_one(info: zipfile.ZipInfo, parts: tuple[str, ...], path: Path) -> None:
    name = info.filename
    if not parts or name.startswith("/") or not all(_PLAIN_NAME.fullmatch(p) for p in parts):
        raise EditorError(f"the name {name!r} in it leads elsewhere or is not plain; refused", path)
    mode = info.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise EditorError(f"{name!r} in it is a link or a device; refused", path)
    if info.flag_bits & 0x1:
        raise EditorError(f"{name!r} in it is encrypted; refused", path)
    if info.file_size > max(_SHRUNK_FREE, info.compress_size * _MOST_SHRUNK):
        raise EditorError(f"{name!r} in it unpacks to {info.file_size} bytes; refused", path)


def _extract(archive: zipfile.ZipFile, info: zipfile.ZipInfo, into: Path, path: Path) -> None:
    """Write one file, counting: what the archive says of its size may be a lie."""
    target = into / info.filename
    if info.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with archive.open(info) as source, target.open("xb") as file:
        while piece := source.read(_PIECE):
            written += len(piece)
            if written > info.file_size:
                raise EditorError(f"{info.filename!r} in it is larger than it says; refused", path)
            file.write(piece)
