"""A bilingual page: French and English side by side, to read on a screen or on paper."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from editor.language.tags import TAG
from editor.model import BlockKind, Mark, Metadata

_LINK_IN_HTML = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)
_LINK_IN_MARKDOWN = re.compile(r"\]\(\s*<?([^\s<>)]+)")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\"<>]+", re.IGNORECASE)
_SCHEME = re.compile(r"https?://[^\s\"<>]+", re.IGNORECASE)
_ELEMENTS = {"b": "strong", "i": "em", "u": "u"}
_BREAK = re.compile(r"<br\b|\\?\r?\n", re.IGNORECASE)
_CLASSES = {
    BlockKind.PARAGRAPH: "",
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "heading",
    BlockKind.LIST_ITEM: "item",
    BlockKind.QUOTATION: "quotation",
    BlockKind.TABLE_CELL: "cell",
    BlockKind.CAPTION: "caption",
    BlockKind.ALTERNATIVE_TEXT: "caption",
}
_WORDS = {
    "fr": {
        "draft": "Brouillon de machine, à relire",
        "legend": "Un filet signale les brouillons que personne n’a encore relus.",
        "missing": "Pas encore traduit",
        "source": "Source\u00a0:",
        "fr": "Français",
        "en": "Anglais",
    },
    "en": {
        "draft": "Machine draft, not reviewed",
        "legend": "A rule marks the drafts that nobody has reviewed yet.",
        "missing": "Not translated yet",
        "source": "Source:",
        "fr": "French",
        "en": "English",
    },
}


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph in both languages."""

    kind: BlockKind
    source: str
    """The French, with numbered tags."""
    target: str
    """The English, with numbered tags; empty when there is none yet."""
    marks: tuple[Mark, ...] = ()
    """What the tags stand for in the source file."""
    is_draft: bool = False
    """Whether no person has reviewed the English."""


def format_bilingual(
    title: str,
    rows: Sequence[Row],
    *,
    metadata: Metadata | None = None,
    lang: str = "fr",
    source_lang: str = "fr",
    target_lang: str = "en",
) -> str:
    """Return one self-contained HTML page with the paragraphs side by side.

    `lang` is the language of the page's own few words.
    """
    words = _WORDS.get(lang, _WORDS["en"])
    heads = "".join(
        f'<div class="head" lang="{_escape(lang)}">{_escape(words.get(code, code))}</div>'
        for code in (source_lang, target_lang)
    )
    formatted = [_formatted(row, source_lang, target_lang, words) for row in rows]
    head = f'<h1 lang="{_escape(source_lang)}">{_escape(_plain(title))}</h1>'
    if rows and rows[0].kind is BlockKind.TITLE:
        # It says the title already, in both languages.
        head = formatted.pop(0)
    body = "\n".join(formatted)
    legend = ""
    if any(row.is_draft and row.target for row in rows):
        legend = f'<p class="legend"><span class="sample"></span>{words["legend"]}</p>'
    return f"""<!DOCTYPE html>
<html lang="{_escape(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="relire">
<meta name="referrer" content="no-referrer">
<title>{_escape(_plain(title))}</title>
<style>
{_style()}</style>
</head>
<body>
<header>
{head}
{_facts(metadata or Metadata(), words)}{legend}
</header>
<main>
<div class="row heads" aria-hidden="true">{heads}</div>
{body}
</main>
</body>
</html>
"""


def _formatted(row: Row, source_lang: str, target_lang: str, words: dict[str, str]) -> str:
    name = _CLASSES[row.kind]
    source = _cell(row.source, row, source_lang)
    if not row.target:
        target = f'<div class="missing">{words["missing"]}</div>'
    elif row.is_draft:
        note = f'<span class="note">{words["draft"]}. </span>'
        target = _cell(row.target, row, target_lang, name="draft", before=note)
    else:
        target = _cell(row.target, row, target_lang)
    return f'<div class="{f"row {name}".strip()}">{source}{target}</div>'


