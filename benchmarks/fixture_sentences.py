"""French sentences and their English, put together from templates, for a model to learn.

`<a>…</a>` in a template marks words that say the same on both sides: what the labelled tags of
the tests are made from. A slot ends in a digit, so that both sides can name the same thing.
"""

import random
import re
from dataclasses import dataclass

MONTHS = (
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
)
DAYS = (
    ("lundi", "on Monday"),
    ("mardi", "on Tuesday"),
    ("mercredi", "on Wednesday"),
    ("jeudi", "on Thursday"),
    ("vendredi", "on Friday"),
    ("samedi", "on Saturday"),
    ("dimanche", "on Sunday"),
    ("hier", "yesterday"),
    ("la semaine dernière", "last week"),
    ("le mois dernier", "last month"),
    ("l’année dernière", "last year"),
)
# French name, its article and preposition group, English name, adjectives (m, f), English one.
COUNTRIES = (
    ("France", "la", "France", "français", "française", "French"),
    ("Russie", "la", "Russia", "russe", "russe", "Russian"),
    ("Ukraine", "l’", "Ukraine", "ukrainien", "ukrainienne", "Ukrainian"),
    ("Arménie", "l’", "Armenia", "arménien", "arménienne", "Armenian"),
    ("Biélorussie", "la", "Belarus", "biélorusse", "biélorusse", "Belarusian"),
    ("Kazakhstan", "le", "Kazakhstan", "kazakh", "kazakhe", "Kazakh"),
    ("Kirghizstan", "le", "Kyrgyzstan", "kirghize", "kirghize", "Kyrgyz"),
    ("Tadjikistan", "le", "Tajikistan", "tadjik", "tadjike", "Tajik"),
    ("Allemagne", "l’", "Germany", "allemand", "allemande", "German"),
    ("Italie", "l’", "Italy", "italien", "italienne", "Italian"),
    ("Espagne", "l’", "Spain", "espagnol", "espagnole", "Spanish"),
    ("Pologne", "la", "Poland", "polonais", "polonaise", "Polish"),
    ("Turquie", "la", "Turkey", "turc", "turque", "Turkish"),
    ("Japon", "le", "Japan", "japonais", "japonaise", "Japanese"),
    ("Chine", "la", "China", "chinois", "chinoise", "Chinese"),
    ("Inde", "l’", "India", "indien", "indienne", "Indian"),
    ("Canada", "le", "Canada", "canadien", "canadienne", "Canadian"),
    ("Brésil", "le", "Brazil", "brésilien", "brésilienne", "Brazilian"),
    ("Géorgie", "la", "Georgia", "géorgien", "géorgienne", "Georgian"),
    ("Moldavie", "la", "Moldova", "moldave", "moldave", "Moldovan"),
    ("Finlande", "la", "Finland", "finlandais", "finlandaise", "Finnish"),
    ("Norvège", "la", "Norway", "norvégien", "norvégienne", "Norwegian"),
)
CITIES = (
    *((name, name) for name in ("Paris", "Berlin", "Rome", "Madrid", "Ankara", "Minsk", "Astana")),
    *((name, name) for name in ("Tokyo", "Ottawa", "Helsinki", "Oslo", "Chisinau", "Lyon")),
    *((name, name) for name in ("Marseille", "Strasbourg", "Lille", "Nantes", "Washington")),
    ("Moscou", "Moscow"),
    ("Kiev", "Kyiv"),
    ("Koursk", "Kursk"),
    ("Erevan", "Yerevan"),
    ("Bichkek", "Bishkek"),
    ("Douchanbé", "Dushanbe"),
    ("Varsovie", "Warsaw"),
    ("Pékin", "Beijing"),
    ("Tbilissi", "Tbilisi"),
    ("Bruxelles", "Brussels"),
    ("Genève", "Geneva"),
    ("Vienne", "Vienna"),
    ("Londres", "London"),
)
TRANSLITERATED = (
    ("Sergueï Volkov", "Sergei Volkov"),
    ("Iouri Tchernov", "Yuri Chernov"),
    ("Mikhaïl Kouznetsov", "Mikhail Kuznetsov"),
    ("Alexeï Pouchkov", "Alexei Pushkov"),
    ("Nourlan Abaïev", "Nurlan Abayev"),
    ("Rouslan Chevtchouk", "Ruslan Shevchuk"),
    ("Tatiana Joukova", "Tatiana Zhukova"),
    ("Aïgoul Saparova", "Aigul Saparova"),
)
FIRST_NAMES = (
    *("Claire", "Marie", "Jeanne", "Sophie", "Nadia", "Olga", "Irina", "Louise", "Camille"),
    *("Paul", "Pierre", "Jean", "Marc", "Ivan", "Thomas", "Luc", "Karim", "Hugo"),
)
LAST_NAMES = (
    *("Fournier", "Lambert", "Moreau", "Girard", "Bonnet", "Rousseau", "Blanc", "Garnier"),
    *("Petrov", "Ivanov", "Novak", "Kaplan", "Sarkissian", "Orlov", "Benali", "Schmidt", "Rossi"),
)
BODIES = (
    ("l’Union européenne", "the European Union"),
    ("l’OTSC", "the CSTO"),
    ("l’OTAN", "NATO"),
    ("l’ONU", "the UN"),
    ("la Commission européenne", "the European Commission"),
    ("la Banque mondiale", "the World Bank"),
    ("la Croix-Rouge", "the Red Cross"),
    ("la Cour pénale internationale", "the International Criminal Court"),
    ("le Conseil de sécurité", "the Security Council"),
    (
        "l’Organisation du traité de sécurité collective",
        "the Collective Security Treaty Organization",
    ),
)
TOPICS = (
    ("la guerre", "the war"),
    ("la paix", "peace"),
    ("la défense collective", "collective defence"),
    ("la sécurité énergétique", "energy security"),
    ("le commerce extérieur", "foreign trade"),
    ("les droits de l’homme", "human rights"),
    ("la lutte contre la corruption", "the fight against corruption"),
    ("le changement climatique", "climate change"),
    ("la crise économique", "the economic crisis"),
    ("les élections législatives", "the parliamentary elections"),
    ("la réforme des retraites", "pension reform"),
    ("l’aide humanitaire", "humanitarian aid"),
)
THINGS = (
    ("véhicules blindés", "armoured vehicles"),
    ("soldats", "soldiers"),
    ("réfugiés", "refugees"),
    ("journalistes étrangers", "foreign journalists"),
    ("observateurs internationaux", "international observers"),
    ("drones militaires", "military drones"),
    ("médecins", "doctors"),
    ("manifestants", "protesters"),
)
SENTENCES = (
    ("<a>{p1}</a> a visité <b>{v1}</b> {d1}", "<a>{p1}</a> visited <b>{v1}</b> {d1}"),
    ("<a>{p1}</a> a rencontré <b>{p2}</b> à {v1}", "<a>{p1}</a> met <b>{p2}</b> in {v1}"),
    (
        "<a>{s1}</a> a signé un accord avec <b>{c2}</b>",
        "<a>{s1}</a> signed an agreement with <b>{c2}</b>",
    ),
    (
        "<a>{s1}</a> a envoyé <b>{n1} {t1}</b> à {v1}",
        "<a>{s1}</a> sent <b>{n1} {t1}</b> to {v1}",
    ),
    (
        "le <a>président {m1}</a> a rencontré <b>{p1}</b> {d1}",
        "the <a>{a1} president</a> met <b>{p1}</b> {d1}",
    ),
    (
        "le président {m1} a critiqué <a>{o1}</a> pour son <b>silence</b>",
        "the {a1} president criticised <a>{o1}</a> for its <b>silence</b>",
    ),
    (
        "le <a>gouvernement {m1}</a> a annoncé une aide de <b>{n1} millions d’euros</b>",
        "the <a>{a1} government</a> announced aid worth <b>{n1} million euros</b>",
    ),
    (
        "les <a>troupes {f1}s</a> ont quitté la région {de_v1} {d1}",
        "<a>{a1} troops</a> left the {v1} region {d1}",
    ),
    (
        "la <b>ministre {f1}</b> de la Défense a démissionné {d1}",
        "the <b>{a1} defence minister</b> resigned {d1}",
    ),
    (
        "<a>{o1}</a> a publié un rapport sur <b>{k1}</b>",
        "<a>{o1}</a> published a report on <b>{k1}</b>",
    ),
    (
        "<a>{o1}</a> n’a fourni aucun <b>soutien militaire</b> {a_c1}",
        "<a>{o1}</a> provided no <b>military support</b> to {c1}",
    ),
    ("<a>{o1}</a> a été créée en <b>{y1}</b>", "<a>{o1}</a> was created in <b>{y1}</b>"),
    (
        "l’attaque a fait <a>{n1} morts</a> et <b>{n2} blessés</b> à {v1}",
        "the attack left <a>{n1} dead</a> and <b>{n2} wounded</b> in {v1}",
    ),
    (
        "<a>{p1}</a> a prononcé un <b>discours important</b> sur {k1}",
        "<a>{p1}</a> gave an <b>important speech</b> on {k1}",
    ),
    (
        "l’économie {f1} a progressé de <a>{r1} %</a> en <b>{y1}</b>",
        "the {a1} economy grew by <a>{r1}%</a> in <b>{y1}</b>",
    ),
    (
        "les <a>alliés {m1s}</a> restent divisés sur <b>{k1}</b>",
        "the <a>{a1} allies</a> remain divided over <b>{k1}</b>",
    ),
    (
        "le sommet {de_v1} a commencé <a>le {date1}</a>",
        "the {v1} summit began <a>on {date1}</a>",
    ),
    (
        "<a>{n1} {t1}</a> sont arrivés à <b>{v1}</b> {d1}",
        "<a>{n1} {t1}</a> arrived in <b>{v1}</b> {d1}",
    ),
    (
        "le <a>journal {m1}</a> a révélé un <b>accord secret</b> entre {c2} et {c3}",
        "the <a>{a1} newspaper</a> revealed a <b>secret agreement</b> between {c2} and {c3}",
    ),
    (
        "la <a>crise politique</a> menace <b>{k1}</b>",
        "the <a>political crisis</a> threatens <b>{k1}</b>",
    ),
    (
        "les négociations entre <a>{c1}</a> et <b>{c2}</b> ont échoué {d1}",
        "the talks between <a>{c1}</a> and <b>{c2}</b> failed {d1}",
    ),
    (
        "un <a>porte-parole {m1}</a> a refusé de commenter <b>{k1}</b>",
        "a <a>{a1} spokesman</a> declined to comment on <b>{k1}</b>",
    ),
    (
        "les <a>sanctions économiques</a> contre <b>{c1}</b> seront prolongées",
        "the <a>economic sanctions</a> against <b>{c1}</b> will be extended",
    ),
    (
        "la <a>ville historique</a> {de_v1} compte <b>{n1} habitants</b>",
        "the <a>historic city</a> of {v1} has <b>{n1} inhabitants</b>",
    ),
    (
        "<a>{p1}</a> dirige l’<b>opposition {f1}</b> depuis {y1}",
        "<a>{p1}</a> has led the <b>{a1} opposition</b> since {y1}",
    ),
    (
        "<a>{s1}</a> demande l’aide <b>{de_o1}</b>",
        "<a>{s1}</a> is asking for help from <b>{de_o1}</b>",
    ),
    (
        "le parlement {m1} a adopté une <a>nouvelle loi</a> sur <b>{k1}</b>",
        "the {a1} parliament passed a <a>new law</a> on <b>{k1}</b>",
    ),
    (
        "le <a>prix du gaz</a> a augmenté de <b>{r1} %</b> {d1}",
        "the <a>price of gas</a> rose by <b>{r1}%</b> {d1}",
    ),
)
FRAMES = (
    *((("{x}.", "{x}."),) * 6),
    ("Selon <f>{o9}</f>, {x}.", "According to <f>{o9}</f>, {x}."),
    ("Selon <f>{p9}</f>, {x}.", "According to <f>{p9}</f>, {x}."),
    ("Cependant, {x}.", "However, {x}."),
    ("En outre, {x}.", "In addition, {x}."),
    ("{x}, a déclaré <f>{p9}</f>.", "{x}, <f>{p9}</f> said."),
    ("« {x} », a déclaré <f>{p9}</f>.", "“{x},” <f>{p9}</f> said."),
    ("{x}, et {z}.", "{x}, and {z}."),
    ("{x}, tandis que {z}.", "{x}, while {z}."),
    ("Si {x}, {z}.", "If {x}, {z}."),
)
_MARK = re.compile(r"</?[a-z]>")
_SLOT = re.compile(r"\{([a-z_]+?)(\d?s?)\}")


