"""What a rule is, and what it says when it matches."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from editor.artefacts.pattern import Found, Pattern
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span


class Pass(IntEnum):
    """The order in which the engine looks at a text; each has a folder of rules of its name."""

    DOCUMENT = 1
    """What only the whole text shows: residue, duplicated paragraphs."""
    BOUNDARIES = 2
    """Damage where a link or other markup was lost."""
    WORDING = 3
    """Doubled words, calques, false friends, grammar slips of machines."""
    NAMES = 4
    """Outlets, institutions, people, places."""
    TYPOGRAPHY = 5
    """French spacing, apostrophes, quotation marks, numbers."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text in which the rule must fire, and what the rule makes of it."""

    wrong: str
    right: str | None = None
    """The text after the first fix of each match; None where the rule only asks."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a rule fires."""

    passage: Passage
    span: Span
    """Where, in the passage's plain text."""
    fixes: tuple[str, ...] = ()
    """What to put there instead, best first; the empty text deletes.

    A match that covers its whole passage and whose first fix is empty drops the passage: later
    passes do not see it. Case, elision and contraction with the words around are mended by the
    engine.
    """
    args: tuple[str, ...] = ()
    """What `{0}`, `{1}` … of the rule's message stand for; the quoted text if empty."""
    safety: Safety | None = None
    """Instead of the rule's own, where the evidence here is weaker or stronger."""
    message: str | None = None
    """Instead of the rule's own, in French."""

    @property
    def drops(self) -> bool:
        """Whether the first fix takes the whole passage away."""
        whole = self.span.start == 0 and self.span.end == len(self.passage.text)
        return whole and self.fixes[:1] == ("",)


class Phrasing(Protocol):
    """What a rule of patterns looks for; the engine looks for all of them in one scan."""

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """The patterns, any of which will do."""
        ...

    def match(self, passage: Passage, found: Found) -> Match | None:
        """Return the match where a pattern was found, or None where an exception holds."""
        ...


# By identity: two rules are never equal, and the engine keeps what it prepared for a set of them.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """A kind of artefact: how to find it, what to say of it, and the examples that prove it."""

    issue: IssueType
    severity: Severity
    safety: Safety
    message: str
    """One sentence in French for the editor; `{0}` is the match's first argument."""
    message_en: str
    find: Callable[[Text], Iterator[Match]]
    bad: tuple[Example, ...]
    """Texts in which it must fire; paragraphs are set apart by an empty line."""
    fine: tuple[str, ...]
    """Good French in which it must stay silent."""
    why: str = ""
    """In French, why this likely came from a machine; empty where it goes without saying."""
    why_en: str = ""
    """The same in English; the French is told where it is empty."""
    id: str = ""
    """The folder and module it comes from, as `wording.doubled_coordination`.

    Discovery sets it: a module's `RULE` is named after the module; the rules of a module's
    `RULES` say their own last part.
    """
    pass_: Pass = Pass.WORDING
    """Set by discovery from the folder."""
    path: Path | None = None
    """The file it is written in; set by discovery."""
    reads_english: bool = False
    """Whether a wording rule looks into sentences that stand in English, too."""
    compares: bool = False
    """Whether its `find` sets passages against one another, so that it must see them all at once.

    What it asks of the whole text by `Text.learned` it may ask of any part.
    """
    phrasing: Phrasing | None = None
    """What a rule of patterns looks for; its `find` then is not called."""
