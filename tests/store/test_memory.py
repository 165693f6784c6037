from dataclasses import replace
from pathlib import Path

from editor.model import State, Unit
from editor.store.memory import Memory, MemoryMatch
from editor.store.po import SegmentFile, write_units

PLAIN = Unit("1", "Il a gagné.", "He won.", State.REVIEWED)
NEAR = Unit("2", "Le président a critiqué l’alliance.", "He criticised it.", State.FINAL)


def file(slug: str, *units: Unit, obsolete: tuple[Unit, ...] = ()) -> SegmentFile:
    return SegmentFile(slug, "fr", "en", units, obsolete)


def test_an_exact_match_is_what_was_settled(tmp_path: Path) -> None:
    path = tmp_path / "one.en.po"
    write_units(path, file("one", PLAIN))
    index = tmp_path / "cache" / "memory.sqlite3"
    memory = Memory.open(index, {"one.en.po": path}, {"two.en.po": file("two", NEAR)})
    assert len(memory) == 2
    assert memory.exact("Il a gagné.") == MemoryMatch(
        "Il a gagné.", "He won.", 1.0, "one", "1", State.REVIEWED
    )
    assert memory.exact("Il a perdu.") is None


def test_the_neighbours_decide_between_two_renderings() -> None:
    other = replace(PLAIN, id="3", target="It won.")
    memory = Memory(
        [
            file("a", PLAIN, Unit("n", "Fin.")),
            file("b", Unit("t", "Titre."), other, Unit("n", "Suite.")),
        ]
    )
    assert memory.exact(PLAIN.source, before="Titre.", after="Suite.") == MemoryMatch(
        PLAIN.source, "It won.", 1.0, "b", "3", State.REVIEWED, in_context=True
    )
    assert memory.exact(PLAIN.source, before="", after="Fin.") == MemoryMatch(
        PLAIN.source, "He won.", 1.0, "a", "1", State.REVIEWED, in_context=True
    )
    assert memory.exact(PLAIN.source, after="Suite.") == MemoryMatch(
        PLAIN.source, "It won.", 1.0, "b", "3", State.REVIEWED
    )


def test_final_goes_before_reviewed_and_live_before_obsolete() -> None:
    gone = replace(PLAIN, target="He had won.", state=State.FINAL)
    final = replace(PLAIN, target="He did win.", state=State.FINAL)
    memory = Memory([file("a", PLAIN, obsolete=(gone,)), file("b", final)])
    assert [match.target for match in memory.fuzzy(PLAIN.source)] == [
        "He did win.",
        "He had won.",
        "He won.",
    ]


def test_drafts_and_what_was_dropped_are_not_remembered() -> None:
    drafts = (
        replace(PLAIN, state=State.TRANSLATED),
        replace(PLAIN, id="2", dropped=True),
        Unit("3", PLAIN.source),
    )
    memory = Memory([file("a", *drafts, obsolete=drafts)])
    assert (len(memory), memory.exact(PLAIN.source), memory.fuzzy(PLAIN.source)) == (0, None, [])


def test_fuzzy_matches_are_the_most_alike_first() -> None:
    further = replace(NEAR, id="3", source="Le président n’a pas critiqué l’alliance.")
    memory = Memory([file("a", further, NEAR, PLAIN), file("b", NEAR)])
    found = memory.fuzzy("Le président a critiqué une alliance.")
    assert [(match.unit, match.origin, round(match.score, 2)) for match in found] == [
        ("2", "a", 0.92),
        ("3", "a", 0.85),
    ]
    assert memory.fuzzy("Le président a critiqué une alliance.", minimum=0.9) == found[:1]
