"""A Korean given name without its hyphen, as English papers spell it: « Moon Jae In »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_FAMILIES = words(
    """
    kim lee park moon yoon yun ban roh choi choe chung jung jeong han hwang cho jo kang song lim
    chun shin seo suh oh bong son ahn kwon chang jang baek ha ko noh na nam hong yang ma bae cha
    """
)
_SYLLABLES = words(
    """
    ah bae bin bo bok bong bum byung chan chang chul chun dae dal deok dong doo duck duk eun gi gil
    gon goo gun gwang gyu ha hae han hak he hee heung ho hoon hun hwa hwan hye hyeon hyo hyuk hyun
    il im in jae jeong jin jong joo joon ju jun jung kang ki kil kon koo kook kun kwan kwang kyu
    kyun kyung min mi mok moo moon mun myeong myung nam on pil rae ran ri ryong ryung sang se seo
    seok seol seon seong seung shik shin sik sin so sok son song soo sook soon su suk sun sung tae
    taek ui un wan weon won woo wook woon yeol yeon yeong yo yong yoo yoon young yu yul yun
    """
)


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_family):
        match = _named(passage, at)
        if match is not None:
            yield match


@lru_cache(maxsize=4096)
def _is_family(form: str) -> bool:
    return form.istitle() and form.lower() in _FAMILIES


def _named(passage: Passage, at: int) -> Match | None:
    forms = passage.forms
    given = forms[at + 1] if at + 1 < len(forms) else ""
    end = at + 2
    if "-" not in given and end < len(forms):
        given = f"{given}-{forms[end]}"
        end += 1
    first, _, second = given.partition("-")
    if not (_is_syllable(first) and _is_syllable(second)):
        return None
    span = Span(passage.tokens[at].span.start, passage.tokens[end - 1].span.end)
    right = f"{forms[at]} {first}-{second.lower()}"
    old = span.of(passage.text)
    if old.replace("-", " ").split(" ") != [forms[at], first, second]:
        return None
    return Match(passage, span, (right,), (old, right))


def _is_syllable(form: str) -> bool:
    return form.istitle() and form.lower() in _SYLLABLES


RULE = Rule(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : les journaux français lient les deux syllabes du prénom : « {1} ».",
    message_en="“{0}”: French papers join both syllables of the given name: “{1}”.",
    why="Un traducteur automatique garde les noms coréens comme les journaux anglais les écrivent.",
    find=_find,
    bad=(
        Example(
            "Le président sud-coréen Lee Jae Myung a parlé.",
            "Le président sud-coréen Lee Jae-myung a parlé.",
        ),
        Example("Le cinéaste Bong Joon Ho est là.", "Le cinéaste Bong Joon-ho est là."),
        Example("Le cinéaste Park Chan-Wook est là.", "Le cinéaste Park Chan-wook est là."),
    ),
    fine=(
        "Le cinéaste Bong Joon-ho et Park Chan-wook sont là.",
        "Lee Harvey Oswald et Kim Basinger.",
        "Han Kang a reçu le prix Nobel.",
        "Park In Seoul et Moon Song sont deux chansons.",
        "Kim In et Lee Soo jouent.",
    ),
)
