"""English passives before an infinitive: « est attendu d’atteindre », « est dit avoir fui »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import verb_form
from editor.artefacts.wording.sentences import is_word, reads, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_EXPECTED = frozenset(("attendre", "prévoir", "projeter", "programmer", "planifier", "anticiper"))
_SAID = frozenset(("dire", "croire", "penser", "rapporter", "comprendre", "estimer", "connaître"))
_BE = {
    "est": "3s", "sont": "3p", "était": "3s", "étaient": "3p", "suis": "1s", "sommes": "1p",
    "êtes": "2p",
}  # fmt: skip
_WAS = words("était étaient")
_LINKS = words("de d’ à pour")
_CLITICS = words("se s’ ne n’ y en le la l’ les lui leur")
_NEGATIONS = words("pas plus également aussi désormais largement généralement toujours")
_RISE = words(
    """
    augmenter baisser atteindre dépasser doubler tripler croître reculer grimper chuter progresser
    diminuer tomber passer coûter durer commencer débuter rester devenir entrer ouvrir
    """
)
"""What nobody waits for somebody to do: « attendu pour augmenter » is English."""


def find(text: Text) -> Iterator[Match]:
    """Yield each such passive, with « devrait » or the conditional."""
    for passage, at in text.places_of(_may_be):
        match = _expected(passage, at) or _said(passage, at)
        if match is not None:
            yield match


@lru_cache(maxsize=4096)
def _lemma(form: str) -> str:
    found = (r.lemma for r in readings(form) if r.form == "part-pas")
    return next((lemma for lemma in found if lemma in _EXPECTED | _SAID), "")


def _may_be(form: str) -> bool:
    return form.islower() and _lemma(form) != ""


def _auxiliary(passage: Passage, at: int) -> tuple[int, str]:
    """Return where « est » stands before a participle, and the adverbs between."""
    place, said = at - 1, ""
    while place > 0 and at - place < 4 and passage.words[place] not in _BE:
        word = passage.words[place]
        if word not in _NEGATIONS and reads(word) != {Pos.ADVERB}:
            return -1, ""
        said = f"{word} {said}".strip()
        place -= 1
    if place < 1 or passage.words[place] not in _BE:
        return -1, ""
    return place, said


def _infinitive(passage: Passage, at: int) -> str:
    """Return the infinitive at a token or behind its pronouns, or nothing."""
    while at < len(passage.words) and passage.words[at] in _CLITICS:
        at += 1
    if not is_word(passage, at) or not passage.forms[at].islower():
        return ""
    is_verb = any(reading.form == "inf" for reading in readings(passage.words[at]))
    return passage.words[at] if is_verb else ""


def _expected(passage: Passage, at: int) -> Match | None:
    lemma, words_ = _lemma(passage.forms[at]), passage.words
    if lemma not in _EXPECTED or words_[at + 1 : at + 2] == () or words_[at + 1] not in _LINKS:
        return None
    place, said = _auxiliary(passage, at)
    infinitive = _infinitive(passage, at + 2)
    if place < 0 or not infinitive or words_[place - 1] in {"il", "ce", "c’", "qu’", "que"}:
        return None
    if words_[place - 1] in {"n’", "ne"} and words_[place - 2] in {"il", "ce"}:
        return None
    link = words_[at + 1]
    if link in {"pour", "à"} and not (lemma == "attendre" and infinitive in _RISE):
        return None
    tense = "ind-impf" if words_[place] in _WAS else "cond-pres"
    fixed = verb_form("devoir", f"{tense}-{_BE[words_[place]]}")
    where = span(passage, place, at + 1)
    # « d’ » takes its space with it.
    gap = " " if link == "d’" else ""
    phrase = f"{fixed} {said}".rstrip() + gap
    return Match(passage, where, (phrase,), (where.of(passage.text), fixed))


def _said(passage: Passage, at: int) -> Match | None:
    """Return « est dit avoir fui » as « aurait fui »."""
    if _lemma(passage.forms[at]) not in _SAID or not is_word(passage, at + 1):
        return None
    infinitive = passage.words[at + 1]
    place, said = _auxiliary(passage, at)
    if place < 0 or said or not any(r.form == "inf" for r in readings(infinitive)):
        return None
    if passage.words[place - 1] in {"s’", "se", "c’", "ce", "m’", "t’", "nous", "vous"}:
        return None
    kinds = reads(infinitive)
    if Pos.NOUN in kinds and infinitive not in {"être", "avoir", "devoir", "pouvoir", "vivre"}:
        return None
    fixed = verb_form(infinitive, f"cond-pres-{_BE[passage.words[place]]}")
    where = span(passage, place, at + 1)
    if not fixed:
        return None
    return Match(passage, where, (fixed,), (where.of(passage.text), fixed))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » rend mot à mot un passif anglais : plutôt « {1} ».",
    message_en="“{0}” puts an English passive into French word by word: rather “{1}”.",
    why="« is expected to » et « is said to » n’ont pas de passif en français.",
    find=find,
    bad=(
        Example("Le taux est attendu d’atteindre 3 %.", "Le taux devrait atteindre 3 %."),
        Example(
            "Les ventes ne sont pas prévues d’augmenter.", "Les ventes ne devraient pas augmenter."
        ),
        Example("Le suspect est dit avoir fui au Mexique.", "Le suspect aurait fui au Mexique."),
        Example(
            "Les rebelles sont crus détenir cinq otages.", "Les rebelles détiendraient cinq otages."
        ),
    ),
    fine=(
        "Le taux devrait atteindre 3 %.",
        "Il est prévu de construire un pont.",
        "Le ministre est attendu de pied ferme à Lyon.",
        "Le président est attendu pour signer le texte.",
        "Il est dit vouloir et pouvoir sont deux choses.",
        "C’est bien dit, manger est un plaisir.",
        "Les secours sont prévus pour durer.",
    ),
)
