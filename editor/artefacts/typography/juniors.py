"""English commas and letters behind a name: « King, Jr. », « Jane Doe, Ph.D., »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_JUNIOR = re.compile(r"(?<=[a-zà-ÿ.]),[ \u00a0](?P<title>[JS]r\.?)(?P<comma>,)?(?![\w])")
_DEGREE = re.compile(
    r"(?<=[a-zà-ÿ])(?P<degree>,[ \u00a0](?:Ph\.? ?D\.?|M\.?D\.?|M\.?B\.?A\.?|J\.D\.|R\.?N\.?|DVM"
    r"|M\.P\.H\.|MPH|Esq\.?|CPA"
    r"|Psy\.?D\.?|D\.O\.|LCSW|RD|MSc|M\.A\.|B\.A\.)(?:,[ \u00a0](?:Ph\.?D\.?|M\.?D\.?|MPH"
    r"|MBA))?)(?P<comma>,)?(?=[ \u00a0.,]|$)"
)
_SIGNS = words(
    """
    jr sr ph phd md mba m rn mph dvm esq j cpa psy lcsw rd msc psyd b d
    """
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.saying(_SIGNS):
        for found in _JUNIOR.finditer(passage.text):
            where = Span(*found.span())
            yield Match(passage, where, (f" {found['title']}",), (found[0].strip(", "),))
        for found in _DEGREE.finditer(passage.text):
            where = Span(*found.span("degree"))
            yield Match(passage, where, (), (found["degree"].strip(", "),), Safety.QUERY)


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » derrière un nom, à l’américaine : ôter la virgule, dire le diplôme.",
    message_en="“{0}” behind a name, the American way: no comma, a degree spelled out.",
    why="L’anglais met une virgule devant Jr. et abrège les diplômes.",
    find=outside_addresses(_find),
    bad=(
        Example("Martin Luther King, Jr. est mort.", "Martin Luther King Jr. est mort."),
        Example("Robert Kennedy, Jr., a voté.", "Robert Kennedy Jr. a voté."),
        Example("Jane Doe, Ph.D., l’a dit."),
    ),
    fine=(
        "Martin Luther King Jr. est mort.",
        "Elle a un MBA, et lui un Ph.D. de chimie.",
        "Le film M, sorti hier, plaît.",
        "Le Dr Doe, médecin, l’a dit.",
    ),
)
