"""Files to blocks and back: every byte that is not translated text is kept.

A format is a module of this package with a `FORMAT`; all of them are found, so that a new one is
a new file and nothing else.
"""

from editor.formats.format import Format, TextFormat
from editor.formats.registry import find_formats, format_named, format_of

__all__ = ["Format", "TextFormat", "find_formats", "format_named", "format_of"]
