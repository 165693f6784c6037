"""Lines of the page around the article that the scraper took along: buttons, prompts, tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.artefacts.datafile import read_data
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_LONGEST = 240
"""Longer paragraphs are prose."""
_AROUND = ' \t\u00a0\u202f•·|*>→«»"“”-–—[]'


@dataclass(frozen=True, slots=True)
class _Group:
    what: str
    safety: Safety
    pattern: re.Pattern[str]


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if len(passage.text) > _LONGEST:
            continue
        line = _plain(passage.text)
        group = next((g for g in _groups() if g.pattern.fullmatch(line)), None)
        if group is not None and not _is_section(line):
            yield Match(
                passage,
                Span(0, len(passage.text)),
                ("",),
                (_shortened(passage.text), group.what),
                group.safety,
            )


def _is_section(line: str) -> bool:
    """Say whether it is a heading that manuals have too."""
    return line == "VOIR AUSSI"


def _plain(text: str) -> str:
    line = text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    return line.strip(_AROUND) or line


def _shortened(text: str) -> str:
    return text if len(text) < 60 else f"{text[:57]}…"


@lru_cache(maxsize=1)
def _groups() -> tuple[_Group, ...]:
    return tuple(
        _Group(
            group["what"],
            Safety(group["safety"]),
            re.compile("|".join(f"(?:{_expanded(line)})" for line in group["lines"]), re.I),
        )
        for group in read_data(__file__, "residue.yaml")
    )


def _expanded(line: str) -> str:
    return line.replace("…", ".{0,200}").replace("#", r"\d[\d ,.]{0,8}")


RULE = Rule(
    issue=IssueType.ADDITION,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="« {0} » n’appartient pas à l’article : reste de la page ({1}).",
    message_en="“{0}” is no part of the article: left over from the page.",
    why="L’outil qui a copié la page a pris ce qui entoure l’article.",
    find=_find,
    bad=(
        Example("in ,\n\nLe titre de l’article", "Le titre de l’article"),
        Example("Le maire a répondu.\n\nPartager sur Facebook", "Le maire a répondu."),
        Example("Abonnez-vous à notre newsletter\n\nLe maire a répondu.", "Le maire a répondu."),
        Example("Temps de lecture : 5 min\n\nLe maire a répondu.", "Le maire a répondu."),
        Example(
            "Le maire a répondu.\n\nLire aussi : La colère monte\n\nIl a signé.",
            "Le maire a répondu.\n\nIl a signé.",
        ),
        Example("Le maire a répondu.\n\nTags : mairie, budget", "Le maire a répondu."),
        Example("Publicité\n\nLe maire a répondu.", "Le maire a répondu."),
        Example("Le maire a répondu.\n\n12 commentaires", "Le maire a répondu."),
        Example("Le maire a répondu.\n\npic.twitter.com/abc123", "Le maire a répondu."),
    ),
    fine=(
        "Abonnés et lecteurs ont partagé leur avis sur le projet de loi, selon le quotidien.",
        "Partager sur un pied d’égalité les fruits de la croissance suppose une réforme, dit-il.",
        "La publicité finance le journal.",
        "Il faut lire aussi les notes de bas de page avant de conclure.",
        "Par son refus, le maire a surpris.",
        "Le photographe a tout vu.",
    ),
)
