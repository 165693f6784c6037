"""A space before a comma or a full stop, left by something that was removed: « Le président , »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_BEFORE_MARK = re.compile(
    r"(?<=[\w»”)\]%])[ \u00a0\u202f]{1,20}(?=,\s)"
    r"|(?<=[a-zà-ÿ»”)\]%][a-zà-ÿ»”)\]%])[ \u00a0\u202f]{1,20}(?=\.(?: [A-ZÀ-Ý«“]|$))"
)
_IN_BRACKET = re.compile(r"(?<=\()[ \u00a0\u202f](?=\w)|(?<=\w)[ \u00a0\u202f](?=\))")
_AFTER_ELISION = re.compile(
    r"(?<![\w’'-])(?:[LlDdNnJjMmTtSsCc]|[Qq]u|[Aa]ujourd|[Jj]usqu|[Ll]orsqu|[Pp]uisqu"
    r"|[Qq]uelqu)[’']( +)(?=[^\W\d_])"
)

_LEFT_HANGING = re.compile(
    r"(?:^|[ \u00a0’'(])(?:[Ss]elon|[Pp]ar|[Dd]ans|[Dd]e|[Dd]u|[Dd]es|[Aa]vec|[Ss]ur|[Cc]hez|à|À"
    r"|[Aa]u|[Aa]ux"
    r"|d[’']après|D[’']après|[Ll]e|[Ll]a|[Ll]es|un|une|et|que|à l|[Pp]our)[’']?$"
)
"""Words whose name is gone: that is another rule's."""
_NAMED = re.compile(
    r"(?:opérateurs?|caractères?|signes?|symboles?|touches?|métacaractères?|séparateurs?|virgule"
    r"|point|marques?)$"
)
_SPACES = " \u00a0\u202f"
_PATTERNS = (
    (_BEFORE_MARK, [f"{space}{mark}" for space in _SPACES for mark in ",."]),
    (_IN_BRACKET, [pair for space in _SPACES for pair in (f"({space}", f"{space})")]),
    (_AFTER_ELISION, ["’ ", "' "]),
)
"""What to look for, and pieces of text without which there is no use in looking."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        for pattern, signs in _PATTERNS:
            if any(sign in passage.text for sign in signs):
                for found in pattern.finditer(passage.text):
                    before = passage.text[max(0, found.start() - 10) : found.start()]
                    if pattern is _BEFORE_MARK and _LEFT_HANGING.search(before):
                        continue
                    # In a manual « ( » or « , » may be what is spoken of.
                    bracket = pattern is _IN_BRACKET
                    named = _NAMED.search(passage.text[max(0, found.start() - 20) : found.start()])
                    if named or (bracket and is_technical(text)):
                        continue
                    safety = Safety.SUGGEST if bracket else None
                    span = Span(*found.span(found.lastindex or 0))
                    yield Match(passage, span, ("",), safety=safety)


RULE = Rule(
    issue=IssueType.WHITESPACE,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Une espace de trop.",
    message_en="One space too many.",
    why="Un lien ou une note a disparu en laissant son espace.",
    find=_find,
    bad=(
        Example("Le président , lui, attend .", "Le président, lui, attend."),
        Example("Le pays ( membre de l’UE ) attend.", "Le pays (membre de l’UE) attend."),
        Example("L’ Ukraine attend.", "L’Ukraine attend."),
    ),
    fine=(
        "Le pays attend, lui. Il attend.",
        "Le fichier .bashrc est lu.",
        "Il attend …",
        "« Le pays ( … ) attend. »",
        "Selon , la ville ment.",
        "L’opérateur , convertit les majuscules ; le caractère . termine la ligne.",
        "Le nombre après '-s' s'ajoute aux lignes.",
    ),
)
