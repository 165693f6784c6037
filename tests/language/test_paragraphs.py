import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.paragraphs import find_paragraphs

_MAIL = (
    "Bonjour à tous,\r\n\r\n"
    "La réunion prévue mardi prochain est reportée à la semaine suivante, car\r\n"
    "plusieurs d’entre nous seront en déplacement. Merci de me dire si cette\r\n"
    "nouvelle date vous convient.\r\n"
    "Les points à l’ordre du jour restent les mêmes que ceux annoncés dans le\r\n"
    "message précédent :\r\n"
    "- le budget de l’année prochaine, avec les trois hypothèses que nous avons\r\n"
    "  examinées ensemble ;\r\n"
    "- le calendrier.\r\n"
)


def _texts(text: str) -> list[str]:
    return [span.of(text) for span in find_paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        ("\ufeff Un.\n\n\tDeux. \n", ["Un.", "Deux."]),
        ("Un.\rDeux.\r\nTrois.", ["Un.", "Deux.", "Trois."]),
        ("Une ligne\u2028coupée\u0085là.", ["Une ligne\u2028coupée\u0085là."]),
        ("Titre\nUn long paragraphe. " + "Mot. " * 40 + "\nAutre.", None),
        ("Ô temps\nsuspends ton vol\net vous\nheures propices", None),
    ],
)
def test_a_line_is_a_paragraph(text: str, paragraphs: list[str] | None) -> None:
    expected = [line.strip(" ") for line in text.split("\n")] if paragraphs is None else paragraphs
    assert _texts(text) == expected


def test_lines_wrapped_at_a_width_are_put_together_and_list_items_kept_apart() -> None:
    lines = _MAIL.split("\r\n")
    assert _texts(_MAIL) == [
        lines[0],
        "\r\n".join(lines[2:5]),
        "\r\n".join(lines[5:7]),
        "\r\n".join(lines[7:9]),
        lines[9],
    ]


def test_an_underlined_heading_stands_apart() -> None:
    text = "Un titre\n========\n" + _MAIL.replace("\r\n", "\n")
    assert _texts(text)[:3] == ["Un titre", "========", "Bonjour à tous,"]


@given(st.text(alphabet="ab .\n\r\u2028- \u00a0=") | st.text())
def test_paragraphs_cover_all_but_white_space_and_marks_of_order(text: str) -> None:
    end = 0
    for span in find_paragraphs(text):
        assert span.start >= end
        assert text[end : span.start].strip(" \t\ufeff\u00a0\u202f\f\v\r\n") == ""
        assert span.of(text) == span.of(text).strip(" \t\ufeff\u00a0\u202f\f\v\r\n") != ""
        end = span.end
    assert text[end:].strip(" \t\ufeff\u00a0\u202f\f\v\r\n") == ""
