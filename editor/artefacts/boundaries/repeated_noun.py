"""A noun said again after a lost link: « Un reportage de Politico Le rapport révèle »."""

import re
from collections.abc import Iterator, Sequence

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_finite
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
_LED = frozenset({"selon", "dans", "d’après", "suivant", "avec", "pour", "après", "sur", "par"})
"""What makes the first words of a sentence a complement, behind which a verb lacks its subject."""
_SOURCE = frozenset({"selon", "d’apr"})
_SAYING = re.compile(r" [\w’'-]{3,20}(?: (?:donc|aussi|notamment))? qu(?:e |[’'])")
_PREPOSITIONS = frozenset({"Dans", "Selon", "Sur", "Avec", "Par", "Pour", "Après"})
_STOPS = frozenset({".", "!", "?", "…", ":", ";", "«", "“", '"', "(", ")", "–", "—", ","})


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_capital_determiner):
        inside = 1 < at < len(passage.forms) - 2
        if inside and _restarts(passage, at) and _said_before(passage, at):
            yield _match(passage, at)
        elif inside and _is_new(passage, at):
            # « Une étude Une nouvelle étude montre » : the second one says more.
            start, end = passage.tokens.starts[at - 2], passage.tokens.end(at)
            yield Match(passage, Span(start, end), (passage.forms[at - 2],))
    for passage, at in text.places_among(_PREPOSITIONS):
        if 2 < at < len(passage.forms) - 3:
            yield from _complement(passage, at)
    for passage, at in text.places_among(_PIECES):
        if 2 < at < len(passage.forms) - 1:
            yield from _bare(passage, at)


def _match(passage: Passage, at: int) -> Match:
    """Return the match, with what makes a sentence of the two pieces."""
    start, end = passage.tokens.end(at - 1), passage.tokens.end(at + 1)
    if not _is_led(passage, at):
        return Match(passage, Span(start, end), ("",))
    if not _is_verb(passage.words, at + 2) and passage.words[at + 2] not in _STOPS:
        # « Selon une lettre Une lettre obtenue par Reuters, »
        return Match(passage, Span(start, end), ("",))
    saying = _SAYING.match(passage.text, end)
    first = _sentence_start(passage, at)
    if saying is None or "".join(passage.words[first : first + 2])[:5] not in _SOURCE:
        return Match(passage, Span(start, end), safety=Safety.QUERY)
    # « Selon un article du Guardian L’article affirme que la ville … »
    return Match(passage, Span(start, saying.end()), (", ",))


def _is_new(passage: Passage, at: int) -> bool:
    """Say whether a noun and its determiner are said again at once, with an adjective before it."""
    words, forms = passage.words, passage.forms
    if at < 2 or at + 2 >= len(words) or not (forms[at - 1].islower() and forms[at + 1].islower()):
        return False
    same = words[at - 1] == words[at + 2] and words[at - 2] in _DETERMINERS
    return same and words[at - 1] in _PIECES and words[at] in _DETERMINERS


def _is_led(passage: Passage, at: int) -> bool:
    """Say whether the sentence begins with a complement and has no verb before the place."""
    start = _sentence_start(passage, at)
    words = passage.words[start:at]
    if words[0] not in _LED and words[:2] != ("d’", "après"):
        return False
    return not any(is_finite(word) for word in words[1:])


def _sentence_start(passage: Passage, at: int) -> int:
    return next((r.start for r in passage.sentences if at in r), 0)


def _complement(passage: Passage, at: int) -> Iterator[Match]:
    """Yield « Dans une lettre au Congrès Dans la lettre, »: the complement said again."""
    before, words = passage.forms[at - 1], passage.words
    if before in _STOPS or not before[-1].isalnum() or words[at + 1] not in _DETERMINERS:
        return
    if passage.forms[at + 3] == "," and _said_before(passage, at + 1):
        start, end = passage.tokens.end(at - 1), passage.tokens.end(at + 2)
        yield Match(passage, Span(start, end), ("",))


def _bare(passage: Passage, at: int) -> Iterator[Match]:
    """Yield « Le rapport de l’ONU rapport affirme »: the noun alone, without a determiner."""
    words = passage.words
    lead = words[at - 1]
    named = passage.tokens[at - 1].is_capitalised and lead not in _STOPS | _DETERMINERS
    if not named or not _is_verb(words, at + 1) or "-" in passage.text[passage.tokens.end(at - 1)]:
        return
    start = _sentence_start(passage, at)
    before = words[max(start, at - _BACK) : at]
    for place, word in enumerate(before[1:], 1):
        if word == words[at] and before[place - 1] in _DETERMINERS | {"l’", "selon"}:
            where = Span(passage.tokens.end(at - 1), passage.tokens.end(at))
            yield Match(passage, where, ("",))
            return


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


def _is_verb(words: Sequence[str], at: int) -> bool:
    """Say whether a verb stands there, or what is one before « que »."""
    if is_finite(words[at]):
        return True
    said = at + 1 < len(words) and words[at + 1] in {"que", "qu’"}
    return said and any(r.form.startswith("ind-") for r in readings(words[at]))


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
            "Selon un article du Guardian L’article affirme que la ville ment.",
            "Selon un article du Guardian, la ville ment.",
        ),
        Example(
            "Dans une lettre au Congrès Dans la lettre, il reconnaît les faits.",
            "Dans une lettre au Congrès, il reconnaît les faits.",
        ),
        Example(
            "Selon une lettre Une lettre obtenue par Reuters, il ment.",
            "Selon une lettre obtenue par Reuters, il ment.",
        ),
        Example(
            "Une étude Une nouvelle étude montre que la mer monte.",
            "Une nouvelle étude montre que la mer monte.",
        ),
        Example(
            "Le rapport de l’ONU rapport affirme que la faim recule.",
            "Le rapport de l’ONU affirme que la faim recule.",
        ),
    ),
    fine=(
        "Un reportage de Politico est sorti. Le rapport révèle tout.",
        "Le rapport cite Le Monde et Le Figaro.",
        "Un article du journal : « Le rapport révèle tout. »",
        "Selon l’étude, le pays va mal.",
        "Il habite Le Havre, un port de la Manche.",
        "Le rapport de l’ONU, rapport accablant, affirme que la faim progresse.",
        "Il a lu le rapport. L’ONU rapporte que la faim recule.",
    ),
)
