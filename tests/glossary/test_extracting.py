"""Terms proposed from sentences in both languages."""

import pytest

from editor.glossary import parse_glossary
from editor.glossary.extracting import Candidate, CandidateKind, Draft, Passage, extract
from editor.model import TermStatus

NAVY = (
    (
        "L’Ukraine a lancé de nouveaux drones navals contre la flotte de la mer Noire, selon le "
        "Service de sécurité d’Ukraine (SBU).",
        "Ukraine launched new naval drones against the Black Sea Fleet, according to the Security "
        "Service of Ukraine (SBU).",
    ),
    (
        "« Nos drones navals ont percé la défense antiaérienne », a déclaré Kyrylo Boudanov.",
        "“Our naval drones broke through the air defenses,” Kyrylo Budanov said.",
    ),
    (
        "M. Boudanov ajoute que chaque drone naval coûte 250 000 dollars, et que la défense "
        "antiaérienne russe est épuisée.",
        "Budanov adds that each naval drone costs $250,000, and that Russia’s air defenses are "
        "exhausted.",
    ),
    (
        "Le ministère dément, et Ankara applique la Convention de Montreux à la lettre.",
        "The ministry denies it, and Ankara applies the Montreux Convention to the letter.",
    ),
    (
        "La Convention de Montreux limite le passage des navires de guerre en mer Noire, rappelle "
        "Ursula von der Leyen.",
        "The Montreux Convention limits the passage of warships in the Black Sea, Ursula von der "
        "Leyen notes.",
    ),
)
CLIMATE = (
    (
        "La Banque centrale européenne (BCE) et l’Agence internationale de l’énergie (AIE) parlent "
        "des émissions de gaz à effet de serre.",
        "The European Central Bank (ECB) and the International Energy Agency (IEA) talk about "
        "greenhouse gas emissions.",
    ),
    (
        "Selon l’AIE, les émissions de gaz à effet de serre baissent ; la BCE finance des parcs "
        "éoliens.",
        "According to the IEA, greenhouse gas emissions are falling; the ECB finances wind farms.",
    ),
    (
        "Ce parc éolien est à Saint-Nazaire, et les forces armées le gardent.",
        "This wind farm is in Saint-Nazaire, and the armed forces guard it.",
    ),
    (
        "François Villeroy de Galhau salue les forces armées et la police, mardi.",
        "François Villeroy de Galhau salutes the armed forces and the police on Tuesday.",
    ),
)


def passages(*groups: tuple[tuple[str, str], ...]) -> list[Passage]:
    return [
        Passage(f"doc{number}", f"u{at}", french, english)
        for number, group in enumerate(groups)
        for at, (french, english) in enumerate(group)
    ]


def of_kind(found: tuple[Candidate, ...], kind: CandidateKind) -> dict[str, str]:
    return {
        one.french: one.rendering.text if one.rendering else "" for one in found if one.kind is kind
    }


def only(french: str, english: str = "") -> Passage:
    return Passage("doc", "u", french, english)


def test_names_are_found_with_their_english() -> None:
    found = extract(passages(NAVY, CLIMATE))
    assert of_kind(found, CandidateKind.NAME) == {
        "mer Noire": "Black Sea",
        "Convention de Montreux": "Montreux Convention",
        "Kyrylo Boudanov": "Kyrylo Budanov",
        "Ursula von der Leyen": "Ursula von der Leyen",
        "François Villeroy de Galhau": "François Villeroy de Galhau",
        "Ukraine": "Ukraine",
        "Ankara": "Ankara",
        "Saint-Nazaire": "Saint-Nazaire",
    }


def test_acronyms_come_with_what_they_stand_for_in_both_languages() -> None:
    found = extract(passages(NAVY, CLIMATE), kinds={CandidateKind.ACRONYM})
    assert [[term.text for term in one.terms] for one in found] == [
        ["Agence internationale de l’énergie", "AIE", "International Energy Agency", "IEA"],
        ["Banque centrale européenne", "BCE", "European Central Bank", "ECB"],
        ["Service de sécurité d’Ukraine", "SBU", "Security Service of Ukraine", "SBU"],
    ]
    assert [one.gender for one in found] == ["f", "f", "m"]


