"""The names of countries and regions, and the articles that go with them."""

from dataclasses import dataclass
from importlib.resources import files

from editor.artefacts.text import Passage
from editor.language.elision import starts_with_vowel_sound


@dataclass(frozen=True, slots=True)
class Country:
    """A country or a region."""

    name: str
    article: str
    """`le`, `la`, `l’` or `les`; empty if it takes none."""
    place: str
    """What says that something is there: `en`, `au`, `aux` or `à`."""
    is_town: bool
    """Whether a town has its name, so that `à` and `de` may go before it."""

    @property
    def with_article(self) -> str:
        """The name behind its article, if it takes one."""
        gap = "" if self.article in {"", "l’"} else " "
        return f"{self.article}{gap}{self.name}"

    @property
    def origin(self) -> str:
        """The name behind « de » as it says where something is from: `du Japon`, `de Chine`."""
        if self.article in {"le", "les"}:
            return f"{'du' if self.article == 'le' else 'des'} {self.name}"
        return f"d’{self.name}" if starts_with_vowel_sound(self.name) else f"de {self.name}"

    @property
    def length(self) -> int:
        """How many tokens the name is."""
        return len(_tokens(self.name))


def country_at(passage: Passage, at: int) -> Country | None:
    """Return the country whose name begins at a token; the longest name wins."""
    for tokens, country in BY_FIRST.get(passage.forms[at], ()):
        said = tuple(form.replace("'", "’") for form in passage.forms[at : at + len(tokens)])
        if said == tokens:
            return country
    return None


def _read() -> tuple[Country, ...]:
    text = files(__package__).joinpath("countries.txt").read_text(encoding="utf-8")
    return tuple(_country(line) for line in text.split("\n") if line and not line.startswith("#"))


def _country(line: str) -> Country:
    article, name = "", line
    for start in ("le ", "la ", "les ", "l’", "en "):
        if line.startswith(start):
            article, name = start.rstrip(" "), line[len(start) :]
            break
    is_town = name.startswith("(")
    name = name.strip("()")
    if article == "en":
        return Country(name, "", "en", is_town)
    place = {"le": "au", "les": "aux", "": "à"}.get(article, "en")
    return Country(name, article, place, is_town)


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(name.replace("d’", "d’ ").split(" "))


COUNTRIES = _read()
NAMES = frozenset(country.name for country in COUNTRIES)
BY_FIRST: dict[str, list[tuple[tuple[str, ...], Country]]] = {}
"""The countries by the first token of their names, longer ones first."""
for _each in sorted(COUNTRIES, key=lambda country: -country.length):
    BY_FIRST.setdefault(_tokens(_each.name)[0], []).append((_tokens(_each.name), _each))
