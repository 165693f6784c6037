"""Which engine translates a pair of languages on this machine."""

from editor.engines.engine import Engine, EngineStatus
from editor.errors import EditorError, ModelMissingError

_NAMES = ("argos", "apertium")


def find_engine(source_lang: str, target_lang: str, *, name: str = "auto") -> Engine:
    """Return the engine for a pair; with `auto`, the best that is installed.

    Raises `ModelMissingError`, saying what is missing and how to get it, when there is none.
    """
    if name != "auto" and name not in _NAMES:
        raise EditorError(f"there is no engine {name!r}; choose one of: auto, {', '.join(_NAMES)}")
    raise ModelMissingError(
        f"no model translates {source_lang} to {target_lang}; "
        f"get it with: relire models install {source_lang} {target_lang}"
    )


def list_engines() -> tuple[EngineStatus, ...]:
    """Return what is known of every engine on this machine."""
    return ()
