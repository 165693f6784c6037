"""The English dash without spaces: « Le pays—ruiné—se tait »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_TIGHT = re.compile(
    r"(?<=[\w»”)’%]) ?—(?=[\w«“(])|(?<=[a-zà-ÿ»”)])— (?=[\w«“(])|(?<=[\w»”)’%])— "
    r"|(?<=[a-zà-ÿ]{2})– (?=[a-zà-ÿ«])|(?<=[a-zà-ÿ»),] )–(?=[a-zà-ÿ«]{2})(?P<open>)"
    r"|(?<=[a-zà-ÿ]{2})--(?=[a-zà-ÿ]{2})"
)


_MAYBE = re.compile(r"—|–(?! )|–(?<=[a-zà-ÿ]–)|--")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(frozenset("—–-")):
        if _MAYBE.search(passage.text):
            for found in _TIGHT.finditer(passage.text):
                where = Span(*found.span())
                if any(stretch.overlaps(where) for stretch in passage.english):
                    continue
                word = passage.text[max(0, found.start() - 40) : found.start()].rpartition(" ")[2]
                if found[0] == "--" and word.lstrip("(«[").startswith("-"):
                    continue
                fixed = "– " if found["open"] is not None else " – "
                yield Match(passage, where, (fixed,))


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Le tiret d’incise est entouré d’espaces.",
    message_en="The dash of an aside has spaces around it.",
    why="L’anglais colle le tiret aux mots.",
    find=outside_addresses(_find),
    bad=(
        Example("Le pays—ruiné—se tait.", "Le pays – ruiné – se tait."),
        Example("Il part —enfin.", "Il part – enfin."),
        Example("Le pays – ruiné– se tait.", "Le pays – ruiné – se tait."),
        Example("Le pays--ruiné--se tait.", "Le pays – ruiné – se tait."),
    ),
    fine=(
        "— Oui, dit-il.",
        "Le pays – ruiné – se tait.",
        "Le pays — ruiné — se tait.",
        "Un va-et-vient.",
        "La ligne Paris–Lyon, de 2010–2015, et l’option --aide.",
    ),
)
