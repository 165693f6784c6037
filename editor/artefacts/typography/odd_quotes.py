"""Quotation marks made of other signs: « ''oui'' », « <<oui>> », « „oui“ », « " oui " »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_SIGNS = ("''", "``", "<<", "„", "‹", '"', "’’", "‘‘", ",,")
_PAIRS = re.compile(
    r"(?<![\w'`])(?:''|``|‘‘|,,)(?P<inside>[^\s'`<>«»\"](?:[^'`<>«»\"\n]|['’](?=\w)){0,300}?)(?:''"
    r"|’’)(?!['\w])"
    r"|(?<![<\w])<<(?P<angles>[^\s<>=][^<>\n]{0,300}?)(?<!\s)>>(?![>\w=])"
    r"|(?<![<\w])<<[ ](?P<spaced>[^\s<>=][^<>\n]{0,300}?)[ ]>>(?![>\w=])"
    r"|„(?P<low>[^„“”«»\n]{1,300})[“”\"]"
    r"|‹[ \u00a0\u202f]?(?P<single>[^‹›\n]{1,200}?)[ \u00a0\u202f]?›"
)
_SPACED = re.compile(
    r"(?:^|(?<=[\s(]))\"[ ](?P<inside>[^\s\"][^\"\n]{0,300}?)[ ]\"(?=[\s,.;:!?)]|$)"
    r"|(?:^|(?<=[\s(]))\"(?P<behind>[^\s\"][^\"\n]{0,300}?[\w!?.…])[ ]\"(?=[\s,.;:!?)]|$)"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if not any(sign in passage.text for sign in _SIGNS):
            continue
        inner = text.house.inside_quotes
        found_pairs = [*_PAIRS.finditer(passage.text)]
        # An odd mark somewhere, inches or what was not closed, makes any pair doubtful.
        if passage.text.count('"') % 2 == 0:
            found_pairs += _SPACED.finditer(passage.text)
        for found in found_pairs:
            where = Span(*found.span())
            if any(stretch.overlaps(where) for stretch in passage.english):
                continue
            inside = next(group for group in found.groups() if group is not None)
            start = where.start + found[0].index(inside)
            args = (found[0],)
            yield Match(passage, Span(where.start, start), (f"«{inner}",), args)
            yield Match(passage, Span(start + len(inside), where.end), (f"{inner}»",), args)


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le français met les guillemets « et ».",
    message_en="“{0}”: French quotation marks are « and ».",
    find=outside_addresses(_find),
    bad=(
        Example("Il a dit ''oui'' hier.", "Il a dit «\u202foui\u202f» hier."),
        Example("Il a dit ``oui'' et <<non>>.", "Il a dit «\u202foui\u202f» et «\u202fnon\u202f»."),
        Example(
            "Il a dit „oui“, puis ‹non›.", "Il a dit «\u202foui\u202f», puis «\u202fnon\u202f»."
        ),
        Example('Il a dit " oui " hier.', "Il a dit «\u202foui\u202f» hier."),
    ),
    fine=(
        "Il a dit « oui » hier.",
        "Un angle de 5'' et un écran de 12\" neufs.",
        "Il tape a << 2 et cat <<EOF >> fichier.",
        'Il a dit "oui" et "non" hier.',
    ),
)
