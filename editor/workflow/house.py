"""What a desk has decided about repairs: its own rules and names, what is silenced, typography."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from editor import artefacts
from editor.artefacts import FixedBlock
from editor.artefacts.quiet import Quiet, silent, speaking, words_of
from editor.artefacts.rule import Rule
from editor.artefacts.rules import load_rules
from editor.language.house import IMPRIMERIE, House
from editor.model import Block, Concept, Finding, Safety, Segment, Silence, Silenced, Unit


# Not slotted: `cached_property` keeps what it computed in the instance's dictionary.
@dataclass(frozen=True)
class HouseRules:
    """What a desk has decided about repairs, for all documents or for one."""

    names: tuple[Concept, ...] = ()
    """Its concepts, whose wrong renderings are looked for."""
    rules: tuple[Rule, ...] | None = None
    """The rules there are, its own too; None for those of the program."""
    silences: tuple[Silence, ...] = ()
    """The rules that are not reported, each everywhere or in one document."""
    quiet: tuple[Quiet, ...] = ()
    """The single findings that are not reported."""
    house: House = IMPRIMERIE
    """How it sets French."""
    lang: str = "fr"
    """The language of messages: `fr` or `en`."""

    def of(
        self, slug: str, segments: Iterable[Segment] = (), units: Iterable[Unit] = ()
    ) -> "HouseRules":
        """Return what holds for one document; `units` are its French ones, where there are any."""
        silences = tuple(one for one in self.silences if one.document in {"", slug})
        by_id = {unit.id: unit for unit in units if unit.ignored}
        quiet = (
            Quiet(replace(silence, document=slug), segment.block.id, words_of(*_texts(unit)))
            for segment in (segments if by_id else ())
            if (unit := by_id.get(segment.id))
            for silence in unit.silences
        )
        return replace(self, silences=silences, quiet=tuple(quiet))

    def find(self, blocks: Sequence[Block]) -> tuple[Finding, ...]:
        """Return what was found in these blocks; `unit` is the block's id."""
        return self._found(blocks, self._speaking)

    def find_silenced(self, blocks: Sequence[Block]) -> tuple[Silenced, ...]:
        """Return what would have been found there too, were it not silenced, with why it is."""
        if not self._silent:
            return ()
        return tuple(
            Silenced(finding, self._silence_of(finding))
            for finding in self._found(blocks, self._silent)
        )

    def fix(self, blocks: Sequence[Block], level: Safety) -> tuple[FixedBlock, ...]:
        """Return these blocks with the fixes up to `level` put in."""
        return artefacts.fix_blocks(
            blocks, level, names=self.names, house=self.house, lang=self.lang, rules=self._speaking
        )

    def find_in_text(self, text: str) -> tuple[Finding, ...]:
        """Return what was found in a plain text, spans in it."""
        return artefacts.find(
            text, names=self.names, house=self.house, lang=self.lang, rules=self._speaking
        )

    def find_silenced_in_text(self, text: str) -> tuple[Silenced, ...]:
        """Return what would have been found in a plain text too, were it not silenced."""
        if not self._silent:
            return ()
        found = artefacts.find(
            text, names=self.names, house=self.house, lang=self.lang, rules=self._silent
        )
        return tuple(Silenced(finding, self._silence_of(finding)) for finding in found)

    def fix_text(self, text: str, level: Safety) -> str:
        """Return a plain text with the fixes up to `level` put in."""
        return artefacts.fix(text, level, names=self.names, house=self.house, rules=self._speaking)

    def _found(self, blocks: Sequence[Block], rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
        return artefacts.find_in_blocks(
            blocks, names=self.names, house=self.house, lang=self.lang, rules=rules
        )

    @cached_property
    def _speaking(self) -> tuple[Rule, ...]:
        return speaking(self.known, {one.rule for one in self.silences}, self.quiet)

    @cached_property
    def _silent(self) -> tuple[Rule, ...]:
        return silent(self.known, {one.rule for one in self.silences}, self.quiet)

    @property
    def known(self) -> tuple[Rule, ...]:
        """Every rule there is, silenced or not."""
        return load_rules() if self.rules is None else self.rules

    def _silence_of(self, finding: Finding) -> Silence:
        places = (one.silence for one in self.quiet if one.passage == finding.unit)
        return next(
            one for one in (*self.silences, *places) if one.covers(finding.rule, finding.quote)
        )


def part(
    found: Iterable[Finding], silences: Sequence[Silence], units: Iterable[Unit]
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...]]:
    """Return the findings in these units that are to be told, and those that are silenced."""
    by_unit = {unit.id: unit.silences for unit in units if unit.ignored}
    told: list[Finding] = []
    silenced: list[Silenced] = []
    for finding in found:
        known = (*silences, *by_unit.get(finding.unit, ()))
        silence = next((one for one in known if one.covers(finding.rule, finding.quote)), None)
        if silence is None:
            told.append(finding)
        else:
            silenced.append(Silenced(finding, silence))
    return tuple(told), tuple(silenced)


def _texts(unit: Unit) -> tuple[str, str]:
    return unit.source, unit.target
