"""Run the rules over a text, pass by pass, and put the fixes in."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from editor.artefacts.mending import mended
from editor.artefacts.rule import Match, Pass, Rule
from editor.artefacts.rules import load_rules
from editor.artefacts.scanner import Scanner
from editor.artefacts.text import Passage, Text
from editor.errors import EditorError
from editor.language.house import IMPRIMERIE, House
from editor.language.typography import set_french
from editor.model import Block, Concept, Finding, Fix, Safety, Span

_ROUNDS = 5
_RANK = {Safety.SAFE: 0, Safety.SUGGEST: 1, Safety.QUERY: 2}


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match with its rule, its span and fixes mended to fit the words around."""

    rule: Rule
    match: Match
    span: Span
    fixes: tuple[str, ...]
    safety: Safety

    @property
    def passage(self) -> Passage:
        return self.match.passage

    @property
    def priority(self) -> tuple[object, ...]:
        """Drops first, then earlier passes, surer fixes, longer and more leftward spans."""
        return (
            not self.match.drops,
            self.rule.pass_,
            not self.fixes,
            _RANK[self.safety],
            -len(self.span),
            self.span.start,
            self.rule.id,
            self.fixes,
        )


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
            span = Span(
                _moved(span.start, edits, at_end=False), _moved(span.end, edits, at_end=True)
            )
            span = Span(span.start, max(span.start, span.end))
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

    Findings with fixes never overlap. Those without, which only ask, may overlap others.
    """
    whole = Text.from_plain(text, names, house)
    hits = _hits(whole, _active(rules, silenced))
    return tuple(_finding(hit, hit.span.shifted(hit.passage.start), lang) for hit in hits)


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
    hits = _hits(Text.from_blocks(blocks, names, house), _active(rules, silenced))
    return tuple(_finding(hit, _tagged(hit.passage, hit.span), lang) for hit in hits)


def fix(
    text: str,
    level: Safety = Safety.SAFE,
    *,
    names: Sequence[Concept] = (),
    house: House = IMPRIMERIE,
    silenced: Collection[str] = (),
    rules: Sequence[Rule] | None = None,
) -> str:
    """Return a plain text with every fix up to `level` put in; fixing twice is fixing once."""
    active = _active(rules, silenced)
    rounds = _Rounds()
    while rounds.more(text):
        whole = Text.from_plain(text, names, house)
        hits = _applicable(whole, active, level)
        if not hits:
            break
        rounds.made(hits)
        text = _fixed_plain(text, whole, hits)
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
    active = _active(rules, silenced)
    current = list(blocks)
    edits: list[list[tuple[Fix, ...]]] = [[] for _ in blocks]
    findings: list[list[Finding]] = [[] for _ in blocks]
    dropped: set[int] = set()
    rounds = _Rounds()
    while rounds.more(_state(current, dropped)):
        whole = Text.from_blocks(current, names, house)
        whole = whole.without(p for p in whole.passages if p.index in dropped)
        hits = _applicable(whole, active, level)
        if not hits:
            break
        rounds.made(hits)
        for index, group in groupby(hits, key=lambda hit: hit.passage.index):
            own = list(group)
            findings[index] += (_finding(h, _tagged(h.passage, h.span), lang) for h in own)
            if any(hit.match.drops for hit in own):
                dropped.add(index)
            else:
                tagged, made = _fixed_block(own)
                edits[index].append(made)
                current[index] = replace(current[index], text=tagged)
    return tuple(
        FixedBlock(
            block.id,
            None if index in dropped else block.text,
            tuple(edits[index]),
            tuple(findings[index]),
        )
        for index, block in enumerate(current)
    )


def _state(blocks: Sequence[Block], dropped: Collection[int]) -> str:
    return "\0".join("\1" if i in dropped else block.text for i, block in enumerate(blocks))


class _Rounds:
    """Counts the rounds, and tells two rules that undo each other's work."""

    def __init__(self) -> None:
        self._seen: list[str] = []
        self._rules: list[set[str]] = []

    def more(self, state: str) -> bool:
        if state in self._seen:
            since = self._seen.index(state)
            fighting = sorted(set().union(*self._rules[since:]))
            raise EditorError(
                f"rules undo each other's fixes for ever: {', '.join(fighting)}; silence one"
            )
        self._seen.append(state)
        return len(self._seen) <= _ROUNDS

    def made(self, hits: Iterable[_Hit]) -> None:
        self._rules.append({hit.rule.id for hit in hits})


