"""A French text and its English version made into pairs of sentences."""

from pathlib import Path

from editor.errors import EditorError
from editor.formats.registry import format_of
from editor.formats.tmx import TmxPair
from editor.report.aligning import AlignedRow
from editor.revise.bitext import align_texts
from editor.segment import segment_blocks
from editor.workspace import slug_of


def align_files(french: Path, english: Path) -> tuple[AlignedRow, ...]:
    """Return the sentences of both files, those that say the same together.

    Raises `EditorError` for a file that cannot be read, or holds no sentence.
    """
    source, target = _sentences(french, "fr"), _sentences(english, "en")
    return tuple(
        AlignedRow(
            tuple(source[at] for at in bead.source),
            tuple(target[at] for at in bead.target),
            bead.is_sure,
        )
        for bead in align_texts(source, target)
    )


def tmx_pairs(rows: tuple[AlignedRow, ...], french: Path) -> tuple[TmxPair, ...]:
    """Return the pairs that have both sides, under the French file's short name."""
    return tuple(
        TmxPair(" ".join(row.source), " ".join(row.target), document=slug_of(french.name))
        for row in rows
        if row.source and row.target
    )


def _sentences(path: Path, lang: str) -> tuple[str, ...]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise EditorError("there is no such file", path) from None
    except OSError as fault:
        raise EditorError(f"cannot be read: {fault.strerror}", path) from None
    document = format_of(path.name, data).parse(data, slug=path.stem, lang=lang)
    found = tuple(one.text for one in segment_blocks(document.blocks, lang=lang))
    if not found:
        raise EditorError("there is no sentence in it", path)
    return found
