"""Words spelled as a term that are something else: a verb, a surname, a part of a compound."""

import re
from collections.abc import Sequence
from functools import lru_cache

from editor.glossary.capitals import begins_sentence, is_quoted
from editor.glossary.contradictions import AVOIDED
from editor.glossary.keys import Word, find_words, is_common, is_finite_verb
from editor.language.lexicon import Pos, readings
from editor.model import Concept, Term, TermStatus

_SPACES = frozenset((" ", "\u00a0", "\u202f"))
_APOSTROPHES = "'’ʼ"

# Words that stand before a family name and are no first name: titles, and what opens a sentence.
_TITLES = frozenset(
    (
        "president", "vice", "minister", "premier", "chancellor", "senator", "sen", "secretary",
        "governor", "gov", "general", "gen", "mr", "mrs", "ms", "miss", "dr", "prof", "professor",
        "sir", "lady", "lord", "king", "queen", "prince", "princess", "pope", "judge", "justice",
        "representative", "rep", "congressman", "congresswoman", "mayor", "ambassador", "colonel",
        "col", "marshal", "admiral", "director", "chairman", "chairwoman", "chair", "speaker",
        "leader", "candidate", "nominee", "commissioner", "chief", "team", "camp", "comrade",
        "president-elect", "ex-president", "monsieur", "madame", "mme", "mlle", "m", "pr", "me",
        "maître", "président", "présidente", "ministre", "chancelier", "chancelière", "sénateur",
        "sénatrice", "gouverneur", "général", "roi", "reine", "pape", "juge", "maire", "emir",
        "ayatollah", "imam", "sheikh", "cheikh", "sultan", "tsar", "tandem", "duo", "clan",
        "citizen", "saint", "st",
    )
)  # fmt: skip
_OPENERS = frozenset(
    (
        "when", "while", "as", "if", "with", "without", "for", "by", "but", "and", "yet", "so",
        "after", "before", "since", "because", "although", "though", "even", "only", "unlike",
        "like", "under", "against", "does", "did", "do", "is", "was", "has", "had", "will",
        "would", "can", "could", "should", "may", "might", "must", "both", "neither", "nor", "or",
        "then", "now", "today", "yesterday", "meanwhile", "still", "asked", "once", "where",
        "why", "how", "what", "who", "that", "this", "in", "on", "at", "to", "from", "about",
        "between", "among", "despite", "given", "the", "a", "an", "his", "her", "its", "their",
        "our", "no", "not", "whether", "until", "unless", "than", "per", "via", "here", "there",
        "quand", "lorsque", "pendant", "comme", "si", "avec", "sans", "pour", "par", "mais", "et",
        "or", "donc", "car", "après", "avant", "depuis", "parce", "bien", "même", "seul", "seule",
        "sous", "contre", "chez", "est", "hier", "demain", "ainsi", "aussi", "puis", "ni", "que",
        "qui", "dès", "malgré", "selon", "vers", "entre", "dans", "sur", "à", "de", "du", "des",
        "le", "la", "les", "l", "d", "un", "une", "ce", "cet", "cette", "son", "sa", "ses",
        "leur", "leurs", "nul", "aucun", "aucune", "tel", "telle", "voilà", "voici", "où",
        "pourquoi", "comment", "combien", "tandis", "alors", "encore", "déjà", "enfin", "certes",
        "face", "grâce", "côté", "quant", "outre", "faute", "devant", "derrière", "lors",
        "sauf", "hormis", "via", "pro", "anti", "post", "ex", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday",
    )
)  # fmt: skip
# What follows a family name with a capital and leaves it one: "Trump Administration".
_FOLLOWERS = frozenset(
    (
        "administration", "government", "white", "organization", "foundation", "tower", "doctrine",
        "plan", "jr", "sr", "cabinet", "campaign", "presidency", "and", "et",
    )
)  # fmt: skip
# Countries that are first names too.
_GIVEN_NAMES = frozenset(("chad", "georgia", "jordan", "israel", "india", "asia", "america"))
_COMPASS = frozenset(
    ("north", "south", "east", "west", "northern", "southern", "eastern", "western", "latin",
     "central", "new", "african", "anglo", "afro", "latino", "native")
)  # fmt: skip
_PREFIXES = frozenset(("afro", "anglo", "latino", "hispano", "ibéro", "nord", "sud", "mexicano"))
# "in front of" is no front, whatever the front.
_IDIOMS = {
    "en": re.compile(
        r"\bin front of\b|\bon the one hand\b|\bshells? out\b|\bat the time\b", re.IGNORECASE
    ),
    "fr": re.compile(r"\ben front de\b|\barmées? de terre cuite\b|\bpar terre\b", re.IGNORECASE),
}
_IN_IDIOMS = frozenset(("front", "hand", "shell", "shells", "time", "terre"))
_DETERMINERS = frozenset(
    ("un", "une", "le", "la", "les", "l", "des", "du", "son", "sa", "ses", "leur", "leurs", "ce",
     "cet", "cette", "ces")
)  # fmt: skip
_AUXILIARIES = frozenset(
    ("ai", "as", "a", "avons", "avez", "ont", "avais", "avait", "avaient", "aura", "auront",
     "aurait", "auraient", "eut", "ayant", "avoir", "ait", "aient")
)  # fmt: skip


