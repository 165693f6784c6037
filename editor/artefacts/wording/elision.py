"""Words that French elides or contracts: « que il » is « qu’il », « de le président » « du »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Passage, Text, Token
from editor.artefacts.wording.sentences import is_word, reads, span
from editor.artefacts.wordlist import word_list, words
from editor.language.elision import starts_with_vowel_sound
from editor.language.french import match_case
from editor.language.lexicon import Pos, is_in_english_dictionary, is_known, readings
from editor.model import IssueType, Safety, Severity

_ELIDED = {
    word: f"{word[:-1]}’"
    for word in word_list("le la de que je me te se ne jusque lorsque puisque")
}
_BRIEF = words("il ils elle elles on un une en")
_CONTRACTED = {
    ("de", "le"): "du",
    ("de", "les"): "des",
    ("à", "le"): "au",
    ("à", "les"): "aux",
}
_ELIDING = frozenset({*_ELIDED, "si", "ce"})
_TO_BE = words("est était étaient")
_FIRST = _ELIDING | {first for first, _ in _CONTRACTED}
_CONSONANTS = frozenset("bcçdfgjklmnpqrstvwxz")
_MEASURING = words("est sont était étaient sera seront soit reste passe raison ordre hauteur")
"""« Le prix est de un euro »: the number is said in full."""
_AFTER_NUMBER = words("à million milliard an ou pour contre sur")
_IN_CODE = re.compile(r"[(_/\\+*=]|[.:]\w")
_SPOKEN = words("un une une onze onzième énième oui ouistiti uns huit y a e i o u à")


def find(text: Text) -> Iterator[Match]:
    """Yield each pair of words to elide or to contract."""
    for passage in text.passages:
        words = passage.words
        for i in passage.places(_FIRST):
            if i + 1 == len(words):
                continue
            word, following = words[i : i + 2]
            # Most have a consonant behind them.
            if following[0] not in _CONSONANTS and word in _ELIDING:
                match = _elision(passage, i)
                if match and not (match.safety is Safety.SUGGEST and is_technical(text)):
                    yield match
            if (word, following) in _CONTRACTED:
                match = _contraction(passage, i)
                if match is not None:
                    yield match


def _elision(passage: Passage, i: int) -> Match | None:
    word, after = passage.words[i], passage.words[i + 1]
    following = passage.tokens[i + 1]
    if not (is_word(passage, i + 1) and _are_beside(passage, i)):
        return None
    if word == "si":
        if after not in {"il", "ils"}:
            return None
        text = "s’"
    elif word == "ce":
        if following.form not in _TO_BE:
            return None
        text = "c’"
    elif not starts_with_vowel_sound(following.form) or not _may_elide(passage, i):
        return None
    else:
        text = _ELIDED[word]
    fix = match_case(passage.tokens[i].form, text) + following.form
    safety = Safety.SUGGEST if _may_be_a_name(following) else None
    return Match(passage, span(passage, i, i + 1), (fix,), safety=safety)


def _may_be_a_name(token: Token) -> bool:
    """Say whether the word may be named, not used: « Durand », « la commande exit », « l’id »."""
    if token.is_capitalised:
        return True
    return token.lower not in _BRIEF and is_in_english_dictionary(token.form)


def _may_elide(passage: Passage, i: int) -> bool:
    word, after = passage.words[i], passage.words[i + 1]
    following = passage.tokens[i + 1]
    if _IN_CODE.match(passage.text, following.span.end):
        return False
    if following.is_upper or len(after) < 2 or after in {"ou", "et"}:
        return False
    if not is_known(after):
        # « de Amazon »: a name that begins with a vowel, whatever it is.
        is_name = following.is_capitalised and following.form.isalpha()
        return is_name and word in {"de", "que"} and after[0] in "aeéèêiîoôu"
    if word in {"lorsque", "puisque"}:
        return after in _BRIEF
    if word in {"le", "la"}:
        # « la une », « le onze », « le un » are said in full; so is a title of a work.
        kinds = reads(after)
        return after not in _SPOKEN and bool(kinds & {Pos.NOUN, Pos.ADJECTIVE, Pos.VERB})
    if word == "de" and after in _SPOKEN - {"à"}:
        return after in {"un", "une"} and not _counts(passage, i)
    return not following.is_capitalised or word in {"que", "de"}


def _counts(passage: Passage, i: int) -> bool:
    """Say whether « un » is a number here: « de un à dix », « la dose est de un comprimé »."""
    if i and passage.words[i - 1] in _MEASURING:
        return True
    at = i + 2
    if not is_word(passage, at):
        return True
    return passage.words[at] in _AFTER_NUMBER or passage.words[at].startswith("demi-")


def _contraction(passage: Passage, i: int) -> Match | None:
    if passage.tokens[i + 1].is_capitalised or not _are_beside(passage, i):
        return None
    if not is_word(passage, i + 2):
        return None
    after = passage.words[i + 2]
    found = readings(after)
    is_verb = any(reading.form == "inf" for reading in found)
    is_nominal = any(reading.pos in {Pos.NOUN, Pos.ADJECTIVE} for reading in found)
    # « de le dire », « à les entendre » : a pronoun before a verb stays whole.
    if is_verb or after in {"lui", "leur", "y", "en", "l’", "ne", "plus", "moins", "faire"}:
        return None
    if not is_nominal and not passage.tokens[i + 2].is_capitalised:
        return None
    if starts_with_vowel_sound(after) and passage.words[i + 1] == "le":
        return None
    text = _CONTRACTED[passage.words[i], passage.words[i + 1]]
    fix = match_case(passage.tokens[i].form, text)
    safety = Safety.SUGGEST if passage.tokens[i + 2].is_capitalised else None
    return Match(passage, span(passage, i, i + 1), (fix,), safety=safety)


def _are_beside(passage: Passage, i: int) -> bool:
    here, there = passage.tokens[i], passage.tokens[i + 1]
    return passage.text[here.span.end : there.span.start] in {" ", "\u00a0"}


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="« {0} » s’élide ou se contracte.",
    message_en="“{0}” is elided or contracted in French.",
    why="Une machine qui traduit des morceaux ne voit pas le mot suivant.",
    find=find,
    bad=(
        Example("Il a parlé de le président.", "Il a parlé du président."),
        Example("Il dit que il partira.", "Il dit qu’il partira."),
        Example("La avion de les armées.", "L’avion des armées."),
        Example("Si il vient, je pars.", "S’il vient, je pars."),
        Example("Je crois que ce était faux.", "Je crois que c’était faux."),
        Example("Les entrepôts de Amazon sont pleins.", "Les entrepôts d’Amazon sont pleins."),
    ),
    fine=(
        "Il est facile de le dire.",
        "Ce Est du pays que l’on dit pauvre.",
        "À les entendre, tout va bien.",
        "C’est à la une du journal.",
        "Le onze mai, il pleuvait.",
        "Le héros de la Hongrie est le roi.",
        "Il compte de un à dix.",
        "La dose est de un comprimé le matin et de un demi-comprimé le soir.",
        "Le journal Le Monde parle de La Haye.",
        "Elle habite près de Yaoundé.",
        "Le lien de index.html et la page de edit(1) manquent.",
    ),
)
