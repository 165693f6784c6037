"""Findings explained one by one: where, what is wrong, why a machine, what instead, how sure.

2  wording.doubled_coordination
   … pris au dépourvu par l’incursion [-audacieuse et audacieuse-]{+audacieuse+} de
   l’Ukraine …
   constat   « audacieuse et audacieuse » dit deux fois la même chose.
"""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.artefacts.rule import Rule
from editor.model import Finding, Silence, Span
from editor.report.listing import STYLES, TYPOGRAPHY, on_one_line, shown

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_AROUND = 110
"""How many characters of its sentence are shown on either side of a finding."""
_NARROWEST = 50
_MARGIN = " " * 5
# Signs of nobody's stand for the no-break spaces while lines are broken.
_HELD = {0xA0: "\ue000", 0x202F: "\ue001"}
_FREED = {0xE000: "\u00a0", 0xE001: "\u202f"}

_WORDS = {
    "fr": {
        "what": "constat",
        "why": "origine",
        "fix": "remède",
        "sure": "sûreté",
        "silence": "taire",
        "gone": "rien : à supprimer",
        "or": "ou",
        "one more": "et 1 autre pareil",
        "more": "et {0} autres pareils",
        "safe": "sûr : nul n’y trouverait à redire ; corrigé sans demander",
        "suggest": "proposé : on le prend d’ordinaire ; corrigé avec --level suggest",
        "query": "question : à vous de décider ; rien n’est changé",
    },
    "en": {
        "what": "finding",
        "why": "origin",
        "fix": "remedy",
        "sure": "surety",
        "silence": "silence",
        "gone": "nothing: to be deleted",
        "or": "or",
        "one more": "and 1 more like it",
        "more": "and {0} more like it",
        "safe": "safe: no reader would disagree; repaired without asking",
        "suggest": "suggested: an editor usually takes it; repaired with --level suggest",
        "query": "a query: yours to decide; nothing is changed",
    },
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A finding with what explains it."""

    finding: Finding
    """Its span is in the text of its block; `unit` is the id of the segment it begins in."""
    rule: Rule
    sentence: str
    """The sentence or sentences it is in."""
    span: Span
    """Where it is in them."""
    block: Span
    """Where its block is in the decoded source."""
    place: Span | None = None
    """Where it is in the decoded source; None where that cannot be told."""
    fits: bool = False
    """Whether its fixes may be put in there as they are."""
    silence: Silence | None = None
    """What silences it, if something does."""


def explain(
    name: str, findings: Sequence[Explained], screen: "Console", *, lang: str, in_colour: bool
) -> "Text":
    """Return the findings of a document for rich, explained in `lang`: `fr` or `en`.

    Lines are as wide as the screen, and end where their words do, so that the commands can be
    copied. Without colour, what a fix changes is marked as `[-what goes-]{+what comes+}`. Of what
    the house's typography asks for, one finding stands for all of its rule.
    """
    from rich.text import Text

    words = _WORDS["en" if lang == "en" else "fr"]
    lines = [Text(name, "bold")] if findings else []
    for number, (one, more) in enumerate(_grouped(findings), 1):
        heading = Text.assemble((f"{number:>3}  ", "dim"), (one.rule.id, "bold"))
        if more:
            said = words["one more" if more == 1 else "more"]
            heading.append(f"  {said.format(more)}", "dim")
        width = max(screen.width, _NARROWEST) - len(_MARGIN)
        lines += (Text(""), heading)
        lines += (
            Text(_MARGIN) + line for line in _wrapped(_in_context(one, in_colour), width, screen)
        )
        label = max(len(words[key]) for key in ("what", "why", "fix", "sure", "silence")) + 2
        for key, text in _rows(name, one, more, words, lang, width - label):
            for at, line in enumerate(_wrapped(text, width - label, screen)):
                lines.append(
                    Text.assemble(_MARGIN, (("" if at else words[key]).ljust(label), "dim"), line)
                )
    return Text("\n").join(lines)


def silencing(rule: str, name: str, unit: str) -> tuple[str, ...]:
    """Return the command that silences a finding, in two parts."""
    place = f"--doc {shlex.quote(name)}" + (f" --at {shlex.quote(unit)}" if unit else "")
    return (f"relire rules silence {rule}", place)


def _grouped(findings: Iterable[Explained]) -> Iterator[tuple[Explained, int]]:
    """Yield each finding with 0, each of typography once, with how many more there are of it."""
    every = list(findings)
    counts: dict[str, int] = {}
    for one in every:
        if one.rule.id.startswith(TYPOGRAPHY):
            counts[one.rule.id] = counts.get(one.rule.id, 0) + 1
    for one in every:
        if one.rule.id not in counts:
            yield one, 0
        elif counts[one.rule.id]:
            yield one, counts[one.rule.id] - 1
            counts[one.rule.id] = 0


def _rows(
    name: str, one: Explained, more: int, words: dict[str, str], lang: str, width: int
) -> Iterator[tuple[str, "Text"]]:
    """Yield what is said of a finding, each with the key of its label."""
    from rich.text import Text

    finding = one.finding
    yield "what", Text(on_one_line(finding.message))
    why = (one.rule.why_en or one.rule.why) if lang == "en" else one.rule.why
    if why:
        yield "why", Text(why)
    if finding.fixes:
        yield "fix", _fixes(finding, words)
    yield "sure", Text(words[finding.safety.value], STYLES[finding.safety])
    command, place = silencing(finding.rule, name, "" if more else finding.unit)
    gap = " " if len(command) + 1 + len(place) <= width else " \\\n  "
    yield "silence", Text(f"{command}{gap}{place}", "cyan")


def _wrapped(text: "Text", width: int, screen: "Console") -> Iterator["Text"]:
    """Yield the lines of a text; they do not break at the spaces that French keeps together."""
    held = text.copy()
    held.plain = held.plain.translate(_HELD)
    for line in held.wrap(screen, width):
        line.plain = line.plain.translate(_FREED)
        line.rstrip()
        yield line


def _fixes(finding: Finding, words: dict[str, str]) -> "Text":
    from rich.text import Text

    text = Text()
    for number, fix in enumerate(finding.fixes):
        text.append(f"  {words['or']}  " if number else "", "dim")
        said = f"«\u00a0{shown(fix.text)}\u00a0»" if fix.text else words["gone"]
        text.append(said, "" if number else STYLES[finding.safety])
    return text


def _in_context(one: Explained, in_colour: bool) -> "Text":  # noqa: FBT001
    """Return the sentence with what the finding is about, and its fix, marked in it."""
    from rich.text import Text

    before, after = one.sentence[: one.span.start], one.sentence[one.span.end :]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    quote = one.span.of(one.sentence)
    text = Text(on_one_line(before))
    fix = one.finding.fixes[0].text if one.finding.fixes else None
    if in_colour:
        text.append(_cut(quote), "bold" if fix is None else "red strike")
        text.append(_cut(fix or ""), "bold green underline")
    elif fix is None:
        text.append(f"[{_cut(quote)}]")
    else:
        text.append(f"[-{_cut(quote)}-]" if quote else "")
        text.append(f"{{+{_cut(fix)}+}}" if fix else "")
    text.append(on_one_line(after))
    return text


def _cut(text: str) -> str:
    """Return the text on one line, without its middle if it is long."""
    line = on_one_line(text)
    return line if len(line) <= 2 * _AROUND else f"{line[:_AROUND]} … {line[-_AROUND:]}"
