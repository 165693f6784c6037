"""A relative clause with its preposition left at the end: « l’entreprise qu’il travaille pour »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import clause_subject, every_tense, past_pronouns
from editor.artefacts.wording.people import is_person
from editor.artefacts.wording.sentences import is_finite, is_word, nouns, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_QUE = words("que qu’")
_PREPOSITIONS = words("pour avec sur dans à de contre par chez sans sous vers")
_ENDS = words(". , ; ! ? : )")
_PRONOUNS = words("il elle ils elles on nous je j’ tu vous")
_DETERMINERS = words("le la l’ les un une des ce cet cette ces son sa ses leur leurs d’ deux trois")
_PLURAL = words("les des ces ses leurs deux trois plusieurs")
_REACH = 12
_NO_OBJECT = frozenset(
    ("attendre", "chercher", "demander", "regarder", "écouter", "payer", "espérer")
)
"""English has « wait for », « look for » : French has no preposition."""
_WHICH = {("m", "s"): "lequel", ("f", "s"): "laquelle", ("m", "p"): "lesquels",
          ("f", "p"): "lesquelles"}  # fmt: skip


def find(text: Text) -> Iterator[Match]:
    """Yield each such clause, with the preposition in front of it."""
    for passage in text.saying(_QUE):
        for que in passage.places(_QUE):
            if 1 < que < len(passage.words) - 3:
                match = _match(passage, que)
                if match is not None:
                    yield match


def _match(passage: Passage, que: int) -> Match | None:
    words_ = passage.words
    found = [r for r in nouns(words_[que - 1]) if r.number in {"s", "p"} and r.gender in {"m", "f"}]
    if not found or not is_word(passage, que - 1) or is_finite(words_[que - 1]):
        return None
    if _DETERMINERS.isdisjoint(words_[max(0, que - 4) : que - 1]):
        # « Il dit que le maire a voté pour » : « dit » is no noun here.
        return None
    stop = min(len(words_), que + _REACH)
    verb = _verb(passage, que + 1, stop)
    if verb is None:
        return None
    at = next((i for i in range(verb + 1, stop) if words_[i] in _PREPOSITIONS), 0)
    if not at or at + 1 >= len(words_) or not _is_stranded(passage, verb, at):
        return None
    preposition = words_[at]
    lemmas = {r.lemma for i in range(verb, at) for r in readings(words_[i])}
    clause = span(passage, que + 1, at - 1).of(passage.text)
    where = span(passage, que, at)
    said = where.of(passage.text)
    if preposition in {"pour", "à"} and lemmas & _NO_OBJECT:
        return Match(passage, where, (f"que {clause}",), (said,))
    plural = not _PLURAL.isdisjoint(words_[max(0, que - 4) : que - 1])
    number = "p" if plural else "s"
    fixed = _relative(preposition, (found[0].gender, number), words_[que - 1])
    return Match(passage, where, (f"{fixed} {clause}",), (said,))


def _verb(passage: Passage, start: int, stop: int) -> int | None:
    """Return the verb of the clause behind its subject."""
    if passage.words[start] in _PRONOUNS:
        at = start + 1
        while at < stop and passage.words[at] in {"ne", "n’", "y", "en"}:
            at += 1
        return at if at < stop and every_tense(passage.words[at]) else None
    if passage.words[start] in {"tout", "toute", "tous", "toutes"}:
        start += 1
    subject = clause_subject(passage, start, stop)
    if subject is None or subject.verb >= stop:
        return None
    at = past_pronouns(passage, subject.verb)
    return at if at < stop and every_tense(passage.words[at]) else None


def _is_stranded(passage: Passage, verb: int, at: int) -> bool:
    """Say whether the preposition ends the clause: before a mark or the verb of the sentence."""
    following = passage.words[at + 1]
    between = passage.words[verb + 1 : at]
    if any(word in {",", "que", "qu’", "qui", "et", "ou"} for word in between) or at - verb > 4:
        return False
    if following in _ENDS:
        return not (passage.words[at] in {"contre", "pour", "avec"} and "est" in between)
    return is_finite(following)


def _relative(preposition: str, kind: tuple[str, str], noun: str) -> str:
    """Return « pour laquelle », « dont », « auquel », « avec qui »."""
    which = _WHICH[kind]
    if preposition == "de":
        return "dont"
    if preposition == "à":
        return {"lequel": "auquel", "lesquels": "auxquels", "lesquelles": "auxquelles"}.get(
            which, f"à {which}"
        )
    return f"{preposition} {'qui' if is_person(noun) and preposition != 'pour' else which}"


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : la préposition va devant le pronom relatif.",
    message_en="“{0}”: the preposition goes before the relative pronoun.",
    why="L’anglais laisse la préposition au bout de la relative : « the company he works for ».",
    find=find,
    bad=(
        Example(
            "L’entreprise qu’il travaille pour vient de fermer.",
            "L’entreprise pour laquelle il travaille vient de fermer.",
        ),
        Example(
            "C’est un projet que les habitants ont longtemps attendu pour.",
            "C’est un projet que les habitants ont longtemps attendu.",
        ),
        Example(
            "Voici l’outil que les chercheurs comptent sur.",
            "Voici l’outil sur lequel les chercheurs comptent.",
        ),
    ),
    fine=(
        "L’entreprise pour laquelle il travaille vient de fermer.",
        "C’est un projet que les habitants ont longtemps attendu.",
        "La loi que les élus ont votée contre son avis est là.",
        "Ce sont des gens qu’il vit avec plaisir.",
        "Il dit que le maire a voté pour, et elle contre.",
    ),
)
