"""Places spelled as English papers do: « Kursk », « Tashkent »."""

from editor.artefacts.names.matching import find_names
from editor.artefacts.rule import Example, Rule
from editor.model import IssueType, Safety, Severity

RULE = Rule(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » est la graphie anglaise ; en français : « {1} ».",
    message_en="“{0}” is the English spelling; in French it is “{1}”.",
    why="Un traducteur automatique garde les noms tels qu’il les trouve.",
    find=find_names("places"),
    bad=(
        Example(
            "L’incursion dans la région de Kursk continue.",
            "L’incursion dans la région de Koursk continue.",
        ),
        Example(
            "Ils se sont réunis à Tashkent puis à Bishkek.",
            "Ils se sont réunis à Tachkent puis à Bichkek.",
        ),
        Example(
            "Le front du Donbas et de Mariupol.",
            "Le front du Donbass et de Marioupol.",
        ),
        Example(
            "De Cairo à Piraeus, il a traversé le Strait of Hormuz.",
            "Du Caire au Pirée, il a traversé le détroit d’Ormuz.",
        ),
        Example(
            "Ils ont fui Northern Ireland ; le gouverneur de Virginia les a reçus à West Virginia.",
            "Ils ont fui l’Irlande du Nord ; le gouverneur de Virginie les a reçus en "
            "Virginie-Occidentale.",
        ),
    ),
    fine=(
        "Elle étudie à la London School of Economics.",
        "Le Moscow Times est bloqué.",
        "La région de Koursk est en guerre.",
        "Ils vivent à Kharkiv et à Lviv.",
        "Jack London et Virginia Woolf ont écrit.",
        "Trier la sortie par date. La crête du coq.",
        "L’université de Californie et l’University of California Press.",
    ),
)
