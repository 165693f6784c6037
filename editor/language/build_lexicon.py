"""Build the French lexicon's data files from hunspell's dictionary.

    python -m editor.language.build_lexicon [FOLDER]

FOLDER has `fr.dic` and `fr.aff` (by default where Debian's hunspell-fr-comprehensive puts them).
The same dictionary gives the same bytes.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import marisa_trie

from editor.errors import EditorError
from editor.language.families import families
from editor.language.lexicon_file import Analysis, Edit, Entry, edit_between, write_readings

DEBIAN = Path("/usr/share/hunspell")
DATA = Path(__file__).parent / "data"

_POS = {
    "nom": "noun",
    "loc.nom": "noun",
    "titr": "noun",
    "adj": "adjective",
    "loc.adj": "adjective",
    "adv": "adverb",
    "loc.adv": "adverb",
    "negadv": "adverb",
    "advint": "adverb",
    "propersuj": "pronoun",
    "properobj": "pronoun",
    "prodem": "pronoun",
    "proind": "pronoun",
    "prorel": "pronoun",
    "proint": "pronoun",
    "proneg": "pronoun",
    "proadv": "pronoun",
    "det": "determiner",
    "detpos": "determiner",
    "detind": "determiner",
    "detdem": "determiner",
    "detneg": "determiner",
    "detex": "determiner",
    "prep": "preposition",
    "prepv": "preposition",
    "loc.prep": "preposition",
    "loc.prepv": "preposition",
    "cj": "conjunction",
    "cjco": "conjunction",
    "cjsub": "conjunction",
    "loc.cj": "conjunction",
    "loc.cjsub": "conjunction",
    "npr": "proper noun",
    "prn": "proper noun",
    "patr": "proper noun",
    "loc.patr": "proper noun",
    "interj": "interjection",
    "loc.interj": "interjection",
    "nb": "numeral",
    "nbro": "numeral",
    "pfx": "other",
}
_GENDERS = {"mas": "m", "fem": "f", "epi": "e"}
_NUMBERS = {"sg": "s", "pl": "p", "inv": "i"}
_TENSES = {
    "ipre": "ind-pres",
    "iimp": "ind-impf",
    "ipsi": "ind-past",
    "ifut": "ind-fut",
    "cond": "cond-pres",
    "spre": "subj-pres",
    "simp": "subj-impf",
    "impe": "imp-pres",
}
_UNCONJUGATED = {"infi": "inf", "ppre": "part-pres", "ppas": "part-pas"}
_PERSONS = {f"{n}{tail}": f"{n}{tail[0]}" for n in "123" for tail in ("sg", "pl")}
# `parlé-je` and `parlè-je` have forms of their own, and `err` marks what is no word.
_LEFT_OUT = {"err", "ponc", "sign", "sfx"}
_INVERTED = {"1jsg", "1isg"}


@dataclass(frozen=True, slots=True)
class _Suffix:
    strip: str
    add: str
    condition: re.Pattern[str]
    fields: tuple[str, ...]


def _read(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").split("\n")
    except FileNotFoundError as fault:
        raise EditorError(
            "not found; install Debian's hunspell-fr-comprehensive or give the folder of fr.dic",
            path,
        ) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise EditorError(f"cannot be read as UTF-8 text: {fault}", path) from fault


def _read_suffixes(path: Path) -> dict[str, list[_Suffix]]:
    suffixes: dict[str, list[_Suffix]] = defaultdict(list)
    for line in _read(path):
        parts = line.split()
        if len(parts) > 4 and parts[0] == "SFX":
            _, flag, strip, add, condition, *fields = parts
            suffixes[flag].append(
                _Suffix(
                    "" if strip == "0" else strip,
                    add.partition("/")[0].removeprefix("0"),
                    re.compile(f"{condition}$"),
                    tuple(fields),
                )
            )
    if not suffixes:
        raise EditorError("there are no suffix rules in it; is this hunspell's fr.aff?", path)
    return suffixes


def _read_prefixes(path: Path) -> dict[str, list[tuple[str, list[str]]]]:
    """Return the prefixes of units, `kilo` and none, each with the flags that go on from there."""
    prefixes: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for line in _read(path):
        parts = line.split()
        # Those with an apostrophe are elided articles and pronouns, no part of a word.
        if len(parts) > 4 and parts[0] == "PFX" and "'" not in parts[3]:
            add, _, flags = parts[3].partition("/")
            if flags:
                prefixes[parts[1]].append((add.removeprefix("0"), _codes(flags)))
    return prefixes


def _codes(flags: str) -> list[str]:
    return [flags[i : i + 2] for i in range(0, len(flags), 2)]


@dataclass(frozen=True, slots=True, order=True)
class _Form:
    lemma: str
    form: str
    tags: str


@dataclass(frozen=True, slots=True)
class _Affixes:
    suffixes: dict[str, list[_Suffix]]
    prefixes: dict[str, list[tuple[str, list[str]]]]


def _expand(line: str, affixes: _Affixes) -> Iterator[_Form]:
    """Yield every form of a line of the dictionary with each of its grammars."""
    head, *fields = line.split()
    word, _, flags = head.partition("/")
    codes = _codes(flags)
    stems = [field[3:] for field in fields if field.startswith("st:")]
    yield from _inflected(word, stems[0] if stems else word, codes, fields, affixes)
    for code in codes:
        for prefix, further in affixes.prefixes.get(code, ()):
            whole = prefix + word
            # The flags that go on give the singular too.
            yield from _inflected(whole, whole, [*further, "()"], fields, affixes)


def _inflected(
    word: str, lemma: str, codes: list[str], fields: list[str], affixes: _Affixes
) -> Iterator[_Form]:
    suffixes = affixes.suffixes
    forms = [] if "()" in codes else [(word, tuple(fields))]
    for code in codes:
        for suffix in suffixes.get(code, ()):
            if word.endswith(suffix.strip) and suffix.condition.search(word):
                stem = word[: len(word) - len(suffix.strip)]
                forms.append((stem + suffix.add, (*fields, *suffix.fields)))
    participles = [form for form, tags in forms if {"po:ppas", "po:adj"} <= set(tags)]
    for form, tags in forms:
        for tag in _tags(form, {tag.rstrip("!") for tag in tags}):
            adjective = tag.startswith("adjective") and participles and "po:ppas" in tags
            yield _Form(participles[0] if adjective else lemma, form, tag)


def _tags(form: str, fields: set[str]) -> Iterator[str]:
    """Yield the grammars that the fields of one form stand for."""
    po = {field[3:] for field in fields if field.startswith("po:")}
    values = {field[3:] for field in fields if field.startswith("is:")}
    if po & _LEFT_OUT or (po & _INVERTED and "ppas" not in po):
        return
    gender = next((_GENDERS[v] for v in sorted(values) if v in _GENDERS), "-")
    number = next((_NUMBERS[v] for v in sorted(values) if v in _NUMBERS), "-")
    for tense, name in _UNCONJUGATED.items():
        if tense in po or tense in values:
            yield f"verb {gender} {number} {name}"
    for tense, person in product(sorted(po & set(_TENSES)), sorted(po & set(_PERSONS))):
        yield f"verb - {person[1]} {_TENSES[tense]}-{_PERSONS[person]}"
    is_verb = any(re.fullmatch(r"v[0-3].*", p) for p in po)
    for name in sorted({_POS[p] for p in po if p in _POS}):
        if name == "noun" and form[:1].isupper() and "titr" not in po:
            yield f"proper noun {gender} {number} -"
        elif not is_verb or name == "adjective":
            yield f"{name} {gender} {number} -"


def build(source: Path, target: Path) -> int:
    """Write the data files into `target`; return the number of forms."""
    affixes = _Affixes(_read_suffixes(source / "fr.aff"), _read_prefixes(source / "fr.aff"))
    forms = {
        form
        for line in _read(source / "fr.dic")[1:]
        if line.strip(" \t\r")
        for form in _expand(line, affixes)
    }
    readings: dict[str, set[Analysis]] = defaultdict(set)
    paradigms: dict[str, dict[str, set[Analysis]]] = defaultdict(lambda: defaultdict(set))
    for form in forms:
        pos = form.tags.rpartition(" ")[0].rpartition(" ")[0].rpartition(" ")[0]
        readings[form.form].add(Analysis(edit_between(form.form, form.lemma), form.tags))
        paradigms[form.lemma][pos].add(Analysis(edit_between(form.lemma, form.form), form.tags))
    keys = families({lemma: frozenset(by_pos) for lemma, by_pos in paradigms.items()})
    trie = marisa_trie.Trie(sorted(readings.keys() | paradigms.keys()))
    entries = [_entry(form, readings, paradigms, keys) for form in _in_order(trie)]
    target.mkdir(parents=True, exist_ok=True)
    trie.save(str(target / "fr.forms"))
    write_readings(target / "fr.readings", entries)
    return len(entries)


def _in_order(trie: marisa_trie.Trie) -> Iterable[str]:
    return (trie.restore_key(number) for number in range(len(trie)))


def _entry(
    form: str,
    readings: dict[str, set[Analysis]],
    paradigms: dict[str, dict[str, set[Analysis]]],
    keys: dict[str, str],
) -> Entry:
    # A paradigm of one form, which is the lemma itself, says nothing that its reading does not.
    heads = [tuple(sorted(p)) for p in paradigms.get(form, {}).values()]
    family: Edit | None = edit_between(form, keys[form]) if form in keys else None
    return Entry(
        tuple(sorted(readings.get(form, ()))),
        tuple(sorted(p for p in heads if any(a.edit != Edit(0, "") for a in p))),
        family,
    )


def main() -> int:
    """Build from the folder on the command line; return the exit status."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else DEBIAN
    try:
        count = build(source, DATA)
    except EditorError as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    sys.stdout.write(f"{count} forms\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
