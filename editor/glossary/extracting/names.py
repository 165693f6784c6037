"""Proper names: people, places, institutions, titles, wherever a capital means something."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editor.glossary.extracting.corpus import Corpus, Place, Sentence
from editor.glossary.extracting.noise import NOT_NAMES, OFFICES, PARTICLES, TITLES
from editor.glossary.extracting.tails import find_generic, find_tail, is_common
from editor.language.dictionary import fold
from editor.language.lexicon import Pos, readings
from editor.language.names import name_key

_LEAST_COMMON = 2
"""How often a common noun with a capital stands, at least, to name something by itself."""
_LONGEST = 8
"""How many words a name has at most."""
_ARTICLES = {"la": "f", "le": "m", "les": "pl", "au": "m", "du": "m", "aux": "pl", "des": "pl"}


@dataclass
class Named:
    """A name and where it stands."""

    text: str
    places: list[Place] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    """Every way it is written, with how often."""
    genders: Counter[str] = field(default_factory=Counter)
    """What the articles before it say."""
    short: "Named | None" = None
    """The family name by itself, where a text has it too."""

    @property
    def all_places(self) -> list[Place]:
        """Where it stands, the family name too."""
        return sorted([*self.places, *self.short.places]) if self.short else self.places

    @property
    def is_single(self) -> bool:
        """Whether it is one word."""
        return " " not in self.text and "’" not in self.text


def find_names(corpus: Corpus) -> list[Named]:
    """Return the names of a corpus that the glossary does not have, the first met first."""
    places = [place for at in range(len(corpus.french)) for place in _in_sentence(corpus, at)]
    settled = _settled(corpus, places)
    groups: dict[str, Named] = {}
    for place in settled:
        sentence = corpus.french[place.passage]
        text = sentence.quote(place.first, place.last)
        named = groups.setdefault(_key(text), Named(text))
        named.places.append(place)
        named.spellings[text] += 1
        _note_gender(named, sentence, place.first)
    kept = [named for named in groups.values() if _names_something(corpus, named)]
    for named in kept:
        named.text = max(named.spellings, key=lambda text: (_accents(text), named.spellings[text]))
    return _with_short_mentions(kept)


def _in_sentence(corpus: Corpus, at: int) -> Iterator[Place]:
    """Yield where names may stand in a passage, as long as they can be."""
    sentence = corpus.french[at]
    if sentence.is_shouted:
        return
    first = 0
    while first < len(sentence.forms):
        if not _is_capital(sentence, first):
            first += 1
            continue
        last = _run_end(sentence, first)
        start = _without_titles(sentence, first, last)
        if start <= last and not _is_field(sentence, start):
            last = find_tail(sentence, start, last)
            yield Place(at, find_generic(sentence, start), last)
        first = last + 1


def _is_field(sentence: Sentence, at: int) -> bool:
    """Say whether a word in capitals is what an office is for: « ministre de la Défense »."""
    before = at - 1
    while before > max(0, at - 3) and sentence.lower[before] in {"de", "la", "l’", "des", "du"}:
        before -= 1
    office = before >= 0 and before < at - 1 and sentence.lower[before] in OFFICES
    return office and is_common(sentence.forms[at])


def _is_capital(sentence: Sentence, at: int) -> bool:
    form = sentence.forms[at]
    if not sentence.is_word[at] or len(form) < 2 or form[-1] in "'’":
        return False
    if sentence.lower[at] in {"état", "états"}:
        return False
    if form[:3].lower() in {"al-", "el-"} and form[3:4].isupper():
        return True
    return form[0].isupper() and not (form.isupper() and len(form) < 7 and "-" not in form)


def _run_end(sentence: Sentence, first: int) -> int:
    """Return the last word of the capitalised words that begin at `first`."""
    last = first
    while last + 1 < len(sentence.forms) and last - first < _LONGEST:
        following = last + 1
        while (
            following < len(sentence.forms) - 1
            and following - last < 3
            and sentence.lower[following] in PARTICLES
        ):
            following += 1
        if not _is_capital(sentence, following) or not _touch(sentence, last, following):
            break
        last = following
    if last - first < 2 and _is_first_name(sentence, first):
        return _with_french_particle(sentence, first, last)
    return last


def _touch(sentence: Sentence, one: int, other: int) -> bool:
    """Say whether only spaces and the words between two words part them."""
    end = sentence.starts[other]
    return "\n" not in sentence.text[sentence.starts[one] : end]


def _is_first_name(sentence: Sentence, at: int) -> bool:
    before = sentence.lower[at - 1] if at else ""
    known = readings(sentence.forms[at])
    return before not in {*_ARTICLES, "l’", "en", "à", "d’", "de"} and any(
        r.pos is Pos.PROPER_NOUN and r.gender in {"m", "f"} for r in known
    )


def _with_french_particle(sentence: Sentence, first: int, end: int) -> int:
    """Return the last word of a name such as « Charles de Gaulle », of which some is known."""
    following = sentence.lower[end + 1 : end + 4]
    for particle in (("de", "la"), ("de", "l’"), ("de",), ("d’",), ("du",)):
        last = end + len(particle) + 1
        if following[: len(particle)] == particle and last < len(sentence.forms):
            known = readings(sentence.forms[last])
            # Behind « Vladimir Poutine », « de Moscou » says where he is from.
            is_place = end > first and any(r.pos is Pos.PROPER_NOUN for r in known)
            if _is_capital(sentence, last) and not is_place:
                return last
    return end


def _without_titles(sentence: Sentence, first: int, last: int) -> int:
    """Return where a name begins behind a word that opens a sentence, and behind titles."""
    opens = sentence.opens(first) and is_common(sentence.forms[first])
    if opens and (first == last or not _begins_institution(sentence, first)):
        first += 1
    while first <= last and sentence.lower[first].rstrip(".") in TITLES:
        first += 1
        if first <= last and sentence.forms[first] == ".":
            first += 1
    return first


def _begins_institution(sentence: Sentence, at: int) -> bool:
    known = readings(sentence.lower[at])
    return all(r.pos in {Pos.NOUN, Pos.ADJECTIVE, Pos.PROPER_NOUN} for r in known)


def _settled(corpus: Corpus, places: Sequence[Place]) -> Iterator[Place]:
    """Yield the places cut back to what the text says again, and those the glossary lacks.

    « Conseil de sécurité de l’ONU » is the Council wherever it stands without the rest.
    """
    counts: Counter[tuple[str, ...]] = Counter()
    for place in places:
        words = corpus.french[place.passage].lower[place.first : place.last + 1]
        counts.update(words[: n + 1] for n in range(len(words)))
    for place in places:
        words = corpus.french[place.passage].lower[place.first : place.last + 1]
        last = place.last - place.first
        whole = counts[words]
        for length in range(last, 0, -1):
            ends = _may_end(corpus.french[place.passage], place.first + length - 1)
            if ends and counts[words[:length]] >= max(2, 2 * whole):
                last = length - 1
                break
        cut = Place(place.passage, place.first, place.first + last)
        if not corpus.is_known(cut):
            yield cut


def _may_end(sentence: Sentence, at: int) -> bool:
    return sentence.forms[at][-1] not in "'’" and len(sentence.forms[at]) > 3


def _key(text: str) -> str:
    return name_key(text) or text.lower()


def _accents(text: str) -> int:
    """Return how French a spelling is: a machine leaves the English one, and makes no French."""
    return sum(letter in "ïéèêëç" for letter in text.lower())


def _names_something(corpus: Corpus, named: Named) -> bool:
    if not named.is_single:
        return any(word[0].isupper() for word in named.text.split(" "))
    low = named.text.lower()
    if low in NOT_NAMES or low.rstrip(".") in TITLES or len(low) < 3:
        return False
    if not is_common(named.text):
        return True
    known = readings(low)
    # « les Russes », « un Ukrainien »: the adjective says it all.
    if any(r.pos is Pos.ADJECTIVE for r in known) or any(r.pos is Pos.VERB for r in known):
        return False
    inner = sum(not corpus.french[p.passage].opens(p.first) for p in named.places)
    return inner >= _LEAST_COMMON and low not in corpus.words


def _note_gender(named: Named, sentence: Sentence, first: int) -> None:
    article = _ARTICLES.get(sentence.lower[first - 1]) if first else None
    if article:
        named.genders[article] += 1


def _with_short_mentions(names: Sequence[Named]) -> list[Named]:
    """Return the names, a person's family name counted with the whole name."""
    wholes: defaultdict[str, list[Named]] = defaultdict(list)
    for named in names:
        if not named.is_single and _is_person(named.text):
            wholes[_key(named.text.split(" ")[-1])].append(named)
    return [named for named in names if not _joined(named, wholes)]


def _is_person(text: str) -> bool:
    words = text.split(" ")
    capital = all(word[0].isupper() or word in PARTICLES or word[:3] == "al-" for word in words)
    return capital and not is_common(words[0]) and words[-1].lower() not in NOT_NAMES


def _joined(named: Named, wholes: Mapping[str, list[Named]]) -> bool:
    owners = wholes.get(_key(named.text), ()) if named.is_single else ()
    if len(owners) != 1:
        return False
    # « Corée » is no short form of « Ronan Le Corre », whatever the sound.
    same = fold(owners[0].text.split(" ")[-1]) == fold(named.text)
    if not same and readings(named.text):
        return False
    owners[0].short = named
    return True
