"""The workspace's translation memory: its own segment files, and TMX files from elsewhere."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from editor.formats.tmx import TmxPair, read_tmx
from editor.model import State
from editor.store.memory import Memory
from editor.store.memory_index import StoredPair
from editor.store.po import read_bytes
from editor.workflow.desk import Desk, Work


def load_memory(desk: Desk, works: Sequence[Work] = (), *, write: bool = True) -> Memory:
    """Return what people have settled in every translation of the workspace.

    The documents at work are taken as they now are, the others from their files. Without `write`
    the index in the cache is used and not made anew.
    """
    workspace = desk.workspace
    paths = [*workspace.translations.glob("*.en.po"), *workspace.memories.glob("*.tmx")]
    by_name = {path.relative_to(workspace.translations).as_posix(): path for path in paths}
    return Memory.open(
        workspace.cache / "memory.sqlite3",
        dict(sorted(by_name.items())),
        {f"{work.source.slug}.en.po": work.english for work in works},
        read=_read_tmx,
        write=write,
    )


def tmx_pair(pair: StoredPair) -> TmxPair:
    """Return a pair as a TMX file has it."""
    return TmxPair(
        pair.source,
        pair.target,
        pair.unit,
        pair.origin,
        pair.state,
        pair.before,
        pair.after,
        pair.changed,
    )


def _read_tmx(name: str, path: Path) -> Iterator[StoredPair]:
    for pair in read_tmx(read_bytes(path), str(path)):
        yield StoredPair(
            name,
            pair.source,
            pair.target,
            pair.document or path.stem,
            pair.id,
            pair.state or State.REVIEWED.value,
            pair.before,
            pair.after,
            pair.changed,
        )
