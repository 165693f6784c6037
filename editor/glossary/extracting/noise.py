"""Words that make no term: what capitals and common nouns say when they name nothing."""

from editor.language.calendar import DAYS, MONTHS

TITLES = frozenset(
    (
        "m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "mgr", "monsieur", "madame",
        "mademoiselle", "messieurs", "mesdames", "maître", "monseigneur", "président",
        "présidente", "premier", "première", "ministre", "vice-président", "vice-présidente",
        "général", "générale", "colonel", "amiral", "maréchal", "capitaine", "commandant",
        "lieutenant", "sénateur", "sénatrice", "député", "députée", "chancelier", "chancelière",
        "ambassadeur", "ambassadrice", "gouverneur", "gouverneure", "professeur", "professeure",
        "docteur", "docteure", "sir", "lord", "lady", "mr", "mrs", "ms", "cheikh", "émir",
        "reine", "roi", "prince", "princesse", "pape", "cardinal", "mollah", "ayatollah",
        "directeur", "directrice", "secrétaire", "porte-parole", "maire", "juge",
    )
)  # fmt: skip
"""What stands before a name and is no part of it."""

PARTICLES = frozenset(
    ("von", "van", "der", "den", "zu", "bin", "ben", "ibn", "al", "el", "da", "di", "del", "della",
     "dos", "ter", "ould", "abou")
)  # fmt: skip
"""What joins the words of a foreign name."""

FRENCH_PARTICLES = frozenset(("de", "d’", "du"))

NOT_NAMES = frozenset(
    (
        "état", "états", "union", "constitution", "parlement", "gouvernement", "république",
        "assemblée", "sénat", "chambre", "conseil", "comité", "commission", "organisation",
        "traité", "alliance", "accord", "nord", "sud", "est", "ouest", "nord-est", "nord-ouest",
        "sud-est", "sud-ouest", "bourse", "église", "histoire", "internet", "dieu", "web",
        "congrès", "cour", "banque", "fonds", "armée", "monsieur", "madame", "saint", "sainte",
        "article", "annexe", "chapitre", "tableau", "figure", "photo", "crédit", "source", "lire",
        "défense", "intérieur", "justice", "affaires", "homme", "droit", "loi", "charte", "la",
        "le", "les", "l’", "un", "une", "des", "ii", "iii", "iv", "vi", "vii", "viii", "ix",
        "xi", "xii", "xiv", "xv", "xvi", "ixe", "xixe", "xxe", "xxie", "xviiie", "covid",
        "noël", "pâques", "facebook", "twitter", "nord-sud", "est-ouest", "tv", "ok", "pdf",
        *MONTHS, *DAYS,
    )
)  # fmt: skip
"""What has a capital and means nothing by itself."""

PLACE_ADJECTIVES = frozenset(
    (
        "central", "occidental", "oriental", "méridional", "septentrional", "équatorial",
        "saoudite", "latin", "mineur", "démocratique", "populaire", "uni", "austral", "boréal",
        "arctique", "antarctique", "subsaharien", "britannique", "français",
    )
)  # fmt: skip
"""What describes a place and belongs to its name: « Asie centrale », « Arabie saoudite »."""

GENERIC_PLACES = frozenset(
    (
        "mer", "océan", "golfe", "détroit", "mont", "lac", "île", "îles", "canal", "désert",
        "péninsule", "cap", "baie", "monts", "archipel", "presqu’île", "forêt",
    )
)  # fmt: skip
"""What a place is, in small letters before its name: « mer Noire », « détroit d’Ormuz »."""

OFFICES = frozenset(
    ("ministre", "ministres", "ministère", "ministères", "commissaire", "secrétaire",
     "secrétariat", "commission", "garde", "direction")
)  # fmt: skip
"""Whose field, in capitals, is no name by itself: « ministre des Affaires étrangères »."""

