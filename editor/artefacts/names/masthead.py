"""English titles put together again from French words: « Temps de Seattle » was Seattle Times."""

_TITLES = {
    "temps": "Times",
    "poste": "Post",
    "héraut": "Herald",
    "étoile": "Star",
    "soleil": "Sun",
    "miroir": "Mirror",
    "globe": "Globe",
    "chronique": "Chronicle",
    "examinateur": "Examiner",
    "observateur": "Observer",
    "télégraphe": "Telegraph",
    "sentinelle": "Sentinel",
    "dépêche": "Dispatch",
    "enquêteur": "Inquirer",
    "registre": "Register",
    "abeille": "Bee",
    "moniteur": "Monitor",
    "norme": "Standard",
    "aigle": "Eagle",
    "bannière": "Banner",
    "avocat": "Advocate",
    "nouvelles": "News",
    "actualités": "News",
    "revue": "Review",
    "tribune": "Tribune",
    "gazette": "Gazette",
    "courrier": "Courier",
    "indépendant": "Independent",
}
"""What newspapers are called, French to English."""

AMBIGUOUS = frozenset({"tribune", "gazette", "courrier", "revue", "dépêche", "indépendant"})
"""Papers in French are called these too: « La Tribune de Genève »."""

_PLACES = {
    "moscou": "Moscow",
    "londres": "London",
    "pékin": "Beijing",
    "jérusalem": "Jerusalem",
    "kiev": "Kyiv",
    "japon": "Japan",
    "corée": "Korea",
    "inde": "India",
    "irlande": "Irish",
    "israël": "Israel",
    "philadelphie": "Philadelphia",
    "taïwan": "Taiwan",
    "séoul": "Seoul",
    "téhéran": "Tehran",
    "singapour": "Singapore",
    "édimbourg": "Edinburgh",
    "australie": "Australian",
    "koweït": "Kuwait",
    "dublin": "Dublin",
    "belfast": "Belfast",
    "texas": "Texas",
    "hawaï": "Hawaii",
    "asie": "Asia",
    "arizona": "Arizona",
}
_CITIES = (
    "New York,Los Angeles,Chicago,Houston,Dallas,Denver,Seattle,Boston,Miami,Tampa,Orlando,Detroit,"
    "Baltimore,Pittsburgh,Cleveland,Columbus,Cincinnati,Milwaukee,Minneapolis,Portland,Sacramento,"
    "San Francisco,San Diego,San Antonio,Las Vegas,Phoenix,Austin,Atlanta,Charlotte,Nashville,"
    "Memphis,Louisville,Kansas City,Oklahoma City,Salt Lake City,Buffalo,Richmond,Anchorage,"
    "Washington,Toronto,Ottawa,Vancouver,Calgary,Edmonton,Winnipeg,Sydney,Melbourne,Brisbane,Perth,"
    "Canberra,Auckland,Wellington,Glasgow,Manchester,Liverpool,Birmingham,Leeds,Bristol,Cardiff,"
    "Bangkok,Nairobi,Lagos,Johannesburg,Harare,Manila,Jakarta,Colombo,Karachi,Lahore,Islamabad,"
    "Dhaka,Delhi,Mumbai,Khaleej,Gulf,Astana,Tampa Bay"
)


def place(name: str) -> str:
    """Return a place as an English title has it, or nothing if no such paper is likely."""
    return _PLACES.get(name.lower(), name if name in _KNOWN else "")


_KNOWN = frozenset(_CITIES.split(","))


def title(word: str) -> str:
    """Return what the word is in an English title, or nothing."""
    return _TITLES.get(word.lower(), "")


def rebuilt(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return likely English titles for French words that were one, best first; often none."""
    english = [title(word) for word in words]
    return (f"The {' '.join(english)}",) if all(english) else ()
