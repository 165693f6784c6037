"""Read wording rules from YAML files that a copy editor writes.

    - id: delivrer_un_discours
      pattern: <délivrer> DET discours
      fix: <prononcer> DET discours
      english: deliver a speech
      bad: [Elle a délivré un discours. → Elle a prononcé un discours.]
      fine: [Elle a prononcé un discours.]

`pattern` and `fix` may be lists. `kind` says what is wrong in general (see `KINDS`) and `note`, in
a sentence, in particular; `unless`, `near` and `not_near` are patterns: what must not overlap the
finding, and what must and must not be in its sentence. `safety` is `suggest` if nothing is said
and there is a fix, else `query`.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import yaml

from editor.artefacts.pattern import Pattern
from editor.artefacts.pattern_parser import parse_pattern
from editor.artefacts.phrasing import PatternPhrasing
from editor.artefacts.replacement import parse_template
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.scanner import Scanner
from editor.artefacts.text import Text
from editor.artefacts.wordlist import words
from editor.errors import EditorError
from editor.model import IssueType, Safety, Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """What a family of rules says of what it finds."""

    issue: IssueType
    message: str
    message_en: str
    why: str = ""
    why_en: str = ""


KINDS = {
    "calque": Kind(
        IssueType.MISTRANSLATION,
        "« {0} » calque l’anglais{english}.",
        "“{0}” copies the English{english_en} word for word.",
        "Une machine rend volontiers une tournure mot à mot.",
        "A machine readily renders a phrase word for word.",
    ),
    "false friend": Kind(
        IssueType.MISTRANSLATION,
        "« {0} » est un faux ami{english_of}.",
        "“{0}” is a false friend{english_of_en}.",
        "Une machine prend souvent le mot qui ressemble à l’anglais.",
        "A machine often takes the word that looks like the English one.",
    ),
    "pleonasm": Kind(
        IssueType.STYLE,
        "« {0} » dit deux fois la même chose.",
        "“{0}” says the same thing twice.",
    ),
    "heavy": Kind(
        IssueType.STYLE,
        "« {0} » sent la traduction{english_of}.",
        "“{0}” reads like a translation{english_of_en}.",
    ),
    "english": Kind(
        IssueType.UNTRANSLATED,
        "« {0} » est resté en anglais.",
        "“{0}” was left in English.",
        "Une machine laisse parfois un mot tel quel.",
        "A machine sometimes leaves a word as it is.",
    ),
    "grammar": Kind(
        IssueType.GRAMMAR,
        "« {0} » : faute de grammaire.",
        "“{0}”: a grammar slip.",
        "Une machine accorde ou construit parfois comme en anglais.",
        "A machine sometimes agrees or builds words as English does.",
    ),
    "format": Kind(
        IssueType.LOCALE_VIOLATION,
        "« {0} » suit l’usage anglais{english}.",
        "“{0}” follows English usage{english_en}.",
        "Une machine garde souvent les formats anglais.",
        "A machine often keeps English formats.",
    ),
}
"""What `kind` may say; a rule that says nothing is a calque."""

_KEYS = words(
    """
    id pattern fix kind english note note_en safety severity unless near not_near bad fine
    """
)
_ID = re.compile(r"[\w-]+")
_ARROW = " → "
_LARGEST = 4 * 2**20
_LINE = "__line__"
_Chosen = TypeVar("_Chosen")


class _Loader(yaml.CSafeLoader):
    """Reads mappings with the 1-based line they begin on, under a key of its own."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Hashable, object]:
    mapping: dict[Hashable, object] = loader.construct_mapping(node, deep=True)
    mapping[_LINE] = node.start_mark.line + 1
    return mapping


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_rules(path: Path) -> tuple[Rule, ...]:
    """Return the rules of a file, ids as they stand in it; raise `EditorError` on a fault."""
    entries = _read(path)
    if entries is None:
        # Nothing but comments, as when every rule is put aside for a while.
        return ()
    if not isinstance(entries, list):
        raise EditorError("write a list of rules, each beginning with “- id:”", path, 1)
    rules: dict[str, Rule] = {}
    for entry in entries:
        rule, line = _parse_entry(entry, path)
        if rule.id in rules:
            raise EditorError(f"there is a rule {rule.id} above; give this another id", path, line)
        rules[rule.id] = rule
    return tuple(rules.values())


def _read(path: Path) -> object:
    try:
        data = path.read_bytes()
        if len(data) > _LARGEST:
            raise EditorError("is over 4 MB; split it into several files", path)
        return yaml.load(data.decode("utf-8"), Loader=_Loader)  # noqa: S506
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else None
        raise EditorError(f"not valid YAML: {fault.problem}", path, line) from fault
    except yaml.YAMLError as fault:
        raise EditorError(f"not valid YAML: {' '.join(str(fault).split())}", path) from fault
    except UnicodeDecodeError as fault:
        raise EditorError(f"byte {fault.start} is not UTF-8; save it as UTF-8", path) from fault
    except OSError as fault:
        raise EditorError(f"cannot be read: {fault.strerror}", path) from fault
    except (RecursionError, ValueError) as fault:
        # Brackets without end; a day or a number that there is not, as in `2024-02-31`.
        raise EditorError(f"not valid YAML: {fault}", path) from fault


