"""What is known of each source, kept beside it: `SLUG.fr.yaml` beside `SLUG.fr.txt`."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from editor.errors import EditorError
from editor.model import Metadata
from editor.workspace.folders import Workspace
from editor.workspace.slugs import lang_of_name, slug_of
from editor.workspace.writing import write_safely

_METADATA = ("title", "author", "date", "url", "site")
_RECORD = ("lang", "origin", "fetched", "sha256", "encoding", "format")


@dataclass(frozen=True, slots=True)
class Source:
    """A source file and what is known of it. Empty texts are unknown."""

    slug: str
    path: Path
    lang: str = "fr"
    format: str = ""
    encoding: str = ""
    size: int = 0
    """Its length in bytes."""
    sha256: str = ""
    """The digest of its bytes when it was ingested."""
    origin: str = ""
    """The address it came from, or the name of the file."""
    fetched: str = ""
    """When it was ingested: ISO 8601 with the zone."""
    metadata: Metadata = field(default_factory=Metadata)

    @property
    def record(self) -> Path:
        """The file in which this is kept."""
        return self.path.with_suffix(".yaml")


def digest_of(data: bytes) -> str:
    """Return the digest by which a source's content is known."""
    return hashlib.sha256(data).hexdigest()


def find_sources(workspace: Workspace) -> tuple[Source, ...]:
    """Return the sources of a workspace by slug: `SLUG.LANG.SUFFIX`, or any file with a record."""
    if not workspace.sources.is_dir():
        return ()
    found: dict[str, Source] = {}
    for path in sorted(workspace.sources.iterdir()):
        if not path.is_file() or path.suffix == ".yaml" or path.name.startswith("."):
            continue
        if lang_of_name(path.name) or path.with_suffix(".yaml").is_file():
            source = read_source(path)
            if source.slug in found:
                raise EditorError(
                    f'has the same slug as {found[source.slug].path.name}, "{source.slug}"; '
                    "rename one of them",
                    path,
                )
            found[source.slug] = source
    return tuple(found[slug] for slug in sorted(found))


def find_source(workspace: Workspace, slug: str) -> Source | None:
    """Return the source of this slug, or None."""
    return next((found for found in find_sources(workspace) if found.slug == slug), None)


def read_source(path: Path) -> Source:
    """Return what is known of the source at `path`; without a record, what its name says."""
    record = path.with_suffix(".yaml")
    known = _read_record(record) if record.is_file() else {}
    size = known.get("bytes", "")
    return Source(
        slug_of(path.name),
        path,
        lang=known.get("lang") or lang_of_name(path.name) or "fr",
        format=known.get("format", ""),
        encoding=known.get("encoding", ""),
        size=int(size) if size.isdecimal() else 0,
        sha256=known.get("sha256", ""),
        origin=known.get("origin", ""),
        fetched=known.get("fetched", ""),
        metadata=Metadata(**{key: known[key] for key in _METADATA if key in known}),
    )


def write_source(source: Source) -> None:
    """Write what is known of a source beside it."""
    import yaml

    known: dict[str, str | int] = {key: getattr(source.metadata, key) for key in _METADATA}
    known |= {key: getattr(source, key) for key in _RECORD}
    known["bytes"] = source.size
    text = yaml.safe_dump(
        {key: value for key, value in known.items() if value},
        allow_unicode=True,
        sort_keys=False,
        width=10_000,
    )
    write_safely(source.record, text.encode())


def _read_record(path: Path) -> dict[str, str]:
    import yaml

    try:
        known = yaml.safe_load(path.read_bytes())
    except OSError as fault:
        raise EditorError(f"cannot be read: {fault.strerror}", path) from None
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 1 if mark else None
        what = getattr(fault, "problem", None) or "it cannot be read"
        raise EditorError(f"is not valid YAML: {what}", path, line) from None
    if not isinstance(known, dict):
        raise EditorError("must be lines of `name: value`", path)
    return {str(key): _text(value) for key, value in known.items()}


def _text(value: object) -> str:
    """Return what a person wrote: YAML makes dates of dates and nulls of nothing."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return "" if value is None else str(value)
