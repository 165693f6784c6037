"""A set phrase that comes back too soon: « de pointe … de pointe »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import nouns, span
from editor.language.lexicon import lemmas
from editor.model import IssueType, Safety, Severity

_QUALIFIERS = {
    ("de", "pointe"): ("moderne", "modernes"),
    ("de", "grande", "envergure"): ("vaste", "vastes"),
    ("à", "long", "terme"): ("durable", "durables"),
}
_LOCUTIONS = {
    ("mettre", "en", "évidence"),
    ("mettre", "en", "lumière"),
    ("mettre", "l’", "accent"),
    ("mettre", "en", "garde"),
    ("faire", "l’", "objet"),
    ("jouer", "un", "rôle"),
    ("tirer", "parti"),
}
_TIMES = 3
_LAST_OF_QUALIFIERS = frozenset(phrase[-1] for phrase in _QUALIFIERS)
_LAST_OF_LOCUTIONS = frozenset(phrase[-1] for phrase in _LOCUTIONS)


def find(text: Text) -> Iterator[Match]:
    """Yield the phrases to vary: in one sentence, or again and again in the text."""
    for passage in text.saying(_LAST_OF_QUALIFIERS):
        for sentence in passage.sentences:
            yield from _in_sentence(passage, sentence)
    yield from _in_text(text)


def _in_sentence(passage: Passage, sentence: range) -> Iterator[Match]:
    words = passage.words
    for phrase, others in _QUALIFIERS.items():
        places = [
            i for i in sentence if words[i] == phrase[0] and words[i : i + len(phrase)] == phrase
        ]
        if len(places) < 2:
            continue
        first = places[0]
        where = span(passage, first, first + len(phrase) - 1)
        noun = nouns(words[first - 1]) if first else ()
        fix = others[1] if noun and noun[0].number == "p" else others[0]
        message = f"« {' '.join(phrase)} » revient dans la même phrase."
        yield Match(passage, where, (fix,), message=message)


def _in_text(text: Text) -> Iterator[Match]:
    places: dict[tuple[str, ...], list[tuple[Passage, int]]] = {}
    for passage in text.saying(_LAST_OF_LOCUTIONS):
        words = passage.words
        for i in passage.places(_LAST_OF_LOCUTIONS):
            for phrase in _LOCUTIONS:
                start = i - len(phrase) + 1
                if start < 0 or words[start + 1 : i + 1] != phrase[1:]:
                    continue
                if phrase[0] in lemmas(words[start]):
                    places.setdefault(phrase, []).append((passage, start))
    for phrase, found in places.items():
        if len(found) >= _TIMES:
            passage, start = found[1]
            where = span(passage, start, start + len(phrase) - 1)
            said = " ".join(phrase).replace("’ ", "’")
            message = f"« {said} » revient {len(found)} fois dans le texte."
            yield Match(passage, where, safety=Safety.QUERY, message=message)


RULE = Rule(
    issue=IssueType.STYLE,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » revient trop tôt.",
    message_en="“{0}” comes back too soon.",
    why="Une machine rend toujours un mot anglais par la même locution.",
    find=find,
    compares=True,
    bad=(
        Example(
            "Elle livre des armes de pointe, dont des radars de pointe.",
            "Elle livre des armes modernes, dont des radars de pointe.",
        ),
        Example(
            "Une opération de grande envergure suit une enquête de grande envergure.",
            "Une opération vaste suit une enquête de grande envergure.",
        ),
    ),
    fine=(
        "Elle livre des armes de pointe. Elle vend des radars de pointe.",
        "Elle livre des armes de pointe.",
        "Il a mis en évidence une faille.",
        "La lumière met en évidence les reliefs.",
    ),
)
