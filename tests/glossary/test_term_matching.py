"""Terms found in texts: the labelled sentences, exact places, and terms that look like patterns."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.glossary import Matcher, load_starter, match
from editor.language import tags
from editor.model import Concept, Span, Term, TermMatch, TermStatus

LABELLED = Path(__file__).with_name("matching.tsv")


def labelled(path: Path = LABELLED) -> list[tuple[str, str, str]]:
    rows = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return [tuple(row.split("\t")) for row in rows if not row.startswith("#")]  # type: ignore[misc]


@pytest.mark.parametrize(("lang", "ids", "sentence"), labelled())
def test_a_labelled_sentence_has_its_concepts(lang: str, ids: str, sentence: str) -> None:
    assert " ".join(m.concept.id for m in match(sentence, lang=lang)) == ids


@pytest.mark.parametrize("name", ["matching_heldout.tsv", "matching_third.tsv"])
def test_sentences_written_by_people_who_had_not_seen_the_matcher(name: str) -> None:
    rows = labelled(LABELLED.with_name(name))
    found = wanted = right = 0
    for lang, ids, sentence in rows:
        seen = Counter(m.concept.id for m in match(sentence, lang=lang))
        asked = Counter(ids.split())
        found, wanted = found + seen.total(), wanted + asked.total()
        right += (seen & asked).total()
    assert len(rows) >= 400
    assert right / found >= 0.98
    assert right / wanted >= 0.97


def concept(name: str, text: str, lang: str = "fr", **more: object) -> Concept:
    pos = str(more.get("pos", "noun"))
    status = TermStatus(str(more.get("status", "preferred")))
    return Concept(name, (Term(lang, text, status, pos, case_sensitive=text != text.lower()),))


def found(text: str, *concepts: Concept, lang: str = "fr") -> list[tuple[str, str]]:
    return [(m.concept.id, m.span.of(text)) for m in match(text, lang=lang, concepts=concepts)]


def test_the_span_is_exact_with_tags_inside_and_around() -> None:
    chief = concept("chief", "chef d’état-major")
    text = "Les <b1>chefs</b1> d'<i2>état‑major</i2> partent."
    (seen,) = match(text, lang="fr", concepts=(chief,))
    assert seen == TermMatch(chief, chief.terms[0], Span(8, 35))
    assert tags.strip(seen.span.of(text)).text == "chefs d'état‑major"


def test_the_longest_of_overlapping_terms_is_taken() -> None:
    ours = (concept("war", "guerre"), concept("trade-war", "guerre commerciale"))
    assert found("Une guerre commerciale, puis la guerre.", *ours) == [
        ("trade-war", "guerre commerciale"),
        ("war", "guerre"),
    ]


def test_a_plural_term_is_not_found_in_the_singular() -> None:
    forces = concept("forces", "forces armées")
    assert found("Les forces armées et la force armée.", forces) == [("forces", "forces armées")]


def test_a_verb_is_found_in_all_its_forms() -> None:
    verb = concept("abstain", "s’abstenir", pos="verb")
    plain = concept("deter", "dissuader", pos="verb")
    assert found("Ils dissuadèrent, nous dissuadons, dissuadé.", plain) == [
        ("deter", "dissuadèrent"),
        ("deter", "dissuadons"),
        ("deter", "dissuadé"),
    ]
    assert found("s’abstenir", verb) == [("abstain", "s’abstenir")]


def test_wrong_terms_are_signs_of_damage_and_no_matches() -> None:
    wrong = concept("politico", "POLITIQUE", status="wrong")
    assert found("Un reportage de POLITIQUE.", wrong) == []
    matcher = Matcher((wrong,), "fr", statuses=frozenset({TermStatus.WRONG}))
    assert [m.span for m in matcher.find("Un reportage de POLITIQUE.")] == [Span(16, 25)]


def test_characters_of_patterns_are_plain_characters() -> None:
    odd = (concept("c", "C++ (.*)"), concept("at", "A&T [sic]"), concept("s", "S-300"))
    assert found("C++ (.*) et A&T [sic] et C", *odd) == [("c", "C++ (.*)"), ("at", "A&T [sic]")]
    assert found("Des S-300 et des S 300, pas des S+300.", *odd) == [("s", "S-300"), ("s", "S 300")]


def test_a_term_does_not_cross_a_comma_a_sentence_or_a_paragraph() -> None:
    ally = concept("ally", "allié proche")
    assert found("un allié. Proche, allié\n\nproche, allié\nproche", ally) == [
        ("ally", "allié\nproche")
    ]


def test_decomposed_accents_and_soft_hyphens_are_seen_through() -> None:
    ally = concept("ally", "allié proche")
    text = "un allie\u0301 pro\u00adche"
    assert found(text, ally) == [("ally", "allie\u0301 pro\u00adche")]


def test_a_longer_glossary_finds_no_other_terms() -> None:
    few = (concept("war", "guerre"),)
    many = (*few, *(concept(f"c{n}", f"mot{n} rare") for n in range(2000)))
    text = "La guerre et les guerres."
    assert found(text, *few) == found(text, *many) == [("war", "guerre"), ("war", "guerres")]


@given(st.text("OTSCl’é- .«»<b1>/\n\u00a0\u202f\u2028", max_size=60))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    seen = match(text, lang="fr", concepts=load_starter().concepts)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in seen)
    assert all(a.span.end <= b.span.start for a, b in pairwise(seen))


@given(st.sampled_from([c for c in load_starter().concepts if len(c.terms[0].text) > 3]))
def test_a_term_after_a_preposition_is_found_whole(entry: Concept) -> None:
    text = f"Il en est question dans « {entry.terms[0].text} »."
    assert entry.terms[0].text in [m.span.of(text) for m in match(text, lang="fr")]
