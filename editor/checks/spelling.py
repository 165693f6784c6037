"""English words that no dictionary has."""

import re
from collections.abc import Iterator

from editor.checks.english import is_english
from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion, words
from editor.model import IssueType, Severity

_UNKNOWN = Message("« {0} » n’est dans aucun dictionnaire anglais.", "“{0}” is in no dictionary.")
_PLAIN = re.compile(r"[a-z]{4,}")
_PREFIX = re.compile(
    r"(?:anti|counter|cyber|de|demo|ex|extra|geo|hyper|inter|intra|macro|mega|micro|mid|mis|multi|"
    r"nano|non|over|out|post|pre|pro|pseudo|quasi|re|semi|sub|super|trans|ultra|un|under|up)"
    r"(?=[a-z]{4})"
)
_SUFFIX = re.compile(
    r"(?:s|es|d|ed|ing|ly|ness|like|wide|less|er|ers|able|ise|ised|ising|isation|ism|ist|ists|ization)\Z"
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each unknown word in small letters that the source does not have."""
    if not pair.target_lang.lower().startswith("en"):
        return
    source = {token.lower for token in pair.source_tokens}
    for token in words(pair.target_tokens):
        if token.form.islower() and token.form.isascii() and token.lower not in source:
            for part in re.split(r"[-’']", token.form):
                if _PLAIN.fullmatch(part) and not _is_word(part):
                    yield Suspicion(token.span, _UNKNOWN, (token.form,))
                    break


def _is_word(form: str) -> bool:
    if is_english(form):
        return True
    bare = _PREFIX.sub("", form, count=1)
    if bare != form and is_english(bare):
        return True
    stem = _SUFFIX.sub("", form)
    return stem != form and (is_english(stem) or is_english(stem + "e"))


CHECK = Check(
    issue=IssueType.MISSPELLING,
    severity=Severity.MINOR,
    find=find,
    bad=(
        Bad("Le gouvernement tombe.", "The governmnet falls.", "governmnet"),
        Bad("Il a reçu une lettre.", "He recieved a letter.", "recieved"),
    ),
    fine=(
        Fine("La dédollarisation continue.", "De-dollarization continues."),
        Fine("Des cyberattaques", "cyberattacks"),
        Fine("un glacis antimissile", "an antimissile shield"),
        Fine("Il mange un kouign-amann.", "He eats a kouign-amann."),
        Fine("La couleur du théâtre", "The colour of the theatre"),
    ),
)
