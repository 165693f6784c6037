"""Terms: the files that hold them, found in a text, applied to a draft, proved in a translation."""

from editor.glossary.files import Glossary, format_glossary, join_glossaries, parse_glossary
from editor.glossary.matching import Matcher, match
from editor.glossary.places import Place
from editor.glossary.starter import load_starter

__all__ = [
    "Glossary",
    "Matcher",
    "Place",
    "format_glossary",
    "join_glossaries",
    "load_starter",
    "match",
    "parse_glossary",
]
