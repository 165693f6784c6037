"""Break rules for French."""

from editor.segment.rules import (
    LOWER,
    ROMAN,
    SPACE,
    UPPER,
    Rule,
    break_after,
    either_case,
    no_break_after,
    phrases,
    words,
)

# Words that open a sentence and are nobody's surname: they tell « J. R. R. Tolkien » from
# « la vitamine C. Elle manque ».
_STARTERS = words(
    "Les L’ L' Un Une Au Aux Ce Cet Cette Ces C’ C' Ça Cela Ceci Celui Celle Ceux Celles",
    "Il Ils Elle Elles On Nous Vous Je J’ J' Tu Mon Mes Ton Tes Ses Notre Nos Votre Vos Leur",
    "Leurs Mais Et Ou Or Donc Qui Que Qu’ Qu' Quoi Dont Où Quand Comment Pourquoi Combien Si S’",
    "S' Ne N’ N' Pas Plus Très Trop Aussi Ainsi Alors Après Avant Avec Sans Sous Sur Dans Par",
    "Pour Contre Chez Entre Vers Depuis Pendant Durant Dès Lors Lorsque Lorsqu’ Lorsqu' Puis",
    "Puisque Parce Parmi Selon Malgré Outre En Enfin Ensuite Cependant Toutefois Pourtant",
    "Néanmoins Certes Bien Tout Tous Toute Toutes Chaque Aucun Aucune Plusieurs Certains",
    "Certaines Quelques Quel Quelle Quels Quelles Quelque Rien Même Déjà Encore Jamais Toujours",
    "Ici Là Voici Voilà Oui Non Hier Aujourd’hui Aujourd'hui Demain À Afin Grâce Face Comme",
    "Autant Tant Tel Telle Tels Telles Deux Trois Quatre Cinq Six Dix Cent Mille Interrogé",
    "Interrogée Faute Fin Lui Eux Moi Toi Jusque Jusqu’ Jusqu' Hors Autre Autres Autrement",
    "Parfois Souvent Surtout Seul Seule Seuls Seulement Peut-être Sinon Soit Qu’est-ce Est-ce",
    "Résultat Reste Viennent Vient Pis Mieux Désormais Depuis Dorénavant Quant Tandis Sa Son Ma",
)
_NEW = rf"{SPACE}(?:[«“\"(\[—–-]\s*)*(?:{_STARTERS}(?:(?<=[’'])|(?![\w’'-]))|\d|[«“(\[—–])"
# « J. Le Goff » is a man, « M. X. Le procureur » a new sentence: an article or a particle opens
# one only before a small letter.
_ARTICLE = rf"{SPACE}(?:[«“\"]\s*)?(?:L[ea]|D[eu]s?|D[’'])(?:\s+|(?<=[’']))(?=[a-zà-ÿœ])"
_CAPITAL = rf"{SPACE}(?:[«“\"(\[]\s*)*(?:{UPPER}|\d)"
_NUMBER = rf"{SPACE}(?:\d|{ROMAN}|[LRDA]\.\s?\d|[a-z]\))"

_GLUED = rf"(?:{_STARTERS}|L[ea]|D[eu]s?)(?:(?<=[’'])|(?=\s))"

_TITLES = words(
    "M MM Mr Mrs Mme Mmes Mlle Mlles Mgr Dr Drs Pr Prof Me Vve St Ste Sts Stes Gal Gén Cdt Cne",
    "Cpt Lt Sgt Col Adj Amb Chev Sr Fr Rév Révd Hon",
)
_PHRASES = phrases(
    ("p. ex", "par ex", "c.-à-d", "c. à d", "i. e", "e. g", "loc. cit", "op. cit", "N. B", "n. b")
)
# Words cut short that nobody ends a sentence with.
_CUT = either_case(
    "cf vs env éd éds ed coll trad dir suppl bd boul tél réf resp subst apr",
    "av éts ets sté cie ph th ch chr fg litt étym ital lat angl arr dép prép préf obs réimpr",
    "approx incl excl rééd ms mss resp enr circa",
)
# Words cut short that are whole words too: only a number after them tells.
_NUMBERED = words(
    "p pp art Art al alin chap Chap fig Fig figg ill vol Vol t T tab Tab no No nos nr Nr n N v",
    "ch § par sect Sect s ss c col f ff fol l livr pl Pl ex Ex act sc vers Vers ver ann Ann obs",
    "rem note lib cap can req réq déc janv févr fév avr juill juil sept oct nov dec lun mer jeu",
    "ven sam dim app App part Part tit Tit gr num civ crim com soc plén Cass Bull concl",
)
_CAN_END = words("etc Etc hab sq sqq suiv ibid Ibid id Id env min max sec Inc Ltd Corp Co Jr SA")