def test_phrases_are_gathered_under_their_singular() -> None:
    found = extract(passages(NAVY, CLIMATE), kinds={CandidateKind.PHRASE})
    assert of_kind(found, CandidateKind.PHRASE) == {
        "drone naval": "naval drone",
        "émission de gaz à effet de serre": "greenhouse gas emission",
        "défense antiaérienne": "air defense",
        "parc éolien": "wind farm",
        "forces armées": "armed forces",
    }
    drone = next(one for one in found if one.french == "drone naval")
    assert (drone.pos, drone.gender, drone.count, drone.documents) == ("noun", "m", 3, ("doc0",))
    assert [context.unit for context in drone.contexts] == ["u0", "u1", "u2"]
    assert next(one for one in found if one.french == "forces armées").gender == "fpl"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hier, le président Emmanuel Macron a reçu M. Orban.", ["Emmanuel Macron", "Orban"]),
        ("Le Président Tokaïev est parti. Tokaïev est revenu.", ["Tokaïev"]),
        ("On dit que Bachar al-Assad a quitté Damas.", ["Bachar al-Assad", "Damas"]),
        ("C’est ce qu’a écrit Charles de Gaulle.", ["Charles de Gaulle"]),
        ("Selon le Conseil de sécurité, tout va bien.", ["Conseil de sécurité"]),
        ("Il lit le Journal de Wall Street.", ["Journal de Wall Street"]),
        ("La Corée du Nord menace l’Arabie saoudite.", ["Arabie saoudite", "Corée du Nord"]),
        ("Les Russes et les Ukrainiens parlent de l’État en mars.", []),
        ("Selon lui, Rien ne va. Hier non plus. Lundi peut-être.", []),
        ("TOUT EST EN CAPITALES DANS CE TITRE", []),
    ],
)
def test_capitals_make_names_only_where_they_mean_something(text: str, names: list[str]) -> None:
    found = extract([only(text)], kinds={CandidateKind.NAME})
    assert sorted(one.french for one in found) == names


def test_a_family_name_counts_with_the_whole_name() -> None:
    (found,) = extract(
        [
            only("Alexandre Loukachenko a parlé.", "Alexander Lukashenko has spoken."),
            only("On a vu Loukachenko à la fête.", "Lukashenko was seen at the party."),
        ],
        kinds={CandidateKind.NAME},
    )
    assert (found.french, found.count) == ("Alexandre Loukachenko", 2)
    assert [(t.lang, t.text, t.status) for t in found.others] == [
        ("fr", "Loukachenko", TermStatus.ADMITTED),
        ("en", "Lukashenko", TermStatus.ADMITTED),
    ]


def test_spellings_of_one_name_are_one_candidate_in_french_spelling() -> None:
    (found,) = extract(
        [only("On cite Tokayev."), only("On cite Tokayev."), only("On cite Tokaïev.")],
        kinds={CandidateKind.NAME},
    )
    assert [term.text for term in found.terms] == ["Tokaïev", "Tokayev"]


@pytest.mark.parametrize(
    ("french", "long"),
    [
        ("L’OTSC (Organisation du traité de sécurité collective) se tait.", 4),
        ("L’Organisation du traité de sécurité collective (OTSC) se tait.", 4),
        ("L’OTSC, ou Organisation du traité de sécurité collective, se tait.", 4),
        ("L’Organisation du traité de sécurité collective, ou OTSC, se tait.", 4),
    ],
)
def test_an_expansion_stands_before_or_behind(french: str, long: int) -> None:
    (found,) = extract([only(french)], kinds={CandidateKind.ACRONYM})
    assert found.french == "Organisation du traité de sécurité collective"
    assert [term.text for term in found.others] == ["OTSC"]
    assert long == len([word for word in found.french.split(" ") if len(word) > 2])


def test_what_the_glossary_has_in_any_form_is_left_out() -> None:
    glossary = parse_glossary(
        "concept,lang,term,status,pos\n"
        "drone-naval,fr,drone naval,preferred,noun\n"
        "drone-naval,en,naval drone,preferred,noun\n"
        "mer-noire,fr,mer Noire,preferred,proper noun\n"
        "boudanov,fr,Kyrylo Boudanov,preferred,proper noun\n"
        "boudanov,fr,Boudanov,admitted,proper noun\n"
        "sbu,fr,Service de sécurité d’Ukraine,preferred,proper noun\n"
        "sbu,fr,SBU,admitted,proper noun\n",
        "g.csv",
    )
    found = {one.french for one in extract(passages(NAVY), concepts=glossary.concepts)}
    assert not found & {"drone naval", "mer Noire", "Kyrylo Boudanov", "Boudanov"}
    assert "Service de sécurité d’Ukraine" not in found
    assert {"défense antiaérienne", "Convention de Montreux"} <= found


