"""A lone comma between a subject and its verb: « le refus de retirer ses troupes, a provoqué »."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.people import is_person
from editor.artefacts.wording.sentences import is_finite, is_word, nouns, reads
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_SINGULAR = words("le la l’ un une ce cet cette son sa notre votre leur mon ma chaque")
_PLURAL = words("les ces ses leurs nos vos mes plusieurs certains certaines des quelques")
_OPENERS = _SINGULAR | _PLURAL
_DETERMINERS = _OPENERS | words("du au aux de d’ en deux trois quatre cinq six dix aucun aucune")
_RELATIVES = words(
    """
    que qu’ qui dont où laquelle lequel lesquels lesquelles auquel auxquels auxquelles duquel
    desquels desquelles
    """
)
_CONJUNCTIONS = words(
    """
    quand lorsque lorsqu’ puisque puisqu’ quoique quoiqu’ tandis si s’ mais car donc or ni
    parce comme
    """
)
_ARTICLES = words("le la l’ les un une")
_FUNCTIONAL = frozenset({Pos.PREPOSITION, Pos.DETERMINER, Pos.PRONOUN, Pos.ADVERB, Pos.CONJUNCTION})
_MARKS = frozenset(':;()–—«»"“”?!…-/')
_CLITICS = words("ne n’ se s’ lui leur y en les")
_SURE_CLITICS = words("ne n’ se s’")
_SUBJECTS = words("il elle ils elles on je j’ tu nous vous ce c’ cela ça")
_TIMES = words(
    """
    jour jours soir soirs matin matins nuit nuits semaine semaines mois année années an ans fois
    lendemain veille heure heures moment instant été hiver automne printemps siècle époque
    dimanche lundi mardi mercredi jeudi vendredi samedi après-midi minute minutes seconde
    """
)
_SAYING = frozenset(
    (
        "dire", "déclarer", "affirmer", "expliquer", "souligner", "noter", "observer", "ajouter",
        "estimer", "juger", "croire", "penser", "rapporter", "indiquer", "préciser", "assurer",
        "confier", "raconter", "résumer", "conclure", "rappeler", "regretter", "déplorer",
        "dénoncer", "reconnaître", "admettre", "répondre", "insister", "annoncer", "écrire",
        "lancer", "avertir", "prévenir", "commenter", "analyser", "plaider", "promettre",
        "reprendre", "poursuivre", "répéter", "témoigner", "relever", "constater", "critiquer",
        "sourire", "soupirer", "apprendre", "savoir", "révéler", "soutenir", "arguer", "détailler",
        "remarquer", "accuser", "protester", "prédire", "espérer", "confirmer", "signaler", "faire",
        "craindre", "ironiser", "indigner", "inquiéter", "réjouir", "féliciter", "défendre",
        "enthousiasmer", "emporter", "interroger", "demander", "alarmer", "amuser", "souvenir",
        "lamenter", "étonner", "exclamer", "agacer", "vanter", "tempérer", "nuancer", "trancher",
        "glisser", "marteler", "tonner", "plaisanter", "pester", "plaindre", "pronostiquer",
        "calculer", "recommander", "suggérer", "proposer", "justifier", "argumenter", "feindre",
    )
)  # fmt: skip
"""What comes before its subject behind a comma: « …, disent les experts »."""
_COMING = frozenset(
    (
        "venir", "arriver", "suivre", "commencer", "rester", "apparaître", "figurer", "surgir",
        "naître", "demeurer", "manquer", "régner", "débuter", "entrer", "passer", "paraître",
        "voir", "être", "prendre", "devoir",
    )
)  # fmt: skip
"""What may stand before its subject in any sentence: « …, reste la question »."""
_LEADS = words(
    """
    selon dans en pour après avant depuis pendant lors malgré avec sans sous sur à au aux chez
    cependant toutefois pourtant néanmoins ainsi enfin ensuite par contrairement hier lundi mardi
    mercredi jeudi vendredi samedi dimanche aujourd’hui outre actuellement désormais face grâce
    récemment
    """
)
_COMPLEMENTS = words("que qu’ à de d’ pour par au aux dans")
_SHORTEST = 4
_LONGEST = 60


def find(text: Text) -> Iterator[Match]:
    """Yield each such comma, to be taken away."""
    for passage in text.with_any(frozenset(",")):
        words_ = passage.words
        for sentence in passage.sentences:
            commas = [i for i in sentence if words_[i] == ","][:2]
            for comma in commas[:1]:
                match = _match(passage, sentence.start, comma, sentence.stop)
                if match is None and len(commas) > 1 and _is_lead(passage, sentence.start, comma):
                    match = _match(passage, comma + 1, commas[1], sentence.stop)
                if match is not None:
                    yield match


def _is_lead(passage: Passage, start: int, comma: int) -> bool:
    """Say whether no more than « selon Reuters », « en 2023 » stands before the comma."""
    leads = passage.words[start] in _LEADS
    return leads and not any(map(is_finite, passage.words[start:comma]))


def _match(passage: Passage, start: int, comma: int, stop: int) -> Match | None:
    words_ = passage.words
    if not _SHORTEST <= comma - start <= _LONGEST:
        return None
    if words_[start] in {"tous", "toutes"} and words_[start + 1] in _PLURAL:
        start += 1
    plural = words_[start] in _PLURAL or words_[start + 1] == "plupart"
    if words_[start] not in _OPENERS and not _is_proper(passage.forms[start]):
        return None
    verb = comma + 1
    while verb < stop and verb < comma + 3 and words_[verb] in _CLITICS:
        verb += 1
    if verb + 1 >= stop or not is_word(passage, verb) or words_[verb + 1].startswith("-"):
        return None
    if not passage.forms[verb].islower() or words_[verb] in _SUBJECTS:
        return None
    joined = "et" in words_[start:comma]
    number = _number(words_[verb], bare=words_[verb - 1] not in _SURE_CLITICS)
    if number not in ({"p"} if plural else {"s", "p"} if joined else {"s"}):
        return None
    if not _is_subject(passage, start, comma) or _may_be_inverted(passage, start, verb, stop):
        return None
    tokens = passage.tokens
    where = Span(tokens[comma].span.start, tokens[comma + 1].span.end)
    return Match(passage, where, (f" {tokens[comma + 1].form}",), (tokens[verb].form,))


@lru_cache(maxsize=8192)
def _number(form: str, *, bare: bool) -> str:
    """Return the number of what can only be a verb in the third person; empty for the rest."""
    if form in {"a", "a-t"}:
        return "s"
    if not is_finite(form) and (bare or not reads(form) & {Pos.VERB}):
        return ""
    kinds = (r.form for r in readings(form) if r.form.startswith(("ind-", "cond-")))
    numbers = {kind[-1] for kind in kinds if kind[-2:] in {"3s", "3p"}}
    return numbers.pop() if len(numbers) == 1 else ""


def _is_subject(passage: Passage, start: int, comma: int) -> bool:
    """Say whether all from a determiner to the comma is one noun phrase, its clauses included."""
    words_ = passage.words
    if not _has_head(passage, start):
        return False
    if any(
        not _MARKS.isdisjoint(words_[i]) and not is_word(passage, i) for i in range(start, comma)
    ):
        return False
    parts = [start, *(i for i in range(start + 1, comma) if words_[i] in _RELATIVES), comma]
    for part, (first, last) in enumerate(pairwise(parts)):
        stretch = range(first, last)
        if any(words_[i] in _CONJUNCTIONS and not _is_se(passage, i) for i in stretch):
            return False
        verbs = [i for i in stretch if _is_verb(passage, i)]
        if len(verbs) != (1 if part else 0):
            return False
        if not part and any(words_[i] in _SUBJECTS - {"nous", "vous"} for i in stretch[1:]):
            return False
        if part and verbs[0] == last - 1 and words_[first] == "qui" and last - first > 8:
            return False
    return True


def _has_head(passage: Passage, start: int) -> bool:
    """Say whether a noun, and none of time, or a name makes up the phrase; or « ce que … »."""
    words_ = passage.words
    if words_[start] not in _OPENERS:
        return True
    if words_[start] == "ce" and words_[start + 1] in {"que", "qu’", "qui", "dont"}:
        return True
    if words_[start + 1] == "plupart":
        return True
    head = start + 1 if nouns(words_[start + 1]) else start + 2
    if not nouns(words_[head]) and not passage.tokens[head].is_capitalised:
        return False
    return words_[head] not in _TIMES and words_[start + 1] not in _TIMES


@lru_cache(maxsize=4096)
def _is_proper(form: str) -> bool:
    """Say whether a form at the start of a sentence can be but a name."""
    return form[:1].isupper() and all(r.pos is Pos.PROPER_NOUN for r in readings(form))


def _is_se(passage: Passage, at: int) -> bool:
    """Say whether « s’ » is a pronoun, not « s’il »."""
    return passage.words[at] == "s’" and passage.words[at + 1] not in {"il", "ils"}


def _is_verb(passage: Passage, at: int) -> bool:
    """Say whether a word is, or may well be, a conjugated verb here."""
    word, before = passage.words[at], passage.words[at - 1] if at else ""
    if not is_word(passage, at) or passage.tokens[at].is_capitalised:
        return False
    if word == "a" or is_finite(word):
        return True
    kinds = reads(word)
    if Pos.VERB not in kinds or not any(
        r.form.startswith(("ind-", "cond-", "subj-")) and r.form[-1] in "sp" for r in readings(word)
    ):
        return False
    if before in {"qui", "ne", "n’", "se", "s’", "il", "elle", "ils", "elles", "on"}:
        return True
    if before in _DETERMINERS or kinds & _FUNCTIONAL:
        return False
    if any(r.form == "part-pas" for r in readings(word)):
        return False
    if Pos.ADJECTIVE in kinds:
        # « cette option active la copie »: an article follows no adjective.
        return passage.words[at + 1] in _ARTICLES
    # A noun behind an adjective: « la nouvelle attaque »; behind « et », « ou »: either.
    return Pos.ADJECTIVE not in reads(before) and Pos.PREPOSITION not in reads(before)


def _may_be_inverted(passage: Passage, start: int, verb: int, stop: int) -> bool:
    """Say whether what follows the verb may be its subject: « …, disent les experts »."""
    words_ = passage.words
    lemmas = {r.lemma for r in readings(words_[verb]) if r.pos is Pos.VERB}
    after = verb + 1
    if words_[verb] in {"a", "ont", "avait", "avaient", "est", "sont", "était", "étaient"}:
        while after < stop and (reads(words_[after]) == {Pos.ADVERB} or words_[after] in {"pas"}):
            after += 1
        participles = {r.lemma for r in readings(words_[after]) if r.form == "part-pas"}
        lemmas = participles or lemmas
        after += bool(participles)
    if lemmas.isdisjoint(_SAYING | _COMING):
        return False
    following = words_[after] if after < stop else "."
    if any(r.form == "inf" for r in readings(following)):
        return False
    if following in _COMPLEMENTS:
        return False
    if lemmas.isdisjoint(_SAYING) and "être" in lemmas:
        return following in _OPENERS - {"un", "une"}
    if following in _OPENERS and after + 1 < stop:
        plural = _number(words_[verb], bare=False) == "p"
        is_same = (following in _PLURAL) is plural
        is_speaker = is_person(words_[start + 1]) and not is_person(words_[after + 1])
        return (is_same and not is_speaker) or is_person(words_[after + 1])
    # « …, reste élevé » ; « …, restent deux questions ».
    is_adjective = Pos.ADJECTIVE in reads(following) and not nouns(following)
    return not (is_adjective and lemmas.isdisjoint(_SAYING))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="Pas de virgule seule entre le sujet et son verbe : « {0} ».",
    message_en="No lone comma between a subject and its verb: “{0}”.",
    why="L’anglais met parfois une virgule après un long sujet ; le français, jamais.",
    find=find,
    bad=(
        Example(
            "La description du chef rebelle et l’idée selon laquelle il serait seul, soulignent "
            "l’absence d’unité.",
            "La description du chef rebelle et l’idée selon laquelle il serait seul soulignent "
            "l’absence d’unité.",
        ),
        Example(
            "Les habitants du village que l’armée a pris hier, attendent des secours.",
            "Les habitants du village que l’armée a pris hier attendent des secours.",
        ),
        Example(
            "Le refus de Moscou de retirer ses troupes, a provoqué une crise.",
            "Le refus de Moscou de retirer ses troupes a provoqué une crise.",
        ),
        Example(
            "Selon Reuters, les négociateurs envoyés à Doha, n’ont rien obtenu.",
            "Selon Reuters, les négociateurs envoyés à Doha n’ont rien obtenu.",
        ),
    ),
    fine=(
        "Un disque dur qui lâche, cela n’arrive pas qu’aux autres.",
        "Les habitants, qui attendaient depuis hier matin devant la mairie, réclament des secours.",
        "Les prix ont augmenté dans toutes les villes du pays, soulignent les experts.",
        "La guerre dure depuis deux ans dans cette région du pays, mais les civils restent.",
        "Le maire dit que les secours sont arrivés dans la nuit, selon la police.",
        "Une mesure inutile et coûteuse pour le pays, estime l’opposition.",
        "Le soir de la fête, arrivent les musiciens.",
        "Le refus de Moscou, a-t-il ajouté, a provoqué une crise.",
        "La police garde la porte de la ville, attend les renforts et prie.",
    ),
)