def is_other(
    concept: Concept, term: Term, text: str, words: Sequence[Word], first: int, last: int, lang: str
) -> bool:
    """Say whether words that fit a term are likely something else there."""
    single = first == last
    if not single:
        return _is_idiom(text, words[first], words[last], lang)
    if is_quoted(text, words[first].start, words[last].end):
        return False
    return (
        _is_idiom(text, words[first], words[last], lang)
        or _is_title_word(concept, text, words, first, lang)
        or _is_compounded(term, text, words, first, lang)
        or _is_named_otherwise(concept, term, text, words, first, lang)
        or (lang == "fr" and _is_verb(term, words, first))
    )


def _is_idiom(text: str, first: Word, last: Word, lang: str) -> bool:
    pattern = _IDIOMS.get(lang)
    if pattern is None or last.form.lower() not in _IN_IDIOMS:
        return False
    start = max(0, first.start - 16)
    return any(
        found.start() <= first.start and found.end() >= last.end
        for found in pattern.finditer(text, start, last.end + 16)
    )


def _is_title_word(concept: Concept, text: str, words: Sequence[Word], at: int, lang: str) -> bool:
    """Say whether a one-word title rather is a word that begins a sentence: "Time flies".

    In French a common noun there has an article, so that « Libération titre » is a title.
    """
    word = words[at]
    if (
        word.form.isupper()
        or not any(t.status is TermStatus.DO_NOT_TRANSLATE for t in concept.terms)
        or not begins_sentence(text, word.start)
        or not is_common(word.form, lang)
    ):
        return False
    following = words[at + 1].form if at + 1 < len(words) else ""
    return lang != "fr" or not is_finite_verb(following)


def _is_compounded(term: Term, text: str, words: Sequence[Word], at: int, lang: str) -> bool:
    """Say whether a word is a part of one with a hyphen or an apostrophe: "tank-top", Xi’an."""
    word = words[at]
    before, behind = text[word.start - 1 : word.start], text[word.end : word.end + 2]
    follows = len(behind) == 2 and behind[1].isalpha()
    if follows and behind[0] in _APOSTROPHES and word.form.istitle():
        tail = words[at + 1].form if at + 1 < len(words) else ""
        return tail.lower() not in {"s", "d", "ll", "re", "ve", "est"} and len(tail) > 1
    if lang == "en" and word.form.islower() and "-" not in term.text:
        return (follows and behind[0] == "-") or (before == "-" and at > 0)
    if before == "-" and at > 0:
        prefix = words[at - 1].form.lower()
        return prefix in _PREFIXES or (word.form.istitle() and _is_person(term))
    return False


