"""Two versions of a document, or of any two files, side by side."""

from dataclasses import dataclass
from pathlib import Path

from editor.errors import EditorError
from editor.formats.encoding import decode
from editor.language.paragraphs import find_paragraphs
from editor.model import State, Unit, identify
from editor.revise import UnitChange, diff_units, format_patch
from editor.store.history import read_revision
from editor.store.po import parse_units
from editor.workflow.desk import Desk, Work
from editor.workflow.units import received
from editor.workspace import Source


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two versions."""

    before_name: str
    after_name: str
    lang: str
    """The language of the text compared; empty if it is not known."""
    changes: tuple[UnitChange, ...]
    """The units that differ, in reading order."""
    patch: str
    """The same as a unified diff of the files, or of the texts where there are no files."""


def compare_received(work: Work) -> Comparison:
    """Return what the revision changes: the French as received against the corrected French."""
    source = received(work.french.units)
    changes = tuple(
        change for change in diff_units(source, work.french.units) if change.kind != "decided"
    )
    name = work.source.path.name
    before, after = (
        "".join(f"{unit.target}\n" for unit in units if not unit.dropped)
        for units in (source, work.french.units)
    )
    corrected = f"{name} (corrected)"
    return Comparison(name, corrected, "fr", changes, format_patch(before, after, name, name))


def compare_revision(desk: Desk, source: Source, revision: str) -> tuple[Comparison, ...]:
    """Return what changed since a git revision in the segment files of a document."""
    compared = []
    for lang in ("fr", "en"):
        path = desk.workspace.segment_file(source.slug, lang)
        if not path.exists():
            continue
        old, new = read_revision(path, revision), path.read_bytes()
        name = path.relative_to(desk.workspace.root).as_posix()
        compared.append(_compared(old, new, path, path, (f"{name}@{revision}", name), name, lang))
    if not compared:
        raise EditorError("has no segment files yet; run `relire translate` on it", source.path)
    return tuple(compared)


def compare_files(before: Path, after: Path) -> Comparison:
    """Return what changed from one file to another: two segment files, or two texts."""
    old, new = _bytes(before), _bytes(after)
    names = (before.as_posix(), after.as_posix())
    if before.suffix == after.suffix == ".po":
        return _compared(old, new, before, after, names, names[1], "")
    texts = decode(old, before).text, decode(new, after).text
    changes = diff_units(*(_paragraph_units(text) for text in texts))
    return Comparison(*names, "", changes, format_patch(*texts, *names))


def _compared(
    old: bytes,
    new: bytes,
    before: Path,
    after: Path,
    names: tuple[str, str],
    patched: str,
    lang: str,
) -> Comparison:
    was, now = parse_units(old, before), parse_units(new, after)
    texts = decode(old, before).text, decode(new, after).text
    patch = format_patch(*texts, patched, patched)
    return Comparison(*names, lang or now.target_lang, diff_units(was.units, now.units), patch)


def _paragraph_units(text: str) -> tuple[Unit, ...]:
    paragraphs = [span.of(text) for span in find_paragraphs(text)]
    ids = identify(paragraphs)
    return tuple(
        Unit(id=id, source=one, target=one, state=State.TRANSLATED)
        for id, one in zip(ids, paragraphs, strict=True)
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise EditorError("there is no such file", path) from None
    except IsADirectoryError:
        raise EditorError("is a folder; name a file in it", path) from None
    except OSError as error:
        raise EditorError(f"cannot be read: {error.strerror}", path) from None
