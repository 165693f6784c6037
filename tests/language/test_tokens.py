import pytest
from hostile import PIECES
from hypothesis import given
from hypothesis import strategies as st

from editor.language.tokens import Token, TokenKind, tokenize
from editor.model import Span


def _forms(text: str, lang: str = "fr") -> list[str]:
    return [token.form for token in tokenize(text, lang)]


def test_tokens_have_their_places_and_kinds() -> None:
    assert tokenize("L’OTSC, 1 500.", "fr") == (
        Token("L’", Span(0, 2), TokenKind.WORD),
        Token("OTSC", Span(2, 6), TokenKind.WORD),
        Token(",", Span(6, 7), TokenKind.PUNCTUATION),
        Token("1 500", Span(8, 13), TokenKind.NUMBER),
        Token(".", Span(13, 14), TokenKind.PUNCTUATION),
    )


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("n’a-t-elle", ["n’", "a", "-t-elle"]),
        ("Lorsqu'il jusqu’à", ["Lorsqu'", "il", "jusqu’", "à"]),
        ("aujourd'hui quelqu’un presqu’île", ["aujourd'hui", "quelqu’un", "presqu’île"]),
        ("d’aujourd’hui", ["d’", "aujourd’hui"]),
        ("N’Djamena M’Bappé O’Brien", ["N’Djamena", "M’Bappé", "O’Brien"]),
        (
            "chef-d’œuvre cessez-le-feu rendez-vous",
            ["chef-d’œuvre", "cessez-le-feu", "rendez-vous"],
        ),
        ("donne-le-moi va-t’en allons-y", ["donne", "-le", "-moi", "va", "-t’en", "allons", "-y"]),
        ("celui-ci ce jour-là", ["celui-ci", "ce", "jour", "-là"]),
        ("DIT-IL", ["DIT", "-IL"]),
        ("3,5 % 558,800 12:30 15 h 30", ["3,5", "%", "558,800", "12:30", "15 h 30"]),
        ("2019-2025 1er XXe 19e", ["2019", "-", "2025", "1er", "XXe", "19e"]),
        ("3D COVID-19 F-16 10kg", ["3D", "COVID-19", "F-16", "10", "kg"]),
        ("voir www.foo.fr, d’x@y.org.", ["voir", "www.foo.fr", ",", "d’", "x@y.org", "."]),
        ("kremlin.ru.", ["kremlin.ru", "."]),
        ("fini.La suite...", ["fini", ".", "La", "suite", "..."]),
        ("<b1>mot</b1><x2/>", ["<b1>", "mot", "</b1>", "<x2/>"]),
        ("e\u0301te\u0301\u2028so\u00adleil", ["e\u0301te\u0301", "so\u00adleil"]),
        ("« 'mot' »", ["«", "'", "mot", "'", "»"]),
        ("", []),
    ],
)
def test_french_is_cut_as_its_dictionaries_have_it(text: str, forms: list[str]) -> None:
    assert _forms(text) == forms


def test_english_keeps_contractions_and_splits_possessives() -> None:
    assert _forms("I don’t think it’s Russia's allies’ o'clock", "en") == [
        "I", "don’t", "think", "it", "’s", "Russia", "'s", "allies", "’", "o'clock"
    ]  # fmt: skip


def test_a_token_knows_its_case() -> None:
    assert [(t.lower, t.is_capitalised, t.is_upper) for t in tokenize("L'OTSC Moscou y", "fr")] == [
        ("l’", True, True),
        ("otsc", True, True),
        ("moscou", True, False),
        ("y", False, False),
    ]


def _covers_all_but_white_space(text: str, lang: str) -> bool:
    end = 0
    for token in tokenize(text, lang):
        if token.form != token.span.of(text) or not token.form:
            return False
        if not set(text[end : token.span.start]) <= _SPACES:
            return False
        end = token.span.end
    return set(text[end:]) <= _SPACES


@given(st.text() | st.text(alphabet="aà-'’.,1 tilLd@<b1>/:…«\u202f\u0301😀\u2028"))
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    assert _covers_all_but_white_space(text, "fr")
    assert _covers_all_but_white_space(text, "en")


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_so_they_do_in_hostile_text(piece: str) -> None:
    assert _covers_all_but_white_space(piece * (20_000 // len(piece)), "fr")


_SPACES = {chr(c) for c in range(0x3001) if chr(c).isspace()} | set("\u200b\u2060\ufeff")


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "é",
                "A",
                "1",
                "12",
                "000",
                "h",
                "10h",
                "30",
                "'",
                "’",
                "-",
                ".",
                ",",
                "«",
                "»",
                "\xa0",
                "\t",
                "-la",
                "@",
                ".fr",
            ]
        )
    )
)
def test_what_was_cut_before_does_not_matter(pieces: list[str]) -> None:
    text = " ".join(pieces)
    tokens = tokenize(text, "fr")
    glued = tokenize(text + "\u00a0" + "x" * 60, "fr")
    assert glued[: len(tokens)] == tokens or glued[: len(tokens) - 1] == tokens[:-1]
    assert all(text[token.span.start : token.span.end] == token.form for token in tokens)
