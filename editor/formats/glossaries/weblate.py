"""Weblate's glossaries: CSV with its columns, and PO with its flags.

In PO `forbidden` is a translation to avoid and `read-only` a term that stays as it is; an extracted
comment explains the term, a translator's comment its translation. CSV has no flags.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from editor.formats.glossaries.cells import decode_text
from editor.formats.glossaries.entries import Entry, Ledger, Said, Spot
from editor.formats.glossaries.outcome import Exported, Imported, Languages, Received
from editor.formats.glossaries.pairs import Holds, Pair
from editor.formats.glossaries.po_entries import PoEntry, format_po, read_po
from editor.formats.glossaries.settling import settle
from editor.formats.glossaries.shape import Handler
from editor.formats.glossaries.tables import read_csv
from editor.formats.glossaries.values import is_id
from editor.model import Concept, TermStatus

_CSV = Holds("Weblate's CSV glossaries", frozenset({"definition", "targetless"}))
_PO = Holds(
    "Weblate's PO glossaries",
    frozenset({"definition", "forbidden", "untranslated", "targetless"}),
)
_COLUMNS = (
    "location", "source", "target", "id", "fuzzy", "context", "translator_comments",
    "developer_comments",
)  # fmt: skip
_SAID_OTHERWISE = frozenset({"terminology", "forbidden", "read-only"})


def _write_csv(concepts: Sequence[Concept], languages: Languages) -> Exported:
    ledger = Ledger()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(_COLUMNS)
    for pair in _CSV.pair(concepts, languages, ledger):
        target = pair.target.text if pair.target else ""
        ends = (_context(pair), pair.note, pair.concept.definition)
        writer.writerow(("", pair.source.text, target, "", "False", *ends))
    return Exported(out.getvalue().encode("utf-8"), tuple(ledger.lost))


def _write_po(concepts: Sequence[Concept], languages: Languages) -> Exported:
    ledger = Ledger()
    entries = [
        PoEntry(
            line=0,
            context=_context(pair),
            source=pair.source.text,
            target=pair.target.text if pair.target else "",
            comment=pair.note,
            extracted=pair.concept.definition,
            flags=("forbidden",) * pair.is_forbidden + ("read-only",) * pair.is_untranslated,
        )
        for pair in _PO.pair(concepts, languages, ledger)
    ]
    return Exported(format_po(entries, languages.target), tuple(ledger.lost))


def _context(pair: Pair) -> str:
    """Return the concept's id, with a number from the second entry on: PO has no entry twice."""
    return pair.concept.id if pair.number == 1 else f"{pair.concept.id}/{pair.number}"


def _read_po(received: Received) -> Imported:
    text = decode_text(received.data, received.name)
    ledger = Ledger()
    entries = _entries(read_po(text, received.name), received, ledger)
    return settle(entries, ledger, received.name, received.languages)


def _entries(found: Iterator[PoEntry], received: Received, ledger: Ledger) -> Sequence[Entry]:
    made: dict[tuple[str, str], Entry] = {}
    by_context: dict[str, Entry] = {}
    for entry in found:
        spot = Spot(received.name, entry.line)
        if entry.is_obsolete or entry.has_plural:
            why = "it is obsolete" if entry.is_obsolete else "a term has no plural forms"
            ledger.note(spot, f"«{entry.source}»", why)
            continue
        # Weblate's contexts tell homographs apart; ours are ids, `otsc/2` a second pair of one.
        name, _, number = entry.context.rpartition("/")
        concept = by_context.get(name) if number.isdigit() else None
        if concept is None:
            concept = made.setdefault((entry.context, entry.source), Entry(spot))
            by_context.setdefault(entry.context, concept)
        concept.definition = concept.definition or entry.extracted
        if concept.definition not in ("", entry.extracted) and entry.extracted:
            ledger.note(
                spot, f"comment “{entry.extracted}”", "the concept has a definition already"
            )
        concept.terms += _said(entry, spot, received.languages)
        for flag in entry.flags:
            if flag not in _SAID_OTHERWISE:
                ledger.note(spot, f"flag {flag}", "relire's glossary has no place for it")
    _name(made, ledger)
    return tuple(made.values())


def _said(entry: PoEntry, spot: Spot, languages: Languages) -> Iterator[Said]:
    stays = "read-only" in entry.flags
    source = Said(languages.source, entry.source, spot)
    if stays:
        source.status = TermStatus.DO_NOT_TRANSLATE
    target = Said(languages.target, entry.target, spot, note=entry.comment)
    if "forbidden" in entry.flags:
        target.status = TermStatus.DEPRECATED
    if not entry.target or (stays and entry.target == entry.source):
        source.note = entry.comment
        yield source
    else:
        yield source
        yield target


def _name(made: dict[tuple[str, str], Entry], ledger: Ledger) -> None:
    """Give each concept the id that its context is, where it is one."""
    uses: dict[str, int] = {}
    for context, _ in made:
        uses[context] = uses.get(context, 0) + 1
    for (context, _), entry in made.items():
        if context and is_id(context) and uses[context] == 1:
            entry.id = context
        elif context:
            ledger.note(entry.spot, f"context “{context}”", "relire's glossary has no place for it")


HANDLERS = {
    "weblate-csv": Handler(read_csv, _write_csv),
    "weblate-po": Handler(_read_po, _write_po),
}
