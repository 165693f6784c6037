"""Capitals of offices and beliefs: « le Président Macron », « un Musulman », « le Roi Charles »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wording.sentences import begins_sentence
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_OFFICES = words(
    """
    président présidente ministre sénateur sénatrice gouverneur gouverneure chancelier chancelière
    pape maire secrétaire directeur directrice ambassadeur ambassadrice député députée procureur
    procureure vice-président vice-présidente juge professeur professeure roi reine prince
    princesse empereur impératrice duc duchesse comte comtesse docteur docteure général générale
    colonel capitaine lieutenant sergent amiral cardinal évêque archevêque sultan émir rabbin imam
    représentant représentante commissaire shérif révérend pasteur chef commandant commandante
    conseiller conseillère
    """
)
_OFFICES_AND_MORE = re.compile(
    r"\b(?P<lead>(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u|[Ll][’']anciene?|[Ss]on|[Ss]a|un|une|de la|par le"
    r"|à la) )"
    r"(?P<office>(?:Directeur|Directrice|Secrétaire|Procureure?|Avocate?|Gouverneure?|Inspecteur"
    r"|Premier|Vice"
    r"|Ministre|Conseill(?:er|ère)|Chef|Président|Présidente)[ -]"
    r"(?:Générale?|Adjointe?|Exécuti(?:f|ve)|Opérationnel|Financi(?:er|ère)|Technique|Scientifique"
    r"|Artistique"
    r"|Ministre|Présidente?|Directeur|d[’'](?:État|état)(?= [A-ZÀ-Ý]))(?: Adjointe?)?)(?!\w)"
)
_OFFICE_WORDS = words(
    """
    directeur directrice secrétaire procureur procureure avocat avocate gouverneur gouverneure
    inspecteur premier vice ministre conseiller conseillère chef président présidente
    vice-président vice-présidente
    """
)
_FICTION = words("lion soleil ubu pétaud fantôme noir")
"""What makes a name of an office: « le Roi Lion »."""
_STREETS = words(
    """
    avenue rue place quai boulevard pont lycée école stade hôpital allée square cours collège
    porte-avions station métro esplanade
    """
)
_BELIEFS = re.compile(
    r"(?:[Mm]usulman|[Cc]hrétien|[Cc]atholique|[Pp]rotestant|[Bb]ouddhiste|[Hh]indou|[Ss]unnite"
    r"|[Cc]hiite|[Éé]vangélique"
    r"|[Oo]rthodoxe|[Mm]ormon|[Aa]thée|[Pp]resbytérien|[Bb]aptiste|[Mm]éthodiste|[Ll]uthérien"
    r"|[Jj]udaïque"
    r"|[Ii]slamique|[Ii]slamiste)(?:n?e)?s?"
    r"|(?:[Cc]hristian|[Bb]ouddh|[Jj]uda|[Hh]indou|[Cc]atholic|[Pp]rotestant|[Cc]ommun|[Ss]ocial"
    r"|[Cc]apital|[Ff]émin)[iï]sme"
)
_ARTICLES = words("le la les l’ un une des du")


def _offices(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_capital_office):
        named = at + 1 < len(passage.forms) and _is_named(passage.forms[at + 1])
        named = named and passage.words[at + 1] not in _FICTION
        led = passage.words[at - 1] in {"le", "la", "du", "au", "l’", "ancien", "ancienne"}
        near = passage.words[max(0, at - 4) : at]
        if at and named and led and _STREETS.isdisjoint(near):
            span = passage.tokens[at].span
            yield Match(passage, span, (passage.words[at],), (passage.forms[at],))


def _is_named(form: str) -> bool:
    """Say whether a form is one of a name: `Macron`, `DeSantis`, not an acronym."""
    return form[0].isupper() and any(map(str.islower, form))


def _is_capital_office(form: str) -> bool:
    return form.istitle() and form.lower() in _OFFICES


def _two_words(text: Text) -> Iterator[Match]:
    for passage in text.saying(_OFFICE_WORDS):
        for found in _OFFICES_AND_MORE.finditer(passage.text):
            office = found["office"]
            fixed = office.replace("d’état", "d’État")
            fixed = " ".join(w if "État" in w else w[0].lower() + w[1:] for w in fixed.split(" "))
            if "-" in fixed:
                fixed = "-".join(part.lower() for part in fixed.split("-"))
            yield Match(passage, Span(*found.span("office")), (fixed,), (office,))


def _beliefs(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_capital_belief):
        if (
            at < 1
            or begins_sentence(passage, at)
            or (passage.is_headline and _is_title_case(passage))
        ):
            continue
        before = passage.tokens[at - 1]
        if before.is_capitalised and passage.words[at - 1] not in _ARTICLES:
            # « Secours Catholique », « Frères Musulmans »: another rule's, or a name.
            continue
        form, lower = passage.forms[at], passage.words[at]
        yield Match(passage, passage.tokens[at].span, (lower,), (form, lower))


def _is_capital_belief(form: str) -> bool:
    return form.istitle() and _BELIEFS.fullmatch(form) is not None


def _is_title_case(passage: Passage) -> bool:
    forms = [form for form in passage.forms if form.isalpha()]
    return sum(form[0].isupper() for form in forms) > len(forms) // 2


RULES = (
    Rule(
        id="capital_office",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SUGGEST,
        message="« {0} » : une fonction devant un nom ne prend pas de capitale.",
        message_en="“{0}”: an office before a name takes no capital.",
        why="L’anglais met une capitale au titre devant le nom.",
        find=outside_addresses(_offices),
        bad=(
            Example("Hier, le Président Macron a signé.", "Hier, le président Macron a signé."),
            Example("Il a vu la Ministre Dupont.", "Il a vu la ministre Dupont."),
        ),
        fine=(
            "Le président Macron a signé.",
            "Il habite avenue du Président Wilson.",
            "Le Président a signé.",
            "Le lycée du Président Kennedy est fermé.",
        ),
    ),
    Rule(
        id="capital_long_office",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SUGGEST,
        message="« {0} » : une fonction s’écrit sans capitales.",
        message_en="“{0}”: an office takes no capitals.",
        why="L’anglais met des capitales aux fonctions.",
        find=outside_addresses(_two_words),
        bad=(
            Example("Le Directeur Général de Tesla part.", "Le directeur général de Tesla part."),
            Example(
                "Il voit le Secrétaire d’État Blinken.", "Il voit le secrétaire d’État Blinken."
            ),
        ),
        fine=(
            "Le directeur général de Tesla part.",
            "Le Premier ministre et le Président de la République.",
            "Le Secrétaire d’État au tourisme part.",
            "Le Chef Simon cuisine.",
        ),
    ),
    Rule(
        id="capital_belief",
        issue=IssueType.TYPOGRAPHICAL,
        severity=Severity.MINOR,
        safety=Safety.SUGGEST,
        message="« {0} » : croyants et doctrines s’écrivent sans capitale.",
        message_en="“{0}”: believers and doctrines take no capital.",
        why="L’anglais met une capitale aux religions et à leurs fidèles.",
        find=outside_addresses(_beliefs),
        bad=(
            Example(
                "Un Musulman et une Chrétienne prient.", "Un musulman et une chrétienne prient."
            ),
            Example("Il étudie le Bouddhisme et prie.", "Il étudie le bouddhisme et prie."),
        ),
        fine=(
            "Un musulman et une chrétienne prient.",
            "Les Frères Musulmans et le Secours Catholique.",
            "Catholiques et protestants prient.",
            "Il dit : « Musulmans, priez. »",
        ),
    ),
)
