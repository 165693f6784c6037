"""An opening that only a person can be the subject of: « Née à Lagos, sa carrière a débuté »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.people import is_person
from editor.artefacts.wording.sentences import is_finite, is_word, nouns, span
from editor.artefacts.wordlist import words
from editor.language.inflection import form_of
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_OWN = words("sa son ses leur leurs")
_ARTICLES = words("le la l’ les un une cette ce cet ces nos vos notre votre mes mon ma") | _OWN
_OF_PEOPLE = frozenset(
    (
        "naître", "élever", "diplômer", "âger", "asseoir", "marier", "divorcer", "passionner",
        "installer", "exiler", "réfugier", "licencier", "embaucher", "former", "engager",
        "fatiguer", "épuiser", "déterminer", "convaincre", "frustrer", "décevoir", "choquer",
        "entraîner", "affamer", "blesser", "motiver", "soulager", "persuader", "ruiner", "traquer",
        "arrêter", "incarcérer", "encourager", "interroger", "emprisonner", "déporter", "kidnapper",
        "enlever", "infecter", "hospitaliser", "vacciner", "effrayer", "terrifier", "inquiéter",
        "surprendre", "enthousiasmer", "éduquer", "scolariser", "élire", "réélire", "nommer",
        "promouvoir", "limoger", "condamner", "inculper", "acquitter", "recruter", "surmener",
    )
)  # fmt: skip
"""Participles that speak of a person."""
_ADJECTIVES = words("âgé âgée âgés âgées originaire natif native")
_HUMAN_DEEDS = frozenset(
    (
        "examiner", "lire", "consulter", "étudier", "entendre", "visiter", "interroger", "analyser",
        "discuter", "délibérer", "écouter", "vérifier", "réfléchir", "hésiter", "interviewer",
        "regarder", "rencontrer", "inspecter", "arriver", "rentrer", "marcher", "conduire",
        "grandir", "étudier", "travailler", "enseigner", "écrire", "manger", "dormir", "courir",
        "voyager", "parler", "obtenir", "quitter", "fouiller", "voir", "apprendre", "remporter",
        "servir", "vivre", "débattre", "négocier", "voter", "décider", "constater", "découvrir",
    )
)  # fmt: skip
"""What no text, price or building does."""
_THINGS = words(
    """
    décision décisions rapport rapports projet projets prix coût loi lois texte textes film films
    livre livres roman verdict procès affaire affaires plainte dossier enquête article articles
    mesure mesures contrat accord preuve preuves maison porte téléphone lettre problème question
    idée carrière musique vie passion rêve talent œuvre œuvres œuvre style voix nom visage
    chanson album premier première demande candidature proposition amendement résolution motion
    arbre pluie bâtiment immeuble rue chambre pièce fenêtre table repas voiture bombe explosion
    incendie situation réponse conclusion évidence solution choix priorité objectif travail
    discours propos mots paroles message messages efforts effort vies carrières salaire salaires
    méthode méthodes chiffres données statistiques tendance tendances ville paysage coûts risque
    risques avenir histoire attention impression technologie technologies stratégie campagne
    politique réforme réformes échec succès défaite victoire crise économie
    """
)
_INTRANSITIVE = {"débuter": "commencer", "commencer": "commencer", "démarrer": "commencer"}
_LONGEST = 22
_SENTENCE = 6
_HAVE = {"a": "s", "ont": "p", "avait": "s", "avaient": "p"}


def find(text: Text) -> Iterator[Match]:
    """Yield the opening and the subject it cannot go with."""
    for passage in text.passages:
        for sentence in passage.sentences:
            opening = passage.words[_opening(passage, sentence)]
            if len(sentence) > _SENTENCE and _may_open(opening):
                match = _match(passage, sentence)
                if match is not None:
                    yield match


def _opening(passage: Passage, sentence: range) -> int:
    """Return where the opening begins, behind « bien que », « quoique », « une fois »."""
    said = passage.words[sentence.start : sentence.start + 2]
    if said[1:] and said[0] == "bien" and said[1] in {"que", "qu’"} and len(sentence) > _SENTENCE:
        return sentence.start + 2
    if said[0] in {"quoique", "quoiqu’", "bienque"} and len(sentence) > _SENTENCE:
        return sentence.start + 1
    return sentence.start


@lru_cache(maxsize=16384)
def _may_open(form: str) -> bool:
    if form in {"après", "en", "ayant"} or form in _ADJECTIVES:
        return True
    return any(
        (r.form == "part-pas" and r.lemma in _OF_PEOPLE)
        or (r.form == "part-pres" and r.lemma in _HUMAN_DEEDS)
        for r in readings(form)
    )


def _match(passage: Passage, sentence: range) -> Match | None:
    first, words_ = _opening(passage, sentence), passage.words
    reach = range(first + 2, min(sentence.stop - 3, first + _LONGEST))
    comma = next((i for i in reach if words_[i] == ","), 0)
    if not comma or words_[comma + 1] not in _ARTICLES or _has_clause(passage, first, comma):
        return None
    noun = _thing(passage, comma + 1)
    if noun is None:
        return None
    own = words_[comma + 1] in _OWN
    deed = _deed(passage, first)
    if deed == "person" or (deed and not _is_passive_deed(passage, first)):
        where = span(passage, sentence.start, noun)
        return _turned(passage, sentence, comma, noun, own=own) or Match(
            passage, where, (), (where.of(passage.text),)
        )
    return None


def _has_clause(passage: Passage, first: int, comma: int) -> bool:
    """Say whether the opening has a verb of its own, so that the comma need not close it."""
    return any(is_finite(word) for word in passage.words[first + 1 : comma])


def _thing(passage: Passage, at: int) -> int | None:
    """Return the noun of a thing that the determiner leads to, an adjective between perhaps."""
    for place in (at + 1, at + 2):
        if not is_word(passage, place) or passage.tokens[place].is_capitalised:
            return None
        word = passage.words[place]
        if is_person(word):
            return None
        if nouns(word) and word in _THINGS - {"premier", "première"}:
            return place
    return None


def _deed(passage: Passage, first: int) -> str:
    """Return what the opening tells of: `person` for a state of a person, a deed, or nothing."""
    word, after = passage.words[first], passage.words[first + 1]
    if word == "après" and after in {"avoir", "être", "s’"}:
        return _lemma(passage.words[first + 2], "part-pas")
    if word == "ayant":
        return _lemma(after, "part-pas")
    if word == "en":
        return _lemma(after, "part-pres")
    if word in _ADJECTIVES or any(r.form == "part-pas" for r in readings(word)):
        return "person"
    return _lemma(word, "part-pres")


def _lemma(form: str, kind: str) -> str:
    found = (r.lemma for r in readings(form) if r.form == kind)
    return next((lemma for lemma in found if lemma in _HUMAN_DEEDS), "")


def _is_passive_deed(passage: Passage, first: int) -> bool:
    """Say whether « après avoir été lu » : the thing itself."""
    return "été" in passage.words[first : first + 4]


def _turned(passage: Passage, sentence: range, comma: int, noun: int, *, own: bool) -> Match | None:
    """Return the match with a fix, where the true subject can be told."""
    words_, at = passage.words, noun + 1
    rest = words_[at : at + 4]
    if own and rest[:1] and rest[0] in _HAVE and len(rest) > 1:
        verbs = {r.lemma for r in readings(rest[1]) if r.form == "part-pas"} & set(_INTRANSITIVE)
        pronoun = _pronoun(passage, sentence.start)
        if verbs and pronoun and words_[comma + 1] in {"sa", "son", "ses"}:
            phrase = span(passage, comma + 1, noun).of(passage.text)
            auxiliary = "avait" if rest[0].startswith("av") else "a"
            where = span(passage, comma + 1, noun + 2)
            fixed = f"{pronoun} {auxiliary} commencé {phrase}"
            return Match(passage, where, (fixed,), (where.of(passage.text),))
    return _by_agent(passage, comma, noun)


def _pronoun(passage: Passage, first: int) -> str:
    """Return « elle » or « il » as the opening participle has it."""
    found = [r for r in readings(passage.words[first]) if r.form == "part-pas" and r.number == "s"]
    genders = {reading.gender for reading in found}
    return {"f": "elle", "m": "il"}.get(genders.pop(), "") if len(genders) == 1 else ""


def _by_agent(passage: Passage, comma: int, noun: int) -> Match | None:
    """Return « l’affaire a été classée par le juge » as « le juge a classé l’affaire »."""
    words_, at = passage.words, noun + 1
    if words_[at : at + 1] and words_[at] in _HAVE and words_[at + 1 : at + 2] == ("été",):
        participle, tense = at + 2, words_[at]
    else:
        return None
    if words_[participle + 1 : participle + 2] != ("par",) or participle + 3 >= len(words_):
        return None
    start = participle + 2
    stop = start + 1
    while stop < len(words_) and stop < start + 7 and words_[stop] not in {".", ",", ";", "!", "?"}:
        stop += 1
    agent = span(passage, start, stop - 1).of(passage.text)
    lemma = next((r.lemma for r in readings(words_[participle]) if r.form == "part-pas"), "")
    if not lemma or words_[stop : stop + 1] != (".",):
        return None
    plural = words_[start] in {"les", "des", "ses", "leurs", "deux", "trois", "plusieurs"}
    imperfect = tense.startswith("av")
    auxiliary = ("avaient" if imperfect else "ont") if plural else ("avait" if imperfect else "a")
    thing = span(passage, comma + 1, noun).of(passage.text)
    fixed = f"{agent} {auxiliary} {form_of(lemma, 'part-pas', 'm', 's')} {thing}"
    where = span(passage, comma + 1, stop - 1)
    return Match(passage, where, (fixed,), (where.of(passage.text),), Safety.SUGGEST)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » : le début de la phrase parle d’une personne, non de ce sujet.",
    message_en="“{0}”: the opening speaks of a person, not of this subject.",
    why="L’anglais laisse plus souvent un début de phrase sans attache ; une machine le garde.",
    find=find,
    bad=(
        Example(
            "Née à Lagos, sa carrière a débuté à Londres en 1990.",
            "Née à Lagos, elle a commencé sa carrière à Londres en 1990.",
        ),
        Example(
            "Après avoir examiné les preuves, l’affaire a été classée par le juge.",
            "Après avoir examiné les preuves, le juge a classé l’affaire.",
        ),
        Example("Ayant grandi à Detroit, sa musique parle de la ville."),
        Example("Bien qu’entraînés en Géorgie, nos discours ne les ont pas marqués."),
        Example("En arrivant sur place, la maison était en feu."),
    ),
    fine=(
        "Née à Lagos, elle a commencé sa carrière à Londres.",
        "Après avoir examiné les preuves, le juge a classé l’affaire.",
        "Née à Lagos, sa mère vit à Londres.",
        "Après avoir été examinée, l’affaire a été classée par le juge.",
        "En arrivant sur place, les pompiers ont éteint le feu.",
        "Marié deux fois, le maire a six enfants.",
    ),
)
