"""English acronyms that have a French one: « l’EU », « la NATO »."""

from editor.artefacts.names.matching import find_names
from editor.artefacts.rule import Example, Rule
from editor.model import IssueType, Safety, Severity

RULE = Rule(
    issue=IssueType.TERMINOLOGY,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » est le sigle anglais ; en français : « {1} ».",
    message_en="“{0}” is the English acronym; in French it is “{1}”.",
    why="Un traducteur automatique laisse souvent les sigles en anglais.",
    find=find_names("acronyms"),
    bad=(
        Example(
            "Un accord entre l’EU et Londres est proche.",
            "Un accord entre l’UE et Londres est proche.",
        ),
        Example(
            "Les combattants d’ISIS ont fui.",
            "Les combattants de l’État islamique ont fui.",
        ),
        Example(
            "Le secrétaire général de la NATO a répondu.",
            "Le secrétaire général de l’OTAN a répondu.",
        ),
        Example(
            "L’IMF a prêté un milliard.",
            "Le FMI a prêté un milliard.",
        ),
        Example(
            "Les CEO de deux NGO ont vu un UFO après WWII.",
            "Les PDG de deux ONG ont vu un ovni après la Seconde Guerre mondiale.",
        ),
        Example(
            "L’intelligence artificielle (AI) progresse.",
            "L’intelligence artificielle (IA) progresse.",
        ),
    ),
    fine=(
        "L’OTAN et l’UE se sont mises d’accord.",
        "Il a eu tort.",
        "La revue NATO Review paraît en anglais.",
        "UN HOMME EST MORT",
        "Le AI Act est un règlement européen.",
        "Un seul UN est écrit ici en capitales.",
        "Les DNA et L’Alsace sont imprimés à Strasbourg.",
        "Le RNA recense les associations, et un bac STI mène au BTS.",
        "Les Émirats arabes unis (UAE) ont signé.",
    ),
)
