"""Where every document stands."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from editor.glossary import TermScore
from editor.model import State, Unit
from editor.store.po import read_units
from editor.workflow.desk import Desk
from editor.workflow.usage import score_units
from editor.workspace import find_sources


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one segment file is."""

    units: Counter[State]
    """Units to publish, by state."""
    words: int
    """Words of the sources of those units."""
    words_left: int
    """Words of those that nobody has reviewed."""

    @property
    def total(self) -> int:
        """How many units there are to publish."""
        return self.units.total()


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a document is."""

    slug: str
    title: str
    dropped: int
    """Units left out of the publication."""
    silenced: int
    """How many rules and single findings are silenced in this document alone."""
    french: Progress | None
    """None where there is no segment file yet."""
    english: Progress | None
    terms: TermScore
    """How many of the glossary's terms the English renders as it asks."""


def find_standings(desk: Desk) -> tuple[Standing, ...]:
    """Return how far every document of the workspace is, by slug."""
    return tuple(
        _standing(desk, source.slug, source.metadata.title)
        for source in find_sources(desk.workspace)
    )


def _standing(desk: Desk, slug: str, title: str) -> Standing:
    workspace = desk.workspace
    progress: dict[str, Progress] = {}
    terms = TermScore(0, 0)
    dropped = 0
    silenced = sum(one.document == slug for one in workspace.settings.silenced)
    for lang in ("fr", "en"):
        path = workspace.segment_file(slug, lang)
        if path.exists():
            units = read_units(path).units
            dropped += sum(unit.dropped for unit in units)
            silenced += sum(len(unit.silences) for unit in units)
            progress[lang] = measure([unit for unit in units if not unit.dropped])
            terms = score_units(desk, units) if lang == "en" else terms
    french, english = progress.get("fr"), progress.get("en")
    return Standing(slug, title, dropped, silenced, french, english, terms)


def measure(units: Sequence[Unit]) -> Progress:
    """Return how far these units are."""
    counts = [(unit.settled, len(unit.source.split())) for unit in units]
    return Progress(
        units=Counter(unit.state for unit in units),
        words=sum(words for _, words in counts),
        words_left=sum(words for settled, words in counts if not settled),
    )
