"""Titles of address with an English full stop: « Mme. Harris », « Mr. Smith », « Sen. Cruz »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_TITLES = {
    "Mme.": "Mme", "Mmes.": "Mmes", "Mlle.": "Mlle", "Mr.": "M.", "Mr": "M.", "Mrs.": "Mme",
    "Mrs": "Mme", "Ms.": "Mme", "Ms": "Mme", "Dr.": "Dr", "Drs.": "Drs", "Messrs.": "MM.",
    "Sen.": "le sénateur", "Rep.": "le représentant", "Gov.": "le gouverneur",
    "Gen.": "le général", "Sgt.": "le sergent", "Capt.": "le capitaine", "Lt.": "le lieutenant",
    "Col.": "le colonel", "Prof.": "le professeur", "Rev.": "le révérend",
}  # fmt: skip
_TITLE_WORDS = frozenset(title.rstrip(".").lower() for title in _TITLES)
_OFFICES = frozenset(title for title, french in _TITLES.items() if french.startswith("le "))
_TITLE = re.compile(
    rf"(?<![\w.-])(?P<title>{'|'.join(map(re.escape, sorted(_TITLES, key=len, reverse=True)))})"
    r"(?=[ \u00a0\u202f](?:[A-ZÀ-Ý][\w’'.-]|[A-Z]\.))"
)
_OWN_NAMES = re.compile(
    r"Mrs?\.? (?:Bean|Robot|Big|President|Hyde|Brightside|Magoo|Dalloway|Doubtfire|Potato|T\b)"
    r"|Dr\.? (?:Martens|Pepper|Dre|No\b)"
)
_ARTICLE = re.compile(r"(?:\b(?:le|la|du|au|un|une|les|cher|chère|Le|La|l[’']ancien) )$")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.saying(_TITLE_WORDS):
        for found in _TITLE.finditer(passage.text):
            if _OWN_NAMES.match(passage.text, found.start()):
                continue
            title = found["title"]
            french = _TITLES[title]
            safety = None
            if title in _OFFICES:
                safety = Safety.SUGGEST
                before = passage.text[max(0, found.start() - 12) : found.start()]
                if _ARTICLE.search(before):
                    french = french.removeprefix("le ")
                elif not before or before.rstrip(" ")[-1:] in ".!?":
                    french = french[0].upper() + french[1:]
            yield Match(passage, Span(*found.span()), (french,), (title, french), safety)


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » s’écrit en français « {1} ».",
    message_en="“{0}” is “{1}” in French.",
    why="L’abréviation anglaise est restée.",
    find=outside_addresses(_find),
    bad=(
        Example("Mme. Harris a répondu.", "Mme Harris a répondu."),
        Example("Hier, Mr. Smith a répondu à Mrs. Jones.", "Hier, M. Smith a répondu à Mme Jones."),
        Example("Hier, Sen. Cruz a voté.", "Hier, le sénateur Cruz a voté."),
    ),
    fine=(
        "M. Dupont et Mme Harris ont répondu.",
        "La série Mr. Robot et le film Mrs. Doubtfire.",
        "Le Dr Martin est là.",
        "Son fils, John Smith Jr., a voté.",
    ),
)
