"""MateCat's glossary as CSV, which MateCat exports; to import it there, save it as XLSX.

Forbidden,Domain,Subdomain,Definition,fr-FR,Notes,Example of use,en-US,Notes,Example of use
"""

import csv
import io
from collections.abc import Sequence

from editor.formats.glossaries.entries import Ledger
from editor.formats.glossaries.outcome import Exported, Languages
from editor.formats.glossaries.pairs import Holds, Pair
from editor.formats.glossaries.shape import Handler
from editor.formats.glossaries.tables import read_csv
from editor.model import Concept

_HOLDS = Holds("MateCat's glossaries", frozenset({"domain", "definition", "forbidden", "notes"}))
_CONCEPT = ("Forbidden", "Domain", "Subdomain", "Definition")
_TERM = ("Notes", "Example of use")
# MateCat wants a region; these are the ones it takes a bare language for.
_REGIONS = {
    "fr": "fr-FR", "en": "en-US", "de": "de-DE", "es": "es-ES", "it": "it-IT", "pt": "pt-PT",
    "nl": "nl-NL", "ru": "ru-RU", "uk": "uk-UA", "pl": "pl-PL", "ar": "ar-SA", "zh": "zh-CN",
    "ja": "ja-JP",
}  # fmt: skip


def _write(concepts: Sequence[Concept], languages: Languages) -> Exported:
    ledger = Ledger()
    source, target = (_REGIONS.get(lang, lang) for lang in (languages.source, languages.target))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*_CONCEPT, source, *_TERM, target, *_TERM))
    for pair in _HOLDS.pair(concepts, languages, ledger):
        writer.writerow(_row(pair))
    return Exported(out.getvalue().encode("utf-8"), tuple(ledger.lost))


def _row(pair: Pair) -> tuple[str, ...]:
    domain, _, subdomain = pair.concept.domain.partition(" / ")
    text, note = (pair.target.text, pair.target.note) if pair.target else ("", "")
    forbidden = "TRUE" if pair.is_forbidden else "FALSE"
    front = (forbidden, domain, subdomain, pair.concept.definition)
    return (*front, pair.source.text, pair.source.note, "", text, note, "")


HANDLERS = {
    "matecat": Handler(read_csv, _write),
}
