"""Words, numbers and punctuation of a text, with their places.

French is cut as its dictionaries have it: after an elision (`l’`, `qu’`), before the pronouns that
hang on a verb (`a` `-t-il`), and nowhere else inside a compound (`peut-être`, `chef-d’œuvre`).
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from sys import intern
from typing import overload

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


# What most tokens are, told apart without a look at the rarer ones: a word that white space or a
# mark ends, a mark that white space follows.
_PLAIN = r"[^\W\d_]++(?=[\s,;)»]|\.?(?:\s|\Z))|[,;.()«»](?=\s|\Z)"
_PLAIN_MARKS = frozenset(",;.()«»")
_SPACES = r"[\s\u200b\u2060\ufeff]*+"


@cache
def _pattern_for(lang: str) -> re.Pattern[str]:
    own = {"whole": _WHOLE, "elided": _ELIDED, "compound": _COMPOUND}
    if lang == "en":
        own = {"possessive": _POSSESSIVE, "word": _ENGLISH}
    alternatives = {
        "plain": _PLAIN,
        "tag": r"</?[a-z]{1,2}[0-9]{1,4}/?>",
        "url": ADDRESS,
        "code": _CAPITAL_CODE,
        "number": _NUMBER,
        **own,
        "punctuation": _PUNCTUATION,
    }
    named = "|".join(f"(?P<{name}>{pattern})" for name, pattern in alternatives.items())
    # White space at the very end is passed over as well, and not tried at each of its places.
    return re.compile(rf"{_SPACES}(?:{named}|\Z)", re.VERBOSE)


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
    return tuple(scan(text, lang))


class Tokens(Sequence[Token]):
    """The tokens of a text in order, each made when it is looked at.

    Their forms and places are there at once: most of those who ask need nothing more.
    """

    __slots__ = ("_groups", "forms", "starts")

    def __init__(
        self, forms: tuple[str, ...], starts: Sequence[int], groups: tuple[str, ...]
    ) -> None:
        """Keep the columns: forms, where each begins, the part of the pattern each came from."""
        self.forms = forms
        self.starts = starts
        self._groups = groups

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.forms)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...

    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        """Return a token, or some of them."""
        if isinstance(at, slice):
            return tuple(map(self.__getitem__, range(*at.indices(len(self.forms)))))
        form, start = self.forms[at], self.starts[at]
        return Token(form, Span(start, start + len(form)), self.kind(at))

    def kind(self, at: int) -> TokenKind:
        """Return what a token is."""
        group = self._groups[at]
        if group == "plain":
            is_mark = self.forms[at] in _PLAIN_MARKS
            return TokenKind.PUNCTUATION if is_mark else TokenKind.WORD
        return _KINDS.get(group, TokenKind.WORD)

    def end(self, at: int) -> int:
        """Return where a token ends in the text."""
        return self.starts[at] + len(self.forms[at])

    def addresses(self) -> tuple[Span, ...]:
        """Return where the web and e-mail addresses stand."""
        if "url" not in self._groups:
            return ()
        return tuple(
            Span(self.starts[at], self.end(at))
            for at, group in enumerate(self._groups)
            if group == "url"
        )


def scan(text: str, lang: str) -> Tokens:
    """Return the tokens of a text as `tokenize` does, each made only when it is looked at."""
    forms: list[str] = []
    starts: list[int] = []
    groups: list[str] = []
    for match in _pattern_for("en" if lang[:2].lower() == "en" else "fr").finditer(text):
        group = match.lastgroup
        if group is None:
            break
        # A long text says the same words again and again: one copy of each will do.
        form, start = intern(match[group]), match.start(group)
        if group == "compound" and not _HYPHENS.isdisjoint(form):
            for begin, end in _without_clitics(form):
                forms.append(form[begin:end])
                starts.append(start + begin)
                groups.append(group)
        else:
            forms.append(form)
            starts.append(start)
            groups.append(group)
    return Tokens(tuple(forms), array("L", starts), tuple(groups))


def _without_clitics(compound: str) -> Iterator[tuple[int, int]]:
    """Yield where a compound stands, then the pronouns and particles that hang on its end."""
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
    return pairwise((0, *ends))