TOWNS = {
    town.lower(): f"{article} {town}"
    for article, towns in (
        ("Le", "Caire Cap Havre Mans Pirée Lavandou Touquet Creusot Bourget"),
        ("La", "Haye Mecque Havane Rochelle Réunion Nouvelle-Orléans"),
    )
    for town in towns.split()
}
"""Towns whose article is part of the name: « au Caire », « à La Haye »."""

QUARTERS = frozenset(("nord", "sud", "est", "ouest"))

NOT_NOUNS = frozenset(
    (
        "fois", "an", "année", "jour", "journée", "mois", "semaine", "heure", "minute", "seconde",
        "siècle", "décennie", "fin", "début", "part", "cas", "fait", "manière", "façon", "type",
        "sorte", "genre", "nombre", "plupart", "suite", "cours", "partie", "cause", "raison",
        "milieu", "côté", "lieu", "place", "point", "niveau", "moment", "temps", "exemple",
        "effet", "cadre", "sein", "titre", "égard", "terme", "mesure", "face", "million",
        "milliard", "millier", "dizaine", "centaine", "vingtaine", "douzaine", "quinzaine",
        "euro", "dollar", "kilomètre", "mètre", "rien", "tout", "chose", "reste", "bout", "bas",
        "haut", "mieux", "mal", "bien", "peu", "trop", "plus", "moins", "lors", "or", "car",
        "pas", "point", "personne", "autre", "être", "avoir", "pouvoir", "devoir", "été", "aller",
        "dire", "faire", "savoir", "son", "ton", "mon", "si", "ni", "là", "ici", "hier", "demain",
        "aujourd’hui", "maintenant", "ensemble", "majorité", "moitié", "tiers", "quart", "fond",
        "faveur", "vue", "travers", "œuvre", "compte", "fur", "instar", "sujet",
        "regard", "propos", "série", "deux", "trois", "quatre", "cinq", "six", "sept",
        "huit", "neuf", "dix", "cent", "mille", "occasion", "lendemain", "veille", "issue",
        "direction", "dernier", "premier", "second", "seul", "même", "tel", "ainsi", "gens",
        "volonté", "besoin", "envie", "peine", "question", "possibilité", "présence", "absence",
        "manque", "quantité", "somme", "reprise", "heures", "matin", "soir", "nuit", "midi",
        *MONTHS, *DAYS,
    )
)  # fmt: skip
"""Nouns that head no term, and words that are nouns in a dictionary more than in a text."""

IN_COMPLEMENTS = frozenset(("effet", "jour", "temps", "point"))
"""Of those, the nouns that end a term: « gaz à effet de serre », « ordre du jour »."""

NOT_ADJECTIVES = frozenset(
    (
        "autre", "même", "tel", "propre", "seul", "prochain", "principal", "certain", "différent",
        "divers", "récent", "possible", "important", "nombreux", "ancien", "jeune", "vieux",
        "meilleur", "long", "bon", "mauvais", "entier", "actuel", "tout", "nouveau", "petit",
        "dernier", "premier", "second", "deuxième", "troisième", "quatrième", "cinquième",
        "véritable", "énorme", "quelque", "chaque", "plusieurs", "aucun", "nul", "vrai", "faux",
        "gros", "large", "fort", "faible", "plein", "simple", "total", "susceptible", "capable",
        "prêt", "sûr", "clair", "impossible", "nécessaire", "potentiel", "existant", "suivant",
        "précédent", "présent", "futur", "passé", "significatif", "considérable", "majeur",
        "profond", "évident", "croissant", "grave", "rapide", "immédiat", "spécifique", "voisin",
        "nécessaire", "difficile", "facile", "utile", "beau", "supplémentaire", "supérieur",
        "inférieur", "particulier", "général", "commun", "contraire", "semblable", "pareil",
        "quelconque", "constant", "subséquent", "ultérieur", "antérieur", "sixième", "septième",
        "concerné", "lié", "fondé", "basé", "situé", "venu", "né", "mis", "fait", "dit", "dû",
        "attendu", "prévu", "donné", "pris", "vu", "entendu", "compris", "été", "eu", "devenu",
        "annuel", "mensuel", "hebdomadaire", "quotidien", "dur", "net", "haut", "bas",
        "intitulé", "nommé", "appelé", "situé", "publié", "signé", "annoncé", "créé", "tenu",
    )
)  # fmt: skip
"""Adjectives that describe and do not define."""

