"""What is said twice: « répéter à nouveau », « prédire à l’avance », from `pleonasms.txt`."""

from pathlib import Path

from editor.artefacts.rule import Example, Rule
from editor.artefacts.scanner import Scanner
from editor.artefacts.wording.phrasebook import PhrasePhrasing, parse_phrase
from editor.model import IssueType, Safety, Severity

_TABLE = Path(__file__).with_suffix(".txt")


def _phrasing() -> PhrasePhrasing:
    lines = _TABLE.read_text(encoding="utf-8").split("\n")
    rows = [line.partition(" →") for line in lines if line and not line.startswith("#")]
    return PhrasePhrasing(
        tuple(parse_phrase(f"{said} → {fixed.strip()} ← -") for said, _, fixed in rows)
    )


_PHRASING = _phrasing()
_SCANNER = Scanner([_PHRASING])

RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : pléonasme, le mot d’à côté le dit déjà.",
    message_en="“{0}”: a pleonasm, the word beside it says so already.",
    why="L’anglais redouble volontiers ; une machine garde les deux moitiés.",
    find=lambda text: (match for _, match in _SCANNER.find(text)),
    phrasing=_PHRASING,
    bad=(
        Example("Il a répété à nouveau sa promesse.", "Il a répété sa promesse."),
        Example("Ils se sont réunis ensemble lundi.", "Ils se sont réunis lundi."),
        Example("Elle est revenue en arrière sur sa parole.", "Elle est revenue sur sa parole."),
        Example("Tous les élus sont unanimes.", "Les élus sont unanimes."),
        Example("Le prix a augmenté à la hausse.", "Le prix a augmenté."),
        Example("Il mange, puis ensuite il dort.", "Il mange, puis il dort."),
    ),
    fine=(
        "Il a parlé à nouveau.",
        "Ils travaillent ensemble et se sont réunis ensuite.",
        "On ne peut pas revenir en arrière.",
        "Il a réuni un ensemble de textes.",
        "Le groupe a revu ses prévisions à la hausse.",
        "Il a réservé à l’avance, comme par le passé.",
    ),
)
