"""Files, folders and web addresses into `sources/`, byte for byte, with what is known of them."""

import difflib
import os
import re
import stat
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from editor.errors import EditorError
from editor.formats import Format, format_named, format_of
from editor.formats.fetch import fetch, is_address
from editor.model import Document, Metadata
from editor.workflow.detect import language_of
from editor.workspace import (
    Source,
    Workspace,
    digest_of,
    find_source,
    find_sources,
    lang_of_name,
    read_source,
    slug_of,
    write_safely,
    write_source,
)

_LARGEST = 50_000_000
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGES = {"de": "German", "en": "English", "es": "Spanish", "it": "Italian", "pt": "Portuguese"}


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of a folder: the sources taken, and why the other files were not."""

    sources: tuple[Source, ...]
    refused: tuple[EditorError, ...]


@dataclass(frozen=True, slots=True)
class _Received:
    """A file or page, read and understood."""

    name: str
    data: bytes
    origin: str
    format: Format
    document: Document


def ingest(
    workspace: Workspace,
    origin: str,
    *,
    slug: str | None = None,
    update: bool = False,
    now: datetime | None = None,
) -> Source:
    """Take a file or web address into `sources/` and return its record.

    The same content again changes nothing. Other content under the same slug is an error, unless
    `update` is set: then the old bytes go to `sources/previous/` first.
    """
    received = _receive(origin)
    path = Path(origin)
    if not is_address(origin) and _is_inside(path, workspace.sources):
        return _recorded(path, received, now)
    slug = _checked_slug(slug) if slug else slug_of(received.name)
    held = find_source(workspace, slug)
    if held is None:
        kept = workspace.sources / f"{slug}.fr{received.format.suffixes[0]}"
        write_safely(kept, received.data)
        return _recorded(kept, received, now)
    old = _read(held.path)
    if old == received.data:
        return _recorded(held.path, received, now)
    if not update:
        raise EditorError(
            f'{held.path.name} has other content under the slug "{slug}"; '
            "replace it with --update (decisions are kept), or give this one another --slug",
            origin,
        )
    return _replaced(held, old, received, now)


def ingest_folder(
    workspace: Workspace, folder: Path, *, update: bool = False, now: datetime | None = None
) -> Intake:
    """Take every readable file of a folder into `sources/`; the others are refused, each with why.

    Folders in it and hidden files are left alone.
    """
    sources: list[Source] = []
    refused: list[EditorError] = []
    try:
        paths = sorted(folder.iterdir())
    except OSError as fault:
        raise EditorError(f"cannot be read: {fault.strerror}", folder) from None
    for path in paths:
        if path.name.startswith(".") or path.is_dir():
            continue
        try:
            sources.append(ingest(workspace, str(path), update=update, now=now))
        except EditorError as fault:
            refused.append(fault)
    return Intake(tuple(sources), tuple(refused))


def resolve(workspace: Workspace, doc: str, *, now: datetime | None = None) -> Source:
    """Return the source `doc` means: a slug, a file, or an address; what is new is ingested.

    An address that was ingested before is not fetched again.
    """
    held = _held(workspace, doc)
    if held is not None:
        return ingest(workspace, str(held.path), now=now)
    return ingest(workspace, doc, now=now)


def look_up(workspace: Workspace, doc: str) -> Source:
    """Return the source `doc` means and write nothing: a file elsewhere stands for itself."""
    held = _held(workspace, doc)
    if held is not None:
        return held
    if is_address(doc):
        raise EditorError("this address is not ingested yet; run `relire ingest` on it", doc)
    return _record(Path(doc), _receive(doc), None)


def load_document(source: Source) -> Document:
    """Return the blocks of a source; what its record says of title and author wins."""
    document = _parse(source.path, source.path.name, _read(source.path), source.format)
    metadata = _merged(source.metadata, document.metadata)
    return replace(document, slug=source.slug, lang=source.lang, metadata=metadata)


def _held(workspace: Workspace, doc: str) -> Source | None:
    """Return the source `doc` names in this workspace, if it does."""
    if not doc:
        raise EditorError("an empty name is no document; give its short name, a file or an address")
    sources = find_sources(workspace)
    if is_address(doc):
        return next((found for found in sources if doc in {found.origin, found.metadata.url}), None)
    path = Path(doc)
    name = path.name
    if path.suffix == ".po" and (path.parent == Path() or _is_inside(path, workspace.translations)):
        name = slug_of(path.stem)
    elif path.parent != Path() and not _is_inside(path, workspace.sources):
        return None
    named = next((found for found in sources if name in {found.slug, found.path.name}), None)
    # A file of the folder one stands in comes before a source of the same name, a slug does not.
    if named and name != named.slug and path.is_file() and path.resolve() != named.path.resolve():
        return None
    if named is None and not os.path.lexists(doc):
        raise EditorError(_no_such(doc, sources), doc)
    return named


def _receive(origin: str) -> _Received:
    if is_address(origin):
        page = fetch(origin)
        name = slug_of(page.url) + page.suffix
        document = _parse(origin, name, page.data, "")
        metadata = _merged(document.metadata, Metadata(url=page.url))
        document = replace(document, metadata=metadata)
        received = _Received(name, page.data, origin, format_of(name, page.data), document)
    else:
        path = Path(origin)
        data = _read(path)
        document = _parse(path, path.name, data, "")
        received = _Received(path.name, data, path.name, format_of(path.name, data), document)
    _require_french(received, origin)
    return received


def _parse(place: Path | str, name: str, data: bytes, format_name: str) -> Document:
    try:
        found = format_named(format_name) if format_name else format_of(name, data)
        return found.parse(data, slug=slug_of(name), lang="fr")
    except EditorError as fault:
        raise EditorError(fault.message, place, fault.line) from None


def _require_french(received: _Received, place: str) -> None:
    by_name = lang_of_name(received.name)
    if by_name == "fr":
        return
    text = " ".join(block.text for block in received.document.blocks)
    lang = by_name or language_of(text)
    if lang not in {"", "fr"}:
        raise EditorError(
            f"this looks {_LANGUAGES[lang]}, and relire works from French; "
            "if it is French, end its name in .fr before the format, as in article.fr.txt",
            place,
        )


def _recorded(path: Path, received: _Received, now: datetime | None) -> Source:
    """Return the record of the source at `path`, written anew if it is missing or stale."""
    held = read_source(path)
    if held.sha256 == digest_of(received.data) and held.format and held.encoding:
        return held
    source = _record(path, received, now)
    write_source(source)
    return source


def _record(path: Path, received: _Received, now: datetime | None) -> Source:
    held = read_source(path)
    when = (now or datetime.now(UTC)).astimezone().replace(microsecond=0)
    return replace(
        held,
        format=received.format.name,
        encoding=received.document.encoding,
        size=len(received.data),
        sha256=digest_of(received.data),
        origin=received.origin if received.origin != path.name else held.origin or path.name,
        fetched=when.isoformat(),
        metadata=_merged(held.metadata, received.document.metadata),
    )


def _replaced(held: Source, old: bytes, received: _Received, now: datetime | None) -> Source:
    """Put new bytes in a source's place, after the old ones are safe in `previous/`."""
    stem = f"{held.slug}.{digest_of(old)[:8]}.{held.lang}{held.path.suffix}"
    write_safely(held.path.parent / "previous" / stem, old)
    path = held.path.with_suffix(received.format.suffixes[0])
    write_safely(path, received.data)
    source = _record(path, received, now)
    write_source(source)
    if path != held.path:
        held.path.unlink()
    return source


