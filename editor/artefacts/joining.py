"""Two stretches of French side by side: elision and contraction."""

from editor.language.elision import starts_with_vowel_sound

_CONTRACTIONS = {
    ("de", "le"): "du",
    ("de", "les"): "des",
    ("à", "le"): "au",
    ("à", "les"): "aux",
}
_ELIDED = {
    word: f"{word[:-1]}’"
    for word in "le la de que je me te se ne ce jusque lorsque puisque quoique".split(" ")
}
_FULL = {"l’": "le", "d’": "de", "qu’": "que", "j’": "je", "m’": "me", "t’": "te", "s’": "se", "n’": "ne", "jusqu’": "jusque", "lorsqu’": "lorsque", "puisqu’": "puisque"}


def joined(left: str, right: str) -> str:
    head, space, word = left.rpartition(" ")
    first, rest_space, rest = right.partition(" ")
    head += space
    low = word.lower().replace("'", "’")
    if low in _FULL:
        word, low = _cased(word, _FULL[low]), _FULL[low]
    contracted = _CONTRACTIONS.get((low, first.lower()))
    if contracted:
        return head + _cased(word, contracted) + rest_space + rest
    elided = _ELIDED.get(low)
    if elided and starts_with_vowel_sound(first):
        return head + _cased(word, elided) + right
    if right[:1] in ",.":
        return left + right
    if word.endswith(("’", "'")):
        return left + right
    return f"{head}{word} {right}"


def _cased(model: str, text: str) -> str:
    return text[0].upper() + text[1:] if model[:1].isupper() else text
