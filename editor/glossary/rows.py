"""One row of a glossary file, and what may stand in it."""

import re
from functools import cache
from typing import NamedTuple

from editor.errors import EditorError
from editor.glossary.places import Key, Place
from editor.model import Term, TermStatus

REQUIRED = ("concept", "lang", "term", "status")
COLUMNS = (*REQUIRED, "pos", "gender", "case", "note", "definition", "source", "date", "author")

_STATUSES = {status.value: status for status in TermStatus}
_POS = ("noun", "proper noun", "verb", "adjective", "adverb", "phrase")
_GENDERS = ("m", "f", "mf", "mpl", "fpl")
_CASES = ("sensitive", "free")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_LETTER = re.compile(r"[^\W_]")
_CONTROL = re.compile("[\x00-\x1f\u2028\u2029]")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# BCP 47 in the parts that a term can need: language, script, region.
_LANGUAGE = re.compile(r"(?P<primary>[a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw "
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_KNOWN = frozenset(_TWO_LETTERS.split())


class Row(NamedTuple):
    """A term of a concept, and where it stands."""

    concept: str
    term: Term
    definition: str
    source: str
    place: Place

    @property
    def key(self) -> Key:
        """What names this row in the glossary."""
        return self.concept, self.term.lang, self.term.text


def default_case(text: str) -> bool:
    """Say whether a term is case-sensitive when its row does not tell: if it has a capital."""
    return text != text.lower()


def read_row(header: tuple[str, ...], cells: list[str], place: Place) -> Row:
    """Return what a row says, or raise `EditorError` for what is wrong with it."""
    if len(cells) > len(header):
        raise EditorError(
            f"the row has {len(cells)} columns and the header {len(header)}; "
            "put a cell that has a comma between quotation marks",
            place.path,
            place.line,
        )
    cell = dict.fromkeys(COLUMNS, "") | dict(zip(header, cells, strict=False))
    if not _SLUG.fullmatch(cell["concept"]):
        raise _fault(
            place,
            f'the concept "{cell["concept"]}" is not an id; '
            "use small letters, digits and hyphens, such as otsc or haut-karabakh",
        )
    _check_language(cell["lang"], place)
    _check_term(cell["term"], place)
    for column, allowed in (("pos", _POS), ("gender", _GENDERS), ("case", _CASES)):
        if cell[column] and cell[column] not in allowed:
            raise _fault(
                place, f'{column} "{cell[column]}" is unknown; write one of {", ".join(allowed)}'
            )
    if cell["date"] and not _DATE.fullmatch(cell["date"]):
        raise _fault(place, f'the date "{cell["date"]}" is unknown; write it as 2026-11-24')
    case = cell["case"] == "sensitive" if cell["case"] else default_case(cell["term"])
    term = Term(
        cell["lang"],
        cell["term"],
        _status(cell["status"], place),
        cell["pos"],
        cell["gender"],
        case,
        cell["note"],
        cell["date"],
        cell["author"],
    )
    return Row(cell["concept"], term, cell["definition"], cell["source"], place)


def _fault(place: Place, message: str) -> EditorError:
    return EditorError(message, place.path, place.line)


@cache
def is_language(tag: str) -> bool:
    """Say whether a text is a language tag of BCP 47 that a term can have."""
    shape = _LANGUAGE.fullmatch(tag)
    primary = shape["primary"] if shape else ""
    return bool(primary) and (len(primary) != 2 or primary in _KNOWN)


def _check_language(lang: str, place: Place) -> None:
    if not is_language(lang):
        raise _fault(
            place, f'the language "{lang}" is unknown; write a BCP 47 tag such as fr, en or en-US'
        )


def _check_term(text: str, place: Place) -> None:
    if not text:
        raise _fault(place, "the term is empty; write it or remove the row")
    if not _LETTER.search(text):
        raise _fault(place, f'the term "{text}" has no letter or digit; write a word')
    if _CONTROL.search(text):
        raise _fault(place, f"the term {text!r} holds a control character; take it out")


def _status(name: str, place: Place) -> TermStatus:
    status = _STATUSES.get(name)
    if status is None:
        raise _fault(place, f'the status "{name}" is unknown; write one of {", ".join(TermStatus)}')
    return status
