"""A sentence that starts again in the middle of another: « a déclaré Le ministre »."""

import re
from collections.abc import Iterator

from editor.artefacts.names.matching import begins_name
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_DETERMINERS = re.compile("(?:Cet|Cette|Ce|Ces|Son|Ses|Leur|Leurs|Un|Une|Des|Il|Ils|Elle|Elles)")
_ARTICLES = re.compile("(?:Le|La|Les|L[’'])")
_TITLES = re.compile(
    "(?:selon|dans|roman|film|livre|pièce|journal|quotidien|magazine|hebdomadaire|série|album|de|à|au"
    "|chanson|tableau|intitulée?s?|titrée?s?|appelée?s?|nommée?s?|revue|site|lire|relire|et|ou)"
)


_AFTER_QUE = words(
    """
    Nous Vous On Plus Dans Pour Avec Si Quand Lorsque Tous Toutes Tout Chaque Certains
    Certaines Plusieurs Après Avant Depuis Personne Rien Beaucoup Notre Nos Votre Vos Mon Ma
    Mes Je
    """
)
"""Words with which a sentence begins, and no name does."""
_LEADS = frozenset({"que", "selon"})
_LEAST_BEFORE = 3
"""Words that make the beginning of a sentence; fewer are a label."""


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_may_restart):
        led = _is_led(passage, at)
        if led or (_is_prose(passage, at) and _restarts(passage, at)):
            form = passage.forms[at]
            fixed, safety = form[0].lower() + form[1:], Safety.SUGGEST if led else None
            yield Match(passage, passage.tokens[at].span, (fixed,), safety=safety)


def _may_restart(form: str) -> bool:
    return form in _AFTER_QUE or _is_determiner(form)


def _is_determiner(form: str) -> bool:
    return _ARTICLES.fullmatch(form) is not None or _DETERMINERS.fullmatch(form) is not None


def _is_prose(passage: Passage, at: int) -> bool:
    """Say whether the word stands within a sentence, not in a headline or a label."""
    opens = passage.text[0].isupper() or passage.text[0] in "«“"
    inside = _LEAST_BEFORE <= at < len(passage.forms) - 1
    return opens and inside and not passage.is_headline and _is_determiner(passage.forms[at])


def _is_led(passage: Passage, at: int) -> bool:
    """Say whether the word stands behind « que » or « selon », after which a sentence runs on."""
    form = passage.forms[at]
    if not 0 < at < len(passage.forms) - 1 or not passage.forms[at + 1][0].islower():
        return False
    before = passage.words[at - 1]
    if before not in _LEADS:
        return False
    if passage.text[passage.tokens.end(at - 1) : passage.tokens.starts[at]] != " ":
        return False
    if before == "selon":
        return _DETERMINERS.fullmatch(form) is not None
    # A title: « la chanson Que Nous sommes ».
    return before == "que" and passage.forms[at - 1] == "que" and form in _AFTER_QUE


def _restarts(passage: Passage, at: int) -> bool:
    first, _, last = passage.forms[at - 1 : at + 2]
    if not (first.isalpha() and first.islower() and last.islower()):
        return False
    token, before, after = passage.tokens[at], passage.tokens[at - 1], passage.tokens[at + 1]
    article = _ARTICLES.fullmatch(token.form)
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
        Example("Selon Une étude récente, il fait beau.", "Selon une étude récente, il fait beau."),
        Example("Il ajoute que Nous devons agir.", "Il ajoute que nous devons agir."),
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
