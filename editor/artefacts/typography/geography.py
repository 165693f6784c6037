"""Capitals that English gives to kinds of places: « l’Océan Atlantique », « le Lac Michigan »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_KINDS = words(
    """
    océan mer mont monts lac lacs golfe fleuve rivière détroit désert île îles baie péninsule comté
    vallée archipel glacier volcan delta cratère comète aéroport boulevard parc
    """
)
_KIND = re.compile(
    r"(?P<lead>\b(?:[Ll][’']|[Dd][’']|[Ll]a |[Ll]e |[Ll]es |[Dd]u |[Aa]u |[Dd]e |[Dd]es |[Aa]ux "
    r"|[Dd]ans |[Ss]ur |[Ee]n |[Uu]n |[Uu]ne ))"
    r"(?P<kind>Océan|Mer|Monts?|Lacs?|Golfe|Fleuve|Rivière|Détroit|Désert|Îles?|Baie|Péninsule"
    r"|Comté|Vallée"
    r"|Archipel|Glacier|Volcan|Delta|Cratère|Comète|Aéroport|Boulevard|Parc National|Parc national)"
    r"(?=[ \u00a0](?:[A-ZÀ-Ý][a-zà-ÿ]|d[eu] (?:la |l[’'])?[A-ZÀ-Ý][a-zà-ÿ]|d[’'][A-ZÀ-Ý][a-zà-ÿ]"
    r"|des [A-ZÀ-Ý][a-zà-ÿ]"
    r"|international))(?![ \u00a0](?:Vert|Plus|Solaire)\b)"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.saying(_KINDS):
        for found in _KIND.finditer(passage.text):
            if found.start() == 0 and passage.is_headline:
                continue
            kind = found["kind"]
            yield Match(passage, Span(*found.span("kind")), (kind.lower(),), (kind, kind.lower()))


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le nom commun d’un lieu s’écrit sans capitale, « {1} ».",
    message_en="“{0}”: what a place is takes no capital: “{1}”.",
    why="L’anglais met une capitale à « Lake », « Ocean », « Mount ».",
    find=outside_addresses(_find),
    bad=(
        Example("Il longe l’Océan Atlantique hier.", "Il longe l’océan Atlantique hier."),
        Example(
            "Il nage dans le Lac Michigan et la Mer Noire.",
            "Il nage dans le lac Michigan et la mer Noire.",
        ),
    ),
    fine=(
        "Il longe l’océan Atlantique et le mont Everest.",
        "Le Lac est un poème ; La Mer, une chanson.",
        "Le Mont-Saint-Michel et l’Île-de-France.",
        "Le Golfe et le Cap attirent.",
    ),
)
