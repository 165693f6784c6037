"""A page on which a person corrects which sentences belong together, and saves them as TMX."""

import html
import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

_WORDS = {
    "fr": {
        "help": "Un filet marque les paires incertaines. ↑ et ↓ déplacent une phrase vers la ligne "
        "voisine, ✂ la détache. Les phrases sans vis-à-vis ne sont pas enregistrées.",
        "save": "Enregistrer en TMX",
        "undo": "Annuler",
        "up": "Vers la ligne du dessus",
        "down": "Vers la ligne du dessous",
        "alone": "Sur une ligne à part",
        "none": "rien en face",
    },
    "en": {
        "help": "A rule marks doubtful pairs. ↑ and ↓ move a sentence to the row beside it, ✂ puts "
        "it on one of its own. Sentences with nothing beside them are not saved.",
        "save": "Save as TMX",
        "undo": "Undo",
        "up": "To the row above",
        "down": "To the row below",
        "alone": "On a row of its own",
        "none": "nothing here",
    },
}


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """Sentences of both languages that belong together; one side may have none."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    sure: bool


def format_aligning(
    name: str,
    rows: Sequence[AlignedRow],
    *,
    version: str,
    lang: str = "fr",
    source_lang: str = "fr",
    target_lang: str = "en",
) -> str:
    """Return one self-contained HTML page; `name` is what the saved file and its pairs bear."""
    words = _WORDS.get(lang, _WORDS["en"])
    data = {
        "name": name,
        "version": version,
        "source": source_lang,
        "target": target_lang,
        "words": words,
        "rows": [{"source": row.source, "target": row.target, "sure": row.sure} for row in rows],
    }
    # "</script>" in a text must not end the script.
    said = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    folder = files("editor.report")
    style = (folder / "aligning.css").read_text(encoding="utf-8")
    script = (folder / "aligning.js").read_text(encoding="utf-8")
    return f"""<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{html.escape(name)}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{html.escape(name)}</h1>
<div class="bar"><button type="button" id="save" class="save">{words["save"]}</button>
<button type="button" id="undo">{words["undo"]}</button>
<span id="count"></span><span>{words["help"]}</span></div>
</header>
<main></main>
<script type="application/json" id="data">{said}</script>
<script>
{script}</script>
</body>
</html>
"""
