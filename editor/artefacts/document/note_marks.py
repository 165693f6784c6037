"""Marks that point to a note left behind: « habitants[3] », « [citation needed] », « pont¹ »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import is_known
from editor.model import IssueType, Safety, Severity, Span

_DIGITS = frozenset("123456789")
_OPENERS = frozenset("[¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS = _DIGITS | _OPENERS
_NUMBERED = re.compile(
    r"(?<=[a-zà-ÿ\d»”)%.,;:!?…])[ \u00a0]?(?:\[[1-9]\d{0,2}\])+(?=[ \u00a0\u202f.,;:!?»)]|$)"
)
_WORDED = re.compile(
    r"[ \u00a0]?\[(?:citation needed|citation requise|citation nécessaire"
    r"|réf(?:érence)?\.? (?:nécessaire"
    r"|souhaitée|à confirmer|incomplète)|source (?:insuffisante|nécessaire)|citation manquante"
    r"|n(?:ote)?\.? ?\d{1,3}|clarification needed|when\?|who\?|by whom\?|qui \?|quand \?"
    r"|précision nécessaire|non neutre|modifier(?: \| modifier le (?:code|wikicode))?"
    r"|edit(?: \| edit source)?|update)\]",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?<=[a-zà-ÿ]{3})\[[a-h]\](?=[ \u00a0.,;:!?)]|$)")
_RAISED = re.compile(r"(?<=[a-zà-ÿ]{4}|[a-zà-ÿ]{3}[.»,])[¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?![\w])")
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ]{4}[.»”])(?P<mark>[1-9]\d?)(?=[ \u00a0](?:[A-ZÀ-Ý][a-zà-ÿ’']|[«“])|$)"
)
_MAYBE_GLUED = re.compile(r"[.»”][1-9]")
_LAST_WORD = re.compile(r"[\w.$/-]+$")
_SHORT = re.compile(
    r"\b(?:chap|fig|tabl?|vol|part|sect?|page|note|ligne|annexe|version|prov|coll)[.»”]$"
)
_LISTED = re.compile(r"[\[(]?\d{1,3}[\]).]|[¹²³⁴⁵⁶⁷⁸⁹]|(?:↑|\^)")


def _find(text: Text) -> Iterator[Match]:
    marks = [match for passage in text.with_any(_SIGNS) for match in _marks(passage)]
    # A list of notes below says that the marks are meant.
    if marks and not any(_LISTED.match(passage.text) for passage in text.passages):
        yield from marks


def _marks(passage: Passage) -> Iterator[Match]:
    text = passage.text
    if not _OPENERS.isdisjoint(passage.characters):
        patterns = [_NUMBERED, _WORDED, _RAISED] + ([_LETTER] if "[/" not in text else [])
        for pattern in patterns:
            for found in pattern.finditer(text):
                if not _is_index(text, found.start()):
                    yield Match(passage, Span(*found.span()), ("",), (found[0].strip(),))
    for found in _glued(passage):
        yield Match(passage, Span(*found.span("mark")), ("",), (found["mark"],), Safety.QUERY)


def _is_index(text: str, at: int) -> bool:
    """Say whether the mark follows code or a label: « NOM[1] », « val[2] », « t [3] »."""
    before = _LAST_WORD.search(text[max(0, at - 40) : at])
    word = before[0] if before else ""
    if text.startswith(("];", "] =", "]="), at + 2):
        return True
    if not word[-1:].isalpha():
        return any(c in word for c in "_$/")
    known = len(word) > 2 and (word[0].isupper() or is_known(word))
    return not known or word.isupper() or any(c in word for c in "_$/")


def _glued(passage: Passage) -> Iterator[re.Match[str]]:
    if not _MAYBE_GLUED.search(passage.text):
        return
    for found in _GLUED.finditer(passage.text):
        if not _SHORT.search(passage.text[max(0, found.start() - 12) : found.start()]):
            yield found


RULE = Rule(
    issue=IssueType.MARKUP,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » renvoie à une note qui n’est plus là.",
    message_en="“{0}” points to a note that is no longer there.",
    why="Les notes de la page sont restées derrière.",
    find=_find,
    compares=True,
    bad=(
        Example(
            "La ville compte 300 habitants[3] et un pont.",
            "La ville compte 300 habitants et un pont.",
        ),
        Example("Le pont est fermé[1][2].", "Le pont est fermé."),
        Example("Le pont est fermé.[2] Il rouvrira.", "Le pont est fermé. Il rouvrira."),
        Example("Le pont est fermé[réf. nécessaire].", "Le pont est fermé."),
        Example("Le pont¹ est fermé [citation needed].", "Le pont est fermé."),
    ),
    fine=(
        "Le pont est fermé[1].\n\n[1] Depuis lundi.",
        "Il a dit [sic] que non.",
        "Le tableau t [3] est vide, NOM[0] aussi.",
        "Une pièce de 20 m² et 3 m³, à 5 km² près.",
        "Voir chap.1 Les ponts.",
        "« Il [le maire] part. »",
    ),
)
