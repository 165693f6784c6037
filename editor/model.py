"""The nouns: plain frozen data. No I/O, and nothing of ours imported but the errors."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Self

from editor.errors import TransitionError


class State(StrEnum):
    """How far a unit is, as in XLIFF 2.1, 4.3.1.2 `state`."""

    INITIAL = "initial"
    """There is no target."""
    TRANSLATED = "translated"
    """There is a draft, of a machine or a person."""
    REVIEWED = "reviewed"
    """A second pair of eyes read it."""
    FINAL = "final"
    """Signed off for publication."""


# Forward as people work; back to a draft when the source changes or someone doubts.
_NEXT = {
    State.INITIAL: {State.TRANSLATED, State.REVIEWED, State.FINAL},
    State.TRANSLATED: {State.INITIAL, State.TRANSLATED, State.REVIEWED, State.FINAL},
    State.REVIEWED: {State.INITIAL, State.TRANSLATED, State.REVIEWED, State.FINAL},
    State.FINAL: {State.TRANSLATED, State.REVIEWED, State.FINAL},
}


class Severity(IntEnum):
    """How bad an issue is; the numbers are MQM's default penalty points."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 5
    CRITICAL = 25


class Safety(StrEnum):
    """What may be done with a fix without asking."""

    SAFE = "safe"
    """No reader would disagree: applied without asking."""
    SUGGEST = "suggest"
    """An editor would usually take it: offered."""
    QUERY = "query"
    """A question for a person: no automatic change."""


