"""Terms: the files that hold them, found in a text, applied to a draft, proved in a translation."""

from editor.glossary.applying import Applied, Links, apply, exchange
from editor.glossary.files import Glossary, format_glossary, join_glossaries, parse_glossary
from editor.glossary.matching import Matcher, match
from editor.glossary.places import Place
from editor.glossary.problems import Problem, find_concept, find_problems, search_concepts
from editor.glossary.proof import (
    Rendering,
    TermScore,
    check_terms,
    find_renderings,
    missed_terms,
    score_terms,
)
from editor.glossary.starter import load_starter, starter_files

__all__ = [
    "Applied",
    "Glossary",
    "Links",
    "Matcher",
    "Place",
    "Problem",
    "Rendering",
    "TermScore",
    "apply",
    "check_terms",
    "exchange",
    "find_concept",
    "find_problems",
    "find_renderings",
    "format_glossary",
    "join_glossaries",
    "load_starter",
    "match",
    "missed_terms",
    "parse_glossary",
    "score_terms",
    "search_concepts",
    "starter_files",
]
