"""The block of settings that many site builders put at the head of a Markdown file."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from editor.model import Metadata

_BLOCK = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)(?<=\n)(?P=fence)[ \t]*(?:\r?\n|$)",
    re.DOTALL,
)
_KEYS = {
    "title": ("title", "titre"),
    "author": ("author", "authors", "auteur", "auteurs"),
    "date": ("date", "published"),
    "url": ("canonical_url", "canonical", "source", "url"),
    "site": ("site", "site_name"),
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where a front matter ends, and what it says that we know of."""

    end: int
    metadata: Metadata


def read_front_matter(text: str) -> FrontMatter:
    """Return the front matter of a Markdown text; without one it ends where the text begins."""
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter(1 if text.startswith("\ufeff") else 0, Metadata())
    values = _values(block.group("body"), block.group("fence"))
    known = {
        key: next((_text(values[name]) for name in names if values.get(name)), "")
        for key, names in _KEYS.items()
    }
    if not known["url"].startswith(("http://", "https://")):
        known["url"] = ""
    return FrontMatter(block.end(), Metadata(**known))


def _values(body: str, fence: str) -> Mapping[str, Any]:
    """Return what the front matter holds; one that cannot be read tells us nothing, and stays."""
    import yaml

    try:
        values = tomllib.loads(body) if fence == "+++" else yaml.safe_load(body)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, ValueError):
        return {}
    return {str(key).lower(): value for key, value in values.items()} if _is_map(values) else {}


def _is_map(values: object) -> bool:
    return isinstance(values, dict)


def _text(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(_text(item) for item in value)
    if isinstance(value, dict):
        return _text(value.get("name", ""))
    return str(value)