class _RuleSet:
    """Rules made ready to run: in the order of passes, their patterns indexed."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        ordered = sorted(rules, key=lambda rule: (rule.pass_, rule.id))
        self.passes = [_PassRules(group) for _, group in groupby(ordered, key=lambda r: r.pass_)]


class _PassRules:
    """The rules of one pass: those that look for themselves, and those of patterns."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        every = list(rules)
        self._alone = [rule for rule in every if rule.phrasing is None]
        phrasings = [(rule, rule.phrasing) for rule in every if rule.phrasing is not None]
        self._phrased = [rule for rule, _ in phrasings]
        self._scanner = Scanner([phrasing for _, phrasing in phrasings])

    def find(self, text: Text) -> Iterator[tuple[Rule, Match]]:
        for rule in self._alone:
            for match in rule.find(text):
                yield rule, match
        if self._phrased:
            for number, match in self._scanner.find(text):
                yield self._phrased[number], match


def _is_in_english(rule: Rule, match: Match) -> bool:
    """Say whether a wording rule speaks of the French of a sentence that is English."""
    if rule.pass_ is not Pass.WORDING or rule.reads_english:
        return False
    return any(stretch.covers(match.span) for stretch in match.passage.english)


def _active(rules: Sequence[Rule] | None, silenced: Collection[str]) -> _RuleSet:
    return _prepared(load_rules() if rules is None else tuple(rules), frozenset(silenced))


@lru_cache(maxsize=16)
def _prepared(rules: tuple[Rule, ...], silenced: frozenset[str]) -> _RuleSet:
    return _RuleSet([rule for rule in rules if rule.id not in silenced])


def _hits(text: Text, rules: _RuleSet) -> list[_Hit]:
    """Return what the rules find, overlaps resolved, in reading order."""
    return _resolved(_candidates(text, rules))


def _applicable(text: Text, rules: _RuleSet, level: Safety) -> list[_Hit]:
    """Return the hits whose first fix may be put in at this level."""
    surest = _RANK[level]
    every = _candidates(text, rules)
    return _resolved(
        hit
        for hit in every
        if hit.fixes and _RANK[hit.safety] <= surest and hit.safety is not Safety.QUERY
    )


def _candidates(text: Text, rules: _RuleSet) -> Iterator[_Hit]:
    for pass_rules in rules.passes:
        dropped: list[Passage] = []
        for rule, match in pass_rules.find(text):
            if _is_in_english(rule, match):
                continue
            if match.drops:
                dropped.append(match.passage)
            yield _hit(rule, match)
        text = text.without(dropped)


def _hit(rule: Rule, match: Match) -> _Hit:
    span, fixes = mended(match.passage.text, match.span, match.fixes)
    return _Hit(rule, match, span, fixes, match.safety or rule.safety)


def _resolved(hits: Iterable[_Hit]) -> list[_Hit]:
    """Keep the hits of higher priority where fixes overlap or two say the same of one place."""
    kept: list[_Hit] = []
    taken: dict[int, list[Span]] = {}
    seen: set[tuple[int, Span]] = set()
    for hit in sorted(hits, key=lambda hit: (hit.passage.index, hit.priority)):
        place = (hit.passage.index, hit.span)
        spans = taken.setdefault(hit.passage.index, [])
        if place in seen or (hit.fixes and not _placed(hit.span, spans)):
            continue
        seen.add(place)
        kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.passage.index, hit.span, hit.priority))


