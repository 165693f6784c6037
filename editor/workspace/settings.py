"""The settings in `relire.toml`: every one has a default, and the file is optional."""

import difflib
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from editor.errors import EditorError
from editor.model import Silence

SETTINGS_FILE = "relire.toml"

_CHOICES = {
    "lang": ("fr", "en"),
    "house": ("imprimerie-nationale", "suisse", "canada"),
}
_OF_SILENCE = ("rule", "document", "reason")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a desk has decided for all its documents."""

    lang: str = "fr"
    """The language of messages: `fr` or `en`."""
    house: str = "imprimerie-nationale"
    """French typography: `imprimerie-nationale`, `suisse` or `canada`."""
    engine: str = "auto"
    """The engine that drafts: `auto` takes the best one installed."""
    silenced: tuple[Silence, ...] = ()
    """Rules that are not reported, everywhere or in one document."""
    second_review: bool = False
    """Whether a unit needs another reviewer before it can be final."""
    reviewer: str = ""
    """The name that reviews are signed with; empty takes git's."""


def read_settings(path: Path) -> Settings:
    """Return the settings in the file, or the defaults if there is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError as fault:
        raise EditorError(f"byte {fault.start} is not UTF-8; save it as UTF-8", path) from None
    except OSError as fault:
        raise EditorError(f"cannot be read: {fault.strerror}", path) from None
    return parse_settings(text, path)


def parse_settings(text: str, path: Path) -> Settings:
    """Return the settings that `text`, the file's content, says."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"at line (\d+)", str(fault))
        line = int(found.group(1)) if found else text.count("\n") + 1
        raise EditorError(f"is not valid TOML: {fault}", path, line) from None
    except RecursionError:
        raise EditorError("is not valid TOML: brackets within brackets without end", path) from None
    names = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
    values: dict[str, object] = {}
    for key, value in given.items():
        if key not in names:
            raise EditorError(_unknown(key, list(names)), path, _line_of(key, text))
        wrong = _wrong(key, value)
        if wrong:
            raise EditorError(wrong, path, _line_of(key, text))
        values[names[key]] = _silences(value) if isinstance(value, list) else value
    return Settings(**values)  # type: ignore[arg-type]  # each was held against its default's type


def _wrong(key: str, value: object) -> str:
    """Return what is wrong with a value, or nothing."""
    default = getattr(Settings(), key.replace("-", "_"))
    if isinstance(default, tuple):
        return _wrong_silences(value)
    if type(value) is not type(default):
        wanted = "true or false" if isinstance(default, bool) else 'a text in quotes, as in "fr"'
        return f'"{key}" must be {wanted}'
    choices = _CHOICES.get(key, ())
    if choices and value not in choices:
        return f'"{key}" cannot be "{value}"; choose one of {", ".join(choices)}'
    return ""


def _wrong_silences(value: object) -> str:
    """Return what is wrong with the list of silenced rules, or nothing."""
    if not isinstance(value, list):
        return '"silenced" must be a list of rules, as in silenced = ["a", "b"]'
    for item in value:
        if not isinstance(item, dict):
            if not isinstance(item, str) or not item:
                return '"silenced" holds rules, as "a" or as { rule = "a", reason = "…" }'
            continue
        for name, text in item.items():
            if name not in _OF_SILENCE:
                return f'"silenced": there is no "{name}"; say {", ".join(_OF_SILENCE)}'
            if not isinstance(text, str):
                return f'"silenced": "{name}" must be a text in quotes'
        if not item.get("rule"):
            return '"silenced": say which rule, as in { rule = "a", document = "b" }'
    return ""


def _silences(items: list[str | dict[str, str]]) -> tuple[Silence, ...]:
    return tuple(Silence(item) if isinstance(item, str) else Silence(**item) for item in items)


def _unknown(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key.replace("_", "-"), known, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(known)}"
    return f'there is no setting "{key}"; {hint}'


def _line_of(key: str, text: str) -> int | None:
    pattern = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*(?:=|\]|\.)")
    for number, line in enumerate(text.split("\n"), 1):
        if pattern.match(line):
            return number
    return None
