"""The subject that stands before a verb, where it can be told for certain."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word, nouns, reads
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, readings

_PRONOUNS = {"il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p")}
_PLURAL = words(
    "les des ces plusieurs deux trois quatre cinq six sept huit neuf dix mes tes ses nos vos"
    " leurs certains certaines quelques"
)
_MASCULINE = words("le un ce cet aucun certains")
_FEMININE = words("la une cette sa ma ta aucune certaines")
_SINGULAR = _MASCULINE | _FEMININE | words("l’ son mon ton notre votre leur chaque") - _PLURAL
_PREPOSED = words(
    """
    nouveau nouveaux nouvel nouvelle nouvelles grand grands grande grandes petit petits petite
    petites premier premiers première premières dernier derniers dernière dernières autre autres
    ancien anciens ancienne anciennes jeune jeunes vieux vieil vieille vieilles bon bons bonne
    bonnes beau bel beaux belle belles gros grosse grosses haut hauts haute hautes long longue
    longues mauvais mauvaise mauvaises meilleur meilleurs meilleure meilleures principal principaux
    principale principales seul seuls seule seules vrai vrais vraie vraies faux fausse fausses
    prochain prochains prochaine prochaines nombreux nombreuses différents différentes divers
    diverses multiples double récent récents récente récentes futur futurs future futures
    """
)
_BEFORE_QUE = words("bien afin pour avant sans ce fait alors tandis parce dès pendant après")
_NE = words("ne n’")
_OF = words("de d’ du des à au aux en")
_ARTICLES = words("le la l’ les un une ce cet cette ces son sa ses leur leurs deux trois")
_OPENERS = words("que qu’ car puisque puisqu’ lorsque lorsqu’ quand si mais")
_COLLECTIVE = words(
    """
    majorité plupart moitié tiers quart dizaine douzaine vingtaine trentaine quarantaine
    cinquantaine soixantaine centaine millier million milliard foule minorité nombre poignée
    partie multitude totalité ensemble série groupe couple paire reste type genre espèce sorte
    quantité flot vague lot tas
    """
)
_NEGATIONS = words("pas plus jamais point guère aussi déjà donc alors bien tous toutes tout")
_ONE_OF = words("chacun chacune aucun aucune")
_LONGEST = 14
"""Tokens of a subject; in a longer one something else may be meant."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase or pronoun that makes up a clause up to its verb."""

    start: int
    """Its first token."""
    verb: int
    """The token behind it."""
    gender: str
    """`m`, `f`, or empty where the words do not tell."""
    number: str
    """`s` or `p`."""


def subjects_of(text: Text, passage: Passage) -> tuple[Subject, ...]:
    """Return the subjects of a passage of the text, found once however many rules ask."""
    known = text.learned_here(_subjects)
    if passage.index not in known:
        known[passage.index] = tuple(find_subjects(passage))
    return known[passage.index]


def _subjects(_: Text) -> dict[int, tuple[Subject, ...]]:
    """Return the subjects found so far, by the passage's index."""
    return {}


def find_subjects(passage: Passage) -> Iterator[Subject]:
    """Yield the subjects at the beginning of sentences and of clauses with a conjunction."""
    openers = [i + 1 for i in passage.places(_OPENERS) if _opens_clause(passage, i)]
    for sentence in passage.sentences:
        for start in (sentence.start, *(i for i in openers if sentence.start < i < sentence.stop)):
            subject = subject_at(passage, start, sentence.stop)
            if subject is not None:
                yield subject


def _opens_clause(passage: Passage, at: int) -> bool:
    """Say whether a word is a conjunction: « il dit que », not « plus grand que », « ne … que »."""
    words_ = passage.words
    if words_[at] not in {"que", "qu’"}:
        return True
    before = words_[at - 1] if at else ""
    if before in _BEFORE_QUE:
        return True
    return _says(before) and _NE.isdisjoint(words_[max(0, at - 5) : at])


@lru_cache(maxsize=16384)
def _says(form: str) -> bool:
    return any(r.form.startswith(("ind-", "part-pas")) for r in readings(form))


