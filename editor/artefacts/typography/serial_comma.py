"""An English comma before « et » in a list: « du cuivre, et du zinc », « Paris, et Rome »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wording.sentences import is_finite, reads
from editor.language.lexicon import Pos
from editor.model import IssueType, Safety, Severity, Span

_S = "[ \u00a0]"
_SOME = rf"(?:du{_S}|de{_S}la{_S}|de{_S}l[’'])"
_COMMA = re.compile(
    rf"(?<![\w’']){_SOME}[^\W\d_]+(?P<comma>,){_S}et{_S}{_SOME}[^\W\d_]+(?=[.;])", re.IGNORECASE
)
_DETERMINER = (
    r"(?:le |la |les |l[’']|un |une |des |du |de la |de l[’']|de |d[’']|à la |au |aux |à l[’']|à "
    r"|en |son |sa |ses "
    r"|leur |leurs |ce |cette |ces |notre |nos |mon |ma |mes |trop de |plus de |moins de )"
)
_ITEM = rf"(?:{_DETERMINER})?[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){{0,3}}"
_LIST = re.compile(
    rf"(?P<first>[^\W\d_][\w’'-]*), (?P<second>{_ITEM})(?P<comma>,) (?:et"
    rf"|ou) (?P<third>{_ITEM})(?=[.;:!?)…]|$)"
)
_MAYBE_COMMA = re.compile(rf",{_S}[Ee][Tt]{_S}[Dd][UuEe]{_S}")
_MAYBE_LIST = re.compile(r", [^,.;:!?()]+, (?:et|ou) ")
_LEAD = re.compile(_DETERMINER, re.IGNORECASE)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(frozenset(",")):
        if ", et " not in passage.text and ", ou " not in passage.text:
            continue
        for found in _COMMA.finditer(passage.text) if _MAYBE_COMMA.search(passage.text) else ():
            if "," not in _before(passage.text, found.start()):
                yield Match(passage, Span(*found.span("comma")), ("",), (found[0],))
        for found in _lists(passage.text):
            if _are_alike(passage, found):
                yield Match(passage, Span(*found.span("comma")), ("",), (found[0],))


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Yield the lists of three; all before the word in front of the first comma is no use."""
    first = _MAYBE_LIST.search(text)
    if first is not None:
        start = first.start()
        while start and (text[start - 1].isalnum() or text[start - 1] in "_’'-"):
            start -= 1
        yield from _LIST.finditer(text, start)


def _before(text: str, at: int) -> str:
    """Return what the sentence says before, so far as it counts."""
    return re.split(r"[.!?;:]", text[max(0, at - 60) : at])[-1]


def _are_alike(passage: Passage, found: re.Match[str]) -> bool:
    """Say whether the three are of one kind, and none an aside: « Paul, le maire, et Anne »."""
    items = [found["second"], found["third"]]
    if any(is_finite(word.lower()) for item in items for word in re.split(r"[ ’']", item)):
        return False
    if any(stretch.overlaps(Span(*found.span())) for stretch in passage.english):
        return False
    one, other = (_kind(item) for item in items)
    if one != other:
        return False
    first = found["first"]
    if first.lower() in _JOINING or any(item.split(" ")[0] in _JOINING for item in items):
        return False
    if one == "name":
        return first[0].isupper()
    begins = first[0].islower() or found.start() == 0
    return begins and bool(reads(first.lower()) & {Pos.NOUN, Pos.ADJECTIVE})


def _kind(item: str) -> str:
    """Return what an item is: a name, or the word that leads it, of the same kind in any gender."""
    if item[0].isupper():
        return "name"
    lead = _LEAD.match(item)
    word = lead[0].rstrip(" ’'").lower() if lead else ""
    return _SAME.get(word, word)


_JOINING = frozenset({"et", "ou", "ni", "puis", "mais", "comme", "dont", "avec", "sans"})
_SAME = {
    "la": "le", "les": "le", "l": "le", "une": "un", "de la": "du", "de l": "du", "sa": "son",
    "ses": "son", "leurs": "leur", "au": "à", "aux": "à", "à la": "à", "à l": "à", "d": "de",
    "nos": "notre", "ma": "mon", "mes": "mon", "cette": "ce", "ces": "ce",
}  # fmt: skip
RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : pas de virgule devant « et » ou « ou » au dernier terme d’une liste.",
    message_en="“{0}”: no comma before “et” or “ou” at the last item of a list.",
    why="L’anglais met une virgule devant le dernier terme.",
    find=outside_addresses(_find),
    bad=(
        Example("La mine livre du cuivre, et du zinc.", "La mine livre du cuivre et du zinc."),
        Example("Il faut de la patience, et du temps.", "Il faut de la patience et du temps."),
        Example("Il aime Paris, Londres, et Rome.", "Il aime Paris, Londres et Rome."),
        Example("Il aime le vin, la bière, et le cidre.", "Il aime le vin, la bière et le cidre."),
    ),
    fine=(
        "La mine livre du cuivre et du zinc.",
        "Il parle du maire, et du préfet il ne dit rien.",
        "Il a, en plus du cuivre, et du zinc.",
        "Il livre du cuivre, et il attend.",
        "Il voit Paul, le maire, et la foule.",
        "Le maire, un ami, et Marie sont là.",
    ),
)
