"""Whether words that look like a wrong name are meant as one where they stand."""

from editor.artefacts.names.articles import ARTICLES, CONTRACTIONS, PLURALS, STARTS, Hit
from editor.artefacts.names.cues import (
    FOREIGN,
    SAID,
    is_attributed,
    is_foreign,
    sentence_words,
)
from editor.artefacts.names.entries import Gate, folded
from editor.language.lexicon import Pos, readings

_FUNCTIONS = frozenset({Pos.PREPOSITION, Pos.DETERMINER, Pos.CONJUNCTION, Pos.ADVERB})
_DETERMINERS = frozenset(
    ("un", "une", "ce", "cette", "cet", "son", "sa", "leur", "notre", "votre", "chaque", "aucun")
)
_ENGLISH = frozenset({"of", "the", "in", "and", "for", "at", "from"})
_PLACED = frozenset({"en", "au", "du", "dans"})
_BEFORE_PLACE = frozenset(
    ("à", "de", "d’", "vers", "entre", "depuis", "près", "dans", "sur", "pour")
)
_RULED = frozenset(
    (
        "gouverneur", "gouverneure", "état", "sénateur", "sénatrice", "procureur", "procureure",
        "nord", "sud", "est", "ouest", "université", "parlement", "législature", "électeurs",
        "représentant", "représentante", "république", "royaume", "roi", "président", "capitale",
    )
)  # fmt: skip
"""What is said to be « de Virginia » when the state is meant."""


def is_meant(hit: Hit) -> bool:
    """Say whether the words are the wrong name, by what stands around them."""
    name, passage = hit.name, hit.passage
    if not (_has_its_article(hit) and _has_its_company(hit)):
        return False
    if name.kind in {"acronyms", "people", "places"}:
        return not _is_word(hit) and not _in_foreign_name(hit)
    if name.gate is Gate.SURE:
        # « Fils de pasteur »: the capital of a sentence says nothing of an ambiguous word.
        return not (name.only and name.wrong[0].isupper() and _starts(hit))
    if _goes_on(hit) or not is_attributed(passage, hit.start, hit.end):
        return False
    return name.gate is not Gate.TITLE or is_foreign(passage, hit.start, hit.end)


def _has_its_article(hit: Hit) -> bool:
    """Say whether the article before it is one that the wrong name may have."""
    name, article = hit.name, article_before(hit)
    if name.kind == "acronyms" and _is_short(hit):
        # « les Émirats arabes unis (UAE) »: the words stand there already.
        return " " not in name.right
    if name.singular and article in {"les", "des", "aux"}:
        return False
    if name.bare:
        return not article
    return not name.needs_article or bool(article) or _is_determined(hit)


def _is_determined(hit: Hit) -> bool:
    """Say whether « une », « cette », « deux » or the like stands before it."""
    before = hit.passage.words[hit.start - 1] if hit.start else ""
    return before in PLURALS or before in _DETERMINERS


def _has_its_company(hit: Hit) -> bool:
    """Say whether the words around, right beside it and in its sentence, allow the wrong name."""
    name = hit.name
    if (name.before_name and not _is_named(hit)) or (name.is_first_name and not _is_placed(hit)):
        return False
    if not name.unless and not name.only:
        return True
    around = set(map(folded, sentence_words(hit.passage, hit.start, hit.end)))
    return name.unless.isdisjoint(around) and not (name.only and name.only.isdisjoint(around))


def _is_word(hit: Hit) -> bool:
    """Say whether the place is a French word too, and no preposition tells: « Trier la sortie »."""
    if hit.name.kind != "places" or not readings(hit.name.wrong.lower()):
        return False
    return not hit.start or hit.passage.words[hit.start - 1] not in _BEFORE_PLACE


def _starts(hit: Hit) -> bool:
    return hit.start == 0 or hit.passage.words[hit.start - 1] in STARTS


def article_before(hit: Hit) -> str:
    """Return the article right before, contracted or not."""
    word = hit.passage.words[hit.start - 1] if hit.start else ""
    return word if word in ARTICLES or word in CONTRACTIONS else ""


def _is_short(hit: Hit) -> bool:
    """Say whether it is the short form in brackets: « intelligence artificielle (AI) »."""
    words = hit.passage.words
    return (
        hit.name.kind == "acronyms"
        and hit.start > 1
        and hit.end < len(words)
        and words[hit.start - 1] == "("
        and words[hit.end] in {")", ","}
        and hit.passage.forms[hit.start - 2].isalpha()
    )


