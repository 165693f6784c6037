"""A small real Argos package, and a folder of their own for every test's packages."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from editor.engines.argos import ArgosEngine
from editor.engines.installation import install_file

DATA = Path(__file__).parent.parent / "data" / "argos"
ARCHIVE = DATA / "translate-fr_en-1_0.argosmodel"


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep Argos Translate, which makes folders when imported, out of the user's home."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "CONFIG", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(tmp_path_factory.mktemp(name.lower())))
        patch.delenv("ARGOS_PACKAGES_DIR", raising=False)
        patch.delenv("ARGOS_PACKAGE_INDEX", raising=False)
        patch.setenv("no_proxy", "*")
        yield


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty package folder that is in use."""
    place = tmp_path / "argos" / "packages"
    place.mkdir(parents=True)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(place))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return place


@pytest.fixture
def archive() -> Path:
    """The package of the small French-English model."""
    return ARCHIVE


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> ArgosEngine:
    """The small French-English model, installed and ready."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path_factory.mktemp("packages")))
        return ArgosEngine(install_file(ARCHIVE))


Repack = Callable[..., Path]


@pytest.fixture
def repack(tmp_path: Path) -> Repack:
    """Return what makes a package like the small one, with other metadata, files or folder."""

    def make(
        name: str = "made.argosmodel",
        *,
        top: str = "made",
        files: dict[str, bytes | None] | None = None,
        **metadata: object,
    ) -> Path:
        contents: dict[str, bytes] = {}
        with zipfile.ZipFile(ARCHIVE) as source:
            for info in source.infolist():
                contents[info.filename.partition("/")[2]] = source.read(info)
        described = json.loads(contents["metadata.json"]) | metadata
        contents["metadata.json"] = json.dumps(described).encode()
        for file, data in (files or {}).items():
            if data is None:
                del contents[file]
            else:
                contents[file] = data
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
            for file, data in contents.items():
                target.writestr(f"{top}/{file}", data)
        path = tmp_path / name
        path.write_bytes(buffer.getvalue())
        return path

    return make


@dataclass
class Site:
    """A web server on the loopback address, and how it misbehaves."""

    url: str
    files: dict[str, bytes] = field(default_factory=dict)
    break_after: int | None = None
    """Drop the connection after this many bytes of a body, once."""
    pause: float = 0.0
    """Seconds to wait before an answer."""
    ranges: bool = True
    etag: str = '"one"'
    redirects: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Every path asked for, with the range."""


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server that serves `site.files`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            served.asked.append((self.path, wanted))
            stopping.wait(served.pause)
            if self.path in served.redirects:
                self.send_response(302)
                self.send_header("Location", served.redirects[self.path])
                self.end_headers()
                return
            body = served.files.get(self.path)
            if body is None:
                self.send_error(404)
                return
            start = 0
            fresh = self.headers.get("If-Range") == served.etag
            if wanted and served.ranges and fresh:
                start = int(wanted.removeprefix("bytes=").rstrip("-"))
                if start >= len(body):
                    self.send_error(416)
                    return
                self.send_response(206)
                self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
            else:
                self.send_response(200)
            self.send_header("Content-Length", str(len(body) - start))
            self.send_header("ETag", served.etag)
            self.end_headers()
            end = len(body)
            if served.break_after is not None:
                end, served.break_after = start + served.break_after, None
            with suppress(ConnectionError):  # the client may have gone, as some tests want it to
                self.wfile.write(body[start:end])

        def log_message(self, format: str, *args: object) -> None:
            pass

    stopping = Event()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served = Site(f"http://127.0.0.1:{server.server_address[1]}")
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield served
        stopping.set()
        server.shutdown()
        thread.join()
