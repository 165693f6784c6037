"""Words that cannot stand side by side in English: a sign of words lost or shuffled."""

import re
from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity, Span

_CLASH = Message(
    "« {0} » : ces mots ne se suivent pas en anglais.",
    "“{0}”: these words do not follow each other in English.",
)
_ARTICLE = Message("« {0} » : il faut « {1} ».", "“{0}” should be “{1}”.")
_DETERMINER = r"(?:the|a|an|their|its|our|my|your|every)"
_AFTER_ARTICLE = (
    r"(?:of|the|a|an|and|or|but|is|are|was|were|be|been|has|have|had|to|with|from|into|that|which|"
    r"who|he|she|it|they|we|his|their|its|at|by|for|this|these|those|because|although|would|could|"
    r"should|said)"
)
_CLASHES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_DETERMINER}\s+{_AFTER_ARTICLE}\b(?![-’'])",
        rf"\b{_DETERMINER}(?=\s*[.,;:!?](?:\s|\Z))",
        r"\b(?:of|from|into|with|between|among|during)(?=\s*[.;!](?:\s|\Z))",
        r"\b(?:of|into|between|during|among)\s+(?:of|into|is|are|was|were|has|have|had|and|or|will|would)\b",
        r"\b(?:is|are|was|were)\s+(?:is|are|was|were|has|have|will|would|could|should)\b",
        r"\b(?:will|would|could|should|must|can)\s+(?:is|are|was|were|has|had|will|would|of|the|a|went|been)\b",
        r"\b(?:to)\s+(?:is|are|was|were|has|had|will|would|of|been)\b",
        r"\b(?:has|have|had)\s+(?:is|are|was|were|be|will|would)\b",
        r"\b(?:and|or|but)\s+(?:and|or|of)\b(?!/)",
        r"\b(?:he|she|they|we)\s+(?:of|from|him|me|them|us)\b",
    )
)  # fmt: skip
_BEFORE_A = re.compile(r"\b([Aa])\s+(?=(\w+))")
_BEFORE_AN = re.compile(r"\b([Aa]n)\s+(?=(\w+))")
_SOUNDS_LIKE_CONSONANT = re.compile(
    r"(?i)(?:uni(?!n|m)|use|usu|uti|eu|ew|one\b|once|u\b|ub[io]|uk|ura|uto|us\b|ufo|ut)"
)
_SILENT_H = re.compile(r"(?i)(?:hour|honou?r|honest|heir|herb|homage)")
_SPELLED_VOWEL = re.compile(r"[AEFHILMNORSX](?:[A-Z0-9]|\b)|8|1[18]\b|1[18]-")


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each impossible pair of words, and for `a` and `an` mixed up."""
    if not pair.target_lang.lower().startswith("en"):
        return
    for pattern in _CLASHES:
        for match in pattern.finditer(pair.target):
            if not _is_cited(pair.target, match):
                yield Suspicion(Span(match.start(), match.end()), _CLASH, (match.group(),))
    for match in _BEFORE_A.finditer(pair.target):
        word = match.group(2)
        vowel = word[0] in "aeio" or (word[0] in "AEIO" and word[1:].islower() and len(word) > 2)
        if match.group(1) == "a" and vowel and not _SOUNDS_LIKE_CONSONANT.match(word):
            span = Span(match.start(), match.end() + len(word))
            yield Suspicion(span, _ARTICLE, (f"a {word}", f"an {word}"), fix=f"an {word}")
    for match in _BEFORE_AN.finditer(pair.target):
        word = match.group(2)
        consonant = word[0] in "bcdfgjklmnpqrstvwyz" or (word[0] == "h" and word[1:2] in "aio")
        if consonant and not _SILENT_H.match(word) and len(word) > 1 and word != "historic":
            span = Span(match.start(), match.end() + len(word))
            fixed = f"{match.group(1)[0]} {word}"
            yield Suspicion(span, _ARTICLE, (match.group(1) + " " + word, fixed), fix=fixed)


def _is_cited(text: str, match: re.Match[str]) -> bool:
    """Say whether a mark or a capital shows that the words are talked about, or a name."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    second = match.group().split()[-1]
    return bool(set(around) & set("“”\"‘’'")) or (second[:1].isupper() and second != "I")


CHECK = Check(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    find=find,
    bad=(
        Bad("Le rôle de la Russie", "The of Russia role", "The of"),
        Bad("Il a salué le ministre.", "He greeted the.", "the"),
        Bad("Il est parti.", "He is was gone.", "is was"),
        Bad("un ancien allié", "a old ally", "a old"),
        Bad("un traité", "an treaty", "an treaty"),
    ),
    fine=(
        Fine("une heure", "an hour"),
        Fine("un pays uni", "a united country"),
        Fine("un euro", "a euro"),
        Fine("Le oui l’a emporté.", "The “yes” camp won."),
        Fine("une note de A à F", "an F, or an A"),
        Fine("La Maison à vendre", "The for-sale sign"),
        Fine("un accord avec l’OTAN", "a NATO deal"),
        Fine("l’OMS", "the WHO"),
        Fine("L’État dont il parle", "the state he speaks of"),
        Fine("un président par intérim", "a then-unknown man"),
    ),
)
