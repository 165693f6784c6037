"""Two words run together where a link or italics were lost: « Pravdaappelant », « àReuters »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.names.entries import right_words
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text, Token, TokenKind
from editor.artefacts.wordlist import word_list, words
from editor.language.lexicon import Pos, is_in_english_dictionary, is_known, readings
from editor.model import IssueType, Safety, Severity, Span

_SMALL = words(
    """
    à a et de du des le la les un une en par sur dans selon pour que qui ou où avec au aux
    chez dont est sont ont sous vers entre sans contre après avant depuis comme mais car son
    sa ses leur leurs ce cet cette ces il elle ils elles on lors puis aussi pendant malgré dès
    lorsque
    """
)
"""Words after or before which a name often stands."""
_BEFORE_ACRONYM = _SMALL - frozenset(("a", "en", "on", "il", "ou", "son", "sa", "ce", "un", "sous"))
_ENDINGS = frozenset({"on", "son", "en", "il", "ou", "sa"})
"""What surnames end in: « Robertson »."""
_INNER_CAPITAL = re.compile(r"^(?P<left>[a-zà-ÿœ]+)(?P<right>[A-ZÀ-ÝŒ][\w’-]*)$")
_ELIDED = re.compile(r"^(?P<left>[a-zà-ÿœ]{4,})(?P<right>(?:[dl]|qu)[’'][^\W\d_]{3,})$")
_COMPANIES = words(
    """
    YouTube LinkedIn TikTok WhatsApp OpenAI PayPal SpaceX DeepMind BlackRock GitHub HuffPost
    BuzzFeed BioNTech AstraZeneca DreamWorks PlayStation ChatGPT DeepSeek SoftBank McDonald
    NewsGuard ProPublica
    """
)
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
"""What nothing ends in."""
_BEFORE_WORDS = {
    "une": ("f", "s"), "un": ("m", "s"), "le": ("m", "s"), "la": ("f", "s"), "les": ("mf", "p"),
    "des": ("mf", "p"), "cette": ("f", "s"), "leurs": ("mf", "p"), "aux": ("mf", "p"),
    "dans": ("mf", "s"),
}  # fmt: skip
"""Short words run together with the noun behind them, and what noun that is."""
_AFTER_WORDS = (
    "de", "du", "des", "un", "une", "qui", "que", "par", "sur", "en", "et", "dans", "pour", "avec",
    "aux", "les", "dont",
)  # fmt: skip
_REPORTING = word_list(
    """
    rapporte rapportant affirme affirmant déclare déclarant appelle appelant citant publie
    publiait révèle révélant indique indiquant annonce annonçait annonçant soulignant souligne
    montre montrant suggère suggérant décrivant explique expliquant estime rapportait
    """
)
_LEAST_GLUED = 7
_LEAST_NAME = 4


def _find(text: Text) -> Iterator[Match]:
    own = text.learned(_names)
    for passage, at in text.places_of(_may_be_two):
        token = passage.tokens[at]
        if token.kind is TokenKind.WORD and _stands_free(passage, token):
            yield from _split(passage, at, own)


@lru_cache(maxsize=65536)
def _may_be_two(form: str) -> bool:
    """Say whether a form is worth a look: unknown, or with a capital or an apostrophe inside."""
    if len(form) < _LEAST_NAME or not form[0].isalpha():
        return False
    if _ELIDED.match(form) or _INNER_CAPITAL.match(form) or _TWO_CAPITALS.match(form):
        return True
    return form.isalpha() and (form.istitle() or form.islower()) and not _is_word(form)


def _names(text: Text) -> frozenset[str]:
    """Return the capitalised words that stand somewhere in mid-sentence."""
    return frozenset(
        passage.forms[at]
        for passage, at in text.places_of(_is_name)
        if at and passage.forms[at - 1] not in ".!?…«:"
    )


def _is_name(form: str) -> bool:
    return len(form) >= _LEAST_NAME and form[0].isupper() and form[1:].islower()


def _stands_free(passage: Passage, token: Token) -> bool:
    """Say whether no sign of an address or of code is near: `@`, `#`, `_`, `/`, digits."""
    text, span = passage.text, token.span
    near = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    if text[span.end : span.end + 1] == "." and text[span.end + 1 : span.end + 2].isalnum():
        return False
    return not any(c in "@#_/\\=(<>&$-~{}[]!:`" or c.isdigit() for c in near)


def _split(passage: Passage, at: int, own: frozenset[str]) -> Iterator[Match]:
    token = passage.tokens[at]
    elided = _ELIDED.match(token.form)
    if elided is not None and is_known(elided["left"]) and not is_known(token.form):
        yield _match(passage, token, len(elided["left"]), " ")
        return
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
    if right in _COMPANIES:
        return left in _SMALL or (len(left) > 3 and is_known(left))
    if right.isupper() and 1 < len(right) < 7:
        return left in _BEFORE_ACRONYM
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
        if named and ((right in _SMALL and right not in _ENDINGS) or _runs_on(right)):
            mark = ", " if _is_participle(right) or right in {"qui", "dont"} else " "
            yield _match(passage, token, cut, mark)
            return
    for verb in _REPORTING:
        if form.endswith(verb) and len(form) - len(verb) >= _LEAST_NAME:
            mark = ", " if _is_participle(verb) else " "
            yield _match(passage, token, len(form) - len(verb), mark)
            return


def _two_words(passage: Passage, token: Token) -> Iterator[Match]:
    form = token.form
    if _PREFIXES.match(form) and not form.startswith(("sous", "entre")):
        return
    cut = _seam_in(form)
    if cut:
        yield _match(passage, token, cut, " ")
        return
    if len(form) < 8:
        return
    for small in _GLUED_SMALL:
        if form.endswith(small) and _is_long(form[: -len(small)]):
            yield _match(passage, token, len(form) - len(small), " ")
            return
        if form.startswith(small) and _is_long(form[len(small) :]):
            yield _match(passage, token, len(small), " ")
            return


def _seam_in(form: str) -> int:
    """Return where a lower-case form is a short word and a known one run together, else 0.

    Only where there is one way to cut it, so that a word the dictionary lacks stays whole.
    """
    if len(form) < _LEAST_GLUED or not form.isalpha():
        return 0
    cuts = {
        len(small)
        for small in _BEFORE_WORDS
        if form.startswith(small) and _is_common(form[len(small) :], small)
    }
    cuts |= {
        len(form) - len(small)
        for small in _AFTER_WORDS
        if form.endswith(small) and _is_plain(form[: -len(small)])
    }
    # The English dictionary is slow to load: asked last.
    if len(cuts) != 1 or is_in_english_dictionary(form):
        return 0
    return cuts.pop()


def _is_common(form: str, small: str) -> bool:
    """Say whether the word may follow the short one: a noun of its gender and number."""
    genders, number = _BEFORE_WORDS[small]
    return len(form) > 3 and any(
        reading.pos is Pos.NOUN
        and reading.number in {number, "i"}
        and (reading.gender in genders or reading.gender == "e")
        for reading in readings(form)
    )


def _is_plain(form: str) -> bool:
    """Say whether the word is a noun, an adjective or a participle of some length."""
    return len(form) > 4 and any(
        reading.pos in {Pos.NOUN, Pos.ADJECTIVE} or reading.form == "part-pas"
        for reading in readings(form)
    )


def _is_long(form: str) -> bool:
    return (len(form) > 4 or form in {"le", "la", "les", "un", "une"}) and is_known(form)


def _runs_on(form: str) -> bool:
    """Say whether a sentence may run on with the word: a verb, not the second half of a name."""
    if len(form) < _LEAST_NAME + 1:
        return False
    found = readings(form)
    return any(r.pos is Pos.VERB for r in found) and not any(r.pos is Pos.NOUN for r in found)


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
        Example("Il a lu uneétude sur le climat.", "Il a lu une étude sur le climat."),
        Example("Un rapportde la Cour le dit.", "Un rapport de la Cour le dit."),
        Example("La plateformeYouTube a répondu.", "La plateforme YouTube a répondu."),
        Example("Ils sont arrivésd’Afrique hier.", "Ils sont arrivés d’Afrique hier."),
    ),
    fine=(
        "Aujourd’hui, la main-d’œuvre et les prud’hommes attendent.",
        "Les chatbots, les deepfakes et le surtourisme inquiètent les lepénistes.",
        "Un dézingueur, des trottinettistes et un antivaxxer se disputent.",
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
