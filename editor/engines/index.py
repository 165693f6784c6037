"""What an index of packages offers."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from editor.engines import downloads
from editor.engines.packages import argos_setting, is_code, is_version, version_key
from editor.errors import EditorError

_BOUNDS = downloads.Bounds(size=20_000_000, silence=10.0, seconds=60.0)


@dataclass(frozen=True, slots=True)
class Available:
    """A package that an index offers."""

    source: str
    target: str
    version: str
    links: tuple[str, ...]
    """URLs, or files where the index is one."""
    sha256: str = ""
    """Empty when the index does not say."""

    @property
    def label(self) -> str:
        """The pair and the version, as `fr_en-1.9`."""
        return f"{self.source}_{self.target}-{self.version}"


def read_index(place: str | None = None) -> tuple[Available, ...]:
    """Return what the index at a URL or in a file offers, by pair, the newest version first.

    Without a place it is Argos Translate's own, or the one that its settings name.
    """
    place = place or _usual_place()
    try:
        entries = json.loads(_load(place))
    except ValueError as error:
        raise EditorError(f"the index is not JSON: {error}", place) from None
    if not isinstance(entries, list):
        raise EditorError("the index is not a JSON list of packages", place)
    offers = [offer for entry in entries if (offer := _offer(entry, place))]
    offers.sort(key=lambda offer: version_key(offer.version), reverse=True)
    return tuple(sorted(offers, key=lambda offer: (offer.source, offer.target)))


def find_offers(source: str, target: str, place: str | None = None) -> tuple[Available, ...]:
    """Return the newest package for a pair; or the two by way of English; or none."""
    newest: dict[tuple[str, str], Available] = {}
    for offer in read_index(place):
        newest.setdefault((offer.source, offer.target), offer)
    if (source, target) in newest:
        return (newest[source, target],)
    legs = [newest.get((source, "en")), newest.get(("en", target))]
    return tuple(leg for leg in legs if leg) if all(legs) else ()


def _usual_place() -> str:
    named = os.environ.get("ARGOS_PACKAGE_INDEX") or argos_setting("ARGOS_PACKAGE_INDEX")
    if named:
        return urljoin(named if named.endswith("/") else f"{named}/", "index.json")
    from editor.engines.argos import upstream_index

    return upstream_index()


def _load(place: str) -> bytes:
    if downloads.is_url(place):
        return downloads.fetch(place, bounds=_BOUNDS)
    try:
        return Path(place).read_bytes()
    except OSError as error:
        raise EditorError(f"the index can't be read: {error.strerror}", place) from None


def _offer(entry: Any, place: str) -> Available | None:  # noqa: ANN401 (JSON from outside)
    """Return what an entry offers; None for one that is broken or no translation model."""
    if not isinstance(entry, dict) or entry.get("type", "translate") != "translate":
        return None
    source, target, version = (
        entry.get(key) for key in ("from_code", "to_code", "package_version")
    )
    if not (is_code(source) and is_code(target) and is_version(version)):
        return None
    links = entry.get("links")
    links = links if isinstance(links, list) else []
    found = tuple(_resolved(link, place) for link in links if isinstance(link, str) and link)
    sha256 = entry.get("sha256", "")
    digest = sha256 if isinstance(sha256, str) else ""
    return Available(source, target, version, found, digest) if found else None


def _resolved(link: str, place: str) -> str:
    """Return a link as seen from where the index is."""
    if downloads.is_url(place) or downloads.is_url(link):
        return urljoin(place, link)
    return str(Path(place).parent / link)
