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