def _merged(first: Metadata, second: Metadata) -> Metadata:
    """Return what the first knows, and what only the second does."""
    known = {key: value for key, value in asdict(first).items() if value}
    return replace(second, **known)


def _checked_slug(slug: str) -> str:
    if not _SLUG.fullmatch(slug):
        raise EditorError(
            f'"{slug}" cannot be a slug; use small letters, digits and hyphens, '
            f'as in "{slug_of(slug)}"'
        )
    return slug


def _is_inside(path: Path, folder: Path) -> bool:
    return path.resolve().parent == folder.resolve()


def _read(path: Path) -> bytes:
    """Return the bytes of a regular file; anything else is refused without opening it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise EditorError(_not_a_file(path), path)
        # Should a pipe take the file's place just now, this does not wait for a writer.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        if path.is_symlink():
            target = path.readlink()
            raise EditorError(f"is a link to {target}, which does not exist", path) from None
        raise EditorError("there is no such file", path) from None
    except PermissionError:
        raise EditorError("you may not read this file; change its permissions", path) from None
    except OSError as fault:
        raise EditorError(f"cannot be read: {fault.strerror}", path) from None
    if len(data) > _LARGEST:
        raise EditorError(f"is larger than {_LARGEST // 1_000_000} MB; split it", path)
    return data


def _not_a_file(path: Path) -> str:
    if path.is_dir():
        return "is a folder; name a file in it"
    return "is a pipe or a device, not a file"


def _no_such(doc: str, sources: tuple[Source, ...]) -> str:
    near = difflib.get_close_matches(doc, [source.slug for source in sources], n=1)
    hint = f'; did you mean "{near[0]}"?' if near else ""
    return f"there is no such file or document{hint}"
