"""A list in which one word comes back: « sûr, sécurisé et sûr »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word, reads, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos
from editor.model import IssueType, Safety, Severity

_CONTENT = frozenset({Pos.ADJECTIVE, Pos.NOUN, Pos.ADVERB})
_LOOSE = words(
    """
    bleu blanc rouge noir vert jaune rose gris encore plus jamais toujours très trop bien oui
    non deux trois quatre cinq six sept huit neuf dix cent mille fort loin vite puis lundi
    mardi mercredi jeudi vendredi samedi dimanche
    """
)
"""Words that are repeated on purpose, and colours of flags."""
_JOINS = frozenset({"et", "ou"})


def find(text: Text) -> Iterator[Match]:
    """Yield each list of three with a word that stands in it twice."""
    for passage in text.saying(_JOINS):
        for at in passage.places(_JOINS):
            if at >= 4 and at + 1 < len(passage.words) and passage.words[at - 2] == ",":
                match = _match(passage, at)
                if match is not None:
                    yield match


def _match(passage: Passage, at: int) -> Match | None:
    one, two, three = (passage.words[k] for k in (at - 3, at - 1, at + 1))
    if not all(
        is_word(passage, k) and passage.forms[k].islower() for k in (at - 3, at - 1, at + 1)
    ):
        return None
    if one == two and passage.words[at] == "ou":
        # « inférieur, inférieur ou égal ».
        return None
    if one not in {two, three} or two == three or len(one) < 3 or one in _LOOSE:
        return None
    if not reads(one) & _CONTENT or not reads(three) & _CONTENT or not reads(two) & _CONTENT:
        return None
    if not (reads(one) & reads(two) & reads(three) & _CONTENT):
        return None
    other = three if one == two else two
    where = span(passage, at - 3, at + 1)
    return Match(passage, where, (f"{one} {passage.words[at]} {other}",), (where.of(passage.text),))


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » dit deux fois le même mot.",
    message_en="“{0}” says one word twice.",
    why="L’anglais avait trois synonymes, dont une machine a rendu deux par le même mot.",
    find=find,
    bad=(
        Example("Un lieu sûr, sécurisé et sûr.", "Un lieu sûr et sécurisé."),
        Example("Un procès juste, juste et équitable.", "Un procès juste et équitable."),
        Example("Il veut paix, stabilité et paix.", "Il veut paix et stabilité."),
    ),
    fine=(
        "Un drapeau bleu, blanc et bleu.",
        "Un lieu sûr, calme et propre.",
        "Il en veut encore, plus et encore.",
        "Il est beau, très beau et riche.",
    ),
)
