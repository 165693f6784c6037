"""Apertium, where the system has it: rule-based, rough, and there without any download.

Debian has no pair from French to English, so a way through one more language is looked for.
"""

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from editor.engines.alignment import align
from editor.engines.drafting import Rendering, draft
from editor.engines.engine import Draft, Progress
from editor.engines.faults import find_faults
from editor.errors import EditorError

_SHORT = {
    "cat": "ca",
    "deu": "de",
    "eng": "en",
    "epo": "eo",
    "fra": "fr",
    "glg": "gl",
    "ita": "it",
    "oci": "oc",
    "por": "pt",
    "ron": "ro",
    "spa": "es",
}
_MODE = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")
# Marks of words that are not in a dictionary, have no translation, or can't be inflected.
_MARKED = re.compile(r"(?<!\w)([*@#]+)([^\W\d_]+)")
_TAG = re.compile(r"[#^]*(?:<[a-z0-9]+>)+\$?")
# Between passages: what Apertium takes to end a sentence and leaves in its place.
_BETWEEN = "\n\n"
_SECONDS, _SECONDS_PER_LETTER = 60, 0.005
_UNKNOWN = 0.5
"""What a draft of Apertium is worth at best, beside a model's."""


@dataclass(frozen=True, slots=True)
class Mode:
    """One direction that Apertium translates in."""

    name: str
    source: str
    target: str


def find_modes() -> tuple[Mode, ...]:
    """Return the directions that are installed, without the variants of a language."""
    if shutil.which("apertium") is None:
        return ()
    found = subprocess.run(["apertium", "-l"], capture_output=True, timeout=30, check=False)
    modes = []
    for line in sorted(found.stdout.decode("utf-8", "replace").split("\n")):
        if match := _MODE.fullmatch(line.strip()):
            source, target = (_SHORT.get(code, code) for code in match.groups())
            modes.append(Mode(match.group(), source, target))
    return tuple(modes)


def find_engine(source: str, target: str) -> "ApertiumEngine | None":
    """Return an engine for the pair, by way of a third language if need be, or None."""
    modes = find_modes()
    for mode in modes:
        if (mode.source, mode.target) == (source, target):
            return ApertiumEngine(mode)
    for first in modes:
        for second in modes:
            if (first.source, first.target, second.target) == (source, second.source, target):
                return ApertiumEngine(first, second)
    return None


class ApertiumEngine:
    """Translates a pair in one step or two. Its drafts are a gist, and stamped so."""

    name = "apertium"

    def __init__(self, *route: Mode) -> None:
        """Keep the modes in the order they are used."""
        self.route = route
        self._translator = _Passages(route)

    def signature(self) -> str:
        """Return the engine and the way: `apertium|fr-es+es-en|gist`."""
        steps = "+".join(f"{mode.source}-{mode.target}" for mode in self.route)
        return f"apertium|{steps}|gist"

    def translate(
        self,
        texts: Sequence[str],
        *,
        alternatives: int = 1,
        progress: Progress | None = None,
    ) -> list[tuple[Draft, ...]]:
        """Return the one draft of each text that rules give."""
        return draft(texts, self._translator, alternatives=alternatives, progress=progress)


class _Passages:
    """All passages through one process for each step."""

    limit = 5_000

    def __init__(self, route: Sequence[Mode]) -> None:
        self._route = route

    def length(self, text: str) -> int:
        return len(text)

    def render(
        self,
        texts: Sequence[str],
        alternatives: int,  # noqa: ARG002 (rules give one)
        progress: Progress,
    ) -> list[tuple[Rendering, ...]]:
        results = list(texts)
        for mode in self._route:
            results = _translate(results, mode)
        progress(len(texts))
        return [(_rendering(text, marked),) for text, marked in zip(texts, results, strict=True)]


def _rendering(source: str, marked: str) -> Rendering:
    """Return a draft without Apertium's marks; every word it did not know makes it worth less."""
    unknown = len(_MARKED.findall(marked)) - len(_MARKED.findall(source))
    text = _unmarked(marked, source)
    if source[:1].islower() and text[:1].isupper() and not source.startswith(text[:1]):
        text = text[0].lower() + text[1:]
    words = max(len(re.findall(r"\w+", text)), 1)
    score = round(_UNKNOWN * max(0.0, 1 - unknown / words), 4)
    return Rendering(text, score, align(source, text), find_faults(source, text))


def _unmarked(marked: str, source: str) -> str:
    """Return a result without marks, but for the signs that the source itself has there."""

    text = _MARKED.sub(r"\2", _TAG.sub("", marked))
    for mark, word in _MARKED.findall(source):
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", mark + word, text, count=1)
    return text


def _translate(texts: Sequence[str], mode: Mode) -> list[str]:
    """Return the texts in the other language: all at once, one by one if they ran together."""
    plain = [_MARKED.sub(r"\2", re.sub(r"[\s\ufeff]+", " ", text)) for text in texts]
    parts = _run(_BETWEEN.join(plain), mode).split(_BETWEEN)
    if len(parts) != len(texts):
        parts = [_run(text, mode).replace("\n", " ") for text in plain]
    return [part.strip() for part in parts]


def _run(text: str, mode: Mode) -> str:
    seconds = _SECONDS + len(text) * _SECONDS_PER_LETTER
    try:
        done = subprocess.run(
            ["apertium", "-f", "txt", mode.name],
            input=text.encode("utf-8", "replace"),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise EditorError(f"apertium {mode.name} did not finish in {seconds:.0f} s") from None
    except OSError as error:
        raise EditorError(f"apertium can't be started: {error.strerror}") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip() or f"status {done.returncode}"
        raise EditorError(f"apertium {mode.name} failed: {reason}")
    return done.stdout.decode("utf-8", "replace")
