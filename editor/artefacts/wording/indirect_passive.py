"""The English passive of a verb whose person is a complement: « Elle a été demandée de »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import clause_subject, verb_form
from editor.artefacts.wording.noun_phrase import DETERMINERS
from editor.artefacts.wording.people import is_people
from editor.artefacts.wording.sentences import is_word, nouns, reads, span
from editor.artefacts.wording.subjects import Subject
from editor.artefacts.wordlist import words
from editor.language.french import joined
from editor.language.inflection import form_of
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_TO_DO = frozenset(
    (
        "dire", "demander", "conseiller", "permettre", "ordonner", "promettre", "suggérer",
        "recommander", "proposer", "enjoindre", "rappeler", "déconseiller", "commander",
    )
)  # fmt: skip
"""« be told to »."""
_TAUGHT = frozenset(("enseigner", "apprendre", "montrer"))
_THAT = frozenset(("dire", "promettre", "rappeler", "répondre", "expliquer", "montrer", "demander"))
"""« be told that », « be asked whether »."""
_GIVEN = frozenset(
    (
        "donner", "offrir", "accorder", "promettre", "refuser", "montrer", "enseigner", "octroyer",
        "proposer", "demander", "remettre", "poser", "décerner", "imposer",
    )
)  # fmt: skip
"""« be given a chance »."""
_VERBS = _TO_DO | _TAUGHT | _THAT | _GIVEN | {"mentir"}
_PRONOUNS = {
    "je": "me", "j’": "me", "tu": "te", "elle": "lui", "ils": "leur", "elles": "leur",
    "nous": "nous", "vous": "vous",
}  # fmt: skip
_BEFORE = words(", que qu’ car mais et quand si lorsque lorsqu’ où puisque dont « : ; – —")
_DETERMINERS = words("un une des la l’ les deux trois quatre cinq dix du plusieurs aucun aucune le")
_COUNTS = words("deux trois quatre cinq dix")
_OBJECT_CLITICS = words("ne n’ se s’ me m’ y en le la les l’ lui leur")
_TIMES = words(
    """
    jour jours soir matin nuit semaine semaines mois an ans année années heure heures fois minute
    minutes moment peu veille lendemain lundi mardi mercredi jeudi vendredi samedi dimanche après
    avant
    """
)
_NEGATIONS = words("pas plus jamais point guère aussi déjà alors donc bien toujours")
_PLURAL = words("les des deux trois quatre cinq dix ses leurs plusieurs certains quelques")


def find(text: Text) -> Iterator[Match]:
    """Yield each such passive, turned round with « on »."""
    for passage, at in text.places_of(_may_be_told):
        verb = next((v for v in sorted(_lemmas(passage.forms[at])) if _goes_on(passage, at, v)), "")
        match = _match(passage, at, verb) if verb else None
        if match is not None:
            yield match


@lru_cache(maxsize=4096)
def _lemmas(form: str) -> frozenset[str]:
    return frozenset(r.lemma for r in readings(form) if r.form == "part-pas" and r.lemma in _VERBS)


def _may_be_told(form: str) -> bool:
    return form.islower() and bool(_lemmas(form))


def _goes_on(passage: Passage, at: int, verb: str) -> bool:
    """Say whether what was told or given follows the participle, behind « par » perhaps."""
    if verb == "mentir":
        # « they were lied to »
        return passage.words[at + 1 : at + 2] not in {("par",)}
    after = _past_agent(passage, at + 1)
    words_ = passage.words[after : after + 3]
    if len(words_) < 3:
        return False
    link, following = words_[0], words_[1]
    if link in {"de", "d’"} and verb in _TO_DO:
        return following in _OBJECT_CLITICS or _is_infinitive(following)
    if link == "à" and verb in _TAUGHT:
        return _is_infinitive(following)
    if link in {"que", "qu’", "si", "s’"} and verb in _THAT:
        return True
    return verb in _GIVEN and _is_thing(passage, after)


def _is_thing(passage: Passage, at: int) -> bool:
    """Say whether a noun phrase that is no time stands there: « une chance », not « la veille »."""
    words_ = passage.words
    if words_[at] not in _DETERMINERS or not is_word(passage, at + 1):
        return False
    if any(word in _TIMES for word in words_[at + 1 : at + 3]):
        # « dix minutes pour partir » are given; « trois jours plus tard » says when.
        return words_[at] in _COUNTS and words_[at + 2 : at + 3] in {("pour",), ("de",), ("afin",)}
    return any(nouns(word) for word in words_[at + 1 : at + 3])


def _is_infinitive(form: str) -> bool:
    return any(reading.form == "inf" for reading in readings(form))


def _past_agent(passage: Passage, at: int) -> int:
    """Return the token behind « par la police » where it stands between, else the same."""
    if passage.words[at : at + 1] != ("par",):
        return at
    for place in range(at + 2, min(len(passage.words) - 1, at + 8)):
        following = passage.words[place + 1]
        is_verb = following in _OBJECT_CLITICS or _is_infinitive(following)
        if passage.words[place] in {"de", "d’"} and is_verb:
            return place
        if passage.words[place] in {"que", "qu’"}:
            return place
    return at


def _match(passage: Passage, at: int, verb: str) -> Match | None:
    auxiliary = _auxiliary(passage, at)
    if auxiliary is None:
        return None
    first, tense, adverbs = auxiliary
    negated = first > 0 and passage.words[first - 1] in {"ne", "n’"}
    subject = _subject(passage, first - negated)
    if subject is None:
        return None
    fixed = _turned(passage, subject, verb, tense, adverbs, at, negated=negated)
    end = max(at, _past_agent(passage, at + 1) - 1)
    where = span(passage, subject.start, end)
    has_agent = "par" in passage.words[at + 2 : at + 14] and verb in _GIVEN
    return Match(passage, where, () if has_agent else (fixed,), (where.of(passage.text),))


def _auxiliary(passage: Passage, at: int) -> tuple[int, str, str] | None:
    """Return where « a été » or « est » begins, its tense, and the adverbs within."""
    place, said = _before_adverbs(passage, at - 1)
    adverbs = said
    if place > 0 and passage.words[place] == "été":
        place, said = _before_adverbs(passage, place - 1)
        adverbs = said + adverbs
        found = [r for r in readings(passage.words[place]) if r.lemma == "avoir" and r.form[-2:]]
        tense = next((r.form[:-3] for r in found if r.form.startswith(("ind", "cond"))), "")
        return (place, f"avoir {tense}", " ".join(adverbs)) if tense else None
    found = [r for r in readings(passage.words[place]) if r.lemma == "être"] if place > 0 else []
    tense = next((r.form[:-3] for r in found if r.form.startswith(("ind", "cond"))), "")
    return (place, tense, " ".join(adverbs)) if tense else None


def _before_adverbs(passage: Passage, at: int) -> tuple[int, list[str]]:
    """Return the token before adverbs and negations, and these."""
    said: list[str] = []
    while at > 0 and len(said) < 3:
        word = passage.words[at]
        if word == "été" or not (word in _NEGATIONS or reads(word) == {Pos.ADVERB}):
            break
        said.insert(0, word)
        at -= 1
    return at, said


def _subject(passage: Passage, verb: int) -> Subject | None:
    """Return the person that is the subject of a verb, or nothing if it is none."""
    if verb > 0 and passage.words[verb - 1] in _PRONOUNS:
        if passage.words[verb - 2 : verb - 1] in {("nous",), ("vous",)}:
            # « Nous nous sommes donné une journée » : to themselves.
            return None
        return Subject(verb - 1, verb, "", "s")
    sentence = next((r for r in passage.sentences if verb in r), range(verb, verb))
    for start in range(sentence.start, verb):
        opens = start == sentence.start or passage.words[start - 1] in _BEFORE
        if not opens or verb - start > 14:
            continue
        subject = clause_subject(passage, start, verb + 1)
        if subject is not None and subject.verb == verb:
            return subject if _is_person(passage, subject) else None
    return None


def _is_person(passage: Passage, subject: Subject) -> bool:
    words_ = passage.words[subject.start : subject.verb]
    if words_[0] in {"il", "on", "cela", "ça", "ceci", "tout", "chacun"}:
        return False
    if is_people(words_):
        return True
    # A name: of a person or of a body, not « Les Misérables ».
    names = passage.forms[subject.start : subject.verb]
    return all(name[0].isupper() for name in names)


def _turned(
    passage: Passage,
    subject: Subject,
    verb: str,
    tense: str,
    adverbs: str,
    at: int,
    *,
    negated: bool,
) -> str:
    """Return « on lui a demandé », « la police avait dit aux passagers »."""
    agent, number = _agent(passage, at)
    pronoun = _PRONOUNS.get(passage.words[subject.start], "")
    parts = [agent or "on", "ne" if negated else "", pronoun]
    if tense.startswith("avoir "):
        auxiliary = verb_form("avoir", f"{tense.removeprefix('avoir ')}-3{number}")
        parts += [auxiliary, adverbs, form_of(verb, "part-pas", "m", "s")]
    else:
        parts += [verb_form(verb, f"{tense}-3{number}"), adverbs]
    if not pronoun:
        person = span(passage, subject.start, subject.verb - 1).of(passage.text)
        if passage.words[subject.start] in DETERMINERS:
            person = person[0].lower() + person[1:]
        parts.append(joined("à", person))
    text = ""
    for part in filter(None, parts):
        text = joined(text, part) if text else part
    return text


def _agent(passage: Passage, at: int) -> tuple[str, str]:
    """Return the agent that « par » names behind the participle, and its number."""
    end = _past_agent(passage, at + 1)
    if end <= at + 1:
        return "", "s"
    agent = span(passage, at + 2, end - 1).of(passage.text)
    plural = passage.words[at + 2] in _PLURAL or "et" in passage.words[at + 2 : end]
    return agent, "p" if plural else "s"


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : en français, la personne est ici un complément, « on lui a dit de ».",
    message_en="“{0}”: in French the person is an object here, “on lui a dit de”.",
    why="L’anglais met au passif ce qui est un complément indirect : « she was asked to ».",
    find=find,
    bad=(
        Example(
            "Elle a été demandée de quitter la salle.", "On lui a demandé de quitter la salle."
        ),
        Example(
            "Les astronautes ont été dits de rester à bord.",
            "On a dit aux astronautes de rester à bord.",
        ),
        Example(
            "Les réfugiés n’ont pas été permis d’entrer.",
            "On n’a pas permis aux réfugiés d’entrer.",
        ),
        Example(
            "Nous avons été donnés dix minutes pour partir.",
            "On nous a donné dix minutes pour partir.",
        ),
        Example(
            "Les passagers ont été demandés par la police de sortir.",
            "La police a demandé aux passagers de sortir.",
        ),
    ),
    fine=(
        "On lui a demandé de quitter la salle.",
        "Il a été demandé de ne pas sortir.",
        "Les noms des passagers ont été demandés par la police.",
        "L’autorisation a été demandée de construire un pont.",
        "Les astronautes ont été priés de rester à bord.",
        "Les élèves ont été refusés la veille de la rentrée.",
        "Nous nous sommes donné une règle, et une seule.",
        "Elle a été donnée gagnante, puis demandée en mariage.",
    ),
)
