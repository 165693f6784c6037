"""What goes out comes back, and what does not is in the report."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.formats.glossaries import SHAPES, SUFFIXES, Lost, read, recognise, write
from editor.glossary import join_glossaries, load_starter
from editor.model import Concept, Term, TermStatus

WHOLE = ("csv", "tsv", "tbx2", "tbx3", "tbx3-dct", "weblate-tbx")
BILINGUAL = ("omegat", "omegat-csv", "weblate-csv", "weblate-po", "matecat")

CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co"),
                           exclude_characters="\ufeff")  # fmt: skip
TEXTS = st.text(CHARACTERS, min_size=1, max_size=12).map(lambda text: text.strip(" "))
WORDS = st.sampled_from(
    ["sommet", "OTSC", "# dièse", '"Le Monde"', "a,b", "a;b", "(a|b)*", "l’été", "-la", "=1+1",
     "<b>", "mot", "word", "source", "d\u00a0été", "été\u202f?", "&amp;", "\\n", "A/B", "fr",
     "note", "2e"]
)  # fmt: skip
TERM_TEXTS = st.one_of(WORDS, TEXTS.filter(lambda text: any(c.isalnum() for c in text)))
NOTES = st.one_of(
    st.just(""), st.sampled_from(["rare", "a\tb".replace("\t", " "), "« oui »"]), TEXTS
)
DATES = st.sampled_from(["", "2026", "2026-11", "2026-11-24"])
STATUSES = st.sampled_from(list(TermStatus))


@st.composite
def term_lists(draw: st.DrawFn, lang: str) -> list[Term]:
    """Terms of one language, each once and one of them at most to be preferred."""
    texts = draw(st.lists(TERM_TEXTS, max_size=3, unique=True))
    terms: list[Term] = []
    for text in texts:
        status = draw(STATUSES)
        first = (TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE)
        if status in first and any(term.status in first for term in terms):
            status = TermStatus.ADMITTED
        terms.append(
            Term(
                lang,
                text,
                status,
                draw(st.sampled_from(["", "noun", "proper noun", "verb", "phrase"])),
                draw(st.sampled_from(["", "m", "f", "mf", "mpl", "fpl"])),
                draw(st.booleans()),
                draw(NOTES),
                draw(DATES),
                draw(NOTES),
            )
        )
    return terms


@st.composite
def concept_lists(draw: st.DrawFn, langs: tuple[str, ...] = ("fr", "en", "ru")) -> list[Concept]:
    """Concepts as relire's glossary may hold them; the first has both languages."""
    ids = draw(st.lists(st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True),
                        min_size=1, max_size=3, unique=True))  # fmt: skip
    concepts = [Concept("zz-first", (Term("fr", "premier"), Term("en", "first")))]
    for name in ids:
        terms = [term for lang in langs for term in draw(term_lists(lang))]
        if terms:
            texts = (draw(NOTES) for _ in range(3))
            concepts.append(Concept(name, tuple(terms), *texts))
    return concepts


@pytest.mark.parametrize("shape", WHOLE)
@given(concepts=concept_lists())
@settings(max_examples=40)
def test_formats_that_hold_everything_bring_everything_back(
    shape: str, concepts: list[Concept]
) -> None:
    exported = write(concepts, shape)
    assert exported.lost == ()
    imported = read(exported.data, f"a{SUFFIXES[shape]}")
    assert list(imported.concepts) == concepts
    assert imported.lost == ()


@given(concepts=concept_lists())
@settings(max_examples=40)
def test_relires_own_files_lose_the_domains_alone(concepts: list[Concept]) -> None:
    exported = write(concepts, "relire")
    concepts = [replace(concept, domain="a") for concept in concepts]
    if not any(_shared(concepts).values()):
        assert list(read(exported.data, "a.csv", shape="relire").concepts) == concepts
    assert bool(exported.lost) == any("domain" in item.what for item in exported.lost)


def _shared(concepts: list[Concept]) -> dict[str, bool]:
    """Say which terms two concepts have: relire refuses those that contradict each other."""
    counts = Counter(term.text for concept in concepts for term in concept.terms)
    return {text: count > 1 for text, count in counts.items()}


@pytest.mark.parametrize("shape", BILINGUAL)
@given(concepts=concept_lists())
@settings(max_examples=40)
def test_what_a_format_of_two_languages_leaves_out_is_in_the_report(
    shape: str, concepts: list[Concept]
) -> None:
    exported = write(concepts, shape)
    imported = read(exported.data, f"a{SUFFIXES[shape]}", shape=shape)
    back = {(term.lang, term.text): term for c in imported.concepts for term in c.terms}
    if not any(_shared(concepts).values()):
        missing = [
            gone
            for concept in concepts
            for gone in _gone(concept, back)
            if not _is_told(exported.lost, concept, *gone)
        ]
        assert missing == []