def _is_named(hit: Hit) -> bool:
    """Say whether a person's name follows."""
    forms = hit.passage.forms
    return hit.end < len(forms) and forms[hit.end].istitle() and forms[hit.end].isalpha()


def _is_placed(hit: Hit) -> bool:
    """Say whether a place is meant, or somebody who has no other name: « selon Seneca »."""
    forms, words = hit.passage.forms, hit.passage.words
    if hit.end < len(forms) and forms[hit.end][:1].isupper():
        return False
    if hit.name.kind != "places":
        return not (hit.start and forms[hit.start - 1][:1].isupper())
    before = words[hit.start - 1] if hit.start else ""
    if before in {"de", "d’"}:
        return hit.start > 1 and words[hit.start - 2] in _RULED
    # Nobody is called « le Chad ».
    return before in _PLACED or (before in ARTICLES and before == hit.name.article)


def _goes_on(hit: Hit) -> bool:
    """Say whether a longer title begins here: « La Nation arabe », « Le Temps des cerises »."""
    tokens = hit.passage.tokens
    following = tokens[hit.end] if hit.end < len(tokens) else None
    if following is not None and _is_epithet(following.lower):
        return True
    if _is_told(hit):
        return False
    return (
        (
            following is not None
            and following.is_capitalised
            and hit.passage.words[hit.end] not in ARTICLES
            and following.form[0].isalpha()
            and not following.is_upper
        )
        or _is_glued(hit)
        or _is_complement(hit)
    )


def _is_complement(hit: Hit) -> bool:
    """Say whether it belongs to a French name before it: « le Théâtre de la Colline »."""
    words, forms = hit.passage.words, hit.passage.forms
    at = hit.start - 1
    if at > 0 and words[at] in {"la", "l’"}:
        at -= 1
    if at < 2 or words[at] not in {"de", "du", "d’"} or forms[hit.start - 1][0].isupper():
        return False
    noun = forms[at - 1]
    kinds = {reading.pos for reading in readings(noun)}
    is_name = noun[0].isupper() and words[at - 2] not in STARTS
    return is_name and Pos.NOUN in kinds and Pos.PROPER_NOUN not in kinds


def _is_glued(hit: Hit) -> bool:
    """Say whether a hyphen or an apostrophe, no elision, ties it to the word before."""
    before = hit.passage.words[hit.start - 1] if hit.start else ""
    return before[-1:] in {"-", "’"} and before not in {"l’", "d’", "qu’", "s’"}


def _is_told(hit: Hit) -> bool:
    """Say whether who spoke stands behind the title: « a déclaré à Câblé Laura Mendez »."""
    words, tokens = hit.passage.words, hit.passage.tokens
    speaker = tokens[hit.end : hit.end + 2]
    return (
        hit.start > 1
        and words[hit.start - 1] in {"à", "au"}
        and words[hit.start - 2] in SAID
        and len(speaker) == 2
        and all(token.form.istitle() and token.form.isalpha() for token in speaker)
    )


def _is_function(word: str) -> bool:
    """Say whether it has a capital only as the first word of the sentence: « Dans London »."""
    return not _FUNCTIONS.isdisjoint(reading.pos for reading in readings(word))


def _is_epithet(word: str) -> bool:
    """Say whether the word makes another title: « L’Économiste maghrébin », not « américain »."""
    kinds = {reading.pos for reading in readings(word)}
    return word not in FOREIGN and Pos.ADJECTIVE in kinds and kinds <= {Pos.ADJECTIVE, Pos.NOUN}


def _in_foreign_name(hit: Hit) -> bool:
    """Say whether the word is a part of a longer English name: `NATO Review`, `Moscow Times`."""
    tokens = hit.passage.tokens
    if hit.name.kind == "people":
        return False
    if hit.start and hit.passage.words[hit.start - 1] in _ENGLISH:
        return True
    near = [tokens[i] for i in (hit.start - 1, hit.end) if 0 <= i < len(tokens)]
    starts = hit.start <= 1
    for token in near:
        touching = hit.passage.text[min(token.span.end, tokens[hit.start].span.end) :][:1] in " -/"
        is_before = token.span.start < tokens[hit.start].span.start
        if not token.is_capitalised or not touching or not token.form[0].isalpha():
            continue
        if token.lower in ARTICLES or (is_before and starts and _is_function(token.lower)):
            continue
        if not is_before and token.is_upper and hit.name.kind == "places":
            continue
        if token.form.isascii():
            return True
    return False
