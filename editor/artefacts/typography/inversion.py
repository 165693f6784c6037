"""Hyphens of an inverted subject and of fixed words: « parle-t’il », « est ce que »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wording.sentences import is_finite
from editor.model import IssueType, Safety, Severity, Span

_SEAMS = ("-t’", "-t'", "- t", "t -", " t-", "-t ")
_INVERTED = re.compile(
    r"(?P<verb>[^\W\d_]{1,20}[aec]|\ba)(?P<seam>-t[’' -]| ?- ?t ?- ?| t-| -t-|-t -|-t )(?=(?:il"
    r"|elle|on)(?![\w’']))",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\b(?P<est>[Ee]st)(?P<gap> )ce qu(?=e\b|[’'])")
_BEFORE_QUESTION = re.compile(
    r"(?:^|[.!?…«»:,;(–—] ?|\b(?:[Qq]u[’']|[Oo]ù |[Qq]uand |[Cc]omment |[Pp]ourquoi ))$"
)
_MAYBE = re.compile(r"(?P<first>\b[Pp]eut)(?P<gap> )être(?= qu(?:e\b|[’']))")
_BEFORE_MAYBE = re.compile(r"(?:^|[.!?…«:;(–—,] ?| (?:et|mais|ou) )$")

_FIXED = (("st ce qu", _QUESTION, _BEFORE_QUESTION), ("eut être qu", _MAYBE, _BEFORE_MAYBE))


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        content = passage.text
        if any(sign in content for sign in _SEAMS):
            for found in _INVERTED.finditer(content):
                if found["seam"] != "-t-" and _is_verb(found["verb"]):
                    yield Match(passage, Span(*found.span("seam")), ("-t-",), ("-t-",))
        for sign, pattern, lead in _FIXED:
            if sign not in content:
                continue
            for found in pattern.finditer(content):
                if lead.search(content, max(0, found.start() - 10), found.start()):
                    yield Match(passage, Span(*found.span("gap")), ("-",), ("-",))


def _is_verb(form: str) -> bool:
    return form.lower() in {"a", "va", "aura", "sera"} or is_finite(form.lower())


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Il faut ici « {0} ».",
    message_en="“{0}” is wanted here.",
    find=outside_addresses(_find),
    bad=(
        Example(
            "Parle-t’il au maire ? Va t-elle partir ?", "Parle-t-il au maire ? Va-t-elle partir ?"
        ),
        Example("Y a- t-il un maire ?", "Y a-t-il un maire ?"),
        Example("Est ce que le maire part ?", "Est-ce que le maire part ?"),
        Example("Peut être que le maire part.", "Peut-être que le maire part."),
    ),
    fine=(
        "Parle-t-il au maire ? Va-t’en !",
        "Cela peut être qualifié de faute, et ce qui est ce que je pense l’est aussi.",
        "Le T-shirt et le plan t-il sont là.",
        "Il est ce que le pays a de mieux.",
    ),
)
