"""A word that comes back in its sentence where English had synonyms: « important … important »."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import are_words
from editor.artefacts.wording.sentences import span
from editor.artefacts.wordlist import words
from editor.language.inflection import AUXILIARIES, inflected_like
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_TABLE = Path(__file__).with_suffix(".txt")
_KINDS = {"adj": Pos.ADJECTIVE, "adv": Pos.ADVERB, "verb": Pos.VERB, "noun": Pos.NOUN}
_FUNCTIONAL = frozenset({Pos.PREPOSITION, Pos.DETERMINER, Pos.PRONOUN, Pos.CONJUNCTION})
_ASIDES = words('« » “ ” " ( ) ; : – — • * / | = < > …')
_QUOTES = words('« » “ ” "')
_JOINS = words("et ou ni , puis mais voire sinon comme")
_SMALL = words("le la l’ les un une des du de d’ à au aux et en")
_ANOTHER = words(
    "autre autres nouveau nouvel nouvelle nouvelles nouveaux même mêmes second seconde deuxième"
    " troisième tel telle tels telles cette ce cet ces premier première dernier dernière"
)
_NEGATIONS = words("ne n’ pas non jamais ni sans")
_HAVE = words("a ont avait avaient aura auront aurait auraient avoir ayant ai avons")
_TERM = 5
"""A word that a text has more often is its term."""
_ABSTRACT = re.compile(r"(?:[ts]ion|ment|ance|ence|ité|isme)s?$")
_GENERAL = words(
    """
    pays région régions territoire entreprise entreprises société sociétés groupe groupes guerre
    conflit responsable responsables dirigeant dirigeants autorités chercheur chercheurs rapport
    enquête système systèmes secteur programme projet projets programmes résultat résultats
    mesure mesures effort efforts rôle situation crise relation relations alliance alliances allié
    alliés puissance réseau marché marchés ville village énergie outil outils membre membres bloc
    milliers dizaines centaines population habitants réunion sommet discussions pourparlers
    """
)
_RELATING = re.compile(
    r"(?:aire|al|ale|aux|ales|ien|ienne|iens|iennes|ique|iques|ain|aine|ains"
    r"|aines|ais|aise|aises|ois|oise|oises|el|elle|els|elles|er|ère|ers|ères|if|ive|ifs|ives|aires"
    r"|iste|istes|éen|éenne|éens|éennes|ible|able|ibles|ables)$"
)
"""Endings of adjectives that tell a kind: « nationale », « militaires »."""
_TWICE = 2
_NEAREST, _FARTHEST = 3, 22
"""How many words may stand between the two."""


def _instead() -> dict[tuple[Pos, str], tuple[str, ...]]:
    rows = {}
    for line in _TABLE.read_text(encoding="utf-8").split("\n"):
        said, _, others = line.partition(" → ")
        kind, _, lemma = said.partition(" ")
        if kind in _KINDS:
            rows[_KINDS[kind], lemma] = tuple(others.split(" ; "))
    return rows


_INSTEAD = _instead()


def find(text: Text) -> Iterator[Match]:
    """Yield each word that its sentence has said, and what it may say instead."""
    counts = text.learned(_counts)
    seen: dict[tuple[Pos, str], int] = {}
    here: tuple[int, range] | None = None
    for passage, at in text.places_of(_is_listed):
        if here is None or here[0] != passage.index or at not in here[1]:
            is_same = here is not None and here[0] == passage.index
            here = passage.index, next(s for s in passage.sentences if at in s)
            # An adverb is heard over the full stop: « … également. Il a également … ».
            seen = {k: i for k, i in seen.items() if is_same and k[0] is Pos.ADVERB}
        key = _key(passage.forms[at])
        is_term = counts[key] > _TERM and key[0] is not Pos.ADVERB
        if is_term or not _is_said(passage, at, key[0]):
            continue
        before = seen.get(key)
        if before is not None and _NEAREST < at - before <= _FARTHEST:
            match = _match(passage, before, at, here[1])
            if match is not None:
                yield match
        seen[key] = at


def _counts(text: Text) -> Counter[tuple[Pos, str]]:
    return Counter(_key(passage.forms[at]) for passage, at in text.places_of(_is_listed))


def _is_said(passage: Passage, at: int, kind: Pos) -> bool:
    """Say whether a form is what it looks like: « protégé » is a verb behind « a » only."""
    before = passage.words[at - 1] if at else ""
    if kind is Pos.VERB and _is(passage.forms[at], "part-pas"):
        return before in _HAVE
    return kind is not Pos.ADVERB or before not in _SMALL - {"et"}


@lru_cache(maxsize=32768)
def _key(form: str) -> tuple[Pos, str]:
    """Return the listed word that a form is, if it can be no other."""
    found = readings(form)
    kinds = {r.pos for r in found}
    if not found or kinds & _FUNCTIONAL:
        return Pos.OTHER, ""
    keys = {(r.pos, r.lemma) for r in found} & _INSTEAD.keys()
    if not keys and _is_open(form, kinds):
        return next(iter(kinds)), found[0].lemma
    if len(keys) != 1:
        return Pos.OTHER, ""
    key = keys.pop()
    if key[0] is Pos.VERB and kinds != {Pos.VERB} and not _is(form, "part-pas"):
        return Pos.OTHER, ""
    return key


def _is_open(form: str, kinds: frozenset[Pos] | set[Pos]) -> bool:
    """Say whether a form is an adverb in -ment, a noun of an idea, or an adjective that judges."""
    if kinds == {Pos.ADVERB}:
        return form.endswith("ment")
    if kinds == {Pos.NOUN}:
        return _ABSTRACT.search(form) is not None or form in _GENERAL
    return kinds == {Pos.ADJECTIVE} and len(form) > 5 and not _RELATING.search(form)


def _is(form: str, kind: str) -> bool:
    return any(reading.form == kind for reading in readings(form))


def _is_listed(form: str) -> bool:
    return form.islower() and _key(form)[1] != ""


def _match(passage: Passage, first: int, last: int, sentence: range) -> Match | None:
    words_ = passage.words
    if not _ASIDES.isdisjoint(words_[first:last]):
        return None
    if not _QUOTES.isdisjoint(words_[sentence.start : sentence.stop]):
        return None
    if last + 1 < len(words_) and words_[last + 1][0].isdigit():
        return None
    if passage.forms[last - 1][0].isupper():
        # « un rapport de Bloomberg Le rapport »: a lost link, which others mend.
        return None
    key = _key(passage.forms[last])
    if sum(_key(passage.forms[i]) == key for i in sentence) > _TWICE:
        # « A accuse B, B accuse C, et tous accusent D »: said on purpose.
        return None
    if _is_parallel(words_, first, last, sentence):
        return None
    where = span(passage, last, last)
    quote = passage.forms[last]
    return Match(passage, where, _fixes(passage, last), (quote,))


def _is_parallel(said: tuple[str, ...], first: int, last: int, sentence: range) -> bool:
    """Say whether the two are set against one another: « un autre homme, un autre pays »."""
    before, again = said[first - 1] if first else "", said[last - 1]
    if said[sentence.start] in {"plus", "moins", "que", "qu’", "soit", "tantôt", "ni"}:
        return True
    if again in _ANOTHER or (again in _JOINS and not said[last].endswith("ment")):
        return True
    if first == sentence.start or last + 1 >= sentence.stop or before in _JOINS:
        return True
    if before == again and (
        before not in _SMALL | _HAVE or said[first - 2 : first - 1] == said[last - 2 : last - 1]
    ):
        return True
    if said[first + 1] == said[last + 1] and said[first + 1] not in {",", ".", "et"}:
        # « un problème de santé, un problème de logement ».
        return True
    if said[last - 3] in _JOINS and said[last - 2] == said[first - 2]:
        # « un rôle important et un salaire important ».
        return True
    near = {*said[max(sentence.start, first - 3) : first], *said[last - 3 : last]}
    return not near.isdisjoint(_NEGATIONS) or len(set(said[first + 1 : last])) < 3


def _fixes(passage: Passage, at: int) -> tuple[str, ...]:
    key = _key(passage.forms[at])
    kind = key[0]
    form = passage.forms[at]
    compound = at > 0 and passage.words[at - 1] in AUXILIARIES
    fixes = []
    for other in _INSTEAD.get(key, ()):
        word, _, rest = other.partition(" ")
        if kind is Pos.ADVERB or word == "à":
            fixes.append(other)
        elif word == "se":
            continue
        elif kind is Pos.ADJECTIVE:
            noun = next((w for w in _beside(passage, at) if _is_noun(w)), "")
            fixes.append(inflected_like(form, word, noun) if noun else form)
        else:
            fixes.append(f"{inflected_like(form, word, compound=compound)} {rest}".rstrip())
    return tuple(fix for fix in fixes if fix != form)


def _beside(passage: Passage, at: int) -> Iterator[str]:
    """Yield the words that an adjective may belong to: the one before it, the one behind."""
    if at > 0 and are_words(passage, at - 1, at):
        yield passage.words[at - 1]
    if at + 1 < len(passage.words) and are_words(passage, at, at + 1):
        yield passage.words[at + 1]


def _is_noun(form: str) -> bool:
    return any(r.pos is Pos.NOUN for r in readings(form))


RULE = Rule(
    issue=IssueType.STYLE,
    severity=Severity.MINOR,
    safety=Safety.QUERY,
    message="« {0} » revient dans la même phrase : varier, si rien n’oblige à répéter.",
    message_en="“{0}” comes back in one sentence: vary it if nothing calls for the repetition.",
    why="Une machine rend plusieurs synonymes anglais par un seul mot français.",
    find=find,
    bad=(
        Example(
            "Le pays joue un rôle important dans cette région, où il a des intérêts importants.",
            "Le pays joue un rôle important dans cette région, où il a des intérêts majeurs.",
        ),
        Example(
            "Le groupe a également promis que ses filiales allaient également embaucher.",
            "Le groupe a également promis que ses filiales allaient aussi embaucher.",
        ),
        Example(
            "Le pays a également gelé les prix. La banque a également relevé son taux.",
            "Le pays a également gelé les prix. La banque a aussi relevé son taux.",
        ),
        Example(
            "L’impact de la guerre sur les prix aura un impact sur les ménages.",
            "L’impact de la guerre sur les prix aura un effet sur les ménages.",
        ),
    ),
    fine=(
        "Un rôle important et un salaire important, voilà tout.",
        "Ni la hausse des prix ni la hausse des salaires ne suffisent.",
        "Il a dit que « la crise est grave, et que la grève est grave ».",
        "Le rôle est important. Le salaire est important.",
        "Plus la menace est grave, plus la réponse doit être grave.",
    ),
)
