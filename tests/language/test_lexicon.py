import subprocess
import sys
from pathlib import Path

import pytest

from editor.errors import EditorError
from editor.language.build_lexicon import build
from editor.language.lexicon import (
    Pos,
    Reading,
    english_lemma,
    family,
    frequency,
    inflections,
    is_english_word,
    is_known,
    lemmas,
    readings,
)

_DIC = "3\nallié/F+() po:nom po:adj\nParis/L' po:npr is:epi is:inv\nmot/S.() po:nom is:mas\n"
_AFF = """SFX F+ Y 4
SFX F+ 0 0/L'D' [^sxz] is:mas is:sg
SFX F+ 0 s/D' [^sxz] is:mas is:pl
SFX F+ 0 e/L'D' [éi] is:fem is:sg
SFX F+ 0 es/D' [éi] is:fem is:pl
SFX S. Y 2
SFX S. 0 0/L'D' [^sxz] is:sg
SFX S. 0 s/D' [^sxz] is:pl
"""


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("audacieuse", (Reading("audacieux", Pos.ADJECTIVE, "f", "s"),)),
        ("ONT", (Reading("avoir", Pos.VERB, "", "p", "ind-pres-3p"),)),
        ("l’Ukraine", (Reading("Ukraine", Pos.PROPER_NOUN, "f", "i"),)),
        ("aujourd’hui", (Reading("aujourd'hui", Pos.ADVERB),)),
        ("-t-il", (Reading("il", Pos.PRONOUN, "m", "s"),)),
        ("euro-atlantiques", (Reading("euro-atlantique", Pos.ADJECTIVE, "e", "p"),)),
        (
            "coordonnés",
            (
                Reading("coordonné", Pos.ADJECTIVE, "m", "p"),
                Reading("coordonner", Pos.VERB, "m", "p", "part-pas"),
            ),
        ),
        ("Tokaïev", ()),
        ("", ()),
        ("\ud800", ()),
    ],
)
def test_a_form_has_its_readings(form: str, expected: tuple[Reading, ...]) -> None:
    assert readings(form) == expected


def test_lemmas_and_knowledge_follow_from_the_readings() -> None:
    assert lemmas("mises") == {"mise", "miser", "mettre", "mis"}
    assert [is_known(form) for form in ("été", "arcs-en-ciel", "Koursk", "Pravdaappelant")] == [
        True, True, True, False
    ]  # fmt: skip


def test_a_lemma_has_its_forms() -> None:
    assert [form for form, _ in inflections("audacieux")] == [
        "audacieux", "audacieuse", "audacieuses"
    ]  # fmt: skip


def test_english_is_told_from_french() -> None:
    words = "however said the government weather table action on but or coup sun report"
    assert [word for word in words.split(" ") if is_english_word(word)] == [
        "however", "said", "the", "government", "weather", "sun"
    ]  # fmt: skip
    assert [english_lemma(word) for word in ("houses", "went")] == ["house", "go"]


_RELATED = """
défendre défense|défendre défenseur|défense défensif|décider décision|décision décisif
planifier plan|planifier planification|produire production|produire producteur|traduire traduction
attaquer attaque|analyser analyse|critiquer critique|annoncer annonce|rapporter rapport
gouverner gouvernement|changer changement|traiter traitement|établir établissement
organiser organisation|organiser organisateur|communiquer communication|appliquer application
exécuter exécution|adopter adoption|inventer inventeur|contribuer contribution
diffuser diffusion|exposer exposition|imposer imposition|proposer proposition|punir punition
vendre vendeur|attendre attente|répondre réponse|étendre extension|élire élection
admettre admission|permettre permission|exprimer expression|écrire écriture|inscrire inscription
résister résistance|surveiller surveillance|présider président|résider résident
heureux heureusement|stable stabilité|national nationalité|récent récemment|actif activité
constitution constitutionnel|question questionner|nationalisme nationaliste|naître naissance
combattre combat|acheter achat|choisir choix|employer emploi|soutenir soutien|agir action
automatique automatiser|démocratie démocratique|géologie géologue|pouvoir puissance
"""
_STRANGERS = """
porter portion|passer passion|penser pension|noter notion|rater ration|conter contenter
livrer livre|tomber tombe|tabler table|moucher mouche|parler parlement|chanter chantage
couler couleur|viser visage|relater relation|contenter contention|attenter attention
intenter intention|converser conversion|professer profession|marcher marché|traiter traité
importer importance|violer violence|mobile mobiliser|terrer terreur|roter rotation|miner mineur
exploiter exploit|proposer propos|concerter concert|déserter désert|agencer agence|montrer montre
chambrer chambre|modifier mode|définir définitif|dépendre dépense|procéder procession
commettre commission|fermer ferment|coller collation|fonder fondre|user usine|nation nature
partir parti|défendre fendre|tendre tendresse|courir courrier|pouvoir pouvoirs|garder garde-robe
former formule|poster poste|compter comte|peser pesto|régime régiment|capter captiver
couvrir couvent|servir cerveau|signer signifier|présenter présent
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    words = [pair.split(" ") for pair in table.strip("\n").replace("\n", "|").split("|")]
    return [(left, right) for left, right in words]


def test_related_words_share_a_family() -> None:
    missed = [pair for pair in _pairs(_RELATED) if not family(pair[0]) == family(pair[1]) != ""]
    assert missed == []


def test_strangers_do_not_share_a_family() -> None:
    joined = [pair for pair in _pairs(_STRANGERS) if family(pair[0]) == family(pair[1]) != ""]
    assert joined == []


def _write(folder: Path, dic: str, aff: str) -> Path:
    (folder / "fr.dic").write_text(dic, encoding="utf-8")
    (folder / "fr.aff").write_text(aff, encoding="utf-8")
    return folder


def test_the_same_dictionary_gives_the_same_bytes(tmp_path: Path) -> None:
    _write(tmp_path, _DIC, _AFF)
    counts = [build(tmp_path, tmp_path / name) for name in ("one", "two")]
    assert counts == [7, 7]
    for name in ("fr.forms", "fr.readings"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_missing_or_wrong_dictionary_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match=r"fr\.aff: not found; install Debian's hunspell-fr"):
        build(tmp_path, tmp_path)
    _write(tmp_path, _DIC, "nothing")
    with pytest.raises(EditorError, match=r"fr\.aff: there are no suffix rules in it"):
        build(tmp_path, tmp_path)


def test_nothing_heavy_is_loaded_before_the_first_question() -> None:
    code = (
        "import sys, editor.language.lexicon, editor.language.french;"
        "assert not {'simplemma', 'marisa_trie'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_frequency_is_told_for_both_languages() -> None:
    assert frequency("maison", "fr") > 5 > frequency("maison", "en")
    assert frequency("shareholders", "en") > 3 > frequency("shareholders", "fr")
    assert frequency("Maison", "fr-CA") == frequency("maison", "fr") > 4
    assert frequency("xyzzyx", "fr") == 0


@pytest.mark.parametrize(
    ("form", "lemma", "number"),
    [
        ("mètre", "mètre", "s"),
        ("kilomètres", "kilomètre", "p"),
        ("kilowattheures", "kilowattheure", "p"),
    ],
)
def test_units_are_nouns_with_their_prefixes(form: str, lemma: str, number: str) -> None:
    nouns = [reading for reading in readings(form) if reading.pos is Pos.NOUN]
    assert [(r.lemma, r.gender, r.number) for r in nouns] == [(lemma, "m", number)]
