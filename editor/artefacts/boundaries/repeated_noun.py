"""A noun said again after a lost link: « Un reportage de Politico Le rapport révèle »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_PIECES = frozenset(
    {
        "rapport", "reportage", "article", "enquête", "étude", "sondage", "interview", "entretien",
        "déclaration", "communiqué", "analyse", "éditorial", "tribune", "publication", "document",
        "livre", "billet", "dépêche", "papier", "note", "lettre", "discours", "vidéo", "message",
        "tweet", "annonce", "essai", "récit", "histoire", "investigation", "recherche", "texte",
        "podcast", "chronique", "commentaire", "bulletin", "mémo", "mémorandum", "mémoire",
        "sondages", "compte", "évaluation", "briefing", "dossier",
    }
)  # fmt: skip
"""What a link's words may call one and the same text."""
_DETERMINERS = frozenset({"le", "la", "l’", "les", "un", "une", "cet", "cette", "ce", "ces", "son"})
_BACK = 14
"""Words before within which the noun has to have been said."""
_STOPS = frozenset({".", "!", "?", "…", ":", ";", "«", "“", '"', "(", ")", "–", "—", ","})


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_capital_determiner):
        inside = 1 < at < len(passage.forms) - 2
        if inside and _restarts(passage, at) and _said_before(passage, at):
            span = Span(passage.tokens.end(at - 1), passage.tokens.end(at + 1))
            yield Match(passage, span, ("",))


def _is_capital_determiner(form: str) -> bool:
    return form[0].isupper() and form.lower().replace("'", "’") in _DETERMINERS


def _restarts(passage: Passage, at: int) -> bool:
    """Say whether the determiner and a noun stand in mid-sentence with nothing before."""
    before, following = passage.forms[at - 1], passage.forms[at + 1]
    return following[0].islower() and before not in _STOPS and before[-1].isalnum()


def _said_before(passage: Passage, at: int) -> bool:
    again = _nouns(passage.words[at + 1])
    is_name = passage.tokens[at - 1].is_capitalised
    for word in reversed(passage.words[max(0, at - _BACK) : at]):
        if word in {".", "!", "?", "…"}:
            return False
        before = _nouns(word)
        if (is_name and again & before) or (again & _PIECES and before & _PIECES):
            return True
    return False


def _nouns(form: str) -> frozenset[str]:
    return frozenset(r.lemma for r in readings(form) if r.pos is Pos.NOUN)


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » redit ce qu’un lien disait : le nom est là deux fois.",
    message_en="“{0}” says again what a link said: the noun is there twice.",
    why="Le texte du lien a été traduit à part, puis recollé dans la phrase.",
    find=_find,
    bad=(
        Example(
            "Un récent reportage de Politico Le rapport révèle que Minsk a menti.",
            "Un récent reportage de Politico révèle que Minsk a menti.",
        ),
        Example(
            "Une étude de la revue Nature L’étude montre que la glace fond.",
            "Une étude de la revue Nature montre que la glace fond.",
        ),
        Example(
            "Dans une interview au Spiegel L’entretien a fait du bruit.",
            "Dans une interview au Spiegel a fait du bruit.",
        ),
    ),
    fine=(
        "Un reportage de Politico est sorti. Le rapport révèle tout.",
        "Le rapport cite Le Monde et Le Figaro.",
        "Un article du journal : « Le rapport révèle tout. »",
        "Selon l’étude, le pays va mal.",
        "Il habite Le Havre, un port de la Manche.",
    ),
)
