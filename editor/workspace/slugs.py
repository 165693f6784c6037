"""Short ASCII names for documents, from file names, titles and addresses."""

import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

_LONGEST = 60
_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "ł": "l"}
)
_LANG = re.compile(r"[._-](fr|en)(?:[-_](?:[a-z]{2}|[A-Z]{2}))?$")
_SUFFIX = re.compile(
    r"\.(?:txt|text|md|markdown|mkd|html?|xhtml|docx|odt|php|aspx?|jsp)$", re.IGNORECASE
)
_SAYS_NOTHING = re.compile(r"(?:index|default|article|page|amp|[0-9]+|)$")


def slug_of(name: str) -> str:
    """Return the slug of a file name, a title or a web address.

    `koursk-otsc.fr.txt` gives `koursk-otsc`, « L’Ukraine à l’œuvre » gives `l-ukraine-a-l-oeuvre`.
    """
    if re.match(r"https?://", name):
        return _slug_of_address(name)
    stem = _LANG.sub("", _SUFFIX.sub("", PurePosixPath(name.replace("\\", "/")).name))
    return _shorten(ascii_slug(stem)) or "document"


def lang_of_name(name: str) -> str:
    """Return the language a file name gives, as `fr` in `koursk.fr.txt`; empty if none."""
    found = _LANG.search(_SUFFIX.sub("", name))
    return found.group(1) if found else ""


def _slug_of_address(address: str) -> str:
    parts = urlsplit(address)
    for part in reversed(unquote(parts.path).split("/")):
        slug = _shorten(ascii_slug(_LANG.sub("", _SUFFIX.sub("", part))))
        if not _SAYS_NOTHING.fullmatch(slug):
            return slug
    return _shorten(ascii_slug((parts.hostname or "").removeprefix("www."))) or "document"


def ascii_slug(name: str) -> str:
    """Return a name in small ASCII letters and digits with hyphens; empty if it has neither."""
    letters = unicodedata.normalize("NFKD", name.translate(_LIGATURES).lower())
    ascii_only = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


def _shorten(slug: str) -> str:
    if len(slug) <= _LONGEST:
        return slug
    return slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
