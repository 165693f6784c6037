"""How many faults the checks catch, and how many good translations they flag.

    python benchmarks/bench_checks.py [--show KIND] [--set pairs|pairs_heldout]

Good pairs are in tests/checks. Each kind of fault is put into every good translation that it can be
put into; a fault is caught when the spoiled pair has a finding that the good one has not.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT)]

from editor.checks import check  # noqa: E402

Pairs = list[tuple[str, str]]
Spoil = Callable[[Pairs, int], str | None]


def read_pairs(name: str) -> Pairs:
    text = (ROOT / f"tests/checks/{name}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.split("\n") if line)
    return [(source, target) for source, target in rows]


def replacing(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Spoil:
    """Return a fault: the first match becomes something else."""

    def spoil(pairs: Pairs, at: int) -> str | None:
        target = pairs[at][1]
        spoiled = re.sub(pattern, new, target, count=1)
        return spoiled if spoiled != target else None

    return spoil


def swapping(table: str) -> Spoil:
    """Return a fault: the first word of a table of `one/other` pairs becomes its other."""
    both = dict(pair.split("/") for pair in table.split(" "))
    both |= {other: one for one, other in both.items()}
    return replacing(rf"\b({'|'.join(both)})\b", lambda m: both[m.group()])


def words(text: str) -> list[str]:
    return text.split(" ")


def other_digits(match: re.Match[str]) -> str:
    digits = match.group()
    return digits[:-1] + str((int(digits[-1]) + 3) % 10)


def name_replaced(pairs: Pairs, at: int) -> str | None:
    names = ("Petrovski", "Andersen", "Okonkwo", "Takahashi", "Wellington")
    return replacing(r"(?<=[a-z] )[A-Z][a-zé]{4,}\b(?! \d)", names[at % 5])(pairs, at)


def name_lost(pairs: Pairs, at: int) -> str | None:
    return replacing(r"(?<=[a-z] )(?:[A-Z][a-zé]{4,}(?:’s)? )+(?=[a-z])", "")(pairs, at)


def half(pairs: Pairs, at: int) -> str:
    source, target = (words(text) for text in pairs[at])
    return " ".join(target[: len(target) // 2] + source[len(source) // 2 :])


def word_left(pairs: Pairs, at: int) -> str | None:
    found = re.findall(r"\b[a-zéèêàç]{6,}\b", pairs[at][0])
    return replacing(r"(?<= )[a-z]{5,}\b", found[-1])(pairs, at) if found else None


def shortened(share: float) -> Spoil:
    def spoil(pairs: Pairs, at: int) -> str | None:
        listed = words(pairs[at][1])
        return (
            " ".join(listed[: max(1, int(len(listed) * share))]) + "." if len(listed) > 7 else None
        )

    return spoil


def word_dropped(pairs: Pairs, at: int) -> str | None:
    return replacing(r"(?<= )[a-z]{6,} ", "")(pairs, at)


def sentence_added(pairs: Pairs, at: int) -> str:
    return f"{pairs[at][1]} {pairs[(at + 7) % len(pairs)][1]}"


def clause_added(pairs: Pairs, at: int) -> str | None:
    clause = (", as officials in the capital had long expected,", " despite repeated warnings")[
        at % 2
    ]
    return replacing(r"(?<=[a-z]{3})(?= (?:in|of|to|for|by|on|from) )", clause)(pairs, at)


def unrelated(pairs: Pairs, at: int) -> str:
    return pairs[(at + 11) % len(pairs)][1]


def shuffled(pairs: Pairs, at: int) -> str | None:
    listed = words(pairs[at][1].rstrip(".?!”"))
    if len(listed) < 6:
        return None
    middle = listed[1:]
    return " ".join([listed[0], *middle[::2][::-1], *middle[1::2]]) + "."


def doubled(pairs: Pairs, at: int) -> str | None:
    return replacing(r"(?<= )([a-z]{2,})(?= )", r"\1 \1")(pairs, at)


def looped(pairs: Pairs, at: int) -> str | None:
    return replacing(r"(?<= )(\w+ \w+)(?= )", r"\1 \1 \1 \1")(pairs, at)


def misspelled(pairs: Pairs, at: int) -> str | None:
    return replacing(r"\b([a-z]{3})([a-z])([a-z])([a-z]{2,})\b", r"\1\3\2\4")(pairs, at)


GERMAN = "Der Minister hat gestern Abend nach langen Verhandlungen seinen Rücktritt erklärt."
SPANISH = "El ministro anunció su dimisión anoche tras largas negociaciones con sus aliados."

KINDS: dict[str, Spoil] = {
    "number changed": replacing(r"\d+", other_digits),
    "number lost": replacing(r"\b\d[\d,.]*(?:st|nd|rd|th)? ", ""),
    "number in words": swapping("two/four three/seven five/nine six/eleven ten/forty"),
    "magnitude": swapping("million/billion thousands/millions hundreds/thousands"),
    "digits added": replacing(r"\b(\d+)(?=\b)", r"\g<1>0"),
    "month or day": swapping("January/June February/May March/October April/July August/November "
                             "September/December Monday/Friday Tuesday/Sunday Wednesday/Thursday"),
    "name replaced": name_replaced,
    "name lost": name_lost,
    "country replaced": swapping("Russia/Germany Ukraine/Poland Moscow/Berlin Paris/Rome "
                                 "China/India Kyiv/Minsk France/Italy"),
    "acronym replaced": swapping("NATO/OPEC IMF/WTO UN/EU CSTO/ASEAN GDP/VAT IAEA/UNHCR OSCE/OECD"),
    "negation lost": replacing(r" not\b| no longer\b|\bno (?=\w)|n’t\b| never\b", ""),
    "negation added": replacing(r"\b(is|was|are|were|will|has|have|had|could)\b", r"\1 not"),
    "word doubled": doubled,
    "loop": looped,
    "half translated": half,
    "word left": word_left,
    "untranslated": lambda pairs, at: pairs[at][0],
    "empty": lambda pairs, at: "" if at >= 0 and pairs else None,
    "half missing": shortened(0.5),
    "third missing": shortened(0.67),
    "word dropped": word_dropped,
    "sentence added": sentence_added,
    "clause added": clause_added,
    "unrelated": unrelated,
    "other language": lambda pairs, at: (GERMAN, SPANISH)[at % 2] if pairs else None,
    "shuffled": shuffled,
    "misspelled": misspelled,
    "final mark lost": replacing(r"[.?!]+(?=”?\Z)", ""),
    "final mark changed": replacing(r"\.(?=\Z)", "?"),
    "quotation marks lost": replacing(r"“([^”]*)”", r"\1"),
    "quotation mark odd": replacing(r"”", ""),
    "guillemets": replacing(r"“([^”]*)”", r"« \1 »"),
    "space before mark": replacing(r"(?<=\w)([,?!])", r" \1"),
    "tense": replacing(r"\b(?:has|have) (?=[a-z]+ed\b)|\bwas (?=[a-z]+ed\b)", "will be "),
    "opposite": swapping("rose/fell more/fewer before/after first/last won/lost against/for "
                         "increased/decreased supports/opposes support/oppose adopted/rejected "
                         "higher/lower open/close up/down east/west north/south"),
    "a and an": swapping("a/an"),
}  # fmt: skip


def tagged(pairs: Pairs) -> Pairs:
    """Return the pairs with the first word of both texts in bold and a note behind them."""
    return [tuple(f"<b1>{t.replace(' ', '</b1> ', 1)}<x2/>" for t in pair) for pair in pairs]  # type: ignore[misc]


TAG_KINDS: dict[str, Spoil] = {
    "tag lost": replacing("<x2/>", ""),
    "tag half lost": replacing("</b1>", ""),
    "tag doubled": replacing("<x2/>", "<x2/><x2/>"),
    "tags crossed": replacing("<b1>(.*?)</b1>", r"</b1>\1<b1>"),
}


def caught(pairs: Pairs, kinds: dict[str, Spoil], show: str) -> dict[str, tuple[int, int]]:
    before = [{(f.rule, f.message) for f in check(*pair)} for pair in pairs]
    table = {}
    for kind, spoil in kinds.items():
        tried = found = 0
        for at, (source, _) in enumerate(pairs):
            if (spoiled := spoil(pairs, at)) is None:
                continue
            tried += 1
            if any((f.rule, f.message) not in before[at] for f in check(source, spoiled)):
                found += 1
            elif kind == show:
                print(f"missed: {source}\n        {spoiled}")
        table[kind] = (found, tried)
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description="What the checks catch and what they flag.")
    parser.add_argument("--show", default="", help="print the misses of a kind")
    parser.add_argument("--set", default="pairs", help="which good pairs: pairs, pairs_heldout")
    chosen = parser.parse_args()
    pairs = read_pairs(chosen.set)
    start = time.perf_counter()
    flagged = [pair for pair in pairs if check(*pair)]
    taken = time.perf_counter() - start
    table = caught(pairs, KINDS, chosen.show) | caught(tagged(pairs), TAG_KINDS, chosen.show)
    shares = [found / tried for found, tried in table.values() if tried]
    for kind, (found, tried) in table.items():
        print(f"{kind:22} {found:4} of {tried:4}  {found / tried if tried else 0:6.1%}")
    print(f"caught, averaged over {len(shares)} kinds: {sum(shares) / len(shares):.1%}")
    print(f"good pairs flagged: {len(flagged)} of {len(pairs)} ({len(flagged) / len(pairs):.1%})")
    print(f"{len(pairs) / taken:.0f} pairs/s, loading included")


if __name__ == "__main__":
    main()
