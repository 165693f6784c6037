"""Argos models, run through CTranslate2 in large batches.

The packages are Argos Translate's, and so are the tokenizers and the options of the search, so
that the drafts are the same; its own `translate` module is left alone, as it takes seconds and
hundreds of megabytes to import, and runs one line at a time.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any

from editor.engines.alignment import Attention, align, find_pieces
from editor.engines.drafting import Rendering, draft
from editor.engines.engine import Draft, Progress
from editor.engines.faults import Kind, find_faults
from editor.engines.packages import Package, find_installed
from editor.engines.pivot import Pivot
from editor.errors import EditorError

# What Argos Translate 1.11 asks of CTranslate2, so that drafts are the same as its own.
_BEAM = 4
_LENGTH_PENALTY = 0.2
# The models are trained on sentences; much beyond this many pieces they lose the thread.
_LONGEST = 150
# Pieces in a batch, padding included. Larger gains nothing on a processor, and smaller loses.
_BATCH = 1024
_WAITING = 8
# How a draft with faults is tried again: each time so many hypotheses, of which the best is kept.
_RETRIED = 8
_RETRIES: tuple[tuple[frozenset[Kind], dict[str, Any]], ...] = (
    (
        frozenset({Kind.LOOP, Kind.RUNAWAY}),
        {"repetition_penalty": 1.2, "no_repeat_ngram_size": 4},
    ),
    (frozenset(Kind), {"coverage_penalty": 0.2}),
)


@dataclass(frozen=True, slots=True)
class _Job:
    """A passage as the model reads it."""

    at: int
    """Which of the passages it is."""
    text: str
    pieces: list[str]


class Model:
    """One package's model. Nothing is loaded before the first passage."""

    def __init__(self, package: Package, *, beam: int = _BEAM, longest: int = _LONGEST) -> None:
        """Keep the package.

        `beam` is how many hypotheses the search follows at once; passages of more than `longest`
        pieces are cut.
        """
        self.package = package
        self.limit = longest
        self._beam = beam

    @cached_property
    def _tokenizer(self) -> Any:  # noqa: ANN401 (argostranslate has no types)
        tokenizer = _argos("package").Package(self.package.folder).tokenizer
        try:
            # It is loaded when first used, whatever is in its file.
            tokenizer.encode("a")
        except (RuntimeError, OSError, ValueError) as error:
            raise EditorError(
                f"the tokenizer can't be loaded ({error}); remove the model and install it again",
                self.package.folder,
            ) from error
        return tokenizer

    @cached_property
    def _translator(self) -> Any:  # noqa: ANN401 (ctranslate2 has no types)
        import ctranslate2

        gpu = ctranslate2.get_cuda_device_count() > 0
        try:
            # Two threads on one sentence are slower than one thread on each of two.
            return ctranslate2.Translator(
                str(self.package.folder / "model"),
                device="cuda" if gpu else "cpu",
                compute_type="auto",
                inter_threads=1 if gpu else _processors(),
                intra_threads=0 if gpu else 1,
            )
        except (RuntimeError, ValueError) as error:
            raise EditorError(
                f"the model can't be loaded ({error}); remove it and install it again",
                self.package.folder,
            ) from error

    def compute_type(self) -> str:
        """Return the type that the model's numbers are computed in, such as `int8_float32`."""
        return str(self._translator.compute_type)

    def length(self, text: str) -> int:
        """Return how many pieces the model reads the text as."""
        return len(self._read(text))

    def _read(self, text: str) -> list[str]:
        # Half a surrogate pair, from a broken file, is more than a tokenizer can take.
        pieces = self._tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8"))
        return list(pieces)

    def render(
        self, texts: Sequence[str], alternatives: int, progress: Progress
    ) -> list[tuple[Rendering, ...]]:
        """Return the renderings of each passage; one with faults was tried a second time."""
        jobs = [_Job(at, text, self._read(text)) for at, text in enumerate(texts)]
        found: dict[int, list[Rendering]] = {}
        for job, renderings in self._run(jobs, alternatives, {}):
            found[job.at] = renderings
            progress(1)
        for kinds, options in _RETRIES:
            faulty = [j for j in jobs if any(f.kind in kinds for f in found[j.at][0].faults)]
            for job, renderings in self._run(faulty, max(alternatives, _RETRIED), options):
                both = [*found[job.at], *renderings]
                # The likeliest of those with the fewest faults.
                both.sort(key=lambda each: (len(each.faults), -each.score))
                found[job.at] = both[:alternatives]
        return [tuple(found[at]) for at in range(len(texts))]

    def _run(
        self, jobs: Sequence[_Job], alternatives: int, options: dict[str, Any]
    ) -> Iterable[tuple[_Job, list[Rendering]]]:
        """Yield every job with its renderings, in batches that depend on the jobs alone."""
        prefix = [self.package.target_prefix] if self.package.target_prefix else None
        waiting: deque[tuple[list[_Job], int, list[Any]]] = deque()
        for batch in _batches(jobs):
            longest = 3 * len(batch[-1].pieces) + 50
            results = self._translator.translate_batch(
                [job.pieces for job in batch],
                target_prefix=[prefix] * len(batch) if prefix else None,
                replace_unknowns=True,
                beam_size=max(alternatives, self._beam),
                num_hypotheses=alternatives,
                length_penalty=_LENGTH_PENALTY,
                return_scores=True,
                return_attention=True,
                max_input_length=0,
                max_decoding_length=longest,
                asynchronous=True,
                **options,
            )
            waiting.append((batch, longest, results))
            if len(waiting) > _WAITING:
                yield from self._finished(*waiting.popleft())
        while waiting:
            yield from self._finished(*waiting.popleft())

    def _finished(
        self, batch: list[_Job], longest: int, results: list[Any]
    ) -> Iterable[tuple[_Job, list[Rendering]]]:
        for job, waiting in zip(batch, results, strict=True):
            result = waiting.result()
            ranks = range(len(result.hypotheses))
            yield job, [self._rendering(job, result, rank, longest) for rank in ranks]

    def _rendering(self, job: _Job, result: Any, rank: int, longest: int) -> Rendering:  # noqa: ANN401
        """Return one hypothesis as text, with what the model was sure of and looked at."""
        pieces = result.hypotheses[rank]
        text = self._decode(pieces)
        written = find_pieces(pieces, text)
        attention = Attention(find_pieces(job.pieces, job.text), written, result.attention[rank])
        count = max(len(pieces), 1)
        # The score is the sum of the logarithms over the length to the power of the penalty.
        likelihood = 2.718281828 ** (result.scores[rank] * count**_LENGTH_PENALTY / count)
        return Rendering(
            text,
            round(min(likelihood, 1.0), 4),
            align(job.text, text, attention),
            find_faults(job.text, text, cut=len(pieces) >= longest),
        )

    def _decode(self, pieces: list[str]) -> str:
        """Return the pieces as text: without the prefix, with the underscores Argos would lose."""
        kept = [piece.replace("_", "\ue000") for piece in pieces]
        text = str(self._tokenizer.decode(kept)).replace("\ue000", "_")
        return text.removeprefix(self.package.target_prefix).removeprefix(" ")


