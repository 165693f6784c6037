"""Titles of people as English writes them: « Mr. », « Mme. », « (D-Calif.) »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_TITLES = {
    "Mr.": "M.",
    "Mr": "M.",
    "Mister": "M.",
    "Mrs.": "Mme",
    "Mrs": "Mme",
    "Ms.": "Mme",
    "Ms": "Mme",
    "Mme.": "Mme",
    "Mmes.": "Mmes",
    "Mlle.": "Mlle",
    "Dr.": "Dr",
    "Pr.": "Pr",
    "Prof.": "Pr",
    "Gov.": "gouverneur",
    "Sen.": "sénateur",
    "Rep.": "représentant",
    "Gen.": "général",
}
_TITLE = re.compile(
    rf"(?<![\w-])({'|'.join(re.escape(title) for title in sorted(_TITLES, key=len, reverse=True))})"
    r"(?=[ \u00a0\u202f][A-ZÀ-Ý])"
)
_PARTIES = {"D": "démocrate", "R": "républicain", "I": "indépendant"}
_PARTY = re.compile(r"\(([DRI])[.\-–‑] ?([A-Z][A-Za-z.]+(?: [A-Z][a-z.]+)?)\)")
_WOMEN = re.compile(r"(?:Mme|représentante|sénatrice|gouverneure|élue|députée|Elle|elle)\W")
_STATES = {
    "Ala. AL": "Alabama",
    "Alaska AK": "Alaska",
    "Ariz. AZ": "Arizona",
    "Ark. AR": "Arkansas",
    "Calif. CA": "Californie",
    "Colo. CO": "Colorado",
    "Conn. CT": "Connecticut",
    "Del. DE": "Delaware",
    "Fla. FL": "Floride",
    "Ga. GA": "Géorgie",
    "Hawaii HI": "Hawaï",
    "Idaho ID": "Idaho",
    "Ill. IL": "Illinois",
    "Ind. IN": "Indiana",
    "Iowa IA": "Iowa",
    "Kan. KS": "Kansas",
    "Ky. KY": "Kentucky",
    "La. LA": "Louisiane",
    "Maine ME": "Maine",
    "Md. MD": "Maryland",
    "Mass. MA": "Massachusetts",
    "Mich. MI": "Michigan",
    "Minn. MN": "Minnesota",
    "Miss. MS": "Mississippi",
    "Mo. MO": "Missouri",
    "Mont. MT": "Montana",
    "Neb. NE": "Nebraska",
    "Nev. NV": "Nevada",
    "N.H. NH": "New Hampshire",
    "N.J. NJ": "New Jersey",
    "N.M. NM": "Nouveau-Mexique",
    "N.Y. NY": "New York",
    "N.C. NC": "Caroline du Nord",
    "N.D. ND": "Dakota du Nord",
    "Ohio OH": "Ohio",
    "Okla. OK": "Oklahoma",
    "Ore. OR": "Oregon",
    "Pa. PA": "Pennsylvanie",
    "R.I. RI": "Rhode Island",
    "S.C. SC": "Caroline du Sud",
    "S.D. SD": "Dakota du Sud",
    "Tenn. TN": "Tennessee",
    "Texas TX": "Texas",
    "Utah UT": "Utah",
    "Vt. VT": "Vermont",
    "Va. VA": "Virginie",
    "Wash. WA": "État de Washington",
    "W.Va. WV": "Virginie-Occidentale",
    "Wis. WI": "Wisconsin",
    "Wyo. WY": "Wyoming",
}
_STATE = {short: name for shorts, name in _STATES.items() for short in shorts.split(" ")}


def find(text: Text) -> Iterator[Match]:
    """Yield each title with the French one."""
    for passage in text.passages:
        yield from _titles(passage)
        yield from _parties(passage)


def _titles(passage: Passage) -> Iterator[Match]:
    for found in _TITLE.finditer(passage.text):
        title = found[1]
        sure = title.endswith(".") and title not in {"Gov.", "Sen.", "Rep.", "Gen.", "Ms."}
        safety = Safety.SAFE if sure else Safety.SUGGEST
        yield Match(passage, Span(*found.span(1)), (_TITLES[title],), safety=safety)


def _parties(passage: Passage) -> Iterator[Match]:
    for found in _PARTY.finditer(passage.text):
        state = _STATE.get(found[2])
        if state is None:
            continue
        party = _PARTIES[found[1]]
        before = passage.text[max(0, found.start() - 60) : found.start()]
        if not party.endswith("e") and _WOMEN.search(before):
            party += "e"
        yield Match(passage, Span(*found.span()), (f"({party}, {state})",))


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » est une abréviation anglaise.",
    message_en="“{0}” is an English abbreviation.",
    why="Une machine garde souvent les titres tels que l’anglais les écrit.",
    find=find,
    bad=(
        Example("Mme. Harris a répondu.", "Mme Harris a répondu."),
        Example("Selon Mr. Smith, c’est vrai.", "Selon M. Smith, c’est vrai."),
        Example(
            "Le représentant Adam Smith (D-Calif.) a voté.",
            "Le représentant Adam Smith (démocrate, Californie) a voté.",
        ),
        Example(
            "La sénatrice Susan Collins (R-Maine) hésite.",
            "La sénatrice Susan Collins (républicaine, Maine) hésite.",
        ),
    ),
    fine=(
        "Mme Harris a répondu à M. Smith.",
        "Le Dr House est absent.",
        "La vitamine (D-3) est utile.",
        "Il est reparti avec Mme.",
    ),
)
