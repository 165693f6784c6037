"""A noun said again with its adjective: « des objectifs et des objectifs clairs »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.wording.sentences import is_word, nouns, reads, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos
from editor.model import IssueType, Safety, Severity

_DETERMINERS = words("des les ses leurs nos ces une un la le l’ sa son")


def find(text: Text) -> Iterator[Match]:
    """Yield each such pair, the second one to be kept."""
    for passage in text.passages:
        said = passage.words
        for i in range(2, len(said) - 3):
            if said[i] != "et" or said[i - 1] != said[i + 2] or said[i - 2] != said[i + 1]:
                continue
            if said[i - 2] not in _DETERMINERS or not nouns(said[i - 1]):
                continue
            adjective = i + 3
            if is_word(passage, adjective) and Pos.ADJECTIVE in reads(said[adjective]):
                where = span(passage, i - 2, i + 2)
                tokens = passage.tokens
                kept = passage.text[tokens[i - 2].span.start : tokens[i - 1].span.end]
                yield Match(passage, where, (kept,), (where.of(passage.text),))


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.QUERY,
    message="« {0} » dit deux fois le même nom.",
    message_en="“{0}” says the same noun twice.",
    why="L’anglais avait deux mots, que la machine a rendus par un seul.",
    find=find,
    bad=(
        Example(
            "Il faut des objectifs et des objectifs clairs.",
            "Il faut des objectifs clairs.",
        ),
        Example("Ils ont les moyens et les moyens légaux.", "Ils ont les moyens légaux."),
    ),
    fine=(
        "Il faut des objectifs et des moyens clairs.",
        "Il y a des chasseurs et des chasseurs.",
        "La guerre et la paix occupent le débat.",
        "Il faut des règles, et des règles de bon sens.",
    ),
)
