from hypothesis import example, given
from hypothesis import strategies as st

from editor.formats import format_named
from editor.formats.html_tokens import TokenKind, attribute, tokenize_html
from editor.model import Block, Metadata

PAGE = """<!DOCTYPE html>
<html lang="fr-FR"><head><title>L’incursion | Le Site</title>
<meta name="author" content="Jeanne Dupont"><meta property="og:site_name" content="Le Site">
<link rel="canonical" href="https://exemple.fr/a/koursk">
<meta property="article:published_time" content="2024-08-20T10:00:00+02:00"></head><body>
<nav><ul><li><a href="/">Accueil</a><li><a href="/x">Monde</a></ul></nav>
<header><h1>L’incursion de Koursk</h1><p>Par <a href="/jd">Jeanne Dupont</a></p></header>
<article><figure><img src="a.jpg" alt="Un char"><figcaption>Un char. Photo : AFP</figcaption>
</figure><p>Le monde a été pris au dépourvu par l’incursion <b>audacieuse</b> de l’Ukraine dans la
région de Koursk, en Russie, le 6 août. Cette attaque surprise a brisé le récit.</p>
<h2>Un tigre de papier</h2>
<p>L’OTSC, créée en 2002, avait pour objectif de contrer les agressions extérieures contre ses
membres et <a href="/b">d’harmoniser</a> les positions de politique étrangère.</p>
<div class="share"><a href="/f">Partager</a></div>
<blockquote><p>Asseyons-nous à la table des négociations, dit-il à un journaliste.</p></blockquote>
<p>Fin de l’article, avec une phrase encore assez longue pour être retenue.</p></article>
<aside><h3>À lire aussi</h3><ul><li><a href="/1">Kamala Harris en campagne</a></ul></aside>
<footer><p>© 2024 Le Site. Mentions légales, confidentialité.</p></footer></body></html>
"""


