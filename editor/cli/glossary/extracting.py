"""`relire glossary extract`: terms that the glossary lacks."""

from typing import TYPE_CHECKING

import click

from editor.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.glossary.extracting import Candidate

_KINDS = {"names": "name", "acronyms": "acronym", "phrases": "phrase", "changes": "change"}


@click.command("extract")
@click.argument("documents", metavar="[DOC]...", nargs=-1)
@click.option("--kind", type=click.Choice(tuple(_KINDS)), multiple=True, help="Only this kind.")
@click.option(
    "--min",
    "minimum",
    type=click.IntRange(min=1),
    metavar="N",
    help="Only what stands so often. [default: 1 for names, 2 for phrases, 3 for changes]",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    default=20,
    show_default=True,
    help="At most so many of each kind.",
)
@options.output_format("text", "json", "csv")
def extract(
    documents: tuple[str, ...], kind: tuple[str, ...], minimum: int | None, limit: int, shape: str
) -> int:
    """Propose terms that the documents have and the glossary lacks.

    Names, acronyms with what they stand for, noun phrases that come again, and renderings that
    reviewers keep putting in a machine's place (git's history tells those); each with its
    likeliest English, how sure that is, and sentences with it. Nothing is written: `--format csv`
    makes rows as glossary/*.csv has them, to look through and keep what is right.

    \b
    Examples:
      relire glossary extract
      relire glossary extract koursk-otsc --kind names --kind acronyms
      relire glossary extract --kind phrases --min 3 --limit 50
      relire glossary extract --format csv > candidates.csv

    Exit codes: 0 done, 2 there is no such document.
    """
    from pathlib import Path

    from editor.glossary.extracting import CandidateKind
    from editor.workflow.desk import open_desk
    from editor.workflow.extraction import find_candidates
    from editor.workspace import find_workspace

    kinds = frozenset(CandidateKind(_KINDS[one]) for one in kind or _KINDS)
    desk = open_desk(find_workspace(Path.cwd()))
    _print(find_candidates(desk, documents, kinds=kinds, minimum=minimum, limit=limit), shape)
    return 0


def _print(found: "Sequence[Candidate]", shape: str) -> None:
    from editor.cli.console import console, counted, print_json
    from editor.cli.glossary.proposals import candidates_as_text
    from editor.workflow.extraction import as_rows

    if shape == "json":
        print_json({"version": 1, "candidates": [_as_json(one) for one in found]})
        return
    if shape == "csv":
        click.echo(as_rows(found), nl=False)
    elif found:
        console().print(candidates_as_text(found), end="", soft_wrap=True)
    click.echo(counted(len(found), "candidate") if found else "nothing to propose", err=True)


def _as_json(candidate: "Candidate") -> dict[str, object]:
    rendering = candidate.rendering
    return {
        "kind": candidate.kind.value,
        "concept": candidate.id,
        "french": candidate.french,
        "english": rendering.text if rendering else None,
        "sureness": rendering.sureness if rendering else None,
        "pos": candidate.pos,
        "gender": candidate.gender,
        "count": candidate.count,
        "documents": list(candidate.documents),
        "score": candidate.score,
        "others": [
            {"lang": term.lang, "term": term.text, "status": term.status.value}
            for term in candidate.others
        ],
        "contexts": _contexts(candidate),
    }


def _contexts(candidate: "Candidate") -> "Sequence[dict[str, str]]":
    return [
        {
            "document": one.document,
            "unit": one.unit,
            "source": one.french,
            "target": one.english,
        }
        for one in candidate.contexts
    ]
