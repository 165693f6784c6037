"""Whether a sentence treats some words as the name of a paper, a site, a broadcaster."""

from editor.artefacts.text import Passage


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SKIPPED = _set("""
    le la les l’ un une « “ " ‘ ( célèbre célèbres influent influente prestigieux prestigieuse grand
    grande respecté respectée conservateur conservatrice libéral libérale populaire en ligne
    économique financier spécialisé spécialisée d’information d’investigation hebdomadaire mensuel
    indépendant indépendante sérieux sérieuse allemand allemande israélien israélienne italien
    italienne espagnol espagnole russe ukrainien ukrainienne chinois chinoise japonais japonaise
    indien indienne turc turque polonais polonaise néerlandais néerlandaise scientifique médicale
    médical
    """)
_LINKS = _set("à au aux de du d’ des dans par pour sur chez avec")
_BEFORE = _set("""
    selon après rapporte rapportent rapportait cite citent citant écrit écrivent révèle révèlent
    affirme affirment dixit via
    """)
OUTLETS = _set("""
    quotidien quotidiens journal journaux magazine magazines hebdomadaire hebdo revue revues mensuel
    bimensuel site sites chaîne chaînes agence agences média médias tabloïd tabloïde publication
    newsletter podcast télévision radio blog webzine périodique portail
    """)
_PIECES = _set("""
    reportage reportages rapport article articles enquête enquêtes éditorial éditoriaux tribune
    interview interviews entretien entretiens sondage sondages analyse analyses papier une colonnes
    pages journaliste journalistes correspondant correspondante correspondants chroniqueur
    chroniqueuse rédacteur rédactrice éditorialiste lecteurs abonnés site couverture numéro édition
    reporter reporters révélations informations édito billet dépêche chronique récit titre titres
    rédaction photographe podcast profil portrait essai classement dossier contributeur propriétaire
    """)
SAID = _set("""
    déclaré dit confié raconté accordé expliqué répondu assuré affirmé indiqué précisé confirmé
    parlé déclarait disait confiait racontait confie explique raconte déclare assure dévoilé
    publié publiée publiés publiées paru parue parus parues diffusé diffusée diffusés diffusées
    cité citée cités citées révélé révélée révélés révélées rapporté rapportée interrogé interrogée
    relayé relayée écrit écrite écrits dévoilée obtenu obtenus obtenue consulté consultés mené menée
    réalisé réalisée rapportés accordée écrivait écrivant publie publiait lu lire contacté contactée
    déclarant confirmée confiant expliquant
    """)
_REPORTED = _set("""
    rapporté révélé publié écrit titré affirmé indiqué annoncé cité noté estimé décrit qualifié
    interrogé enquêté dévoilé souligné précisé expliqué raconté assuré relayé repris rappelé
    confirmé constaté appris obtenu consulté
    """)
_REPORTS = _set("""
    rapporte rapportent rapportait révèle révélait écrit écrivait titre titrait affirme affirmait
    note notait publie publiait cite citait souligne soulignait précise précisait indique indiquait
    annonce annonçait estime estimait raconte racontait explique décrit qualifie relève assure
    s’interroge dévoile dévoilait confirme rappelle résume
    """)
_ADVERBS = _set("également aussi récemment d’abord alors déjà même ainsi ensuite ’ depuis y")
FOREIGN = _set("""
    américain américaine américains américaines britannique britanniques anglais anglaise anglophone
    anglo-saxon anglo-saxonne londonien londonienne new-yorkais new-yorkaise états-unien
    états-unienne australien australienne washingtonien washingtonienne londres washington new-york
    tabloïd tabloïde états-unis royaume-uni canadien écossais irlandais
    """)
_ENDS = _set(". ! ? …")


def is_attributed(passage: Passage, start: int, end: int) -> bool:
    """Say whether the tokens from `start` to `end` are named as a source of news."""
    return _cue_before(passage.words, start) or _cue_after(passage.words, end)


def is_foreign(passage: Passage, start: int, end: int) -> bool:
    """Say whether the sentence calls what stands there American, British or the like."""
    return not FOREIGN.isdisjoint(sentence_words(passage, start, end))


def sentence_words(passage: Passage, start: int, end: int, reach: int = 25) -> set[str]:
    """Return the words around some tokens in their sentence, `reach` words away at most."""
    words = passage.words
    first = start
    while first > max(0, start - reach) and words[first - 1] not in _ENDS:
        first -= 1
    last = end
    while last < min(len(words), end + reach) and words[last] not in _ENDS:
        last += 1
    return {*words[first:start], *words[end:last]}


def _cue_before(words: tuple[str, ...], start: int) -> bool:
    linked = False
    at = start - 1
    for _ in range(5):
        if at < 0 or not (words[at] in _SKIPPED or words[at] in FOREIGN or words[at] in _LINKS):
            break
        if words[at] in OUTLETS:
            return True
        linked = linked or words[at] in _LINKS
        at -= 1
    if at < 0:
        return False
    if words[at] in _BEFORE:
        return words[at] != "après" or (at > 0 and words[at - 1] == "d’")
    if words[at] in OUTLETS:
        return True
    # « un article récent de », « a raconté le chanteur à »: a few words further back.
    return linked and any(
        word in _PIECES or word in SAID for word in _same_clause(words, at, most=5)
    )


def _same_clause(words: tuple[str, ...], at: int, most: int) -> tuple[str, ...]:
    first = at + 1
    while first > max(0, at + 1 - most) and words[first - 1] not in {*_ENDS, ",", ";", ":", ")"}:
        first -= 1
    return words[first : at + 1]


def _cue_after(words: tuple[str, ...], end: int) -> bool:
    at = end
    while at < len(words) and words[at] in {"»", "”", '"', ")"}:
        at += 1
    following = words[at : at + 5]
    if not following:
        return False
    if following[0] in _REPORTS:
        return True
    if following[0] in {"a", "avait", "ont", "avaient"}:
        rest = [word for word in following[1:] if word not in _ADVERBS]
        return bool(rest) and rest[0] in _REPORTED
    if following[0] == ",":
        return any(word in OUTLETS or word == "citant" for word in following[1:4])
    return False
