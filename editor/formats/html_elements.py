"""What we know of HTML's elements: which part paragraphs, which hide text, what closes what."""

import re

from editor.model import BlockKind


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split(" "))


INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp "
    "small span strike strong sub sup time tt u var wbr br img ruby rb rt rp svg math button "
    "select script style noscript template object audio video canvas map picture source iframe "
    "input meta link"
)
"""Elements within a line. Every other one parts paragraphs, unknown ones too."""
CODE = _names("code kbd samp var")
OPAQUE = CODE | _names(
    "svg math button select script style noscript template object audio video canvas map iframe"
)
"""Elements that go through a translation whole, whatever is in them."""
VOID = _names("area base br col embed hr img input link meta param source track wbr")
HIDDEN = _names("head nav textarea title pre xmp dialog menu")
HIDES = re.compile(
    r"""\s(?:hidden(?=[\s=/>])|translate\s*=\s*["']?no\b"""
    r"""|style\s*=\s*["'][^"'>]*display\s*:\s*none)""",
    re.IGNORECASE,
)
"""Attributes of a tag whose text no reader sees, or nobody may translate."""
BOILERPLATE = _names("aside footer")
KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_FLOW = _names(
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr main menu nav ol p pre section table ul"
)
CELLS = _names("td th")
_ROWS = _names("thead tbody tfoot tr td th")
CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (_names("li"), _names("ul ol")),
    "dt": (_names("dt dd"), _names("dl")),
    "dd": (_names("dt dd"), _names("dl")),
    "td": (CELLS, _names("table tr")),
    "th": (CELLS, _names("table tr")),
    "tr": (_names("tr"), _names("table")),
    **dict.fromkeys(("thead", "tbody", "tfoot"), (_ROWS, _names("table"))),
    "body": (_names("head"), frozenset()),
    **dict.fromkeys(_FLOW, (_names("p head"), _names("table td th caption"))),
}
"""What an opening tag closes without saying so, and what keeps it from looking further up."""
GO_WHEN_EMPTY = (_FLOW - _names("article main form details")) | _names("li dt dd caption tr tbody")
"""Elements that may go once all text in them is left out."""
