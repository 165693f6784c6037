"""Photo credits and agency lines: « Getty Images », « (Photo : AFP) », « REUTERS/… »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_LONGEST = 200
_AGENCY = (
    r"(?:getty(?: images)?|afp(?: photo)?|reuters|(?:the )?associated press"
    r"|(?:photo )?ap(?: photo)?"
    r"|photo (?:afp|reuters)|epa(?:-efe)?|efe|rex features|rex|polaris|redux|picture alliance"
    r"|shutterstock|istock(?:photo|\.com)?|alamy(?: stock photo)?|unsplash|pexels|pixabay|flickr"
    r"|wikimedia(?: commons)?|wikipedia|sipa(?: press| usa)?|abaca(?:press)?|rea"
    r"|magnum(?: photos)?|anadolu(?: agency)?|tass|sputnik|ria novosti|xinhua"
    r"|zuma(?: press| wire)?|bloomberg|nurphoto|keystone|belga|ansa|dpa|maxppp|hans lucas"
    r"|bestimage|panoramic|imago(?: images)?|pa(?: media| images)?|adobe stock|depositphotos"
    r"|dreamstime|123rf|nasa|esa|noaa|usgs|eso|jpl|stsci|(?:the |le )?new york times|(?:le "
    r"|the )?washington post"
    r"|the guardian|the verge|cnn|bbc(?: news)?|npr|upi|kyodo|yonhap|ukrinform|facebook|twitter"
    r"|instagram)"
)
_BARE = re.compile(rf"(?:via )?{_AGENCY}(?:\s*[/|,·-]\s*(?:via )?{_AGENCY}){{0,3}}[.]?", re.I)
"""Nothing but agencies."""
_SLASHED = re.compile(
    rf"(?:{_AGENCY}(?:\s?/\s?[\w .’'-]{{2,40}}){{1,3}}|[\w .’'-]{{2,60}}\s?(?:[/|]|\bvia|\bpour"
    rf"|\bfor)\s?{_AGENCY}"
    rf"(?:(?:\s*[/|,-]\s*| via ){_AGENCY}){{0,2}})(?:, (?:file|fichier|dossier|archives?"
    rf"|pool)(?: photo)?)?[.]?",
    re.I,
)
"""An agency and its photographer."""
_LABEL = (
    r"(?:(?:crédits?|credits?)(?: (?:photos?|images?|illustrations?|vidéo))?|photos?|images?"
    r"|photographie|photograph|picture|image source|photos? d[’']archives?|capture d[’']écran"
    r"|screenshot"
    r"|source de l[’']image|image credit|photo credit)"
)
_LABELLED = re.compile(
    rf"{_LABEL}\s?(?::|©|\(c\)|/|\||[–—-] )\s?.{{2,160}}"
    r"|(?:photo|image|picture|photograph|illustration|graphic|video|vidéo)s? (?:by|courtesy of|from"
    r"|via"
    r"|fournie par|avec l[’']aimable autorisation de|reproduite? avec .{2,30} de) .{2,100}"
    r"|(?:avec l[’']aimable autorisation|courtesy|photo gracieuseté|image gracieuseté"
    r"|gracieuseté) (?:de|of|du|d[’']) ?.{2,100}"
    r"|(?:photo|image|visuel)s? (?:d[’']illustration|libres? de droits|générique)"
    r"|(?:crédits?|credits?)\s?(?:\.{3}|…)\s?.{2,100}"
    r"|(?:illustration|photo|photographie) (?:de|par) [\w’'.-]+ [\w’'.-]+(?:/.{2,40})?",
    re.I,
)
_DRAWN = re.compile(
    r"(?:[Ii]llustration|[Vv]isuel|[Ii]nfographie|[Gg]raphi(?:que|cs?)|[Cc]hart|[Mm]ap|[Cc]arte"
    r"|[Dd]essin|[Vv]id[ée]o)s?"
    r"\s?[:©/|]\s?(?:[A-ZÀ-Ý][\w’'.-]*(?: |\s?/\s?|, )?){1,5}"
)
"""What is drawn or filmed, with the name of who did it."""
_LICENSED = re.compile(
    r"(?:cc(?: by)?(?:[- ](?:sa|nc|nd|by)){0,3}(?: \d\.\d)?|©|\(c\)|creative commons)"
    r"[\s:,].{2,180}",
    re.I,
)
_INLINE = re.compile(
    r" ?[(\[](?:(?:(?:crédits?|credits?)(?: (?:photos?|images?))?|photos?|images?|illustration)"
    r"\s?[:©/][^()\[\]]{2,100}|(?:ap|afp) photo(?:/[^()\[\]]{2,60})?"
    r"|photo (?:by|de|par|d[’']archives?)\b[^()\[\]]{2,100}"
    r"|(?:getty images|reuters|shutterstock|epa)\s?/\s?[^()\[\]]{2,60}|getty images)[)\]]",
    re.I,
)
_PHRASE = re.compile(r"(?:une?|la|les?|l[’']|des|du|en|au|aux|de)\b", re.I)
_NAMED = re.compile(_AGENCY, re.I)
_SIGNATURES = frozenset({"AFP", "Reuters", "REUTERS", "Belga", "ATS", "La Presse canadienne"})
"""Agencies under their own dispatches."""
_FILE = r"(?:, (?:file|fichier|dossier|archives?|pool)(?: photo)?)?"
_TAIL = re.compile(
    rf"(?<=[.!?»”)…])(?P<credit> ?[|–—-]? ?[(\[]?(?:{_AGENCY}\s?/\s?[\w .’'-]{{2,40}}{_FILE}"
    rf"|[A-ZÀ-Ý][\w .’'-]{{2,40}}\s?(?:/|\bvia)\s?{_AGENCY}(?:\s*[/|,-]\s*{_AGENCY}){{0,2}}{_FILE}"
    rf"|(?:crédits?|credits?|photos?|images?|photo credit|image credit)(?: photos?"
    rf"| images?)?\s?[:©]"
    rf"\s?(?P<named>[^.:|]{{2,50}})|©\s?[\w .,/’'-]{{2,50}}|(?:getty images|shutterstock|istock"
    rf"|afp photo|ap photo)[\w /.’'-]{{0,40}})[)\]]?\.?)$",
    re.I,
)
_ENDS_AS_PROSE = re.compile(r"[a-zà-ÿ]{2}[.!?…]$|[a-zà-ÿ»”][ \u00a0\u202f]?[»!?]$")
_EDGE = 5
_LONGEST_CAPTION = 600
_REACH = 120
"""Characters at the end of a caption in which its credit stands."""
_TITLE_WORDS = re.compile(r"\b(?:est|sont|a|ont|qui|que|était|pour|contre|selon)\b")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        line = passage.text.strip(" ()[]\u00a0\u202f*_")
        whole = Span(0, len(passage.text))
        if line in _SIGNATURES:
            continue
        if len(line) <= _LONGEST and _BARE.fullmatch(line):
            yield Match(passage, whole, ("",), safety=Safety.SAFE)
        elif len(line) <= _LONGEST and _is_credit(line):
            yield Match(passage, whole, ("",))
        else:
            yield from _inline(passage)
            yield from _tail(passage)


def _is_credit(line: str) -> bool:
    if _DRAWN.fullmatch(line):
        return True
    if _LICENSED.fullmatch(line) or _LABELLED.fullmatch(line):
        return line[-1:] not in "?!:" and ". " not in line
    if _PHRASE.match(line) and not _NAMED.match(line):
        return False
    return bool(_SLASHED.fullmatch(line)) and not _TITLE_WORDS.search(line)


def _inline(passage: Passage) -> Iterator[Match]:
    if "(" not in passage.text and "[" not in passage.text:
        return
    for found in _INLINE.finditer(passage.text):
        if found.end() - found.start() < len(passage.text):
            yield Match(passage, Span(found.start(), found.end()), ("",))


def _tail(passage: Passage) -> Iterator[Match]:
    """Yield the credit behind a caption's last sentence."""
    text = passage.text
    if len(text) > _LONGEST_CAPTION or _ENDS_AS_PROSE.search(text[-_EDGE:]):
        return
    found = _TAIL.search(text, max(0, len(text) - _REACH))
    if found is not None and found.start() > 0 and not _TITLE_WORDS.search(found[0]):
        named = found["named"] and not re.search(_AGENCY, found["named"], re.I)
        where = Span(*found.span("credit"))
        # A question: a French photographer's line may be the paper's own.
        yield Match(passage, where) if named else Match(passage, where, ("",))


