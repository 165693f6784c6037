"""The words of a link that leads nowhere now: « (lire ici) », « Cliquez ici. », « [lien] »."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_ABOUT = r"(?:(?:,? (?:pour|to|for|sur|dans|et|de|du|des) |[ ]?: ?)[^()\[\]]{2,160})?"
_BRACKETED = re.compile(
    r"[ \u00a0]?[(\[](?:"
    r"(?P<window>(?:(?:le )?(?:lien|link|site|contenu)(?: est)? externe|(?:external|outside) link"
    r"|link is external|(?:s[’']|qui s[’'])?ouvre dans une? (?:nouvel(?:le)? )?(?:fenêtre|onglet"
    r"|tabulation)"
    r"|(?:s[’'])?ouvre une nouvelle fenêtre|opens (?:in|a) (?:a )?new (?:window|tab)"
    r"|nouvelle fenêtre"
    r"|nouvel onglet|new window|lien vers un site externe)(?: ou un nouvel onglet)?)"
    r"|(?:[Ll]ire|[Vv]oir|[Cc]liquez|[Rr]egarder|[Éé]couter|[Cc]lick|[Rr]ead|[Ss]ee|[Ll]isez"
    r"|[Vv]oyez"
    rf"|[Dd]isponible|[Ww]atch|[Rr]egardez) (?:ici|here|ci-contre|là|more|plus"
    rf"|l[’']article){_ABOUT}"
    r"|[Ee]n savoir plus|(?:[Ll]e )?[Ll]iens?|[Ll]inks?|[Ii]ci|[Hh]ere|[Ss]ource en anglais"
    r"|lien (?:ici|en anglais"
    r"|ci-dessous)"
    r"|(?:[Àà] )?(?:[Ll]ire|LIRE) (?:aussi|également|AUSSI)\s?:[^()\[\]]{2,200}"
    r"|(?:[Rr]elated|RELATED|[Rr]ead more|READ MORE|CONNEXE|EN RELATION)\s?:[^()\[\]]{2,200}"
    r")[.]?[)\]]"
)
_PHRASES = (
    r"(?:[Cc]liquez|[Aa]ppuyez|[Tt]apez) (?:ici|sur (?:ce|le) lien|sur (?:la photo|l[’']image"
    r"|le bouton))"
    rf"{_ABOUT}"
    r"|Pour (?:en savoir plus|plus d[’'](?:informations?|infos?|articles)|plus de détails"
    r"|lire la suite"
    r"|consulter [^.]{2,80}|voir [^.]{2,80}|lire [^.]{2,80}|vous (?:inscrire"
    r"|abonner)[^.]{0,40})(?: sur [^.,]{2,80})?"
    r",? (?:cliquez|appuyez|rendez-vous|visitez|suivez|c[’']est)(?: (?:ici|sur (?:ce|le) lien"
    r"|le lien"
    r"|par ici))[^.]{0,40}"
    r"|En savoir plus(?: ici)?|En lire plus(?: ici)?|Lire (?:la suite|plus"
    r"|l[’']article(?: complet)?)(?: ici)?"
    r"|Lisez (?:la suite|plus|l[’'](?:article|histoire|étude|original)(?: (?:complete?|originale?"
    r"|entière))?"
    r"|le (?:rapport|texte) complet)(?: ici| sur .{2,40})?"
    r"|(?:Voir|Regardez|Regarder|Voyez) (?:la vidéo|plus)(?: (?:ici|ci-dessous|ci-dessus))?"
    r"|(?:Read|See|Learn|Find out) more(?: here| about [^.]{2,60})?|Read the (?:full"
    r"|original) [a-z]{3,12}(?: here)?"
    r"|Click here(?: (?:to|for) [^.]{2,80})?|(?:Watch|Listen)(?: to)? (?:it"
    r"|the [a-z]{3,12})?(?: here| below)?"
    r"|(?:Suivez|Follow)(?:-(?:la|le|les|moi|nous)| her| him| them| me| us)? (?:sur|on) (?:Twitter"
    r"|X|Instagram"
    r"|Facebook|LinkedIn|Bluesky|Threads|Mastodon)(?: ?(?:à|at|:|sur|@|et|and)[^.!?]{2,60})?"
    r"|Suivez @\w{2,30}(?: sur \w+)?|(?:Abonnez|Inscrivez)-vous (?:ici|à (?:notre|nos|sa"
    r"|la) (?:newsletters?"
    r"|infolettres?|lettre d[’']information|podcast|chaîne))[^.!?]{0,100}"
)
_SENTENCE = re.compile(
    rf"(?:^|(?<=[.!?…»”)] ))(?:{_PHRASES})(?:\.|[ \u00a0]?[!…→>»]|\.\.\.)*(?=$| [A-ZÀ-Ý«“])"
)
_BRACKETS = re.compile(r"[(\[]")
_STOPS = re.compile(r"[.!?…»”)] ")
_OPENERS = (
    "Cliquez", "cliquez", "Pour ", "En savoir", "En lire", "Lire ", "Lisez", "Voir ", "Regardez",
    "Regarder", "Voyez", "Read ", "See ", "Learn", "Find out", "Click", "Watch", "Listen",
    "Suivez", "Follow", "Abonnez", "Inscrivez", "Appuyez", "Tapez",
)  # fmt: skip
_TEXTS = (
    r"(?:rapports?|étude|articles?|documents?|listes?|textes?|vidéos?|versions?|communiqué"
    r"|formulaire"
    r"|billets?|podcast|lettre|interview|entretien|données|enregistrement|discours|enquête|plainte"
    r"|décision|déclaration|transcription|tweet|message|bande-annonce|extrait|analyse|suite"
    r"|histoire"
    r"|recette|guide|calendrier|résultats|critique|pétition|billetterie|diffusion|photos|carte)"
)
_HERE = re.compile(
    rf"\b{_TEXTS}\b[^.!?;:]{{0,60}}?\b(?:disponibles?|accessibles?|consultables?|téléchargeables?"
    rf"|lue?s?"
    rf"|vue?s?|consultée?s?|visionnée?s?|téléchargée?s?|trouvée?s?|visible|visibles)(?: (?:en ligne"
    rf"|gratuitement))? "
    r"(?P<here>ici)(?=[.,;)]|$)"
    r"|\b(?:lire|consulter|télécharger|visionner|regarder|écouter|lisez|consultez|téléchargez"
    r"|regardez"
    rf"|écoutez|trouver|trouverez|voir|acheter|signer)\b[^.!?;:]{{0,50}}?\b{_TEXTS}\b[^.!?;:]{{0,30"
    rf"}}? "
    r"(?P<there>ici)(?=[.,;)]|$)"
    r"|(?P<many>(?:en savoir plus|en lire plus|plus d[’']informations?) ici"
    r"|\bici(?:, ici){1,4}(?: et ici)?|\bici et ici|\bclique[rz] ici)(?=[.,;) ]|$)",
    re.IGNORECASE,
)
_MAYBE_HERE = re.compile(
    r"ici(?:[.,;)]|$)|(?:plus|informations?|clique[rz]) ici|ici et ici", re.IGNORECASE
)
_HERE_WORDS = frozenset({"ici"})


def _is_tagged(passage: Passage) -> bool:
    """Say whether the passage still has its links."""
    return passage.plain is not None and passage.plain.text != passage.plain.tagged


def _bracketed(text: str) -> Iterator[re.Match[str]]:
    """Yield what is in brackets; to look at each bracket is quicker than at each character."""
    end = 0
    for bracket in _BRACKETS.finditer(text):
        start = bracket.start()
        start -= start > end and text[start - 1] in " \u00a0"
        found = _BRACKETED.match(text, start)
        if start >= end and found is not None:
            end = found.end()
            yield found


def _sentences(text: str) -> Iterator[re.Match[str]]:
    """Yield the sentences that are nothing but a link."""
    end = 0
    for start in (0, *(stop.end() for stop in _STOPS.finditer(text))):
        found = _SENTENCE.match(text, start)
        if start >= end and found is not None:
            end = found.end()
            yield found


def _texts(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if _is_tagged(passage):
            continue
        if "(" in passage.text or "[" in passage.text:
            for found in _bracketed(passage.text):
                safety = Safety.SAFE if found["window"] else None
                yield Match(passage, Span(*found.span()), ("",), (found[0].strip(),), safety)
        if any(opener in passage.text for opener in _OPENERS):
            for found in _sentences(passage.text):
                start, end = found.span()
                if end == len(passage.text) and start:
                    start -= 1
                yield Match(passage, Span(start, end), ("",), (found[0],))


def _places(text: Text) -> Iterator[Match]:
    for passage in text.saying(_HERE_WORDS):
        if not _is_tagged(passage):
            for found in _HERE.finditer(passage.text) if _MAYBE_HERE.search(passage.text) else ():
                name = next(n for n in ("here", "there", "many") if found[n])
                yield Match(passage, Span(*found.span(name)), (), (found[name],))


_RULE = partial(Rule, issue=IssueType.ADDITION, why="Le lien a été ôté, ses mots sont restés.")


def _rule(
    name: str,
    find: Callable[[Text], Iterator[Match]],
    messages: tuple[str, str],
    bad: tuple[Example, ...],
    fine: tuple[str, ...],
) -> Rule:
    safety = Safety.SUGGEST if name == "orphan_links" else Safety.QUERY
    return _RULE(
        id=name,
        find=find,
        severity=Severity.MINOR,
        safety=safety,
        message=messages[0],
        message_en=messages[1],
        bad=bad,
        fine=fine,
    )


RULES = (
    _rule(
        "orphan_links",
        _texts,
        (
            "« {0} » était un lien de la page : il ne mène plus nulle part.",
            "“{0}” was a link of the page: it leads nowhere now.",
        ),
        (
            Example("Le maire a répondu (lire ici).", "Le maire a répondu."),
            Example("Le maire a répondu [lien] hier.", "Le maire a répondu hier."),
            Example("Le maire a répondu. Cliquez ici pour la suite.", "Le maire a répondu."),
            Example("Le site (s’ouvre dans une nouvelle fenêtre) est fermé.", "Le site est fermé."),
            Example("Il part. En savoir plus. Elle reste.", "Il part. Elle reste."),
        ),
        (
            "Le maire (élu ici en 2020) a répondu.",
            "Il veut en savoir plus. Elle attend.",
            "Le lien (social) se défait.",
            "Cliquez sur « Enregistrer » pour garder le fichier.",
            "Pour en savoir plus, il a écrit au maire.",
        ),
    ),
    _rule(
        "here",
        _places,
        (
            "« {0} » montrait un lien de la page, qui n’est plus là.",
            "“{0}” pointed to a link of the page that is no longer there.",
        ),
        (
            Example("Le rapport complet est disponible ici."),
            Example("Vous pouvez lire l’étude ici, en anglais."),
        ),
        (
            "Il vit ici.",
            "Le rapport est disponible en mairie.",
            "On peut lire ici une leçon de courage.",
            "Ici, le rapport est connu de tous.",
        ),
    ),
)
