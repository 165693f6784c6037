import hashlib
import io
import json
import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor.engines.index import Available, find_offers, read_index
from editor.engines.installation import install_file, install_pair, install_url, remove
from editor.engines.packages import find_installed, packages_folder
from editor.errors import EditorError, ModelMissingError

Repack = Callable[..., Path]
# What pytest gives: the server of conftest.py, whose class a test can't import.
Site = Any
# Argos Translate as it is, in a process of its own, since it reads its settings when imported.
LISTING = """
from argostranslate import package
for found in package.get_installed_packages():
    print(found.from_code, found.to_code, found.package_version, found.tokenizer.encode("la")[0])
"""


def listed_upstream() -> str:
    done = subprocess.run(
        [sys.executable, "-c", LISTING], capture_output=True, text=True, check=True
    )
    return done.stdout


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below the folder's parent: beside it nothing may be left either."""
    files = (path for path in folder.parent.rglob("*") if path.is_file())
    return {str(path.relative_to(folder.parent)): path.read_bytes() for path in files}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_installed_package_is_listed_by_us_and_by_argos(folder: Path, archive: Path) -> None:
    package = install_file(archive, sha256=digest(archive))
    assert package.folder == folder / "translate-fr_en-1_0"
    assert (package.label, package.sha256) == ("fr_en-1.0", digest(archive))
    assert find_installed().packages == (package,)
    assert listed_upstream() == "fr en 1.0 ▁la\n"


def test_the_same_file_again_changes_nothing(folder: Path, archive: Path) -> None:
    first = install_file(archive)
    before = tree(folder)
    assert install_file(archive) == first
    assert tree(folder) == before


def test_the_newest_of_two_versions_comes_first(folder: Path, repack: Repack) -> None:
    for version in ("1.9", "1.10", "1.2"):
        install_file(repack(top=f"v{version}", package_version=version))
    assert [p.version for p in find_installed().packages] == ["1.10", "1.9", "1.2"]
    assert folder.is_dir()


def test_a_bad_folder_does_not_break_the_list(folder: Path, archive: Path) -> None:
    package = install_file(archive)
    (folder / "empty").mkdir()
    (folder / "odd").mkdir()
    (folder / "odd" / "metadata.json").write_text("[]", encoding="utf-8")
    (folder / "file.txt").write_text("", encoding="utf-8")
    found = find_installed()
    assert found.packages == (package,)
    assert [str(fault) for fault in found.faults] == [
        f"{folder / 'empty'}: the package has no metadata.json",
        f"{folder / 'odd' / 'metadata.json'}: the package's description is not a JSON object",
    ]


def test_what_is_removed_is_gone_and_what_is_not_there_is_said(folder: Path, archive: Path) -> None:
    install_file(archive)
    assert remove("fr", "en") == ("translate-fr_en-1_0",)
    assert tree(folder) == {}
    with pytest.raises(ModelMissingError, match="no model from fr to en is installed"):
        remove("fr", "en")


def test_a_broken_folder_of_a_pair_is_removed_too(folder: Path) -> None:
    (folder / "translate-fr_en-1_0").mkdir()
    assert remove("fr", "en") == ("translate-fr_en-1_0",)


