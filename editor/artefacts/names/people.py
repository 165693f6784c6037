"""People spelled as English papers do: « Lukashenko », « Mirziyoyev »."""

from editor.artefacts.names.matching import find_names
from editor.artefacts.rule import Example, Rule
from editor.model import IssueType, Safety, Severity

RULE = Rule(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » est la graphie anglaise ; les journaux français écrivent « {1} ».",
    message_en="“{0}” is the English spelling; French papers write “{1}”.",
    why="Un traducteur automatique garde les noms tels qu’il les trouve.",
    find=find_names("people"),
    bad=(
        Example(
            "Le président azerbaïdjanais Ilham Aliyev a parlé.",
            "Le président azerbaïdjanais Ilham Aliev a parlé.",
        ),
        Example(
            "Le ministre Sergei Shoigu est absent.",
            "Le ministre Sergueï Choïgou est absent.",
        ),
        Example(
            "Mohammed bin Salman a reçu Vladimir Putin.",
            "Mohammed ben Salmane a reçu Vladimir Poutine.",
        ),
        Example(
            "Les lettres de Seneca et de Plutarch.",
            "Les lettres de Sénèque et de Plutarque.",
        ),
    ),
    fine=(
        "Vladimir Poutine a reçu Ilham Aliev.",
        "Xi Jinping a parlé à Emmanuel Macron.",
        "Sergueï Lavrov et Andreï Biely.",
        "Le lapin court dans le jardin.",
        "Ovid Densusianu et Moses Farrow ont signé.",
    ),
)
