"""Whether a sentence treats some words as the name of a paper, a site, a broadcaster."""

from bisect import bisect_right
from collections.abc import Sequence

from editor.artefacts.datafile import read_data
from editor.artefacts.text import Passage
from editor.language.lexicon import Pos, readings

_DATA = read_data(__file__, "cues.yaml")


def _set(key: str) -> frozenset[str]:
    return frozenset(_DATA[key].split(" "))


_BEFORE = _set("before")
OUTLETS = _set("outlets")
_PIECES = _set("pieces")
SAID = _set("said")
_REPORTED = _set("reported")
_REPORTS = _set("reports")
_ADVERBS = _set("adverbs")
_SKIPPED = _set("skipped")
_LINKS = _set("links")
FOREIGN = _set("foreign")
_KNOWN = _set("known")
_OF = frozenset({"de", "du", "des", "d’"})
_ENDS = frozenset(".!?…")
_CLOSING = frozenset({"»", "”", '"', ")", "’"})
_ARTICLES = frozenset({"le", "la", "les", "l’", "the"})
_AND = frozenset({"et", "ou"})
_BETWEEN = frozenset({"de", "du", "des", "d’", "of", "and", "the"})
_SOURCES = frozenset({"source", "sources", "crédit", "crédits", "lire", "via"})
_FRONT_PAGE = frozenset({("fait", "état"), ("fait", "sa"), ("fait", "savoir")})
_REACH = 9
"""Words before a preposition in which « a déclaré », « un article » may stand."""
_LONGEST = 5
"""Words in one title of a list."""


def is_attributed(passage: Passage, start: int, end: int) -> bool:
    """Say whether the tokens from `start` to `end` are named as a source of news."""
    if _is_cued(passage, start, end):
        return True
    first, last = _list_around(passage, start, end)
    return (first, last) != (start, end) and (
        _is_cued(passage, first, last) or not _KNOWN.isdisjoint(passage.forms[first:last])
    )


def _is_cued(passage: Passage, start: int, end: int) -> bool:
    return (
        _cue_before(passage.words, start)
        or _cue_after(passage.words, end)
        or _is_in_brackets(passage.words, start, end)
    )


def is_foreign(passage: Passage, start: int, end: int) -> bool:
    """Say whether the sentence calls what stands there American, British or the like."""
    return not FOREIGN.isdisjoint(sentence_words(passage, start, end))


def is_called_foreign(passage: Passage, start: int) -> bool:
    """Say whether it is called so right before it: « le site américain Le Fil »."""
    near = passage.words[max(0, start - 5) : start]
    return not FOREIGN.isdisjoint(near) and not OUTLETS.isdisjoint(near)


def is_told_to(passage: Passage, start: int) -> bool:
    """Say whether somebody spoke to what stands there: « a déclaré le maire à La Balise »."""
    words = passage.words
    at = start - 1
    while at > 0 and words[at] in {"le", "la", "l’"}:
        at -= 1
    if at < 1 or words[at] not in {"à", "au"}:
        return False
    return any(word in SAID for word in _same_clause(words, at - 1, most=5))


def sentence_words(passage: Passage, start: int, end: int, reach: int = 25) -> set[str]:
    """Return the words around some tokens in their sentence, `reach` words away at most."""
    words = passage.words
    sentences = passage.sentences
    at = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    whole = sentences[at] if at >= 0 else range(len(words))
    first, last = max(whole.start, start - reach), min(max(whole.stop, end), end + reach)
    return {*words[first:start], *words[end:last]}


def _cue_before(words: Sequence[str], start: int) -> bool:
    links: set[str] = set()
    at = start - 1
    for _ in range(8):
        if at < 0 or not _is_passed_over(words, at):
            break
        if words[at] in OUTLETS:
            return True
        links.update(_LINKS & {words[at]})
        at -= 1
    if at < 0:
        return False
    if words[at] in _BEFORE or (words[at] == "après" and at > 0 and words[at - 1] == "d’"):
        return True
    if words[at] in OUTLETS:
        return True
    if words[at] == "une" or (words[at] == ":" and at and words[at - 1] in _SOURCES):
        return words[at] == ":" or (bool(links) and at > 0 and words[at - 1] in {"la", "sa", "en"})
    # « un article récent de », « a raconté le chanteur à »: some words further back. One may
    # speak of anything: « a parlé de ».
    before = _same_clause(words, at, most=_REACH) if links else ()
    return any(word in _PIECES or (word in SAID and not links <= _OF) for word in before)