def _processors() -> int:
    """Return how many processors this process may use."""
    with suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _batches(jobs: Sequence[_Job]) -> Iterable[list[_Job]]:
    """Yield the jobs by length, each batch as large as fits."""
    batch: list[_Job] = []
    for job in sorted(jobs, key=lambda job: (len(job.pieces), job.text)):
        if batch and (len(batch) + 1) * len(job.pieces) > _BATCH:
            yield batch
            batch = []
        batch.append(job)
    if batch:
        yield batch


class ArgosEngine:
    """Translates a pair with one Argos model, or with two through a third language."""

    name = "argos"

    def __init__(self, *route: Package, beam: int = _BEAM, longest: int = _LONGEST) -> None:
        """Keep the packages in the order they are used; their models load when first needed."""
        self.route = route
        models = [Model(package, beam=beam, longest=longest) for package in route]
        self._translator = models[0] if len(models) == 1 else Pivot(*models)

    def signature(self) -> str:
        """Return the engine and the model, as `argos|fr_en-1.9`."""
        return "|".join(("argos", *(package.label for package in self.route)))

    def translate(
        self,
        texts: Sequence[str],
        *,
        alternatives: int = 1,
        progress: Progress | None = None,
    ) -> list[tuple[Draft, ...]]:
        """Return the drafts of each text, best first."""
        return draft(texts, self._translator, alternatives=alternatives, progress=progress)


def find_route(
    source: str, target: str, *, find: Callable[[], Sequence[Package]] | None = None
) -> tuple[Package, ...]:
    """Return the packages that lead from one language to another, two at most; or none."""
    packages = find() if find else find_installed().packages
    direct = [p for p in packages if (p.source, p.target) == (source, target)]
    if direct:
        return (direct[0],)
    steps = [(p, q) for p in packages for q in packages if p.target == q.source]
    ways = [way for way in steps if (way[0].source, way[1].target) == (source, target)]
    return min(ways, key=lambda way: way[0].target != "en", default=())


def find_engine(source: str, target: str) -> ArgosEngine | None:
    """Return an engine for the pair, or None when no installed model leads there."""
    route = find_route(source, target)
    return ArgosEngine(*route) if route else None


def load_model(package: Package) -> None:
    """Load a package's model and tokenizer, or say in an `EditorError` what is wrong with them."""
    model = Model(package)
    model.compute_type()
    model.length("")


def upstream_index() -> str:
    """Return the address of Argos Translate's own index."""
    return str(_argos("settings").remote_package_index)


def _argos(name: str) -> Any:  # noqa: ANN401 (argostranslate has no types)
    """Return a module of Argos Translate, which makes folders in the user's home when imported."""
    try:
        return import_module(f"argostranslate.{name}")
    except OSError as error:
        raise EditorError(
            f"Argos Translate can't make its folders: {error.strerror}; "
            "set XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_CACHE_HOME to folders you may write",
            error.filename,
        ) from error