def test_of_a_linked_package_only_the_link_is_removed(
    folder: Path, archive: Path, tmp_path: Path
) -> None:
    package = install_file(archive)
    elsewhere = tmp_path / "elsewhere"
    package.folder.rename(elsewhere)
    package.folder.symlink_to(elsewhere)
    remove("fr", "en")
    assert (elsewhere / "metadata.json").exists()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"files": {"metadata.json": None}}, "the package has no metadata.json"),
        ({"files": {"metadata.json": b"{"}}, "the package's description can't be read"),
        ({"files": {"model/model.bin": None}}, "the package has no model/model.bin"),
        ({"files": {"model/model.bin": b"noise"}}, "the model can't be loaded"),
        ({"files": {"sentencepiece.model": b""}}, "has no sentencepiece.model or bpe.model"),
        ({"files": {"sentencepiece.model": b"noise"}}, "the tokenizer can't be loaded"),
        ({"files": {"model/shared_vocabulary.json": None}}, "has no model/shared_vocabulary.json"),
        ({"from_code": "../../etc"}, "from_code is '../../etc'"),
        ({"package_version": "1/../../x"}, "package_version is '1/../../x'"),
        ({"package_version": 1.9}, "package_version is 1.9"),
        ({"type": "sbd"}, "the package is of type 'sbd'"),
    ],
)
def test_a_broken_package_is_refused_and_leaves_nothing(
    folder: Path, repack: Repack, change: dict[str, Any], message: str
) -> None:
    path = repack(**change)
    before = tree(folder)
    with pytest.raises(EditorError) as raised:
        install_file(path)
    assert message in str(raised.value)
    assert str(raised.value).startswith(f"{path}: ")
    assert tree(folder) == before


def hostile(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def lying() -> bytes:
    """Return an archive whose directory says that a file is shorter than it is."""
    data = bytearray(hostile(("p/model.bin", b"\0" * 5000)))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no zip at all", "not an Argos package, or a broken one"),
        (b"", "not an Argos package, or a broken one"),
        (hostile(("../up.txt", b"x")), "leads elsewhere"),
        (hostile(("p/../../up.txt", b"x")), "leads elsewhere"),
        (hostile(("/tmp/root.txt", b"x")), "leads elsewhere"),  # noqa: S108
        (hostile(("C:\\root.txt", b"x")), "leads elsewhere"),
        (hostile(("p/.hidden", b"x")), "leads elsewhere"),
        (hostile((link("p/model"), b"/etc")), "is a link or a device"),
        (hostile(("p/a", b"x"), ("q/a", b"x")), "it holds 2 folders instead of one"),
        (hostile(("p", b"x")), "outside the package's folder"),
        (hostile(("p/A", b"x"), ("p/a", b"y")), "twice"),
        (hostile(("p/bomb", b"\0" * 20_000_000)), "unpacks to 20000000 bytes"),
        (hostile(*((f"p/{n}", b"") for n in range(2001))), "more than 2000 files"),
        (lying(), ""),
    ],
)
def test_a_hostile_archive_is_refused_and_leaves_nothing(
    folder: Path, tmp_path: Path, data: bytes, message: str
) -> None:
    path = tmp_path / "hostile.argosmodel"
    path.write_bytes(data)
    before = tree(folder)
    with pytest.raises(EditorError) as raised:
        install_file(path)
    assert message in str(raised.value)
    assert tree(folder) == before


def test_an_archive_that_would_overwrite_another_package_is_refused(
    folder: Path, archive: Path, repack: Repack
) -> None:
    install_file(archive)
    before = tree(folder)
    for path in (
        repack(top="translate-fr_en-1_0", from_code="de"),
        repack(package_version="1.0", from_name="Other"),
    ):
        with pytest.raises(EditorError, match=r"it would take the place of fr_en-1\.0"):
            install_file(path)
        assert tree(folder) == before


def test_a_wrong_sha256_is_refused(folder: Path, archive: Path) -> None:
    with pytest.raises(EditorError, match="not 00; it was not installed"):
        install_file(archive, sha256="00")
    assert tree(folder) == {}


