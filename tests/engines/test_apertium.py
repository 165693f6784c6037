import os
import shutil

import pytest

from editor.engines.apertium import ApertiumEngine, find_engine, find_modes


@pytest.fixture
def gist() -> ApertiumEngine:
    engine = find_engine("fr", "en") if shutil.which("apertium") else None
    if engine is None:
        if os.environ.get("CI") == "true":
            pytest.fail("apertium with fr-es and eng-spa has to be installed")
        pytest.skip("apertium with fr-es and eng-spa is not installed")
    return engine


def test_french_goes_through_spanish_and_is_stamped_as_a_gist(gist: ApertiumEngine) -> None:
    assert gist.signature() == "apertium|fr-es+es-en|gist"


def test_texts_in_one_run_stay_apart(gist: ApertiumEngine) -> None:
    sources = ["Le chien", "noir mange.", "", "Un président", "a dit non."]
    together = [drafts[0].text for drafts in gist.translate(sources)]
    assert together == [gist.translate([source])[0][0].text for source in sources]
    assert together[0] == "The dog"


def test_tags_white_space_and_signs_come_through(gist: ApertiumEngine) -> None:
    source = " <b1>Moscou</b1> a dit non à #tag * et [ici].<x2/>\n"
    (draft,) = gist.translate([source])[0]
    assert draft.text.startswith(" <b1>Moscow</b1> has said ")
    assert draft.text.endswith(".<x2/>\n")
    assert "#tag * and [" in draft.text
    assert draft.unplaced == ()


def test_words_it_does_not_know_are_unmarked_and_lower_the_score(gist: ApertiumEngine) -> None:
    (known,), (unknown,) = gist.translate(["Bonjour maison", "Bonjour zorglub"])
    assert unknown.text == "Greeting zorglub"
    assert unknown.score < known.score <= 0.5


def test_without_the_program_there_are_no_modes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert find_modes() == ()
    assert find_engine("fr", "en") is None
