from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.model import BlockKind, State, Unit, identify
from editor.store.merging import reconcile
from editor.store.po import SegmentFile, merge

LONG = "Le président biélorusse avait déjà critiqué l’alliance."
EDITED = "Le président biélorusse avait souvent critiqué l’alliance."
OTHER = "Une phrase qui parle de tout autre chose et n’a rien de commun."


def file(*units: Unit, obsolete: tuple[Unit, ...] = ()) -> SegmentFile:
    return SegmentFile("article", "fr", "en", units, obsolete)


def test_a_unit_keeps_what_was_decided_and_takes_the_rest_from_the_source() -> None:
    old = Unit(
        "a",
        LONG,
        "He had criticised it.",
        State.FINAL,
        dropped=True,
        origin="person",
        notes=("note",),
        hints=("stale",),
        ignored=("rule",),
        flags=("no-wrap",),
        place="a.txt:3",
    )
    fresh = Unit("a", LONG, "machine", State.TRANSLATED, hints=("new",), place="a.txt:5")
    assert merge(file(old), [fresh]) == file(replace(old, hints=("new",), place="a.txt:5"))


def test_what_others_decided_meanwhile_stands_and_the_rest_is_ours() -> None:
    mine = Unit("a", LONG, "My draft.", State.TRANSLATED, hints=("new",))
    other = Unit("b", OTHER, "Another draft.", State.TRANSLATED)
    gone = Unit("c", "Une phrase disparue.", "A sentence that went.", State.REVIEWED)
    theirs = Unit("a", LONG, "Their words.", State.REVIEWED, origin="person", notes=("why",))
    found = file(Unit("a", LONG), Unit("b", OTHER))
    now = file(theirs, Unit("b", OTHER), gone)
    assert reconcile(found, now, file(mine, other)) == file(
        replace(theirs, hints=("new",)), other, obsolete=(gone,)
    )


def test_a_draft_is_taken_where_nothing_was_decided_but_a_note_written() -> None:
    old = Unit("a", LONG, notes=("note",), ignored=("rule",))
    fresh = Unit("a", LONG, "machine", State.TRANSLATED, origin="argos")
    assert merge(file(old), [fresh]) == file(replace(fresh, notes=("note",), ignored=("rule",)))


def test_a_changed_source_of_the_same_unit_reopens_it() -> None:
    old = Unit("a", LONG, "He had criticised it.", State.FINAL)
    merged = merge(file(old), [Unit("a", EDITED)])
    reopened = Unit("a", EDITED, old.target, State.TRANSLATED, origin="person", previous=LONG)
    assert merged == file(reopened)
    assert merge(merged, [Unit("a", OTHER)]) == file(replace(reopened, source=OTHER))
    assert merge(merged, [Unit("a", LONG)]) == file(replace(reopened, source=LONG, previous=""))


def test_an_edited_sentence_lends_its_target_to_the_new_one() -> None:
    old = Unit("a", LONG, "He had criticised it.", State.REVIEWED, notes=("note",), place="x:1")
    merged = merge(file(old), [Unit("b", EDITED, place="x:2")])
    assert merged == file(
        Unit(
            "b",
            EDITED,
            old.target,
            State.TRANSLATED,
            origin="person",
            notes=("note",),
            previous=LONG,
            place="x:2",
        ),
        obsolete=(replace(old, place=""),),
    )


def test_a_vanished_unit_waits_and_comes_back_as_it_was() -> None:
    old = Unit("a", LONG, "He had criticised it.", State.FINAL, notes=("note",))
    gone = merge(file(old, Unit("e", "Vide")), [Unit("b", OTHER)])
    assert gone == file(Unit("b", OTHER), obsolete=(old,))
    fresh = [Unit("b", OTHER), Unit("a", LONG, kind=BlockKind.HEADING, place="x:9")]
    assert merge(gone, fresh) == file(
        Unit("b", OTHER), replace(old, kind=BlockKind.HEADING, place="x:9")
    )


def test_a_source_that_comes_back_under_its_id_finds_its_own_target() -> None:
    first = Unit("a", LONG, "He had criticised it.", State.FINAL)
    second = Unit("a", OTHER, "Something else.", State.REVIEWED)
    assert merge(file(second, obsolete=(first,)), [Unit("a", LONG)]) == file(
        first, obsolete=(second,)
    )


def test_the_same_source_under_another_id_stays_settled() -> None:
    old = Unit("a", LONG, "He had criticised it.", State.REVIEWED)
    assert merge(file(old), [Unit("b", LONG)]) == file(replace(old, id="b"))


def test_in_one_place_less_likeness_is_enough() -> None:
    before = "Moscou a perdu."
    after = "Moscou n’a rien perdu du tout."
    one, two = Unit("1", "Un.", "One.", State.REVIEWED), Unit("2", "Deux.", "Two.", State.REVIEWED)
    old = Unit("a", before, "Moscow lost.", State.REVIEWED)
    fresh = Unit("b", after)
    draft = Unit("b", after, "Moscow lost.", State.TRANSLATED, origin="person", previous=before)
    blank = (Unit("1", "Un."), Unit("2", "Deux."))
    assert merge(file(one, old, two), [blank[0], fresh, blank[1]]).units == (one, draft, two)
    assert merge(file(one, old, two), [*blank, fresh]).units == (one, two, fresh)


def test_obsolete_units_never_share_an_id_and_a_source() -> None:
    first = Unit("a", LONG, "One way.", State.REVIEWED)
    second = Unit("a", LONG, "Another way.", State.REVIEWED)
    merged = merge(file(first, obsolete=(second,)), [Unit("b", OTHER)])
    assert merged.obsolete == (second, replace(first, id="a~2"))


WORDS = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"]
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join), max_size=8)


@given(st.lists(SENTENCES, min_size=2, max_size=5))
@settings(max_examples=150, deadline=None)
def test_nothing_a_person_settled_is_ever_lost(versions: list[list[str]]) -> None:
    current = file()
    settled: set[str] = set()
    for number, version in enumerate(versions):
        ids = identify(version)
        fresh = [Unit(made, text) for made, text in zip(ids, version, strict=True)]
        current = merge(current, fresh)
        assert [(u.id, u.source) for u in current.units] == [(u.id, u.source) for u in fresh]
        assert merge(current, fresh) == current
        reviewed = tuple(
            replace(u, target=f"{number}.{at}", state=State.REVIEWED, previous="")
            if not u.target
            else u
            for at, u in enumerate(current.units)
        )
        current = replace(current, units=reviewed)
        settled |= {u.target for u in reviewed if u.settled}
        kept = [*current.units, *current.obsolete]
        assert settled <= {u.target for u in kept if u.settled}
        assert len({(u.id, u.source) for u in kept}) == len(kept)


@given(SENTENCES, st.data())
@settings(max_examples=100, deadline=None)
def test_a_changed_french_sentence_never_loses_its_english(
    sentences: list[str], data: st.DataObject
) -> None:
    units = tuple(
        Unit(made, text, f"target {made}", State.REVIEWED)
        for made, text in zip(identify(sentences), sentences, strict=True)
    )
    changed = [
        Unit(u.id, u.source + data.draw(st.sampled_from(["", " neuf", " vieux"]))) for u in units
    ]
    merged = merge(file(*units), changed)
    assert [u.target for u in merged.units] == [u.target for u in units]
    assert [u.settled for u in merged.units] == [
        old.source == new.source for old, new in zip(units, changed, strict=True)
    ]