def _gone(concept: Concept, back: dict[tuple[str, str], Term]) -> Iterator[tuple[str, str]]:
    """Yield the terms of a concept, and their fields, that did not come back the same."""
    for term in concept.terms:
        found = back.get((term.lang, term.text))
        if found is None:
            yield f"{term.lang} «{term.text}»", ""
            continue
        for name in ("status", "pos", "gender", "case_sensitive", "note", "date", "author"):
            value = getattr(term, name)
            if value not in ("", getattr(found, name)):
                said = str(value) if name == "status" else name.partition("_")[0]
                yield f"{term.lang} «{term.text}»", said


def _is_told(lost: tuple[Lost, ...], concept: Concept, term: str, what: str) -> bool:
    told = [item for item in lost if item.place == concept.id]
    said = [item.what.partition(term)[2] for item in told if term in item.what]
    # An entry of its own has a status of its own.
    as_own = what in set(TermStatus) and any("synonym" in text for text in said)
    whole = any("two terms" in item.why for item in told)
    return whole or as_own or any(what in text for text in said)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_starter_glossary_goes_through_every_format(shape: str) -> None:
    concepts = load_starter().concepts
    exported = write(concepts, shape)
    imported = read(exported.data, f"desk{SUFFIXES[shape]}")
    assert write(concepts, shape) == exported
    if shape in WHOLE:
        assert imported.concepts == tuple(map(_by_language, concepts))
        assert exported.lost == imported.lost == ()
    elif shape == "relire":
        assert [replace(c, domain="") for c in imported.concepts] == [
            replace(c, domain="") for c in concepts
        ]
        assert Counter(c.domain for c in concepts) == {
            item.place: int(item.what.split()[3]) for item in exported.lost
        }
    else:
        assert {"fr", "en"} == {term.lang for c in imported.concepts for term in c.terms}


def _by_language(concept: Concept) -> Concept:
    order = list(dict.fromkeys(term.lang for term in concept.terms))
    return replace(concept, terms=tuple(sorted(concept.terms, key=lambda t: order.index(t.lang))))


@pytest.mark.parametrize(
    ("shape", "found"),
    [
        ("relire", "relire"),
        ("csv", "csv"),
        ("tbx2", "tbx3"),
        ("omegat", "omegat"),
        ("weblate-po", "weblate-po"),
        ("weblate-csv", "csv"),
        ("matecat", "csv"),
    ],
)
def test_what_we_write_is_recognised_without_being_told(shape: str, found: str) -> None:
    concept = Concept("otsc", (Term("fr", "OTSC"), Term("en", "CSTO")))
    assert recognise(write((concept,), shape).data, f"a{SUFFIXES[shape]}") == found


def test_the_report_says_where_what_and_why() -> None:
    concepts = (
        Concept(
            "otsc",
            (
                Term("fr", "OTSC", pos="noun", gender="f", case_sensitive=True, note="sigle"),
                Term("en", "CSTO", case_sensitive=True, note="acronym"),
                Term("en", "ODKB", TermStatus.WRONG, case_sensitive=True),
                Term("ru", "ОДКБ", case_sensitive=True),
            ),
            domain="defense",
        ),
        Concept("seul", (Term("fr", "seul", TermStatus.WRONG),)),
    )
    exported = write(concepts, "omegat")
    assert exported.data.decode() == "OTSC\tCSTO\tacronym\n"
    have = "OmegaT's glossaries have no place for"
    assert [str(item) for item in exported.lost] == [
        f"otsc: domain “defense”: {have} domain",
        f"otsc: fr «OTSC»: pos noun: {have} pos",
        f"otsc: fr «OTSC»: gender f: {have} gender",
        f"otsc: fr «OTSC»: note “sigle”: {have} a second note",
        f"otsc: en «ODKB»: wrong: {have} a term to avoid here",
        f"otsc: ru «ОДКБ»: preferred: {have} a third language",
        f"seul: fr «seul»: {have} a concept without two terms to use",
    ]


def test_what_no_file_can_hold_is_left_out_and_reported() -> None:
    concept = Concept("x", (Term("fr", "a", note="un\ndeux\x00\ud800"), Term("en", "b")))
    exported = write((concept,), "tbx3")
    assert read(exported.data, "a.tbx").concepts[0].terms[0].note == "un deux"
    assert [(item.place, item.what) for item in exported.lost] == [
        ("x", "note 'un\\ndeux\\x00\\ud800'")
    ]


def test_files_of_several_domains_join_after_a_trip_through_tbx() -> None:
    concepts = read(write(load_starter().concepts, "tbx3").data, "a.tbx").concepts
    assert join_glossaries([load_starter()]).concepts != ()
    assert {concept.domain for concept in concepts} == {c.domain for c in load_starter().concepts}
