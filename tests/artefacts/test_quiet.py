"""Single findings kept silent, and what is found there all the same."""

from editor.artefacts import find_in_blocks, fix_blocks
from editor.artefacts.examples import Failure, find_failures
from editor.artefacts.quiet import Quiet, silent, speaking, words_of
from editor.artefacts.rules import load_rules
from editor.model import Block, BlockKind, Safety, Silence

DOUBLED = "wording.doubled_coordination"
RULES = load_rules()
BLOCK = Block(
    "b",
    BlockKind.PARAGRAPH,
    "Le plan <b1>juste et juste</b1> est là. Selon M. Le Gac, l'accord juste et juste est signé "
    "par tous les élus.",
)
FIRST = Quiet(Silence(DOUBLED, quote="juste et juste"), "b", words_of("Le plan juste est là."))


def quotes(*quiet: Quiet, of: Block = BLOCK) -> tuple[list[int], list[int]]:
    """Return where the rule speaks, and where it is silent."""
    told, held = (
        [f.span.start for f in find_in_blocks([of], rules=rules) if f.rule == DOUBLED]
        for rules in (speaking(RULES, (), quiet), silent(RULES, (), quiet))
    )
    return told, held


def test_one_of_two_findings_is_silent_and_both_are_found() -> None:
    text = BLOCK.text
    places = [text.index("juste et"), text.rindex("juste et")]
    assert quotes() == (places, [])
    assert quotes(FIRST) == (places[1:], places[:1])


def test_a_silenced_finding_stays_while_fixes_are_put_in_around_it() -> None:
    second = Quiet(
        Silence(DOUBLED, quote="juste et juste"),
        "b",
        words_of("Selon M. Le Gac, l'accord juste et juste est signé par tous les élus."),
    )
    (fixed,) = fix_blocks([BLOCK], Safety.SUGGEST, rules=speaking(RULES, (), [second]))
    wanted = BLOCK.text.replace("juste et juste", "juste et équitable", 1)
    assert fixed.text == wanted.replace("'", "’")


def test_another_paragraph_another_rule_and_another_sentence_are_not_meant() -> None:
    others = [
        Quiet(FIRST.silence, "c", FIRST.words),
        Quiet(Silence("wording.cognate_object"), "b", FIRST.words),
        Quiet(FIRST.silence, "b", words_of("Rien de tout cela ne se trouve ici.")),
        Quiet(Silence(DOUBLED, quote="audacieux"), "b", FIRST.words),
    ]
    assert quotes(*others)[1] == []


def test_a_rule_that_is_silenced_altogether_is_left_out() -> None:
    assert DOUBLED not in {rule.id for rule in speaking(RULES, [DOUBLED], ())}
    assert [rule.id for rule in silent(RULES, [DOUBLED], [FIRST])] == [DOUBLED]


def test_an_example_is_known_by_its_line_in_yaml_and_in_python() -> None:
    for name in ("wording.delivrer_un_discours", DOUBLED):
        rule = next(rule for rule in RULES if rule.id == name)
        assert rule.path is not None
        assert list(find_failures(rule)) == []
        line = Failure(rule, rule.bad[0].wrong, "").line
        assert line is not None
        assert rule.bad[0].wrong in rule.path.read_text("utf-8").split("\n")[line - 1]
        assert Failure(rule, "nowhere", "").line is None
