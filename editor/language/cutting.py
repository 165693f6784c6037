"""Where a text is cut into words, numbers and marks.

Texts say the same words again and again. What stands between two spaces is therefore cut once and
remembered: no token reaches over a space, but for some numbers (`1 500`, `15 h 30`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from sys import intern

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


def forms_of(text: str, lang: str) -> tuple[str, ...]:
    """Return the words, numbers and marks of a text in order."""
    try:
        return _known(lang).cut(text)
    except _NotKeptError:
        return tuple(_scan(text, lang))


def group_of(form: str, lang: str) -> str:
    """Return the part of the pattern that a form matches."""
    # What hung on another word, « -t-il » and “’s”, stands for itself only there.
    if (form[0] in _HYPHENS and _CLITIC.fullmatch(form)) or _HUNG.fullmatch(form):
        return "compound"
    found = _pattern_for(lang).match(form)
    return (found and found.lastgroup) or "punctuation"


_HUNG = re.compile(rf"{_APOSTROPHE}[sS]")
_LONGEST = 48
"""Characters of a piece that is remembered."""
_MOST = 60_000
"""Pieces that are remembered: a hostile text has no end of them."""
_RUNNING = re.compile(r"(?:\dh?|^h)$")
"""Behind this a number may go on over a space."""
_ACROSS = re.compile(r"\dh? [\dh]")


class _NotKeptError(LookupError):
    """A piece is not to be remembered, as it is long or too many are."""


class _Pieces(dict[str, tuple[str, ...]]):
    """What stood between two spaces, and its forms."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang
        self._running: set[str] = set()
        """Those behind which a number may go on."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(piece) > _LONGEST or len(self) >= _MOST:
            raise _NotKeptError
        if _RUNNING.search(piece):
            self._running.add(piece)
        self[piece] = tuple(_scan(piece, self.lang))
        return self[piece]

    def cut(self, text: str) -> tuple[str, ...]:
        pieces = text.split(" ")
        forms = tuple(chain.from_iterable(map(self.__getitem__, pieces)))
        if self._running.isdisjoint(pieces) or not _ACROSS.search(text):
            return forms
        return tuple(chain.from_iterable(map(self.__getitem__, _joined(pieces))))


_KNOWN: dict[str, _Pieces] = {}


def _known(lang: str) -> _Pieces:
    """Return what is remembered of a language, or an empty store in place of a full one."""
    known = _KNOWN.get(lang)
    if known is None or len(known) >= _MOST:
        # A new one: another thread may still read the old.
        known = _KNOWN[lang] = _Pieces(lang)
    return known


def _joined(pieces: Sequence[str]) -> list[str]:
    """Return the pieces, those as one that may be parts of one number."""
    joined: list[str] = []
    run: list[str] = []
    for piece in pieces:
        goes_on = piece[:1].isdecimal() or piece[:1] == "h"
        if run and not (goes_on and _RUNNING.search(run[-1])):
            joined.append(" ".join(run))
            run.clear()
        run.append(piece)
    return [*joined, " ".join(run)]


def _scan(text: str, lang: str) -> Iterator[str]:
    """Yield the forms of a text."""
    for match in _pattern_for(lang).finditer(text):
        group = match.lastgroup
        if group is None:
            break
        # A long text says the same words again and again: one copy of each will do.
        form = intern(match[group])
        if group == "compound" and not _HYPHENS.isdisjoint(form):
            yield from map(intern, _without_clitics(form))
        else:
            yield form


def _without_clitics(compound: str) -> Iterator[str]:
    """Return a compound, then the pronouns and particles that hang on its end."""
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
    return (compound[begin:end] for begin, end in pairwise((0, *ends)))
