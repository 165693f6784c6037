"""The index of the memory: as good as looking through everything, and never the only copy."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model import State, Unit
from editor.store.memory import Memory
from editor.store.memory_index import PairIndex, StoredPair, build_index, words_of
from editor.store.numbers import with_numbers
from editor.store.po import SegmentFile, write_units

WORDS = [
    "le",
    "la",
    "bloc",
    "pays",
    "accord",
    "paix",
    "guerre",
    "été",
    "signé",
    "rompu",
    "Moscou",
    "Kiev",
    "12",
    "5000",
    "tigre",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


def segments(slug: str, *texts: str) -> SegmentFile:
    units = tuple(
        Unit(f"{slug}{n}", text, f"EN {text}", State.REVIEWED) for n, text in enumerate(texts)
    )
    return SegmentFile(slug, "fr", "en", units)


def put(folder: Path, *files: SegmentFile) -> dict[str, Path]:
    paths = {}
    for file in files:
        path = folder / f"{file.slug}.en.po"
        write_units(path, file)
        paths[path.name] = path
    return paths


@given(st.lists(SENTENCES, min_size=1, max_size=30, unique=True), SENTENCES)
def test_the_index_finds_what_a_look_through_everything_finds(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], wanted: str
) -> None:
    folder = tmp_path_factory.mktemp("memory")
    pairs = [StoredPair("f", text, text.upper(), "d", "", "reviewed") for text in texts]
    with build_index(folder / "index", pairs, {}) as index:
        indexed = Memory(index=index)
        plain = Memory(pairs=pairs)
        assert len(indexed) == len(plain) == len(texts)
        assert indexed.fuzzy(wanted, minimum=0.6) == plain.fuzzy(wanted, minimum=0.6)
        assert indexed.exact(wanted) == plain.exact(wanted)


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    index = tmp_path / ".relire" / "memory.sqlite3"
    paths = put(tmp_path, *(segments(f"d{n}", f"phrase {n} du document") for n in range(9)))
    assert len(Memory.open(index, paths, {})) == 9
    paths |= put(tmp_path, segments("d3", "tout autre chose"), segments("neuf", "encore une"))
    memory = Memory.open(index, paths, {})
    assert memory.exact("phrase 3 du document") is None
    assert memory.exact("tout autre chose") is not None
    assert memory.exact("encore une") is not None
    assert len(memory) == 10
    del paths["d4.en.po"]
    memory = Memory.open(index, paths, {})
    assert memory.exact("phrase 4 du document") is None
    assert [m.origin for m in memory.containing("phrase")] == [
        "d0",
        "d1",
        "d2",
        *["d5", "d6", "d7", "d8"],
    ]


def test_what_is_at_hand_goes_before_what_is_on_the_disk(tmp_path: Path) -> None:
    paths = put(tmp_path, segments("a", "la phrase"))
    now = segments("a", "une autre phrase")
    memory = Memory.open(tmp_path / "index", paths, {"a.en.po": now})
    assert memory.exact("la phrase") is None
    assert memory.exact("une autre phrase") is not None
    assert len(memory) == 1


def test_a_touched_file_is_not_read_as_another(tmp_path: Path) -> None:
    index = tmp_path / "index"
    paths = put(tmp_path, segments("a", "la phrase"))
    Memory.open(index, paths, {})
    os.utime(paths["a.en.po"], (1, 1))
    before = index.read_bytes()
    assert Memory.open(index, paths, {}).exact("la phrase") is not None
    assert index.read_bytes() == before


@pytest.mark.parametrize("junk", [b"", b"not a database", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_broken_index_is_made_anew(tmp_path: Path, junk: bytes) -> None:
    index = tmp_path / "index"
    index.write_bytes(junk)
    paths = put(tmp_path, segments("a", "la phrase"))
    assert Memory.open(index, paths, {}).exact("la phrase") is not None
    assert len(PairIndex(index)) == 1


def test_no_index_is_written_where_none_may_be(tmp_path: Path) -> None:
    paths = put(tmp_path, segments("a", "la phrase"))
    file = tmp_path / "file"
    file.write_bytes(b"")
    for index, write in ((tmp_path / "index", False), (file / "index", True)):
        memory = Memory.open(index, paths, {}, write=write)
        assert memory.exact("la phrase") is not None
        assert not index.exists()


def test_words_are_told_apart_from_accents_case_and_numbers() -> None:
    assert words_of("L’Été 2024, l’ÉTÉ 12 !") == ["l", "ete", "0", "l", "ete", "0"]


@pytest.mark.parametrize(
    ("source", "known", "target", "wanted"),
    [
        ("Il a 15 ans.", "Il a 12 ans.", "He is 12.", "He is 15."),
        ("1 500 morts, 3,5 %", "900 morts, 2,5 %", "900 dead, 2.5%", "1,500 dead, 3.5%"),
        ("12 et 13", "12 et 12", "12 and 12", "12 and 12"),
        ("15 ans", "12 ans", "twelve years", "twelve years"),
        ("15 ans", "12 jours", "12 days", "12 days"),
        ("15 ans", "12 ans", "12 of 12", "12 of 12"),
        ("5 ans", "2 ans", "2.5 or 2 years", "2.5 or 5 years"),
    ],
)
def test_numbers_alone_are_put_in(source: str, known: str, target: str, wanted: str) -> None:
    assert with_numbers(source, known, target) == wanted
