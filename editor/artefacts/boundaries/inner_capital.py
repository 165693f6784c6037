"""A sentence that starts again in the middle of another: « a déclaré Le ministre »."""

import re
from collections.abc import Iterator

from editor.artefacts.names.matching import begins_name
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_DETERMINERS = re.compile("(?:Cet|Cette|Ce|Ces|Son|Ses|Leur|Leurs|Un|Une|Des|Il|Ils|Elle|Elles)")
_ARTICLES = re.compile("(?:Le|La|Les|L[’'])")
_TITLES = re.compile(
    "(?:selon|dans|roman|film|livre|pièce|journal|quotidien|magazine|hebdomadaire|série|album|de|à|au"
    "|chanson|tableau|intitulée?s?|titrée?s?|appelée?s?|nommée?s?|revue|site|lire|relire|et|ou)"
)


_LEAST_BEFORE = 3
"""Words that make the beginning of a sentence; fewer are a label."""


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_may_restart):
        opens = passage.text[0].isupper() or passage.text[0] in "«“"
        inside = _LEAST_BEFORE <= at < len(passage.forms) - 1
        if opens and inside and not passage.is_headline and _restarts(passage, at):
            form = passage.forms[at]
            yield Match(passage, passage.tokens[at].span, (form[0].lower() + form[1:],))


def _may_restart(form: str) -> bool:
    return _ARTICLES.fullmatch(form) is not None or _DETERMINERS.fullmatch(form) is not None


def _restarts(passage: Passage, at: int) -> bool:
    token, before, after = passage.tokens[at], passage.tokens[at - 1], passage.tokens[at + 1]
    article = _ARTICLES.fullmatch(token.form)
    if not (before.form.isalpha() and before.form.islower() and after.form.islower()):
        return False
    if passage.text[before.span.end : token.span.start] != " ":
        return False
    if article is None:
        # « la Une » is the front page.
        return before.form not in {"la", "une", "en", "à"}
    if begins_name(passage, at + 1):
        return False
    noun = any(r.pos is Pos.NOUN for r in readings(after.form))
    return noun and not _TITLES.fullmatch(before.form)


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.QUERY,
    message="« {0} » a une majuscule au milieu d’une phrase : titre, ou morceau recollé ?",
    message_en="“{0}” has a capital in mid-sentence: a title, or a piece stuck on?",
    why="Le texte d’un lien est traduit à part et garde la majuscule de son début.",
    find=_find,
    bad=(
        Example(
            "Hier, a déclaré Le ministre, tout allait bien.",
            "Hier, a déclaré le ministre, tout allait bien.",
        ),
        Example(
            "Le maire pense que Cette décision est bonne.",
            "Le maire pense que cette décision est bonne.",
        ),
    ),
    fine=(
        "Il lit Le Monde et Le Figaro au Havre.",
        "Le chiffre est cité par L’économiste.",
        "Elle vit à La Rochelle.",
        "Elle a joué dans La peste puis dans Les misérables.",
        "Il a dit : « Le ministre ment. »",
        "Ils passent par La Paz chaque année.",
    ),
)