def _is_person(term: Term) -> bool:
    return term.pos == "proper noun"


def _is_named_otherwise(
    concept: Concept, term: Term, text: str, words: Sequence[Word], at: int, lang: str
) -> bool:
    """Say whether a name is part of another: Hunter Biden, Evan Spiegel, Kim Wilde, Chad Smith."""
    word = words[at]
    if not word.form.istitle() or term.status in AVOIDED:
        return False
    own = _own_words(concept)
    if concept.domain == "outlets" and lang == "fr" and _lacks_its_article(concept, words, at):
        return True
    person = concept.domain == "people"
    named = (person or concept.domain == "outlets") and _has_first_name(text, words, at, own)
    if named or (person and _leads_a_name(words, at, own)):
        return not _is_headline(text, word.start)
    if lang == "en" and concept.domain == "places":
        before = words[at - 1].form if at and word.gap in _SPACES else ""
        named = word.form.lower() in _GIVEN_NAMES and _leads_a_name(words, at, own)
        return (before.istitle() and before.lower() in _COMPASS - own) or named
    return False


@lru_cache(maxsize=1 << 12)
def _own_words(concept: Concept) -> frozenset[str]:
    """Return every word of a concept's terms, in small letters."""
    return frozenset(word.form.lower() for t in concept.terms for word in find_words(t.text))


def _has_first_name(text: str, words: Sequence[Word], at: int, own: frozenset[str]) -> bool:
    """Say whether a capitalised word that is no title stands before a family name."""
    word = words[at]
    if not at or word.gap not in {*_SPACES, "-", ". "}:
        return False
    before = words[at - 1]
    low = before.form.lower()
    if not before.form.istitle() or low in own or low in _TITLES or low.endswith(("ian", "ese")):
        return False
    if len(before.form) == 1 and at > 1:  # Donald J. Trump
        return words[at - 2].form.lower() not in own and words[at - 2].form.istitle()
    if word.gap == ". ":
        return False
    return not (begins_sentence(text, before.start) and low in _OPENERS)


def _leads_a_name(words: Sequence[Word], at: int, own: frozenset[str]) -> bool:
    """Say whether a capitalised word of no concept's name follows: a family name."""
    if at + 1 >= len(words) or words[at + 1].gap not in _SPACES:
        return False
    following = words[at + 1].form
    low = following.lower()
    return following.istitle() and len(following) > 1 and low not in own | _FOLLOWERS | _TITLES


def _lacks_its_article(concept: Concept, words: Sequence[Word], at: int) -> bool:
    """Say whether « de » stands right before a title that has an article: Les Noces de Figaro."""
    titled = any(t.text.lower().startswith(("le ", "la ", "les ", "l’")) for t in concept.terms)
    before = words[at - 1].form.lower() if at else ""
    return titled and before in {"de", "d"}


def _is_verb(term: Term, words: Sequence[Word], at: int) -> bool:
    """Say whether a noun's form is a participle there: « a blindé », « opposant un refus »."""
    if term.pos != "noun" or not term.text.islower():
        return False
    known = readings(words[at].form.lower())
    if known and not any(r.pos is Pos.NOUN for r in known):
        return True
    forms = {r.form for r in known if r.pos is Pos.VERB}
    before = words[at - 1].form.lower() if at else ""
    following = words[at + 1].form.lower() if at + 1 < len(words) else ""
    return ("part-pas" in forms and before in _AUXILIARIES) or (
        "part-pres" in forms and following in _DETERMINERS and before not in _DETERMINERS
    )


def _is_headline(text: str, at: int) -> bool:
    """Say whether most words of a line have capitals, so that they tell nothing of names."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)][:400]
    forms = [form for form in re.findall(r"[^\W\d_]{4,}", line)]
    return len(forms) > 2 and sum(form[0].isupper() for form in forms) * 3 > len(forms) * 2