def _placed(span: Span, spans: list[Span]) -> bool:
    """Put the span among the sorted ones and return True, unless it overlaps one of them."""
    at = bisect_left(spans, span)
    if any(span.overlaps(near) for near in spans[max(0, at - 1) : at + 1]):
        return False
    spans.insert(at, span)
    return True


def _finding(hit: _Hit, span: Span, lang: str) -> Finding:
    passage = hit.passage
    template = hit.rule.message_en
    if lang != "en":
        template = _set(hit.match.message or hit.rule.message)
    quote = hit.span.of(passage.text)
    if passage.plain is not None:
        quote = span.of(passage.plain.tagged)
    return Finding(
        rule=hit.rule.id,
        unit=passage.id,
        span=span,
        quote=quote,
        message=template.format(*(hit.match.args or (quote,))),
        issue=hit.rule.issue,
        severity=hit.rule.severity,
        safety=hit.safety,
        fixes=tuple(Fix(span, _carrying(hit, text)) for text in hit.fixes),
    )


@lru_cache(maxsize=2048)
def _set(template: str) -> str:
    """Return a French message in French typography, what it will quote left as it is."""
    return set_french(template)


def _carrying(hit: _Hit, text: str) -> str:
    """Return the fix with the tags that stood within the span behind it."""
    plain = hit.passage.plain
    if plain is None or plain.text == plain.tagged:
        return text
    at = plain.span(hit.span)
    whole = plain.replaced(hit.span, text)
    return whole[at.start : len(whole) - (len(plain.tagged) - at.end)]


def _tagged(passage: Passage, span: Span) -> Span:
    return span if passage.plain is None else passage.plain.span(span)


def _fixed_block(hits: Sequence[_Hit]) -> tuple[str, tuple[Fix, ...]]:
    edits = tuple(Fix(_tagged(hit.passage, hit.span), _carrying(hit, hit.fixes[0])) for hit in hits)
    plain = hits[0].passage.plain
    return _edited(hits[0].passage.text if plain is None else plain.tagged, edits), edits


def _fixed_plain(text: str, whole: Text, hits: Sequence[_Hit]) -> str:
    gone = {hit.passage.index for hit in hits if hit.match.drops}
    edits = [
        Fix(hit.span.shifted(hit.passage.start), hit.fixes[0])
        for hit in hits
        if hit.passage.index not in gone
    ]
    edits += (Fix(span, "") for span in _emptied(whole.passages, gone))
    return _edited(text, sorted(edits, key=lambda edit: edit.span))


def _emptied(passages: Sequence[Passage], gone: Collection[int]) -> Iterator[Span]:
    """Yield what to cut so that dropped passages leave no empty lines behind."""
    ends = [passage.start + len(passage.text) for passage in passages]
    for drops, run in groupby(range(len(passages)), key=lambda i: passages[i].index in gone):
        if not drops:
            continue
        indices = list(run)
        first, last = indices[0], indices[-1]
        if last + 1 < len(passages):
            yield Span(passages[first].start, passages[last + 1].start)
        elif first > 0:
            yield Span(ends[first - 1], ends[last])
        else:
            yield Span(passages[first].start, ends[last])


def _edited(text: str, edits: Iterable[Fix]) -> str:
    pieces: list[str] = []
    last = 0
    for edit in edits:
        pieces += (text[last : edit.span.start], edit.text)
        last = edit.span.end
    return "".join((*pieces, text[last:]))


def _moved(position: int, edits: Sequence[Fix], *, at_end: bool) -> int:
    """Return where a position is after the edits; within an edit, its near end."""
    shift = 0
    for edit in edits:
        if edit.span.end <= position and (edit.span.end < position or at_end or len(edit.span)):
            shift += len(edit.text) - len(edit.span)
        elif edit.span.start < position:
            start = edit.span.start + shift
            return start + len(edit.text) if at_end else start
        else:
            break
    return position + shift
