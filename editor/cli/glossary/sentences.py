"""Sentences in which a term stands, both languages, for a terminal."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from editor.language import tags

if TYPE_CHECKING:
    from rich.text import Text

    from editor.workflow.usage import Usage

_STYLES = {
    "preferred": "green",
    "admitted": "green",
    "to be avoided": "bold red",
    "missing": "bold red",
    "no English yet": "yellow",
}


def usages_as_text(usages: "Sequence[Usage]") -> "Text":
    """Return each usage under its document and unit, the term marked in both sentences."""
    from rich.text import Text

    text = Text()
    for usage in usages:
        style = _STYLES[usage.verdict]
        text.append(f"{usage.document} {usage.unit.id} {usage.concept.id}: ")
        text.append(f"{usage.verdict}\n", style)
        text.append("    ").append_text(_marked(usage.unit.source, usage.seen, "bold")).append("\n")
        if usage.unit.target:
            marked = _marked(usage.unit.target, usage.said, style)
            text.append("    ").append_text(marked).append("\n")
    return text


def _marked(tagged: str, said: Iterable[str], style: str) -> "Text":
    from rich.text import Text

    text = Text(re.sub(r"\s*\n\s*", " ", tags.strip(tagged).text))
    for words in set(said):
        text.highlight_regex(rf"(?<!\w){re.escape(words)}(?!\w)", style)
    return text
