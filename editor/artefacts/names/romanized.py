"""Russian and Ukrainian names as English writes them, turned into what French writes."""

import re
from functools import lru_cache

_VOWEL = "aeiouy"
# In order; each is looked for in the name as English has it, in lower case.
_SOUNDS = (
    ("shch", "chtch"),
    ("dzh", "dj"),
    ("sh", "ch"),
    ("zh", "j"),
    ("ch", "tch"),
    (r"(?<=[^\Waeiouy])s?k(?:iy|yi|yy|ii|y)$", "{ski}"),
    (r"(?:iy|yi|yy|ii)$", "{y}"),
    ("^ye", "{ye}"),
    ("^y(?=[aou])", "i"),
    ("(?<=i)y(?=[aeou])", ""),
    ("(?<=[aeou])y(?![iy])", "ï"),
    (r"(?<=[^\Waeiouy])y(?=[aeou])", "i"),
    ("(?<=[aeo])i", "ï"),
    ("(?<=[aoe])e(?=v)", "ïe"),
    ("(?<=o)u", "u"),
    ("u", "ou"),
    ("g(?=[ei])", "gu"),
    (f"(?<=[{_VOWEL}])s(?=[{_VOWEL}])", "ss"),
    (r"(?<=[^\Waeouy])in$", "ine"),
    ("(?<=[^aeou])yn$", "yne"),
)
_SOUND = re.compile(
    "|".join(f"(?P<s{number}>{sound})" for number, (sound, _) in enumerate(_SOUNDS))
)
_ENGLISH = re.compile(
    "sh|zh|^y[aeou]|u|y[aeou]|[aeou]y(?![aeiou])|sk(?:iy|yi|yy)$|[aoe]ev|[dklmnrtv]yi$"
)
_FRENCH = re.compile("ou|tch|ï|gu[ei]|ine$")
_UKRAINIAN = re.compile(".*(?:sky[iy]|[dlmnrtv]yi|enko|chuk|[iy]uk|vych|yshyn)")


@lru_cache(maxsize=4096)
def in_french(name: str, *, ukrainian: bool = False) -> str:
    """Return a name in French letters: `Shulginov` is « Choulguinov »."""
    endings = {
        "{ski}": "sky" if ukrainian else "ski",
        "{y}": "y" if ukrainian else "i",
        "{ye}": "ie" if ukrainian else "e",
    }

    def sound(found: re.Match[str]) -> str:
        number = int((found.lastgroup or "s0")[1:])
        french = _SOUNDS[number][1]
        if french == "{ski}":
            tail = endings[french]
            return tail if found[0].startswith("s") else tail[1:]
        return endings.get(french, french)

    return _SOUND.sub(sound, name.lower()).capitalize()


def is_english_spelling(name: str) -> bool:
    """Say whether the letters show that English wrote the name: `Tishchenko`, not `Medvedev`.

    `ch` alone does not: French has it for another sound.
    """
    lower = name.lower()
    return _ENGLISH.search(lower) is not None and not is_french_spelling(name)


def is_french_spelling(name: str) -> bool:
    """Say whether the letters show that French wrote the name: « Loukachenko »."""
    return _FRENCH.search(name.lower()) is not None


def is_ukrainian(name: str) -> bool:
    """Say whether a surname ends as Ukrainian ones do."""
    return _UKRAINIAN.fullmatch(name) is not None
