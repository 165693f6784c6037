"""A subject and its verb from one root: « Un rapport … rapporte », « l’étude étudie »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import clause_end, every_tense
from editor.artefacts.wording.sentences import is_finite, span
from editor.artefacts.wordlist import words
from editor.language.inflection import inflected_like
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

# What such a text says that … , and what it does to a thing.
PAIRS = {
    "rapport": ("rapporter", "indiquer", "évoquer"),
    "reportage": ("rapporter", "indiquer", "évoquer"),
    "étude": ("étudier", "", "porter sur"),
    "enquête": ("enquêter", "", "porter"),
    "recherche": ("rechercher", "", "porter sur"),
    "analyse": ("analyser", "", "porter sur"),
    "déclaration": ("déclarer", "indiquer", "affirmer"),
    "annonce": ("annoncer", "indiquer", "prévoir"),
    "document": ("documenter", "indiquer", "recenser"),
    "sondage": ("sonder", "", "porter sur"),
    "estimation": ("estimer", "indiquer", "évaluer"),
    "conclusion": ("conclure", "indiquer", ""),
    "affirmation": ("affirmer", "soutenir", "soutenir"),
    "proposition": ("proposer", "prévoir", "prévoir"),
    "plan": ("planifier", "prévoir", "prévoir"),
    "projet": ("projeter", "prévoir", "prévoir"),
    "programme": ("programmer", "prévoir", "prévoir"),
    "révélation": ("révéler", "montrer", "montrer"),
    "suggestion": ("suggérer", "proposer", "proposer"),
    "recommandation": ("recommander", "conseiller", "conseiller"),
    "explication": ("expliquer", "dire", "éclairer"),
    "description": ("décrire", "indiquer", "évoquer"),
    "discussion": ("discuter", "", "porter sur"),
    "évaluation": ("évaluer", "indiquer", "porter sur"),
    "examen": ("examiner", "montrer", "porter sur"),
    "critique": ("critiquer", "", "viser"),
    "accusation": ("accuser", "", "viser"),
    "plainte": ("plaindre", "", ""),
    "demande": ("demander", "exiger", "exiger"),
    "communiqué": ("communiquer", "indiquer", "annoncer"),
    "compte": ("compter", "", ""),
    "attaque": ("attaquer", "", "viser"),
    "décision": ("décider", "prévoir", ""),
    "exigence": ("exiger", "imposer", "imposer"),
    "témoignage": ("témoigner", "indiquer", ""),
    "récit": ("réciter", "raconter", "raconter"),
    "vote": ("voter", "", ""),
}
"""By noun: the verb of its root, what to say before « que », what before a thing."""
_VERBS = frozenset(verb for verb, _, _ in PAIRS.values())
_DETERMINERS = words(
    "le la l’ les un une des ce cet cette ces son sa ses leur leurs deux plusieurs"
)
_THINGS = words(
    "le la l’ les un une des ce cet cette ces son sa ses leur leurs deux trois quatre cinq dix"
    " vingt cent mille plus plusieurs"
)
_THAT = words("que qu’")
_STOPS = words(", ; : « » ( ) – — . qui que qu’ dont où et ou selon mais")
_REACH = 9
_AUXILIARIES = words("a ont avait avaient")
_CLITICS = words("ne n’ se s’ lui leur nous vous y en l’")


def find(text: Text) -> Iterator[Match]:
    """Yield each verb that says again what its subject is, with another verb."""
    for passage, at in text.places_of(_may_say_again):
        match = _match(passage, at)
        if match is not None:
            yield match


@lru_cache(maxsize=4096)
def _verb(form: str) -> str:
    """Return the verb a form is of, finite or a participle, if its root has a noun above."""
    found = [r for r in readings(form) if r.lemma in _VERBS]
    kinds = ("ind-", "cond-", "part-pas")
    return next((r.lemma for r in found if r.form.startswith(kinds)), "")


def _may_say_again(form: str) -> bool:
    return form.islower() and _verb(form) != ""


def _match(passage: Passage, at: int) -> Match | None:
    verb, first = _verb(passage.forms[at]), at
    if any(r.form == "part-pas" for r in readings(passage.forms[at])):
        if at < 2 or passage.words[at - 1] not in _AUXILIARIES:
            return None
        first = at - 1
    elif not any(t.startswith(("ind", "cond")) for t in every_tense(passage.forms[at])):
        return None
    if passage.words[first - 1] in _CLITICS:
        return None
    noun = subject_of(passage, first, verb)
    if noun is None:
        return None
    said = span(passage, noun, at).of(passage.text)
    fix = _instead(passage, at, next(n for n in _nouns(passage.words[noun])))
    return Match(passage, span(passage, at, at), (fix,) if fix else (), (said,))


@lru_cache(maxsize=4096)
def _nouns(form: str) -> tuple[str, ...]:
    return tuple(r.lemma for r in readings(form) if r.pos is Pos.NOUN and r.lemma in PAIRS)


def subject_of(passage: Passage, verb_at: int, verb: str) -> int | None:
    """Return the noun of the same root that is the subject of a verb."""
    for at in range(verb_at - 1, max(0, verb_at - _REACH) - 1, -1):
        word = passage.words[at]
        if word in _STOPS or (at < verb_at - 1 and is_finite(word)):
            return None
        if any(PAIRS[noun][0] == verb for noun in _nouns(word)):
            return at if _is_head(passage, at) else None
    return None


def _is_head(passage: Passage, at: int) -> bool:
    """Say whether the noun is no complement: « Un rapport », not « l’auteur du rapport »."""
    before = at - 1
    while before > 0 and passage.words[before] not in _DETERMINERS:
        if at - before > 2 or Pos.ADJECTIVE not in {r.pos for r in readings(passage.words[before])}:
            return False
        before -= 1
    lead = passage.words[before - 1] if before > 0 else ""
    opens = {
        "",
        ",",
        ".",
        ":",
        "«",
        "que",
        "qu’",
        "et",
        "mais",
        "car",
        "si",
        "quand",
        ";",
        "!",
        "?",
    }
    return passage.words[before] in _DETERMINERS and lead in opens


def _instead(passage: Passage, at: int, noun: str) -> str:
    """Return another verb in the same form, or nothing where what follows fits none."""
    _, that, thing = PAIRS[noun]
    following = passage.words[at + 1] if at + 1 < clause_end(passage, at) else ""
    if following in _THAT:
        other = that
    elif (
        following in _THINGS
        or following[:1].isdigit()
        or (following == "sur" and thing == "porter")
    ):
        other = thing
    else:
        return ""
    if not other:
        return ""
    verb, _, rest = other.partition(" ")
    compound = passage.words[at - 1] in _AUXILIARIES
    return f"{inflected_like(passage.forms[at], verb, compound=compound)} {rest}".rstrip()


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le verbe redit le sujet.",
    message_en="“{0}”: the verb says the subject again.",
    why="Une machine rend deux mots anglais différents par deux mots français de même racine.",
    find=find,
    bad=(
        Example(
            "Un rapport de l’ONU rapporte que la faim recule.",
            "Un rapport de l’ONU indique que la faim recule.",
        ),
        Example(
            "Une vaste étude étudie le sommeil des abeilles.",
            "Une vaste étude porte sur le sommeil des abeilles.",
        ),
        Example(
            "L’enquête du parquet enquête sur la mort du joueur.",
            "L’enquête du parquet porte sur la mort du joueur.",
        ),
        Example(
            "L’analyse a analysé dix ans de données.",
            "L’analyse a porté sur dix ans de données.",
        ),
        Example(
            "Une déclaration du groupe a déclaré que l’usine fermerait.",
            "Une déclaration du groupe a indiqué que l’usine fermerait.",
        ),
    ),
    fine=(
        "Un rapport de l’ONU indique que la faim recule.",
        "L’auteur du rapport rapporte que la faim recule.",
        "Le rapport est sorti, et la presse rapporte que la faim recule.",
        "L’étude que le groupe étudie est longue.",
        "Elle étudie une étude sur le sommeil.",
    ),
)
