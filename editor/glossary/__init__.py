"""Terms: the files that hold them, found in a text, applied to a draft, proved in a translation."""

from editor.glossary.applying import Applied, apply
from editor.glossary.files import Glossary, format_glossary, join_glossaries, parse_glossary
from editor.glossary.matching import Matcher, match
from editor.glossary.places import Place
from editor.glossary.problems import Problem, find_concept, find_problems, search_concepts
from editor.glossary.proof import TermScore, check_terms, score_terms
from editor.glossary.starter import load_starter, starter_files

__all__ = [
    "Applied",
    "Glossary",
    "Matcher",
    "Place",
    "Problem",
    "TermScore",
    "apply",
    "check_terms",
    "find_concept",
    "find_problems",
    "format_glossary",
    "join_glossaries",
    "load_starter",
    "match",
    "parse_glossary",
    "score_terms",
    "search_concepts",
    "starter_files",
]
