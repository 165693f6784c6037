"""Words, numbers and punctuation of a text, with their places.

French is cut as its dictionaries have it: after an elision (`l’`, `qu’`), before the pronouns that
hang on a verb (`a` `-t-il`), and nowhere else inside a compound (`peut-être`, `chef-d’œuvre`).
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import overload

from editor.language.cutting import forms_of, group_of
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


_KINDS = {
    "tag": TokenKind.TAG,
    "url": TokenKind.URL,
    "number": TokenKind.NUMBER,
    "punctuation": TokenKind.PUNCTUATION,
}
_PLAIN_MARKS = frozenset(",;.()«»")


def tokenize(text: str, lang: str) -> tuple[Token, ...]:
    """Return the tokens of a text in order; what lies between two of them is white space.

    `lang` is a BCP 47 tag; English is cut as English, every other language as French.
    """
    return tuple(scan(text, lang))


class Tokens(Sequence[Token]):
    """The tokens of a text in order, each made when it is looked at.

    Their forms are there at once: most of those who ask need nothing more.
    """

    __slots__ = ("_lang", "_starts", "_text", "forms")

    def __init__(self, text: str, lang: str) -> None:
        """Cut the text."""
        self.forms = forms_of(text, lang)
        self._text = text
        self._lang = lang
        self._starts: Sequence[int] | None = None

    @property
    def starts(self) -> Sequence[int]:
        """Where each token begins."""
        if self._starts is None:
            starts = array("I")
            at = 0
            for form in self.forms:
                at = self._text.index(form, at)
                starts.append(at)
                at += len(form)
            self._starts = starts
        return self._starts

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
        return kind_of(self.forms[at], self._lang)

    def end(self, at: int) -> int:
        """Return where a token ends in the text."""
        return self.starts[at] + len(self.forms[at])

    def addresses(self) -> tuple[Span, ...]:
        """Return where the web and e-mail addresses stand."""
        found = {form for form in self.forms if self._is_address(form)}
        if not found:
            return ()
        return tuple(self[at].span for at, form in enumerate(self.forms) if form in found)

    def _is_address(self, form: str) -> bool:
        # All of them have one of these inside.
        return ("." in form or "@" in form or ":" in form) and (
            kind_of(form, self._lang) is TokenKind.URL
        )


@lru_cache(maxsize=65536)
def kind_of(form: str, lang: str) -> TokenKind:
    """Return what a form is wherever it stands as a token."""
    group = group_of(form, lang)
    if group == "plain" and form in _PLAIN_MARKS:
        return TokenKind.PUNCTUATION
    return _KINDS.get(group, TokenKind.WORD)


def scan(text: str, lang: str) -> Tokens:
    """Return the tokens of a text as `tokenize` does, each made only when it is looked at."""
    return Tokens(text, "en" if lang[:2].lower() == "en" else "fr")
