"""Every rule at a desk, by name: the program's own, the workspace's, and the checks."""

import difflib
import unicodedata
from collections.abc import Collection, Sequence

from editor.artefacts.rule import Rule
from editor.artefacts.rules import load_rules
from editor.checks import load_checks
from editor.errors import EditorError
from editor.model import Safety, Silence
from editor.workspace import Workspace


def workspace_rules(workspace: Workspace) -> tuple[Rule, ...]:
    """Return every rule of the repair engine, those of the workspace too."""
    return load_rules(workspace.rule_files)


def find_rules(
    rules: Sequence[Rule], *, group: str = "", safety: Safety | None = None, text: str = ""
) -> tuple[Rule, ...]:
    """Return the rules of a group, of a safety, and that say `text` anywhere; all by default.

    A rule's group is what its id begins with. Capitals and accents in `text` do not matter.
    """
    wanted = _folded(text)
    return tuple(
        rule
        for rule in rules
        if rule.id.split(".")[0] == (group or rule.id.split(".")[0])
        and rule.safety is (safety or rule.safety)
        and wanted in _folded(_said(rule))
    )


def rule_named(rules: Sequence[Rule], name: str) -> Rule:
    """Return the rule of this name, or raise `EditorError` with the one that may be meant."""
    found = {rule.id: rule for rule in rules}
    require_known(found, name)
    return found[name]


def known_names(rules: Sequence[Rule]) -> tuple[str, ...]:
    """Return what can be silenced: the rules, and the checks of the English."""
    return (*(rule.id for rule in rules), *load_checks())


def require_known(known: Collection[str], name: str) -> None:
    """Raise `EditorError` unless there is a rule of this name."""
    if name not in known:
        near = _nearest(known, name)
        hint = f'did you mean "{near}"?' if near else "`relire rules list` names them all"
        raise EditorError(f'there is no rule "{name}"; {hint}')


def unknown_silences(silences: Sequence[Silence], known: Collection[str]) -> tuple[str, ...]:
    """Return, in a line each, which silenced rules there are not, and which may be meant."""
    names = dict.fromkeys(one.rule for one in silences if one.rule not in known)
    lines = []
    for name in names:
        near = _nearest(known, name)
        hint = f'; did you mean "{near}"?' if near else ""
        lines.append(f'"{name}" is silenced, but there is no such rule{hint}')
    return tuple(lines)


def _nearest(known: Collection[str], name: str) -> str:
    """Return the known name most like this one; empty if none is."""
    # « doubled_coordination » alone is « wording.doubled_coordination ».
    last = next((one for one in known if one.rpartition(".")[2] == name), None)
    near = [last] if last else difflib.get_close_matches(name, known, n=1)
    if not near and "." not in name:
        lasts = {one.rpartition(".")[2]: one for one in known}
        near = [lasts[one] for one in difflib.get_close_matches(name, lasts, n=1)]
    return near[0] if near else ""


def _said(rule: Rule) -> str:
    examples = (text for one in rule.bad for text in (one.wrong, one.right or ""))
    return "\n".join((rule.id, rule.message, rule.message_en, rule.why, *examples))


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower().replace("'", "’"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
