"""Photo credits and agency lines: « Getty Images », « (Photo : AFP) », « REUTERS/… »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_LONGEST = 200
_AGENCY = (
    r"(?:getty images|afp(?: photo)?|reuters|associated press|ap(?: photo)?|epa(?:-efe)?|efe"
    r"|shutterstock|istock(?:photo)?|alamy(?: stock photo)?|unsplash|pexels|pixabay|flickr"
    r"|wikimedia(?: commons)?|wikipedia|sipa(?: press| usa)?|abaca(?:press)?|rea"
    r"|magnum(?: photos)?|anadolu(?: agency)?|tass|sputnik|ria novosti|xinhua"
    r"|zuma(?: press| wire)?|bloomberg|nurphoto|keystone|belga|ansa|dpa|maxppp|hans lucas"
    r"|bestimage|panoramic|imago(?: images)?|pa(?: media| images)?|adobe stock|depositphotos"
    r"|dreamstime|123rf|nasa|upi|kyodo|yonhap|ukrinform|facebook|twitter|instagram)"
)
_BARE = re.compile(rf"(?:via )?{_AGENCY}(?:\s*[/|,·-]\s*(?:via )?{_AGENCY}){{0,3}}[.]?", re.I)
"""Nothing but agencies."""
_SLASHED = re.compile(
    rf"(?:{_AGENCY}\s?/\s?[\w .’'-]{{2,40}}|[\w .’'-]{{2,60}}\s?(?:/|via|pour|for)\s?{_AGENCY}"
    rf"(?:\s*[/|,]\s*{_AGENCY}){{0,2}})[.]?",
    re.I,
)
"""An agency and its photographer."""
_LABEL = (
    r"(?:(?:crédits?|credits?)(?: (?:photos?|images?|illustrations?|vidéo))?|photos?|images?"
    r"|photographie|photograph|picture|illustration|visuel|infographie|image source"
    r"|source de l[’']image|image credit|photo credit|légende)"
)
_LABELLED = re.compile(
    rf"{_LABEL}\s?(?::|©|\(c\)|/|\||[–—-] )\s?.{{2,160}}"
    r"|(?:photo|image|picture|photograph)s? (?:by|courtesy of|from|fournie par) .{2,100}",
    re.I,
)
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
_TITLE_WORDS = re.compile(r"\b(?:est|sont|a|ont|qui|que|était|pour|contre|selon)\b")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        line = passage.text.strip(" ()[]\u00a0\u202f*_")
        whole = Span(0, len(passage.text))
        if len(line) <= _LONGEST and _BARE.fullmatch(line):
            yield Match(passage, whole, ("",), safety=Safety.SAFE)
        elif len(line) <= _LONGEST and _is_credit(line):
            yield Match(passage, whole, ("",))
        else:
            yield from _inline(passage)


def _is_credit(line: str) -> bool:
    if _LICENSED.fullmatch(line) or _LABELLED.fullmatch(line):
        return line[-1:] not in "?!:" and ". " not in line
    return bool(_SLASHED.fullmatch(line)) and not _TITLE_WORDS.search(line)


def _inline(passage: Passage) -> Iterator[Match]:
    if "(" not in passage.text and "[" not in passage.text:
        return
    for found in _INLINE.finditer(passage.text):
        if found.end() - found.start() < len(passage.text):
            yield Match(passage, Span(found.start(), found.end()), ("",))


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
    ),
    fine=(
        "Reuters a publié la photo du maire.",
        "La photo a fait le tour du monde.",
        "Selon l’agence Reuters, le maire a démissionné.",
        "L’image de la France (et celle de l’Europe) en souffre.",
        "Source de fierté, le pont attire les curieux.",
        "Le crédit immobilier recule.",
    ),
)
