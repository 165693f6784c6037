"""What a check sees, and what it says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from editor.language import tags
from editor.language.tokens import Token, TokenKind, tokenize
from editor.model import Concept, IssueType, Severity, Span

_TOO_LONG = 80


@dataclass(frozen=True, slots=True)
class Pair:
    """A source text and its translation, read once for all checks. Texts are without tags."""

    source: str
    target: str
    source_tokens: tuple[Token, ...]
    target_tokens: tuple[Token, ...]
    source_lang: str
    target_lang: str
    tagged_source: str
    tagged_target: str
    concepts: tuple[Concept, ...] = ()

    @property
    def whole(self) -> Span:
        """The span of the whole target."""
        return Span(0, len(self.target))


def read_pair(
    source: str,
    target: str,
    *,
    source_lang: str = "fr",
    target_lang: str = "en",
    concepts: Iterable[Concept] = (),
) -> Pair:
    """Return a pair from two texts that may hold tags."""
    plain_source, plain_target = tags.strip(source).text, tags.strip(target).text
    return Pair(
        plain_source,
        plain_target,
        tokenize(plain_source, source_lang),
        tokenize(plain_target, target_lang),
        source_lang,
        target_lang,
        source,
        target,
        tuple(concepts),
    )


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for an editor in both languages; `{0}`, `{1}` stand for what is quoted."""

    fr: str
    en: str

    def say(self, language: str, said: tuple[str, ...]) -> str:
        """Return the sentence in a language of the interface, French unless it is English."""
        return (self.en if language.lower().startswith("en") else self.fr).format(*said)


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What a check found, before it is known in which unit."""

    span: Span
    """In the target without tags, or with them if the check asks for tagged text."""
    message: Message
    said: tuple[str, ...] = ()
    fix: str | None = None
    """What to put in place of the span."""
    severity: Severity | None = None
    """If other than the check's own."""


@dataclass(frozen=True, slots=True)
class Bad:
    """A translation with a fault, and the piece of it that the finding must quote."""

    source: str
    target: str
    quote: str
    concepts: tuple[Concept, ...] = ()


@dataclass(frozen=True, slots=True)
class Fine:
    """A good translation that a careless check would report."""

    source: str
    target: str
    concepts: tuple[Concept, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of fault: a module `editor/checks/NAME.py` has one as `CHECK`, NAME its id."""

    issue: IssueType
    severity: Severity
    find: Callable[[Pair], Iterable[Suspicion]]
    bad: tuple[Bad, ...]
    fine: tuple[Fine, ...]
    tagged: bool = False
    """Whether the spans are in the target with its tags."""


def words(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Return the tokens that are words, without those too long for one to be."""
    return tuple(
        token for token in tokens if token.kind is TokenKind.WORD and len(token.form) < _TOO_LONG
    )
