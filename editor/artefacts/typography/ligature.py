"""A ligature left out: « oeuvre », « coeur »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.language.lexicon import is_known
from editor.model import IssueType, Safety, Severity


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        for token in passage.tokens:
            lower = token.lower
            if "oe" not in lower or is_known(lower) or token.is_upper:
                continue
            form = token.form.replace("oe", "œ").replace("Oe", "Œ")
            if is_known(form.lower()) and not any(s.covers(token.span) for s in passage.english):
                yield Match(passage, token.span, (form,), (token.form, form))


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » s’écrit « {1} ».",
    message_en="“{0}” is spelled “{1}”.",
    find=outside_addresses(_find),
    bad=(
        Example("Son oeuvre est au coeur du débat.", "Son œuvre est au cœur du débat."),
        Example("Oeufs, voeux et noeuds.", "Œufs, vœux et nœuds."),
    ),
    fine=(
        "Son œuvre est au cœur du débat.",
        "La poésie et le coefficient de Joe Noël.",
        "Goethe et Roewe coexistent.",
        "Le moelleux et la moelle.",
    ),
)
