"""Two words joined by « et » or « ou » that say the same: « audacieuse et audacieuse »."""

from collections.abc import Iterator
from importlib.resources import files

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word, reads, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, Reading, readings
from editor.model import IssueType, Safety, Severity

_FIXED = words(
    """
    encore plus mille cent moi toi lui nous vous eux elle elles un une deux trois pour contre
    oui non tant tel telle bon avant après autre autres certains certaines fois ici là bien
    mieux moins toujours jamais tout tous toutes seul seule même mêmes rien vrai vraie jour
    nuit zéro quatre cinq six dix
    """
)
_LEGAL = {
    "nul": "non avenu", "nulle": "non avenue", "nuls": "non avenus", "nulles": "non avenues",
    "juste": "équitable", "justes": "équitables",
}  # fmt: skip
"""« null and void », « fair and just » have a French of their own."""
_CONTENT = frozenset({Pos.ADJECTIVE, Pos.NOUN, Pos.VERB, Pos.ADVERB})
_PLAIN_VERBS = frozenset({"être", "avoir", "faire", "pouvoir", "devoir", "vouloir", "aller"})


def _pairs() -> dict[frozenset[str], str]:
    table = files(__package__).joinpath("synonyms.txt").read_text(encoding="utf-8")
    pairs = {}
    for line in table.split("\n"):
        words = line.split(" ")
        if len(words) == 2 and not line.startswith("#"):
            pairs[frozenset(words)] = words[0]
    return pairs


_SYNONYMS = _pairs()

_LINKS = frozenset({"et", "ou"})


def find(text: Text) -> Iterator[Match]:
    """Yield each pair, with the word to keep."""
    for passage in text.passages:
        for i in passage.places(_LINKS):
            if is_word(passage, i - 1) and is_word(passage, i + 1):
                match = _match(passage, i)
                if match is not None:
                    yield match


def _match(passage: Passage, i: int) -> Match | None:
    left, right = passage.words[i - 1], passage.words[i + 1]
    tokens = passage.tokens
    if left in _FIXED or right in _FIXED or tokens[i + 1].is_capitalised or len(left) < 3:
        return None
    if passage.words[max(0, i - 3) : i - 1] == ("y", "a"):
        return None
    if i > 1 and passage.words[i - 2] in {"non", "peu", "ni"}:
        # « non signés et signés » are two things.
        return None
    where = span(passage, i - 1, i + 1)
    kept = tokens[i - 1].form
    if left == right:
        if left == "chaque":
            return Match(passage, where, (kept,), (where.of(passage.text),), Safety.SAFE)
        if not reads(left) & _CONTENT or _is_specified(passage, i):
            return None
        if left in _LEGAL:
            fix = f"{kept} et {_LEGAL[left]}"
            return Match(passage, where, (fix,), (where.of(passage.text),), Safety.SAFE)
        safety = Safety.SAFE if Pos.ADJECTIVE in reads(left) else Safety.SUGGEST
        return Match(passage, where, (kept,), (where.of(passage.text),), safety)
    # « net, ferme et résolu » is a list: to take its last word off leaves no « et ».
    is_list = i > 1 and passage.words[i - 2] == ","
    are_synonyms = not is_list and passage.words[i] == "et" and _synonyms(left, right)
    if left == "chaque" and right in {"tout", "toute"}:
        # « each and every »
        return Match(passage, where, (kept,), (where.of(passage.text),))
    if _same_word(left, right) or are_synonyms:
        return Match(passage, where, (kept,), (where.of(passage.text),))
    return None


def _is_specified(passage: Passage, i: int) -> bool:
    """Say whether the second word goes on (« vert et vert clair », « guerre et guerre civile »)."""
    following = passage.words[i + 2] if is_word(passage, i + 2) else ""
    kinds = reads(following) if following else frozenset()
    is_noun = Pos.NOUN in reads(passage.words[i + 1])
    if Pos.ADJECTIVE in reads(passage.words[i + 1]):
        return following in {
            "clair",
            "foncé",
            "vif",
            "pâle",
            "sombre",
            "pastel",
            "citron",
            "marine",
        }
    return is_noun and (Pos.ADJECTIVE in kinds or following in {"de", "d’", "du", "des", "à"})


def _same_word(left: str, right: str) -> bool:
    for one in readings(left):
        for other in readings(right):
            if one.pos is other.pos and one.lemma == other.lemma and one.pos in _CONTENT:
                return not _is_legitimate(one, other)
    return False


def _is_legitimate(one: Reading, other: Reading) -> bool:
    """Say whether both forms belong: « étudiants et étudiantes », « est et était »."""
    if one.pos is Pos.VERB:
        return one.lemma in _PLAIN_VERBS or one.form != other.form or one.form != "inf"
    return one.gender != other.gender or one.pos is Pos.NOUN


def _synonyms(left: str, right: str) -> bool:
    return any(
        frozenset({one.lemma, other.lemma}) in _SYNONYMS and one.pos is other.pos
        for one in readings(left)
        for other in readings(right)
    )


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » dit deux fois la même chose.",
    message_en="“{0}” says the same thing twice.",
    why="L’anglais aime les doublets ; une machine en rend souvent les deux mots par le même.",
    find=find,
    bad=(
        Example("l’incursion audacieuse et audacieuse de Kiev", "l’incursion audacieuse de Kiev"),
        Example("Un procès juste et juste.", "Un procès juste et équitable."),
        Example("Le contrat est nul et nul.", "Le contrat est nul et non avenu."),
        Example("Il leur faut de l’aide et assistance.", "Il leur faut de l’aide."),
        Example("Des réponses rapide et rapides.", "Des réponses rapide."),
    ),
    fine=(
        "Il répète encore et encore.",
        "Ils préfèrent le citron et le citron vert.",
        "Les étudiants et étudiantes sont venus.",
        "De nombreux et nombreuses élus ont voté.",
        "Il y a promesses et promesses.",
        "La paix est possible et souhaitable.",
        "Un tissu vert et vert clair.",
        "Il faut un procès juste et équitable.",
    ),
)
