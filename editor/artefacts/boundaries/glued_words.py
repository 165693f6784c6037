"""Two words run together where a link or italics were lost: « Pravdaappelant », « àReuters »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.names.entries import right_words
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text, Token, TokenKind
from editor.language.lexicon import Pos, is_known, readings
from editor.model import IssueType, Safety, Severity, Span

_SMALL = frozenset(
    {
        "à", "a", "et", "de", "du", "des", "le", "la", "les", "un", "une", "en", "par", "sur",
        "dans", "selon", "pour", "que", "qui", "ou", "où", "avec", "au", "aux", "chez", "dont",
        "est", "sont", "ont", "sous", "vers", "entre", "sans", "contre", "après", "avant",
        "depuis", "comme", "mais", "car", "son", "sa", "ses", "leur", "leurs", "ce", "cet",
        "cette", "ces", "il", "elle", "ils", "elles", "on", "lors", "puis", "aussi", "pendant",
        "malgré", "dès", "lorsque",
    }
)  # fmt: skip
"""Words after or before which a name often stands."""
_INNER_CAPITAL = re.compile(r"^(?P<left>[a-zà-ÿœ]+)(?P<right>[A-ZÀ-ÝŒ][\w’-]*)$")
_TWO_CAPITALS = re.compile(
    r"^(?P<left>[A-ZÀ-Ý][a-zà-ÿœ]{2,}|[A-Z]{3,})"
    r"(?P<right>Le|La|Les|Un|Une|Il|Elle|En|Dans|Selon)$"
)
_BRANDS = re.compile(
    r"(?:i|e|mac|open|deep|data|smart|face|you|my|net|big|dis|next)[A-Z]"
    r"|.*(?:OS|AI|IA|TV|AG|SA|GPT|X|SQL)$"
)
_PREFIXES = re.compile(
    "(?:auto|micro|macro|mini|multi|super|anti|contre|sous|sur|entre|inter|intra|extra|ultra|hyper"
    "|poly|mono|tri|pré|post|néo|pseudo|semi|demi|euro|franco|radio|télé|photo|vidéo|audio|hydro"
    "|électro|thermo|géo|bio|éco|agro|aéro|narco|socio|psycho|crypto|techno|info|sub|non|cyber|méta"
    "|porte|garde|avant|après|arrière|outre|mal|bien)"
)
_GLUED_SMALL = ("dans", "pour", "avec", "selon", "lorsque", "pendant", "depuis", "contre", "après")
"""Words that nothing ends in."""
_LEAST_NAME = 4
_LEAST_VERB = 6


def _find(text: Text) -> Iterator[Match]:
    own = text.learned(_names)
    for passage in text.passages:
        for at, token in enumerate(passage.tokens):
            is_long = token.kind is TokenKind.WORD and len(token.form) > 3
            if is_long and _stands_free(passage, token):
                yield from _split(passage, at, own)


def _names(text: Text) -> frozenset[str]:
    """Return the capitalised words that stand somewhere in mid-sentence."""
    return frozenset(
        token.form
        for passage in text.passages
        for at, token in enumerate(passage.tokens)
        if at and len(token.form) >= _LEAST_NAME and token.form[0].isupper()
        and token.form[1:].islower() and passage.tokens[at - 1].form not in ".!?…«:"
    )  # fmt: skip


def _stands_free(passage: Passage, token: Token) -> bool:
    """Say whether no sign of an address or of code is near: `@`, `#`, `_`, `/`, digits."""
    text, span = passage.text, token.span
    near = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    if text[span.end : span.end + 1] == "." and text[span.end + 1 : span.end + 2].isalnum():
        return False
    return not any(c in "@#_/\\=(<>&$-~{}[]" or c.isdigit() for c in near)


def _split(passage: Passage, at: int, own: frozenset[str]) -> Iterator[Match]:
    token = passage.tokens[at]
    inner = _INNER_CAPITAL.match(token.form)
    if inner is not None:
        if _is_seam(inner["left"], inner["right"], own):
            safety = Safety.SAFE if inner["left"] in _SMALL else None
            yield _match(passage, token, len(inner["left"]), " ", safety)
        return
    two = _TWO_CAPITALS.match(token.form)
    if two is not None and (two["left"] in right_words() or two["left"] in own):
        yield _match(passage, token, len(two["left"]), " ")
    elif token.form.isalpha() and token.form.istitle() and not _is_word(token.form):
        yield from _name_and_word(passage, token, own)
    elif token.form.islower() and not _is_word(token.form):
        yield from _two_words(passage, token)


def _is_seam(left: str, right: str, own: frozenset[str]) -> bool:
    if _BRANDS.match(left + right) or len(right) < 3 or right[1:].lower() != right[1:]:
        return False
    if left in _SMALL:
        return True
    named = right in own or right in right_words() or is_known(right)
    if not named:
        # A name never seen, but no name of code: « présidentBiden », not « fichierSource ».
        named = len(left) > 5 and not is_known(right.lower())
    return len(left) > 3 and is_known(left) and named


def _name_and_word(passage: Passage, token: Token, own: frozenset[str]) -> Iterator[Match]:
    form = token.form
    for cut in range(_LEAST_NAME, len(form) - 1):
        left, right = form[:cut], form[cut:]
        if not readings(right):
            continue
        named = left in own or left in right_words()
        if named and (right in _SMALL or _runs_on(right)):
            mark = ", " if _is_participle(right) else " "
            yield _match(passage, token, cut, mark)
            return
    for verb in _reporting():
        if form.endswith(verb) and len(form) - len(verb) >= _LEAST_NAME:
            mark = ", " if _is_participle(verb) else " "
            yield _match(passage, token, len(form) - len(verb), mark)
            return


def _two_words(passage: Passage, token: Token) -> Iterator[Match]:
    form = token.form
    if len(form) < 8 or _PREFIXES.match(form):
        return
    for small in _GLUED_SMALL:
        if form.endswith(small) and _is_long(form[: -len(small)]):
            yield _match(passage, token, len(form) - len(small), " ")
            return
        if form.startswith(small) and _is_long(form[len(small) :]):
            yield _match(passage, token, len(small), " ")
            return


def _is_long(form: str) -> bool:
    return (len(form) > 4 or form in {"le", "la", "les", "un", "une"}) and is_known(form)


def _runs_on(form: str) -> bool:
    """Say whether a sentence may run on with the word: a verb, not the second half of a name."""
    if len(form) < _LEAST_NAME + 1:
        return False
    found = readings(form)
    return any(r.pos is Pos.VERB for r in found) and not any(r.pos is Pos.NOUN for r in found)


@lru_cache(maxsize=1)
def _reporting() -> tuple[str, ...]:
    return (
        "rapporte", "rapportant", "affirme", "affirmant", "déclare", "déclarant", "appelle",
        "appelant", "citant", "publie", "publiait", "révèle", "révélant", "indique", "indiquant",
        "annonce", "annonçait", "annonçant", "soulignant", "souligne", "montre", "montrant",
        "suggère", "suggérant", "décrivant", "explique", "expliquant", "estime", "rapportait",
    )  # fmt: skip


def _is_participle(form: str) -> bool:
    return any("part-pres" in reading.form for reading in readings(form))


def _is_word(form: str) -> bool:
    return is_known(form) or form in right_words()


def _match(
    passage: Passage, token: Token, cut: int, mark: str, safety: Safety | None = None
) -> Match:
    left, right = token.form[:cut], token.form[cut:]
    span = Span(token.span.start, token.span.end)
    return Match(passage, span, (left + mark + right,), (token.form, left, right), safety)


RULE = Rule(
    issue=IssueType.WHITESPACE,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : deux mots collés, « {1} » et « {2} ».",
    message_en="“{0}”: two words run together, “{1}” and “{2}”.",
    why="Un lien ou de l’italique a disparu avec l’espace qui le suivait.",
    find=_find,
    bad=(
        Example(
            "Elle l’a dit dans une déclaration àReuters lundi.",
            "Elle l’a dit dans une déclaration à Reuters lundi.",
        ),
        Example(
            "Il l’écrit dans la Pravdaappelant au calme.",
            "Il l’écrit dans la Pravda, appelant au calme.",
        ),
        Example("Selon l’AFP etReuters, il est parti.", "Selon l’AFP et Reuters, il est parti."),
        Example(
            "Une enquête du Guardianrapporte les faits.",
            "Une enquête du Guardian rapporte les faits.",
        ),
        Example(
            "Il a rencontré le présidentPoutine hier.",
            "Il a rencontré le président Poutine hier.",
        ),
    ),
    fine=(
        "Jean Beaulieu habite Louisville, près de Charlesbourg.",
        "Il aime les États et vit aux États-unis.",
        "Le Kazakhstanskaïa paraît à Astana.",
        "Un iPhone, un eBook, une vidéo de YouTube et un fichier LaTeX.",
        "McDonald’s et WhatsApp s’entendent avec OpenAI et DeepMind.",
        "Richardson, Robertson et Jefferson ont voté.",
        "Voir parseInt(x) et maFonction() dans le code.",
        "La superpuissance mène une cyberattaque avec des antidrones.",
    ),
)
