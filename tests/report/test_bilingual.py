import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model import BlockKind, Mark, Metadata
from editor.report.bilingual import Row, format_bilingual


def body_of(page: str) -> str:
    """What stands between the header and the end, without line ends."""
    return re.sub(r"\n", "", page.partition("</style>")[2])


def test_paragraphs_stand_side_by_side_in_their_languages() -> None:
    page = format_bilingual(
        "Koursk",
        [
            Row(BlockKind.TITLE, "Koursk", "Kursk"),
            Row(BlockKind.PARAGRAPH, "Un texte.", "A text.", is_draft=True),
            Row(BlockKind.LIST_ITEM, "Un point", ""),
        ],
        metadata=Metadata("Koursk", "J. D.", "2024-08-20T10:00:00", "https://exemple.fr/?a&b"),
    )
    assert body_of(page) == (
        '</head><body><header><div class="row title">'
        '<div lang="fr" role="heading" aria-level="1">Koursk</div>'
        '<div lang="en" role="heading" aria-level="1">Kursk</div></div>'
        '<p class="facts">J. D.<span class="dot"> · </span>2024-08-20<span class="dot"> · </span>'
        'Source\xa0: <a href="https://exemple.fr/?a&amp;b" rel="noreferrer">'
        "https://exemple.fr/?a&amp;b</a></p>"
        '<p class="legend"><span class="sample"></span>'
        "Un filet signale les brouillons que personne n’a encore relus.</p></header><main>"
        '<div class="row heads" aria-hidden="true"><div class="head" lang="fr">Français</div>'
        '<div class="head" lang="fr">Anglais</div></div>'
        '<div class="row"><div lang="fr">Un texte.</div><div lang="en" class="draft">'
        '<span class="note">Brouillon de machine, à relire. </span>A text.</div></div>'
        '<div class="row item"><div lang="fr">Un point</div>'
        '<div class="missing">Pas encore traduit</div></div></main></body></html>'
    )


@pytest.mark.parametrize(
    ("mark", "text", "shown"),
    [
        (Mark("b1", "**", "**"), "<b1>x</b1>", "<strong>x</strong>"),
        (Mark("i1", "<em>", "</em>"), "<i1>x</i1>", "<em>x</em>"),
        (
            Mark("a1", '<a class=x href="https://x.fr/?a=1&amp;b=2">', "</a>"),
            "<a1>x</a1>",
            '<a href="https://x.fr/?a=1&amp;b=2" rel="noreferrer">x</a>',
        ),
        (
            Mark("a1", "[", "](mailto:a@x.fr)"),
            "<a1>x</a1>",
            '<a href="mailto:a@x.fr" rel="noreferrer">x</a>',
        ),
        (Mark("a1", "[", "](javascript:alert(1))"), "<a1>x</a1>", "x"),
        (Mark("a1", '<a href="JavaScript&colon;alert(1)">', "</a>"), "<a1>x</a1>", "x"),
        (Mark("a1", '<a href="/x">', "</a>"), "<a1>x</a1>", "x"),
        (Mark("s1", '<span onclick="x">', "</span>"), "<s1>x</s1>", "x"),
        (Mark("x1", "<br/>"), "a<x1/>b", "a<br>b"),
        (Mark("x1", "  \n"), "a<x1/>b", "a<br>b"),
        (Mark("x1", "<img src=x onerror=y>"), "a<x1/>b", "ab"),
        (Mark("x1", "[^1]"), "a<x1/>", "a[^1]"),
        (Mark("c1", "`<b>`"), "<c1/>", "<code>&lt;b&gt;</code>"),
        (Mark("b1", "**", "**"), "<b1>x<b2>y</b1></b2>", "<strong>x<strong>y</strong></strong>"),
    ],
)
def test_inline_tags_are_shown_when_they_are_harmless(mark: Mark, text: str, shown: str) -> None:
    page = format_bilingual("t", [Row(BlockKind.PARAGRAPH, text, "x", (mark,))])
    assert f'<div class="row"><div lang="fr">{shown}</div>' in page


class Reader(HTMLParser):
    """Notes every element and attribute of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(name for name, _ in attrs)}


HARMLESS = {
    *("html", "head", "meta", "title", "style", "body", "header", "h1", "main", "div", "p", "span"),
    *("strong", "em", "u", "a", "br", "code"),
    *("lang", "charset", "name", "content", "class", "href", "rel", "role", "aria-level"),
    "aria-hidden",
}
HOSTILE = st.lists(
    st.sampled_from(
        ["<script>", "<a1>", "</a1>", "<b2>", "</b2>", "<x3/>", '"', "'", "&", "<", ">", "onload=x"]
    )
).map("".join)


@given(text=HOSTILE, start=HOSTILE, end=HOSTILE)
def test_nothing_in_an_article_can_act_on_the_page(text: str, start: str, end: str) -> None:
    marks = (Mark("a1", f"<a href={start}>", end), Mark("b2", start, end), Mark("x3", start))
    metadata = Metadata(text, text, text, text, text)
    row = Row(BlockKind.PARAGRAPH, text, text, marks)
    reader = Reader()
    reader.feed(format_bilingual(text, [row, row], metadata=metadata, lang="en"))
    assert reader.seen <= HARMLESS
