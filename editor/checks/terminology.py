"""Terms of the glossary that the translation misses or renders as it should not."""

from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.glossary import check_terms
from editor.model import Concept, IssueType, Severity, Span, Term, TermStatus


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each term that the concepts ask for or warn of."""
    if not pair.concepts:
        return
    for finding in check_terms(
        pair.tagged_source,
        pair.tagged_target,
        concepts=pair.concepts,
        source_lang=pair.source_lang,
        target_lang=pair.target_lang,
    ):
        message = Message(*(finding.message.replace("{", "{{").replace("}", "}}"),) * 2)
        span = finding.span if len(finding.span) else Span(0, len(pair.tagged_target))
        fix = finding.fixes[0].text if finding.fixes and len(finding.span) else None
        yield Suspicion(span, message, fix=fix, severity=finding.severity)


_CONCEPTS = (
    Concept(
        "tigre-de-papier",
        (
            Term("fr", "tigre de papier"),
            Term("en", "paper tiger"),
            Term("en", "tiger of paper", TermStatus.DEPRECATED),
        ),
    ),
)

CHECK = Check(
    issue=IssueType.TERMINOLOGY,
    severity=Severity.MINOR,
    find=find,
    tagged=True,
    bad=(
        Bad("Un tigre de papier.", "A tiger of paper.", "tiger of paper", _CONCEPTS),
        Bad("Un tigre de papier.", "A toothless ally.", "A toothless ally.", _CONCEPTS),
    ),
    fine=(
        Fine("Des tigres de papier.", "Paper tigers.", _CONCEPTS),
        Fine("Un <b1>tigre</b1> de papier.", "A <b1>paper</b1> tiger.", _CONCEPTS),
        Fine("Un tigre.", "A tiger.", _CONCEPTS),
        Fine("Un tigre de papier.", "A tiger of paper."),
    ),
)
