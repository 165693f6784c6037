"""What silences a finding, as a segment file has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model import Silence

RULES = st.sampled_from(["wording.doubled_coordination", "numbers"])
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)


@given(RULES, TEXTS.filter(lambda quote: "»" not in quote), TEXTS)
def test_an_entry_is_read_as_it_was_written(rule: str, quote: str, reason: str) -> None:
    silence = Silence(rule, reason.removeprefix(" "), quote=quote, unit="u")
    assert Silence.read(silence.entry, "u") == silence


@pytest.mark.parametrize(
    ("entry", "silence"),
    [
        ("numbers", Silence("numbers")),
        ("numbers: dit ainsi : oui", Silence("numbers", "dit ainsi : oui")),
        ("numbers:oui", Silence("numbers", "oui")),
        ("a.b «« »: la «maison»", Silence("a.b", "la «maison»", quote="« ")),
        ("a.b « »»", Silence("a.b", quote=" »")),
        ("pas une règle", Silence("pas une règle")),
    ],
)
def test_what_people_write_is_understood(entry: str, silence: Silence) -> None:
    assert Silence.read(entry, "") == silence


def test_a_silence_covers_its_words_whatever_their_typography() -> None:
    silence = Silence("a.b", quote="l'accord : « oui »")
    assert silence.covers("a.b", "l’accord\u00a0: «\u202foui\u202f»")
    assert silence.covers("a.b", "de l’accord : « oui »")
    assert not silence.covers("a.b", "l’accord : « non »")
    assert not silence.covers("a.c", "l’accord : « oui »")
    assert Silence("a.b").covers("a.b", "tout")