RULE = Rule(
    issue=IssueType.ADDITION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : crédit d’une photo qui n’est plus là ; le garder si la photo revient.",
    message_en="“{0}”: the credit of a picture that is gone; keep it if the picture comes back.",
    why="L’outil qui a copié la page a pris la légende sans l’image.",
    find=_find,
    bad=(
        Example("Getty Images\n\nLe maire a répondu.", "Le maire a répondu."),
        Example("(Photo : AFP)\n\nLe maire a répondu.", "Le maire a répondu."),
        Example("REUTERS/Gleb Garanich\n\nLe maire a répondu.", "Le maire a répondu."),
        Example(
            "cc kremlin.ru, modified, http://en.kremlin.ru/events/president\n\nLe maire a répondu.",
            "Le maire a répondu.",
        ),
        Example("Crédit photo : Marie Dubois\n\nLe maire a répondu.", "Le maire a répondu."),
        Example(
            "Le maire salue la foule (AP Photo/Evan Vucci) avant de partir.",
            "Le maire salue la foule avant de partir.",
        ),
        Example(
            "Le maire salue la foule. (Evan Vucci/AP)\n\nLe maire a répondu.",
            "Le maire salue la foule.\n\nLe maire a répondu.",
        ),
        Example("Le maire salue la foule. REUTERS/Gleb Garanich", "Le maire salue la foule."),
    ),
    fine=(
        "Reuters a publié la photo du maire.",
        "Le maire a vu la foule. Twitter et Facebook aussi.",
        "Le maire salue la foule. | Le Progrès",
        "La photo a fait le tour du monde.",
        "Selon l’agence Reuters, le maire a démissionné.",
        "L’image de la France (et celle de l’Europe) en souffre.",
        "Source de fierté, le pont attire les curieux.",
        "Le crédit immobilier recule.",
        "Le maire a répondu.\n\n(AFP)",
        "Vidéo : ce que change la loi",
        "Une mission de la NASA/ESA",
    ),
)
