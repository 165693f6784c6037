"""Files from the web: bounded in size and time, taken up again where they broke off, checked."""

import hashlib
import http.client
import json
import os
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from editor.errors import EditorError

Progress = Callable[[int, int | None], None]
"""Called with the bytes done so far and how many there are, if the server says."""

LARGEST = 2_000_000_000
_PIECE = 1 << 18
_TRIES = 4
_WEB = ("http", "https")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long and how large a download may get."""

    size: int = LARGEST
    silence: float = 20.0
    """Seconds to wait for the server to say anything."""
    seconds: float = 3600.0
    """For the whole."""


BOUNDS = Bounds()


class _Broken(Exception):  # noqa: N818 (no error yet: it is taken up again)
    """The connection ended before the file did."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to the web alone, and none from https down to http."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Refuse where the address would be less safe than the one asked for."""
        scheme = urlsplit(newurl).scheme
        if scheme not in _WEB or (scheme == "http" and req.type == "https"):
            fp.close()
            raise EditorError(f"the server sends the download on to {newurl}; refused")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_url(text: str) -> bool:
    """Say whether a text is a web address, and no file's name."""
    return text.startswith(("http://", "https://"))


def fetch(url: str, *, bounds: Bounds = BOUNDS) -> bytes:
    """Return what is at a URL, in memory; for small things."""
    deadline = time.monotonic() + bounds.seconds
    try:
        with _opened(url, {}, bounds) as response:
            return b"".join(_pieces(response, bounds, deadline, 0, url))
    except _Broken:
        raise EditorError("the connection broke off; try again", url) from None
    except urllib.error.HTTPError as error:
        error.close()
        raise EditorError(f"the server says: {error.code} {error.reason}", url) from None


def download(
    url: str, *, sha256: str = "", progress: Progress | None = None, bounds: Bounds = BOUNDS
) -> Path:
    """Return a file with what is at a URL, checked if the sha256 is known.

    What came before the connection broke off is kept, and the next call goes on from there.
    """
    part = _partial(url)
    deadline = time.monotonic() + bounds.seconds
    for attempt in range(_TRIES):
        size = part.stat().st_size if part.exists() else 0
        try:
            _go_on(url, part, progress, bounds, deadline)
            break
        except _Broken:
            gained = part.exists() and part.stat().st_size > size
            if attempt + 1 == _TRIES or not gained:
                raise EditorError(
                    "the download broke off; run the same command to go on from there", url
                ) from None
    if sha256:
        _check(part, sha256, url)
    return part


def _partial(url: str) -> Path:
    """Return the file for what has come of a URL so far."""
    cache = os.environ.get("XDG_CACHE_HOME")
    folder = (Path(cache) if cache else Path.home() / ".cache") / "relire" / "downloads"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EditorError(f"downloads can't be kept here: {error.strerror}", folder) from error
    return folder / f"{hashlib.sha256(url.encode()).hexdigest()[:20]}.part"


def _check(part: Path, sha256: str, url: str) -> None:
    with part.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != sha256.lower():
        part.unlink()
        raise EditorError(
            f"the download's sha256 is {digest}, not {sha256}; it was thrown away", url
        )


def _go_on(
    url: str, part: Path, progress: Progress | None, bounds: Bounds, deadline: float
) -> None:
    """Fetch what is missing from a partial file; from the start if the server's file changed."""
    note = part.with_suffix(".json")
    have = part.stat().st_size if part.exists() else 0
    seen = _read_note(note)
    headers = {}
    if have and seen.get("validator"):
        headers = {"Range": f"bytes={have}-", "If-Range": seen["validator"]}
    try:
        with _opened(url, headers, bounds) as response:
            resumes = response.status == 206 and _starts_at(response, have)
            if response.status == 206 and not resumes:
                raise EditorError("the server sent another part than was asked for", url)
            have = have if resumes else 0
            total = _total(response, have)
            _refuse_large(total or 0, bounds, url)
            validator = response.headers.get("ETag") or response.headers.get("Last-Modified")
            # A weak validator does not promise the same bytes.
            strong = validator if validator and not validator.startswith("W/") else ""
            note.write_text(json.dumps({"validator": strong, "total": total}), encoding="utf-8")
            with part.open("ab" if resumes else "wb") as file:
                for piece in _pieces(response, bounds, deadline, have, url):
                    file.write(piece)
                    have += len(piece)
                    if progress:
                        progress(have, total)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == 416 and str(have) == str(seen.get("total")):
            return
        part.unlink(missing_ok=True)
        raise EditorError(f"the server says: {error.code} {error.reason}", url) from None
    except OSError as error:
        raise EditorError(f"the download can't be kept: {error.strerror}", part) from error
    note.unlink(missing_ok=True)


def _read_note(note: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        seen = json.loads(note.read_text(encoding="utf-8"))
        if isinstance(seen, dict):
            return seen
    return {}


def _starts_at(response: http.client.HTTPResponse, have: int) -> bool:
    return str(response.headers.get("Content-Range", "")).startswith(f"bytes {have}-")


def _total(response: http.client.HTTPResponse, have: int) -> int | None:
    length = str(response.headers.get("Content-Length", ""))
    return have + int(length) if length.isdecimal() else None


def _refuse_large(size: int, bounds: Bounds, url: str) -> None:
    if size > bounds.size:
        raise EditorError(f"the file is larger than {bounds.size // 1_000_000} MB; refused", url)


@contextmanager
def _opened(
    url: str, headers: dict[str, str], bounds: Bounds
) -> Iterator[http.client.HTTPResponse]:
    """Open a URL, every fault but an HTTP status in one line."""
    if urlsplit(url).scheme not in _WEB:
        raise EditorError("not a web address", url)
    opener = urllib.request.build_opener(_Redirects)
    request = urllib.request.Request(url, headers={"User-Agent": "relire", **headers})  # noqa: S310
    try:
        response = opener.open(request, timeout=bounds.silence)
    except urllib.error.HTTPError:
        raise
    except urllib.error.URLError as error:
        raise EditorError(f"the server can't be reached: {_reason(error.reason)}", url) from None
    except TimeoutError:
        raise EditorError("the server does not answer", url) from None
    except (http.client.HTTPException, ssl.SSLError, ValueError) as error:
        raise EditorError(f"the server's answer makes no sense: {error}", url) from None
    with response:
        yield response


def _reason(reason: str | BaseException) -> str:
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror.lower()
    return str(reason)


def _pieces(
    response: http.client.HTTPResponse, bounds: Bounds, deadline: float, have: int, url: str
) -> Iterator[bytes]:
    """Yield what a server sends, as long as it keeps within bounds; to its end or `_Broken`."""
    total = _total(response, have)
    while True:
        try:
            piece = response.read1(_PIECE)
        except (OSError, http.client.HTTPException):
            raise _Broken from None
        if not piece:
            if total is not None and have < total:
                raise _Broken
            return
        have += len(piece)
        _refuse_large(have, bounds, url)
        if time.monotonic() > deadline:
            raise EditorError(f"not done within {bounds.seconds:.0f} s; given up", url)
        yield piece
