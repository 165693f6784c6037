"""« cette dernière » after a preposition, where two names in the sentence may be meant."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.wording.sentences import span
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity

_PREPOSITIONS = words("vers à contre pour avec sur de par chez envers")
_LATTER = {("cette", "dernière"), ("ce", "dernier")}

_LAST = frozenset(last for _, last in _LATTER)
_REACH = 80
"""How many words back a name may be meant."""


def find(text: Text) -> Iterator[Match]:
    """Yield each one that may be read in two ways."""
    for passage in text.saying(_LAST):
        words, tokens = passage.words, passage.tokens
        for sentence in passage.sentences:
            for i in range(sentence.start + 1, sentence.stop - 1):
                if (words[i], words[i + 1]) not in _LATTER or words[i - 1] not in _PREPOSITIONS:
                    continue
                if i + 2 < sentence.stop and words[i + 2] not in {".", ",", ";", "!", "?"}:
                    continue
                names = {
                    tokens[k].form
                    for k in range(max(sentence.start + 1, i - _REACH), i)
                    if tokens[k].is_capitalised and len(words[k]) > 2
                }
                if len(names) == 2:
                    yield Match(passage, span(passage, i - 1, i + 1))


RULE = Rule(
    issue=IssueType.STYLE,
    severity=Severity.MINOR,
    safety=Safety.QUERY,
    message="« {0} » : de qui ou de quoi s’agit-il ? Répéter le nom.",
    message_en="“{0}”: who or what is meant? Repeat the name.",
    why="« the latter » renvoie en anglais au dernier nommé ; la traduction le perd.",
    find=find,
    bad=(
        Example(
            "Avec sa guerre en Ukraine, la Russie doit tourner ses usines vers cette dernière."
        ),
        Example("Après son voyage en Chine, la ministre de Pologne compte sur cette dernière."),
    ),
    fine=(
        "La Russie aide la Chine, et cette dernière l’en remercie.",
        "Elle a rencontré sa sœur et parlé avec cette dernière.",
        "Ces dernières années, tout a changé.",
        "C’est ce dernier point qui compte.",
    ),
)
