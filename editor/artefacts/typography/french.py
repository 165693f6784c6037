"""French spacing, apostrophes, quotation marks, dashes, ordinals and number groups."""

import re
from collections.abc import Callable, Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Passage, Text
from editor.language.typography import Fault, Kind, find_typography
from editor.model import IssueType, Safety, Severity, Span

_ARTICLE = re.compile(r"\b(?:[Aa]u|[Dd]u|[Ll][ea]|[Dd]e)[ \u00a0]$")
_N, _W = "\u202f", "\u00a0"


def _faults(text: Text) -> dict[Kind, list[Match]]:
    by_kind: dict[Kind, list[Match]] = {}
    for passage in text.passages:
        present = passage.characters
        for fault in find_typography(passage.text, house=text.house, characters=present):
            match = _match(passage, fault)
            by_kind.setdefault(fault.kind, []).append(match)
    return by_kind


def _match(passage: Passage, fault: Fault) -> Match:
    """Return the match; « Au IIIème » whole, so that its article is not elided."""
    start = fault.span.start
    if fault.kind is Kind.ORDINAL and fault.replacement[0] == "I":
        before = _ARTICLE.search(passage.text, max(0, start - 4), start)
        start = before.start() if before else start
    fixed = passage.text[start : fault.span.start] + fault.replacement
    return Match(passage, Span(start, fault.span.end), (fixed,), message=_message(fault))


def _message(fault: Fault) -> str:
    return fault.message.replace("{", "{{").replace("}", "}}")


def _finding(kind: Kind) -> Callable[[Text], Iterator[Match]]:
    def find(text: Text) -> Iterator[Match]:
        found = text.learned_here(_faults).get(kind, ())
        # « la commande at - », « le -- » : in a manual these marks are named.
        if not (found and kind is Kind.DASH and is_technical(text)):
            yield from found

    return find


def _rule(
    kind: Kind, issue: IssueType, message_en: str, bad: tuple[Example, ...], fine: tuple[str, ...]
) -> Rule:
    return Rule(
        id=kind.name.lower(),
        issue=issue,
        severity=Severity.NEUTRAL,
        safety=Safety.SAFE,
        message="Typographie française.",
        message_en=message_en,
        find=_finding(kind),
        bad=bad,
        fine=fine,
    )


RULES = (
    _rule(
        Kind.SPACING,
        IssueType.WHITESPACE,
        "French sets a no-break space here.",
        (
            Example("Il a dit: oui.", f"Il a dit{_W}: oui."),
            Example("Qui vient ?", f"Qui vient{_N}?"),
        ),
        (
            f"Il a dit{_W}: « oui ».".replace("« ", f"«{_N}").replace(" »", f"{_N}»"),
            "Voir https://exemple.fr/a?b=c;d pour la suite.",
            "Il est 12:30 à Paris.",
            "Rien à signaler.",
        ),
    ),
    _rule(
        Kind.APOSTROPHE,
        IssueType.TYPOGRAPHICAL,
        "The apostrophe is curly: ’.",
        (
            Example("L'Ukraine et l'OTAN.", "L’Ukraine et l’OTAN."),
            Example("Aujourd'hui, c'est dit.", "Aujourd’hui, c’est dit."),
        ),
        (
            "L’Ukraine et l’OTAN.",
            "Le code `l'a` reste.",
            "Rien à signaler.",
            "Un angle de 5' exactement.",
        ),
    ),
    _rule(
        Kind.QUOTATION_MARKS,
        IssueType.TYPOGRAPHICAL,
        "French quotation marks are « and ».",
        (
            Example('Il a dit "oui" à Moscou.', f"Il a dit «{_N}oui{_N}» à Moscou."),
            Example('Le "plan" de paix.', f"Le «{_N}plan{_N}» de paix."),
        ),
        (
            f"Il a dit «{_N}oui{_N}» à Moscou.",
            'Un écran de 15" est posé là.',
            "Rien à signaler.",
            'Le code `a = "b"` reste.',
        ),
    ),
    _rule(
        Kind.ELLIPSIS,
        IssueType.TYPOGRAPHICAL,
        "The ellipsis is one character: ….",
        (Example("Il attend...", "Il attend…"), Example("Oui... enfin.", "Oui… enfin.")),
        ("Il attend…", "Le dossier ../src est vide.", "Il attend.", "Rien à signaler."),
    ),
    _rule(
        Kind.DASH,
        IssueType.TYPOGRAPHICAL,
        "An aside stands between dashes, not hyphens.",
        (
            Example("Le pays - ruiné - se tait.", "Le pays – ruiné – se tait."),
            Example("Le pays -- ruiné -- se tait.", "Le pays – ruiné – se tait."),
        ),
        (
            "Le pays – ruiné – se tait.",
            "Un rendez-vous.",
            "De 10 - 20 personnes.",
            "Après le -- suivent, avec --all, -x ou -y, les noms de /etc/ ; un - seul est permis.",
        ),
    ),
    _rule(
        Kind.ORDINAL,
        IssueType.TYPOGRAPHICAL,
        "The ordinal is shortened to e: 2e.",
        (Example("Le IIIème tour.", "Le IIIe tour."), Example("La 1ère fois.", "La 1re fois.")),
        ("Le 2e tour.", "La 1re fois.", "Le deuxième tour.", "Rien à signaler."),
    ),
    _rule(
        Kind.NUMBER,
        IssueType.WHITESPACE,
        "A no-break space keeps the number together.",
        (
            Example("Ils étaient 1 500 soldats.", f"Ils étaient 1{_N}500 soldats."),
            Example("Près de 2 000 000 de voix.", f"Près de 2{_N}000{_N}000 de voix."),
        ),
        (
            f"Ils étaient 1{_N}500 soldats.",
            "En 2024 1500 voix.",
            "Le 06 12 34 56 78 ne répond pas.",
            "Rien à signaler.",
        ),
    ),
    _rule(
        Kind.UNIT,
        IssueType.WHITESPACE,
        "A no-break space keeps number and unit together.",
        (
            Example("Une hausse de 5 %.", f"Une hausse de 5{_N}%."),
            Example("Un don de 20€.", f"Un don de 20{_N}€."),
        ),
        (f"Une hausse de 5{_N}%.", "Vingt euros.", "Le A4 est un format.", "Rien à signaler."),
    ),
)
