"""Rules that hold in any language; each language's own are tried before them."""

from editor.segment.rules import (
    BRAND,
    DASH,
    LOWER,
    OPENER,
    SPACE,
    UPPER,
    Rule,
    break_after,
    no_break_after,
)

FIRST: tuple[Rule, ...] = (
    # [1. Premier point] [2. Second point]: a number or letter that opens a sentence belongs to it.
    no_break_after(r"(?:\A|[:;]\s)[(\[]?(?:\d{1,3}|[A-Za-z]|[IVX]{1,5})(?:\.\d{1,2}){0,3}\.", ""),
    # « … Puis il partit »: an ellipsis that opens a sentence does not end one.
    no_break_after(r"\A[«“‘\"'(\[\s—–-]{0,6}(?:…|\.{2,})[)\]]?", ""),
    # (sic !), (?), (!): a mark in brackets is a remark on the word before.
    no_break_after(r"[(\[](?:sic\s?)?[!?]{1,3}[)\]]", ""),
)
"""To be tried before a language's own rules."""

LAST: tuple[Rule, ...] = (
    # J. R. R. Tolkien, J.-P. Martin, G.W. Bush, U.S. Army.
    no_break_after(rf"(?<![\w’'])(?:{UPPER}[a-z]?\.\s?-?){{0,4}}{UPPER}\.", SPACE),
    # a) Le premier point. b) Le second.
    break_after(r"[.!?…][)\]»”’\"']*", rf"{SPACE}[a-z]\)\s"),
    # « … ? » demanda-t-il; « … ! », « … ? ; ».
    no_break_after("", rf"{SPACE}(?:(?!{BRAND}){LOWER}|[,;:)\]»”/&=+])"),
    # – Tu viens ? – demanda-t-il.
    no_break_after("", rf"{SPACE}{DASH}\s*(?!{BRAND}){LOWER}"),
    # « Quoi ? « lui », encore ? »: a mark that may stand inside a sentence.
    no_break_after(
        r"[!?…][)\]»”’\"']*|\.\.[)\]»”’\"']*",
        rf"{SPACE}(?:{OPENER}|[.…—–-])[\s«“‘\"'(\[]*(?:…|\.{{2,}})?\s*(?!{BRAND}){LOWER}",
    ),
    break_after("", SPACE),
    # No white space at all (« fini.Le »): only behind a word in small letters that is no address.
    break_after(
        rf"(?<![\w.@/:-])(?:\w{{1,2}}[’'])?{LOWER}{{3,}}\s?[.!?…]+(?:\s?[»”\"])?",
        rf"[«“]?\s?{UPPER}{LOWER}+(?:[,’']|\s)",
    ),
    break_after(r"[。！？｡][」』”’）]*", ""),
)
"""To be tried after a language's own rules. Where none fits, the sentence goes on."""
