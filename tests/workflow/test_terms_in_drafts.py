"""Terms put where drafts lack them, and one rendering for a concept in a document."""

from collections.abc import Sequence
from dataclasses import replace

from editor.engines import Draft
from editor.glossary import apply, parse_glossary
from editor.model import State, Unit
from editor.workflow.one_rendering import agree
from editor.workflow.terms_in_drafts import align_terms
from editor.workflow.units import stamped

CONCEPTS = parse_glossary(
    "concept,lang,term,status,pos\n"
    "treve,fr,trêve,preferred,noun\ntreve,en,cease-fire,preferred,noun\n"
    "treve,en,truce,admitted,noun\ntreve,en,lull,deprecated,noun\n"
    "gaz,fr,prix du gaz,preferred,noun\ngaz,en,gas price,preferred,noun\n"
    "rapport,fr,rapport,preferred,noun\nrapport,en,study,preferred,noun\n",
    "g.csv",
).concepts


class Phrasebook:
    """An engine that knows a few words by heart."""

    name = "phrasebook"

    def __init__(self, known: dict[str, str]) -> None:
        self.known = known
        self.asked: list[str] = []

    def signature(self) -> str:
        return self.name

    def translate(
        self, texts: Sequence[str], *, alternatives: int = 1, progress: object = None
    ) -> list[tuple[Draft, ...]]:
        assert alternatives
        assert progress is None
        self.asked += texts
        return [(Draft(self.known.get(text, "?"), 0.9),) for text in texts]


def test_a_missed_term_is_put_where_the_engine_says_it_by_itself() -> None:
    engine = Phrasebook({"prix du gaz": "price of gas", "rapport": "report"})
    source, draft = "Un rapport sur le prix du gaz.", "A report on the price of gas."
    links = align_terms(engine, {source: (Draft(draft, 0.9),)}, CONCEPTS)
    applied = apply(draft, source=source, concepts=CONCEPTS, alignment=links[source])
    assert applied.text == "A study on the gas price."
    assert engine.asked == ["prix du gaz", "rapport"]


def test_an_engine_is_not_asked_for_terms_that_are_there() -> None:
    engine = Phrasebook({})
    links = align_terms(engine, {"Une trêve.": (Draft("A truce.", 0.9),), "Rien.": ()}, CONCEPTS)
    assert links == {"Une trêve.": (), "Rien.": ()}
    assert engine.asked == []


def drafted(source: str, target: str) -> Unit:
    return Unit(source, source, target, State.TRANSLATED, origin=stamped("argos|x", target))


def test_drafts_agree_with_what_a_person_settled() -> None:
    settled = Unit("a", "La trêve tient.", "The truce holds.", State.REVIEWED)
    units = (settled, drafted("Une trêve ?", "A cease-fire?"), drafted("La trêve.", "The truce."))
    assert [unit.target for unit in agree(units, CONCEPTS)] == [
        "The truce holds.",
        "A truce?",
        "The truce.",
    ]


def test_drafts_alone_take_the_preferred_term_and_keep_their_stamp() -> None:
    units = (drafted("La trêve.", "The truce."), drafted("Une trêve ?", "A cease-fire?"))
    first, second = agree(units, CONCEPTS)
    assert (first.target, second.target) == ("The cease-fire.", "A cease-fire?")
    assert first.origin == stamped("argos|x", "The cease-fire.")
    assert agree((first, second), CONCEPTS) == (first, second)


def test_what_a_person_wrote_is_not_touched() -> None:
    written = Unit("b", "Une trêve ?", "A truce?", State.TRANSLATED, origin="person")
    units = (drafted("La trêve.", "The cease-fire."), written)
    assert [unit.target for unit in agree(units, CONCEPTS)] == ["The truce.", "A truce?"]
    same = (replace(written, id="c", target="A cease-fire?"), written)
    assert agree(same, CONCEPTS) == same
