"""A paper named after its city, put into French word by word: « le Temps de Seattle »."""

from collections.abc import Iterator

from editor.artefacts.names.cues import is_attributed
from editor.artefacts.names.entries import folded, load_names
from editor.artefacts.names.masthead import is_clear, place, title
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_LINKS = frozenset({"de", "d’", "du"})
_LONGEST = 3
"""Words in a city's name."""


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_title):
        if at + 2 < len(passage.words) and passage.words[at + 1] in _LINKS:
            yield from _named_after(passage, at)


def _is_title(form: str) -> bool:
    return form[0].isupper() and bool(title(form))


def _named_after(passage: Passage, at: int) -> Iterator[Match]:
    tokens = passage.tokens
    word = passage.words[at]
    for length in range(_LONGEST, 0, -1):
        end = at + 2 + length
        if end > len(tokens):
            continue
        stretch = Span(tokens[at + 2].span.start, tokens[end - 1].span.end)
        city = place(stretch.of(passage.text))
        if not city:
            continue
        whole = Span(tokens[at].span.start, stretch.end)
        listed = folded(whole.of(passage.text)) in _listed()
        doubtful = not is_clear(word) and not is_attributed(passage, at, end)
        if not listed and not doubtful:
            right = f"{city} {title(word)}"
            article = passage.words[at - 1] if at else ""
            if article == "la":
                whole = Span(tokens[at - 1].span.start, whole.end)
                right = f"{_like(tokens[at - 1].form, 'le')} {right}"
            yield Match(passage, whole, (right,))
        return


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[0].isupper() else word


def _listed() -> frozenset[str]:
    return frozenset(folded(name.wrong) for name in load_names() if name.kind == "outlets")


RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » est sans doute un titre de presse anglais traduit mot à mot.",
    message_en="“{0}” is likely an English newspaper’s title translated word by word.",
    why="Un traducteur automatique traduit le titre comme un nom suivi de son complément.",
    find=_find,
    bad=(
        Example(
            "Le Temps de Bangkok a publié la photo.",
            "Le Bangkok Times a publié la photo.",
        ),
        Example(
            "La Chronique de Dallas est citée par le juge.",
            "Le Dallas Chronicle est citée par le juge.",
        ),
        Example(
            "Selon l’Abeille de Sacramento, le feu progresse.",
            "Selon le Sacramento Bee, le feu progresse.",
        ),
    ),
    fine=(
        "La Tribune de Genève et La Gazette de Lausanne.",
        "Le temps de Londres est pluvieux.",
        "Le Courrier de Washington arrive demain.",
        "L’Étoile de mer et la Chronique de Froissart.",
    ),
)
