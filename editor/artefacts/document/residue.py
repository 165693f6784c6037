"""Lines of the page around the article that the scraper took along: buttons, prompts, tags."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from editor.artefacts.datafile import read_data
from editor.artefacts.document.openings import LENGTH, opening
from editor.artefacts.document.page_words import Likeness, likeness
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.remembered import Remembered
from editor.model import IssueType, Safety, Severity, Span

_LONGEST = 600
"""Longer paragraphs are prose."""
_LONG = 180
"""Characters from which a line has sentences that may be the article's after all."""
_LENGTHY = frozenset({"message sur les cookies", "liste de mots-clés"})
_LEAST_PASSAGES = 3
_LEAST_SPACES = 3
"""Within a headline."""
_AROUND = ' \t•·|*<>→»«"“”–—-[]▶►▼↓↑⟶✕×+~'
_POINTERS = (">>", "▶", "►", "→", "👉", "⇒", "➡")
"""What a link to another article begins with."""
_LONGEST_LINK = 200
_LONGEST_PROMPT = 240
_END = " :….,"
_PLAIN = str.maketrans("’\u00a0\u202fàâäçéèêëîïôöùûüÿœ", "'  aaaceeeeiioouuuyo")
_WORD = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of one kind."""

    what: str
    what_en: str
    safety: Safety
    beside: bool
    """Whether they are known only by another line of the page next to them."""
    lines: tuple[tuple[re.Pattern[str], str], ...]
    """What each may begin with, and the source of a pattern for all of it."""


_PROMPT, _PROMPT_EN = "invite ou bouton", "a prompt or a button"
_PROMPTS = {
    Likeness.NONE: None,
    Likeness.SOME: Group(_PROMPT, _PROMPT_EN, Safety.SUGGEST, beside=True, lines=()),
    Likeness.MUCH: Group(_PROMPT, _PROMPT_EN, Safety.SUGGEST, beside=False, lines=()),
}
_TAGS = "liste de mots-clés"
_ABSTRACTS = frozenset({"resume", "abstract", "summary", "keywords"})
_HUMAN = re.compile(r"[«“\"–—-]|(?:bonjour|bonsoir|salut|coucou|chers?|chères?)\b", re.IGNORECASE)
"""How words begin that somebody says, or writes to his readers."""


def residue(text: Text) -> dict[int, Group]:
    """Return which passages are lines of the page, by their index."""
    found = {p.index: g for p in text.passages if (g := _group(p.text)) is not None}
    order = [passage.index for passage in text.passages]
    sure = {index for index, group in found.items() if not group.beside}
    for indices in (order, order[::-1]):
        before = -1
        for index in indices:
            if index in found and before in sure:
                sure.add(index)
            before = index
    opening = _opening(text.passages, found)
    if opening is not None and opening not in sure:
        sure.add(opening)
        found[opening] = replace(found[opening], safety=Safety.QUERY)
    if _has_abstract(text):
        # What journals of research print above their articles.
        sure = {index for index in sure if found[index].what != _TAGS}
    return {index: group for index, group in found.items() if index in sure}


def _has_abstract(text: Text) -> bool:
    return any(_plain(passage.text).rstrip(" :") in _ABSTRACTS for passage in text.passages[:12])


def _opening(passages: Sequence[Passage], found: Mapping[int, Group]) -> int | None:
    """Return the index of a first line that names the section, with the headline after it."""
    if len(passages) > _LEAST_PASSAGES and passages[0].index in found:
        title = passages[1]
        if title.is_headline and title.text.count(" ") >= _LEAST_SPACES:
            return passages[0].index
    return None


def _find(text: Text) -> Iterator[Match]:
    groups = text.learned(residue)
    for passage in text.passages:
        group = groups.get(passage.index)
        if group is not None:
            yield _match(passage, group)


def _match(passage: Passage, group: Group) -> Match:
    text = passage.text
    short = text if len(text) < 60 else f"{text[:57]}…"
    whole = Span(0, len(text))
    safety = group.safety
    if safety is Safety.SAFE and len(text) > _LONG and group.what not in _LENGTHY:
        safety = Safety.SUGGEST
    return Match(passage, whole, ("",), (short, group.what, group.what_en), safety)


def _group(text: str) -> Group | None:
    if len(text) > _LONGEST:
        return None
    if text.startswith(_POINTERS) and len(text) < _LONGEST_LINK and text[-1] not in ".;:,":
        return _links()
    if text[0] in "«“" and text[-1] in "»”" and not any(map(str.isdigit, text)):
        return None
    lines = _lines_from(_plain(text[:_START])[:LENGTH])
    is_prompt = len(text) <= _LONGEST_PROMPT and not _HUMAN.match(text)
    if not lines and not is_prompt:
        return None
    line = _plain(text)
    bare = line.rstrip(_END).rstrip(_AROUND)
    if len(bare) < LENGTH:
        lines = _lines_from("")
    for group, pattern in lines:
        if pattern.fullmatch(line) or (bare != line and pattern.fullmatch(bare)):
            return group
    return _PROMPTS[likeness(line)] if is_prompt else None


_START = 40
_FOLDED = Remembered(lambda piece: piece.lower().translate(_PLAIN))


def _plain(text: str) -> str:
    line = " ".join(map(_FOLDED.__getitem__, text.split(" ")))
    return line.strip(_AROUND) or line


@lru_cache(maxsize=1)
def _groups() -> tuple[Group, ...]:
    data = read_data(__file__, "residue.yaml")
    return tuple(_parsed(group, data["words"]) for group in data["groups"])


@lru_cache(maxsize=4096)
def _lines_from(start: str) -> tuple[tuple[Group, re.Pattern[str]], ...]:
    """Return the lines that may begin so, group by group; all where too little is said."""
    is_short = len(start) < LENGTH
    return tuple(
        (group, _compiled("|".join(sources)))
        for group in _groups()
        if (sources := [s for opens, s in group.lines if is_short or opens.match(start)])
    )


@lru_cache(maxsize=1024)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _links() -> Group:
    return next(group for group in _groups() if group.what == "renvoi à un autre article")


def _parsed(group: dict[str, Any], words: dict[str, str]) -> Group:
    sources = [f"(?:{_expanded(line, words)})" for line in group["lines"]]
    return Group(
        group["what"],
        group["what_en"],
        Safety(group["safety"]),
        group.get("beside", False),
        tuple((opening(source), source) for source in sources),
    )


def _expanded(line: str, words: dict[str, str]) -> str:
    line = _WORD.sub(lambda found: words[found[1]], line)
    return line.replace("…", ".{0,500}").replace("#", r"(?:\d[\d ,.]{0,8}[km]?)")


RULE = Rule(
    issue=IssueType.ADDITION,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="« {0} » n’appartient pas à l’article : reste de la page ({1}).",
    message_en="“{0}” is no part of the article: left over from the page ({2}).",
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
        Example("Le maire a répondu.\n\nPartager\n\nCommentaires\n\nFermer", "Le maire a répondu."),
    ),
    fine=(
        "Abonnés et lecteurs ont partagé leur avis sur le projet de loi, selon le quotidien.",
        "Partager sur un pied d’égalité les fruits de la croissance suppose une réforme, dit-il.",
        "La publicité finance le journal.",
        "Bonjour à tous, et bienvenue aux nouveaux (nous nous retrouvons ici chaque dimanche, il "
        "n’y a ni publicité ni inscription).",
        "Garantie\n\nVotre appareil est garanti deux ans à compter de l’achat.",
        "Résumé\n\nCet article étudie la gabelle au Moyen Âge.\n\nMots-clés : gabelle, sel, impôt",
        "Sujet : chaudière qui siffle\n\nBonjour à tous,\n\nElle siffle.",
        "Il faut lire aussi les notes de bas de page avant de conclure.",
        "Par son refus, le maire a surpris.",
        "Le photographe a tout vu.",
        "Voir aussi\n\nLe hérisson est un mammifère.",
        "Commentaires\n\nLe hérisson est un mammifère.",
    ),
)
