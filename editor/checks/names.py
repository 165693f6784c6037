"""Names and acronyms that were lost, replaced or made up."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from editor.checks.dictionary import english_for, english_forms, fold, renderings
from editor.checks.english import is_english
from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion, words
from editor.language.lexicon import Pos, english_lemma, is_known, readings
from editor.language.names import name_key
from editor.language.tokens import Token
from editor.model import IssueType, Severity

_REPLACED = Message(
    "« {0} » dans la source, « {1} » dans la traduction.",
    "“{0}” in the source, “{1}” in the translation.",
)
_LOST = Message("Le nom « {0} » manque.", "The name “{0}” is missing.")
_ADDED = Message("Le nom « {0} » n’est pas dans la source.", "The name “{0}” is not in the source.")
_CENTURY = re.compile(r"[IVX]+(?:er?|[eè]me)")
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,6}|[A-ZÉ]{2,6}s?")
_ALIKE = 66
"""How like, of 100, the spellings of one name in two languages are at least."""
_CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "gmt",
        "est",
        "cet",
        "utc",
        "am",
        "pm",
        "mr",
        "mrs",
        "ms",
        "dr",
        "tv",
        "ok",
        "i",
        "us",
        "uk",
        "un",
        "eu",
        "jr",
        "sr",
        "st",
        "inc",
    ]
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each name that only one of the texts has."""
    if not (pair.source_lang.startswith("fr") and pair.target_lang.startswith("en")):
        return
    source, target = words(pair.source_tokens), words(pair.target_tokens)
    known = renderings(pair.concepts)
    named = list(_source_names(source, pair.source))
    lost = [t for t in named if not _has_match(t, target, known)]
    added = [t for t in _target_names(target, pair.target) if not _comes_from(t, source, known)]
    for before, after in zip(lost, added, strict=False):
        yield Suspicion(after.span, _REPLACED, (before.form, after.form))
    for name in added[len(lost) :]:
        yield Suspicion(name.span, _ADDED, (name.form,))
    for name in lost[len(added) :]:
        if not _stands_by_another(name, lost, named):
            yield Suspicion(pair.whole, _LOST, (name.form,))


def _source_names(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    for token in tokens:
        form = token.form
        if not form[0].isupper() or len(form) < 3 or _CENTURY.fullmatch(form):
            continue
        common = is_known(form.lower())
        if _ACRONYM.fullmatch(form):
            if not common or len(form) < 5:
                yield token
        elif not _opens_sentence(text, token) and not form.isupper():
            if not common or any(r.pos is Pos.PROPER_NOUN for r in readings(form)):
                yield token
        elif not common and not form.isupper():
            yield token


def _target_names(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    for token in tokens:
        form = token.form
        if not form[0].isupper() or len(form) < 3 or fold(form) in _CALENDAR:
            continue
        if _opens_sentence(text, token) and is_english(form):
            continue
        if form.isupper() and len(form) > 6:
            continue
        yield token


def _opens_sentence(text: str, token: Token) -> bool:
    before = text[max(0, token.span.start - 6) : token.span.start].rstrip(
        " \u00a0\u202f«“\"'‘(—–-["
    )
    return not before or before[-1] in ".!?…:"


def _has_match(token: Token, target: Sequence[Token], known: Mapping[str, frozenset[str]]) -> bool:
    name = fold(token.form)
    wanted = known.get(name, frozenset()) | english_for(token.form) | {name}
    key = name_key(token.form)
    for other in target:
        folded = fold(other.form)
        if folded in wanted or not wanted.isdisjoint(english_forms(other.form)):
            return True
        if other.form[0].isupper() and (name_key(other.form) == key or _alike(name, folded)):
            return True
    # An acronym becomes one that nothing else in the source accounts for, or words.
    if _ACRONYM.fullmatch(token.form):
        return any(_ACRONYM.fullmatch(other.form) and sorted(fold(other.form)) == sorted(name)
                   for other in target)  # fmt: skip
    return False


def _comes_from(token: Token, source: Sequence[Token], known: Mapping[str, frozenset[str]]) -> bool:
    name = fold(token.form)
    forms = english_forms(token.form)
    key = name_key(token.form.removesuffix("’s").removesuffix("'s"))
    for other in source:
        folded = fold(other.form)
        if folded in forms or not forms.isdisjoint(known.get(folded, ())):
            return True
        if not forms.isdisjoint(english_for(other.form)):
            return True
        if _alike(folded, name) or (other.form[0].isupper() and name_key(other.form) == key):
            return True
    if _ACRONYM.fullmatch(token.form):
        return any(sorted(fold(other.form)) == sorted(name) for other in source)
    # A dictionary gives names back with their capital: `tashkent` is Tashkent, `prime` is prime.
    return is_english(token.form.lower()) and english_lemma(token.form.lower())[0].islower()


def _alike(one: str, other: str) -> bool:
    if one[:4] == other[:4] and len(one) > 3:
        return True
    return one[:1] == other[:1] and fuzz.ratio(one, other) >= _ALIKE


def _stands_by_another(name: Token, lost: Sequence[Token], named: Sequence[Token]) -> bool:
    """Say whether a name is part of a longer one, of which another part is there."""
    return any(
        0 <= max(other.span.start, name.span.start) - min(other.span.end, name.span.end) <= 1
        for other in named
        if other not in lost
    )


CHECK = Check(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MAJOR,
    find=find,
    bad=(
        Bad("Le président Loukachenko a parlé.", "President Zelensky has spoken.", "Zelensky"),
        Bad("Selon Reuters, il est parti.", "He is said to have left.", "He is said to have left."),
        Bad("L’OTSC se tait.", "NATO is silent.", "NATO"),
        Bad("La visite de Tokaïev à Astana", "Tokayev’s visit to Tashkent", "Tashkent"),
    ),
    fine=(
        Fine("Le président Loukachenko a parlé.", "President Lukashenko has spoken."),
        Fine("Vladimir Poutine a parlé.", "Putin has spoken."),
        Fine("L’OTSC se tait.", "The CSTO is silent."),
        Fine("L’OTAN se tait.", "NATO is silent."),
        Fine("La Biélorussie et l’Allemagne", "Belarus and Germany"),
        Fine("le ministre russe", "the Russian minister"),
        Fine("Le Royaume-Uni s’oppose.", "The United Kingdom objects."),
        Fine("Le Premier ministre part.", "The Prime Minister is leaving."),
        Fine("Il vient de Kiev.", "He comes from Kyiv."),
    ),
)
