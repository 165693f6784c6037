"""A reporting clause in English order: « … », il a dit. / « … », le ministre a déclaré."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_SAYING = (
    "dit|déclaré|affirmé|expliqué|ajouté|répondu|indiqué|précisé|assuré|écrit|lancé|raconté"
    "|souligné|estimé|prévenu|averti|conclu|poursuivi|insisté|reconnu|confié|rappelé|noté|promis"
    "|annoncé|plaidé|martelé|résumé|commenté|admis|regretté"
)
_LONGEST = 1000
"""Characters of a quotation."""
_SPACE = "[ \\u00a0\\u202f]"
_CLAUSE = re.compile(
    rf"""
    [»”"]{_SPACE}?,{_SPACE}
    (?:(?P<pronoun>il|elle|ils|elles|on){_SPACE}(?P<aux>a|ont|avait|avaient)
      |(?P<subject>(?:(?:le|la|les|un|une|l[’'])(?:{_SPACE}|(?<=[’']))[^\W\d_]+
          (?:{_SPACE}[^\W\d_]+){{0,3}})|[A-ZÀ-Ý][\w’.-]+(?:{_SPACE}[A-ZÀ-Ý][\w’.-]+){{0,3}})
        {_SPACE}(?P<aux2>a|ont|avait|avaient))
    {_SPACE}(?P<verb>{_SAYING})s?(?=[.,;]|{_SPACE}(?:lundi|mardi|mercredi|jeudi|vendredi|samedi
      |dimanche|hier|plus{_SPACE}tard|dans|lors|sur|à|au|aux|devant|mercredi|jeudi)\b)
    """,
    re.VERBOSE,
)


def find(text: Text) -> Iterator[Match]:
    """Yield each such clause with the verb before the subject."""
    for passage in text.passages:
        for found in _CLAUSE.finditer(passage.text):
            if not _ends_speech(passage.text, found.start()):
                continue
            if found["pronoun"] is not None:
                start, auxiliary, pronoun = found.start("pronoun"), found["aux"], found["pronoun"]
                link = "-t-" if auxiliary == "a" else "-"
                fixed = f"{auxiliary}{link}{pronoun} {found['verb']}"
            else:
                if _has_verb(found["subject"]):
                    continue
                start = found.start("subject")
                fixed = f"{found['aux2']} {found['verb']} {found['subject']}"
            yield Match(passage, Span(start, found.end()), (fixed,))


def _ends_speech(text: str, at: int) -> bool:
    """Say whether what is quoted before is a sentence of its own, not a word of another."""
    opened = max(text.rfind(mark, max(0, at - _LONGEST), at) for mark in '«“"')
    if opened < 0:
        return False
    before = text[max(0, opened - 2) : opened].rstrip(" \u00a0\u202f")
    is_start = before[-1:] in {"", *".!?:…"}
    return is_start and len(re.findall(r"[^\W\d_]+", text[opened:at])) > 1


def _has_verb(subject: str) -> bool:
    """Say whether the words are more than a subject."""
    return any(
        all(reading.pos is Pos.VERB for reading in readings(word))
        for word in re.findall(r"[^\W\d_]+", subject)[1:]
        if readings(word)
    )


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : après une citation, le verbe passe devant le sujet.",
    message_en="“{0}”: after a quotation the verb goes before the subject.",
    why="L’anglais garde l’ordre « he said » après une citation.",
    find=find,
    bad=(
        Example("« Nous partons », il a dit.", "« Nous partons », a-t-il dit."),
        Example("« C’est assez », elles ont répondu.", "« C’est assez », ont-elles répondu."),
        Example(
            "« Nous partons », le ministre a déclaré lundi.",
            "« Nous partons », a déclaré le ministre lundi.",
        ),
        Example("« C’est fini », Anne Keller a dit.", "« C’est fini », a dit Anne Keller."),
    ),
    fine=(
        "« Nous partons », a-t-il dit.",
        "« Nous partons », a déclaré le ministre lundi.",
        "Avec ce « oui », il a dit ce que tous pensaient.",
        "Après ce « non merci », le ministre a répondu lundi.",
        "Après ce « non », le ministre a déclaré que la loi serait revue.",
        "Dans « La Peste », Camus a écrit une page d’histoire.",
    ),
)
