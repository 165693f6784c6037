"""Proposed terms with the sentences they stand in, for a terminal."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

    from editor.glossary.extracting import Candidate

_HEADINGS = {
    "name": "Names",
    "acronym": "Acronyms",
    "phrase": "Phrases",
    "change": "Changed by reviewers",
}
_SURE = 0.5
_SHOWN = 2
"""How many sentences are shown for each."""
_AROUND = 45
"""How many characters of a sentence are shown before and behind the term."""


def candidates_as_text(candidates: "Sequence[Candidate]") -> "Text":
    """Return the candidates of each kind under a heading, the term marked in its sentences."""
    from rich.text import Text

    text = Text()
    for kind, group in groupby(candidates, key=lambda one: one.kind):
        text.append("\n" if text else "").append(f"{_HEADINGS[kind]}\n", "bold underline")
        for candidate in group:
            _add(text, candidate)
    return text


def _add(text: "Text", candidate: "Candidate") -> None:
    french = [candidate.french, *_also(candidate, "fr")]
    text.append(", ".join(french), "bold").append(" → ")
    text.append(*_english(candidate))
    times = f"{candidate.count} times" if candidate.count > 1 else "once"
    grammar = " ".join(filter(None, (candidate.pos, candidate.gender)))
    where = ", ".join(candidate.documents[:3])
    more = len(candidate.documents) - 3
    where += f" and {more} more" if more > 0 else ""
    text.append(f"  {'; '.join(filter(None, (grammar, times, where)))}\n", "dim")
    said = [candidate.rendering.text] if candidate.rendering else []
    for context in candidate.contexts[:_SHOWN]:
        text.append(f"    {context.unit} ", "dim")
        text.append_text(_marked(context.french, french, "bold")).append("\n")
        if context.english:
            english = _marked(context.english, [*said, *_also(candidate, "en")], "green")
            text.append(" " * (len(context.unit) + 5)).append_text(english).append("\n")


def _english(candidate: "Candidate") -> tuple[str, str]:
    rendering = candidate.rendering
    if rendering is None:
        return "–", "yellow"
    said = ", ".join([rendering.text, *_also(candidate, "en")])
    avoided = [term.text for term in candidate.others if term.status == "deprecated"]
    said += f", not {avoided[0]}" if avoided else ""
    style = "green" if rendering.sureness >= _SURE else "yellow"
    return f"{said} ({rendering.sureness:.0%} sure)", style


def _also(candidate: "Candidate", lang: str) -> "Iterator[str]":
    return (t.text for t in candidate.others if t.lang == lang and t.status == "admitted")


def _marked(sentence: str, said: Sequence[str], style: str) -> "Text":
    from rich.text import Text

    line = re.sub(r"\s*\n\s*", " ", sentence)
    patterns = [re.compile(_loose(words), re.IGNORECASE) for words in said]
    found = next((hit for one in patterns if (hit := one.search(line))), None)
    text = Text(_cut(line, *(found.span() if found else (0, 0))))
    for pattern in patterns:
        text.highlight_regex(pattern, style)
    return text


def _loose(words: str) -> str:
    """Return a pattern for a term in either number: « drone naval », « drones navals »."""
    parts = re.split(r"([ ’'-])", words)
    stems = [
        rf"{re.escape(part[:-1] if part.endswith('s') else part)}\w{{0,3}}"
        if len(part) > 3
        else re.escape(part).replace("’", "['’]")
        for part in parts
    ]
    return rf"(?<!\w){''.join(stems)}(?!\w)"


def _cut(line: str, start: int, end: int) -> str:
    """Return a sentence around a term, cut at words where it is long."""
    first = line.rfind(" ", 0, start - _AROUND) + 1 if start > _AROUND else 0
    last = line.find(" ", max(end + _AROUND, first + 2 * _AROUND))
    before = "… " if first else ""
    return f"{before}{line[first:]}" if last < 0 else f"{before}{line[first:last]} …"
