"""Outlets under the translated names a machine gives them: « selon Le Gardien »."""

from editor.artefacts.names.matching import find_names
from editor.artefacts.rule import Example, Rule
from editor.model import IssueType, Safety, Severity

RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » est sans doute la traduction littérale du titre « {1} ».",
    message_en="“{0}” is likely the literal translation of the title “{1}”.",
    why="Un traducteur automatique prend le titre pour des mots ordinaires.",
    find=find_names("outlets"),
    bad=(
        Example(
            "Selon Le Gardien, le ministre a démissionné.",
            "Selon The Guardian, le ministre a démissionné.",
        ),
        Example(
            "Un article du Temps financier décrit la crise.",
            "Un article du Financial Times décrit la crise.",
        ),
        Example(
            "Le Poste de Washington a publié l’enquête.",
            "Le Washington Post a publié l’enquête.",
        ),
        Example(
            "Elle l’a dit à la revue américaine Affaires étrangères.",
            "Elle l’a dit à la revue américaine Foreign Affairs.",
        ),
        Example(
            "Selon le quotidien britannique L’Indépendant, le vol est annulé.",
            "Selon le quotidien britannique The Independent, le vol est annulé.",
        ),
        Example("Le chiffre est cité par L’économiste.", "Le chiffre est cité par The Economist."),
        Example(
            "Le tabloïd britannique Le Miroir en fait sa une.",
            "Le tabloïd britannique The Mirror en fait sa une.",
        ),
        Example(
            "L’hebdomadaire allemand Le Miroir en fait sa une.",
            "L’hebdomadaire allemand Der Spiegel en fait sa une.",
        ),
        Example(
            "C’est faux, a déclaré à Câblé Laura Mendez.",
            "C’est faux, a déclaré à Wired Laura Mendez.",
        ),
        Example(
            "Reuters, Bloomberg et La Colline l’ont confirmé.",
            "Reuters, Bloomberg et The Hill l’ont confirmé.",
        ),
        Example(
            "« Le parti est mort » (Le Gardien, 12 mai).",
            "« Le parti est mort » (The Guardian, 12 mai).",
        ),
        Example(
            "La newsletter d’Axiome le dit sur le site de L’Économiste.",
            "La newsletter d’Axios le dit sur le site de The Economist.",
        ),
        Example(
            "Les Temps d’Israël ont révélé l’affaire, que reprend le Globe et courrier.",
            "Le Times of Israel a révélé l’affaire, que reprend le Globe and Mail.",
        ),
        Example(
            "Le Télégraphe a révélé les chiffres lus dans l’émission 60 procès-verbaux.",
            "Le Telegraph a révélé les chiffres lus dans l’émission 60 Minutes.",
        ),
    ),
    fine=(
        "Selon L’Économiste maghrébin, le dinar recule.",
        "Le miroir a rapporté vingt euros à la brocante.",
        "La revue Politique étrangère, de l’Ifri, y consacre un dossier.",
        "Selon L’Indépendant, de Perpignan, la route est coupée.",
        "Selon Le Temps, le Conseil fédéral a tranché.",
        "Le ministre des Affaires étrangères a parlé.",
        "Le gardien a rapporté les clés.",
        "Selon Le Soleil, la ville de Québec manque d’eau.",
        "La politique étrangère du pays change.",
        "La directrice du Théâtre de la Colline a annoncé la saison.",
        "Selon Vergé, le bord de la route s’effondre.",
        "Pierre qui roule n’amasse pas mousse.",
        "La police a dressé 60 procès-verbaux.",
    ),
)
