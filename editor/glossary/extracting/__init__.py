"""Terms that a glossary lacks, proposed from corrected French and its English.

Names, acronyms with what they stand for, noun phrases that come again, and renderings that
reviewers keep putting in a machine's place; each with its likeliest English.
"""

from editor.glossary.extracting.candidate import (
    Candidate,
    CandidateKind,
    Draft,
    Passage,
    Rendering,
)
from editor.glossary.extracting.proposing import extract

__all__ = ["Candidate", "CandidateKind", "Draft", "Passage", "Rendering", "extract"]
