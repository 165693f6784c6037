"""Institutions under the names a machine makes up: « Surveillance des droits de l’homme »."""

from editor.artefacts.names.matching import find_names
from editor.artefacts.rule import Example, Rule
from editor.model import IssueType, Safety, Severity

RULE = Rule(
    issue=IssueType.TERMINOLOGY,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » se dit en français « {1} ».",
    message_en="“{0}” is “{1}” in French.",
    why="Un traducteur automatique traduit le nom mot à mot.",
    find=find_names("organisations"),
    bad=(
        Example(
            "Le Conseil de la sécurité de l’ONU se réunit.",
            "Le Conseil de sécurité de l’ONU se réunit.",
        ),
        Example(
            "Il est cité d’après Surveillance des droits de l’homme.",
            "Il est cité d’après Human Rights Watch.",
        ),
        Example(
            "Le Programme alimentaire du monde suspend ses livraisons.",
            "Le Programme alimentaire mondial suspend ses livraisons.",
        ),
        Example(
            "Un agent du Bureau fédéral d’enquête a témoigné.",
            "Un agent du FBI a témoigné.",
        ),
        Example(
            "Il a utilisé Google Cartes, dit le propriétaire de Facebook, Méta.",
            "Il a utilisé Google Maps, dit le propriétaire de Facebook, Meta.",
        ),
        Example(
            "Au 10 rue Downing, les Aigles de Philadelphie ont été reçus.",
            "Au 10 Downing Street, les Philadelphia Eagles ont été reçus.",
        ),
        Example(
            "Elle travaille pour l’Agence centrale de renseignement.",
            "Elle travaille pour la CIA.",
        ),
        Example(
            "Le Département du Travail se tait sur la Dinde et la Grèce.",
            "Le département du Travail se tait sur la Turquie et la Grèce.",
        ),
    ),
    fine=(
        "L’Organisation mondiale de la santé s’inquiète.",
        "La surveillance des droits de l’homme reste une priorité.",
        "Le Fonds monétaire international prête.",
        "La Chambre des représentants a voté.",
        "La maison des représentants du personnel est fermée.",
        "La Fondation du patrimoine a donné 80 000 euros.",
        "Fils de pasteur, il a vendu ses actions Meta à Instagram.",
        "Médecins du Monde et l’Armée du Salut sont là.",
        "Le Département de l’Intérieur du canton de Vaud a tranché.",
        "La Dinde de Noël est prête.",
    ),
)