DEMONYMS = frozenset(
    (
        "afghan", "africain", "albanais", "algérien", "allemand", "américain", "anglais",
        "argentin", "arménien", "asiatique", "australien", "autrichien", "azerbaïdjanais",
        "azéri", "belge", "biélorusse", "bélarusse", "birman", "bolivien", "bosniaque",
        "brésilien", "britannique", "bulgare", "burkinabé", "camerounais", "canadien", "chilien",
        "chinois", "chypriote", "colombien", "congolais", "coréen", "croate", "cubain", "danois",
        "écossais", "égyptien", "émirati", "espagnol", "estonien", "éthiopien", "européen",
        "finlandais", "français", "gallois", "gazaoui", "géorgien", "grec", "haïtien", "hongrois",
        "indien", "indonésien", "irakien", "iranien", "irlandais", "islandais", "israélien",
        "italien", "ivoirien", "japonais", "jordanien", "kazakh", "kényan", "kirghize", "kosovar",
        "koweïtien", "kurde", "letton", "libanais", "libyen", "lituanien", "malien", "marocain",
        "mexicain", "moldave", "mongol", "moscovite", "nigérian", "nigérien", "nord-coréen",
        "norvégien", "occidental", "ouzbek", "pakistanais", "palestinien", "parisien", "péruvien",
        "philippin", "polonais", "portugais", "qatari", "québécois", "roumain", "russe",
        "rwandais", "saoudien", "sénégalais", "serbe", "slovaque", "slovène", "somalien",
        "soudanais", "soviétique", "sud-africain", "sud-coréen", "suédois", "suisse", "syrien",
        "tadjik", "taïwanais", "tchadien", "tchèque", "tchétchène", "thaïlandais", "tunisien",
        "turc", "turkmène", "ukrainien", "vénézuélien", "vietnamien", "yéménite",
    )
)  # fmt: skip
"""Whose a thing is makes it no other thing: « soldats russes »."""

BEFORE_NOUNS = frozenset(
    ("grand", "haut", "moyen", "proche", "libre", "franc", "double", "premier")
)
"""Adjectives that make a term before a noun: « grande puissance », « proche allié »."""

PLURAL_HEADS = frozenset(
    (
        "force", "affaire", "relation", "élection", "troupe", "droit", "échange", "pourparler",
        "effectif", "hostilité", "frais", "fond", "nation", "moyen", "intérêt", "munition",
        "travail", "donnée", "représaille", "législative", "présidentielle",
    )
)  # fmt: skip
"""Nouns whose terms are in the plural when a text has them so alone: « forces armées »."""

ENGLISH_EMPTY = frozenset(
    (
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or",
        "as", "against", "between", "into", "over", "under", "is", "are", "was", "were", "be",
        "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can",
        "could", "may", "might", "must", "should", "shall", "not", "no", "that", "this", "these",
        "those", "which", "who", "whom", "whose", "what", "when", "where", "why", "how", "it",
        "its", "he", "she", "they", "them", "their", "his", "her", "him", "we", "our", "us", "i",
        "you", "your", "my", "me", "if", "than", "then", "there", "so", "but", "yet", "nor",
        "also", "after", "before", "during", "since", "until", "while", "about", "through",
        "such", "any", "all", "some", "each", "both", "more", "most", "other", "only", "even",
        "very", "too", "up", "out", "off", "down", "again", "just", "because", "although",
        "though", "despite", "within", "without", "among", "amid", "toward", "towards", "across",
        "per", "via", "upon", "’s", "'s", "said", "says", "according", "however", "one", "two",
    )
)  # fmt: skip
"""English words at which no term begins or ends."""
