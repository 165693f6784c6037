"""Texts about computers: manuals, in which words are named more than used."""

import re

from editor.artefacts.text import Text

_MARK = re.compile(
    r"[ (\u00a0«\[]--?[a-zA-Z][\w-]*(?![\w-]* -)|\w\(\d[a-z]{0,3}\)|[a-z]\w{0,60}_\w|\w\(\)"
    r"|[ (]/(?:etc|usr|var|proc|bin|dev|home|tmp|sys|opt)/|`[^`\n]{1,100}`|\$[A-Z_]{2,30}"
    r"|[ (]~/\w|\w\.(?:py|conf|cfg|json|ya?ml|toml|sh|txt|md|js|css|html)\b"
)
_LEAST = 4
_MANY = 60
_DENSE = 900
"""Characters, at most, for each sign of code."""


def is_technical(text: Text) -> bool:
    """Say whether options, functions and paths stand all over the text."""
    return text.learned(_is_technical)


def _is_technical(text: Text) -> bool:
    marks = sum(1 for passage in text.passages for _ in _MARK.finditer(passage.text))
    if marks < _LEAST or marks >= _MANY:
        return marks >= _MANY
    return marks * _DENSE >= sum(len(passage.text) for passage in text.passages)