def test_part_of_a_known_term_is_no_candidate() -> None:
    glossary = parse_glossary(
        "concept,lang,term,status\ngaz,fr,émission de gaz à effet de serre,preferred\n", "g.csv"
    )
    found = extract(
        passages(CLIMATE), concepts=glossary.concepts, kinds={CandidateKind.PHRASE}, minimum=1
    )
    assert not [one for one in found if "gaz" in one.french or "serre" in one.french]


@pytest.mark.parametrize(
    "text",
    [
        "Le nombre de fois. Le nombre de fois. Au cours de la semaine.",
        "La semaine dernière, le mois prochain, la semaine dernière, le mois prochain.",
        "La guerre menée par lui, la guerre menée par elle.",
        "Un soldat russe parle, les soldats russes écoutent.",
        "Il porte un chapeau. Il la montre à tous. Il porte un chapeau.",
        "Une chose importante, des choses importantes.",
    ],
)
def test_what_says_little_is_no_phrase(text: str) -> None:
    assert extract([only(text)], kinds={CandidateKind.PHRASE}) == ()


def test_a_longer_phrase_takes_the_place_of_its_parts() -> None:
    text = "Le missile balistique intercontinental vole."
    found = extract([only(text)] * 3, kinds={CandidateKind.PHRASE})
    assert [one.french for one in found] == ["missile balistique intercontinental"]


def change(before: str, after: str, count: int, french: str) -> tuple[list[Passage], list[Draft]]:
    sentences = [
        Passage("doc", f"u{n}", french.format(n=n), after.format(n=n)) for n in range(count)
    ]
    return sentences, [Draft(one, before.format(n=n)) for n, one in enumerate(sentences)]


def test_what_reviewers_keep_changing_is_proposed() -> None:
    sentences, drafts = change(
        "Number {n}: he is a tiger of paper there.",
        "Number {n}: he is a paper tiger there.",
        3,
        "Numéro {n} : là, c’est un tigre de papier.",
    )
    (found,) = extract(sentences, drafts=drafts, kinds={CandidateKind.CHANGE})
    assert (found.french, found.count, found.pos, found.gender) == (
        "tigre de papier",
        3,
        "noun",
        "m",
    )
    assert [(t.lang, t.text, t.status) for t in found.terms] == [
        ("fr", "tigre de papier", TermStatus.PREFERRED),
        ("en", "paper tiger", TermStatus.PREFERRED),
        ("en", "tiger of paper", TermStatus.DEPRECATED),
    ]
    assert extract(sentences, drafts=drafts[:2], kinds={CandidateKind.CHANGE}) == ()
    assert extract(sentences, kinds={CandidateKind.CHANGE}) == ()


def test_a_change_of_small_words_is_no_term() -> None:
    sentences, drafts = change("He is in Rome {n}.", "He is at Rome {n}.", 4, "Il est à Rome {n}.")
    assert extract(sentences, drafts=drafts, kinds={CandidateKind.CHANGE}) == ()


def test_the_same_sentences_give_the_same_candidates_and_nothing_gives_none() -> None:
    texts = passages(NAVY, CLIMATE)
    assert extract(texts) == extract(list(texts))
    assert extract([]) == ()
    assert extract([only("")]) == ()
    assert len(extract(texts, limit=1)) == 3
    assert {one.count > 1 for one in extract(texts, minimum=2)} == {True}


@pytest.mark.parametrize(
    "text",
    [
        "Le A. " + "Zorglub Bidule " * 4000,
        "La sécurité collective de Poutine va bien, dit-il. " * 2000,
        "(" * 4000 + "OTSC) " * 4000,
        "Charles " + "von der " * 8000,
        "paix de guerre de " * 5000,
        "Lu\u0301cia \ud800 et \u2028 Mu\u0301nez",
    ],
)
def test_any_text_is_read_in_time_that_grows_as_it_does(text: str) -> None:
    assert len(extract([only(text, text)])) < 20
