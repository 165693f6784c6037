"""Inline tags that were lost, doubled, added or crossed."""

from collections import Counter
from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.language import tags
from editor.model import IssueType, Severity, Span

_LOST = Message("La balise {0} manque.", "The tag {0} is missing.")
_DOUBLED = Message("La balise {0} est en double.", "The tag {0} is there twice.")
_ADDED = Message("La balise {0} n’est pas dans la source.", "The tag {0} is not in the source.")
_CROSSED = Message(
    "La balise {0} ferme ce qui n’est pas ouvert, ou reste ouverte.",
    "The tag {0} closes what is not open, or stays open.",
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each tag that is not in the target as it is in the source."""
    wanted = Counter(tags.tags(pair.tagged_source))
    found = Counter(tags.tags(pair.tagged_target))
    end = Span(0, len(pair.tagged_target))
    for tag in wanted - found:
        yield Suspicion(end, _LOST, (tag,))
    seen: Counter[str] = Counter()
    for match in tags.TAG.finditer(pair.tagged_target):
        tag = match.group()
        seen[tag] += 1
        if seen[tag] > wanted[tag]:
            message = _DOUBLED if wanted[tag] else _ADDED
            yield Suspicion(Span(match.start(), match.end()), message, (tag,))
    if found == wanted and not any(_crossed(pair.tagged_source)):
        for span in _crossed(pair.tagged_target):
            yield Suspicion(span, _CROSSED, (span.of(pair.tagged_target),))


def _crossed(text: str) -> Iterator[Span]:
    opened: list[tuple[str, Span]] = []
    for match in tags.TAG.finditer(text):
        closing, name, alone = match.groups()
        span = Span(match.start(), match.end())
        if closing and opened and opened[-1][0] == name:
            opened.pop()
        elif closing:
            yield span
        elif not alone:
            opened.append((name, span))
    yield from (span for _, span in opened)


CHECK = Check(
    issue=IssueType.MARKUP,
    severity=Severity.MAJOR,
    find=find,
    tagged=True,
    bad=(
        Bad("Un <b1>pacte</b1> secret.", "A secret pact.", "A secret pact."),
        Bad("Un pacte<x1/>.", "A<x1/> pact<x1/>.", "<x1/>"),
        Bad("Un pacte.", "A <i1>pact</i1>.", "<i1>"),
        Bad("<b1>Un</b1> <i2>pacte</i2>.", "</b1>A<b1> <i2>pact</i2>.", "</b1>"),
    ),
    fine=(
        Fine("Un <b1>pacte</b1> secret.", "A secret <b1>pact</b1>."),
        Fine("Un pacte<x1/>.", "A pact.<x1/>"),
        Fine("<b1>Un <i2>pacte</i2></b1>.", "<i2><b1>A pact</b1></i2>."),
        Fine("a < b1 > c", "a < b1 > c"),
    ),
)
