"""Rules made ready to run over a text, pass by pass."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from editor.artefacts.hit import Hit, hit_of
from editor.artefacts.rule import Match, Pass, Rule
from editor.artefacts.rules import collecting_paused, load_rules
from editor.artefacts.scanner import Scanner
from editor.artefacts.text import Passage, Text
from editor.model import Safety


class RuleSet:
    """Rules in the order of passes, their patterns indexed."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Prepare the rules."""
        ordered = sorted(rules, key=lambda rule: (rule.pass_, rule.id))
        self._passes = [_PassRules(group) for _, group in groupby(ordered, key=lambda r: r.pass_)]

    def find(self, text: Text, level: Safety = Safety.SAFE) -> Iterator[Hit]:
        """Yield every hit; later passes do not see a passage that one drops at this level."""
        for pass_rules in self._passes:
            dropped: list[Passage] = []
            for rule, match in pass_rules.find(text):
                if _is_in_english(rule, match) or _is_in_code(rule, match):
                    continue
                hit = hit_of(rule, match)
                if match.drops and hit.applies(level):
                    dropped.append(match.passage)
                yield hit
            text = text.without(dropped)


class _PassRules:
    """The rules of one pass: those that look for themselves, and those of patterns."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        every = list(rules)
        alone = [rule for rule in every if rule.phrasing is None]
        self._of_whole = [rule for rule in alone if rule.compares]
        self._of_parts = [rule for rule in alone if not rule.compares]
        phrasings = [(rule, rule.phrasing) for rule in every if rule.phrasing is not None]
        self._phrased = [rule for rule, _ in phrasings]
        self._scanner = Scanner([phrasing for _, phrasing in phrasings])

    def find(self, text: Text) -> Iterator[tuple[Rule, Match]]:
        """Yield what each rule finds; a long text is gone through part by part where it may."""
        for rule in self._of_whole:
            for match in rule.find(text):
                yield rule, match
            text.forget()
        for part in text.parts():
            for rule in self._of_parts:
                for match in rule.find(part):
                    yield rule, match
            if self._phrased:
                for number, match in self._scanner.find(part):
                    yield self._phrased[number], match


def _is_in_english(rule: Rule, match: Match) -> bool:
    """Say whether a wording rule speaks of the French of a sentence that is English."""
    if rule.pass_ is not Pass.WORDING or rule.reads_english:
        return False
    return any(stretch.covers(match.span) for stretch in match.passage.english)


def _is_in_code(rule: Rule, match: Match) -> bool:
    """Say whether a rule speaks of French where there is code; the page's own is residue."""
    if rule.pass_ is Pass.DOCUMENT:
        return False
    return any(stretch.covers(match.span) for stretch in match.passage.code)


def active_rules(rules: Sequence[Rule] | None, silenced: Collection[str]) -> RuleSet:
    """Return the rules, or all there are for None, less those silenced; prepared only once."""
    return _prepared(load_rules() if rules is None else tuple(rules), frozenset(silenced))


@lru_cache(maxsize=16)
def _prepared(rules: tuple[Rule, ...], silenced: frozenset[str]) -> RuleSet:
    with collecting_paused():
        return RuleSet([rule for rule in rules if rule.id not in silenced])