def _cell(text: str, row: Row, lang: str, *, name: str = "", before: str = "") -> str:
    role = ""
    if row.kind in {BlockKind.TITLE, BlockKind.HEADING}:
        role = f' role="heading" aria-level="{1 if row.kind is BlockKind.TITLE else 2}"'
    attributes = f' class="{name}"' if name else ""
    return f'<div lang="{_escape(lang)}"{attributes}{role}>{before}{_inline(text, row.marks)}</div>'


def _inline(text: str, marks: Sequence[Mark]) -> str:
    """Return a tagged text as HTML: bold, italic and safe links as such, other tags as nothing."""
    known = {mark.name: mark for mark in marks}
    pieces: list[str] = []
    open_ones: list[tuple[str, str]] = []
    done = 0
    for tag in TAG.finditer(text):
        pieces.append(_escape(text[done : tag.start()]))
        done = tag.end()
        name = tag.group(2)
        mark = known.get(name, Mark(name, ""))
        if tag.group(3):
            pieces.append(_single(mark))
        elif not tag.group(1):
            start, end = _pair(mark)
            open_ones.append((name, end))
            pieces.append(start)
        elif any(opened == name for opened, _ in open_ones):
            # What was opened since and not closed is closed here, so that the page stays whole.
            while True:
                opened, end = open_ones.pop()
                pieces.append(end)
                if opened == name:
                    break
    pieces.append(_escape(text[done:]))
    pieces += [end for _, end in reversed(open_ones)]
    return "".join(pieces)


def _pair(mark: Mark) -> tuple[str, str]:
    """Return what opens and closes an inline tag on the page."""
    letter = mark.name.rstrip("0123456789")
    if letter == "a":
        address = _address(mark)
        if address:
            return f'<a href="{_escape(address)}" rel="noreferrer">', "</a>"
    element = _ELEMENTS.get(letter)
    return (f"<{element}>", f"</{element}>") if element else ("", "")


def _single(mark: Mark) -> str:
    """Return what a tag without text is on the page: a line break, a code, or nothing."""
    if _BREAK.match(mark.open.lstrip(" ")):
        return "<br>"
    if mark.name.startswith("c"):
        in_markdown = mark.open.startswith("`")
        code = mark.open if in_markdown else html.unescape(re.sub("<[^>]*>", "", mark.open))
        return f"<code>{_escape(code.strip('`'))}</code>"
    # What only looked like a tag, and a footnote's mark, are text to the reader.
    is_text = TAG.fullmatch(mark.open) or not mark.open.startswith(("<", "!"))
    return _escape(mark.open) if is_text else ""


def _address(mark: Mark) -> str:
    """Return where a link goes if it is safe to follow, else nothing."""
    found = _LINK_IN_HTML.search(mark.open) or _LINK_IN_MARKDOWN.match(mark.close)
    if found is None:
        return ""
    address = html.unescape(next(group for group in found.groups() if group is not None)).strip()
    return address if _SAFE_LINK.fullmatch(address) else ""


def _facts(metadata: Metadata, words: dict[str, str]) -> str:
    """Return the line below the title: who, where and when, as far as it is known."""
    facts = [_escape(fact) for fact in (metadata.author, metadata.site, metadata.date[:10]) if fact]
    if _SCHEME.fullmatch(metadata.url):
        address = _escape(metadata.url)
        facts.append(f'{words["source"]} <a href="{address}" rel="noreferrer">{address}</a>')
    elif metadata.url:
        facts.append(f"{words['source']} {_escape(metadata.url)}")
    joined = '<span class="dot"> · </span>'.join(facts)
    return f'<p class="facts">{joined}</p>\n' if facts else ""


def _plain(text: str) -> str:
    return TAG.sub("", text)


def _escape(text: str) -> str:
    return html.escape(text, quote=True)


def _style() -> str:
    return (files("editor.report") / "bilingual.css").read_text(encoding="utf-8")
