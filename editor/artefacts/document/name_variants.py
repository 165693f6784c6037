"""One name in two spellings: Tokayev here, Tokaïev there; Kiev and Kyiv."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.artefacts.datafile import read_data
from editor.artefacts.document.knowledge import Place, name_clusters
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.language.lexicon import readings
from editor.language.tokens import tokenize
from editor.model import IssueType, Safety, Severity, Span

_FRENCH = re.compile("[ïéèêëç]|ou|tch|ch|gu[ei]")
"""What French has and English has not, where both spell a foreign name."""
_LEAST_KEY = 5


@dataclass(frozen=True, slots=True)
class _Variant:
    house: str
    others: tuple[str, ...]
    safety: Safety
    pattern: re.Pattern[str]
    words: frozenset[str]
    """The first word of each way."""


@lru_cache(maxsize=1)
def _variants() -> tuple[_Variant, ...]:
    return tuple(
        _variant([entry["house"], *entry["others"]], Safety(entry["safety"]))
        for entry in read_data(__file__, "variants.yaml")
    )


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset().union(*(variant.words for variant in _variants()))


def _variants_with(words: frozenset[str]) -> Iterator[_Variant]:
    """Yield the variants of which a way begins with one of some words."""
    return (v for v in (_variants() if words else ()) if not words.isdisjoint(v.words))


def _variant(ways: list[str], safety: Safety) -> _Variant:
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ways))})(?![\w-])")
    words = frozenset(tokenize(way, "fr")[0].form for way in ways)
    return _Variant(ways[0], tuple(ways[1:]), safety, pattern, words)


def _find(text: Text) -> Iterator[Match]:
    told = set()
    for variant in _variants_with(text.forms & _first_words()):
        for place in _other_ways(text, variant):
            told.add((place.passage.index, place.span))
            yield _match(place, variant.house, variant.safety)
    for forms in text.learned(name_clusters).values():
        best = _best(forms)
        if best is None:
            continue
        for form, places in forms.items():
            for place in places:
                if form != best and (place.passage.index, place.span) not in told:
                    yield _match(place, best, Safety.SUGGEST)


def _match(place: Place, best: str, safety: Safety) -> Match:
    fixes = (best,) if safety is not Safety.QUERY else ()
    return Match(place.passage, place.span, fixes, (place.quote, best), safety)


def _other_ways(text: Text, variant: _Variant) -> list[Place]:
    """Return where the document leaves the house's way, if it has both."""
    others: list[Place] = []
    has_house = False
    for passage in text.passages:
        if variant.words.isdisjoint(passage.form_set):
            continue
        for found in variant.pattern.finditer(passage.text):
            if found[0] == variant.house:
                has_house = True
            else:
                others.append(Place(passage, Span(*found.span())))
    return others if has_house else []


def _best(forms: dict[str, list[Place]]) -> str | None:
    """Return the spelling to keep, or None if these are different names that sound alike."""
    if any(len(form) < _LEAST_KEY for form in forms) or _are_words(forms) or _are_two(forms):
        return None
    # French letters first: a machine keeps the English spelling, it makes no French one.
    ranked = sorted(
        forms, key=lambda form: (-len(_FRENCH.findall(form.lower())), -len(forms[form]), form)
    )
    return ranked[0]


def _are_words(forms: dict[str, list[Place]]) -> bool:
    """Say whether one is a word or a given name of its own, as `Russe` and `Gérard` are."""
    return any(readings(form) or not form.isalpha() for form in forms)


def _are_two(forms: dict[str, list[Place]]) -> bool:
    """Say whether each spelling has a first name of its own: two people."""
    firsts = [{_before(place) for place in places} - {""} for places in forms.values()]
    return all(firsts) and not set.intersection(*firsts)


def _before(place: Place) -> str:
    found = re.search(
        r"([A-ZÀ-Ý][\w.’-]{0,30}) $",
        place.passage.text[max(0, place.span.start - 34) : place.span.start],
    )
    return found[1] if found else ""


RULE = Rule(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » s’écrit aussi « {1} » dans ce document : garder une seule forme.",
    message_en="“{0}” is “{1}” elsewhere in this document: keep to one form.",
    why="La machine garde tantôt la graphie anglaise, tantôt la française.",
    find=_find,
    compares=True,
    bad=(
        Example(
            "Le président Tokayev a parlé. Hier, Tokaïev a voyagé.",
            "Le président Tokaïev a parlé. Hier, Tokaïev a voyagé.",
        ),
        Example(
            "Les troupes sont entrées dans Kyiv puis ont quitté Kiev.",
            "Les troupes sont entrées dans Kiev puis ont quitté Kiev.",
        ),
        Example(
            "Le maire Shustov a parlé. Hier, Choustov a voyagé.",
            "Le maire Choustov a parlé. Hier, Choustov a voyagé.",
        ),
        Example("Le Haut-Karabakh est perdu. La guerre du Karabakh est finie."),
    ),
    fine=(
        "Les troupes ont quitté Kyiv.",
        "Le Haut-Rhin et le Rhin sont voisins.",
        "Les Russes et le Russe, les Ukrainiens et l’Ukrainienne.",
        "Le juge Anna Schmitt et le greffier Paul Schmit ont signé.",
        "La Martinique et Martin.",
    ),
)
