"""Characters that stand for others: « ﬁn », an accent apart from its letter, a wide space."""

import re
import unicodedata
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPACES = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u2028\u2029\u205f\u3000\t"
_ACCENTS = "\u0300\u0301\u0302\u0303\u0308\u0327\u030a"
_APART = re.compile(rf"[A-Za-z][{_ACCENTS}]{{1,2}}")
_SPACE = re.compile(rf"[ \u00a0]?[{_SPACES}]+[ \u00a0]?(?=\S)")
_ELISION = re.compile(
    r"(?<![\w’'´`‘′ʼ＇])(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uelqu"
    r"|[Aa]ujourd|[Pp]resqu)"
    r"(?P<mark>[´`‘′ʼʹ＇‛])(?=[^\W\d_])"
)
_SIGNS = frozenset({*_LIGATURES, *_SPACES, *_ACCENTS, *"´`‘′ʼʹ＇‛"})
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_SIGNS):
        for found in _LIGATURE.finditer(passage.text):
            yield Match(passage, Span(*found.span()), (_LIGATURES[found[0]],), (found[0],))
        for found in _APART.finditer(passage.text):
            whole = unicodedata.normalize("NFC", found[0])
            if len(whole) < len(found[0]):
                yield Match(passage, Span(*found.span()), (whole,), (whole,))
        if passage.text.count("\t") < _TABLE:
            for found in _SPACE.finditer(passage.text):
                if found.start():
                    yield Match(passage, Span(*found.span()), (" ",), (_code(found[0]),))
        for found in _ELISION.finditer(passage.text):
            yield Match(passage, Span(*found.span("mark")), ("’",), (found["mark"],))


_TABLE = 2
"""Tabs that make a line one of a table."""


def _code(text: str) -> str:
    return ", ".join(f"U+{ord(character):04X}" for character in text if character in _SPACES)


RULE = Rule(
    issue=IssueType.CHARACTERS,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Un caractère pour un autre : {0}.",
    message_en="One character for another: {0}.",
    why="La page, ou le PDF d’où elle vient, s’en servait pour sa mise en forme.",
    find=_find,
    bad=(
        Example("Il ré\ufb02échit et \ufb01nit.", "Il réfléchit et finit."),
        Example("L’e\u0301te\u0301 est la\u0300.", "L’été est là."),
        Example("Le maire\u2003part\u2028enfin.", "Le maire part enfin."),
        Example("L´homme et l`enfant.", "L’homme et l’enfant."),
    ),
    fine=(
        "Il réfléchit. L’été est là.",
        "Nom\tÂge\tVille",
        "Dix mille\u2009euros.",
        "Le code `l` et le mot ‘été’.",
    ),
)
