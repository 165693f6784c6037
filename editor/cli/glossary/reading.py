"""`relire glossary list`, `search` and `show`: what the desk's terms are."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.model import Concept


@click.command("list")
@click.option("--domain", metavar="NAME", help="Only the concepts of one file.")
@options.output_format()
def list_concepts(domain: str | None, shape: str) -> int:
    """List every concept with the terms to use.

    \b
    Examples:
      relire glossary list
      relire glossary list --domain institutions --format json

    Exit codes: 0 done, 2 a file was wrong.
    """
    from editor.errors import EditorError

    concepts = _concepts()
    if domain is not None:
        domains = sorted({concept.domain for concept in concepts})
        if domain not in domains:
            raise EditorError(f'there is no domain "{domain}"; there are {", ".join(domains)}')
        concepts = [concept for concept in concepts if concept.domain == domain]
    _print(concepts, shape)
    return 0


@click.command("search")
@click.argument("query", metavar="TEXT")
@options.output_format()
def search_terms(query: str, shape: str) -> int:
    """Find concepts by any of their terms or notes, in either language.

    \b
    Examples:
      relire glossary search "sécurité collective"
      relire glossary search csto

    Exit codes: 0 found, 1 nothing found, 2 a file was wrong.
    """
    from editor.glossary import search_concepts

    found = search_concepts(_concepts(), query)
    _print(found, shape)
    return 0 if found else 1


@click.command("show")
@click.argument("name", metavar="CONCEPT")
@options.output_format()
def show_concept(name: str, shape: str) -> int:
    """Show one concept with all of its terms.

    \b
    Examples:
      relire glossary show otsc

    Exit codes: 0 done, 2 there is no such concept.
    """
    import difflib

    from editor.cli.console import print_json
    from editor.errors import EditorError
    from editor.glossary import find_concept

    concepts = _concepts()
    concept = find_concept(concepts, name)
    if concept is None:
        near = difflib.get_close_matches(name, [c.id for c in concepts], n=1)
        hint = f'; did you mean "{near[0]}"?' if near else "; `relire glossary search` finds it"
        raise EditorError(f'there is no concept "{name}"{hint}')
    if shape == "json":
        print_json({"version": 1, "concepts": [_as_json(concept)]})
        return 0
    click.echo(f"{concept.id} ({concept.domain})")
    if concept.definition:
        click.echo(f"  {concept.definition}")
    for term in concept.terms:
        grammar = " ".join(filter(None, (term.pos, term.gender)))
        remarks = "; ".join(filter(None, (grammar, term.note)))
        remark = f"  ({remarks})" if remarks else ""
        click.echo(f"  {term.lang}  {term.status:<16} {term.text}{remark}")
    return 0


def _concepts() -> "Sequence[Concept]":
    from pathlib import Path

    from editor.workflow.desk import open_desk
    from editor.workspace import find_workspace

    return open_desk(find_workspace(Path.cwd())).glossary.concepts


def _print(concepts: "Sequence[Concept]", shape: str) -> None:
    from editor.cli.console import print_json

    if shape == "json":
        print_json({"version": 1, "concepts": [_as_json(concept) for concept in concepts]})
        return
    width = max((len(concept.id) for concept in concepts), default=0)
    for concept in concepts:
        french, english = (
            term.text if term else "–" for term in map(concept.preferred, ("fr", "en"))
        )
        click.echo(f"{concept.id:<{width}}  {french} ↔ {english}")


def _as_json(concept: "Concept") -> dict[str, object]:
    return {
        "concept": concept.id,
        "domain": concept.domain,
        "definition": concept.definition,
        "terms": [
            {
                "lang": term.lang,
                "term": term.text,
                "status": term.status.value,
                "pos": term.pos,
                "gender": term.gender,
                "note": term.note,
            }
            for term in concept.terms
        ],
    }
