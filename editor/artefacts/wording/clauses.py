"""The subject of a clause where a name, « on » or « nous » may be it, and what verbs follow."""

from functools import lru_cache

from editor.artefacts.text import Passage
from editor.artefacts.wording.sentences import is_word
from editor.artefacts.wording.subjects import Subject, subject_at
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, frequency, inflections, readings

_PRONOUNS = {
    "on": "s", "cela": "s", "ça": "s", "ceci": "s", "celui-ci": "s", "celle-ci": "s",
    "ceux-ci": "p", "celles-ci": "p", "chacun": "s", "chacune": "s", "quelqu’un": "s",
}  # fmt: skip
_ARTICLES = words("le la l’ les")
_JOINS = words("de du des d’ la le al ben van von der el")
_LONGEST = 7
_CLITICS = words("ne n’ se s’ le la les l’ lui leur y en me m’ te t’ nous vous")
_NUMBERS = words(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
    trente quarante cinquante soixante cent mille
    """
)
_PREPOSED = words("autres premiers derniers premières dernières principaux principales")
_ENDS = words(". ! ? … ; :")
_FAR = 80


def clause_subject(passage: Passage, start: int, stop: int) -> Subject | None:
    """Return the subject that begins a clause at a token, a name or any pronoun included."""
    if start + 1 >= stop:
        return None
    word = passage.words[start]
    if word in _PRONOUNS:
        return Subject(start, start + 1, "", _PRONOUNS[word])
    if word == "l’" and passage.words[start + 1] == "on":
        return Subject(start, start + 2, "", "s")
    if word in {"nous", "vous", "je", "j’", "tu"}:
        return None
    return (
        subject_at(passage, start, stop)
        or _counted(passage, start, stop)
        or (_name(passage, start, stop))
    )


def _counted(passage: Passage, start: int, stop: int) -> Subject | None:
    """Return « 200 personnes », « les deux derniers élus », « quelque 30 soldats »."""
    at = start
    while at < stop and at < start + 4 and _may_count(passage, at):
        at += 1
    if at == start or at + 1 >= stop or not is_word(passage, at):
        return None
    found = [r for r in readings(passage.words[at]) if r.pos is Pos.NOUN and r.number in {"p", "i"}]
    if not found or passage.tokens[at].is_capitalised:
        return None
    genders = {reading.gender for reading in found}
    gender = genders.pop() if len(genders) == 1 else ""
    return Subject(start, at + 1, gender if gender in {"m", "f"} else "", "p")


def _may_count(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    return word in _NUMBERS | _PREPOSED | {"les", "ces", "quelque"} or word[0].isdigit()


def _name(passage: Passage, start: int, stop: int) -> Subject | None:
    """Return a name that makes up the subject: « Emmanuel Macron », « la Fed », « Paris »."""
    at = start + 1 if passage.words[start] in _ARTICLES else start
    first = at
    reach = min(stop, at + _LONGEST)
    while at < reach and is_word(passage, at) and _is_of_name(passage, at, first):
        at += 1
    if at == first or not passage.forms[at - 1][0].isupper() or at >= stop:
        return None
    if first == start and at == first + 1 and not _is_proper(passage.forms[first]):
        return None
    return Subject(start, at, "", "p" if passage.words[start] == "les" else "s")


def _is_of_name(passage: Passage, at: int, first: int) -> bool:
    form = passage.forms[at]
    if form[0].isupper():
        return True
    after = passage.forms[at + 1] if at + 1 < len(passage.forms) else ""
    return at > first and form in _JOINS and after[:1].isupper()


@lru_cache(maxsize=4096)
def _is_proper(form: str) -> bool:
    """Say whether a form at the start of a sentence can be but a name."""
    return all(reading.pos is Pos.PROPER_NOUN for reading in readings(form))


def past_pronouns(passage: Passage, at: int) -> int:
    """Return the token behind « ne », « se », « le », « lui » before a verb."""
    while at < len(passage.words) and passage.words[at] in _CLITICS:
        at += 1
    return at


def clause_end(passage: Passage, at: int) -> int:
    """Return the token that ends the sentence, or one far behind in a sentence without end."""
    most = min(len(passage.words), at + _FAR)
    while at < most and passage.words[at] not in _ENDS:
        at += 1
    return at


@lru_cache(maxsize=16384)
def tenses(form: str) -> frozenset[str]:
    """Return the moods and tenses a form may be in the third person: `ind-pres`, `cond-pres`."""
    return frozenset(r.form[:-3] for r in readings(form) if r.form[-2:] in {"3s", "3p"})


@lru_cache(maxsize=16384)
def every_tense(form: str) -> frozenset[str]:
    """Return the moods and tenses a form may be in, whatever its person."""
    return frozenset(
        r.form[:-3] for r in readings(form) if r.form.startswith(("ind", "cond", "subj"))
    )


@lru_cache(maxsize=16384)
def lemma_in(form: str, tense: str) -> str:
    """Return the verb of which a form is that tense in the third person, or nothing."""
    return next(
        (r.lemma for r in readings(form) if r.form[:-3] == tense and r.form[-2:] in {"3s", "3p"}),
        "",
    )


@lru_cache(maxsize=4096)
def verb_form(lemma: str, form: str) -> str:
    """Return a verb in a finite form, `ind-fut-3p`, as it is mostly spelled, or nothing.

    « apparaîtront », not « apparaitront »: `form_of` takes the first there is.
    """
    found = [word for word, reading in inflections(lemma) if reading.form == form]
    return max(found, key=lambda word: (frequency(word, "fr"), word), default="")
