"""What tests of whole commands share: a damaged article, and what a command did."""

from collections.abc import Callable
from dataclasses import dataclass

ARTICLE = """\
in ,

Un accord surprise à Astana

L’accord audacieux et audacieux a été signé le 6 août. Il lie 12 pays de l’OTSC. Est-ce assez ?

Selon Le Gardien, « la paix est loin ». Les alliés n’ont rien dit.
"""


@dataclass(frozen=True, slots=True)
class Result:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