OLD_PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Un tigre de papier - Le Blog</title></head><body><form method=post action="/"><div id=wrap>
<div class=menu><a href=/>Accueil</a> | <a href=/m>Monde</a> | <a href=/e>Économie</a></div>
<div class=titre><font size=5><b>Un tigre de papier</b></font></div>
<div class=texte><img src=x.jpg alt="Des chars">Le monde a été pris au dépourvu par
l&#8217;incursion de l&#8217;Ukraine en Russie, le 6 août. Cette attaque a brisé le récit.<br />
<br />L&#8217;OTSC, créée en 2002, avait pour objectif de contrer les agressions extérieures contre
ses membres. <a href="/x">Un rapport</a> le montre.<div class=share><a href=#>Facebook</a></div>
<p>Depuis des années, la Russie est l&#8217;un des obstacles à l&#8217;intégration de la région.</p>
</div><div class=related><b>À lire aussi</b><ul><li><a href=/1>Harris fait valoir son rôle</a></ul>
</div><div class=comments><h3>Commentaires</h3><p>Très bon article, merci pour cette analyse !</p>
</div><div class=footer>© 2024 Le Blog - Mentions légales</div></div></form></body></html>
"""


def blocks_of(text: str) -> tuple[Block, ...]:
    return format_named("html").parse(text.encode(), slug="a", lang="fr").blocks


def texts_of(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in blocks_of(text)]


def rewritten(text: str, **new: str | None) -> str:
    """The page with blocks changed, each given as `b` and its number."""
    blocks = blocks_of(text)
    texts = {blocks[int(name[1:])].id: value for name, value in new.items()}
    return format_named("html").serialize(text.encode(), texts, lang="en").decode()


def test_the_main_content_of_a_page_is_found_with_its_metadata() -> None:
    document = format_named("html").parse(PAGE.encode(), slug="a", lang="fr")
    assert document.metadata == Metadata(
        "L’incursion de Koursk", "Jeanne Dupont", "2024-08-20", "https://exemple.fr/a/koursk",
        "Le Site",
    )  # fmt: skip
    assert [(block.kind.value, block.text[:30]) for block in document.blocks] == [
        ("title", "L’incursion de Koursk"),
        ("alternative text", "Un char"),
        ("caption", "Un char. Photo : AFP"),
        ("paragraph", "Le monde a été pris au dépourv"),
        ("heading", "Un tigre de papier"),
        ("paragraph", "L’OTSC, créée en 2002, avait p"),
        ("quotation", "Asseyons-nous à la table des n"),
        ("paragraph", "Fin de l’article, avec une phr"),
    ]


def test_the_line_before_an_inner_list_is_found_too() -> None:
    page = PAGE.replace(
        "<blockquote>", "<ul><li>Premier<li>Second <ul><li>Dedans</ul></ul><blockquote>"
    )
    items = [text for kind, text in texts_of(page) if kind == "list item"]
    assert items == ["Premier", "Second", "Dedans"]


def test_an_old_page_without_headings_or_paragraphs_is_read_too() -> None:
    assert [(kind, text[:30]) for kind, text in texts_of(OLD_PAGE)] == [
        ("title", "Un tigre de papier"),
        ("alternative text", "Des chars"),
        ("paragraph", "Le monde a été pris au dépourv"),
        ("paragraph", "L’OTSC, créée en 2002, avait p"),
        ("paragraph", "Depuis des années, la Russie e"),
    ]


def test_a_page_that_is_translated_says_so() -> None:
    written = rewritten(PAGE, b0="The Kursk incursion")
    assert written == PAGE.replace('lang="fr-FR"', 'lang="en"').replace(
        "L’incursion de Koursk</h1>", "The Kursk incursion</h1>"
    )


def test_a_fragment_is_taken_whole_however_sloppy_it_is() -> None:
    assert texts_of(
        "<div><p>Un  <strong>texte\n gras</strong>, &laquo;&nbsp;cit&eacute;&nbsp;&raquo; &amp; "
        '<a href="/x"><em>lien</em></a><br>suite<br> <br>Autre &lt;b1> <code>du</code>.'
        "<p>Non fermé <i>a <b>x</i> y</b> <!-- c -->fin<ul><li>un<li>deux <ul><li>trois</ul></ul>"
        "<table><caption>Titre<tr><td>a<td><p>bé</table><p><strong>Tout gras</strong></p>"
        "<script>if('<p>non</p>')</script><pre>du code</pre><nav>menu</nav>texte nu &copy"
    ) == [
        (
            "paragraph",
            "Un <b1>texte gras</b1>, «\xa0cité\xa0» & <a2><i3>lien</i3></a2><br4/>suite",
        ),
        ("paragraph", "Autre <x1/> <c2/>."),
        ("paragraph", "Non fermé <i1>a <x2/>x</i1> y<x3/> <x4/>fin"),
        ("list item", "un"),
        ("list item", "deux"),
        ("list item", "trois"),
        ("caption", "Titre"),
        ("table cell", "a"),
        ("table cell", "bé"),
        ("paragraph", "Tout gras"),
        ("paragraph", "texte nu ©"),
    ]


def test_a_new_text_is_escaped_and_its_tags_are_the_sources() -> None:
    page = '<p>Un <a href="/x">lien</a>&nbsp;! <img alt=Photo src=a></p>'
    assert rewritten(page, b0="<a1>A < B</a1> &\xa0co <b7>x</b7>") == (
        '<p><a href="/x">A &lt; B</a> &amp;&nbsp;co x <img alt=Photo src=a></p>'
    )
    assert rewritten(page, b1='A "picture"').endswith('<img alt="A &quot;picture&quot;" src=a></p>')


def test_what_is_left_out_takes_its_element_with_it_but_no_picture() -> None:
    assert rewritten("<ul>\n<li>a\n<li>b\n</ul><p>c</p>", b0=None) == "<ul><li>b\n</ul><p>c</p>"
    assert rewritten("<div><ul><li>a</ul></div><p>c</p>", b0=None) == "<p>c</p>"
    assert rewritten("<p>c</p><div><img src=a><p>Légende</p></div>", b1=None) == (
        "<p>c</p><div><img src=a></div>"
    )
    assert rewritten("<table><tr><td>a<td>b</table><p>c", b0=None) == (
        "<table><tr><td><td>b</table><p>c"
    )


def test_attributes_are_found_however_they_are_written() -> None:
    page = """<p a=1 B='2 >' c="3" d =4 e>"""
    token = next(tokenize_html(page))
    values = [attribute(page, token, name) for name in "abcdef"]
    assert [span and span.of(page) for span in values] == ["1", "2 >", "3", "4", None, None]


@given(
    st.lists(st.sampled_from([*"<>/!-?='\" a", "script", "<!--", "<![CDATA[", "</"])).map("".join)
)
@example("<script>a</scripty></SCRIPT >b")
def test_the_tokens_of_any_page_joined_are_the_page(page: str) -> None:
    assert "".join(token.span.of(page) for token in tokenize_html(page)) == page


def test_hostile_pages_take_no_longer_than_others() -> None:
    for piece in (
        "<",
        "<a ",
        "<!--",
        '<a b="',
        "<script>",
        "</",
        "<a/",
        "<div>",
        "<p><b>",
        "<code>",
    ):
        page = f"<p>mot</p>{piece * (200_000 // len(piece))}"
        assert sum(token.kind is TokenKind.TEXT for token in tokenize_html(page)) >= 1
        assert [block.text for block in blocks_of(page)][:1] == ["mot"]
