"""Which engine translates a pair of languages on this machine."""

import shutil

from editor.engines import apertium, argos
from editor.engines.engine import Engine, EngineStatus
from editor.engines.packages import find_installed
from editor.errors import EditorError, ModelMissingError

_NAMES = ("argos", "apertium")


def find_engine(source_lang: str, target_lang: str, *, name: str = "auto") -> Engine:
    """Return the engine for a pair; with `auto`, the best that is installed.

    Languages are BCP 47 tags, of which the first part counts. Raises `ModelMissingError`, saying
    what is missing and how to get it, when no engine can translate the pair.
    """
    if name not in {"auto", *_NAMES}:
        raise EditorError(f"there is no engine {name!r}; choose one of: auto, {', '.join(_NAMES)}")
    source, target = _base(source_lang), _base(target_lang)
    engine: Engine | None = None
    if name in {"auto", "argos"}:
        engine = argos.find_engine(source, target)
    if engine is None and name in {"auto", "apertium"}:
        engine = apertium.find_engine(source, target)
    if engine is None:
        raise ModelMissingError(_missing(source, target, name))
    return engine


def list_engines() -> tuple[EngineStatus, ...]:
    """Return what is known of every engine on this machine."""
    return (_argos_status(), _apertium_status())


def _base(lang: str) -> str:
    return lang.replace("_", "-").split("-")[0].lower()


def _missing(source: str, target: str, name: str) -> str:
    if name == "apertium":
        return (
            f"Apertium can't translate {source} to {target} here; "
            "install it with its language pairs, on Debian: "
            "apt install apertium apertium-fr-es apertium-eng-spa"
        )
    return (
        f"no model for {source} to {target} is installed; "
        f"get it with: relire models install {source} {target}"
    )


def _argos_status() -> EngineStatus:
    found = find_installed()
    pairs = tuple(f"{p.source}→{p.target} ({p.version})" for p in found.packages)
    advice = [str(fault) for fault in found.faults]
    if not pairs:
        advice.append("no model is installed; get one with: relire models install fr en")
    return EngineStatus("argos", ready=bool(pairs), pairs=pairs, advice="; ".join(advice))


def _apertium_status() -> EngineStatus:
    pairs = tuple(f"{mode.source}→{mode.target}" for mode in apertium.find_modes())
    if pairs:
        return EngineStatus("apertium", ready=True, pairs=pairs)
    missing = "its language pairs" if shutil.which("apertium") else "it"
    advice = (
        f"optional; on Debian, install {missing} with: apt install apertium-fr-es apertium-eng-spa"
    )
    return EngineStatus("apertium", ready=False, pairs=(), advice=advice)
