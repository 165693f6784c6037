"""A country behind the wrong preposition or without article: « en Japon », « Chine a annoncé »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.countries import BY_FIRST, Country, country_at
from editor.artefacts.wording.noun_phrase import are_words
from editor.artefacts.wording.sentences import begins_sentence, is_finite, is_word, span
from editor.artefacts.wordlist import words
from editor.language.inflection import AUXILIARIES
from editor.model import IssueType, Safety, Severity

_PLACES = words("à en au aux dans")
_LOWER_BEHIND = words("de d’ du des et ou antique ancien ancienne moderne contemporain")
_PRESENT = words("ne n’ se s’ va vont veut veulent peut peuvent doit doivent")
_PERSONS = words("France")
"""Names of people too: « France a souri »."""

_FIRST = frozenset(BY_FIRST)


def find(text: Text) -> Iterator[Match]:
    """Yield each such country with what stands before it."""
    for passage, at in text.places_among(_FIRST):
        country = country_at(passage, at)
        if country is not None and not _is_longer_name(passage, at + country.length):
            match = _match(passage, at, country)
            if match is not None:
                yield match


def _is_longer_name(passage: Passage, after: int) -> bool:
    """Say whether a name goes on behind the country: « France Inter », « Canada 2 »."""
    if after >= len(passage.words):
        return False
    form = passage.forms[after]
    gap = passage.text[passage.tokens.end(after - 1) : passage.tokens.starts[after]]
    return (
        (form[0].isupper() and gap != "") or form[0].isdigit() or (gap == "" and form in "-/_@’'")
    )


def _match(passage: Passage, at: int, country: Country) -> Match | None:
    last = at + country.length - 1
    if at == 0 or begins_sentence(passage, at):
        return _as_subject(passage, at, last, country)
    if not are_words(passage, at - 1, at):
        return None
    before = passage.words[at - 1]
    if before in _PLACES:
        return _as_place(passage, at, last, country)
    if before in {"de", "d’"} and country.article in {"le", "les"} and not country.is_town:
        if country.article == "les" and passage.words[last + 1 : last + 2] == ("d’",):
            return None
        return _instead(passage, at - 1, last, country.origin)
    if before in {"l’", "le", "la"} and country.name in {"Israël", "Cuba", "Chypre", "Taïwan"}:
        return _without_article(passage, at, last, country)
    return None


def _as_place(passage: Passage, at: int, last: int, country: Country) -> Match | None:
    """Return the match where something is said to be « en Japon » or « à Chine »."""
    before = passage.words[at - 1]
    if before == country.place or (before == "à" and (country.is_town or not country.article)):
        return None
    if before == "dans" and country.place in {"à", "en"} and not country.article:
        # « dans Israël », « dans Cuba » say inside of it.
        return None
    if before == "en" and (country.is_town or country.name == "Haïti") and not country.article:
        return None
    return _instead(passage, at - 1, last, f"{country.place} {country.name}")


def _as_subject(passage: Passage, at: int, last: int, country: Country) -> Match | None:
    """Return the match where a sentence begins with a country without its article."""
    if not country.article or country.is_town or not is_word(passage, last + 1):
        return None
    verb = passage.words[last + 1]
    if not (verb in AUXILIARIES or verb in _PRESENT or is_finite(verb)):
        return None
    if passage.words[at : at + 1] == passage.words[last + 1 : last + 2] or verb == "été":
        return None
    safety = Safety.QUERY if country.name in _PERSONS else None
    text = country.with_article
    return _instead(passage, at, last, text[0].upper() + text[1:], safety)


def _without_article(passage: Passage, at: int, last: int, country: Country) -> Match | None:
    after = passage.words[last + 1] if is_word(passage, last + 1) else ""
    if after in _LOWER_BEHIND or (after and not (after in AUXILIARIES or is_finite(after))):
        # « l’Israël antique », « la Cuba de Castro ».
        return None
    return _instead(passage, at - 1, last, country.name)


def _instead(
    passage: Passage, first: int, last: int, fix: str, safety: Safety | None = None
) -> Match:
    where = span(passage, first, last)
    return Match(passage, where, (fix,), (where.of(passage.text),), safety)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : ce pays se dit avec un autre article ou une autre préposition.",
    message_en="“{0}”: French says this country with another article or preposition.",
    why="L’anglais nomme les pays sans article et les met tous derrière « in » et « to ».",
    find=find,
    bad=(
        Example("Il vit en Japon.", "Il vit au Japon."),
        Example("Il est en visite à France.", "Il est en visite en France."),
        Example("Elle est née à États-Unis.", "Elle est née aux États-Unis."),
        Example("Il revient de Japon et de Pays-Bas.", "Il revient du Japon et des Pays-Bas."),
        Example("Chine a annoncé une baisse.", "La Chine a annoncé une baisse."),
        Example("Ils vendent des armes à l’Israël.", "Ils vendent des armes à Israël."),
        Example("Il part en Cuba.", "Il part à Cuba."),
    ),
    fine=(
        "Il vit à Luxembourg, en Haïti, à Cuba, en Israël et au Canada.",
        "Il l’a dit à France Inter et à France 2.",
        "L’aide à Israël et à la Chine, dans la France de Vichy.",
        "Le canal de Panama, l’Israël antique, la Cuba de Castro.",
        "France, ta sœur est là. France : la grève continue.",
        "L’idée d’États-Unis d’Europe, l’ambassadeur de France en Iran.",
    ),
)
