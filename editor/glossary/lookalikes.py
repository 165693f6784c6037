"""Words spelled as a term that are something else: a verb, a surname, a part of a compound."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from editor.glossary.capitals import begins_sentence, is_quoted
from editor.glossary.contradictions import AVOIDED
from editor.glossary.keys import Word, find_words, is_adverb, is_common, is_finite_verb
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
        "sauf", "hormis", "en", "au", "aux", "chaque", "toute", "tout", "notre", "votre", "quelle",
        "via", "pro", "anti", "post", "ex", "monday", "tuesday", "wednesday",
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
_DEMONYMS = ("ian", "ese", "ish", "can", "sian", "aeli", "raqi", "mani", "tani", "bek", "akh")
_PREFIXES = frozenset(("afro", "anglo", "latino", "hispano", "ibéro", "nord", "sud", "mexicano"))
_DETERMINERS = frozenset(
    ("un", "une", "le", "la", "les", "l", "des", "du", "son", "sa", "ses", "leur", "leurs", "ce",
     "cet", "cette", "ces")
)  # fmt: skip
_REFLEXIVES = frozenset(("s", "se", "m", "me", "n", "ne", "y", "en"))
_BEFORE_VERBS = frozenset(
    ("will", "would", "can", "could", "may", "might", "must", "shall", "should", "ll", "cannot",
     "i", "you", "he", "she", "it", "we", "they", "who", "don", "didn", "doesn", "won", "didnt")
)  # fmt: skip
_STATES = frozenset(
    ("texas", "california", "florida", "ohio", "georgia", "virginia", "oregon", "nevada",
     "arizona", "illinois", "michigan", "pennsylvania", "minnesota", "ontario", "alberta")
)  # fmt: skip
_AROUND = 4
_OPENING = re.compile(r"\w{3}(?:ly|ing|ed)\Z")
_AUXILIARIES = frozenset(
    ("ai", "as", "a", "avons", "avez", "ont", "avais", "avait", "avaient", "aura", "auront",
     "aurait", "auraient", "eut", "ayant", "avoir", "ait", "aient")
)  # fmt: skip


def is_other(
    concept: Concept, term: Term, text: str, words: Sequence[Word], first: int, last: int, lang: str
) -> bool:
    """Say whether words that fit a term are likely something else there."""
    single = first == last
    if _is_in_compound(words, first, last, lang):
        return True
    if not single:
        return False
    if is_quoted(text, words[first].start, words[last].end):
        return False
    return (
        _is_title_word(concept, text, words, first, lang)
        or _is_compounded(term, text, words, first, lang)
        or _is_named_otherwise(concept, term, text, words, first, lang)
        or (lang == "fr" and _is_verb(term, words, first))
        or (lang == "en" and _is_english_verb(term, words, first))
    )


def _is_in_compound(words: Sequence[Word], first: int, last: int, lang: str) -> bool:
    """Say whether a term is part of a phrase that means something else: "think tank"."""
    known = _compounds().get(lang, {})
    low = words[last].form.lower()
    if not (known.keys() & {low, words[first].form.lower(), low.rstrip("sx")}):
        return False
    for start in range(max(0, last - _AROUND), last + 1):
        for end in range(last + 1, min(len(words), last + _AROUND) + 1):
            said = " ".join(word.form.lower() for word in words[start:end])
            longer = start < first or end > last + 1
            if longer and (said in _phrases(lang) or said.rstrip("sx") in _phrases(lang)):
                return True
    return False


@cache
def _compounds() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return, by language and by each word in them, the phrases of `compounds.txt`."""
    text = (Path(__file__).parent / "compounds.txt").read_text(encoding="utf-8")
    found: dict[str, dict[str, set[str]]] = {}
    for line in text.split("\n"):
        lang, _, listed = line.partition(": ")
        for phrase in listed.split(", ") if listed and not line.startswith("#") else ():
            forms = [word.form.lower() for word in find_words(phrase)]
            for form in forms:
                for key in (form, form.rstrip("sx")):
                    found.setdefault(lang, {}).setdefault(key, set()).add(" ".join(forms))
    return {
        lang: {word: frozenset(phrases) for word, phrases in words.items()}
        for lang, words in found.items()
    }


@cache
def _phrases(lang: str) -> frozenset[str]:
    """Return every phrase of a language, as it is and without the plural of its last word."""
    phrases = frozenset[str]().union(*_compounds().get(lang, {}).values())
    return phrases | {phrase.rstrip("sx") for phrase in phrases}


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
        return prefix in _PREFIXES or (word.form.istitle() and term.pos == "proper noun")
    return False


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
    if person and _is_town(words, at):
        return True
    single = concept.domain in {"people", "outlets"} or (
        concept.domain in {"places", "institutions"} and term.pos == "proper noun"
    )
    named = single and _has_first_name(text, words, at, own)
    if named and not person and concept.domain != "outlets":
        named = words[at - 1].form.lower() not in _COMPASS
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
    if not before.form.istitle() or low in own or low in _TITLES or low.endswith(_DEMONYMS):
        return False
    if len(before.form) == 1 and at > 1:  # Donald J. Trump
        return words[at - 2].form.lower() not in own and words[at - 2].form.istitle()
    if word.gap == ". ":
        return False
    opens = begins_sentence(text, before.start)
    return not (opens and (low in _OPENERS or is_adverb(low) or _OPENING.search(low)))


def _leads_a_name(words: Sequence[Word], at: int, own: frozenset[str]) -> bool:
    """Say whether a capitalised word of no concept's name follows: a family name."""
    if at + 1 >= len(words) or words[at + 1].gap not in _SPACES:
        return False
    following = words[at + 1].form
    low = following.lower()
    return following.istitle() and len(following) > 1 and low not in own | _FOLLOWERS | _TITLES


def _is_town(words: Sequence[Word], at: int) -> bool:
    """Say whether a state follows, so that a person's name is a town's: "Austin, Texas"."""
    following = words[at + 1] if at + 1 < len(words) else None
    return following is not None and following.gap == ", " and following.form.lower() in _STATES


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
    if "part-pas" in forms and before in _AUXILIARIES:
        return True
    goes_on = following in _DETERMINERS or words[min(at + 1, len(words) - 1)].form.istitle()
    governs = goes_on and before not in _DETERMINERS
    return "part-pres" in forms and (governs or before in _REFLEXIVES)


def _is_english_verb(term: Term, words: Sequence[Word], at: int) -> bool:
    """Say whether a noun's form is a verb there: "will vote", "she talks"."""
    if term.pos != "noun" or not term.text.islower() or not at:
        return False
    return words[at - 1].form.lower() in _BEFORE_VERBS and words[at].gap in _SPACES


def _is_headline(text: str, at: int) -> bool:
    """Say whether most words of a line have capitals, so that they tell nothing of names."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)][:400]
    forms = [form for form in re.findall(r"[^\W\d_]{4,}", line)]
    return len(forms) > 2 and sum(form[0].isupper() for form in forms) * 3 > len(forms) * 2
