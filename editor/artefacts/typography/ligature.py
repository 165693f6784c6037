"""A ligature left out: « oeuvre », « coeur »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.language.lexicon import is_known
from editor.model import IssueType, Safety, Severity


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_lacks):
        token = passage.tokens[at]
        if not any(stretch.covers(token.span) for stretch in passage.english):
            form = _with_ligature(token.form)
            yield Match(passage, token.span, (form,), (token.form, form))


def _lacks(form: str) -> bool:
    """Say whether dictionaries have the word with the ligature and not without."""
    lower = form.lower()
    if "oe" not in lower or (len(form) > 1 and form.isupper()) or is_known(lower):
        return False
    return is_known(_with_ligature(form).lower())


def _with_ligature(form: str) -> str:
    return form.replace("oe", "œ").replace("Oe", "Œ")


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
