"""Signs of Markdown, wikis and forums left in the text: `**mot**`, `[[Paris]]`, `[b]mot[/b]`."""

import re
from collections.abc import Callable, Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import is_known
from editor.model import IssueType, Safety, Severity, Span

_EMPHASIS = re.compile(
    r"(?<![\w*\\/])\*\*\*?(?P<strong>[^\s*][^*\n]{0,300}?)(?<![\s*])\*\*\*?(?![\w*])"
    r"|(?<![\w*\\/])\*(?P<star>[^\W\d_][^*\n]{0,200}?)(?<![\s*])\*(?![\w*]|\.\w)"
    r"|(?<![\w\\/.}{-])__?(?P<low>[^\W\d_][^_\n]{0,200}?)(?<![\s_])__?(?![\w/(-]|\.\w)"
    r"|(?<![~\w])~~(?P<struck>[^~\n]{1,200})~~(?!~)"
)
_QUOTED = re.compile(r"(?<!')'{2,3}(?P<inside>[^'\n](?:[^'\n]|'(?!')){0,300}?)'{2,3}(?!')")
_WIKI = re.compile(
    r"\[\[(?:(?:Fichier|File|Image|Catégorie|Category):[^\[\]\n]{1,300}(?P<gone>)"
    r"|(?:[^\[\]|\n]{1,120}\|)?(?P<text>[^\s\[\]|:][^\[\]|\n]{0,160}))\]\]"
    r"|(?P<template>\{\{[^{}\n]{1,300}\}\})"
)
_HEADING = re.compile(r"(?:#{2,6} ?|# )(?P<text>[^\W_].{1,200}?)(?: #{1,6})?")
_WIKI_HEADING = re.compile(r"(={2,6}) ?(?P<text>[^=]{2,200}?) ?\1")
_QUOTATION = re.compile(r"(?:> ?){1,3}(?P<text>[A-ZÀ-Ý«“].{10,2000}[.!?…»”])", re.DOTALL)
_FORUM_NAMES = r"b|i|u|s|url|img|quote|size|color|center|list|code|spoiler|youtube|font|sub|sup"
_FORUM = re.compile(
    rf"\[(?P<close>/)?(?P<name>{_FORUM_NAMES})(?:=[^\]\n]{{1,200}})?\]", re.IGNORECASE
)
_SHORTCODE = re.compile(
    r"\[embed\]\s?\S{4,300}\[/embed\]"
    r"|\[/?(?:caption|gallery|embed|audio|video|playlist|vc_\w{2,30}|et_pb_\w{2,30}|contact-form-7"
    r"|youtube"
    r"|wp_\w{2,30}|fusion_\w{2,30}|tweet|instagram|soundcloud|vimeo|su_\w{2,30}|adrotate|ad|toc)"
    r"(?:\s[^\[\]\n]{0,300})?\]"
)
_ESCAPE = re.compile(r"(?<!['’\"\\])\\{1,3}(?=[\"'’«»])")
_CODE = re.compile(r"`|\b(?:HTML|Markdown|balises?|CSS|wiki|syntaxe)\b|\$\(|\\[a-z]")
_SIGNS = frozenset("*_~[{'#=>\\")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_SIGNS):
        if _CODE.search(passage.text):
            continue
        if is_technical(text):
            return
        for find in _FINDERS:
            yield from find(passage)


def _headings(passage: Passage) -> Iterator[Match]:
    text = passage.text
    if text[0] not in "#=>":
        return
    for pattern in (_HEADING, _WIKI_HEADING, _QUOTATION):
        found = pattern.fullmatch(text)
        if found is None:
            continue
        # A lone « # » may begin a comment in code.
        if text[0] != "#" or text[1] == "#" or passage.index == 0:
            start, end = found.span("text")
            if start:
                yield Match(passage, Span(0, start), ("",), (text[:start],))
            if end < len(text):
                yield Match(passage, Span(end, len(text)), ("",), (text[end:],))


def _emphasis(passage: Passage) -> Iterator[Match]:
    if _EMPHASIS_SIGNS.isdisjoint(passage.characters):
        return
    for found in _EMPHASIS.finditer(passage.text):
        name = next(n for n in ("strong", "star", "low", "struck") if found[n])
        if name == "struck":
            yield Match(passage, Span(*found.span()), safety=Safety.QUERY, args=(found[0],))
        elif _is_french(found[name]):
            yield from _unwrapped(passage, found, name)


_EMPHASIS_SIGNS = frozenset("*_~")


def _is_french(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return (
        bool(words)
        and not text.isupper()
        and not set("{}") & set(text)
        and all(is_known(word.lower()) or word[0].isupper() for word in words)
    )


def _quoted(passage: Passage) -> Iterator[Match]:
    if "''" in passage.text:
        bold = "'''" in passage.text
        for found in _QUOTED.finditer(passage.text):
            # « ''mot'' » alone may stand for quotation marks.
            if bold:
                yield from _unwrapped(passage, found, "inside")


def _wiki(passage: Passage) -> Iterator[Match]:
    if "[[" in passage.text or "{{" in passage.text:
        for found in _WIKI.finditer(passage.text):
            yield Match(passage, Span(*found.span()), (found["text"] or "",), (found[0],))


def _forum(passage: Passage) -> Iterator[Match]:
    if "[" not in passage.text:
        return
    for found in _SHORTCODE.finditer(passage.text):
        yield Match(passage, Span(*found.span()), ("",), (found[0],))
    tags = list(_FORUM.finditer(passage.text))
    closed = {tag["name"].lower() for tag in tags if tag["close"]}
    for tag in tags:
        if tag["name"].lower() in closed:
            yield Match(passage, Span(*tag.span()), ("",), (tag[0],))


def _unwrapped(passage: Passage, found: re.Match[str], name: str) -> Iterator[Match]:
    start, end = found.span(name)
    yield Match(passage, Span(found.start(), start), ("",), (found[0],))
    yield Match(passage, Span(end, found.end()), ("",), (found[0],))


def _escapes(passage: Passage) -> Iterator[Match]:
    if "\\" in passage.text:
        for found in _ESCAPE.finditer(passage.text):
            yield Match(
                passage, Span(*found.span()), ("",), (found[0] + found.string[found.end()],)
            )


_FINDERS: tuple[Callable[[Passage], Iterator[Match]], ...] = (
    _headings, _emphasis, _quoted, _wiki, _forum, _escapes,
)  # fmt: skip
RULE = Rule(
    issue=IssueType.MARKUP,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : signe de mise en forme resté dans le texte.",
    message_en="“{0}”: a sign of layout left in the text.",
    why="La page a été copiée avec ses signes de mise en forme.",
    find=_find,
    bad=(
        Example("Un **mot** et un *autre* ici.", "Un mot et un autre ici."),
        Example("## Un titre", "Un titre"),
        Example("Voir [[Paris|la capitale]] et [[Rome]].", "Voir la capitale et Rome."),
        Example("Un '''mot''' et un ''autre''.", "Un mot et un autre."),
        Example("Un [b]mot[/b] ici.", "Un mot ici."),
        Example("L\\'homme part.", "L'homme part."),
        Example("== Histoire ==", "Histoire"),
        Example("La ville {{citation needed}} grandit.", "La ville grandit."),
    ),
    fine=(
        "Le fichier __init__ et a*b*c sont là.",
        "La note * renvoie au bas de la page*.",
        "Il est [b] ici et # 1 là.",
        "Si a == b et c == d, il part.",
        "Lancer [[ -f fichier ]] puis la suite.",
        "Une note ** et une autre *.",
    ),
)