class IssueType(StrEnum):
    """What kind of fault a finding suspects, spelled as in ITS 2.0, appendix C."""

    TERMINOLOGY = "terminology"
    MISTRANSLATION = "mistranslation"
    OMISSION = "omission"
    UNTRANSLATED = "untranslated"
    ADDITION = "addition"
    DUPLICATION = "duplication"
    INCONSISTENCY = "inconsistency"
    GRAMMAR = "grammar"
    LEGAL = "legal"
    REGISTER = "register"
    LOCALE_SPECIFIC_CONTENT = "locale-specific-content"
    LOCALE_VIOLATION = "locale-violation"
    STYLE = "style"
    CHARACTERS = "characters"
    MISSPELLING = "misspelling"
    TYPOGRAPHICAL = "typographical"
    FORMATTING = "formatting"
    INCONSISTENT_ENTITIES = "inconsistent-entities"
    NUMBERS = "numbers"
    MARKUP = "markup"
    PATTERN_PROBLEM = "pattern-problem"
    WHITESPACE = "whitespace"
    INTERNATIONALIZATION = "internationalization"
    LENGTH = "length"
    NON_CONFORMANCE = "non-conformance"
    UNCATEGORIZED = "uncategorized"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the stretch of `text` this span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Self:
        """Return this span moved `by` code points to the right."""
        return replace(self, start=self.start + by, end=self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Say whether both cover some code point, or one is empty inside the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Say whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a block is in its document."""

    PARAGRAPH = "paragraph"
    TITLE = "title"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    ALTERNATIVE_TEXT = "alternative text"


@dataclass(frozen=True, slots=True)
class Mark:
    """What an inline tag of a block stands for in the source file."""

    name: str
    """The tag's name and number, as in `<b1>`: `b1`."""
    open: str
    """What stands in the source for `<b1>`, or for the whole of `<x1/>`."""
    close: str = ""
    """What stands in the source for `</b1>`; empty for an `<x1/>`."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-sized piece of a document."""

    id: str
    """A hash of its text and a count, so that it survives a paragraph put in before it."""
    kind: BlockKind
    text: str
    """Its text with inline markup as numbered tags: `<b1>…</b1>`, `<x2/>`."""
    marks: tuple[Mark, ...] = ()
    """What each tag in the text stands for."""
    span: Span = Span(0, 0)
    """Where it stands in the decoded source, markup included; empty for packed formats."""
    line: int = 1
    """The 1-based line of the source on which it begins."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a source beside its text. Empty strings are unknown."""

    title: str = ""
    author: str = ""
    date: str = ""
    """When it was published, as ISO 8601 if it can be read, else as it was written."""
    url: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source text in its blocks, in reading order."""

    slug: str
    lang: str
    """A BCP 47 tag."""
    blocks: tuple[Block, ...]
    encoding: str = "utf-8"
    metadata: Metadata = Metadata()


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a block: a span, not a copy. It never crosses a block's edge."""

    id: str
    """A hash of its text and a count within the document."""
    block: Block
    span: Span
    """Where it stands in the block's text, tags included."""

    @property
    def text(self) -> str:
        """The segment's text, tags included."""
        return self.span.of(self.block.text)


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment and its rendering: a PO entry, a `tu` in TMX, a `unit` in XLIFF."""

    id: str
    source: str
    target: str = ""
    state: State = State.INITIAL
    dropped: bool = False
    """Left out of the publication (residue); its target keeps the text."""
    origin: str = ""
    """Where the target came from: `person`, `memory`, `rules`, or an engine's signature."""
    notes: tuple[str, ...] = ()
    """What people wrote beside it, each a line."""
    hints: tuple[str, ...] = ()
    """What the program says beside it (findings, terms); written anew at every run."""
    previous: str = ""
    """The source its target was made for, when the source has changed since."""
    ignored: tuple[str, ...] = ()
    """What a person silenced here: `rule`, `rule: reason` or `rule «quote»: reason`."""
    flags: tuple[str, ...] = ()
    """Other tools' flags, kept as they were."""
    kind: BlockKind = BlockKind.PARAGRAPH
    place: str = ""
    """`path:line` of the source, as gettext's `#:` has it."""

    def moved_to(self, state: State) -> Self:
        """Return this unit in another state, or raise `TransitionError`."""
        if state not in _NEXT[self.state]:
            raise TransitionError(f"{self.id}: {self.state} -> {state}")
        if state is not State.INITIAL and not self.target:
            raise TransitionError(f"{self.id}: a unit without a target stays {State.INITIAL}")
        return replace(self, state=state)

    @property
    def settled(self) -> bool:
        """Whether a person stands behind the target, so that no program may replace it."""
        return self.state in {State.REVIEWED, State.FINAL}

    @property
    def silences(self) -> "tuple[Silence, ...]":
        """What a person silenced for this unit."""
        return tuple(Silence.read(entry, self.id) for entry in self.ignored)


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement for a stretch of text."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A suspicion. A person decides whether it is an error."""

    rule: str
    unit: str
    """The id of the unit or block it is in; empty for a text without either."""
    span: Span
    quote: str
    """The text under the span."""
    message: str
    """One sentence that an editor understands."""
    issue: IssueType
    severity: Severity
    safety: Safety
    fixes: tuple[Fix, ...] = ()
    """None, one or several, best first; each has the finding's own span."""


@dataclass(frozen=True, slots=True)
class Silence:
    """What a person does not want to be told again: a rule, or one finding of it."""

    rule: str
    reason: str = ""
    document: str = ""
    """The slug of the only document it holds for; empty for all."""
    unit: str = ""
    """The id of the only unit it holds for; empty for the whole document."""
    quote: str = ""
    """The text of the only finding it holds for; empty for all of the rule's."""

    @classmethod
    def read(cls, entry: str, unit: str) -> Self:
        """Return what an entry of `Unit.ignored` says."""
        found = _SILENCE.fullmatch(entry)
        if found is None:
            return cls(entry.partition(":")[0], unit=unit)
        rule, quote, reason = (part or "" for part in found.groups())
        return cls(rule, reason, unit=unit, quote=quote)

    @property
    def entry(self) -> str:
        """This silence as an entry of `Unit.ignored`."""
        quote = f" «{self.quote}»" if self.quote else ""
        return f"{self.rule}{quote}" + (f": {self.reason}" if self.reason else "")

    def covers(self, rule: str, quote: str) -> bool:
        """Say whether a finding of this rule and text is meant, wherever it stands.

        Spaces and apostrophes may have changed since, and the finding may have grown.
        """
        return rule == self.rule and (not self.quote or _even(self.quote) in _even(quote))


_SILENCE = re.compile(r"([^\s:«]+)(?: «(.*?)»)?(?:: ?(.*))?", re.DOTALL)


def _even(text: str) -> str:
    """Return a text without what French typography changes: kinds of spaces and apostrophes."""
    return " ".join(text.replace("’", "'").split())


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that a person does not want to be told."""

    finding: Finding
    silence: Silence


class TermStatus(StrEnum):
    """How a term is to be used: TBX's administrative status, and two that a machine needs."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    DO_NOT_TRANSLATE = "do-not-translate"
    WRONG = "wrong"
    """What a machine makes of it; never a synonym, only a sign of damage."""


@dataclass(frozen=True, slots=True)
class Term:
    """One way to say a concept in one language."""

    lang: str
    text: str
    status: TermStatus = TermStatus.PREFERRED
    pos: str = ""
    """`noun`, `proper noun`, `verb`, `adjective`, `adverb`, `phrase`; empty if not said."""
    gender: str = ""
    """`m`, `f`, `mpl`, `fpl`; empty if not said or not French."""
    case_sensitive: bool = False
    note: str = ""
    date: str = ""
    """When the term was entered or last changed: `2026-11-24`."""
    author: str = ""
    """Who entered or last changed it."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A meaning and the ways to say it, as in TBX."""

    id: str
    terms: tuple[Term, ...]
    domain: str = ""
    definition: str = ""
    source: str = ""

    def preferred(self, lang: str) -> Term | None:
        """Return the term to use in `lang`, or None when the concept has none there."""
        wanted = {TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE}
        return next((t for t in self.terms if t.lang == lang and t.status in wanted), None)


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term seen in a text."""

    concept: Concept
    term: Term
    span: Span


@dataclass(frozen=True, slots=True)
class Revision:
    """One edit of one unit."""

    unit: str
    before: str
    after: str
    author: str = ""
    note: str = ""
    when: datetime | None = field(default=None)


def identify(texts: Iterable[str]) -> Iterator[str]:
    """Yield an id for each text in turn: a hash of it and, from the second like it on, a count.

    An id therefore stays the same whatever is put before it or changed elsewhere.
    """
    seen: Counter[str] = Counter()
    for text in texts:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
        seen[digest] += 1
        yield digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
