"""A paragraph that stands twice, word for word or nearly."""

from collections.abc import Iterator

from editor.artefacts.document.contents import contents
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_LEAST_WORDS = 4
_FAR_WORDS = 7
"""Shorter ones, not one right after the other, may be meant: labels, refrains, table cells."""
_NEAR_WORDS = 24
"""Shorter paragraphs are alike by chance."""
_RUN = 4
"""Words in a row that count as one thing shared."""
_SHARED = 0.9
_LONG_WORD = 9
"""Letters of the words at which paragraphs are looked up."""
_REMEMBERED = 8
"""Paragraphs kept for a run of words, so that a text of one phrase stays linear."""
_NEAR = "Ce paragraphe en répète un autre presque mot pour mot."


def _find(text: Text) -> Iterator[Match]:
    seen: set[tuple[str, ...]] = set()
    known: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    previous: tuple[str, ...] = ()
    last = ""
    table = text.learned(contents)
    for passage in text.each():
        if passage.index in table:
            # Its lines come again as headings, which are the ones to keep.
            continue
        words = passage.bare_words
        whole = Span(0, len(passage.text))
        if len(words) < _LEAST_WORDS:
            continue
        follows, previous = words == previous, words
        before, last = last, passage.text
        if words in seen:
            # « +n » and « -n » have the same words; a manual says the same of each option.
            same = follows and passage.text == before
            if same or (len(words) >= _FAR_WORDS and not is_technical(text)):
                yield Match(passage, whole, ("",), safety=None if same else Safety.SUGGEST)
            continue
        seen.add(words)
        if len(words) >= _NEAR_WORDS and _is_near(words, known) and not is_technical(text):
            yield Match(passage, whole, safety=Safety.QUERY, message=_NEAR)


def _is_near(words: tuple[str, ...], known: dict[tuple[str, ...], list[tuple[str, ...]]]) -> bool:
    """Say whether most runs of words stood in one earlier paragraph, and remember them.

    Paragraphs are looked up by the runs that begin with a long word: of two that are nearly the
    same, most of those are too.
    """
    starts = [i for i, word in enumerate(words[: 1 - _RUN]) if len(word) >= _LONG_WORD]
    signs = dict.fromkeys(words[i : i + _RUN] for i in starts)
    likely = {id(other): other for sign in signs for other in known.get(sign, ())}
    for sign in signs:
        kept = known.setdefault(sign, [])
        if len(kept) < _REMEMBERED:
            kept.append(words)
    if not likely:
        return False
    own = _runs(words)
    return any(len(own & _runs(other)) >= _SHARED * len(own) for other in likely.values())


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[i : i + _RUN] for i in range(len(words) - _RUN + 1))


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="Ce paragraphe se trouve déjà plus haut.",
    message_en="This paragraph stands further up already.",
    why="L’outil qui a copié la page a pris deux fois le même passage.",
    find=_find,
    compares=True,
    bad=(
        Example(
            "Le maire a répondu aux critiques de l’opposition.\n\nIl part.\n\n"
            "Le maire a répondu aux critiques de l’opposition.",
            "Le maire a répondu aux critiques de l’opposition.\n\nIl part.",
        ),
        Example(
            "Comment la campagne se prépare\n\nComment la campagne se prépare",
            "Comment la campagne se prépare",
        ),
        Example(
            "Le ministre a promis hier que la réforme des retraites serait votée avant l’été et "
            "que les syndicats de tout le pays seraient reçus à Matignon "
            "pour en parler dès lundi.\n\n"
            "Le ministre a promis hier que la réforme des retraites serait votée avant l’été et "
            "que les syndicats de tout le pays seraient reçus à Matignon "
            "pour en parler dès mardi."
        ),
    ),
    fine=(
        "Le maire a répondu.\n\nLe maire a signé.",
        "– Oui.\n\n– Non.\n\n– Oui.",
        "Le président a parlé de la guerre.\n\nLe président a parlé de la paix et des moyens d’y "
        "parvenir avec les alliés.",
        "Merci à tous.\n\nMerci à tous.",
    ),
)
