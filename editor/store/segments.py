"""A segment file as a value: one document's units in one pair of languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.model import Unit


@dataclass(frozen=True, slots=True)
class SegmentFile:
    """One document's units, in reading order, and all that a file keeps beside them."""

    slug: str
    source_lang: str
    """A BCP 47 tag; equal to `target_lang` in a revision, French to French."""
    target_lang: str
    units: tuple[Unit, ...] = ()
    obsolete: tuple[Unit, ...] = ()
    """Units whose source has left the document; they come back with it."""
    header: Mapping[str, str] = field(default_factory=dict)
    """Header fields that people and other tools set, such as `Last-Translator`."""
    comment: str = ""
    """The comment in front of the header, each line without its `# `."""
    foreign: tuple[str, ...] = ()
    """Entries that are no units of ours (plural forms), as PO text, kept as they were."""
