"""A target that is not in English at all."""

from collections.abc import Iterator

from editor.checks.english import is_english
from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion, words
from editor.language.lexicon import is_known
from editor.model import IssueType, Severity

_OTHER = Message(
    "La traduction ne semble pas être en anglais.", "The translation does not seem to be English."
)
_COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "a",
        "in",
        "is",
        "for",
        "on",
        "that",
        "with",
        "as",
        "by",
        "was",
        "it",
        "at",
        "from",
        "has",
        "are",
        "be",
        "his",
        "her",
        "their",
        "an",
        "but",
        "not",
        "this",
        "they",
        "have",
        "we",
        "he",
        "she",
        "you",
        "i",
        "who",
        "which",
        "will",
        "would",
        "been",
        "its",
        "were",
        "had",
        "or",
    ]
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion if few of the target's words are English and none is a common one."""
    if not pair.target_lang.lower().startswith("en"):
        return
    forms = [word.lower for word in words(pair.target_tokens)]
    if len(forms) < 5:
        return
    common = sum(form in _COMMON for form in forms)
    english = sum(is_english(form) for form in forms)
    french = sum(is_known(form) for form in forms)
    if common * 12 < len(forms) and (english * 2 < len(forms) or english < french * 0.8):
        yield Suspicion(pair.whole, _OTHER)


CHECK = Check(
    issue=IssueType.UNTRANSLATED,
    severity=Severity.CRITICAL,
    find=find,
    bad=(
        Bad("Le ministre a démissionné hier.", "Der Minister ist gestern zurückgetreten.",
            "Der Minister ist gestern zurückgetreten."),
        Bad("Le ministre a démissionné hier.", "Le chef du gouvernement est parti hier soir.",
            "Le chef du gouvernement est parti hier soir."),
    ),
    fine=(
        Fine("Le ministre a démissionné hier.", "The minister resigned yesterday."),
        Fine("Nagorny Karabakh", "Nagorno-Karabakh"),
        Fine("Démission du ministre", "Minister resigns amid protests"),
        Fine("Vive la République !", "Vive la République!"),
    ),
)  # fmt: skip