def subject_at(passage: Passage, start: int, stop: int) -> Subject | None:
    """Return the subject that begins at a token and ends before `stop`, if one does."""
    words_ = passage.words
    if words_[start] in {"«", "“", '"'}:
        start += 1
    if start + 2 >= stop:
        return None
    first = words_[start]
    if first in _PRONOUNS:
        return Subject(start, start + 1, *_PRONOUNS[first])
    if words_[start : start + 3] == ("tout", "le", "monde"):
        return Subject(start, start + 3, "m", "s")
    if first in _ONE_OF and words_[start + 1] in {"des", "de", "d’"}:
        end = _complements(passage, start + 1, min(stop, start + _LONGEST))
        return Subject(start, end, "f" if first.endswith("e") else "m", "s")
    return _phrase(passage, start, min(stop, start + _LONGEST))


def _phrase(passage: Passage, start: int, stop: int) -> Subject | None:
    """Return the subject that a determiner opens."""
    words_ = passage.words
    determiner = words_[start]
    number = "p" if determiner in _PLURAL else "s" if determiner in _SINGULAR else ""
    at = start + 1
    if determiner in {"les", "ces", "ses"} and words_[at] in {"deux", "trois", "quatre"}:
        at += 1
    if not number:
        return None
    if words_[at] in _PREPOSED and at + 1 < stop and _is_noun(passage, at + 1, number):
        at += 1
    if not _is_noun(passage, at, number):
        return None
    noun = words_[at]
    counted = determiner == "le" and noun == "nombre" and words_[at + 1] in {"de", "d’", "des"}
    if noun in _COLLECTIVE and not counted:
        return None
    gender = _gender(noun, number, determiner)
    if number == "s" and gender and determiner in (_FEMININE if gender == "m" else _MASCULINE):
        return None
    end = _complements(passage, _past_adjectives(passage, at + 1, stop), stop)
    return Subject(start, end, gender, number) if end < stop else None


def _is_noun(passage: Passage, at: int, number: str) -> bool:
    if not is_word(passage, at) or passage.tokens[at].is_capitalised:
        return False
    found = nouns(passage.words[at])
    return bool(found) and all(noun.number in {number, "i"} for noun in found)


def _gender(noun: str, number: str, determiner: str) -> str:
    genders = {reading.gender for reading in nouns(noun)}
    if genders == {"m"} or genders == {"f"}:
        return genders.pop()
    if number == "s" and determiner in _MASCULINE:
        return "m"
    return "f" if number == "s" and determiner in _FEMININE else ""


def _is_adjective(passage: Passage, at: int) -> bool:
    return is_word(passage, at) and Pos.ADJECTIVE in reads(passage.words[at])


def _past_adjectives(passage: Passage, at: int, stop: int) -> int:
    """Return the token behind the adjectives that follow a noun."""
    while at < stop and _is_adjective(passage, at):
        kinds = reads(passage.words[at])
        if not kinds <= {Pos.ADJECTIVE, Pos.NOUN, Pos.VERB}:
            break
        # « les élus locaux », « les troupes engagées »; but « la ville entière est … ».
        if Pos.VERB in kinds and not passage.words[at].endswith(("é", "és", "ée", "ées")):
            break
        at += 1
    return at


def _complements(passage: Passage, at: int, stop: int) -> int:
    """Return the token behind « de la ville », « du ministre français », « de Moscou »."""
    while at + 1 < stop and passage.words[at] in _OF:
        after = at + 1
        if passage.words[after] in _ARTICLES:
            after += 1
        if after >= stop or not is_word(passage, after):
            return at
        if passage.tokens[after].is_capitalised:
            while after < stop and passage.tokens[after].is_capitalised:
                after += 1
        elif nouns(passage.words[after]):
            after = _past_adjectives(passage, after + 1, stop)
        else:
            return at
        at = after
    return at


def past_adverbs(passage: Passage, at: int) -> int:
    """Return the token behind the negations and adverbs that may stand after an auxiliary."""
    most = at + 3
    while at < min(most, len(passage.words)):
        word = passage.words[at]
        if word not in _NEGATIONS and not (is_word(passage, at) and reads(word) == {Pos.ADVERB}):
            break
        at += 1
    return at


def past_clitics(passage: Passage, at: int) -> int:
    """Return the token behind « ne » before a verb."""
    return at + 1 if at < len(passage.words) and passage.words[at] in {"ne", "n’"} else at
