"""From texts with tags, line breaks and any length to drafts, around what translates passages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from editor.engines import passages, tagging
from editor.engines.alignment import moved
from editor.engines.engine import Draft, Link, Progress
from editor.engines.faults import Fault
from editor.engines.passages import Passage
from editor.language import tags

_SURE = 0.3


@dataclass(frozen=True, slots=True)
class Rendering:
    """One translation of a passage."""

    text: str
    score: float
    """The likelihood of its pieces, as a geometric mean: from 0 to 1."""
    links: tuple[Link, ...] = ()
    faults: tuple[Fault, ...] = ()


class Translator(Protocol):
    """What turns passages into renderings: no tags, no line breaks, none over `limit`."""

    limit: int
    """How long a passage may be, by `length`."""

    def length(self, text: str) -> int:
        """Return how long a passage is to this translator."""
        ...

    def render(
        self, texts: Sequence[str], alternatives: int, progress: Progress
    ) -> list[tuple[Rendering, ...]]:
        """Return the renderings of each passage, best first, at least one."""
        ...


def draft(
    texts: Sequence[str],
    translator: Translator,
    *,
    alternatives: int = 1,
    progress: Progress | None = None,
) -> list[tuple[Draft, ...]]:
    """Return the drafts of each text, best first; what is said twice is translated once."""
    plain = {text: tags.strip(text).text for text in texts}
    alone = dict.fromkeys(
        word
        for tagged, bare in plain.items()
        if tagged != bare
        for word in tagging.tagged_words(tagged)
    )
    asked = list(dict.fromkeys([*plain.values(), *alone]))
    wholes = render(asked, translator, alternatives, _counter(len(texts), len(asked), progress))
    sure = {word: wholes[word][0].text for word in alone if _is_sure(wholes[word][0])}
    finished = {text: _drafts(text, wholes[plain[text]], sure) for text in plain}
    return [finished[text] for text in texts]


def render(
    texts: Sequence[str], translator: Translator, alternatives: int, progress: Progress
) -> dict[str, list[Rendering]]:
    """Return the renderings of each text without tags, best first, whatever its length."""
    cuts = {
        text: passages.cut(text, limit=translator.limit, length=translator.length) for text in texts
    }
    jobs = list(dict.fromkeys(p.text for cut in cuts.values() for p in cut if not p.verbatim))
    count = _counter(len(texts), len(jobs), progress)
    rendered = translator.render(jobs, alternatives, count) if jobs else []
    renderings = dict(zip(jobs, rendered, strict=True))
    if not jobs:
        progress(len(texts))
    return {text: _joined(cut, renderings, alternatives) for text, cut in cuts.items()}


def _is_sure(rendering: Rendering) -> bool:
    """Say whether a few words by themselves were understood, so that they tell something."""
    return rendering.score >= _SURE and not rendering.faults


def _drafts(
    tagged: str, wholes: Sequence[Rendering], alone: Mapping[str, str]
) -> tuple[Draft, ...]:
    """Return the drafts of a text, each with the tags put into it."""
    drafts = []
    for whole in wholes:
        placed = tagging.place(tagged, whole.text, whole.links, alone)
        doubts = tuple(fault.message for fault in whole.faults)
        drafts.append(Draft(placed.text, whole.score, placed.links, placed.unplaced, doubts))
    return tuple(drafts)


def _joined(
    cut: Sequence[Passage], renderings: Mapping[str, tuple[Rendering, ...]], alternatives: int
) -> list[Rendering]:
    """Return a text's renderings: the first of each passage, then the second, and so on."""
    most = max((len(renderings[p.text]) for p in cut if not p.verbatim), default=1)
    different: dict[str, Rendering] = {}
    for rank in range(min(most, alternatives)):
        whole = _join(cut, renderings, rank)
        different.setdefault(whole.text, whole)
    return list(different.values())


def _join(
    cut: Sequence[Passage], renderings: Mapping[str, tuple[Rendering, ...]], rank: int
) -> Rendering:
    pieces: list[str] = []
    links: list[Link] = []
    faults: list[Fault] = []
    read = written = weight = 0
    score = 0.0
    for at, passage in enumerate(cut):
        text = passage.text
        if not passage.verbatim:
            options = renderings[passage.text]
            best = options[min(rank, len(options) - 1)]
            text = passages.mended(passage, best.text, goes_on=_goes_on(cut, at))
            links += moved(best.links, read, written)
            faults += best.faults
            score += best.score * len(passage.text)
            weight += len(passage.text)
        pieces.append(text)
        read += len(passage.text)
        written += len(text)
    return Rendering(
        "".join(pieces),
        round(score / weight, 4) if weight else 1.0,
        tuple(links),
        tuple(dict.fromkeys(faults)),
    )


def _goes_on(cut: Sequence[Passage], at: int) -> bool:
    following = next((passage for passage in cut[at + 1 :] if not passage.verbatim), None)
    return following is not None and following.continued


def _counter(texts: int, jobs: int, progress: Progress | None) -> Callable[[int], None]:
    """Return what turns jobs done into texts done."""
    done = told = 0

    def count(more: int) -> None:
        nonlocal done, told
        done += more
        if progress and (now := texts * done // jobs) > told:
            progress(now - told)
            told = now

    return count
