"""A clause in front that does not fit the subject: « Bien qu’elles soient alliées, les armes »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import nouns, span
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity

_PEOPLE = words(
    """
    allié alliée alliés alliées membre membres voisin voisins voisine voisines partenaire
    partenaires adversaire adversaires rival rivaux rivale rivales ami amis amie amies ennemi
    ennemis ennemie ennemies signataire signataires candidat candidats candidate citoyen
    citoyens opposé opposés convaincu convaincus convaincue conscient conscients consciente
    favorable favorables réticent réticents réticente désireux désireuse déterminé déterminés
    soucieux
    """
)
_COUNTRIES_AND_PEOPLE = words(
    """
    pays état états nation nations membres membre dirigeants dirigeant gouvernement
    gouvernements capitale capitales parti partis président ministre ministres chef chefs roi
    reine armée armées troupes forces autorités pouvoir opposition candidat candidats soldat
    soldats homme hommes femme femmes gens peuple peuples alliés allié voisins voisin
    partenaires entreprise entreprises groupe groupes organisation organisations alliance union
    députés sénateurs électeurs responsables diplomates experts analystes république
    républiques royaume régime organisations juges
    """
)
_DOCUMENTS = words(
    "article traité charte loi accord texte résolution convention règlement constitution rapport"
)
_LIKE = (
    ("tout", "comme"),
    ("comme",),
    ("contrairement", "à"),
    ("contrairement",),
    ("à", "la", "différence", "de"),
    ("à", "la", "différence"),
    ("à", "l’", "instar", "de"),
    ("à", "l’", "instar"),
)
_DETERMINERS = words("le la l’ les un une des ce cet cette ces leurs leur ses son sa")

_OPENERS = words("bien tout comme contrairement différence instar")


def find(text: Text) -> Iterator[Match]:
    """Yield the clause and the subject it does not fit."""
    for passage in text.saying(_OPENERS):
        for sentence in passage.sentences:
            match = _concession(passage, sentence) or _comparison(passage, sentence)
            if match is not None:
                yield match


def _concession(passage: Passage, sentence: range) -> Match | None:
    words = passage.words[sentence.start : sentence.stop]
    if words[:1] != ("bien",) or len(words) < 8 or words[1] not in {"que", "qu’"}:
        return None
    if words[2] not in {"il", "elle", "ils", "elles"} or words[3] not in {"soit", "soient"}:
        return None
    comma = words.index(",") if "," in words else 0
    if not comma or not _PEOPLE & set(words[4:7]):
        return None
    return _against(passage, sentence.start, sentence.start + comma, _COUNTRIES_AND_PEOPLE)


def _comparison(passage: Passage, sentence: range) -> Match | None:
    words = passage.words[sentence.start : sentence.stop]
    at = next((len(opener) for opener in _LIKE if words[: len(opener)] == opener), 0)
    if not at:
        return None
    if (
        len(words) < at + 5
        or words[at] not in _DETERMINERS | {"au", "aux", "du"}
        or "," not in words
    ):
        return None
    comma = words.index(",")
    is_document = words[at + 1] in _DOCUMENTS
    if not is_document or comma < at + 2:
        return None
    start = sentence.start
    subject = _subject(passage, start + comma)
    if subject is None or passage.words[subject] not in _COUNTRIES_AND_PEOPLE:
        return None
    return Match(passage, span(passage, start, subject))


def _against(passage: Passage, start: int, comma: int, fitting: frozenset[str]) -> Match | None:
    subject = _subject(passage, comma)
    if subject is None or passage.words[subject] in fitting:
        return None
    return Match(passage, span(passage, start, subject))


def _subject(passage: Passage, comma: int) -> int | None:
    """Return the noun right after the comma and a determiner."""
    at = comma + 2
    if at >= len(passage.words) or passage.words[comma + 1] not in _DETERMINERS:
        return None
    if passage.tokens[at].is_capitalised or not nouns(passage.words[at]):
        return None
    return at


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » : la première proposition ne se rapporte pas au sujet de la phrase.",
    message_en="“{0}”: the opening clause does not refer to the subject of the sentence.",
    why="L’anglais laisse plus souvent une proposition sans attache ; une machine la garde.",
    find=find,
    bad=(
        Example("Bien qu’elles soient alliées de longue date, les armes biélorusses ont servi."),
        Example("Tout comme l’article 5 du traité, les membres de l’alliance sont liés."),
        Example("Contrairement à l’accord de Paris, les pays signataires sont tenus d’agir."),
    ),
    fine=(
        "Bien qu’ils soient alliés, les deux pays se méfient.",
        "Bien qu’elles soient lourdes, les armes ont servi.",
        "Tout comme la Russie, les États-Unis ont refusé.",
        "Tout comme l’article 5, l’article 6 prévoit une exception.",
    ),
)
