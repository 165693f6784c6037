"""Writing a file whole or not at all."""

import contextlib
import errno
import fcntl
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from editor.errors import EditorError

_REMEDIES = {
    errno.ENOSPC: "the disk is full; free some space and try again",
    errno.EDQUOT: "your disk quota is used up; free some space and try again",
    errno.EFBIG: "the file would be larger than this disk or your limits allow",
    errno.EROFS: "the disk is read-only; choose a folder you can write to",
    errno.EACCES: "you may not write here; choose another folder or change its permissions",
    errno.EPERM: "you may not write here; choose another folder or change its permissions",
    errno.ENOTDIR: "a part of this path is a file, not a folder; rename or move it",
    errno.EEXIST: "a part of this path is a file, not a folder; rename or move it",
    errno.EISDIR: "there is a folder of this name; rename or move it",
    errno.ENAMETOOLONG: "the name is too long for this disk; choose a shorter one",
}


def write_safely(path: Path, data: bytes) -> None:
    """Put `data` in the file, with its folders, or leave it as it was and raise `EditorError`.

    The bytes are on the disk when this returns. A crash at any moment leaves the old file or the
    new one, never a part. A link is followed; permissions of an existing file stay.
    """
    try:
        _write(path.resolve(), data)
    except OSError as fault:
        # Python's own name for the fault is better than none for what we did not foresee.
        remedy = _REMEDIES.get(fault.errno or 0, fault.strerror or str(fault))
        raise EditorError(f"cannot be written: {remedy}", path) from None


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs of this program from writing to the files of a folder, until done.

    For reading a file and writing it anew, which takes no longer than a person notices.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)
    except OSError as fault:
        remedy = _REMEDIES.get(fault.errno or 0, fault.strerror or str(fault))
        raise EditorError(f"cannot be written to: {remedy}", folder) from None
    try:
        # Some network file systems have no locks; a write is still whole there.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:60]}.", suffix=".tmp", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(file.fileno(), _mode(path))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(path.parent)


def _mode(path: Path) -> int:
    """Return the permissions the file has, or those a new one would get."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk too: without this a power cut can bring back the old file."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as fault:
        # Some network file systems cannot; the file itself is on the disk.
        if fault.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:
            raise
    finally:
        os.close(handle)
