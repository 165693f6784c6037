import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from editor.errors import EditorError
from editor.formats.fetch import Page, fetch, is_address

HTML = b"<p>Un texte."
IS_HTML = {"Content-Type": "text/html; charset=utf-8"}
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, IS_HTML, HTML),
    "/packed": (200, IS_HTML | {"Content-Encoding": "gzip"}, gzip.compress(HTML)),
    "/bomb": (200, IS_HTML | {"Content-Encoding": "gzip"}, gzip.compress(bytes(30_000_000))),
    "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-"),
    "/large": (200, {"Content-Type": "text/plain"}, bytes(21_000_000)),
    "/short": (200, IS_HTML | {"Content-Length": "99"}, HTML),
    "/to-page": (302, {"Location": "/page"}, b""),
    "/to-file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/to-ftp": (302, {"Location": "ftp://127.0.0.1/x"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
}


class Server(BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/slow":
            threading.Event().wait(1.5)
        else:
            self.answer(*ANSWERS.get(path, (404, {}, b"")))

    def answer(self, code: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_a_page_comes_with_its_last_address_and_kind(site: str) -> None:
    assert fetch(f"{site}/page?q=é à#part") == Page(f"{site}/page?q=%C3%A9%20%C3%A0", HTML, ".html")
    assert fetch(f"{site}/to-page") == Page(f"{site}/page", HTML, ".html")
    assert fetch(f"{site}/packed") == Page(f"{site}/packed", HTML, ".html")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/none", "the server answers 404 Not Found"),
        (
            "/pdf",
            "this is application/pdf, not a page of text; "
            "download it and convert it to HTML or text",
        ),
        ("/large", "the page is larger than 20 MB"),
        ("/bomb", "the page is larger than 20 MB"),
        ("/short", "the connection broke before the page was whole; try again"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_a_line(site: str, path: str, message: str) -> None:
    with pytest.raises(EditorError) as fault:
        fetch(site + path)
    assert str(fault.value) == f"{site}{path}: {message}"


@pytest.mark.parametrize("path", ["/to-file", "/to-ftp"])
def test_a_redirect_out_of_the_web_is_not_followed(site: str, path: str) -> None:
    with pytest.raises(EditorError, match=r"only http and https|is not allowed"):
        fetch(site + path)


def test_redirects_in_a_circle_end(site: str) -> None:
    with pytest.raises(EditorError, match="the server answers 302"):
        fetch(f"{site}/round")


def test_a_silent_server_is_given_up(site: str) -> None:
    with pytest.raises(EditorError, match=r"the server took longer than 0\.5 s; try later"):
        fetch(f"{site}/slow", seconds=0.5)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("file:///etc/passwd", "only http and https addresses are fetched"),
        ("ftp://exemple.fr/x", "only http and https addresses are fetched"),
        ("http://", "this address names no server"),
        ("http://[::1", "this is not a valid address"),
        ("http://moi:secret@exemple.fr/", "leave the name and password out of the address"),
        ("http://127.0.0.1:1/", "the page cannot be fetched: Connection refused"),
    ],
)
def test_a_bad_address_is_refused_in_a_line(address: str, message: str) -> None:
    with pytest.raises(EditorError, match=message):
        fetch(address)


def test_an_address_has_a_scheme() -> None:
    assert [is_address(text) for text in ("https://x.fr", "ftp://x", "x.fr", "a/b.txt")] == [
        True, True, False, False,
    ]  # fmt: skip
