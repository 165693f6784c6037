"""A rule's match in its place: what it says, and what putting its fix in changes."""

from dataclasses import dataclass, replace
from functools import lru_cache

from editor.artefacts.mending import mended
from editor.artefacts.rule import Match, Pass, Rule
from editor.artefacts.text import Passage
from editor.language.typography import set_french
from editor.model import Finding, Fix, Safety, Span

_RANK = {Safety.SAFE: 0, Safety.SUGGEST: 1, Safety.QUERY: 2}
_INSTEAD = " Lire plutôt « {0} »."
_INSTEAD_EN = " Read “{0}” instead."


@dataclass(frozen=True, slots=True)
class Hit:
    """A match with its rule, its span and fixes mended to fit the words around."""

    rule: Rule
    match: Match
    span: Span
    """Where, in the passage's plain text."""
    fixes: tuple[str, ...]
    safety: Safety
    instead: str = ""
    """What its message proposes, as another hit's fix stands in the way of its own."""

    @property
    def passage(self) -> Passage:
        """The passage it is in."""
        return self.match.passage

    @property
    def priority(self) -> tuple[object, ...]:
        """What decides between hits on one place, the least first.

        Dropped passages come first, questions without a fix last; damage of the page before
        words and names, these before typography. Of what speaks of words, the longer knows more;
        of two as long, the surer is taken, then the name.
        """
        return (
            not self.match.drops,
            not self.fixes,
            self._stage,
            -len(self.span),
            _RANK[self.safety],
            self.rule.pass_ is not Pass.NAMES,
            self.rule.pass_,
            self.span.start,
            self.rule.id,
            self.fixes,
        )

    @property
    def _stage(self) -> int:
        pass_ = self.rule.pass_
        if pass_ is Pass.TYPOGRAPHY:
            return 2
        is_damage = pass_ in {Pass.DOCUMENT, Pass.BOUNDARIES}
        return 0 if is_damage and self.safety is not Safety.QUERY else 1

    @property
    def is_deletion(self) -> bool:
        """Whether the best fix takes all it covers away."""
        return self.fixes[:1] == ("",)

    def applies(self, level: Safety) -> bool:
        """Say whether the first fix may be put in at a level."""
        if not self.fixes or self.safety is Safety.QUERY:
            return False
        return _RANK[self.safety] <= _RANK[level]

    def without_fixes(self) -> "Hit":
        """Return this hit as a question that names its best fix, for where it cannot be put in."""
        return replace(self, fixes=(), safety=Safety.QUERY, instead=self.fixes[0])

    @property
    def place(self) -> Span:
        """Where it is in the text as given: in the whole plain text, or in its block's tagged."""
        if self.passage.plain is None:
            return self.span.shifted(self.passage.start)
        return self.passage.plain.span(self.span)

    def edit(self, text: str) -> Fix:
        """Return what puts `text` there, the tags that stood within the span behind it."""
        plain, at = self.passage.plain, self.place
        if plain is None or plain.text == plain.tagged:
            return Fix(at, text)
        whole = plain.replaced(self.span, text)
        return Fix(at, whole[at.start : len(whole) - (len(plain.tagged) - at.end)])

    def finding(self, lang: str) -> Finding:
        """Return what an editor is told of it, spans in the text as given."""
        plain, at = self.passage.plain, self.place
        quote = self.span.of(self.passage.text) if plain is None else at.of(plain.tagged)
        return Finding(
            rule=self.rule.id,
            unit=self.passage.id,
            span=at,
            quote=quote,
            message=self._message(quote, lang),
            issue=self.rule.issue,
            severity=self.rule.severity,
            safety=self.safety,
            fixes=tuple(self.edit(text) for text in self.fixes),
        )

    def _message(self, quote: str, lang: str) -> str:
        is_english = lang == "en"
        template = self.rule.message_en
        if not is_english:
            template = _set(self.match.message or self.rule.message)
        message = template.format(*(self.match.args or (quote,)))
        if not self.instead:
            return message
        return message + (_INSTEAD_EN if is_english else _set(_INSTEAD)).format(self.instead)


def hit_of(rule: Rule, match: Match) -> Hit:
    """Return a rule's match with its fixes mended to fit the words around."""
    span, fixes = mended(match.passage.text, match.span, match.fixes)
    return Hit(rule, match, span, fixes, match.safety or rule.safety)


@lru_cache(maxsize=2048)
def _set(template: str) -> str:
    """Return a French message in French typography, what it will quote left as it is."""
    return set_french(template)
