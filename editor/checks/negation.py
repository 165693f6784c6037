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
_FRENCH = re.compile(
    r"(?<!\w)(?:ne\s|n[’'])(?:[^.!?;:]{0,60}?)\b(pas|plus|jamais|rien|aucune?|personne|ni|nulle?)\b"
    r"|(?<!\w)(pas un|pas encore|plus jamais|aucune?s?\s)\b",
    re.IGNORECASE,
)
# Sentences where French says « ne … pas » and good English need not.
_FRENCH_FREE = re.compile(
    r"\bne\s+(?:\w+\s+)?pas\s+(?:que|seulement)|n[’']est-ce pas|pas moins|n[’'](?:\w+\s)?pas que"
    r"|n[’']est pas sans|n(?:e\s|[’'])(?:\w+\s)?pas\s(?:tard|manqu)|pas seulement|rien (?:de|d[’'])?\s?moins"
    r"|n[’']empêche|plus que jamais|ne (?:fait|font) que|\bplus (?:de|d[’']|que)\b",
    re.IGNORECASE,
)
_ENGLISH_CUE = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|neither|nor|nowhere|without|cannot|hardly|barely|"
    r"scarcely|rarely|seldom|few|fewer|little|less|least|only|until|unless|except|but|rather|instead|"
    r"fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying)|lack(?:s|ed|ing)?|"
    r"absen(?:t|ce)|avoid\w*|prevent\w*|stop(?:s|ped)?|end(?:s|ed)?|ceas\w*|miss(?:ing|ed|es)?|"
    r"reject\w*|prohibit\w*|ban(?:s|ned)?|forb\w+|doubt\w*|too|otherwise|far from|any(?:thing|one|body)?|"
    r"yet|still|remain\w*|beyond|free of|short of|last|longer|declin\w+|forgo\w*|spar(?:e|ed|es)|"
    r"los(?:t|e|es|ing)|gone|empty|ignor\w+|unlike|non|(?:un|in|im|ir|il|dis|mis)[a-z]{4,})\b"
    r"|n[’']t\b|\b\w+less\b|\bnon-",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:not|never|nothing|nobody|no one|none|neither|nowhere|cannot|without|no)\b|\b\w+n[’']t\b",
    re.IGNORECASE,
)
_ENGLISH_FREE = re.compile(
    r"\bnot only\b|\bno doubt\b|\bwhether or not\b|\bno\.\s?\d|\bno less\b|\bnot least\b|\bnot to mention\b"
    r"|\bnonetheless\b|\bnot just\b|\bwhy not\b|\bno later\b|\bnot long\b|\bno matter\b|\bno wonder\b"
    r"|\bnothing (?:but|less|short)\b|\bno (?:more|fewer) than\b|\bnot until\b|\bno sooner\b"
    r"|\bcould not be (?:more|clearer)\b|\bif not\b|\bcannot but\b|\bnot unlike\b|\bdon[’']t forget\b",
    re.IGNORECASE,
)
_FRENCH_CUE = re.compile(
    r"(?<!\w)(?:ne|non|ni|pas|sans|aucune?s?|jamais|rien|personne|nulle?s?|guère|peu|faute|manqu\w*|"
    r"absen\w+|refus\w*|évit\w*|empêch\w*|interdi\w*|ignor\w*|sauf|hors|loin|trop|à peine|rarement|"
    r"échou\w*|échec\w*|plutôt|au lieu|cess\w*|perd\w*|défaut|point|seul\w*|moins|contre|pénurie|"
    r"lacune\w*|carence\w*|mécon\w+|doute\w*|impuni\w*|dépourv\w*|priv\w+|exempt\w*|inutile\w*|"
    r"excl\w+|rejet\w*|ni\w{2,5}|démen\w+|impossible\w*|i[mnrl]\w{4,}|dés\w{4,}|mal\w{3,}|plus|"
    r"néanmoins|malgré|fin|mettre fin|mis fin|abs\w+|vide\w*|oubli\w*|renonc\w*|tard\w*|quel que|"
    r"quoi que|peu importe|qu[’']importe|délaiss\w*|abandonn\w*|épargn\w*|suffi\w*|rat\w{2,4})(?!\w)"
    r"|(?<!\w)n[’']",
    re.IGNORECASE,
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion if just one of the texts denies something."""
    if not (pair.source_lang.startswith("fr") and pair.target_lang.startswith("en")):
        return
    denied = _FRENCH.search(pair.source)
    if denied and not _FRENCH_FREE.search(pair.source) and not _ENGLISH_CUE.search(pair.target):
        yield Suspicion(pair.whole, _LOST, (_shown(denied.group()),))
    denied = _ENGLISH.search(pair.target)
    if denied and not _ENGLISH_FREE.search(pair.target) and not _FRENCH_CUE.search(pair.source):
        yield Suspicion(Span(denied.start(), denied.end()), _ADDED, (denied.group(),))


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