def test_a_missing_file_or_a_folder_is_one_line(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(EditorError, match="the package can't be read: No such file"):
        install_file(tmp_path / "none.argosmodel")
    with pytest.raises(EditorError, match="the package can't be read: Is a directory"):
        install_file(folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_one_line(folder: Path, archive: Path) -> None:
    folder.chmod(0o500)
    with pytest.raises(EditorError, match="the folder is read-only"):
        install_file(archive)
    folder.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_one_line(
    tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "file" / "packages"))
    with pytest.raises(EditorError, match="models can't be kept here"):
        install_file(archive)


@pytest.mark.usefixtures("folder")
def test_a_kill_in_the_middle_leaves_nothing_that_is_listed(archive: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from editor.engines import installation;"
        "installation._sync = lambda folder: os._exit(9);"
        f"installation.install_file(Path({str(archive)!r}))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False)
    assert done.returncode == 9
    assert find_installed().packages == ()
    assert find_installed().faults == ()
    assert listed_upstream() == ""
    assert install_file(archive).label == "fr_en-1.0"
    assert listed_upstream() == "fr en 1.0 ▁la\n"


def index_of(site: Site, archive: Path, *pairs: tuple[str, str, str]) -> str:
    entries = [
        {"from_code": s, "to_code": t, "package_version": v, "links": [f"{s}_{t}.argosmodel"]}
        for s, t, v in pairs
    ]
    site.files["/index.json"] = json.dumps([*entries, "noise", {"from_code": "fr"}]).encode()
    site.files["/fr_en.argosmodel"] = archive.read_bytes()
    return f"{site.url}/index.json"


def test_an_index_is_read_around_its_broken_entries(site: Site, archive: Path) -> None:
    index = index_of(site, archive, ("fr", "en", "1.9"), ("fr", "en", "1.10"), ("en", "de", "1.0"))
    assert [offer.label for offer in read_index(index)] == ["en_de-1.0", "fr_en-1.10", "fr_en-1.9"]
    assert [offer.label for offer in find_offers("fr", "de", index)] == ["fr_en-1.10", "en_de-1.0"]
    assert find_offers("de", "fr", index) == ()


def test_a_pair_is_installed_from_an_index_once(folder: Path, site: Site, archive: Path) -> None:
    index = index_of(site, archive, ("fr", "en", "1.0"))
    (package,) = install_pair("fr", "en", index=index)
    assert find_installed().packages == (package,)
    assert install_pair("fr", "en", index=index) == (package,)
    assert [path for path, _ in site.asked].count("/fr_en.argosmodel") == 1
    assert not list((folder.parent.parent / "cache").rglob("*.part"))


def test_an_index_may_be_a_file_beside_its_packages(
    folder: Path, archive: Path, tmp_path: Path
) -> None:
    index = tmp_path / "index.json"
    (tmp_path / "own.argosmodel").write_bytes(archive.read_bytes())
    entry = {
        "from_code": "fr",
        "to_code": "en",
        "package_version": "1.0",
        "links": ["own.argosmodel"],
        "sha256": digest(archive),
    }
    index.write_text(json.dumps([entry]), encoding="utf-8")
    assert read_index(str(index)) == (
        Available("fr", "en", "1.0", (str(tmp_path / "own.argosmodel"),), digest(archive)),
    )
    (package,) = install_pair("fr", "en", index=str(index))
    assert package.folder.parent == folder


def test_what_an_index_lacks_is_said(folder: Path, site: Site, archive: Path) -> None:
    index = index_of(site, archive, ("fr", "en", "1.0"))
    with pytest.raises(ModelMissingError, match="the index has no model from br to eo"):
        install_pair("br", "eo", index=index)
    site.files["/index.json"] = b"<html>"
    with pytest.raises(EditorError, match="the index is not JSON"):
        install_pair("fr", "en", index=index)
    assert tree(folder) == {}


def test_a_download_that_is_no_package_is_not_kept(folder: Path, site: Site, archive: Path) -> None:
    site.files["/m"] = b"<html>Log in first</html>"
    with pytest.raises(EditorError, match="not an Argos package"):
        install_url(f"{site.url}/m")
    site.files["/m"], site.etag = archive.read_bytes(), '"two"'
    assert install_url(f"{site.url}/m").folder.parent == folder


def test_the_package_folder_is_the_one_argos_uses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ARGOS_PACKAGES_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert packages_folder() == tmp_path / "argos-translate" / "packages"
    settings = tmp_path / "argos-translate" / "settings.json"
    settings.parent.mkdir()
    settings.write_text('{"ARGOS_PACKAGES_DIR": "/models"}', encoding="utf-8")
    assert packages_folder() == Path("/models")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", "/others")
    assert packages_folder() == Path("/others")
