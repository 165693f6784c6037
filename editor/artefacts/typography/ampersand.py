"""« & » and « vs. » between French words."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wording.sentences import reads
from editor.language.lexicon import Pos
from editor.model import IssueType, Safety, Severity, Span

_AND = re.compile(
    r"(?P<left>[^\W\d_]{2,30})[ \u00a0](?P<sign>&)[ \u00a0](?P<right>[a-zà-ÿ][\w’']{1,30})"
)
_VERSUS = re.compile(r"(?<=[\w»”)] )(?P<sign>[Vv]s\.)(?= (?:[A-ZÀ-Ý«“\d]|[lL][ea’'s]|les|des|un))")
_SUIT = re.compile(r"\b(?:affaire|arrêt|procès|cause|décision)\b[^.!?]{0,40}$", re.IGNORECASE)

_ARTICLES = frozenset({"des", "le", "la", "les"})


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(frozenset("&")):
        for found in _AND.finditer(passage.text):
            if _is_thing(found["left"]) and _goes_on(found["right"]):
                yield from _match(passage, found, "et")
    for passage in text.saying(frozenset({"vs"})):
        for found in _VERSUS.finditer(passage.text):
            # « l’arrêt Roe vs. Wade » keeps its name.
            if not _SUIT.search(passage.text[max(0, found.start() - 50) : found.start()]):
                yield from _match(passage, found, "contre")


def _is_thing(form: str) -> bool:
    found = reads(form.lower())
    return bool(found & {Pos.NOUN, Pos.ADJECTIVE}) and not found & {Pos.DETERMINER, Pos.PREPOSITION}


def _goes_on(form: str) -> bool:
    found = reads(form)
    things = found & {Pos.NOUN, Pos.ADJECTIVE, Pos.DETERMINER}
    return form in _ARTICLES or (bool(things) and Pos.PREPOSITION not in found)


def _match(passage: Passage, found: re.Match[str], fixed: str) -> Iterator[Match]:
    where = Span(*found.span("sign"))
    if not any(stretch.overlaps(where) for stretch in passage.english):
        yield Match(passage, where, (fixed,), (found["sign"], fixed))


RULE = Rule(
    issue=IssueType.STYLE,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : dans une phrase, « {1} ».",
    message_en="“{0}”: in a sentence, “{1}”.",
    why="Le signe ou l’abréviation de l’anglais est resté.",
    find=outside_addresses(_find),
    bad=(
        Example("Des hommes & des femmes votent.", "Des hommes et des femmes votent."),
        Example("Le duel Trump vs. Biden commence.", "Le duel Trump contre Biden commence."),
    ),
    fine=(
        "Johnson & Johnson, Marks & Spencer et la R&D.",
        "L’arrêt Roe vs. Wade est cassé.",
        "Lancer la tâche && sortir, ou un & dans la chaîne.",
        "Le match France vs Italie.",
    ),
)
