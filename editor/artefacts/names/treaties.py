"""Treaties, laws, parties and wars under made-up titles: « Nouveau DÉBUT », « Fête du thé »."""

from editor.artefacts.names.matching import find_names
from editor.artefacts.rule import Example, Rule
from editor.model import IssueType, Safety, Severity

RULE = Rule(
    issue=IssueType.TERMINOLOGY,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » est une traduction littérale ; l’usage est « {1} ».",
    message_en="“{0}” is a literal translation; usage is “{1}”.",
    why="Un traducteur automatique traduit le titre mot à mot.",
    find=find_names("treaties"),
    bad=(
        Example(
            "La Russie a suspendu le traité Nouveau DÉBUT.",
            "La Russie a suspendu le traité New START.",
        ),
        Example(
            "L’Initiative de la ceinture et de la route avance.",
            "Les nouvelles routes de la soie avance.",
        ),
        Example(
            "Ils patrouillent en mer de Chine du Sud.",
            "Ils patrouillent en mer de Chine méridionale.",
        ),
        Example(
            "Le parti du Travail de Keir Starmer a voté l’Acte sur l’asile.",
            "Le Parti travailliste de Keir Starmer a voté la loi sur l’asile.",
        ),
        Example(
            "Une loi dite Acte patriote est votée.",
            "Une loi dite Patriot Act est votée.",
        ),
    ),
    fine=(
        "Le traité New START a expiré.",
        "La guerre froide est finie.",
        "Le Parti travailliste a gagné.",
        "Un nouveau début de traité.",
        "Les accords de Minsk sont morts.",
        "Le Parti du travail de Belgique et le Parti suisse du travail.",
        "Un acte sur deux est gratuit.",
    ),
)
