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
            "Le major général John Smith a vu l’avocate générale du Texas.",
            "Le général de division John Smith a vu la procureure générale du Texas.",
        ),
        Example(
            "Le comité judiciaire du Sénat l’a convoqué.",
            "La commission judiciaire du Sénat l’a convoqué.",
        ),
        Example(
            "L’avocate générale Pam Bondi et le président de la Maison, Mike Johnson, ont parlé.",
            "La ministre de la Justice Pam Bondi et le président de la Chambre des représentants, "
            "Mike Johnson, ont parlé.",
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
        "Le major général des armées et le lieutenant-gouverneur de l’Ontario.",
        "L’avocat général a requis vingt ans devant la cour d’assises.",
        "Le comité des finances du Sénat canadien s’est réuni.",
        "Le président de la Maison de la culture a parlé.",
    ),
)
