"""Code within a text, of which no rule of French may speak: `x = 'a'`, « $ pip install x »."""

import re
from collections.abc import Iterator

from editor.model import Span

_SIGNS = frozenset("`$=>{};()#/\\_")
_BACKTICKS = re.compile(r"`(?P<inside>[^`\n]{1,500})`(?!`)")
_LINE = re.compile(
    r"(?:\([\w.-]{1,30}\) |[\w.-]{1,30}@[\w.-]{1,30}:\S{0,60})?\$ [\w./~-]"
    r"|(?:>>>|In \[\d+\]:) \S"
    r"|(?:(?:var|let|const|export|final|static|int|char|float|double|bool|string) )?"
    r"[A-Za-z_][\w.\[\]'\"-]{0,60} ?(?:[+*:|-]?=|:=|=>|<-) ?[\w'\"\[({$/.~+-]"
    r"|(?:sudo (?!-)|(?:sudo )?(?:git|pip3?|npm|npx|yarn|docker|kubectl|apt(?:-get)?|brew|cargo"
    r"|curl|wget|ssh|scp|chmod|chown|mkdir|cat|grep|sed|tar|echo|export|source|python3?|make)"
    r" (?:[\w.-]{1,30} ){0,3}(?:--?\w|[~/\"'$]))\S"
    r"|(?:async )?(?:def|class|function|fn|func) \w{1,60}(?:\(.{0,200}\)|:)"
    r"|(?:public|private|#include|#define|SELECT|INSERT INTO|CREATE TABLE) [\w<\"{*(]"
    r".{0,200}[;{>*]$"
    r"|from [\w.]{1,60} import \w|import [\w.]{1,60}(?:;| as \w+)$"
    r"|(?:if|elif|while|for|switch|return|print(?:f|ln)?|console\.log) ?\(.{0,200}[;{]$"
    r"|[\w.:]{1,60}\([^()]{0,200}\);$"
)
"""How a line of code begins that is a paragraph of its own."""
_PROSE = re.compile(r"[a-zà-ÿ]{2}[.!?…](?:[ \u00a0\u202f]|$)|[«»’]|[a-zà-ÿ] [;:!?]|[àâçéèêîôùû]")
"""What shows that a line that begins so is French all the same."""
_STRINGS = re.compile(r"'[^'\n]{0,200}'|\"[^\"\n]{0,200}\"|(?:#|//|--) .{0,200}$")
_LONGEST = 300


def find_code(text: str) -> Iterator[Span]:
    """Yield the stretches of a paragraph that are code: all of it, or what backticks enclose."""
    if _SIGNS.isdisjoint(text):
        return
    if len(text) <= _LONGEST and _LINE.match(text) and not _PROSE.search(_STRINGS.sub("", text)):
        yield Span(0, len(text))
    elif "`" in text:
        for found in _BACKTICKS.finditer(text):
            yield Span(*found.span("inside"))
