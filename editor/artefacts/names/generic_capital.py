"""A capital on the common noun of a treaty in mid-sentence: « le Traité de l’Atlantique Nord »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_NEEDED = frozenset(
    {"traité", "traités", "accord", "accords", "pacte", "protocole", "mémorandum", "convention"}
)
_GENERIC = re.compile(
    r"(?<=[\w,’' ] |[dlDL][’'])(?:Traités?|Accords?|Pacte|Protocole|Mémorandum|Convention)"
    r"(?= (?:de |du |des |d[’']|sur |relatif |relative |pour la |contre ))"
)
_WORKS = frozenset(
    {"ouvrage", "ouvrages", "livre", "livres", "essai", "essais", "œuvre", "œuvres", "philosophe",
     "roman", "romans", "thèse", "auteur", "autrice", "écrivain", "lecture", "préface", "éditions"}
)  # fmt: skip
"""Words beside which it is the title of a book: « son Traité des couleurs »."""
_OWN_NAMES = re.compile(
    r"(?:Pacte (?:vert|civil|de responsabilité)|Convention (?:nationale|citoyenne|des Nations)|"
    r"Accords? (?:d[’']entreprise|majeur)|Convention de 17)"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.saying(_NEEDED):
        for found in _GENERIC.finditer(passage.text):
            if (
                _in_sentence(passage, found.start())
                and not _OWN_NAMES.match(passage.text, found.start())
                and _WORKS.isdisjoint(passage.vocabulary)
            ):
                lower = found[0][0].lower() + found[0][1:]
                yield Match(passage, _whole(passage, found), (lower + _rest(passage, found),))


def _whole(passage: Passage, found: re.Match[str]) -> Span:
    return Span(found.start(), found.end() + len(_rest(passage, found)))


def _rest(passage: Passage, found: re.Match[str]) -> str:
    """Return the complement as far as its last capitalised word, so that the title shows whole."""
    complement = _COMPLEMENT.match(passage.text, found.end())
    return complement[0] if complement else ""


_COMPLEMENT = re.compile(
    r" (?:de l[’']|de la |de |du |des |d[’'])[A-ZÀ-Ý][\w-]{1,30}"
    r"(?: (?:[Nn]ord|[Ss]ud|[Ee]st|[Oo]uest)\b)?"
)


def _in_sentence(passage: Passage, at: int) -> bool:
    before = passage.text[max(0, at - 40) : at]
    last = re.search(r"([\w’'-]+)[  ]?$", before)
    return last is not None and (last[1][0].islower() or last[1] in {"L’", "L'"})


RULE = Rule(
    issue=IssueType.STYLE,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le nom commun d’un traité s’écrit sans majuscule dans la presse.",
    message_en="“{0}”: the press writes the common noun of a treaty without a capital.",
    why="L’anglais met une majuscule à chaque mot d’un titre.",
    find=_find,
    bad=(
        Example(
            "L’article 5 du Traité de l’Atlantique Nord engage tous les membres.",
            "L’article 5 du traité de l’Atlantique Nord engage tous les membres.",
        ),
        Example(
            "Ils ont signé l’Accord de Paris.",
            "Ils ont signé l’accord de Paris.",
        ),
        Example(
            "Il invoque le Traité sur la non-prolifération.",
            "Il invoque le traité sur la non-prolifération.",
        ),
    ),
    fine=(
        "Le traité de Versailles est signé en 1919.",
        "Traité de Rome : soixante ans déjà.",
        "De ses ouvrages, on retient le savoureux Traité des choses qui ne servent plus.",
        "La Convention de 1792 a aboli la royauté. Accord de principe à Genève.",
        "Le Conseil de l’Europe siège à Strasbourg.",
        "Il a présidé la Convention nationale démocrate.",
    ),
)
