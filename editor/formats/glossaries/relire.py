"""relire's own glossary files: one row for each term, the rows of a concept together."""

from collections import Counter
from collections.abc import Sequence

from editor.formats.glossaries.cells import decode_text
from editor.formats.glossaries.entries import Ledger
from editor.formats.glossaries.outcome import Exported, Imported, Languages, Received
from editor.formats.glossaries.shape import Handler
from editor.glossary.files import format_glossary, parse_glossary
from editor.model import Concept


def _read(received: Received) -> Imported:
    text = decode_text(received.data, received.name)
    return Imported(parse_glossary(text, received.name).concepts)


def _write(concepts: Sequence[Concept], _: Languages) -> Exported:
    ledger = Ledger()
    domains = Counter(concept.domain for concept in concepts)
    if len(domains) > 1:
        for domain, count in domains.items():
            ledger.note(
                domain,
                f"the domain of {count} concepts",
                "a file of relire's is of one domain, its name; write one for each",
            )
    return Exported(format_glossary(concepts).encode("utf-8"), tuple(ledger.lost))


HANDLERS = {
    "relire": Handler(_read, _write),
}
