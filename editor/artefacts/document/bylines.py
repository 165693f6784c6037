"""The byline of the page and what stands around it: « By Robert Kessler », « a contribué »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_LONGEST = 260
_PART = r"(?:Mc|Mac|O[’'])?[A-ZÀ-Ý][\w’'.-]{0,30}"
_NAME = rf"{_PART}(?: (?:de |van |von |der |den |el |al |bin |la |le )*{_PART}){{1,3}}"
_NAMES = rf"(?P<names>{_NAME}(?:(?:, | and | & |, and | et | with | avec ){_NAME}){{0,3}})"
_ROLES = (
    r"(?:[A-Z][\w-]+ ){0,3}(?:[Ss]taff|[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent"
    r"|[Cc]olumnist"
    r"|[Cc]ontributor|[Pp]roducer|[Jj]ournalist|[Ff]reelancer?|[Aa]uthor|[Pp]rofessor|[Ff]ellow"
    r"|[Aa]nalyst|[Pp]hotographer|[Cc]ritic|[Ii]ntern|[Rr]esearcher|[Ff]ounder|CEO)\b.{0,60}"
)
_OUTLETS = (
    r"(?:(?:[Ff]or |[Pp]our )?(?:The |the |l[’']|le |la )?(?:Associated Press|AP|Reuters|Bloomberg"
    r"|BBC(?: News)?|CNN(?: Business| Travel)?|NPR|Guardian|New York Times|Washington Post|Verge"
    r"|Conversation|Wall Street Journal|USA Today|UPI|CBS News|ABC News|NBC News|Fox News|Politico"
    r"|Independent|Telegraph|Daily Mail|Atlantic|Wired|Forbes|Axios|Vox|Sky News"
    r"|Al Jazeera)\b.{0,60})"
)
_TRAIL = rf"(?:,? {_ROLES}|,? ?[|·•—–-]? ?{_OUTLETS}|\s?[|·•—–-]\s?.{{2,80}}|,? ?\(?\S+@\S+\)?)"
_DATED = (
    r"(?:,|[|·•—–-]|,? (?:on|le|Le|On|publié|Published|Updated))?\s?(?:\w{3,9}\.?,? )?"
    r"(?:[A-Z]\w{2,8}\.? \d{1,2},?|\d{1,2}(?:er)? \w{3,9}\.?) \d{4}.{0,40}"
)
_BYLINE = re.compile(
    r"(?:(?:[Ww]ritten|WRITTEN|[Pp]osted|[Rr]eported|[Aa]uthored|[Ss]tory|[Ww]ords|[Tt]ext"
    r"|[Aa]nalysis"
    r"|[Oo]pinion|[Rr]eview|[Pp]hotographs?|[Ii]llustrations?|[Pp]resented|[Ee]dited"
    r"|[Rr]eviewed) )?"
    rf"(?:by|By|BY):? {_NAMES}(?:,|{_TRAIL}|{_DATED})?\.?"
    rf"|(?:Écrit|Rédigé|Posté|Soumis|Ecrit|Article écrit) par :? ?(?P<french>{_NAME})(?:{_TRAIL}"
    rf"|{_DATED})?"
    rf"|(?:Par|PAR) (?P<agency>{_NAMES.replace('?P<names>', '?:')}),? ?[|·•—–-]? ?{_OUTLETS}"
)
_CHECKED = re.compile(
    r"[Aa]bout the [Aa]uthors?\s?[:.] ?.{4,200}"
    r"|(?:(?:[Mm]edically |[Ff]act[- ]|[Pp]eer )?(?:[Rr]eviewed|[Cc]hecked|[Ee]dited) by|(?:Révisé"
    r"|Évalué|Relu|Revu|Vérifié)e?"
    rf"(?: médicalement| scientifiquement)? par|Vérification des faits (?:par|:)"
    rf"|Examen médical par) {_NAME}.{{0,160}}"
    rf"|(?:Mots|Words|Photographs?|Graphics|Visuals) ?(?::|par|de|by) {_NAME}"
    rf"|{_NAME}(?:,| \||,? (?:pour|for)) {_OUTLETS}"
    rf"|{_NAME} (?:est|is) [^.]{{4,160}}\. (?:[^.]{{0,40}})?(?:suivre|[Ss]uivez|[Ff]ollow"
    rf"|[Jj]oindre|[Cc]ontacter|[Cc]ontactez|[Rr]each|[Tt]weet)"
    r".{2,120}"
    rf"|(?:[Vv]ous pouvez )?(?:[Cc]ontacte[rz]|[Jj]oigne[rz]|[Jj]oindre|[ÉEée]crire à"
    rf"|[ÉEée]crivez à|[Rr]each|[Cc]ontact|[Ee]mail) {_NAME}"
    r" .{0,30}\S+@\S+"
)
"""Who checked the text, took the pictures, or can be reached, as pages have it."""
_BEAT = re.compile(
    rf"{_NAME},? (?:couvre|écrit sur|rend compte|rapporte sur|est (?:un |une )?(?:journaliste"
    rf"|rédact(?:eur|rice)|reporter"
    rf"|correspondante?|chroniqueu(?:r|se)|éditorialiste|productrice"
    rf"|producteur)) [^.]{{0,100}}\b(?:pour|à|au|de|chez|du) {_OUTLETS}"
)
_FROM = re.compile(rf"(?:De|Photographies de|Illustrations de) (?P<names>{_NAME})(?P<dated>)")
_ENGLISH_ROLE = re.compile(
    rf"{_NAMES}(?:, | [|·•—–-] ){_ROLES}"
    rf"|{_NAME.replace('?P<names>', '')} (?:is|was) (?:an?|the|currently|our) .{{0,60}}"
    r"(?:writer|reporter|editor|correspondent|journalist|columnist|producer|professor|fellow|author"
    r"|freelance|contributor|critic|staff|photographer|researcher|analyst)\b.{0,160}"
    rf"|{_NAME} (?:covers|reports on|writes about|reported from|joined|has covered"
    rf"|has written)\b.{{4,160}}"
)
_FRENCH = re.compile(
    rf"(?:Par|PAR) (?P<names>{_NAME}(?:(?:, | et ){_NAME}){{0,2}})"
    r"(?:\s?[|·•]\s?.{2,80}|,? [Pp]ublié le .{6,60})"
    rf"|(?P<dated>{_NAME})\s?[|·•,]?\s?\d{{1,2}}(?:er)? [a-zà-ÿ]{{3,9}} (?:19|20)\d\d.{{0,30}}"
)
_HELPED = re.compile(
    r"[^.!?\n]{2,160}\b(?:a|ont) (?:aussi |également )?contribué (?:à (?:cet article"
    r"|ce (?:reportage"
    r"|rapport|récit|sujet|texte)|cette (?:histoire|enquête)|la (?:rédaction|recherche|production)"
    r" de (?:cet|ce|cette).{0,40})|au (?:reportage|rapport))(?: (?:depuis|de"
    r"|à) [A-ZÀ-Ý][^.!?\n]{0,40})?\.?"
    r"|[^.!?\n]{2,160}\bcontributed (?:to this|reporting|research)\b[^.!?\n]{0,60}\.?"
    r"|\(?(?:Reportage|Reporting|Reported|Écrit|Rédigé|Rédaction|Compte rendu) (?:de|par"
    r"|by) [A-ZÀ-Ý].{2,100}?"
    r"[;,.] ?(?:[ÉE]dit|[Éé]dit|[Mm]ontage|[Rr]édaction|[Ww]riting|[Rr]eportage|[Aa]dditional"
    r"|[Éé]crit).{4,120}"
)
_STARTS = re.compile(r"[A-ZÀ-Ýb(]")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if len(passage.text) <= _LONGEST:
            line = passage.text.strip("*_ \u00a0\u202f|·•—–-[]")
            if _STARTS.match(line):
                yield from _match(passage, line)


def _match(passage: Passage, line: str) -> Iterator[Match]:
    whole = Span(0, len(passage.text))
    byline = _BYLINE.fullmatch(line)
    if byline is not None:
        names = byline["names"] or byline["french"] or byline["agency"]
        yield Match(passage, whole, ("", f"Par {_listed(names)}"), (line,))
    elif any(pattern.fullmatch(line) for pattern in (_HELPED, _ENGLISH_ROLE, _CHECKED)):
        yield Match(passage, whole, ("",), (line,))
    elif _BEAT.fullmatch(line):
        yield Match(passage, whole, ("",), (line,), Safety.QUERY)
    else:
        french = _FRENCH.fullmatch(line) or _FROM.fullmatch(line)
        if french is not None:
            fixes = ("", f"Par {_listed(french['names'] or french['dated'])}")
            yield Match(passage, whole, fixes, (line,), Safety.QUERY)


def _listed(names: str) -> str:
    return re.sub(r",? (?:and|&) ", " et ", names).replace(" with ", " avec ").strip(" ,")


RULE = Rule(
    issue=IssueType.ADDITION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : signature de la page d’origine ; l’ôter, ou la mettre en français.",
    message_en="“{0}”: the byline of the page; drop it, or put it in French.",
    why="L’outil qui a copié la page a pris la signature.",
    find=_find,
    bad=(
        Example("By Robert Kessler,\n\nLe maire a répondu.", "Le maire a répondu."),
        Example(
            "By Robert Kessler and Ann Lee | March 12, 2024\n\nLe maire a répondu.",
            "Le maire a répondu.",
        ),
        Example(
            "Le maire a répondu.\n\nAnne Keller a contribué à cet article.", "Le maire a répondu."
        ),
        Example(
            "Le maire a répondu.\n\nLe reportage de Paul Wood a contribué à cet article.",
            "Le maire a répondu.",
        ),
        Example(
            "Le maire a répondu.\n\nPaul Wood is a staff writer for the magazine.",
            "Le maire a répondu.",
        ),
    ),
    fine=(
        "Par Marie Dubois\n\nLe maire a répondu.",
        "Par Marie Dubois, envoyée spéciale à Lyon\n\nLe maire a répondu.",
        "Le maire a répondu. Anne Keller a contribué à cet article de loi.",
        "By the Sea est un film.",
        "Les impôts ont contribué à ce succès.",
        "Marie Dubois est journaliste à Lyon.",
        "Marie Dubois, le 12 mars 2024",
    ),
)