def _parse_entry(entry: object, path: Path) -> tuple[Rule, int]:
    """Return the rule that an entry says, and the line it begins on."""
    if not isinstance(entry, dict):
        raise EditorError(f"a rule is a list of “key: value” lines, not “{_shown(entry)}”", path)
    line = entry.pop(_LINE)
    try:
        return _rule(entry), line
    except EditorError as fault:
        raise EditorError(f"rule {_shown(entry.get('id'))}: {fault.message}", path, line) from fault


def _shown(value: object) -> str:
    """Return a value on one short line; a list is not, as one of aliases has no end."""
    return " ".join(value.split())[:60] if isinstance(value, str) and value else "?"


def _rule(entry: Mapping[str, object]) -> Rule:
    unknown = sorted(str(key) for key in entry if key not in _KEYS)
    if unknown:
        raise EditorError(f"unknown key {unknown[0]}; say one of {', '.join(sorted(_KEYS))}")
    fixes = _strings(entry, "fix")
    kind = _choice(entry, "kind", KINDS, "calque")
    patterns = _patterns(entry, "pattern")
    if not patterns:
        raise EditorError("it has no pattern")
    phrasing = PatternPhrasing(
        patterns,
        tuple(parse_template(text, patterns) for text in fixes),
        _patterns(entry, "unless"),
        _patterns(entry, "near"),
        _patterns(entry, "not_near"),
    )
    safety = _choice(entry, "safety", _SAFETIES, "suggest" if fixes else "query")
    rule = Rule(
        id=_text(entry, "id"),
        issue=kind.issue,
        severity=_choice(entry, "severity", _SEVERITIES, "minor"),
        safety=safety,
        message=_message(kind.message, entry, "note"),
        message_en=_message(kind.message_en, entry, "note_en"),
        why=kind.why,
        why_en=kind.why_en,
        find=_finder(phrasing),
        bad=tuple(_example(text, bool(fixes)) for text in _strings(entry, "bad")),
        fine=tuple(_strings(entry, "fine")),
        phrasing=phrasing,
    )
    if not rule.id or not rule.bad:
        raise EditorError("give it an id and at least one bad example")
    if not _ID.fullmatch(rule.id):
        raise EditorError(f'its id "{rule.id}" may hold letters, digits, - and _ alone')
    return rule


_SAFETIES = {str(safety): safety for safety in Safety}
_SEVERITIES = {severity.name.lower(): severity for severity in Severity}


def _finder(phrasing: PatternPhrasing) -> Callable[[Text], Iterator[Match]]:
    # Made when it is asked for: the engine looks for all phrasings in one scan of its own.
    scanner = lru_cache(maxsize=1)(lambda: Scanner([phrasing]))
    return lambda text: (match for _, match in scanner().find(text))


def _message(template: str, entry: Mapping[str, object], note_key: str) -> str:
    english = _text(entry, "english")
    message = template
    for name, text in {
        "{english}": f" « {english} »",
        "{english_of}": f" (« {english} »)",
        "{english_en}": f" “{english}”",
        "{english_of_en}": f" (“{english}”)",
    }.items():
        message = message.replace(name, text.replace("{", "").replace("}", "") if english else "")
    note = _text(entry, note_key)
    return f"{message} {note.replace('{', '{{').replace('}', '}}')}" if note else message


def _example(text: str, has_fix: bool) -> Example:  # noqa: FBT001
    # A right side that is empty loses the space behind the arrow in YAML.
    wrong, arrow, right = f"{text} ".partition(_ARROW)
    wrong, right = (wrong, right[:-1]) if arrow else (text, "")
    if has_fix != bool(arrow):
        wanted = "“wrong → right”" if has_fix else "the wrong text alone, as there is no fix"
        raise EditorError(f'bad example "{text}": write {wanted}')
    return Example(wrong, right if arrow else None)


def _patterns(entry: Mapping[str, object], key: str) -> tuple[Pattern, ...]:
    return tuple(parse_pattern(text) for text in _strings(entry, key))


def _strings(entry: Mapping[str, object], key: str) -> list[str]:
    value = entry.get(key, [])
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise EditorError(f"{key}: write text, or a list of texts in quotation marks")
    return texts


def _text(entry: Mapping[str, object], key: str) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise EditorError(f"{key}: write text; put it in quotation marks")
    return value


def _choice(
    entry: Mapping[str, object], key: str, choices: Mapping[str, _Chosen], default: str
) -> _Chosen:
    value = _text(entry, key) or default
    if value not in choices:
        raise EditorError(f"{key}: {value} is none of {', '.join(choices)}")
    return choices[value]
