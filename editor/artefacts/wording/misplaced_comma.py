"""A lone comma between a subject and its verb: « son affirmation selon laquelle…, soulignent »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_finite, is_word, reads
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos
from editor.model import IssueType, Safety, Severity, Span

_OPENERS = words("le la l’ les un une ce cet cette ces son sa ses leur leurs notre nos votre vos")
_SUBORDINATORS = words(
    """
    que qu’ qui dont où laquelle lequel lesquels lesquelles auquel auxquels duquel quand
    lorsque lorsqu’ puisque puisqu’ quoique quoiqu’ tandis
    """
)


def find(text: Text) -> Iterator[Match]:
    """Yield each such comma, to be taken away."""
    for passage in text.passages:
        for sentence in passage.sentences:
            match = _match(passage, sentence)
            if match is not None:
                yield match


def _match(passage: Passage, sentence: range) -> Match | None:
    words = passage.words
    if words[sentence.start] not in _OPENERS:
        return None
    comma = next((i for i in sentence if words[i] == ","), -1)
    if comma - sentence.start < 8 or comma + 2 >= sentence.stop:
        return None
    if any(words[i] in {":", ";", "(", "–", "—"} for i in range(sentence.start, comma)):
        return None
    verb = comma + 1
    if not is_word(passage, verb) or not is_finite(words[verb]) or words[verb].endswith("ez"):
        return None
    # The verb's own object has to follow: « , disent les experts, » is another thing.
    if words[verb + 1] not in _OPENERS | {"que", "qu’", "à", "de", "d’", "des", "pas", "du"}:
        return None
    before = range(sentence.start, comma)
    finite = sum(_is_verb(passage, i) for i in before)
    subordinators = sum(words[i] in _SUBORDINATORS for i in before)
    if finite != subordinators or subordinators == 0:
        return None
    where = Span(passage.tokens[comma].span.start, passage.tokens[verb].span.end)
    return Match(passage, where, (f" {passage.tokens[verb].form}",))


def _is_verb(passage: Passage, at: int) -> bool:
    """Say whether the word is a verb here: it hardly is anything else, or a pronoun leads it."""
    word = passage.words[at]
    if is_finite(word):
        # An auxiliary and its participle are one verb; so is a verb before an infinitive.
        return True
    led = at > 0 and passage.words[at - 1] in {
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "s’",
        "se",
        "ne",
        "n’",
    }
    return led and Pos.VERB in reads(word)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="Pas de virgule seule entre le sujet et son verbe : « {0} ».",
    message_en="No lone comma between a subject and its verb: “{0}”.",
    why="L’anglais met parfois une virgule après un long sujet ; le français, jamais.",
    find=find,
    bad=(
        Example(
            "La description du chef rebelle et l’idée selon laquelle il serait seul, soulignent "
            "l’absence d’unité.",
            "La description du chef rebelle et l’idée selon laquelle il serait seul soulignent "
            "l’absence d’unité.",
        ),
        Example(
            "Les habitants du village que l’armée a pris hier, attendent des secours.",
            "Les habitants du village que l’armée a pris hier attendent des secours.",
        ),
    ),
    fine=(
        "Les habitants, qui attendaient depuis hier matin devant la mairie, réclament des secours.",
        "Les prix ont augmenté dans toutes les villes du pays, soulignent les experts.",
        "La guerre dure depuis deux ans dans cette région du pays, mais les civils restent.",
        "Le maire dit que les secours sont arrivés dans la nuit, selon la police.",
    ),
)
