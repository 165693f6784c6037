"""Words, numbers and punctuation of a text, with their places.

French is cut as its dictionaries have it: after an elision (`l’`, `qu’`), before the pronouns that
hang on a verb (`a` `-t-il`), and nowhere else inside a compound (`peut-être`, `chef-d’œuvre`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from editor.model import Span


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"
    URL = "url"
    """A web address, a domain name or an e-mail address."""
    TAG = "tag"
    """An inline tag: `<b1>`, `</b1>`, `<x2/>`."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark, as it stands in the text."""

    form: str
    span: Span
    kind: TokenKind

    @property
    def lower(self) -> str:
        """The form in lower case, its apostrophes all curly (’)."""
        return self.form.lower().replace("'", "’")

    @property
    def is_capitalised(self) -> bool:
        """Whether the form begins with a capital: `Moscou`, `OTSC`, `L’`."""
        return self.form[0].isupper()

    @property
    def is_upper(self) -> bool:
        """Whether the form is of two characters at least and all its letters are capitals."""
        return len(self.form) > 1 and self.form.isupper()


# Marks that go on with the character before them; Python's \w has none of them. The soft hyphen
# and the zero-width joiners count too: they stand inside words.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903"
    "\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_APOSTROPHE = "['’ʼ]"
_HYPHENS = frozenset("-\u2010\u2011")
_HYPHEN = "[-\u2010\u2011]"
_BODY = rf"[\w{_MARKS}]"
_WORD = rf"[^\W\d_]{_BODY}*+"
# The source of a verbose pattern: web addresses, e-mail addresses, domain names.
# No group is unbounded before a character it needs: a megabyte of "a.a.a.a" stays linear.
ADDRESS = r"""
    (?:https?|ftp)://[^\s<>«»“”"]*[^\s<>«»“”".,;:!?…)\]'’]
  | www\.[^\s<>«»“”"]*[^\s<>«»“”".,;:!?…)\]'’]
  | (?:(?<![\w.+-])|(?<=['’]))[\w.+-]{1,64}+@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}
  | (?:[^\W_][\w-]{0,62}+\.){1,4}(?:com|org|net|int|edu|gov|info|fr|eu|ch|be|ca|uk|ru|ua|kz
      |cn|jp|tv|io)(?:/[^\s<>«»“”"]*[^\s<>«»“”".,;:!?…)\]'’])?(?![\w@])
"""
_NUMBER = r"""
    \d{1,2}:\d{2}(?::\d{2})?(?![\d:])
  | \d{1,2}\ ?h\ ?[0-5]\d(?!\w)
  | \d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))++(?:[.,]\d++)?(?!\w)
  | \d++(?:[.,’']\d++)*+(?:(?:[eè]?re?s?|nde?s?|e[sr]?|ère?s?|i?[eè]mes?|th|st|rd)(?!\w))?
"""
_CAPITAL_CODE = r"\d++[A-Z][A-Z\d]*+(?![\w])"
_PUNCTUATION = rf"\.{{2,}}+|-{{2,}}+|[^\w\s\u200b\u2060\ufeff][{_MARKS}]*+|_++"

_ELIDED = rf"""
    (?i:jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|qu|[cçdjlst]){_APOSTROPHE}
  | [mnMN]{_APOSTROPHE}(?![B-DFGJ-NP-TV-XZ][^\W\d_])
"""
_WHOLE = rf"(?i:aujourd{_APOSTROPHE}hui|quelqu{_APOSTROPHE}une?|presqu{_APOSTROPHE}îles?)(?!\w)"
_COMPOUND = rf"{_WORD}(?:(?:{_HYPHEN}|{_APOSTROPHE})[^\W_]{_BODY}*+)*+"
_POSSESSIVE = rf"(?<=[^\W_]){_APOSTROPHE}[sS](?![^\W_])"
_ENGLISH = rf"{_WORD}(?:(?:{_HYPHEN}|{_APOSTROPHE}(?![sS](?![^\W_])))[^\W_]{_BODY}*+)*+"


def _pattern(**alternatives: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?P<{name}>{pattern})" for name, pattern in alternatives.items()), re.VERBOSE
    )


@cache
def _pattern_for(lang: str) -> re.Pattern[str]:
    own = {"whole": _WHOLE, "elided": _ELIDED, "compound": _COMPOUND}
    if lang == "en":
        own = {"possessive": _POSSESSIVE, "word": _ENGLISH}
    return _pattern(
        tag=r"</?[a-z]{1,2}[0-9]{1,4}/?>",
        url=ADDRESS,
        code=_CAPITAL_CODE,
        number=_NUMBER,
        **own,
        punctuation=_PUNCTUATION,
    )


_KINDS = {
    "tag": TokenKind.TAG,
    "url": TokenKind.URL,
    "number": TokenKind.NUMBER,
    "punctuation": TokenKind.PUNCTUATION,
}

_CLITIC = re.compile(
    rf"{_HYPHEN}(?:t{_HYPHEN}(?:ils?|elles?|on)|[mt]{_APOSTROPHE}(?:en|y)"
    r"|je|tu|ils?|elles?|on|nous|vous|ce|les?|la|lui|leur|moi|toi|y|en|ci|là)$",
    re.IGNORECASE,
)
_NO_CLITIC = re.compile(
    r"rendez-vous|garde-à-vous|chez-(?:moi|toi|lui|elles?|nous|vous)|entre-nous|en-dira-t-on"
    r"|ce(?:lui|lles?|ux)-(?:ci|là)|par-(?:ci|là)|jusque-là",
    re.IGNORECASE,
)


def tokenize(text: str, lang: str) -> tuple[Token, ...]:
    """Return the tokens of a text in order; what lies between two of them is white space.

    `lang` is a BCP 47 tag; English is cut as English, every other language as French.
    """
    return tuple(_tokens(text, "en" if lang[:2].lower() == "en" else "fr"))


def _tokens(text: str, lang: str) -> Iterator[Token]:
    for match in _pattern_for(lang).finditer(text):
        group = match.lastgroup or ""
        if group == "compound" and not _HYPHENS.isdisjoint(match[0]):
            yield from _without_clitics(match[0], match.start())
        else:
            kind = _KINDS.get(group, TokenKind.WORD)
            yield Token(match[0], Span(match.start(), match.end()), kind)


def _without_clitics(compound: str, start: int) -> Iterator[Token]:
    """Yield a compound, then the pronouns and particles that hang on its end."""
    ends = [len(compound)]
    # At most two hang on a verb (`donne-le-moi`); a third would be no French.
    for _ in range(2):
        head = compound[: ends[0]]
        clitic = _CLITIC.search(head, max(0, len(head) - 8))
        if clitic is None or clitic.start() == 0 or _NO_CLITIC.fullmatch(head):
            break
        if clitic[0][1].isupper() and not head.isupper():
            break
        ends.insert(0, clitic.start())
    begin = 0
    for end in ends:
        yield Token(compound[begin:end], Span(start + begin, start + end), TokenKind.WORD)
        begin = end
