"""How a house sets French, and what a fault of typography is."""

from dataclasses import dataclass
from enum import StrEnum

from editor.model import Span

NARROW = "\u202f"
WIDE = "\u00a0"


class Kind(StrEnum):
    """What a typographic fault is about."""

    SPACING = "spacing"
    APOSTROPHE = "apostrophe"
    QUOTATION_MARKS = "quotation marks"
    ELLIPSIS = "ellipsis"
    DASH = "dash"
    ORDINAL = "ordinal"
    NUMBER = "number"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class House:
    """How a house sets French."""

    before_high: str = NARROW
    """Stands before `;`, `!` and `?`; may be empty."""
    before_colon: str = WIDE
    inside_quotes: str = NARROW
    """Stands after `«` and before `»`; may be empty."""
    in_numbers: str = NARROW
    """Stands between the groups of a number: `1 500`."""
    before_unit: str = NARROW
    """Stands before `%`, `€` and units."""
    exact_spaces: bool = False
    """Whether U+00A0 where the house sets U+202F, or the reverse, is a fault too."""
    kinds: frozenset[Kind] = frozenset(Kind)
    """What the house wants looked after."""


IMPRIMERIE = House()
SWISS = House(before_colon=NARROW)
CANADIAN = House(before_high="", inside_quotes=WIDE, in_numbers=WIDE, before_unit=WIDE)


@dataclass(frozen=True, slots=True)
class Fault:
    """A typographic fault and its mending."""

    span: Span
    replacement: str
    kind: Kind
    message: str
