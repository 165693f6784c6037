"""Wrong and deprecated French terms of the workspace's own glossary."""

from editor.artefacts.names.matching import find_names
from editor.artefacts.rule import Rule
from editor.model import IssueType, Safety, Severity

# No examples are possible here: what it finds is the workspace's own.
RULE = Rule(
    issue=IssueType.TERMINOLOGY,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » est à éviter d’après le glossaire ; dire « {1} ».",
    message_en="“{0}” is to be avoided according to the glossary; say “{1}”.",
    find=find_names("workspace"),
    bad=(),
    fine=(),
)
