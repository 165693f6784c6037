"""What was found, as SARIF: in sources as received, in segment files, in tables."""

import importlib
import re
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from editor.checks import load_checks
from editor.report.descriptions import Description, describe_check, describe_rule
from editor.report.explain import Explained
from editor.report.findings import Listed
from editor.report.sarif import Artifact, Result, sarif
from editor.workflow.desk import Desk
from editor.workflow.preview import Preview

_CONTEXT = re.compile(r'msgctxt "(.*)"')


def previews_as_sarif(desk: Desk, previews: Sequence[Preview]) -> dict[str, object]:
    """Return what was found in the sources, with places and fixes in the files as received."""
    artifacts = [
        Artifact(
            _shown(one.source.path),
            one.text,
            one.encoding,
            [_result(told) for told in (*one.explained, *one.silenced)],
        )
        for one in previews
    ]
    return _sarif(desk, artifacts)


def listed_as_sarif(desk: Desk, listed: Sequence[Listed]) -> dict[str, object]:
    """Return what was found in segment files and tables, by line."""
    artifacts = []
    for one in listed:
        # A segment file is named from the workspace, a table from where one stands.
        is_segments = one.name.endswith(".po")
        path = desk.workspace.root / one.name if is_segments else Path(one.name)
        text = _read(path)
        lines = _lines(text) if is_segments else {}
        every = (
            *((f, None) for f in one.findings),
            *((s.finding, s.silence) for s in one.silenced),
        )
        results = [
            Result(finding, line=lines.get(finding.unit) or _number(finding.unit), silence=silence)
            for finding, silence in every
        ]
        artifacts.append(Artifact(_shown(path), text, "utf-8", results))
    return _sarif(desk, artifacts)


def _sarif(desk: Desk, artifacts: Sequence[Artifact]) -> dict[str, object]:
    used = {result.finding.rule for artifact in artifacts for result in artifact.results}
    descriptions = {name: _description(desk, name) for name in used}
    return sarif(artifacts, descriptions, version=version("relire"), lang=desk.lang)


def _description(desk: Desk, name: str) -> Description:
    check = load_checks().get(name)
    if check is None:
        rule = next(one for one in desk.rules.known if one.id == name)
        return describe_rule(rule, desk.lang)
    about = importlib.import_module(f"editor.checks.{name}").__doc__ or name
    return describe_check(name, check, about.split("\n")[0])


def _result(told: Explained) -> Result:
    if told.place is None:
        # The block it is in; what a fix would replace is not known there.
        return Result(told.finding, told.block, silence=told.silence)
    return Result(told.finding, told.place, fits=told.fits, silence=told.silence)


def _lines(text: str) -> Mapping[str, int]:
    """Return the line on which each unit of a segment file begins."""
    found = ((_CONTEXT.match(line), number) for number, line in enumerate(text.split("\n"), 1))
    return {context[1]: number for context, number in found if context}


def _number(unit: str) -> int | None:
    """Return the line of a table's row, which is its unit."""
    return int(unit) if unit.isdecimal() else None


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _shown(path: Path) -> str:
    """Return the path from the folder one stands in; whole if it leads out of it."""
    path, here = path.absolute(), Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
