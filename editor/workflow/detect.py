"""Which language a text is in, by its commonest little words."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
# Words that two of these languages share are left out or stand with each.
_LITTLE_WORDS = {
    "fr": "le la les des du et un une que qui dans pour est sur par pas au aux ce cette il elle "
    "ont été être avec son sa ses leur leurs plus mais ou où nous vous sont qu d l n s de en",
    "en": "the of and to in is that for with was by it at are this be from has have not his her "
    "their which will would been were they but an or its on as he",
    "de": "der die das und ist nicht ein eine einen dem den des mit von zu auf für im als auch "
    "sich es an werden wird hat aus bei nach",
    "es": "el la los las de y en que un una es por con para del se no su al lo como más pero sus "
    "le ha este fue",
    "it": "il lo la i gli le di e in che un una è per con del della dei non si su al alla come più "
    "ma ha da sono nel",
    "pt": "o a os as de e em que um uma é por com para do da dos das não se na no ao como mais mas "
    "foi seu sua",
}
_LANGS_OF: dict[str, tuple[str, ...]] = {}
for _lang, _words in _LITTLE_WORDS.items():
    for _word in set(_words.split(" ")):
        _LANGS_OF[_word] = (*_LANGS_OF.get(_word, ()), _lang)

_ENOUGH = 40
"""Words below which a text is too short to tell."""
_SHARE = 0.15
"""The share of little words below which it is none of these languages, or no prose."""


def language_of(text: str) -> str:
    """Return the likeliest language of a text, or nothing when it is too short to tell."""
    words = [word.lower() for word in _WORD.findall(text[:100_000])]
    if len(words) < _ENOUGH:
        return ""
    counts = Counter(lang for word in words for lang in _LANGS_OF.get(word, ()))
    lang, count = max(
        counts.items(), key=lambda found: (found[1], found[0] == "fr"), default=("", 0)
    )
    return lang if count >= _SHARE * len(words) else ""
