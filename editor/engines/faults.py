"""What a draft shows when a model went astray: loops, runaways, nothing, or half of it."""

import re

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]")
_LONGEST_ROUND = 12
# A round of this many words twice in a row is a loop already; shorter ones need three.
_TWICE_IS_ENOUGH = 4
# Of a source this long, a draft of under a quarter has lost something.
_LONG = 12


def find_faults(source: str, draft: str, *, cut: bool = False) -> tuple[str, ...]:
    """Return what is wrong with a draft, a sentence each; `cut` when it met the length limit."""
    before, after = _words(source), _words(draft)
    faults = []
    if any(w[0].isalnum() for w in before) and not any(w[0].isalnum() for w in after):
        return ("The draft is empty.",)
    repeated = find_loop(after)
    if repeated and not find_loop(before):
        faults.append(f"The draft repeats itself: “{' '.join(repeated[:8])}”.")
    if cut or len(after) > 3 * len(before) + 12:
        faults.append("The draft runs on far beyond the source.")
    if len(before) >= _LONG and len(after) * 4 < len(before):
        faults.append("The draft is much shorter than the source.")
    if _is_copy(before, after):
        faults.append("The draft is not translated.")
    return tuple(faults)


def find_loop(words: list[str]) -> list[str]:
    """Return the first words that come again and again at once, or nothing."""
    for size in range(1, min(_LONGEST_ROUND, len(words) // 2) + 1):
        needed = 1 if size >= _TWICE_IS_ENOUGH else 2
        run = 0
        for at in range(len(words) - size):
            run = run + 1 if words[at] == words[at + size] else 0
            if run >= size * needed and any(w.isalpha() for w in words[at + 1 - run : at + 1]):
                return words[at + size - run + 1 : at + size + 1][:size]
    return []


def _is_copy(before: list[str], after: list[str]) -> bool:
    """Say whether the draft is the source, and long enough for that to be no name or title."""
    plain = [word for word in before if word.isalpha() and word.islower()]
    return len(plain) >= 5 and before == after


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
