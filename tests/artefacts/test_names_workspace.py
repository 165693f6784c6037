"""The workspace's own glossary as a source of names."""

from editor import artefacts
from editor.model import Concept, Safety, Term, TermStatus

TOKAIEV = Concept(
    "tokaiev",
    (
        Term("fr", "Kassym-Jomart Tokaïev", pos="proper noun"),
        Term("fr", "Tokaïev", TermStatus.ADMITTED, pos="proper noun"),
        Term("fr", "Kassym-Jomart Tokayev", TermStatus.DEPRECATED, pos="proper noun"),
        Term("fr", "Tokayev", TermStatus.DEPRECATED, pos="proper noun"),
    ),
)


def test_a_surname_is_mended_to_a_surname() -> None:
    text = "Le président Tokayev a écrit ; Kassym-Jomart Tokayev a signé."
    mended = artefacts.fix(text, Safety.SUGGEST, names=(TOKAIEV,))
    assert "Le président Tokaïev a écrit" in mended
    assert "Kassym-Jomart Tokaïev a signé" in mended


def test_an_article_is_mended_as_for_the_programs_own_names() -> None:
    journal = Concept(
        "wsj",
        (
            Term("fr", "Wall Street Journal", TermStatus.DO_NOT_TRANSLATE, pos="proper noun"),
            Term("fr", "Journal de Wall Street", TermStatus.WRONG, pos="proper noun"),
        ),
        "outlets",
    )
    for wrong, right in (
        ("Il l’a dit à Le Journal de Wall Street.", "Il l’a dit au Wall Street Journal."),
        ("Selon Le Journal de Wall Street, oui.", "Selon le Wall Street Journal, oui."),
        ("Une enquête de Le Journal de Wall Street.", "Une enquête du Wall Street Journal."),
    ):
        assert artefacts.fix(wrong, Safety.SUGGEST, names=(journal,)) == right
