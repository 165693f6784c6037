"""Segment files on disk: PO that Poedit, Weblate, gettext and git all read.

A unit is an entry: its id the context, its source the msgid, its target the msgstr. An empty
target is *initial*, a fuzzy one *translated*, one that is not fuzzy *reviewed*, and *final* with
the mark of `editor.store.mark`; the fuzzy flag is the last word, as other tools set and clear it.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import repeat
from pathlib import Path

import polib

from editor.errors import EditorError
from editor.model import BlockKind, State, Unit, identify
from editor.store.mark import Mark, format_mark, format_note, parse_comment
from editor.store.merging import merge
from editor.store.po_lines import checked_lines
from editor.store.segments import SegmentFile
from editor.workspace.writing import write_safely

__all__ = [
    "SegmentFile",
    "format_units",
    "merge",
    "parse_units",
    "read_bytes",
    "read_units",
    "update_units",
    "write_units",
]

_PLURALS = {"fr": "nplurals=2; plural=(n > 1);", "en": "nplurals=2; plural=(n != 1);"}
_CHARSET = re.compile(rb'"Content-Type:[^"\n]*charset=([A-Za-z0-9._-]+)')
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
# One sentence a line, so that git shows which sentence changed.
_UNWRAPPED = 0
_POLIB_LINE = re.compile(r"\(line (\d+)\)")
_KINDS = frozenset(BlockKind)


class _Lines(str):
    """A PO text that polib cuts at line feeds alone.

    polib cuts a string with `splitlines`, at U+2028 and U+0085 too, and so loses text without a
    word (polib issue 170).
    """

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: FBT001, FBT002, ARG002 str's
        return self.split("\n")


def read_units(path: Path) -> SegmentFile:
    """Return the segment file at `path`, or raise `EditorError` with the line that is wrong."""
    return parse_units(read_bytes(path), path)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a segment file, or raise `EditorError`."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise EditorError("there is no such segment file", path) from error
    except IsADirectoryError as error:
        raise EditorError("this is a folder; a segment file is meant", path) from error
    except OSError as error:
        raise EditorError(f"cannot be read: {error.strerror}", path) from error


def write_units(path: Path, file: SegmentFile) -> None:
    """Write the segment file, whole or not at all; the same units are the same bytes."""
    write_safely(path, format_units(file, path))


def update_units(path: Path, file: SegmentFile) -> bool:
    """Write the segment file unless it says this already; say whether it was written."""
    data = format_units(file, path)
    if path.exists() and path.read_bytes() == data:
        return False
    write_safely(path, data)
    return True


def parse_units(data: bytes, path: Path) -> SegmentFile:
    """Return the segment file that is in `data`; `path` names it and tells slug and language."""
    text = _decode(data, path)
    try:
        po = polib.pofile(_Lines("\n".join(checked_lines(text, path))), encoding="utf-8")
    except OSError as error:
        line = _POLIB_LINE.search(str(error))
        raise EditorError(
            "this is not PO; mend the entry by hand or take the file back from git",
            path,
            int(line.group(1)) if line else None,
        ) from error
    if not po.metadata and po.header and len(po):
        # Without a header, polib takes the first entry's comment for the file's.
        po[0].tcomment = "\n".join(filter(None, (po.header, po[0].tcomment)))
        po.header = ""
    _refuse_misfits(po, path)
    slug, _, name_lang = path.name.removesuffix(".po").rpartition(".")
    target_lang = po.metadata.get("Language", "").replace("_", "-") or name_lang
    file = SegmentFile(
        slug=slug or name_lang,
        source_lang=po.metadata.get("X-Source-Language", "").replace("_", "-") or "fr",
        target_lang=target_lang,
        units=tuple(_units(e for e in po if not e.obsolete and not e.msgid_plural)),
        obsolete=tuple(_units(e for e in po if e.obsolete and not e.msgid_plural)),
        comment=po.header,
        foreign=tuple(e.__unicode__(_UNWRAPPED) for e in po if e.msgid_plural),
    )
    usual = _header(file)
    kept = {name: value for name, value in po.metadata.items() if usual.get(name) != value}
    return replace(file, header=kept)


def format_units(file: SegmentFile, path: Path) -> bytes:
    """Return the bytes of a segment file, one sentence a line; `path` is for complaints alone."""
    po = polib.POFile(wrapwidth=_UNWRAPPED)
    po.header = file.comment
    po.metadata = _header(file)
    front = str(po) if file.comment else str(po).removeprefix("#\n")
    live = (_format_entry(unit, path, obsolete=False) for unit in file.units)
    gone = (_format_entry(unit, path, obsolete=True) for unit in file.obsolete)
    return "\n".join((front, *live, *file.foreign, *gone)).encode("utf-8")


def _decode(data: bytes, path: Path) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise EditorError("this is UTF-16; save it as UTF-8", path)
    if not data.strip():
        raise EditorError("the file is empty; take it back from git, or delete it", path)
    declared = _CHARSET.search(data)
    charset = declared.group(1).decode("ascii") if declared else "utf-8"
    if charset.upper() in {"UTF-8", "UTF8", "CHARSET", "ASCII", "US-ASCII"}:
        charset = "utf-8-sig"
    try:
        return data.decode(charset)
    except LookupError as error:
        raise EditorError(f"the charset “{charset}” is unknown; save it as UTF-8", path) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        name = charset.removesuffix("-sig").upper()
        raise EditorError(
            f"byte {error.start} is not {name}; save the file as UTF-8", path, line
        ) from error


def _refuse_misfits(po: polib.POFile, path: Path) -> None:
    seen: dict[str, int] = {}
    for entry in po:
        line = entry.linenum or 1
        if not entry.msgid:
            raise EditorError("this entry has no source; delete it", path, line)
        if entry.obsolete or entry.msgid_plural or not entry.msgctxt:
            continue
        if entry.msgctxt in seen:
            raise EditorError(
                f"the unit {entry.msgctxt} is here twice (first on line {seen[entry.msgctxt]}); "
                "keep the entry that is right and delete the other",
                path,
                line,
            )
        seen[entry.msgctxt] = line


def _refuse_unwritable(unit: Unit, text: str, path: Path) -> None:
    fault = _UNWRITABLE.search(text)
    if fault:
        raise EditorError(
            f"the unit {unit.id} has U+{ord(fault.group()):04X}, which a PO file cannot hold; "
            "take it out of the text",
            path,
        )


def _header(file: SegmentFile) -> dict[str, str]:
    """Return the whole header: what msgfmt asks for, and whatever others have put there."""
    # Dates and names stay empty unless somebody sets them: the same units are the same bytes.
    ours = {
        "Project-Id-Version": file.slug,
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "X-Generator": "relire",
    }
    fixed = {
        "Language": file.target_lang.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": file.source_lang,
    }
    plurals = _PLURALS.get(file.target_lang.partition("-")[0])
    if plurals:
        ours["Plural-Forms"] = plurals
    return {**ours, **file.header, **fixed}


def _units(entries: Iterable[polib.POEntry]) -> Iterator[Unit]:
    """Yield a unit for each entry; one that lost its context gets the id of its text."""
    listed = list(entries)
    taken = {entry.msgctxt for entry in listed}
    for entry in listed:
        made = entry.msgctxt or next(i for i in identify(repeat(entry.msgid)) if i not in taken)
        taken.add(made)
        yield _unit(entry, made)


def _unit(entry: polib.POEntry, identity: str) -> Unit:
    mark, notes = parse_comment(entry.tcomment)
    kind, *hints = entry.comment.split("\n")
    if kind not in _KINDS:
        kind, hints = BlockKind.PARAGRAPH, [kind, *hints]
    return Unit(
        id=identity,
        source=entry.msgid,
        target=entry.msgstr,
        state=_state(entry, mark),
        dropped=mark.dropped,
        origin=mark.origin,
        notes=notes,
        hints=tuple(hint for hint in hints if hint),
        previous=entry.previous_msgid or "",
        ignored=mark.ignored,
        flags=tuple(flag for flag in entry.flags if flag and flag != "fuzzy"),
        kind=BlockKind(kind),
        place=" ".join(f"{name}:{line}" if line else name for name, line in entry.occurrences)
        .replace("\u2068", "")
        .replace("\u2069", ""),
    )


def _state(entry: polib.POEntry, mark: Mark) -> State:
    if not entry.msgstr:
        return State.INITIAL
    if entry.fuzzy:
        return State.TRANSLATED
    return State.FINAL if mark.final else State.REVIEWED


def _format_entry(unit: Unit, path: Path, *, obsolete: bool) -> str:
    if not unit.id or not unit.source:
        raise ValueError(f"a unit without an id or a source: {unit}")
    target = _with_edges_of(unit.source, unit.target)
    mark = Mark(unit.state is State.FINAL, unit.dropped, unit.origin, unit.ignored)
    comment = (*(line for note in unit.notes for line in format_note(note)), format_mark(mark))
    hints = (re.sub(r"[\r\n]+", " ", hint).rstrip() for hint in unit.hints)
    drafted = unit.target and unit.state in {State.INITIAL, State.TRANSLATED}
    entry = polib.POEntry(
        msgctxt=unit.id,
        msgid=unit.source,
        msgstr=target,
        tcomment="\n".join(line.rstrip() for line in comment if line.strip()),
        comment="\n".join((unit.kind, *filter(None, hints))),
        occurrences=[(_isolated(unit.place), "")] if unit.place else [],
        flags=["fuzzy"] * bool(drafted) + list(unit.flags),
        previous_msgid=unit.previous or None,
        obsolete=obsolete,
    )
    text: str = entry.__unicode__(_UNWRAPPED)
    _refuse_unwritable(unit, text, path)
    return text


def _with_edges_of(source: str, target: str) -> str:
    """Return the target with a line feed at either end where the source has one.

    `msgfmt -c` refuses an entry of which only one side begins or ends with a line feed.
    """
    if not target:
        return target
    start = "\n" if source.startswith("\n") else ""
    end = "\n" if source.endswith("\n") else ""
    return start + target.strip("\n") + end


def _isolated(place: str) -> str:
    """Return the place as gettext writes it: a name with spaces between directional isolates."""
    name, colon, line = place.rpartition(":")
    if not line.isdigit():
        name, colon, line = place, "", ""
    return f"\u2068{name}\u2069{colon}{line}" if re.search(r"\s", name) else place
