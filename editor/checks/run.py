"""Run every check on a pair of texts or on the units of a document."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

import editor.checks
from editor.checks.inconsistency import find_inconsistencies
from editor.checks.pair import Check, Suspicion, read_pair
from editor.language import tags
from editor.model import Concept, Finding, Fix, Safety, Span, Unit


@cache
def load_checks() -> Mapping[str, Check]:
    """Return every check by its id, in the order of their ids."""
    found = {}
    for module in sorted(pkgutil.iter_modules(editor.checks.__path__), key=lambda m: m.name):
        loaded = importlib.import_module(f"editor.checks.{module.name}")
        if isinstance(rule := getattr(loaded, "CHECK", None), Check):
            found[module.name] = rule
    return MappingProxyType(found)


def check(
    source: str,
    target: str,
    *,
    source_lang: str = "fr",
    target_lang: str = "en",
    concepts: Iterable[Concept] = (),
    language: str = "fr",
) -> tuple[Finding, ...]:
    """Return what may be wrong with `target` as a translation of `source`, by place.

    Spans are in `target`, tags included; a finding about what is missing covers all of it.
    `language` is that of the messages: `fr` or `en`.
    """
    pair = read_pair(
        source, target, source_lang=source_lang, target_lang=target_lang, concepts=concepts
    )
    if not pair.source.strip():
        return ()
    plain = tags.strip(target)
    found = []
    for name, rule in load_checks().items():
        for suspicion in rule.find(pair):
            span = suspicion.span if rule.tagged else plain.span(suspicion.span)
            found.append(_finding(name, rule, suspicion, span, target, language))
    return tuple(sorted(_most_telling(found), key=lambda f: (f.span, f.rule, f.message)))


def check_units(
    units: Sequence[Unit],
    *,
    source_lang: str = "fr",
    target_lang: str = "en",
    concepts: Iterable[Concept] = (),
    language: str = "fr",
) -> tuple[Finding, ...]:
    """Return what may be wrong with the units' targets, each alone and one against another.

    Units without a target, those that are dropped, and rules silenced for a unit are passed over.
    """
    known = tuple(concepts)
    live = [unit for unit in units if unit.target and not unit.dropped]
    findings: list[Finding] = []
    for unit in live:
        found = check(
            unit.source,
            unit.target,
            source_lang=source_lang,
            target_lang=target_lang,
            concepts=known,
            language=language,
        )
        findings += (replace(finding, unit=unit.id) for finding in found)
    findings += find_inconsistencies(live, language=language)
    silences = {unit.id: unit.silences for unit in live}
    order = {unit.id: place for place, unit in enumerate(live)}
    kept = (f for f in findings if not any(s.covers(f.rule, f.quote) for s in silences[f.unit]))
    return tuple(sorted(kept, key=lambda f: order[f.unit]))


def _finding(
    name: str, rule: Check, suspicion: Suspicion, span: Span, target: str, language: str
) -> Finding:
    return Finding(
        rule=name,
        unit="",
        span=span,
        quote=span.of(target),
        message=suspicion.message.say(language, suspicion.said),
        issue=rule.issue,
        severity=rule.severity if suspicion.severity is None else suspicion.severity,
        safety=Safety.QUERY if suspicion.fix is None else Safety.SUGGEST,
        fixes=() if suspicion.fix is None else (Fix(span, suspicion.fix),),
    )


# A text that is no translation at all breaks every other rule as well; saying so once is enough.
_WHOLE = ("empty", "untranslated", "wrong_language")


def _most_telling(findings: Sequence[Finding]) -> Iterator[Finding]:
    found = {finding.rule for finding in findings}
    first = next((name for name in _WHOLE if name in found), None)
    for finding in findings:
        if first is None or finding.rule in {first, "inline_tags"}:
            yield finding
