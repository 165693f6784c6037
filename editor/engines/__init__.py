"""Translation engines: what turns a text of one language into a draft in another."""

from editor.engines.choice import find_engine, list_engines
from editor.engines.engine import Draft, Engine, EngineStatus, Link, Progress
from editor.engines.locating import locate

__all__ = [
    "Draft",
    "Engine",
    "EngineStatus",
    "Link",
    "Progress",
    "find_engine",
    "list_engines",
    "locate",
]
