"""A machine's draft brought to the house's terms."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.glossary.contradictions import USED
from editor.glossary.expecting import Expected, Proof, is_plural, proof_for
from editor.glossary.keys import Word, find_words, is_glue, primary, text_keys
from editor.glossary.matching import Matcher
from editor.glossary.wording import edits, is_acronym
from editor.language import tags
from editor.model import Concept, Span, Term, TermMatch, TermStatus

_QUOTED = re.compile(r"“([^”\n]{1,2000})”|\"([^\"\n]{1,2000})\"|«([^»\n]{1,2000})»")
_SEVERAL = re.compile(
    r"\b(?:[ldcmts]es|aux|[nv]os|leurs|plusieurs|quelques|certaines)[ \u00a0\u202f]\Z",
    re.IGNORECASE,
)
Links = Sequence[tuple[Span, Span]]
"""Stretches of a source and of its draft that say the same, tags included."""

_MOST = 20
"""How often one concept is put into one draft at most."""
_SPARE = 4
"""How many words more than the term a stretch may have that says the same in other order."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A draft with the terms put in."""

    text: str
    satisfied: tuple[TermMatch, ...]
    """The source's terms that the text renders as the glossary has it, one for each concept."""
    missed: tuple[TermMatch, ...]
    """Those it does not, and where no safe place was found to put them."""


def apply(
    draft: str,
    *,
    source: str,
    concepts: Sequence[Concept] | None = None,
    alternatives: Sequence[str] = (),
    alignment: Links = (),
    verbatim: Collection[str] = (),
    source_lang: str = "fr",
    target_lang: str = "en",
) -> Applied:
    """Return the draft with the most terms as the glossary has them, and those it lacks put in.

    `alignment` pairs spans of the source with spans of `draft`, tags included. What stands in
    quotation marks and is in `verbatim`, or is quoted in the source in the very same words, is
    left alone. Where no safe place is found for a term, the draft stays as it is.
    """
    proof = proof_for(concepts, source_lang, target_lang)
    expected = proof.expected(source)
    drafts = (draft, *alternatives)
    best = max(drafts, key=lambda text: _count(proof, expected, text))
    spoken = {*verbatim, *_quotations(tags.strip(source).text)}
    links: Links = tuple(alignment) if best == draft else ()
    text = best
    for wanted in expected:
        text, links = _put_in(proof, wanted, text, source, spoken, links)
    present = proof.present(text)
    done = [any(present[name] for name in wanted.ids) for wanted in expected]
    return Applied(
        text,
        tuple(w.seen[0] for w, right in zip(expected, done, strict=True) if right),
        tuple(w.seen[0] for w, right in zip(expected, done, strict=True) if not right),
    )


def _count(proof: Proof, expected: tuple[Expected, ...], text: str) -> int:
    present = proof.present(text)
    return sum(any(present[name] for name in wanted.ids) for wanted in expected)


def _put_in(
    proof: Proof,
    wanted: Expected,
    text: str,
    source: str,
    spoken: Collection[str],
    links: Links,
) -> tuple[str, Links]:
    """Return the text with one concept's mentions mended, and the links to what it is then.

    What cannot be meant otherwise ("tiger of paper", "Upper Karabakh") is replaced wherever it
    stands; a single common word only as often as the source has the concept.
    """
    domain = wanted.readings[0].domain
    for _ in range(_MOST):
        lacking = len(wanted.seen) - sum(proof.present(text)[name] for name in wanted.ids)
        place = _find_place(proof, wanted, text, source, spoken, links, lacking=lacking > 0)
        if place is None:
            break
        span, plural = place
        term = wanted.rendering(span.of(tags.strip(text).text), proof.target_lang)
        if term is None:
            break
        before, text = text, mend(text, span, term, plural=plural, domain=domain)
        links = _moved(links, before, text)
    return text, links


def _moved(links: Links, before: str, after: str) -> Links:
    """Return links to a text as links to what it became: those to words that changed are gone."""
    start = _alike(before, after)
    rest = min(len(before), len(after)) - start
    kept = min(_alike(before[::-1], after[::-1]), rest)
    end, shift = len(before) - kept, len(after) - len(before)
    return tuple(
        (source, target if target.end <= start else target.shifted(shift))
        for source, target in links
        if target.end <= start or target.start >= end
    )