def _is_passed_over(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if word in _SKIPPED:
        # « à la une de »: the front page, no article.
        return word != "une" or not (at and words[at - 1] in {"la", "sa"})
    return word in FOREIGN or word in _LINKS or (word.isalpha() and _is_adjective(word))


def _is_adjective(word: str) -> bool:
    kinds = {reading.pos for reading in readings(word)}
    return Pos.ADJECTIVE in kinds and Pos.VERB not in kinds and Pos.NOUN not in kinds


def _same_clause(words: Sequence[str], at: int, most: int) -> Sequence[str]:
    first = at + 1
    while first > max(0, at + 1 - most) and words[first - 1] not in {*_ENDS, ",", ";", ":", ")"}:
        first -= 1
    return words[first : at + 1]


def _cue_after(words: Sequence[str], end: int) -> bool:
    at = end
    while at < len(words) and (words[at] in _CLOSING or words[at] in FOREIGN):
        at += 1
    following = words[at : at + 6]
    if not following:
        return False
    if following[0] in _REPORTS:
        return True
    if following[0] in {"a", "avait", "ont", "avaient"}:
        rest = [word for word in following[1:] if word not in _ADVERBS]
        return rest[:1] != [] and (rest[0] in _REPORTED or tuple(rest[:2]) in _FRONT_PAGE)
    if following[0] in {",", "("}:
        return any(word in OUTLETS or word == "citant" for word in following[1:4])
    return False


def _is_in_brackets(words: Sequence[str], start: int, end: int) -> bool:
    """Say whether a title stands behind a quotation: « … » (Le Gardien, 12 mai)."""
    at = start - 1
    while at > 0 and words[at] in {*_ARTICLES, "dans", "«", "in"}:
        at -= 1
    following = words[end] if end < len(words) else ""
    return (
        at > 0
        and words[at] == "("
        and following in {")", ","}
        and words[at - 1] in {"»", "”", '"', ".", "…", "!", "?"}
    )


def _list_around(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Return where the list of titles begins and ends in which one stands.

    « Reuters, Bloomberg et La Colline » is one; without « et » or « ou » it is none.
    """
    first, last, joined = start, end, False
    for _ in range(4):
        before = _run_before(passage, first)
        if before is None:
            break
        joined = joined or passage.words[before[1]] in _AND
        first = before[0]
    for _ in range(4):
        after = _run_after(passage, last)
        if after is None:
            break
        joined = joined or passage.words[last] in _AND
        last = after
    return (first, last) if joined else (start, end)


def _run_before(passage: Passage, start: int) -> tuple[int, int] | None:
    """Return where the capitalised words before « et » begin, and where that stands."""
    words, forms = passage.words, passage.forms
    mark = start - 1
    while mark > 0 and words[mark] in {*_ARTICLES, "à", "au", "de", "du", "d’", "dans"}:
        mark -= 1
    if mark < 1 or words[mark] not in {*_AND, ","} or not forms[mark - 1][:1].isupper():
        return None
    first = mark - 1
    while first > 0 and mark - first < _LONGEST and _is_in_title(forms, first - 1):
        first -= 1
    return first, mark


def _run_after(passage: Passage, end: int) -> int | None:
    """Return where the capitalised words behind « et » end."""
    words, forms = passage.words, passage.forms
    at = end
    if at >= len(words) or words[at] not in {*_AND, ","}:
        return None
    at += 1
    while at < len(words) and words[at] in _ARTICLES:
        at += 1
    if at >= len(words) or not forms[at][:1].isupper():
        return None
    last = at + 1
    while last < len(forms) and last - at < _LONGEST and _is_in_title(forms, last):
        last += 1
    return last


def _is_in_title(forms: Sequence[str], at: int) -> bool:
    form = forms[at]
    if form[:1].isupper():
        return form.lower() not in _BEFORE
    between = at + 1 < len(forms) and at > 0 and forms[at + 1][:1].isupper()
    return form in _BETWEEN and between and forms[at - 1][:1].isupper()