@dataclass(frozen=True, slots=True)
class Pair:
    """A French sentence and its English, both with the marks of their templates."""

    marked_source: str
    marked_target: str

    @property
    def source(self) -> str:
        """The French without marks."""
        return _MARK.sub("", self.marked_source)

    @property
    def target(self) -> str:
        """The English without marks."""
        return _MARK.sub("", self.marked_target)


def make_pairs(count: int, seed: int) -> list[Pair]:
    """Return that many different pairs, the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311
    found: dict[str, Pair] = {}
    while len(found) < count:
        pair = _make_pair(rng)
        found.setdefault(pair.source, pair)
    return list(found.values())


def _make_pair(rng: random.Random) -> Pair:
    frame_source, frame_target = rng.choice(FRAMES)
    first, second = rng.sample(SENTENCES, 2)
    quoted = frame_source.startswith("«")
    sides = []
    values = [_values(rng), _values(rng), _values(rng)]
    for side, frame in enumerate((frame_source, frame_target)):
        inner = _fill(first[side], values[0], side)
        other = _marks_from("c", _fill(second[side], values[1], side))
        if quoted:
            inner = _capitalised(inner)
        whole = _fill(frame, values[2], side).replace("{x}", inner).replace("{z}", other)
        sides.append(_capitalised(whole))
    source, target = sides
    if rng.random() < 0.35:
        source = source.replace("’", "'")
    if "«" in source:
        space = rng.choice(("\u202f", "\u00a0", " "))
        source = source.replace("« ", f"«{space}").replace(" »", f"{space}»")
    return Pair(source, target)


def _fill(template: str, values: dict[str, tuple[str, str]], side: int) -> str:
    return _SLOT.sub(
        lambda m: values[m[1] + m[2]][side] if m[1] + m[2] in values else m[0], template
    )


def _marks_from(letter: str, text: str) -> str:
    """Rename the marks `a` and `b` of a second clause to letters the first has not."""
    shift = ord(letter) - ord("a")
    return re.sub(r"<(/?)([ab])>", lambda m: f"<{m[1]}{chr(ord(m[2]) + shift)}>", text)


def _capitalised(text: str) -> str:
    match = re.match(r"(?:<[a-z]>)?", text)
    at = match.end() if match else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def _values(rng: random.Random) -> dict[str, tuple[str, str]]:
    """Draw every slot a template may name."""
    values: dict[str, tuple[str, str]] = {}
    for index, country in enumerate(rng.sample(COUNTRIES, 3), start=1):
        name, article, english, masculine, feminine, adjective = country
        whole = article + name if article.endswith("’") else f"{article} {name}"
        values[f"c{index}"] = values[f"s{index}"] = (whole, english)
        values[f"a_c{index}"] = (_contracted("à", whole), english)
        values[f"m{index}"] = (masculine, adjective)
        plural = masculine if masculine.endswith("s") else f"{masculine}s"
        values[f"m{index}s"] = (plural, adjective)
        values[f"f{index}"] = (feminine, adjective)
        values[f"a{index}"] = (masculine, adjective)
    for index, (name, english) in enumerate(rng.sample(CITIES, 2), start=1):
        values[f"v{index}"] = (name, english)
        values[f"de_v{index}"] = (f"d’{name}" if name[0] in "AEO" else f"de {name}", english)
    for index in (1, 2, 9):
        values[f"p{index}"] = _person(rng)
        values[f"n{index}"] = _number(rng)
        body, english = rng.choice(BODIES)
        values[f"o{index}"] = (body, english)
        values[f"de_o{index}"] = (_contracted("de", body), english)
    values["d1"] = rng.choice(DAYS)
    values["t1"] = rng.choice(THINGS)
    values["k1"] = rng.choice(TOPICS)
    year = str(rng.randint(1950, 2025))
    values["y1"] = (year, year)
    ones, tenths = rng.randint(1, 40), rng.randint(1, 9)
    values["r1"] = rng.choice(((f"{ones},{tenths}", f"{ones}.{tenths}"), (str(ones), str(ones))))
    values["date1"] = _date(rng)
    return values


def _contracted(preposition: str, phrase: str) -> str:
    """Put `à` or `de` before a phrase with its article: « du Conseil », « au Canada »."""
    if phrase.startswith("le "):
        return {"à": "au", "de": "du"}[preposition] + phrase[2:]
    return f"{preposition} {phrase}"


def _person(rng: random.Random) -> tuple[str, str]:
    if rng.random() < 0.35:
        return rng.choice(TRANSLITERATED)
    name = f"{rng.choice(FIRST_NAMES)} {rng.choice(LAST_NAMES)}"
    return name, name


def _number(rng: random.Random) -> tuple[str, str]:
    number = rng.choice(
        (
            rng.randint(2, 99),
            rng.randint(100, 999),
            rng.randint(1000, 99999),
            rng.randint(2, 20) * 50,
        )
    )
    english = f"{number:,}"
    return english.replace(",", rng.choice(("\u202f", "\u00a0", " "))), english


def _date(rng: random.Random) -> tuple[str, str]:
    day, year = rng.randint(2, 28), rng.randint(1990, 2025)
    month, english = rng.choice(MONTHS)
    return f"{day} {month} {year}", f"{day} {english} {year}"
