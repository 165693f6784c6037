"""English titles put together again from French words: « Temps de Seattle » was Seattle Times."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from editor.artefacts.datafile import read_data

_OF = frozenset({"de", "d’", "du"})
_LONGEST = 3
"""Words in a city's name."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """A title in French words, at some tokens."""

    end: int
    english: str
    place: str = ""
    """The place as English has it; empty if there is none."""
    is_known: bool = False
    """Whether a paper of that place is likely."""


@dataclass(frozen=True, slots=True)
class _Words:
    titles: Mapping[str, str]
    ambiguous: frozenset[str]
    clear: frozenset[str]
    modifiers: Mapping[str, str]
    places: Mapping[str, str]
    regions: Mapping[str, str]
    cities: frozenset[str]
    french: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = read_data(__file__, "masthead.yaml")
    return _Words(
        data["titles"],
        frozenset(data["ambiguous"].split(" ")),
        frozenset(data["clear"].split(" ")),
        data["modifiers"],
        data["places"],
        data["regions"],
        frozenset(data["cities"].replace(", ", ",").split(",")),
        frozenset(data["french"].replace(", ", ",").split(",")),
    )


def place(name: str) -> str:
    """Return a place as an English title has it, or nothing if no such paper is likely."""
    return _words().places.get(name.lower(), name if name in _words().cities else "")


def title(word: str) -> str:
    """Return what the word is in an English title, or nothing."""
    return _words().titles.get(word.lower(), "")


def is_clear(word: str) -> bool:
    """Say whether such a title of a city abroad needs nothing else: « le Temps de Bangkok »."""
    return word.lower() in _words().clear


def is_ambiguous(word: str) -> bool:
    """Say whether French papers are called so too: « La Tribune de Genève »."""
    return word.lower() in _words().ambiguous


def is_french_title(word: str) -> bool:
    """Say whether what is called so is French: « Le Progrès », « La Poste »."""
    return word.lower() in _words().french


def rebuilt(words: Sequence[str]) -> tuple[str, ...]:
    """Return likely English titles for French words that were one, best first; often none."""
    english = [title(word) for word in words]
    return (f"The {' '.join(english)}",) if all(english) else ()


def read_masthead(forms: Sequence[str], at: int) -> Masthead | None:
    """Return the title that begins at a token: « Courrier quotidien de Charleston »."""
    end, english = _read_title(forms, at)
    if not english:
        return None
    for phrase, word in _words().modifiers.items():
        parts = phrase.split(" ")
        if [form.lower() for form in forms[end : end + len(parts)]] == parts:
            english, end = f"{word} {english}", end + len(parts)
            break
    if end + 1 < len(forms) and forms[end].replace("'", "’") in _OF and forms[end + 1][0].isupper():
        return _read_place(forms, end + 1, english)
    return Masthead(end, english)


def _read_title(forms: Sequence[str], at: int) -> tuple[int, str]:
    for length in (3, 2, 1):
        stretch = forms[at : at + length]
        found = title(" ".join(stretch)) if len(stretch) == length else ""
        if found:
            end = at + length
            following = title(forms[end]) if end < len(forms) and forms[end][0].isupper() else ""
            return (end + 1, f"{found} {following}") if following else (end, found)
    return at, ""


def _read_place(forms: Sequence[str], at: int, english: str) -> Masthead:
    for length in range(_LONGEST, 0, -1):
        name = " ".join(forms[at : at + length])
        known = place(name) or _words().regions.get(name.lower(), "")
        if len(forms[at : at + length]) == length and known:
            return Masthead(at + length, f"{known} {english}", known, is_known=True)
    end = at + 1
    while (
        end < len(forms) and end - at < _LONGEST and forms[end].istitle() and forms[end].isalpha()
    ):
        end += 1
    name = " ".join(forms[at:end])
    return Masthead(end, f"{name} {english}", name)
