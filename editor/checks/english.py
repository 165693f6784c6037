"""Which words are English."""

from functools import lru_cache

from editor.language.lexicon import is_in_english_dictionary

# Borrowed from French and in any English dictionary, with or without their accents.
_BORROWED = frozenset(
    [
        "café",
        "cafés",
        "façade",
        "façades",
        "cliché",
        "clichés",
        "résumé",
        "fiancé",
        "fiancée",
        "naïve",
        "naïveté",
        "protégé",
        "protégés",
        "coup",
        "coups",
        "état",
        "vis-à-vis",
        "tête-à-tête",
        "déjà-vu",
        "détente",
        "entente",
        "élite",
        "élites",
        "régime",
        "régimes",
        "communiqué",
        "communiqués",
        "chargé",
        "attaché",
        "émigré",
        "émigrés",
        "exposé",
        "touché",
        "soirée",
        "entrée",
        "première",
        "débâcle",
        "dossier",
        "rapprochement",
        "raison",
        "force",
        "majeure",
        "laissez-faire",
        "fait",
        "accompli",
        "coup-d’état",
        "bourgeois",
        "bourgeoisie",
        "chic",
        "genre",
        "milieu",
        "venue",
        "encore",
        "debut",
        "décor",
        "rôle",
        "crème",
        "brûlée",
        "matériel",
        "persona",
        "grata",
        "non",
        "ad",
        "hoc",
        "hors",
        "d’œuvre",
        "sabotage",
        "saboteur",
        "par",
        "excellence",
        "carte",
        "blanche",
        "agent",
        "provocateur",
        "au",
        "pair",
        "à",
        "la",
        "mode",
        "d’affaires",
        "en",
        "route",
        "en",
        "masse",
        "per",
        "se",
        "vice",
        "versa",
        "laïcité",
        "banlieue",
        "banlieues",
        "gendarme",
        "gendarmes",
        "gendarmerie",
        "baguette",
        "baguettes",
        "croissant",
        "d’état",
        "d’être",
        "d’œuvre",
    ]
)

_TOO_LONG = 80


@lru_cache(maxsize=16384)
def is_english(form: str) -> bool:
    """Say whether a form in small letters is an English word, alone or as a compound of such."""
    if len(form) > _TOO_LONG:
        return False
    word = form.lower().replace("’", "'")
    if word in _BORROWED or form.lower() in _BORROWED:
        return True
    if is_in_english_dictionary(word):
        return True
    bare, _, ending = word.rpartition("'")
    if bare and ending in {"s", "", "t", "re", "ve", "ll", "d", "m"}:
        return is_english(bare) or bare in {"don", "won", "isn", "aren", "didn", "doesn", "wasn"}
    parts = word.split("-")
    return len(parts) > 1 and all(len(p) < 3 or p.isdigit() or is_english(p) for p in parts)
