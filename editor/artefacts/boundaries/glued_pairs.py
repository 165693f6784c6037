"""Two French words run together: « ontdéclaré », « surle », « sociétéaméricaine »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.names.entries import right_words
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word
from editor.language.lexicon import Pos, Reading, is_in_english_dictionary, is_known, readings
from editor.model import IssueType, Safety, Severity, Span

_AUXILIARIES = ("avaient", "étaient", "seront", "avait", "était", "sera", "sont", "ont", "est")
_BEFORE = ("dans", "pour", "avec", "sous", "vers", "chez", "entre", "selon", "contre", "après",
           "avant", "depuis", "sur", "par", "et", "que", "qui", "est", "ont", "sont")  # fmt: skip
_AFTER = ("le", "la", "les", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur",
          "des", "du", "il", "elle", "ils", "elles", "on", "plus", "pas")  # fmt: skip
_PAIRS = {left + right: len(left) for left in _BEFORE for right in _AFTER}
_ARTICLES = ("le", "la", "les", "un", "une", "des", "du", "de", "que", "par", "en")
_PREFIXES = re.compile(
    "(?:auto|micro|macro|mini|multi|super|anti|contre|inter|intra|extra|ultra|hyper|poly|mono|semi"
    "|post|néo|pseudo|euro|franco|radio|télé|photo|vidéo|audio|hydro|électro|thermo|géo|éco|agro|aéro"
    "|socio|psycho|crypto|techno|cyber|méta|porte|garde|arrière|outre)"
)
_LEAST_PAIR = 11
_LEAST_HALF = 5
_LONGEST = 40
_LEAST_NAME = 5


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_glued):
        cut = _seam(passage.forms[at])
        if cut and _stands_free(passage, at):
            yield _match(passage, at, cut)
    yield from _names(text)
    for passage in text.saying(frozenset({"parle"})):
        yield from _by_the(passage)


def _is_glued(form: str) -> bool:
    return 4 < len(form) < _LONGEST and form.isalpha() and form.islower() and _seam(form) > 0


@lru_cache(maxsize=32768)
def _seam(form: str) -> int:
    """Return where an unknown word is two that follow each other, or 0."""
    if is_known(form):
        return 0
    cut = _PAIRS.get(form, 0) or _at_auxiliary(form) or _at_article(form) or _at_adjective(form)
    return cut if cut and not is_in_english_dictionary(form) else 0


def _at_auxiliary(form: str) -> int:
    for verb in _AUXILIARIES:
        rest = form[len(verb) :]
        if form.startswith(verb) and len(rest) >= _LEAST_HALF and _is_participle(rest):
            return len(verb)
    return 0


def _at_article(form: str) -> int:
    for article in _ARTICLES:
        left = form[: -len(article)]
        if form.endswith(article) and left.endswith(("é", "ée", "és")) and _is_participle(left):
            return len(left)
    return 0


def _is_participle(form: str) -> bool:
    return len(form) >= _LEAST_HALF and any(r.form == "part-pas" for r in readings(form))


def _at_adjective(form: str) -> int:
    """Return where a noun and an adjective that agrees with it meet, if there is but one place."""
    if len(form) < _LEAST_PAIR or _PREFIXES.match(form):
        return 0
    places = range(_LEAST_HALF, len(form) - _LEAST_HALF + 1)
    cuts = [at for at in places if _go_together(form[:at], form[at:])]
    return cuts[0] if len(cuts) == 1 else 0


def _go_together(noun: str, adjective: str) -> bool:
    nouns = [r for r in readings(noun) if r.pos is Pos.NOUN]
    return bool(nouns) and any(
        _agree(one, other)
        for other in readings(adjective)
        if other.pos is Pos.ADJECTIVE
        for one in nouns
    )


def _agree(noun: Reading, adjective: Reading) -> bool:
    genders = noun.gender == adjective.gender or "e" in {noun.gender, adjective.gender}
    numbers = noun.number == adjective.number or "i" in {noun.number, adjective.number}
    return genders and numbers


def _names(text: Text) -> Iterator[Match]:
    """Yield « Bidena déclaré »: a name said elsewhere and the verb « a »."""
    own = text.forms
    for passage, at in text.places_of(_may_be_name):
        name = passage.forms[at][:-1]
        named = name in own or name in right_words()
        known = passage.forms[at] in right_words()
        verb = is_word(passage, at + 1) and _is_participle(passage.words[at + 1])
        if named and verb and not known:
            yield _match(passage, at, len(name))


def _may_be_name(form: str) -> bool:
    return len(form) > _LEAST_NAME and form.endswith("a") and form.istitle()


def _by_the(passage: Passage) -> Iterator[Match]:
    """Yield « publié parle New York Times »."""
    for at in passage.places({"parle"}):
        if 0 < at < len(passage.forms) - 1 and passage.forms[at] == "parle":
            after = passage.forms[at + 1]
            if after[0].isupper() and _is_participle(passage.words[at - 1]):
                yield _match(passage, at, 3, Safety.QUERY if at == 1 else None)


def _stands_free(passage: Passage, at: int) -> bool:
    """Say whether no sign of an address or of code is near."""
    token = passage.tokens[at]
    around = passage.text[max(0, token.span.start - 1) : token.span.end + 1]
    return not any(c in "@#_/\\=<>&$-~{}[]`" or c.isdigit() for c in around)


def _match(passage: Passage, at: int, cut: int, safety: Safety | None = None) -> Match:
    form, span = passage.forms[at], passage.tokens[at].span
    left, right = form[:cut], form[cut:]
    where = Span(span.start, span.end)
    return Match(passage, where, (f"{left} {right}",), (form, left, right), safety)


RULE = Rule(
    issue=IssueType.WHITESPACE,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : deux mots collés, « {1} » et « {2} ».",
    message_en="“{0}”: two words run together, “{1}” and “{2}”.",
    why="Un lien ou de l’italique a disparu avec l’espace qui le suivait.",
    find=_find,
    compares=True,
    bad=(
        Example(
            "Les élus ontdéclaré la ville en crise.", "Les élus ont déclaré la ville en crise."
        ),
        Example("La sociétéaméricaine a fermé.", "La société américaine a fermé."),
        Example("Il a quittéle gouvernement.", "Il a quitté le gouvernement."),
        Example("Il compte surla ville.", "Il compte sur la ville."),
        Example(
            "Le texte publié parle New York Times est long.",
            "Le texte publié par le New York Times est long.",
        ),
        Example(
            "Biden est parti. Le président Bidena déclaré la paix.",
            "Biden est parti. Le président Biden a déclaré la paix.",
        ),
    ),
    fine=(
        "Les élus ont déclaré la ville en crise.",
        "Cet homme élevé parle français et Marie, mariée, parle au maire.",
        "Un électroménager et un portefeuille neufs.",
        "La superproduction américaine plaît.",
        "Maria déclaré, Sara voté : deux titres.",
    ),
)
