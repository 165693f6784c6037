"""What an editor should look at in a glossary."""

from editor.glossary import (
    Place,
    Problem,
    find_concept,
    find_problems,
    load_starter,
    parse_glossary,
    search_concepts,
)


def test_gaps_doubles_and_terms_never_found_are_named() -> None:
    text = (
        "concept,lang,term,status\na,fr,un chat,preferred\na,en,cat,preferred\n"
        "b,fr,un chat,preferred\nb,en,cat,preferred\nc,fr,chien,preferred\n"
        "d,fr,Politico,do-not-translate\n"
    )
    assert find_problems(parse_glossary(text, "g.csv")) == (
        Problem('"b" has the same preferred terms as "a"', Place("g.csv", 4), "b"),
        Problem('"c" has no term to use in en', Place("g.csv", 6), "c"),
    )


def test_spellings_in_two_concepts_and_advice_in_a_circle_are_named() -> None:
    head = "concept,lang,term,status\n"
    text = head + (
        "a,fr,cessez-le-feu,preferred\na,en,ceasefire,preferred\n"
        "b,fr,trêve,preferred\nb,en,cease-fire,preferred\n"
    )
    assert [problem.message for problem in find_problems(parse_glossary(text, "g.csv"))] == [
        '"cease-fire" and "ceasefire" of "a" are two spellings of one term; make it one concept, '
        "or one of them deprecated"
    ]
    text = head + (
        "a,fr,gaz,preferred\na,en,pipeline,preferred\na,en,gas line,deprecated\n"
        "b,fr,conduite,preferred\nb,en,gas line,preferred\nb,en,conduit,deprecated\n"
        "c,fr,gaine,preferred\nc,en,conduit,preferred\nc,en,pipeline,deprecated\n"
    )
    assert [problem.message for problem in find_problems(parse_glossary(text, "g.csv"))] == [
        'the advice goes round in a circle: "conduit" → "gas line" → "pipeline" → "conduit"'
    ]


def test_a_search_puts_the_closest_first_and_sees_through_hyphens() -> None:
    concepts = load_starter().concepts
    assert [c.id for c in search_concepts(concepts, "haut karabakh")] == ["haut-karabakh"]
    assert search_concepts(concepts, "OTAN")[0].id == "otan"
    assert search_concepts(concepts, "rien de tel") == ()


def test_a_concept_is_found_by_its_id() -> None:
    concepts = load_starter().concepts
    found = find_concept(concepts, "otsc")
    assert found is not None
    assert found.id == "otsc"
    assert find_concept(concepts, "otsd") is None
