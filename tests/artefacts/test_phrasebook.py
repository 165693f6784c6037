"""Phrases of the lists: what is put instead is not found again, and lines that are wrong say so."""

import re
from pathlib import Path

import pytest

from editor.artefacts import fix
from editor.artefacts.rule import Rule
from editor.artefacts.wording.phrasebook import (
    RULES,
    Phrase,
    PhrasePhrasing,
    parse_phrase,
    read_phrasebook,
)
from editor.errors import EditorError
from editor.model import Safety

_WORD = re.compile(r"\[[^\]]*\]|!?(?:<[^>]*>|[^\s\[\]|])+|\|")
_NEEDS_MORE = re.compile(r"\^|:(?:PP|VF|PPR)\b")
"""What `spelled` cannot spell: the beginning of a sentence, a form of a verb."""
_CLASSES = {
    "DET": "le", "NOM": "pays", "ADJ": "grand", "ADV": "vite", "NOMBRE": "20", "PROPRE": "Lyon",
    "INF": "partir", "PP": "pris", "MOIS": "mai",
}  # fmt: skip


def phrases(rule: Rule) -> tuple[Phrase, ...]:
    assert isinstance(rule.phrasing, PhrasePhrasing)
    return rule.phrasing.phrases


def spelled(pattern: str, *, last: bool) -> str:
    """Return words that a pattern finds: of alternatives the first ones, or the last."""
    words = []
    for item in _WORD.findall(pattern):
        if item[0] in "|!^[" or item.startswith("..."):
            continue
        choice = re.findall(r"<[^>]*>|[^/<]+", item)[-1 if last else 0]
        if choice.startswith("<"):
            choice = choice[1:-1].partition(":")[0].split("/")[0]
        choice = re.sub(r"\(([^()]*)\)", r"\1" if last else "", choice).lstrip("=")
        words.append(_CLASSES.get(choice, choice))
    return re.sub(r"’\s+", "’", " ".join(words))


CASES = [(rule, phrase) for rule in RULES for phrase in phrases(rule)]


@pytest.mark.parametrize(("rule", "phrase"), CASES, ids=lambda value: getattr(value, "english", ""))
def test_a_phrase_is_found_as_it_is_listed_and_what_is_put_instead_is_not(
    rule: Rule, phrase: Phrase
) -> None:
    texts = [f"Ici {spelled(phrase.pattern.source, last=last)}." for last in (False, True)]
    fixed = [fix(text, Safety.SUGGEST, rules=[rule]) for text in texts]
    if phrase.safety is not Safety.QUERY and not _NEEDS_MORE.search(phrase.pattern.source):
        assert fixed != texts
    assert [fix(text, Safety.SUGGEST, rules=[rule]) for text in fixed] == fixed


def test_a_phrase_names_its_english_and_inflects_what_it_puts() -> None:
    phrase = parse_phrase("<tirer> la prise sur → <mettre> fin à ; <arrêter> ← pull the plug on")
    assert phrase.english == "pull the plug on"
    assert [template.source for template in phrase.templates] == ["<mettre> fin à", "<arrêter>"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("changeur de jeu", "write: pattern →"),
        ("changeur de jeu → tournant", "write: pattern →"),
        ("changeur | de jeu → tournant ← game changer", "put two bars"),
        ("un deux → trois ← one\nun deux → quatre ← two", "stands here twice"),
    ],
)
def test_a_line_that_is_wrong_is_named(line: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"# a list\n{line}\n", encoding="utf-8")
    with pytest.raises(EditorError) as fault:
        read_phrasebook(path)
    assert problem in fault.value.message
    assert fault.value.line == line.count("\n") + 2
