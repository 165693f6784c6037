"""One source sentence rendered in two ways within a document."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from editor.checks.pair import Message
from editor.model import Finding, IssueType, Safety, Severity, Span, Unit

_MESSAGE = Message(
    "La même phrase est traduite autrement ailleurs : « {0} ».",
    "The same sentence is translated differently elsewhere: “{0}”.",
)


def find_inconsistencies(units: Sequence[Unit], *, language: str = "fr") -> Iterator[Finding]:
    """Yield a finding for each unit whose source another unit translates in another way.

    The rendering that most units have, the first of equals, is taken for the right one.
    """
    renderings: defaultdict[str, list[str]] = defaultdict(list)
    for unit in units:
        renderings[_bare(unit.source)].append(unit.target)
    for unit in units:
        targets = renderings[_bare(unit.source)]
        usual = max(dict.fromkeys(targets), key=targets.count)
        if _bare(unit.target) != _bare(usual):
            yield Finding(
                rule="inconsistency",
                unit=unit.id,
                span=Span(0, len(unit.target)),
                quote=unit.target,
                message=_MESSAGE.say(language, (usual,)),
                issue=IssueType.INCONSISTENCY,
                severity=Severity.MINOR,
                safety=Safety.QUERY,
            )


def _bare(text: str) -> str:
    """Return the text with every stretch of white space as one space."""
    return " ".join(text.split())
