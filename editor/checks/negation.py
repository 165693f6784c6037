"""A negation that was lost, or one that came out of nowhere."""

import re
from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity, Span

_LOST = Message("La négation « {0} » semble perdue.", "The negation “{0}” seems to be lost.")
_ADDED = Message(
    "« {0} » : la source ne semble pas négative.",
    "“{0}”: the source does not seem to be negative.",
)
_CLAUSE = re.compile(
    r"(?<!\w)(?:ne\s|n[’'])[^.!?;:]{0,60}?\b"
    r"(?:pas|plus|jamais|rien|aucune?|personne|ni|nulle?)\b"
    r"|(?<!\w)(?:personne|rien|aucune?|nulle?)\b[^.!?;:]{0,40}?(?:\sne\s|\sn[’'])"
    r"|(?<!\w)(?:pas un|pas encore|plus jamais|sans)\b",
    re.IGNORECASE,
)
# Where French says « ne … pas » and good English need not.
_FRENCH_FREE = re.compile(
    r"pas\s(?:que|seulement|moins)\b|n[’']est-ce pas|n[’']est pas sans|\bsans (?:doute|cesse|que)\b"
    r"|n(?:e\s|[’'])(?:\w+\s)?pas\s(?:tard|manqu)|rien (?:de|d[’'])?\s?moins|n[’']empêche"
    r"|pas exclu|n[’']en fini\w+ (?:pas|plus)|n[’']est (?:pas )?(?:joué|étranger|en reste)"
    r"|rien n[’']est joué|pas (?:hésité|caché)|n[’']hésite pas|ne (?:démord|désarme|baisse) pas"
    r"|plus que jamais|ne (?:fait|font) que|\bplus (?:de|d[’']|que)\b|pas à pas|ne cess",
    re.IGNORECASE,
)
_UN = (
    r"un(?!i[tofqv]|der|til|less|cle)[a-z]{3,}|dis(?!cuss|trict|play|cover|tan|eas|tribut|c)[a-z]{4,}"
    r"|in(?:capable|abilit|action|secur|sufficient|adequate|visible|different|accurate|effective|"
    r"complete|decisive|dependen|escapable|hospitable|significan|toleran)\w*"
    r"|im(?:possib|probab|perfect|punity|balanc)\w*|ill(?:egal|icit|egitim)\w*|irr(?:egular|elevan)\w*"
    r"|non-?\w+|\w{3,}less"
)
_ENGLISH_CUE = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|neither|nowhere|without|cannot|hardly|barely|scarcely|"
    r"rarely|seldom|few|fewer|little|less|least|only|until|unless|except|rather|instead|"
    r"fail\w*|refus\w*|den(?:y|ies|ied|ying|ial)|lack\w*|absen(?:t|ce)|avoid\w*|prevent\w*|"
    r"stop\w*|end(?:s|ed|ing)?|ceas\w*|miss(?:ing|ed|es)?|reject\w*|prohibit\w*|bans?|banned|"
    r"forb\w+|doubt\w*|too|otherwise|far from|yet to|beyond|free of|short of|longer|declin\w+|"
    r"forgo\w*|spar(?:e|ed|es)|los(?:t|e|es|ing)|gone|empty|ignor\w+|unlike|nor|rul\w+ out|out of|"
    rf"{_UN})\b|n[’']t\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:not|never|nothing|nobody|none|neither|nowhere|cannot|no)\b|\b\w{1,8}n[’']t\b",
    re.IGNORECASE,
)
_ENGLISH_FREE = re.compile(
    r"\bnot only\b|\bno doubt\b|\bwhether or not\b|\bno\.\s?\d|\bno less\b|\bnot least\b|\bif not\b"
    r"|\bnot to mention\b|\bnot just\b|\bwhy not\b|\bno later\b|\bnot long\b|\bno matter\b"
    r"|\bno wonder\b|\bnothing (?:but|less|short)\b|\bno (?:more|fewer) than\b|\bnot until\b"
    r"|\bno sooner\b|\bcannot but\b|\bnot unlike\b|\bdon[’']t forget\b|\bNo, ",
    re.IGNORECASE,
)
_FRENCH_CUE = re.compile(
    r"(?<!\w)(?:ne|non|ni|pas|sans|aucune?s?|jamais|rien|personne|nulle?s?|guère|peu|faute|manqu\w*|"
    r"absen\w+|refus\w*|évit\w*|empêch\w*|interdi\w*|ignor\w*|sauf|hors|loin|trop|à peine|rarement|"
    r"échou\w*|échec\w*|plutôt|au lieu|cess\w*|perd\w*|perte|à défaut|seul|seulement|pénurie|"
    r"lacunes?|carences?|méconn\w+|dout\w+|impuni\w*|dépourv\w*|priv[ée]\w*|exempt\w*|exclu\w*|rejet\w*|"
    r"nier|nie|niée?s?|nient|démen\w+|oubli\w*|renonc\w*|quoi que|qu[’']importe|abandonn\w*|"
    r"épargn\w*|rater?|ratée?s?|vides?|mettre fin|mis fin|contrairement|"
    r"im(?:possib|puiss|probab|prévu)\w*|in(?:capa|connu|util|suffi|exist|édit|just|certain|vraisem|"
    r"sensib|changé|achev|accept|tenab|trouv|aperçu|différen|attendu|visib|égal|access|dispon)\w*|"
    r"ill(?:ég|isib)\w*|irré\w+)(?!\w)|(?<!\w)n[’']",
    re.IGNORECASE,
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion if one of the texts denies what the other does not."""
    if not (pair.source_lang.startswith("fr") and pair.target_lang.startswith("en")):
        return
    clauses = list(_CLAUSE.finditer(pair.source))
    if clauses and not _FRENCH_FREE.search(pair.source):
        cues = sum(1 for _ in _ENGLISH_CUE.finditer(pair.target))
        if cues < len(clauses):
            yield Suspicion(pair.whole, _LOST, (_shown(clauses[-1].group().strip()),))
    denials = list(_ENGLISH.finditer(pair.target))
    if denials and not _ENGLISH_FREE.search(pair.target):
        said = sum(1 for _ in _FRENCH_CUE.finditer(pair.source))
        if not said or len(denials) > said:
            span = Span(denials[-1].start(), denials[-1].end())
            yield Suspicion(span, _ADDED, (span.of(pair.target),))


def _shown(text: str) -> str:
    return text if len(text) < 40 else f"{text[:12]}… {text[text.rindex(' ') + 1 :]}"


CHECK = Check(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.CRITICAL,
    find=find,
    bad=(
        Bad("Il ne viendra pas.", "He will come.", "He will come."),
        Bad(
            "Personne n’a jamais vu ce texte.",
            "Everyone has seen this text.",
            "Everyone has seen this text.",
        ),
        Bad("Il viendra.", "He won’t come.", "won’t"),
        Bad("Le traité est signé.", "The treaty is not signed.", "not"),
    ),
    fine=(
        Fine("Il ne viendra pas.", "He will not come."),
        Fine("Il n’a pas réussi.", "He failed."),
        Fine("Il ne vient qu’en mai.", "He comes in May."),
        Fine("Elle n’est plus ministre.", "She is no longer a minister."),
        Fine("Il refuse de signer.", "He will not sign."),
        Fine("non seulement Paris, mais aussi Rome", "not only Paris but Rome"),
        Fine("Il n’a pas tardé à répondre.", "He was quick to answer."),
        Fine("C’est impossible.", "It cannot be done."),
    ),
)
