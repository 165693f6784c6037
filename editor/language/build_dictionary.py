"""Make `data/fr-en.tsv` from FreeDict's French-English dictionary.

    python -m editor.language.build_dictionary freedict-fra-eng.dict.dz

The source file is in Debian's package dict-freedict-fra-eng. Each line of the result is a French
headword, a tab, and the English words of its renderings in alphabetical order.
"""

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

DATA = Path(__file__).parent / "data" / "fr-en.tsv"
_HEADWORD = re.compile(r"(?P<word>\S.*?) /[^/]*/(?: <.*)?\Z")
_REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]|^\d+\.\s*")
_IDLE = frozenset(
    [
        "a",
        "an",
        "the",
        "to",
        "of",
        "in",
        "on",
        "at",
        "be",
        "one",
        "s",
        "by",
        "for",
        "with",
        "and",
        "or",
        "oneself",
        "someone",
    ]
)


def build(dictionary: str) -> str:
    """Return the table for the text of the dictionary."""
    renderings: defaultdict[str, set[str]] = defaultdict(set)
    headword = ""
    for line in dictionary.split("\n"):
        if found := _HEADWORD.match(line):
            headword = found["word"].strip(" ").lower()
        elif headword and line:
            english = re.findall(r"[a-z]+(?:-[a-z]+)*", _REMARK.sub("", line).lower())
            renderings[headword].update(word for word in english if len(word) > 1)
    rows = []
    for word, said in sorted(renderings.items()):
        kept = said - _IDLE or said
        if kept and " " not in word and len(word) > 1:
            rows.append(f"{word}\t{' '.join(sorted(kept))}\n")
    return "".join(rows)


def main() -> None:
    """Read the dictionary named on the command line and write the table."""
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as file:
        table = build(file.read())
    DATA.parent.mkdir(exist_ok=True)
    DATA.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
