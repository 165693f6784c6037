import hashlib
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor.engines.downloads import Bounds, download, fetch
from editor.errors import EditorError

BODY = bytes(range(256)) * 4000
DIGEST = hashlib.sha256(BODY).hexdigest()

# What pytest gives: the server of conftest.py, whose class a test can't import.
Site = Any


def fault(call: Callable[[], object]) -> str:
    with pytest.raises(EditorError) as raised:
        call()
    return raised.value.message


@pytest.fixture(autouse=True)
def _folder(folder: Path) -> Path:
    return folder


def test_a_file_arrives_whole_and_its_progress_is_told(site: Site) -> None:
    site.files["/m"] = BODY
    told: list[tuple[int, int | None]] = []
    path = download(f"{site.url}/m", sha256=DIGEST, progress=lambda *now: told.append(now))
    assert path.read_bytes() == BODY
    assert told[-1] == (len(BODY), len(BODY))
    assert told == sorted(told)


def test_a_broken_download_goes_on_where_it_ended(site: Site) -> None:
    site.files["/m"] = BODY
    site.break_after = 100_000
    assert download(f"{site.url}/m").read_bytes() == BODY
    assert site.asked == [("/m", ""), ("/m", "bytes=100000-")]


def test_a_later_call_goes_on_where_an_earlier_one_was_stopped(site: Site) -> None:
    site.files["/m"] = BODY

    def stop(_done: int, _total: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download(f"{site.url}/m", progress=stop)
    assert download(f"{site.url}/m").read_bytes() == BODY
    assert site.asked[1][1].startswith("bytes=")


def test_a_file_that_changed_on_the_server_is_fetched_from_the_start(site: Site) -> None:
    site.files["/m"] = b"x" * 500_000

    def stop(_done: int, _total: int | None) -> None:
        site.files["/m"], site.etag = BODY, '"two"'
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download(f"{site.url}/m", progress=stop)
    assert download(f"{site.url}/m").read_bytes() == BODY


def test_a_server_without_ranges_starts_again(site: Site) -> None:
    site.files["/m"], site.ranges, site.break_after = BODY, False, 300_000
    assert download(f"{site.url}/m").read_bytes() == BODY


def test_a_file_that_came_whole_before_a_stop_is_not_fetched_again(site: Site) -> None:
    site.files["/m"] = BODY

    def stop(done: int, total: int | None) -> None:
        if done == total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download(f"{site.url}/m", progress=stop)
    path = download(f"{site.url}/m")
    assert path.stat().st_size <= len(BODY)
    assert download(f"{site.url}/m", sha256=DIGEST).read_bytes() == BODY


def test_wrong_bytes_are_thrown_away(site: Site) -> None:
    site.files["/m"] = b"something else"
    assert "sha256" in fault(lambda: download(f"{site.url}/m", sha256=DIGEST))
    site.files["/m"] = BODY
    assert download(f"{site.url}/m", sha256=DIGEST).read_bytes() == BODY


def test_a_file_over_the_limit_is_refused(site: Site) -> None:
    site.files["/m"] = BODY
    small = Bounds(size=1_000_000)
    assert fault(lambda: download(f"{site.url}/m", bounds=small)) == (
        "the file is larger than 1 MB; refused"
    )


def test_a_server_that_says_nothing_is_given_up(site: Site) -> None:
    site.files["/m"], site.pause = BODY, 5.0
    silent = Bounds(silence=0.2)
    assert fault(lambda: fetch(f"{site.url}/m", bounds=silent)) == "the server does not answer"


def test_a_missing_file_is_said_as_the_server_says_it(site: Site) -> None:
    assert fault(lambda: fetch(f"{site.url}/m")) == "the server says: 404 Not Found"
    assert fault(lambda: download(f"{site.url}/m")) == "the server says: 404 Not Found"


def test_a_server_that_is_not_there_is_one_line_at_once() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    assert fault(lambda: fetch(f"http://127.0.0.1:{port}/index.json")) == (
        "the server can't be reached: connection refused"
    )


def test_only_the_web_is_asked(site: Site) -> None:
    assert fault(lambda: fetch("file:///etc/hosts")) == "not a web address"
    site.redirects["/m"] = "ftp://127.0.0.1/m"
    assert fault(lambda: fetch(f"{site.url}/m")).startswith("the server sends the download on")


def test_redirects_on_the_web_are_followed(site: Site) -> None:
    site.files["/there"] = BODY
    site.redirects["/here"] = f"{site.url}/there"
    assert fetch(f"{site.url}/here") == BODY
