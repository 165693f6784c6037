"""A web page's bytes, within bounds of time, size, redirects and kind."""

import http.client
import queue
import ssl
import threading
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from typing import IO
from urllib.parse import quote, urldefrag, urlsplit, urlunsplit

from editor.errors import EditorError

_LARGEST = 20_000_000
_WAIT = 20.0
"""Seconds a server may be silent."""
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What a web address gave."""

    url: str
    """Where it was in the end, after redirects."""
    data: bytes
    suffix: str
    """The ending a file of its content type has: `.html`, `.txt` or `.md`."""


def is_address(text: str) -> bool:
    """Tell whether this is a web address and not a file: anything with `scheme://` in front."""
    scheme, mark, _ = text.partition("://")
    return bool(mark) and scheme.isalnum()


def fetch(address: str, *, seconds: float = 60.0) -> Page:
    """Return the page at an http or https address, or raise `EditorError`.

    It takes `seconds` at most, however slowly a server dribbles.
    """
    url = _checked(address)
    answers: queue.Queue[Page | EditorError] = queue.Queue()
    # A socket's own limit starts anew with every byte; only a clock outside bounds the whole.
    worker = threading.Thread(target=_answer, args=(url, seconds, answers), daemon=True)
    worker.start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise EditorError(f"the server took longer than {seconds:g} s; try later", url) from None
    if isinstance(answer, EditorError):
        raise answer
    return answer


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows ten redirects at most, and to the web only: urllib would follow one to FTP."""

    max_redirections = 10

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        try:
            url = _checked(newurl)
        except EditorError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, url)


def _answer(url: str, seconds: float, answers: "queue.Queue[Page | EditorError]") -> None:
    try:
        answers.put(_get(url, time.monotonic() + seconds))
    except EditorError as fault:
        answers.put(fault)
    except urllib.error.HTTPError as fault:
        fault.close()
        answers.put(EditorError(f"the server answers {fault.code} {fault.reason}", url))
    except (OSError, http.client.HTTPException, zlib.error) as fault:
        answers.put(EditorError(_why(fault), url))


def _get(url: str, deadline: float) -> Page:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    headers = {
        "User-Agent": "Mozilla/5.0 (compatible; relire)",
        "Accept": "text/html, application/xhtml+xml, text/markdown, text/plain",
        "Accept-Encoding": "identity",
    }
    request = urllib.request.Request(url, headers=headers)  # noqa: S310  # _checked allows the web only
    with opener.open(request, timeout=_WAIT) as response:
        kind = response.headers.get_content_type()
        if kind not in _SUFFIXES:
            raise EditorError(
                f"this is {kind}, not a page of text; download it and convert it to HTML or text",
                url,
            )
        data = _read(response, url, deadline)
        coding = response.headers.get("Content-Encoding", "identity").strip().lower()
        return Page(response.geturl(), _unpacked(data, coding, url), _SUFFIXES[kind])


def _read(response: http.client.HTTPResponse, url: str, deadline: float) -> bytes:
    chunks = []
    size = 0
    while chunk := response.read1(65_536):
        chunks.append(chunk)
        size += len(chunk)
        if size > _LARGEST:
            raise EditorError(_too_large(), url)
        if time.monotonic() > deadline:
            raise EditorError("the server took too long; try later", url)
    if response.length:
        raise EditorError("the connection broke before the page was whole; try again", url)
    return b"".join(chunks)


def _unpacked(data: bytes, coding: str, url: str) -> bytes:
    """Undo a compression that was not asked for, without letting it grow for ever."""
    if coding in {"identity", ""}:
        return data
    if coding not in {"gzip", "x-gzip", "deflate"}:
        raise EditorError(f'the server packs the page as "{coding}", which is not read', url)
    unpacker = zlib.decompressobj(wbits=47)
    unpacked = unpacker.decompress(data, _LARGEST)
    if unpacker.unconsumed_tail:
        raise EditorError(_too_large(), url)
    return unpacked


def _checked(address: str) -> str:
    """Return an address in plain ASCII, or raise `EditorError` if it is not one of the web."""
    try:
        parts = urlsplit(urldefrag(address).url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError as fault:
        raise EditorError(f"this is not a valid address: {fault}", address) from None
    if parts.scheme not in {"http", "https"}:
        raise EditorError("only http and https addresses are fetched", address)
    if not host:
        raise EditorError("this address names no server", address)
    if parts.username is not None:
        raise EditorError("leave the name and password out of the address", parts.hostname)
    if ":" in host:
        host = f"[{host}]"
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return urlunsplit((parts.scheme, host + port, path, query, ""))


def _too_large() -> str:
    return f"the page is larger than {_LARGEST // 1_000_000} MB"


def _why(fault: Exception) -> str:
    reason = fault.reason if isinstance(fault, urllib.error.URLError) else fault
    if isinstance(reason, TimeoutError):
        return f"the server was silent for {_WAIT:.0f} s; try later"
    if isinstance(reason, ssl.SSLCertVerificationError):
        return f"the server's certificate is not valid ({reason.verify_message})"
    if isinstance(reason, http.client.IncompleteRead):
        return "the connection broke before the page was whole; try again"
    if isinstance(reason, zlib.error):
        return "the page arrived damaged; try again"
    text = (reason.strerror if isinstance(reason, OSError) else "") or str(reason)
    return f"the page cannot be fetched: {text}"
