from pathlib import Path

import pytest

from editor.artefacts.engine import find, fix
from editor.artefacts.pattern_parser import parse_pattern
from editor.artefacts.rulefile import read_rules
from editor.artefacts.rules import load_rules
from editor.artefacts.text import Text
from editor.errors import EditorError
from editor.model import Safety


def found(pattern: str, text: str) -> str:
    """Return what the pattern finds first, or the empty text."""
    (passage,) = Text.from_plain(text).passages
    parsed = parse_pattern(pattern)
    for position in range(len(passage.words)):
        match = parsed.match_around(passage, position)
        if match is not None:
            start, end = passage.tokens[match.start], passage.tokens[match.end - 1]
            return text[start.span.start : end.span.end]
    return ""


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("fenêtre(s) d’opportunité", "Des fenêtres d'opportunité.", "fenêtres d'opportunité"),
        ("un/une chat", "Voici une chat.", "une chat"),
        (
            "<délivrer> [ADV] un discours",
            "Il délivra hier un discours.",
            "délivra hier un discours",
        ),
        ("<délivrer> [ADV] un discours", "Il délivra un discours.", "délivra un discours"),
        ("<délivrer:PP> un discours", "Il délivra un discours.", ""),
        ("le ... chat", "Il voit le petit gros chat.", "le petit gros chat"),
        ("le ...1 chat", "Il voit le petit gros chat.", ""),
        ("le ... chat", "Voici le chien, chat.", ""),
        ("chat !noir", "Un chat noir, un chat gris.", "chat"),
        ("le | gros | chat", "Il voit le gros chat.", "gros"),
        ("chat =Noir", "Un chat Noir.", "chat Noir"),
        ("chat =Noir", "Un chat noir.", ""),
        ("^ chat", "Un chat. Chat gris.", "Chat"),
        ("chat de PROPRE", "Le chat de Marie.", "chat de Marie"),
        ("NOMBRE chat(s)", "Il a 12 chats.", "12 chats"),
    ],
)
def test_a_pattern_finds_what_it_says(pattern: str, text: str, expected: str) -> None:
    assert found(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("le | chat", "put two bars |, around the finding, or none"),
        ("| |", "there is nothing to find; write at least one word"),
        ("NOM ADJ", "name at least one word, as it is or as <word>"),
        ("<chat:X>", "say one of V, N, A, INF, PP, PPR, VF"),
        ("[le gros] chat", "one word to a pair of brackets"),
        ("un//une chat", "there is nothing before or after a slash"),
    ],
)
def test_a_wrong_pattern_says_what_to_mend(pattern: str, message: str) -> None:
    with pytest.raises(EditorError, match=message.replace("|", r"\|")):
        parse_pattern(pattern)


RULE = """\
- id: chat
  pattern: <tenir> DET chat
  fix: <garder> DET lion
  bad: [Il tenait un chat. → Il gardait un lion.]
  fine: [Il tenait un chien.]
"""


def test_a_workspace_adds_rules_of_four_lines(tmp_path: Path) -> None:
    file = tmp_path / "maison.yaml"
    file.write_text(RULE, encoding="utf-8")
    rules = load_rules([file])
    assert "house.maison.chat" in {rule.id for rule in rules}
    assert fix("Elle a tenu mon chat.", Safety.SUGGEST, rules=rules) == "Elle a gardé mon lion."


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  fine: [", "  fein: [", "1: rule chat: unknown key fein"),
        ("<tenir> DET", "DET", '1: rule chat: fix "<garder> DET lion": no <word> in the pattern'),
        ("fix: <garder> DET", "fix: <garder> {7}", "the pattern has only 3 words"),
        ("fix: <garder> DET", "fix: <garder> ADJ", "the pattern has no ADJ to copy"),
        (" → Il gardait un lion.", "", "write “wrong → right”"),
        ("  bad: [Il", "  kind: odd\n  bad: [Il", "kind: odd is none of calque"),
        ("  bad: [", "  bad: {", "4: not valid YAML"),
        ("- id: chat\n ", "", "1: write a list of rules"),
    ],
)
def test_a_fault_in_a_rule_file_names_the_place(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    file = tmp_path / "maison.yaml"
    text = RULE.replace(old, new, 1) if "id: chat\n " not in old else "id: chat\n"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EditorError) as fault:
        read_rules(file)
    assert message in str(fault.value)
    assert str(file) in str(fault.value)


def test_a_verb_keeps_its_tense_and_an_adjective_agrees() -> None:
    rules = [rule for rule in load_rules() if rule.id.startswith("wording.")]
    text = "Ils délivreront des discours sur les vols domestiques et la politique domestique."
    assert fix(text, Safety.SUGGEST, rules=rules) == (
        "Ils prononceront des discours sur les vols intérieurs et la politique intérieure."
    )


def test_a_rule_says_why_in_two_languages() -> None:
    text = "Il y a eu 40 casualités."
    french = find(text)[0].message.replace("\u202f", " ")
    assert french == "« casualités » est un faux ami (« casualties »)."
    assert find(text, lang="en")[0].message == "“casualités” is a false friend (“casualties”)."
