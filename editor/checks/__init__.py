"""Quality checks on a translation: one module per check, all of them found by being there."""

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion, read_pair
from editor.checks.run import check, check_units, load_checks

__all__ = [
    "Bad",
    "Check",
    "Fine",
    "Message",
    "Pair",
    "Suspicion",
    "check",
    "check_units",
    "load_checks",
    "read_pair",
]
