import os
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from editor.errors import EditorError
from editor.model import Metadata
from editor.workflow.ingest import (
    ingest,
    ingest_folder,
    load_document,
    look_up,
    resolve,
)
from editor.workspace import Source, Workspace, digest_of, read_source

NOW = datetime(2026, 11, 22, 15, 0, 0, 123, tzinfo=timezone(timedelta(hours=1)))
FRENCH = (
    "Le monde a été pris au dépourvu par l’incursion de l’Ukraine dans la région de Koursk, en "
    "Russie, le 6 août. Cette attaque menée par une petite nation contre une puissance nucléaire "
    "a brisé le récit de la grandeur et de l’invincibilité du président russe.\n"
)
ENGLISH = (
    "The world was caught off guard by the incursion of Ukraine into the region of Kursk, in "
    "Russia, on 6 August. This attack by a small nation on a nuclear power has shattered the story "
    "of the greatness and of the invincibility that the Russian president had told for years.\n"
)
SPANISH = (
    "La guerra en el este del país no ha terminado y los aliados de Rusia no han dado su apoyo a "
    "la operación que el presidente quería para el verano, pero sí lo han hecho con las armas que "
    "se fabrican en las ciudades del norte, como lo dijo un general.\n"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """An empty workspace, in which one stands."""
    root = tmp_path / "desk"
    root.mkdir()
    monkeypatch.chdir(root)
    return Workspace(root)


def files_of(desk: Workspace) -> dict[str, bytes]:
    """Every file of a workspace but the records."""
    return {
        path.relative_to(desk.root).as_posix(): path.read_bytes()
        for path in sorted(desk.root.rglob("*"))
        if path.is_file() and path.suffix != ".yaml"
    }


def test_a_file_is_taken_byte_for_byte_with_what_is_known_of_it(
    desk: Workspace, tmp_path: Path
) -> None:
    data = ("\ufeffUn titre\r\n\r\n" + FRENCH).encode("utf-16-le")
    (tmp_path / "Koursk & l’OTSC.txt").write_bytes(data)
    source = ingest(desk, str(tmp_path / "Koursk & l’OTSC.txt"), now=NOW)
    assert source == Source(
        "koursk-l-otsc",
        desk.sources / "koursk-l-otsc.fr.txt",
        "fr",
        "text",
        "utf-16-le",
        len(data),
        digest_of(data),
        "Koursk & l’OTSC.txt",
        source.fetched,
        Metadata(title="Un titre"),
    )
    assert datetime.fromisoformat(source.fetched) == NOW.replace(microsecond=0)
    assert files_of(desk) == {"sources/koursk-l-otsc.fr.txt": data}
    assert read_source(source.path) == source


def test_the_same_content_again_changes_nothing(desk: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FRENCH)
    first = ingest(desk, str(tmp_path / "a.txt"), now=NOW)
    record = first.record.read_bytes()
    assert ingest(desk, str(tmp_path / "a.txt")) == first
    assert resolve(desk, str(tmp_path / "a.txt")) == first
    assert first.record.read_bytes() == record


def test_other_content_needs_an_update_which_keeps_the_old_bytes(
    desk: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FRENCH)
    source = ingest(desk, str(path))
    path.write_text(f"{FRENCH}Fin.\n")
    with pytest.raises(EditorError) as fault:
        ingest(desk, str(path))
    assert fault.value.message == (
        'a.fr.txt has other content under the slug "a"; replace it with --update '
        "(decisions are kept), or give this one another --slug"
    )
    updated = ingest(desk, str(path), update=True)
    assert updated.sha256 == digest_of(f"{FRENCH}Fin.\n".encode())
    assert files_of(desk) == {
        "sources/a.fr.txt": f"{FRENCH}Fin.\n".encode(),
        f"sources/previous/a.{source.sha256[:8]}.fr.txt": FRENCH.encode(),
    }
    assert ingest(desk, str(path), slug="autre").path == desk.sources / "autre.fr.txt"


def test_an_update_may_come_in_another_format(desk: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FRENCH)
    (tmp_path / "a.html").write_text(f"<p>{FRENCH}</p>")
    ingest(desk, str(tmp_path / "a.txt"))
    updated = ingest(desk, str(tmp_path / "a.html"), update=True)
    assert (updated.path.name, updated.format) == ("a.fr.html", "html")
    assert sorted(path.name for path in desk.sources.iterdir()) == [
        "a.fr.html",
        "a.fr.yaml",
        "previous",
    ]


def test_what_a_person_wrote_in_a_record_stays(desk: Workspace) -> None:
    desk.sources.mkdir()
    path = desk.sources / "a.fr.txt"
    path.write_text(f"Un titre\n\n{FRENCH}")
    path.with_suffix(".yaml").write_text("title: Mon titre\nauthor: Moi\n")
    source = resolve(desk, "a", now=NOW)
    assert source.metadata == Metadata("Mon titre", "Moi")
    assert source == read_source(path)
    assert load_document(source).metadata == Metadata("Mon titre", "Moi")


def test_a_document_is_named_in_many_ways(desk: Workspace) -> None:
    desk.sources.mkdir()
    (desk.sources / "a.fr.txt").write_text(FRENCH)
    first = resolve(desk, "a")
    names = ("a.fr.txt", "sources/a.fr.txt", str(first.path), "translations/a.en.po")
    assert [resolve(desk, name) for name in names] == [first] * 4
    assert [look_up(desk, name) for name in names] == [first] * 4


def test_a_file_here_comes_before_a_source_of_the_same_name(desk: Workspace) -> None:
    desk.sources.mkdir()
    (desk.sources / "a.fr.txt").write_text(FRENCH)
    (desk.root / "a.fr.txt").write_text(f"{FRENCH}Fin.\n")
    with pytest.raises(EditorError, match="--update"):
        resolve(desk, "a.fr.txt")
    assert resolve(desk, "a").path == desk.sources / "a.fr.txt"


def test_looking_up_writes_nothing(desk: Workspace, tmp_path: Path) -> None:
    (tmp_path / "b.fr.md").write_text(f"# Titre\n\n{FRENCH}")
    source = look_up(desk, str(tmp_path / "b.fr.md"))
    assert (source.slug, source.path, source.format) == ("b", tmp_path / "b.fr.md", "markdown")
    assert [block.kind.value for block in load_document(source).blocks] == ["title", "paragraph"]
    assert list(desk.root.iterdir()) == []
    with pytest.raises(EditorError, match="is not ingested yet"):
        look_up(desk, "https://exemple.fr/a")


def test_a_folder_gives_what_can_be_read_and_says_why_not_the_rest(
    desk: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "reçus"
    (folder / "dedans").mkdir(parents=True)
    (folder / "a.txt").write_text(FRENCH)
    (folder / "b.html").write_text(f"<p>{FRENCH}")
    (folder / "c.pdf").write_bytes(b"%PDF-")
    (folder / ".d.txt").write_text(FRENCH)
    intake = ingest_folder(desk, folder)
    assert [source.slug for source in intake.sources] == ["a", "b"]
    assert [str(fault) for fault in intake.refused] == [
        f'{folder / "c.pdf"}: unknown format ".pdf"; known are '
        ".html, .htm, .xhtml, .md, .markdown, .mkd, .txt, .text"
    ]


@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", ENGLISH), ("a.en.txt", FRENCH), ("a.txt", SPANISH)]
)
def test_a_text_that_is_not_french_is_refused(desk: Workspace, name: str, text: str) -> None:
    (desk.root / name).write_text(text)
    with pytest.raises(EditorError, match="and relire works from French"):
        resolve(desk, name)
    (desk.root / "sûr.fr.txt").write_text(text)
    assert resolve(desk, "sûr.fr.txt").slug == "sur"


@pytest.fixture
def odd(desk: Workspace) -> Workspace:
    """A workspace with everything in it that is not a text."""
    root = desk.root
    os.mkfifo(root / "pipe.txt")
    (root / "link.txt").symlink_to("nowhere.txt")
    (root / "round.txt").symlink_to("round.txt")
    (root / "empty.txt").write_bytes(b"")
    (root / "blank.txt").write_bytes(b" \n\n")
    (root / "binary.txt").write_bytes(b"abc\0def")
    (root / "broken.txt").write_bytes("é".encode() + b"\xe9 z")
    (root / "word.docx").write_bytes(b"PK\3\4")
    (root / "odd.xyz").write_bytes(b"x")
    (root / "huge.txt").touch()
    os.truncate(root / "huge.txt", 60_000_000)
    (root / "sources").mkdir()
    (root / "sources" / "koursk-otsc.fr.txt").write_text(FRENCH)
    return desk


@pytest.mark.parametrize(
    ("doc", "message"),
    [
        ("none.txt", "there is no such file or document"),
        (
            "koursk-otc",
            'there is no such file or document; did you mean "koursk-otsc"?',
        ),
        ("sources", "is a folder; name a file in it"),
        ("sources/none.txt", "there is no such file or document"),
        ("/nowhere/none.txt", "there is no such file"),
        ("pipe.txt", "is a pipe or a device, not a file"),
        ("/dev/zero", "is a pipe or a device, not a file"),
        ("link.txt", "is a link to nowhere.txt, which does not exist"),
        ("round.txt", "cannot be read: Too many levels of symbolic links"),
        ("empty.txt", "the file is empty"),
        ("blank.txt", "there is no text in this text file"),
        ("binary.txt", "byte 3 is zero: this is a binary file, not a text"),
        (
            "broken.txt",
            "byte 2 (0xE9) is not UTF-8 although the rest is; "
            "mend it there or save the file as UTF-8",
        ),
        (
            "word.docx",
            ".docx files are not read yet; save it as one of "
            ".html, .htm, .xhtml, .md, .markdown, .mkd, .txt, .text",
        ),
        (
            "odd.xyz",
            'unknown format ".xyz"; known are '
            ".html, .htm, .xhtml, .md, .markdown, .mkd, .txt, .text",
        ),
        ("huge.txt", "is larger than 50 MB; split it"),
        ("file:///etc/passwd", "only http and https addresses are fetched"),
    ],
)
def test_bad_input_gets_one_clear_line_and_leaves_nothing(
    odd: Workspace, doc: str, message: str
) -> None:
    before = sorted(path.name for path in odd.root.rglob("*"))
    with pytest.raises(EditorError) as fault:
        resolve(odd, doc)
    assert (str(fault.value.path), fault.value.message) == (doc, message)
    assert sorted(path.name for path in odd.root.rglob("*")) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_one_may_not_read_is_said(desk: Workspace) -> None:
    (desk.root / "a.txt").write_text(FRENCH)
    (desk.root / "a.txt").chmod(0)
    with pytest.raises(EditorError, match="you may not read this file"):
        resolve(desk, "a.txt")


@pytest.mark.parametrize("slug", ["../a", "A", "a b", "", "a--b", "é"])
def test_a_slug_is_plain_or_refused(desk: Workspace, slug: str) -> None:
    (desk.root / "a.txt").write_text(FRENCH)
    if slug:
        with pytest.raises(EditorError, match="cannot be a slug"):
            ingest(desk, "a.txt", slug=slug)
    else:
        assert ingest(desk, "a.txt", slug=slug).slug == "a"


class Page(BaseHTTPRequestHandler):
    """A page that is served once, then gone."""

    left = 1

    def do_GET(self) -> None:
        if Page.left:
            Page.left = 0
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f"<h1>L’OTSC</h1><p>{FRENCH}</p>".encode())
        else:
            self.send_error(410)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    Page.left = 1
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/monde/l-otsc.html"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_is_fetched_once_and_kept_as_it_came(desk: Workspace, address: str) -> None:
    source = resolve(desk, address)
    assert source.path.read_bytes() == f"<h1>L’OTSC</h1><p>{FRENCH}</p>".encode()
    assert (source.slug, source.origin, source.metadata) == (
        "l-otsc",
        address,
        Metadata("L’OTSC", url=address),
    )
    assert resolve(desk, address) == source
    with pytest.raises(EditorError, match="the server answers 410 Gone"):
        ingest(desk, address)
