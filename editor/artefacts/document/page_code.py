"""Lines of script, style or data of the page: `window.dataLayer = …`, `{"@context": …}`."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_SIGNS = frozenset("{}=;")
_CODE = re.compile(
    r"\{\s?[\"“«]\s?@?\w+\s?[\"”»]\s?:"
    r"|(?:window|document|googletag|jQuery|\$\(document\)|_gaq|dataLayer|Object|self"
    r"|OneSignal)\s?[.=(\[]"
    r"|(?:gtag|fbq|ga|__gtm\w*|twttr|instgrm|Raven|require)\s?[(.]"
    r"|\(adsbygoogle\s?=|\(function\s?\(|!?function\s?\([\w, ]{0,40}\)\s?\{|if\s?\(typeof "
    r"|(?:var|let|const) \w{1,40}\s?=\s?[\w{\[(\"'][^.]{0,400}[;})\]]$"
    r"|(?:[.#][\w-]{2,60}[\s,.>:#\w-]{0,80}|@media[^{]{2,80}"
    r"|@import url)\s?\{?[^{}]{0,20}\{?[^{}]*:[^{}]*;?\s?\}"
    r"|<!\[CDATA\[|//<!\[CDATA|/\*.{0,80}\*/$"
)
_LONGEST = 20_000


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_SIGNS):
        line = passage.text
        if len(line) <= _LONGEST and line[-1] in "};)]/" and _CODE.match(line):
            short = line if len(line) < 60 else f"{line[:57]}…"
            yield Match(passage, Span(0, len(line)), ("",), (short,))


RULE = Rule(
    issue=IssueType.MARKUP,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : code de la page, que le lecteur ne doit pas voir.",
    message_en="“{0}”: code of the page that readers are not meant to see.",
    why="L’outil qui a copié la page a pris aussi ses scripts.",
    find=_find,
    bad=(
        Example(
            "Le maire a répondu.\n\nwindow.dataLayer = window.dataLayer || [];",
            "Le maire a répondu.",
        ),
        Example(
            '{"@context":"https://schema.org","@type":"NewsArticle"}\n\nLe maire a répondu.',
            "Le maire a répondu.",
        ),
        Example(
            "Le maire a répondu.\n\n.css-1abc{color:red;}",
            "Le maire a répondu.",
        ),
    ),
    fine=(
        "La fenêtre window.open est fermée.",
        "Le document (en anglais) est là ; il faut le lire.",
        "{ liste; } exécute la liste.",
        "Il dit : « Oui » ; elle part (enfin)",
    ),
)
