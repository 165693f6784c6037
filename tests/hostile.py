"""Pieces that make hostile texts when they are said again and again.

The tests hold that such a text comes out whole; `benchmarks/bench_scaling.py` measures that its
time grows with its length and no faster.
"""

PIECES = {
    "full stops": ". ",
    "guillemets around full stops": "« . » ",
    "opening guillemets": "«",
    "letters": "a",
    "spaces": " ",
    "initials": "A. ",
    "straight quotes": '"',
    "quotes around full stops": '." ',
    "quoted letters": ' "a" ',
    "curly quotes": "“",
    "colons": ":",
    "commas": ", ",
    "brackets": "(",
    "square brackets": "[",
    "line breaks": "\n ",
    "footnote marks": "fini.[1] ",
    "tags": "<b1>.</b1> ",
    "glued sentences": "fini.Le ",
    "glued capitals": "motMot",
    "letters around full stops": "a.B",
    "combining marks": "\u0301",
    "elisions": "l'",
    "curly elisions": "L’",
    "addresses": "a@",
    "links": "http://",
    "hyphens": "-la",
    "open hyphens": "a-",
    "digits": "1",
    "decimals": "1,",
    "hours": "1:",
    "grouped numbers": "1 500 ",
    "binary numbers": "1110010 ",
    "broken letters": "Ã",
    "ampersands": "&",
    "articles": "le ",
    "capitals": "Aa ",
    "committees": "Comité ",
    "trails": "a > ",
    "coordinations": "grand et ",
    "attributions": "selon le ",
    "share bars": "facebook ",
    "underscores": "._",
}

PAIRS = {
    "words": ("mot ", "word "),
    "names": ("Abcdef Ghijkl ", "Mnopqr Stuvwx "),
    "numbers": ("12 345 ", "67,890 "),
    "quotation marks": ("« ", '" '),
    "brackets": ("(", ")"),
    "negations": ("ne ", "not "),
    "tags": ("<b1>", "</b1>"),
    "spelled numbers": ("quatre-vingt ", "eighty "),
    "one letter": ("a", "a"),
    "French left": ("une guerre ", "une guerre. "),
}
"""The same for a French text and its English."""


def prose_words(count: int, seed: int) -> list[str]:
    """Return made-up words in sentences, the same on every machine: a linear congruence."""
    words = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        words.append(f"m{seed // 7 % 3000}" + "." * (seed % 17 == 0))
    return words
