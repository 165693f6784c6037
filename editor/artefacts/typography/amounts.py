"""Amounts in English order: « $5 milliards », « €200 », « 5 millions $ »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_CURRENCIES = {
    "$": ("dollars", "dollar"),
    "US$": ("dollars américains", "dollar américain"),
    "USD": ("dollars", "dollar"),
    "USD ": ("dollars", "dollar"),
    "C$": ("dollars canadiens", "dollar canadien"),
    "CA$": ("dollars canadiens", "dollar canadien"),
    "A$": ("dollars australiens", "dollar australien"),
    "€": ("euros", "euro"),
    "EUR ": ("euros", "euro"),
    "£": ("livres sterling", "livre sterling"),
    "¥": ("yens", "yen"),
    "₽": ("roubles", "rouble"),
    "₴": ("hryvnias", "hryvnia"),
    "₹": ("roupies", "roupie"),
    "HK$": ("dollars de Hongkong", "dollar de Hongkong"),
    "NZ$": ("dollars néo-zélandais", "dollar néo-zélandais"),
    "S$": ("dollars de Singapour", "dollar de Singapour"),
    "R$": ("reals", "real"),
    "GBP ": ("livres sterling", "livre sterling"),
    "₩": ("wons", "won"),
    "₪": ("shekels", "shekel"),
    "₺": ("livres turques", "livre turque"),
    "₦": ("nairas", "naira"),
    "₱": ("pesos", "peso"),
}
_SIGNS = frozenset("$€£¥₽₴₹₩₪₺₦₱")
_CODES = frozenset({"USD", "EUR", "GBP"})
_CURRENCY = r"US\$|CA\$|HK\$|NZ\$|[CASR]\$|[$€£¥₽₴₹₩₪₺₦₱]"
_SCALES = {
    "k": "000",
    "m": "millions",
    "mn": "millions",
    "million": "millions",
    "millions": "millions",
    "b": "milliards",
    "bn": "milliards",
    "billion": "milliards",
    "billions": "milliards",
    "milliard": "milliards",
    "milliards": "milliards",
    "t": "mille milliards",
    "tn": "mille milliards",
    "trillion": "mille milliards",
    "trillions": "mille milliards",
    "mille": "mille",
}
_S = "[ \u00a0\u202f]"
_AMOUNT = re.compile(
    rf"""
    (?<![\w$€£])(?P<currency>{_CURRENCY}|USD\ ?|EUR\ |GBP\ ){_S}?
    (?P<number>\d{{1,3}}(?:[,\ \u00a0\u202f]\d{{3}}(?!\d))+|\d+)(?P<decimals>[.,]\d{{1,2}}(?!\d))?
    (?:[ \u00a0\u202f-]?
       (?:de[ ])?
       (?P<scale>milliards?|millions?|billions?|trillions?|mille|bn|tn|mn|[kKmMbBtT])(?!\w))?
    (?P<said>{_S}(?:de\ |d[’'])?(?:dollars?|euros?|livres?(?:\ sterling)?|USD))?
    (?![\d/=])
    """,
    re.VERBOSE,
)
_SIGN_AFTER = re.compile(
    r"(?<!\d)(?P<number>\d++(?:[,.]\d++)?)[ \u00a0\u202f](?P<scale>milliards?|millions?)"
    r"[ \u00a0\u202f]?(?:de )?(?P<currency>US\$|CA\$|\$|€|£)(?![\w\d])"
    r"|(?<![\w.,])(?P<first>\d{1,4}(?:[,.]\d{1,2})?)[ \u00a0\u202f]?(?P<sign>US\$|CA\$|\$|€"
    r"|£)[ \u00a0\u202f]?"
    r"(?:de )?(?P<behind>milliards?|millions?)(?!\w)"
)
_RANGE = re.compile(
    rf"(?<![\w$€£])(?P<currency>{_CURRENCY}){_S}?(?P<one>\d{{1,3}}(?:[,\u202f]\d{{3}})*(?:\.\d{{1,2"
    rf"}})?)"
    rf"(?P<joint>{_S}?[-–—]{_S}?|{_S}(?:à|et|ou|to){_S})(?:{_CURRENCY})?{_S}?"
    rf"(?P<other>\d{{1,3}}(?:[,\u202f]\d{{3}})*(?:\.\d{{1,2}})?)"
    r"(?:[ \u00a0\u202f-]?(?P<scale>milliards?|millions?|billions?|bn|mn"
    r"|[mMbB])(?!\w))?(?![\d/=\w])"
)
"""Two amounts, of which the first has no scale of its own."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if _SIGNS.isdisjoint(passage.characters) and _CODES.isdisjoint(passage.forms):
            continue
        ranges = [Span(*found.span()) for found in _RANGE.finditer(passage.text)]
        for found in _RANGE.finditer(passage.text):
            fixed = _between(found)
            yield Match(passage, Span(*found.span()), (fixed,), safety=Safety.SUGGEST)
        for found in _AMOUNT.finditer(passage.text):
            fixed = _set(found)
            where = Span(*found.span())
            if fixed and not any(span.overlaps(where) for span in ranges):
                safety = None if found["scale"] else Safety.SUGGEST
                yield Match(passage, Span(found.start(), found.end()), (fixed,), safety=safety)
        for found in _SIGN_AFTER.finditer(passage.text):
            number = (found["number"] or found["first"]).replace(".", ",")
            name = _named(found["currency"] or found["sign"], "2")
            fixed = f"{number} {found['scale'] or found['behind']} {_of(name)}"
            yield Match(passage, Span(found.start(), found.end()), (fixed,), safety=Safety.SUGGEST)


def _between(found: re.Match[str]) -> str:
    one, other = (
        re.sub("[ ,\u00a0\u202f]", "\u202f", found[n]).replace(".", ",") for n in ("one", "other")
    )
    word = found["joint"].strip(" \u00a0\u202f")
    joint = word if word in {"et", "ou"} else "à"
    scale = _SCALES.get((found["scale"] or "").lower(), "")
    name = _named(found["currency"], "2")
    return f"{one} {joint} {other} {f'{scale} {_of(name)}' if scale else name}"


def _set(found: re.Match[str]) -> str:
    number = re.sub("[ ,\u00a0\u202f]", "\u202f", found["number"])
    decimals = (found["decimals"] or "").replace(".", ",")
    scale = _SCALES.get((found["scale"] or "").lower(), "")
    # `$1` alone is a shell's argument before it is money.
    if not scale and not decimals and len(found["number"]) < 2:
        return ""
    if scale == "000":
        if decimals:
            return ""
        number, scale = f"{number}\u202f000", ""
    whole = number + decimals
    if scale == "mille milliards":
        whole, scale = _thousandfold(number, decimals), "milliards"
    if scale in {"millions", "milliards"}:
        scale = scale[:-1] if _is_singular(whole) else scale
        return f"{whole} {scale} {_of(_named(found['currency'], '2'))}"
    name = _named(found["currency"], whole)
    return " ".join(filter(None, (whole, scale, name)))


def _thousandfold(number: str, decimals: str) -> str:
    """Return a thousand times the number: the English trillion in milliards."""
    digits = number.replace("\u202f", "") + decimals.lstrip(",").ljust(3, "0")
    return f"{int(digits):,}".replace(",", "\u202f")


def _named(currency: str, number: str) -> str:
    plural, singular = _CURRENCIES[currency if currency in _CURRENCIES else currency.strip(" ")]
    return singular if _is_singular(number) else plural


def _is_singular(number: str) -> bool:
    return re.match(r"[01](?:,\d+)?$", number) is not None


def _of(name: str) -> str:
    return f"d’{name}" if name[0] in "eéh" else f"de {name}"


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » : en français la monnaie suit le nombre, en toutes lettres dans un texte.",
    message_en="“{0}”: in French the currency follows the number, spelled out in running text.",
    why="L’anglais met le signe de la monnaie avant le nombre.",
    find=outside_addresses(_find),
    bad=(
        Example("Une aide de $5 milliards.", "Une aide de 5 milliards de dollars."),
        Example("Un don de €200 à la ville.", "Un don de 200 euros à la ville."),
        Example("Un prêt de £1.5 million.", "Un prêt de 1,5 million de livres sterling."),
        Example("Il a payé $1,500 hier.", "Il a payé 1\u202f500 dollars hier."),
        Example("Une dette de $3bn.", "Une dette de 3 milliards de dollars."),
        Example("Une dette de $1.2 trillion.", "Une dette de 1\u202f200 milliards de dollars."),
        Example("De $5-10 millions par an.", "De 5 à 10 millions de dollars par an."),
        Example("Un don de 5 $ millions.", "Un don de 5 millions de dollars."),
    ),
    fine=(
        "Une aide de 5 milliards de dollars.",
        "Le script lit $1 et $HOME.",
        "Un café à 2 €.",
        "Le prix est de 20 $ à Montréal.",
    ),
)
