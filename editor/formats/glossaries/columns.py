"""What the columns of a table hold, guessed from its first row."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editor.errors import EditorError
from editor.formats.glossaries.outcome import Languages
from editor.formats.glossaries.values import language_of, plain


class Kind(StrEnum):
    """What a column says."""

    TERM = "term"
    LANG = "language"
    STATUS = "status"
    FORBIDDEN = "forbidden"
    POS = "part of speech"
    GENDER = "gender"
    CASE = "case"
    NOTE = "note"
    DATE = "date"
    AUTHOR = "author"
    ID = "id"
    CONTEXT = "context"
    DOMAIN = "domain"
    SUBDOMAIN = "subdomain"
    DEFINITION = "definition"
    SOURCE = "source"
    FUZZY = "fuzzy"
    PLACELESS = "what relire's glossary has no place for"


_NAMES = {
    Kind.TERM: ("term", "terme", "mot", "word", "text", "texte"),
    Kind.LANG: ("lang", "language", "langue", "locale"),
    Kind.STATUS: ("status", "statut", "administrative status", "usage status", "term status"),
    Kind.FORBIDDEN: ("forbidden", "interdit", "deprecated", "blacklist"),
    Kind.POS: (
        "pos", "part of speech", "nature", "categorie", "categorie grammaticale", "word class",
    ),
    Kind.GENDER: ("gender", "genre", "grammatical gender"),
    Kind.CASE: ("case", "case sensitive", "casse", "case sensitivity"),
    Kind.NOTE: (
        "note", "notes", "comment", "comments", "commentaire", "commentaires", "remarque",
        "remarques", "remark", "description", "usage note", "translator comments",
    ),
    Kind.DATE: ("date", "modified", "updated", "created", "last modified", "modifie le"),
    Kind.AUTHOR: ("author", "auteur", "user", "created by", "modified by", "responsible"),
    Kind.ID: ("id", "concept", "concept id", "entry id", "key", "identifiant", "entry"),
    Kind.CONTEXT: ("context", "contexte"),
    Kind.DOMAIN: ("domain", "domaine", "subject", "subject field", "field", "sujet"),
    Kind.SUBDOMAIN: ("subdomain", "sous domaine", "sub domain"),
    Kind.DEFINITION: ("definition", "def", "developer comments", "explanation", "meaning"),
    Kind.SOURCE: ("reference", "references", "origin", "origine"),
    Kind.FUZZY: ("fuzzy", "needs editing"),
}  # fmt: skip
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names}
# Tags that are words of a header first.
_WORDS = frozenset({"id", "no"})
_SIDES = {
    "source": frozenset({"source", "src", "original", "from", "terme source"}),
    "target": frozenset({"target", "tgt", "cible", "translation", "traduction", "equivalent"}),
}
_MANIFOLD = frozenset(
    {Kind.TERM, Kind.NOTE, Kind.DEFINITION, Kind.SOURCE, Kind.AUTHOR, Kind.PLACELESS}
)
"""What may stand in several columns; of the others the first counts."""
_HOLDS_TEXT = frozenset({Kind.TERM, Kind.NOTE, Kind.PLACELESS})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    number: int
    """1-based."""
    name: str
    kind: Kind
    lang: str = ""
    """The language of the terms it is about; empty if that is not told."""


def plain_columns(count: int, languages: Languages) -> tuple[Column, ...]:
    """Return the columns of a table without a header: source, target, note."""
    kinds = (
        (Kind.TERM, languages.source),
        (Kind.TERM, languages.target),
        (Kind.NOTE, languages.target),
    )
    return tuple(
        Column(at, kind.value, kind, lang)
        for at, (kind, lang) in enumerate(kinds[: max(2, count)], 1)
    )


def read_header(
    cells: Sequence[str], languages: Languages, path: str, line: int
) -> tuple[Column, ...] | None:
    """Return the columns that a row names, or None if it is no header.

    Raises `EditorError` for a header with a name twice. The notes that MateCat puts behind each
    language are not: they belong to it.
    """
    names = [cell.strip(" \t") for cell in cells]
    columns = [_column(at, name, languages) for at, name in enumerate(names, 1)]
    columns = _with_references(columns)
    if not _is_header(columns):
        return None
    counts = Counter(plain(name) for name in names if name)
    columns = _bound(columns, {name for name, count in counts.items() if count > 1})
    seen: dict[tuple[str, str], Column] = {}
    for column in columns:
        first = seen.setdefault((plain(column.name), column.lang), column)
        if column.name and first is not column:
            raise EditorError(
                f'the column "{column.name}" is there twice (columns {first.number} and '
                f"{column.number}); rename or remove one",
                path,
                line,
            )
    return tuple(_single(columns))


def _single(columns: Sequence[Column]) -> Iterator[Column]:
    seen = set()
    for column in columns:
        key = column.kind, column.lang
        is_second = key in seen and column.kind not in _MANIFOLD
        yield replace(column, kind=Kind.PLACELESS) if is_second else column
        seen.add(key)


def _column(number: int, name: str, languages: Languages) -> Column:
    kind, lang = _meaning(name, languages)
    return Column(number, name, kind, lang)


def _meaning(name: str, languages: Languages) -> tuple[Kind, str]:
    said = plain(name)
    if said in _KINDS:
        return _KINDS[said], ""
    lang = _language(name, languages)
    if lang:
        return Kind.TERM, lang
    # « French note », "note (fr)", "terme cible".
    words = name.replace("(", " ").replace(")", " ").replace(":", " ").replace("_", " ").split()
    if len(words) > 1:
        for lang_word, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
            lang = _language(lang_word, languages, among_words=True)
            kind = _KINDS.get(plain(" ".join(rest)))
            if lang and kind:
                return kind, lang
    return Kind.PLACELESS, ""


def _language(name: str, languages: Languages, *, among_words: bool = False) -> str:
    said = plain(name)
    if said in _SIDES["source"]:
        return languages.source
    if said in _SIDES["target"]:
        return languages.target
    return language_of(name) if among_words or said not in _WORDS else ""


def _with_references(columns: list[Column]) -> list[Column]:
    """Read a column `source` beside languages as what it is there: where a term comes from."""
    others = [
        column for column in columns if column.kind is Kind.TERM and plain(column.name) != "source"
    ]
    sides = any(plain(column.name) in _SIDES["target"] for column in others)
    tells = len({column.lang for column in others} - {""}) > 1 or any(
        column.kind is Kind.LANG for column in columns
    )
    if sides or not tells:
        return columns
    return [
        replace(column, kind=Kind.SOURCE, lang="") if plain(column.name) == "source" else column
        for column in columns
    ]


def _is_header(columns: Sequence[Column]) -> bool:
    known = [column for column in columns if column.kind is not Kind.PLACELESS]
    terms = [column for column in known if column.kind is Kind.TERM]
    named = [column for column in columns if column.name]
    # « mot, word » are two terms and no header: what language each is in is not told. « fr, fr » is
    # a header that says one thing twice.
    if len(terms) > 1:
        names = {plain(column.name) for column in terms}
        return len({column.lang for column in terms}) > 1 or (len(names) == 1 and len(named) > 1)
    return bool(terms) and len(known) > 1 and len(known) * 2 >= len(named)


def _bound(columns: Sequence[Column], repeated: set[str]) -> list[Column]:
    """Give the columns that are repeated behind each language to the language before them."""
    bound = []
    lang = ""
    for column in columns:
        if column.kind is Kind.TERM:
            lang = column.lang
        is_own = plain(column.name) in repeated and column.kind in _HOLDS_TEXT and not column.lang
        bound.append(replace(column, lang=lang) if is_own else column)
    return bound
