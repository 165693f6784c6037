"""What several rules want to know of the whole text; each is learned once per text.

clusters = text.learned(name_clusters)
"""

import re
from collections import Counter
from dataclasses import dataclass

from editor.artefacts.text import Passage, Text
from editor.language.names import name_key
from editor.language.remembered import Remembered
from editor.model import Span

_LEAST_NAME = 4
_KEYS = Remembered(name_key)
_STARTS = frozenset({".", "!", "?", "…", ":", "«", "“", '"', "–", "—", "•", "("})
_ACRONYM = re.compile(r" \((?P<acronym>[A-Z][A-Za-z]{1,7})\)")
_REACH = 120
"""Characters before an acronym in which its expansion stands."""
_EMPTY = frozenset(
    {"de", "du", "des", "d", "l", "la", "le", "les", "et", "en", "pour", "sur", "à", "au", "aux"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a passage."""

    passage: Passage
    span: Span

    @property
    def quote(self) -> str:
        """The text there."""
        return self.span.of(self.passage.text)


def starts_sentence(passage: Passage, at: int) -> bool:
    """Say whether the token at this index begins a sentence, a quotation or the passage."""
    return at == 0 or passage.forms[at - 1] in _STARTS


def name_clusters(text: Text) -> dict[str, dict[str, list[Place]]]:
    """Return the names of the text in their spellings, by the key all of them share.

    Only names with more than one spelling are in it.
    """
    by_key: dict[str, set[str]] = {}
    for form in text.passing(_is_name):
        by_key.setdefault(_KEYS[form], set()).add(form)
    doubtful = frozenset(form for forms in by_key.values() if len(forms) > 1 for form in forms)
    clusters: dict[str, dict[str, list[Place]]] = {}
    for passage, at in text.places_among(doubtful):
        if not starts_sentence(passage, at):
            form, place = passage.forms[at], Place(passage, passage.tokens[at].span)
            clusters.setdefault(name_key(form), {}).setdefault(form, []).append(place)
    return {key: forms for key, forms in clusters.items() if len(forms) > 1}


def _is_name(form: str) -> bool:
    return len(form) >= _LEAST_NAME and form[0].isupper() and form[1:].islower()


def acronyms(text: Text) -> dict[str, list[tuple[str, Place]]]:
    """Return each acronym's expansions, `Organisation du traité … (OTSC)`, and where they stand."""
    found: dict[str, list[tuple[str, Place]]] = {}
    for passage in text.passages:
        for match in _ACRONYM.finditer(passage.text):
            start = _expansion(passage.text, match.start(), match["acronym"])
            if start is not None:
                place = Place(passage, Span(start, match.start()))
                found.setdefault(match["acronym"], []).append((place.quote, place))
    return found


def _expansion(text: str, end: int, acronym: str) -> int | None:
    """Return where the words begin whose initials are the acronym, if the words before are so."""
    first = max(0, end - _REACH)
    words = [m for m in re.finditer(r"[^\W\d_]+", text[first:end]) if m[0].lower() not in _EMPTY]
    initials = words[-len(acronym) :]
    if len(initials) < max(len(acronym), 2):
        return None
    spelled = "".join(word[0][0] for word in initials)
    start = first + initials[0].start()
    if spelled.upper() != acronym.upper() or any(c in text[start:end] for c in "().;:"):
        return None
    return start


def apostrophes(passage: Passage) -> Counter[str]:
    """Return how often each apostrophe stands between letters of the passage."""
    return Counter(re.findall(r"(?<=[^\W\d_])['’](?=[^\W\d_])", passage.text))
