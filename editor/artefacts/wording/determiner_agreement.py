"""A determiner that does not agree with its noun: « le décision », « plusieurs expert »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    DETERMINERS,
    FEMININE,
    NUMBER_WORDS,
    PLURAL,
    SINGULAR,
    adjective,
    are_words,
    change,
    determiner,
    determiner_as,
    form_as,
    gender_part,
    has_two_genders,
    is_adjective,
    is_verb,
    noun,
    number_part,
    one,
)
from editor.artefacts.wording.sentences import begins_sentence, is_finite, is_word, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, is_in_english_dictionary, readings
from editor.model import IssueType, Safety, Severity

_PRONOUNS = words("le la l’ les leur")
"""Before what may be a verb these are pronouns: « il la visite »."""
_ALONE = words("certain aucun aucune tout toute tous toutes quel quelle quels quelles")
"""These may stand by themselves before a verb: « quelle est », « aucun demande »."""
_BEFORE_NOUNS = words("à de d’ dans par pour sur sous avec sans chez vers contre entre depuis dès")
"""After these a pronoun would need an infinitive behind it."""
_SURE_PLURAL = NUMBER_WORDS | words("plusieurs quelques")
_TIMES = words(
    """
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi
    mardi mercredi jeudi vendredi samedi dimanche début fin rue place avenue boulevard matin soir
    midi minuit an
    """
)
"""What may follow « un », « deux » without belonging to them: « il en ouvre une rue Lepic »."""
_LOOSE = words(
    """
    basse batterie guitare contrebasse flûte clarinette caisse cerise framboise lavande
    moutarde pêche prune turquoise noisette émeraude ardoise brique rouille paille aubergine
    carotte tomate cannelle vanille menthe ocre olive corail recrue part chose demie moitié
    seconde première terminale face tête bouche terre goutte porte côte coude mot témoin
    clown bourreau tyran sire monsieur messieurs madame mesdames jeans shorts spaghettis chips
    météo espèce cause media medias personne être merci tiers quart crocs lunettes bottes est lousse
    uns unes
    """
)
"""Nouns that take the other gender or number, or begin a set phrase: « un tête à tête »."""
_NO_ARTICLE = words("l’ et la l les comme pas")
"""Behind these « un » is no article: « l’une », « vingt et un »."""
_NUMBERED = words("article chapitre acte scène étape phase tome top zone numéro page alinéa titre")

_DETERMINERS = frozenset(DETERMINERS)


def find(text: Text) -> Iterator[Match]:
    """Yield each such determiner and noun, the one that is wrong put right."""
    for passage in text.passages:
        words = passage.words
        for i in passage.places(_DETERMINERS):
            if i + 1 < len(words) and _clash(words[i], words[i + 1]):
                match = _match(passage, i)
                if match is not None:
                    yield match


@lru_cache(maxsize=32768)
def _clash(word: str, following: str) -> bool:
    """Say whether no reading of the second word agrees with the determiner."""
    found = noun(following)
    if not found or len(following) < 3 or following in _LOOSE:
        return False
    if "-" in following and is_verb(following.partition("-")[0]):
        # « le vide-greniers », « des porte-avion »: either spelling is current.
        return False
    if following.endswith(("ième", "ièmes")):
        # « le deux cent douzième », « les deuxième et troisième cas ».
        return False
    return not (found | adjective(following)) & determiner(word, following)


def _match(passage: Passage, i: int) -> Match | None:
    word, following = passage.words[i : i + 2]
    if not passage.forms[i + 1].islower() or not are_words(passage, i, i + 1):
        return None
    if not _is_determiner(passage, i) or _leads_to_noun(passage, i + 1):
        return None
    if passage.words[i + 2 : i + 3] == ("à",) and passage.words[i + 3 : i + 4] == (following,):
        # « le porte à porte », « un face à face ».
        return None
    fits, wants = determiner(word, following), noun(following)
    if gender_part(fits) & gender_part(wants):
        return _in_number(passage, i)
    if has_two_genders(following):
        if _said_after(passage, i) & wants and not _said_after(passage, i) & fits:
            return _offer(passage, i, (_as_noun(word, following), following), Safety.SUGGEST)
        return None if word != "l’" and fits & FEMININE else _between(passage, i)
    number = number_part(fits) & number_part(wants)
    if not number:
        return _question(passage, i, (_as_noun(word, following), following))
    new = _as_noun(word, following)
    if new == word:
        return None
    is_sure = not (is_verb(following) or is_adjective(following))
    return _offer(passage, i, (new, following), Safety.SAFE if is_sure else Safety.SUGGEST)


def _as_noun(word: str, following: str) -> str:
    """Return the determiner as the noun wants it, in its own number where the noun has both."""
    wants = noun(following)
    number = number_part(determiner(word, following)) & number_part(wants)
    return determiner_as(word, wants & number or wants, following)


def _is_determiner(passage: Passage, i: int) -> bool:
    """Say whether the word is a determiner here, not a pronoun or a number of something else."""
    word, following = passage.words[i : i + 2]
    before = passage.words[i - 1] if i else ""
    if word in {"un", "une"} | NUMBER_WORDS:
        if following in _TIMES or before in _NO_ARTICLE or before in NUMBER_WORDS:
            return False
        if word in NUMBER_WORDS and (_is_bare_noun(passage, i - 1) or before in _NUMBERED):
            return False
        return "en" not in passage.words[max(0, i - 6) : i]
    if word in {"mon", "ton", "son"}:
        return not (before in DETERMINERS or is_adjective(before))
    if word in {"tout", "toute", "tous", "toutes"} and is_adjective(following):
        return False
    return not is_verb(following) or _is_no_subject(passage, i)


def _is_no_subject(passage: Passage, i: int) -> bool:
    """Say whether the word is no pronoun though what follows may be a verb."""
    word, following = passage.words[i : i + 2]
    before = passage.words[i - 1] if i else ""
    if word in _ALONE or following.endswith("ant"):
        # « quelle est la cause », « certains ayant voté ».
        return False
    if word == "ce":
        return before in _BEFORE_NOUNS - {"sur"}
    if word in _PRONOUNS:
        if any(reading.form == "inf" for reading in readings(following)):
            return False
        return before in _BEFORE_NOUNS or begins_sentence(passage, i) or is_finite(before)
    return True


def _is_bare_noun(passage: Passage, at: int) -> bool:
    return is_word(passage, at) and bool(noun(passage.words[at]))


def _leads_to_noun(passage: Passage, at: int) -> bool:
    """Say whether the word is perhaps an adjective that another noun follows."""
    if not (is_adjective(passage.words[at]) and _is_bare_noun(passage, at + 1)):
        return False
    # « les responsable militaires » : another adjective more likely follows its noun.
    return not is_adjective(passage.words[at + 1])


def _in_number(passage: Passage, i: int) -> Match | None:
    word, following = passage.words[i : i + 2]
    if number_part(determiner(word, following)) & number_part(noun(following)):
        return None
    if is_in_english_dictionary(following) and following.endswith("s"):
        # « un news », « le business ».
        return None
    is_plural = bool(determiner(word, following) & PLURAL)
    if is_plural and _is_coordinated(passage, i + 2, word):
        return None
    said = _said_after(passage, i)
    gender = gender_part(determiner(word, following)) & gender_part(noun(following))
    noun_fix = form_as(following, Pos.NOUN, gender & (PLURAL if is_plural else SINGULAR))
    determiner_fix = _as_noun(word, following)
    if not noun_fix:
        return None
    if word in _SURE_PLURAL or word == "chaque":
        return _offer(passage, i, (word, noun_fix), Safety.SAFE)
    if said and not said & (PLURAL if is_plural else SINGULAR):
        # Noun and adjective agree against the determiner.
        if said & noun(following) and determiner_fix != word:
            return _offer(passage, i, (determiner_fix, following), Safety.SUGGEST)
        return None
    if said and not said & (SINGULAR if is_plural else PLURAL):
        return _offer(passage, i, (word, noun_fix), Safety.SUGGEST)
    if is_plural:
        return _offer(passage, i, (word, noun_fix), Safety.SUGGEST)
    return _question(passage, i, (word, noun_fix), (determiner_fix, following))


def _said_after(passage: Passage, i: int) -> int:
    """Return what the adjective behind determiner and noun agrees with, if there is one."""
    return adjective(passage.words[i + 2]) if is_word(passage, i + 2) else 0


def _is_coordinated(passage: Passage, at: int, word: str) -> bool:
    """Say whether the plural may be that of several: « les nom et prénom »."""
    if passage.words[at : at + 1] in {("et",), ("ou",), ("/",), ("(",)}:
        return True
    if passage.words[at : at + 1] == (",",) and _is_bare_noun(passage, at + 1):
        return True
    return word not in _SURE_PLURAL and bool({"et", "ou"} & set(passage.words[at : at + 4]))


def _between(passage: Passage, i: int) -> Match | None:
    """Ask which of the two is meant where the noun has a form for each gender."""
    word, following = passage.words[i : i + 2]
    fits = determiner(word, following)
    other = form_as(following, Pos.NOUN, gender_part(fits) & number_part(noun(following)))
    new = _as_noun(word, following)
    if new == word:
        return None
    if not other:
        return _question(passage, i, (new, following))
    return _question(passage, i, (new, following), (word, other))


def _offer(passage: Passage, i: int, new: tuple[str, str], safety: Safety) -> Match:
    first, last, text = change(passage, i, new)
    return Match(passage, span(passage, first, last), (text,), _args(passage, i), safety)


def _question(passage: Passage, i: int, *ways: tuple[str, str]) -> Match:
    texts = []
    for way in ways:
        new = determiner_as(way[0], one(noun(way[1]) & determiner(way[0], way[1])), way[1])
        texts.append(f"{new}{'' if new.endswith('’') else ' '}{way[1]}")
    where = span(passage, i, i + 1)
    return Match(passage, where, tuple(dict.fromkeys(texts)), _args(passage, i), Safety.QUERY)


def _args(passage: Passage, i: int) -> tuple[str, ...]:
    return (span(passage, i, i + 1).of(passage.text),)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="« {0} » : le déterminant et le nom ne s’accordent pas.",
    message_en="“{0}”: the determiner does not agree with its noun.",
    why="L’anglais n’a qu’un article ; une machine qui change de mot garde l’article d’un autre.",
    find=find,
    bad=(
        Example("Le décision a surpris.", "La décision a surpris."),
        Example("Les camps ont trouvé cette accord.", "Les camps ont trouvé cet accord."),
        Example("Il forme un coalition.", "Il forme une coalition."),
        Example("Plusieurs expert le disent.", "Plusieurs experts le disent."),
        Example("Il cède à ces pression.", "Il cède à ces pressions."),
        Example("Il cède dans le mesure du possible.", "Il cède dans la mesure du possible."),
        Example("Il a parlé du économie.", "Il a parlé de l’économie."),
        Example("Le présidente a parlé.", "La présidente a parlé."),
    ),
    fine=(
        "La ministre a lu le livre et la livre a baissé.",
        "Il la visite, la ferme et les porte.",
        "Le vide-greniers a été annulé.",
        "Vingt et un jours ont passé.",
        "Un tête à tête entre les deux chefs.",
        "Elle en ouvre un rue de Rivoli et un place d’Italie.",
        "La professeur a vu la chef et la soldat.",
        "Le numéro deux mondial a signé le deux mai.",
        "Son histoire, mon amie, plaît à toute personne.",
        "Ce doit être un jeans et des chips.",
        "Le Tribune de Genève l’a écrit.",
    ),
)
