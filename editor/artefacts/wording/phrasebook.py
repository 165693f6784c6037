"""Set phrases of English put into French word by word, from the lists in `phrasebook/`.

Each file is a rule with hundreds of phrases, one a line:

    <tirer> la prise sur → <mettre> fin à ; <arrêter> ← pull the plug on

What stands before the arrow is a pattern, what follows what to put there, the best first, then the
English. A line that begins with `?` is a question. Lines that begin with `bad:` and `fine:` are the
examples of the whole file; `#` begins a remark. A phrase that good French has as well is no phrase
for these lists: it wants a rule of its own, with its own examples.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from editor.artefacts.pattern import Found, Pattern, span_of
from editor.artefacts.pattern_parser import parse_pattern
from editor.artefacts.replacement import Template, parse_template
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.scanner import Scanner
from editor.artefacts.text import Passage, Text
from editor.errors import EditorError
from editor.model import IssueType, Safety, Severity

_FOLDER = Path(__file__).parent / "phrasebook"
_TO, _FROM, _OR = " → ", " ← ", " ; "


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as a machine puts it, what to put instead, and what it stands for."""

    pattern: Pattern
    templates: tuple[Template, ...]
    english: str
    safety: Safety

    def match(self, passage: Passage, found: Found) -> Match:
        """Return the match where the pattern was found."""
        span = span_of(passage, found.start, found.end)
        fixes = tuple(dict.fromkeys(t.filled(passage, found) for t in self.templates))
        return Match(passage, span, fixes, (span.of(passage.text), self.english), self.safety)


class PhrasePhrasing:
    """All phrases of a list; the engine looks for all of them in one scan."""

    def __init__(self, phrases: tuple[Phrase, ...]) -> None:
        """Keep the phrases by their patterns."""
        self._by_pattern = {phrase.pattern.source: phrase for phrase in phrases}
        self.patterns = tuple(phrase.pattern for phrase in phrases)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases in the order of the list."""
        return tuple(self._by_pattern.values())

    def match(self, passage: Passage, found: Found) -> Match | None:
        """Return the match of the phrase whose pattern was found."""
        return self._by_pattern[found.source].match(passage, found)


def read_phrasebook(path: Path) -> Rule:
    """Return the rule of a list of phrases; raise `EditorError` on a fault."""
    phrases: dict[str, Phrase] = {}
    bad: list[Example] = []
    fine: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("bad: "):
            wrong, arrow, right = line.removeprefix("bad: ").partition(_TO)
            bad.append(Example(wrong, right if arrow else None))
        elif line.startswith("fine: "):
            fine.append(line.removeprefix("fine: "))
        elif line and not line.startswith("#"):
            try:
                phrase = parse_phrase(line)
            except EditorError as fault:
                raise EditorError(fault.message, path, number) from fault
            if phrase.pattern.source in phrases:
                raise EditorError(f"“{phrase.pattern.source}” stands here twice", path, number)
            phrases[phrase.pattern.source] = phrase
    phrasing = PhrasePhrasing(tuple(phrases.values()))
    return Rule(
        id=path.stem,
        issue=IssueType.MISTRANSLATION,
        severity=Severity.MAJOR,
        safety=Safety.SUGGEST,
        message="« {0} » rend mot à mot l’anglais « {1} ».",
        message_en="“{0}” puts the English “{1}” into French word by word.",
        why="Une machine rend volontiers une expression toute faite mot à mot.",
        find=_finder(phrasing),
        bad=tuple(bad),
        fine=tuple(fine),
        phrasing=phrasing,
        path=path,
    )


def parse_phrase(line: str) -> Phrase:
    """Return the phrase a line describes, or raise `EditorError` saying what is wrong in it."""
    said, arrow, rest = line.partition(_TO)
    fixed, back, english = rest.partition(_FROM)
    if not arrow or not back:
        raise EditorError("write: pattern → what to put ; or else ← the English")
    pattern = parse_pattern(said.removeprefix("?").strip(" "))
    templates = [parse_template(fix.strip(" "), [pattern]) for fix in fixed.split(_OR)]
    safety = Safety.QUERY if said.startswith("?") else Safety.SUGGEST
    return Phrase(pattern, tuple(templates), english.strip(" "), safety)


def _finder(phrasing: PhrasePhrasing) -> Callable[[Text], Iterator[Match]]:
    # Made when it is asked for: the engine looks for all phrasings in one scan of its own.
    scanner = lru_cache(maxsize=1)(lambda: Scanner([phrasing]))
    return lambda text: (match for _, match in scanner().find(text))


RULES = tuple(read_phrasebook(path) for path in sorted(_FOLDER.glob("*.txt")))
