"""An elected American's party and state in brackets: « Adam Smith (D-Calif.) »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.datafile import read_data
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_PARTIES = {"D": "démocrate", "R": "républicain", "I": "indépendant"}
_LABEL = re.compile(
    r"\((?P<party>[DRI])[-–—\u2011/, ]{1,2}(?P<state>[A-Z][A-Za-zé. ]{1,20}?)\.?(?:-\d{1,2})?\)"
)
_COMMAS = re.compile(
    r", (?<=[a-zà-ÿ], )(?P<party>[DRI])[-–—\u2011](?P<state>[A-Z][A-Za-z. ]{1,20}?)(?:\.?,"
    r"|(?=\.(?: |$)))"
)
_BARE = re.compile(r"\((?<=[a-zà-ÿ.] \()(?P<party>[DR])\)")
_ELECTED = re.compile(
    r"\b(?:sénat(?:eur|rice)|représentante?|gouverneure?|députée?|élue?|candidate?|maire"
    r"|Congrès)s?\b[^.!?]{0,60}$"
)
_WOMAN = re.compile(
    r"\b(?:représentante|sénatrice|élue|députée|gouverneure|présidente|candidate|Mme"
    r"|républicaine)\b"
    r"[^.!?]{0,40}$"
)


def _find(text: Text) -> Iterator[Match]:
    yield from _apposed(text)
    for passage in text.with_any(frozenset("(")):
        for found in _LABEL.finditer(passage.text):
            state = _states().get(found["state"].replace(" ", "").replace(".", "").lower())
            if state is None:
                continue
            party = _party(passage.text, found)
            yield Match(passage, Span(*found.span()), (f"({party}, {state})",))
        for found in _BARE.finditer(passage.text):
            if _ELECTED.search(passage.text[max(0, found.start() - 90) : found.start()]):
                party = _party(passage.text, found)
                yield Match(passage, Span(*found.span()), (f"({party})",))


def _apposed(text: Text) -> Iterator[Match]:
    """Yield « Ted Cruz, R-Texas, a voté »."""
    for passage in text.with_any(frozenset("-–—\u2011")):
        for found in _COMMAS.finditer(passage.text):
            state = _states().get(found["state"].replace(" ", "").replace(".", "").lower())
            if state is not None:
                fixed = f" ({_party(passage.text, found)}, {state})"
                yield Match(passage, Span(*found.span()), (fixed,))


def _party(text: str, found: re.Match[str]) -> str:
    party = _PARTIES[found["party"]]
    woman = _WOMAN.search(text[max(0, found.start() - 80) : found.start()])
    return f"{party}e" if woman and party != "démocrate" else party


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    return {
        short.lower(): name
        for name, shorts in read_data(__file__, "states.yaml").items()
        for short in shorts.split(" ")
    }


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » est une étiquette américaine : dire le parti et l’État en toutes lettres.",
    message_en="“{0}” is an American label: spell out party and state.",
    why="La presse américaine abrège le parti et l’État des élus.",
    find=outside_addresses(_find),
    bad=(
        Example(
            "Le représentant Adam Smith (D-Calif.) a voté.",
            "Le représentant Adam Smith (démocrate, Californie) a voté.",
        ),
        Example(
            "La sénatrice Susan Collins (R-ME) hésite.",
            "La sénatrice Susan Collins (républicaine, Maine) hésite.",
        ),
        Example("Ted Cruz (R-Texas) a voté.", "Ted Cruz (républicain, Texas) a voté."),
        Example("Ted Cruz, R-Texas, a voté.", "Ted Cruz (républicain, Texas) a voté."),
        Example("La sénatrice Collins (R) hésite.", "La sénatrice Collins (républicaine) hésite."),
    ),
    fine=(
        "La route (D-12) est coupée.",
        "Le vaccin (R-21) est sûr.",
        "Adam Smith (démocrate, Californie) a voté.",
        "Le plan (D-Day) est prêt.",
        "Le point (D) et la droite (R) sont là.",
    ),
)
