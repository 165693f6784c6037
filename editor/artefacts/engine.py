"""Run the rules over a text, and put the fixes in, round by round."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from editor.artefacts.edits import block_edits, edited, moved, text_edits
from editor.artefacts.hit import Hit
from editor.artefacts.overlaps import offered, resolved
from editor.artefacts.rule import Rule
from editor.artefacts.ruleset import RuleSet, active_rules
from editor.artefacts.text import Text
from editor.language.house import IMPRIMERIE, House
from editor.model import Block, Concept, Finding, Fix, Safety, Span

_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class FixedBlock:
    """A block after the fixes."""

    id: str
    text: str | None
    """The new tagged text; None if the block is residue and goes."""
    rounds: tuple[tuple[Fix, ...], ...]
    """The edits made, in rounds; each round's spans are in the text as that round found it."""
    findings: tuple[Finding, ...] = ()
    """What the fixes were for, round by round, spans as in `rounds`."""

    def moved(self, span: Span) -> Span:
        """Return where a stretch of the old tagged text is in the new one."""
        for edits in self.rounds:
            span = moved(span, edits)
        return span


def find(
    text: str,
    *,
    names: Sequence[Concept] = (),
    house: House = IMPRIMERIE,
    silenced: Collection[str] = (),
    lang: str = "fr",
    rules: Sequence[Rule] | None = None,
) -> tuple[Finding, ...]:
    """Return what a machine likely broke in a plain text, in reading order, spans in `text`.

    Findings with fixes never overlap. Those without, which only ask, may overlap others: what
    stands in a passage that another finding would leave out is told so, its fix in the message.
    """
    return _findings(Text.from_plain(text, names, house), active_rules(rules, silenced), lang)


def find_in_blocks(
    blocks: Sequence[Block],
    *,
    names: Sequence[Concept] = (),
    house: House = IMPRIMERIE,
    silenced: Collection[str] = (),
    lang: str = "fr",
    rules: Sequence[Rule] | None = None,
) -> tuple[Finding, ...]:
    """Return what a machine likely broke in a document, spans in the blocks' tagged texts."""
    return _findings(Text.from_blocks(blocks, names, house), active_rules(rules, silenced), lang)


def fix(
    text: str,
    level: Safety = Safety.SAFE,
    *,
    names: Sequence[Concept] = (),
    house: House = IMPRIMERIE,
    silenced: Collection[str] = (),
    rules: Sequence[Rule] | None = None,
) -> str:
    """Return a plain text with every fix up to `level` put in; fixing twice is fixing once.

    Rules that would undo each other's fixes for ever put in none: `find` still tells of them.
    """
    quiet = frozenset(silenced)
    while True:
        try:
            return _fixed_text(text, level, names, house, active_rules(rules, quiet))
        except _FightError as fight:
            quiet |= fight.rules


def _fixed_text(
    text: str, level: Safety, names: Sequence[Concept], house: House, active: RuleSet
) -> str:
    rounds = _Rounds()
    while rounds.more(text):
        whole = Text.from_plain(text, names, house)
        hits = _applicable(whole, active, level)
        if not hits:
            break
        rounds.made(hits)
        text = edited(text, text_edits(whole, hits))
    return text


def fix_blocks(
    blocks: Sequence[Block],
    level: Safety = Safety.SAFE,
    *,
    names: Sequence[Concept] = (),
    house: House = IMPRIMERIE,
    silenced: Collection[str] = (),
    lang: str = "fr",
    rules: Sequence[Rule] | None = None,
) -> tuple[FixedBlock, ...]:
    """Return every block with the fixes up to `level` put in, residue blocks without a text."""
    quiet = frozenset(silenced)
    while True:
        try:
            return _fixed_blocks(blocks, level, names, house, lang, active_rules(rules, quiet))
        except _FightError as fight:
            quiet |= fight.rules


def _fixed_blocks(
    blocks: Sequence[Block],
    level: Safety,
    names: Sequence[Concept],
    house: House,
    lang: str,
    active: RuleSet,
) -> tuple[FixedBlock, ...]:
    fixed = [FixedBlock(block.id, block.text, ()) for block in blocks]
    rounds = _Rounds()
    while rounds.more("\0".join("\1" if each.text is None else each.text for each in fixed)):
        current = [
            replace(block, text=each.text or "") for block, each in zip(blocks, fixed, strict=True)
        ]
        whole = Text.from_blocks(current, names, house)
        whole = whole.without(p for p in whole.passages if fixed[p.index].text is None)
        hits = _applicable(whole, active, level)
        if not hits:
            break
        rounds.made(hits)
        for index, group in groupby(hits, key=lambda hit: hit.passage.index):
            fixed[index] = _fixed(fixed[index], list(group), lang)
    return tuple(fixed)


def _findings(text: Text, rules: RuleSet, lang: str) -> tuple[Finding, ...]:
    return tuple(hit.finding(lang) for hit in offered(rules.find(text)))


def _applicable(text: Text, rules: RuleSet, level: Safety) -> list[Hit]:
    """Return the hits whose first fix may be put in at this level."""
    return resolved(hit for hit in rules.find(text, level) if hit.applies(level))


def _fixed(before: FixedBlock, hits: Sequence[Hit], lang: str) -> FixedBlock:
    """Return a block after one more round."""
    findings = (*before.findings, *(hit.finding(lang) for hit in hits))
    if any(hit.match.drops for hit in hits):
        return replace(before, text=None, findings=findings)
    text, edits = block_edits(hits)
    return FixedBlock(before.id, text, (*before.rounds, edits), findings)


class _FightError(Exception):
    """Rules that undo each other's fixes."""

    def __init__(self, rules: frozenset[str]) -> None:
        super().__init__(", ".join(sorted(rules)))
        self.rules = rules


class _Rounds:
    """Counts the rounds, and tells two rules that undo each other's work."""

    def __init__(self) -> None:
        self._seen: list[str] = []
        self._rules: list[set[str]] = []

    def more(self, state: str) -> bool:
        if state in self._seen:
            since = self._seen.index(state)
            raise _FightError(frozenset[str]().union(*self._rules[since:]))
        self._seen.append(state)
        return len(self._seen) <= _ROUNDS

    def made(self, hits: Iterable[Hit]) -> None:
        self._rules.append({hit.rule.id for hit in hits})
