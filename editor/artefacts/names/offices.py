"""Offices under word-for-word titles: « secrétaire de la Défense »."""

from editor.artefacts.names.matching import find_names
from editor.artefacts.rule import Example, Rule
from editor.model import IssueType, Safety, Severity

RULE = Rule(
    issue=IssueType.TERMINOLOGY,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » calque l’anglais ; l’usage est « {1} ».",
    message_en="“{0}” copies the English; usage is “{1}”.",
    why="Un traducteur automatique traduit la fonction mot à mot.",
    find=find_names("offices"),
    bad=(
        Example(
            "Le secrétaire de la Défense Lloyd Austin a promis une aide.",
            "Le secrétaire à la Défense Lloyd Austin a promis une aide.",
        ),
        Example(
            "L’orateur de la Chambre a reporté le vote.",
            "Le président de la Chambre a reporté le vote.",
        ),
        Example(
            "Son compagnon de course a parlé.",
            "Son colistier a parlé.",
        ),
        Example(
            "Le président des chefs d’état-major conjoints a averti.",
            "Le chef d’état-major des armées américaines a averti.",
        ),
        Example(
            "La secrétaire du Commerce adjointe a parlé.",
            "La secrétaire adjointe au Commerce a parlé.",
        ),
    ),
    fine=(
        "La secrétaire adjointe au Commerce a parlé.",
        "Le secrétaire à la Défense a parlé.",
        "Le président de la Chambre a reporté le vote.",
        "Le ministre de la Défense a démissionné.",
        "Le secrétaire de mairie a signé.",
    ),
)
