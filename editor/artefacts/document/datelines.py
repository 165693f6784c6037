"""An agency's dateline, the site's name behind a headline: « PARIS (AP) — », « | BBC News »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.datafile import read_data
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import BlockKind, IssueType, Safety, Severity, Span

_AGENCIES = (
    r"(?:AP|Reuters|CNN|UPI|Bloomberg|CNN Business|BBC|CBS News|CNS|Xinhua|TASS|AFP|NBC News|KTLA"
    r"|WAVY|"
    r"Thomson Reuters Foundation|The Associated Press|Associated Press)"
)
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Ý][A-ZÀ-Ý.’' -]{2,30}(?:, [A-ZÀ-Ý][\w.’' -]{1,25})?(?:, (?:le )?\d{1,2}(?:er)? \w{3,"
    r"9}\.?)? )?"
    rf"\({_AGENCIES}\) ?[–—-]{{1,2}} ?(?=[A-ZÀ-Ý«“\"])"
    r"|[A-ZÀ-Ý]{3}[A-ZÀ-Ý.’' -]{1,27}, [A-ZÀ-Ý][a-z][\w.’' -]{1,25} [–—-]{1,2} (?=[A-ZÀ-Ý«“\"])"
)
_FRENCH_AGENCY = re.compile(r"\(AFP\)")
_SITE = re.compile(
    r"(?P<title>.{20,200}?)(?P<site> ?[|•·] ?[^|•·]{2,40}| [-–—] (?P<named>[^-–—|]{2,40}))$"
)
_FIRST = 3
"""Lines of a page among which its title stands."""


def _datelines(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        found = _DATELINE.match(passage.text)
        if found is None or len(passage.text) < 2 * found.end():
            continue
        sure = "(" in found[0] and not _FRENCH_AGENCY.search(found[0])
        safety = Safety.SUGGEST if sure else Safety.QUERY
        yield Match(passage, Span(0, found.end()), ("",), (found[0].strip(),), safety)


@lru_cache(maxsize=1)
def _outlets() -> frozenset[str]:
    return frozenset(line.lower() for line in read_data(__file__, "sites.yaml"))


def _sites(text: Text) -> Iterator[Match]:
    for passage in text.passages[:_FIRST]:
        if passage.kind in {BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.HEADING}:
            yield from _site(text, passage)


def _site(text: Text, passage: Passage) -> Iterator[Match]:
    found = _SITE.fullmatch(passage.text) if passage.is_headline else None
    if found is None:
        return
    name = found["site"].strip(" |•·-–—\u00a0").lower().removeprefix("the ")
    again = any(p.text == found["title"] for p in text.passages[: 2 * _FIRST] if p is not passage)
    if name in _outlets() or name.endswith((".com", ".fr", ".org", ".net", ".ca", ".be")) or again:
        yield Match(passage, Span(*found.span("site")), ("",), (found["site"].strip(),))


RULES = (
    Rule(
        id="datelines",
        issue=IssueType.ADDITION,
        severity=Severity.MINOR,
        safety=Safety.SUGGEST,
        message="« {0} » : lieu et agence en tête de dépêche, à l’anglaise.",
        message_en="“{0}”: place and agency at the head of a dispatch, the English way.",
        why="Les agences anglaises ouvrent ainsi leurs dépêches.",
        find=_datelines,
        bad=(
            Example(
                "WASHINGTON (AP) — Le président a signé hier le texte que le Sénat avait voté.",
                "Le président a signé hier le texte que le Sénat avait voté.",
            ),
            Example(
                "(CNN) - Le président a signé hier le texte que le Sénat avait voté.",
                "Le président a signé hier le texte que le Sénat avait voté.",
            ),
        ),
        fine=(
            "Le président (CNN) — Le texte a été signé hier soir à la Maison-Blanche par lui.",
            "L’OTAN – Le président a signé hier le texte que le Sénat avait voté la veille.",
            "PARIS.",
            "Le président a signé hier le texte que le Sénat avait voté.",
        ),
    ),
    Rule(
        id="site_names",
        issue=IssueType.ADDITION,
        severity=Severity.MINOR,
        safety=Safety.SUGGEST,
        message="« {0} » : nom du site, derrière le titre de la page.",
        message_en="“{0}”: the name of the site behind the title of the page.",
        why="Le titre d’une page se termine par le nom du site.",
        find=_sites,
        compares=True,
        bad=(
            Example(
                "Le président a signé hier le texte | BBC News",
                "Le président a signé hier le texte",
            ),
            Example(
                "Le président a signé hier le texte - The Guardian",
                "Le président a signé hier le texte",
            ),
        ),
        fine=(
            "Le président a signé hier le texte – et après",
            "Le président a signé hier le texte - reportage",
            "Paris | Lyon",
            "Le président a signé hier le texte.",
        ),
    ),
)
