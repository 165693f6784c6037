"""Build the word frequencies' data file from the lists of the package wordfreq.

    pip install wordfreq
    python -m editor.language.build_frequencies

The same version of wordfreq (3.1.1) gives the same bytes.
"""

import re
from pathlib import Path

import marisa_trie

DATA = Path(__file__).parent / "data"
LEAST = 3.0
"""Zipf value below which a word is left out, unless the other language has it more often."""
_WORD = re.compile(r"[a-zà-ÿœæ][a-zà-ÿœæ'-]*")


def build(path: Path) -> int:
    """Write the Zipf values, in tenths, of all frequent words; return how many there are."""
    from wordfreq import get_frequency_dict, zipf_frequency

    words = {
        word
        for lang in ("en", "fr")
        for word in get_frequency_dict(lang, "best")
        if _WORD.fullmatch(word) and zipf_frequency(word, lang) >= LEAST
    }
    rows = sorted(
        (word, tuple(round(10 * zipf_frequency(word, lang)) for lang in ("en", "fr")))
        for word in words
    )
    marisa_trie.RecordTrie("<BB", rows).save(str(path))
    return len(rows)


if __name__ == "__main__":
    count = build(DATA / "en-fr.frequencies")
    print(f"{count} words")  # noqa: T201 a script that is run by hand
