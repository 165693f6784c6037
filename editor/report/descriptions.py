"""What a rule or a check says of itself, wherever it finds something."""

import re
from dataclasses import dataclass

from editor.artefacts.rule import Example, Rule
from editor.checks import Check
from editor.model import IssueType, Safety, Severity

_ARGUMENT = re.compile(r"(?<!\{)\{\d\}(?!\})")


@dataclass(frozen=True, slots=True)
class Description:
    """A rule as it is told to an editor and to other programs."""

    id: str
    message: str
    """One sentence, with … for what it would quote."""
    why: str
    """Why this likely came from a machine; empty where it goes without saying."""
    issue: IssueType
    severity: Severity
    safety: Safety
    bad: tuple[Example, ...] = ()
    fine: tuple[str, ...] = ()


def describe_rule(rule: Rule, lang: str = "fr") -> Description:
    """Return what a rule of the repair engine says, in French or English (`en`)."""
    message, why = rule.message, rule.why
    if lang == "en":
        message, why = rule.message_en, rule.why_en or rule.why
    # A message is a template: doubled braces stand for one.
    message = _ARGUMENT.sub("…", message).replace("{{", "{").replace("}}", "}")
    return Description(
        rule.id, message, why, rule.issue, rule.severity, rule.safety, rule.bad, rule.fine
    )


def describe_check(name: str, check: Check, about: str) -> Description:
    """Return what a check of the English says; `about` is what it looks for."""
    return Description(name, about, "", check.issue, check.severity, Safety.QUERY)