_TITLED = rf"(?<![\w’'-]){_TITLES}\.?\s+(?:{UPPER}\.\s?-?){{0,2}}{UPPER}\."
_LETTERED = either_case(
    "vitamine vitamines plan hépatite groupe zone catégorie classe série point type annexe section",
    "partie lettre rayon rayons option quai hall porte bâtiment ligne case phase grippe monsieur",
    "madame",
)

RULES: tuple[Rule, ...] = (
    # « La justice a entendu M. X. Elle… », and not « M. J. Martin ».
    break_after(_TITLED, _NEW),
    break_after(_TITLED, _ARTICLE),
    break_after(rf"(?<!\w){_TITLES}\.?\s+[XYZ]\.", _CAPITAL),
    # « Karim M. Il nie », the way the press leaves out a surname
    break_after(rf"{UPPER}{LOWER}+\sM\.", _NEW),
    break_after(rf"{UPPER}{LOWER}+\sM\.", _ARTICLE),
    no_break_after(rf"(?<![\w.-]){_TITLES}\.", SPACE),
    no_break_after(rf"(?<![\w.-])(?:{_PHRASES}|{_CUT})\.", SPACE),
    no_break_after(rf"(?<![\w.-]){_NUMBERED}\.", _NUMBER),
    # « l’article L. 121-3 », « Dupont c. France »
    no_break_after(r"(?<!\w)[LRDA]\.", rf"{SPACE}\*?\d{{1,4}}-\d"),
    no_break_after(r"\w\sc\.", SPACE),
    # « en 52 av. J.-C. César… »
    break_after(r"(?:[Aa]v|[Aa]pr|[Aa]vant|[Aa]près)\.?\s?J\.\s?-?\s?C\.", _CAPITAL),
    break_after(rf"(?<!\w){_LETTERED}\s{UPPER}\.", _CAPITAL),
    # Letters with full stops end a sentence where a new one plainly begins, or in French after
    # an article: « la chute de l’U.R.S.S. Staline… ».
    break_after(rf"(?<![\w’'-])(?:{UPPER}\.\s?-?){{0,5}}{UPPER}\.", _NEW),
    break_after(rf"[’'](?:{UPPER}\.){{0,5}}{UPPER}\.", _NEW),
    break_after(rf"(?<![\w’'-])(?:{UPPER}\.\s?-?){{0,5}}{UPPER}\.", _ARTICLE),
    break_after(
        rf"\b(?:[LlDd][’']|[Ll][ae]s?\s|[Dd](?:e|u|es)\s|[Aa]ux?\s|à\s)(?:{UPPER}\.){{2,6}}",
        _CAPITAL,
    ),
    break_after(rf"(?<!\w){_CAN_END}\.", _CAPITAL),
    no_break_after(rf"(?<!\w){_CAN_END}\.", rf"{SPACE}[(\[«“\"]"),
    # Th. Ribot, Ch. Maurras, Fr. Furet.
    no_break_after(rf"(?<![\w’'-]){UPPER}[hrl]\.", SPACE),
    # « à 21 h. Le match », « 100 m. Il »
    break_after(r"\d\s?[a-z]{1,3}\.", _CAPITAL),
    break_after(r"(?<![\w’'-])[a-z]\.", _NEW),
    no_break_after(r"(?<![\w’'-])[a-z]\.", SPACE),
    # No space: « la France.Le… »
    break_after(rf"(?<![\w.@/:-])(?:\w{{1,2}}[’'])?\w*{LOWER}{{2}}\s?[.!?…]+", _GLUED),
)
