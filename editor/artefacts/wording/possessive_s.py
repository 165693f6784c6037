"""An English possessive left in French: « Biden’s politique », « l’armée de la Russie’s »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    FEMININE,
    FS,
    PLURAL,
    adjective,
    is_adjective,
    is_verb,
    noun,
    one,
)
from editor.artefacts.wordlist import words
from editor.language.elision import starts_with_vowel_sound
from editor.language.french import joined
from editor.model import IssueType, Safety, Severity, Span

_S = "[ \u00a0]"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w-]{1,30}"
_OWNER = re.compile(
    rf"(?P<link>\b(?:de|du|des|d[’']|à|au|aux|par|avec|pour|sur|contre|en|dans){_S}?)?"
    rf"(?P<article>\b(?:la|le|les|La|Le|Les){_S}|\b[lL][’'])?"
    rf"(?P<name>\b{_NAME}(?:{_S}{_NAME}){{0,3}})[’']s(?![\w’'-])"
)
_NEXT = re.compile(rf"{_S}(?P<noun>[a-zà-öø-ÿœ][\w-]{{2,30}})(?:{_S}(?P<more>[a-zà-öø-ÿœ][\w-]*))?")
_BRANDS = words(
    """
    mcdonald levi lloyd sotheby christie moody kellogg reader tiffany domino macy wendy harrod
    victoria carl daniel hellmann ladies women men people children king queen phillips jerry
    lay reese arby denny trader dunkin st valentine lord hooter bloomingdale barney let it that
    what here there he she who where how today everybody
    """
)
"""In lower case; firms, and English words of titles."""
_OPENERS = words(
    "selon dans pour avec sur contre après avant quand comme mais si et malgré sous par depuis"
)
_MORE_OFTEN_FEMININE = words("politique critique aide garde")
_MARKS = frozenset("’'")


def find(text: Text) -> Iterator[Match]:
    """Yield each « ’s » behind a name, the possession said the French way."""
    for passage in text.with_any(_MARKS):
        if "’s" in passage.text or "'s" in passage.text:
            for found in _OWNER.finditer(passage.text):
                match = _match(passage, found)
                if match is not None:
                    yield match


def _match(passage: Passage, found: re.Match[str]) -> Match | None:
    name, link = found["name"], (found["link"] or "").strip(" \u00a0").lower()
    if name.split(" ")[-1].lower() in _BRANDS:
        return None
    skipped = _first_name(name)
    start = found.start("article") if found["article"] and not skipped else found.start("name")
    owner = Span(start + skipped, found.end())
    args = (owner.of(passage.text),)
    following = _NEXT.match(passage.text, found.end())
    owned = following["noun"] if following else ""
    wants = noun(owned) if owned else 0
    if link and not wants:
        return Match(passage, Span(found.end() - 2, found.end()), ("",), args)
    if following is None or not wants or (link and is_verb(owned)) or link in {"du", "des", "au"}:
        return None
    thing, end = owned, following.end("noun")
    more = following["more"] or ""
    if more and is_adjective(more) and adjective(more) & wants and not is_verb(more):
        thing, end = f"{owned} {more}", following.end("more")
    if owned in _MORE_OFTEN_FEMININE:
        wants &= FEMININE
    article = "les" if not wants & ~PLURAL else "la" if one(wants) == FS else "le"
    fix = f"{joined(article, thing)} {_of(found, name[skipped:])}"
    return Match(passage, Span(owner.start, end), (fix,), args)


def _first_name(name: str) -> int:
    """Return where the name begins behind a preposition that begins the sentence: « Selon »."""
    head, _, tail = name.partition(" ")
    return len(head) + 1 if tail and head.lower() in _OPENERS else 0


def _of(found: re.Match[str], name: str) -> str:
    """Return the owner behind « de »."""
    article = (found["article"] or "").strip(" \u00a0").lower()
    if article in {"la", "l’", "l'"}:
        return f"de {article}{'' if article[-1] in _MARKS else ' '}{name}"
    if article:
        return f"{'du' if article == 'le' else 'des'} {name}"
    return f"d’{name}" if starts_with_vowel_sound(name) else f"de {name}"


RULE = Rule(
    issue=IssueType.UNTRANSLATED,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le possessif anglais est resté.",
    message_en="“{0}”: the English possessive was left.",
    why="Une machine qui garde un nom tel quel garde parfois son « ’s ».",
    find=find,
    bad=(
        Example("Il combat Biden’s politique.", "Il combat la politique de Biden."),
        Example("C’est l’armée de la Russie’s.", "C’est l’armée de la Russie."),
        Example("Il loue Joe Biden's plan.", "Il loue le plan de Joe Biden."),
    ),
    fine=(
        "Il mange chez McDonald’s avec appétit.",
        "Moody’s abaisse la note ; Lloyd’s assureur connu.",
        "Le Reader’s Digest et Victoria’s Secret.",
        "Il étudie au King’s College de Londres.",
        "Il l’a dit à Let’s Dance.",
    ),
)
