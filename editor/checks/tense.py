"""A future for a past, or a past for a future."""

import re
from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion, words
from editor.language.lexicon import Pos, readings
from editor.language.tokens import Token
from editor.model import IssueType, Severity, Span

_FUTURE = Message(
    "« {0} » : la source n’a pas de futur.", "“{0}”: there is no future in the source."
)
_PAST = Message(
    "La source est au futur (« {0} »), la traduction au passé.",
    "The source is in the future (“{0}”), the translation in the past.",
)
_WILL = re.compile(r"\b(?:will|shall|won[’']t|\w{1,5}[’']ll)\b(?!\s(?:of|and|to)\b)", re.IGNORECASE)
# All that English may say of what is to come.
_TO_COME = re.compile(
    r"\b(?:will|shall|won[’']t|would|may|might|could|can|should|must|going|(?:is|are|was|were) to|"
    r"set|due|about to|expect\w*|plan\w*|promis\w*|vow\w*|hop(?:e|es|ed|ing)|want\w*|next|tomorrow|"
    r"soon|is|are|until|says|scheduled|slated|aim\w*|intend\w*)\b|[’']ll\b",
    re.IGNORECASE,
)
_PAST_FORM = re.compile(r"\b(?:was|were|had|did|said|went|\w{3,}ed)\b", re.IGNORECASE)
# Present or future by their meaning, whatever their form.
_LOOKS_AHEAD = re.compile(
    r"(?<!\w)(?:va|vont|vais|vas|allons|allez|allait|allaient|doi\w+|devoir|devr\w+|devait|demain|"
    r"prochain\w*|bientôt|d[’']ici|prév\w+|compte|entend|promet\w*|promis\w*|annonc\w+|esp[èé]r\w+|"
    r"attend\w*|pour|afin|avant|si|quand|jusqu\w+|futur\w*|à venir|menac\w+|veu\w+|voul\w+|peu\w+|"
    r"pourr\w+|refus\w+|reste\w*)(?!\w)"
    r"|(?<!\w)(?:s[’']|d[’']|l[’'])?(?:appr[êe]t\w+|engag\w+)",
    re.IGNORECASE,
)
_AUXILIARIES = frozenset(
    {"a", "ont", "ai", "as", "avons", "avez", "est", "sont", "suis", "es", "sommes", "êtes"}
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion if one text is in the future and the other wholly in the past."""
    if not (pair.source_lang.startswith("fr") and pair.target_lang.startswith("en")):
        return
    verbs = words(pair.source_tokens)
    ahead = next((token for token in verbs if _has_form(token, "ind-fut")), None)
    will = _WILL.search(pair.target)
    if will and not any(map(_is_present_or_ahead, verbs)) and not _LOOKS_AHEAD.search(pair.source):
        yield Suspicion(Span(will.start(), will.end()), _FUTURE, (will.group(),))
    elif ahead and _PAST_FORM.search(pair.target) and not _TO_COME.search(pair.target):
        yield Suspicion(pair.whole, _PAST, (ahead.form,))


def _has_form(token: Token, form: str) -> bool:
    """Say whether a word is a verb of a form and nothing else."""
    found = readings(token.form) if token.form.islower() else ()
    return bool(found) and all(r.pos is Pos.VERB and form in str(r.form) for r in found)


def _is_present_or_ahead(token: Token) -> bool:
    """Say whether a word may be a verb that leaves room for a future."""
    if token.lower in _AUXILIARIES:
        return False
    forms = [str(r.form) for r in readings(token.form) if r.pos is Pos.VERB]
    return any(
        f.startswith(("ind-fut", "cond", "ind-pres", "subj", "imp")) for f in forms
    ) and not (any(r.pos is not Pos.VERB for r in readings(token.form)))


CHECK = Check(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    find=find,
    bad=(
        Bad("Le ministre a démissionné.", "The minister will resign.", "will"),
        Bad(
            "Le président se rendra à Kiev.",
            "The president traveled to Kyiv.",
            "The president traveled to Kyiv.",
        ),
    ),
    fine=(
        Fine("Le ministre a démissionné.", "The minister has resigned."),
        Fine("Il part demain.", "He will leave tomorrow."),
        Fine("Le président se rendra à Kiev.", "The president is to travel to Kyiv."),
        Fine("Le sommet se tient lundi.", "The summit will be held on Monday."),
        Fine("Il a dit qu’il viendrait.", "He said he would come."),
        Fine("Il deviendra roi en 1952.", "He would become king in 1952."),
    ),
)