def _alike(one: str, other: str) -> int:
    """Return how many characters at the start of two texts are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def mend(text: str, span: Span, term: Term, *, plural: bool, domain: str) -> str:
    """Return a tagged text with `term` in the place of a stretch of its plain text."""
    plain = tags.strip(text)
    for edit in reversed(edits(plain, span, term, plural=plural, domain=domain)):
        text = _replaced(tags.strip(text), edit.span, edit.text)
    return text


def exchange(
    text: str, old: str, new: Term, *, source: str, concept: Concept, lang: str = "en"
) -> str:
    """Return a translation with one term for another wherever it stands, in whatever form.

    What is quoted in the source in the very same words is left alone.
    """
    terms = tuple(term for term in concept.terms if term.text == old and term.lang == lang)
    matcher = Matcher((replace(concept, terms=terms),), lang, statuses=frozenset(TermStatus))
    spoken = _quotations(tags.strip(source).text)
    plain = tags.strip(text).text
    kept = tuple(_spoken_spans(plain, spoken))
    for found in reversed(matcher.find(plain)):
        if not any(span.overlaps(found.span) for span in kept):
            several = is_plural(found, found.span.of(plain))
            text = mend(text, found.span, new, plural=several, domain=concept.domain)
    return text


def _replaced(plain: tags.Plain, span: Span, said: str) -> str:
    """Return the tagged text with a stretch replaced; tags within it stay around what is put in."""
    at = plain.span(span)
    inside = tags.tags(at.of(plain.tagged))
    first_open = next((i for i, tag in enumerate(inside) if not tag.startswith("</")), len(inside))
    last_close = max((i for i, tag in enumerate(inside) if tag.startswith("</")), default=-1)
    if first_open < last_close:
        # Whole pairs: around all of it. <b1>Upper</b1> <i2>Karabakh: behind one, before the other.
        before, after = inside[:first_open], inside[first_open:]
        openers = tuple(tag for tag in after if not tag.startswith("</") and tag[-2] != "/")
        closers = tuple(tag for tag in after if tag not in openers)
        before, after = (*before, *openers), closers
    elif last_close < 0:
        before, after = inside, ()
    else:
        before, after = (), inside
        if first_open < len(inside):
            before, after = inside[:first_open], inside[first_open:]
    return "".join((plain.tagged[: at.start], *before, said, *after, plain.tagged[at.end :]))


def _find_place(
    proof: Proof,
    wanted: Expected,
    text: str,
    source: str,
    spoken: Collection[str],
    links: Links,
    *,
    lacking: bool,
) -> tuple[Span, bool] | None:
    """Return where the draft says the concept in other words, and whether in the plural."""
    plain = tags.strip(text)
    kept = tuple(_spoken_spans(plain.text, spoken))
    for found in proof.avoided(plain.text, wanted):
        sure = " " in found.term.text or found.term.text != found.term.text.lower()
        if (sure or lacking) and not any(span.overlaps(found.span) for span in kept):
            shown = found.span.of(plain.text)
            return found.span, is_plural(found, shown) or _are_several(shown, wanted, source)
    if not lacking:
        return None
    mention = wanted.seen[0]
    plural = is_plural(mention, tags.strip(mention.span.of(source)).text)
    for span in (
        *_left_untranslated(mention.concept, plain.text, proof.source_lang),
        *_in_other_order(mention.concept, plain.text, proof.target_lang),
        *_aligned(proof, wanted, mention, plain, links),
    ):
        if not any(other.overlaps(span) for other in kept):
            return span, plural
    return None


def _are_several(shown: str, wanted: Expected, source: str) -> bool:
    """Say whether an acronym, which French leaves as it is, stands for several: « des ONG »."""
    first = wanted.seen[0]
    return (
        is_acronym(shown)
        and first.term.pos == "noun"
        and _SEVERAL.search(source[max(0, first.span.start - 20) : first.span.start]) is not None
    )


def _left_untranslated(concept: Concept, text: str, lang: str) -> Iterator[Span]:
    """Yield where a term of the source language stands in the draft as it is."""
    said = {t.text.lower() for t in concept.terms if primary(t.lang) != lang and t.status in USED}
    for term in sorted(concept.terms, key=lambda t: -len(t.text)):
        if primary(term.lang) != lang or term.text.lower() in said or term.status not in USED:
            continue
        pattern = re.escape(term.text).replace("’", "['’]")
        flags = 0 if is_acronym(term.text) or term.case_sensitive else re.IGNORECASE
        for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, flags):
            yield Span(*found.span())


def _in_other_order(concept: Concept, text: str, lang: str) -> Iterator[Span]:
    """Yield where the words of a term stand in another order: "tiger of paper".

    Only words that mean little by themselves may stand between them.
    """
    words = find_words(text)
    keys = [set(text_keys(word.form, lang)) for word in words]
    for term in concept.terms:
        if term.lang != lang or term.status not in USED:
            continue
        needed = [w.form for w in find_words(term.text) if not is_glue(w.form, lang)]
        if len(needed) < 2:
            continue
        wanted = [set(text_keys(form, lang)) for form in needed]
        for first in range(len(words)):
            last = _covers(words_keys=keys, wanted=wanted, first=first, forms=words, lang=lang)
            if last is not None and _is_one_phrase(text, words[first].start, words[last].end):
                yield Span(words[first].start, words[last].end)


def _covers(
    *, words_keys: list[set[str]], wanted: list[set[str]], first: int, forms: list[Word], lang: str
) -> int | None:
    """Return the last word of a stretch from `first` on that has each wanted word just once."""
    left = list(range(len(wanted)))
    for at in range(first, min(len(words_keys), first + len(wanted) + _SPARE)):
        fit = next((i for i in left if words_keys[at] & wanted[i]), None)
        if fit is not None:
            left.remove(fit)
        elif at == first or not is_glue(forms[at].form, lang):
            return None
        if not left:
            return at
    return None


def _is_one_phrase(text: str, start: int, end: int) -> bool:
    return not re.search(r"[^\w\s'’.-]|\.\s", text[start:end])


def _aligned(
    proof: Proof,
    wanted: Expected,
    mention: TermMatch,
    plain: tags.Plain,
    links: Links,
) -> Iterator[Span]:
    """Yield the stretch aligned with a mention, if it is of one piece and no other term's."""
    there = [target for source, target in links if source.overlaps(mention.span)]
    elsewhere = [target for source, target in links if not source.overlaps(mention.span)]
    if not there:
        return
    words = find_words(plain.text)
    inside = [
        index
        for index, word in enumerate(words)
        if any(span.overlaps(plain.span(Span(word.start, word.end))) for span in there)
    ]
    while inside and is_glue(words[inside[0]].form, proof.target_lang):
        inside.pop(0)
    while inside and is_glue(words[inside[-1]].form, proof.target_lang):
        inside.pop()
    if not inside:
        return
    hull = range(inside[0], inside[-1] + 1)
    gaps = [words[i].form for i in hull if i not in inside]
    span = Span(words[hull[0]].start, words[hull[-1]].end)
    others = proof.present(span.of(plain.text)).keys() - wanted.ids
    clash = any(other.overlaps(plain.span(span)) for other in elsewhere)
    longest = len(find_words(mention.term.text)) + _SPARE
    if (
        len(hull) <= longest
        and all(is_glue(form, proof.target_lang) for form in gaps)
        and not others
        and not clash
        and _is_one_phrase(plain.text, span.start, span.end)
    ):
        yield span


def _quotations(text: str) -> set[str]:
    return {_bare(next(filter(None, found.groups()))) for found in _QUOTED.finditer(text)}


def _bare(quoted: str) -> str:
    return quoted.strip(" \u00a0\u202f")


def _spoken_spans(text: str, spoken: Collection[str]) -> Iterator[Span]:
    for found in _QUOTED.finditer(text):
        if _bare(next(filter(None, found.groups()))) in spoken:
            yield Span(*found.span())
