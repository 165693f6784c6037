"""The glossary's terms that drafts lack, and where in the drafts they belong."""

import re
from collections.abc import Mapping, Sequence

from editor.engines import Draft, Engine, locate
from editor.glossary import Links, missed_terms
from editor.language import tags
from editor.language.dictionary import english_for, english_forms
from editor.language.tokens import tokenize
from editor.model import Concept, Span, TermMatch

_ALTERNATIVES = 4
_ARTICLE = re.compile(r"\A(?:the|an?) ", re.IGNORECASE)


def align_terms(
    engine: Engine, drafts: Mapping[str, Sequence[Draft]], concepts: Sequence[Concept]
) -> dict[str, Links]:
    """Return, for the first draft of each source, what it says for each term that it lacks.

    The engine translates each such term by itself, all in one run: what it makes of « prix du gaz »
    alone is what it mostly makes of it in a sentence.
    """
    missed = {
        source: missed_terms(source, found[0].text, concepts=concepts)
        for source, found in drafts.items()
        if found
    }
    by_itself = _by_itself(engine, missed)
    links: dict[str, Links] = {source: () for source in drafts}
    for source, matches in missed.items():
        draft = drafts[source][0]
        plain, said = tags.strip(source), tags.strip(draft.text)
        spans = [_plain_span(plain, match.span) for match in matches]
        alone = {
            words: _said(words, by_itself[words], said.text)
            for words in (span.of(plain.text) for span in spans)
        }
        links[source] = tuple(
            (match.span, said.span(place))
            for match, place in zip(matches, locate(source, spans, draft, alone), strict=True)
            if place is not None
        )
    return links


def _by_itself(
    engine: Engine, missed: Mapping[str, Sequence[TermMatch]]
) -> dict[str, tuple[str, ...]]:
    """Return what the engine makes of each missed term by itself, best first."""
    words = sorted(
        {tags.strip(m.span.of(source)).text for source, found in missed.items() for m in found}
    )
    drafts = engine.translate(words, alternatives=_ALTERNATIVES) if words else []
    return {
        word: tuple(draft.text for draft in found)
        for word, found in zip(words, drafts, strict=True)
    }


def _said(words: str, renderings: Sequence[str], draft: str) -> str:
    """Return the rendering that stands in a draft; if none does, what a dictionary finds there."""
    for rendering in renderings:
        bare = _ARTICLE.sub("", rendering.rstrip("."))
        short = len(bare.split()) <= 2 * len(words.split()) + 1
        if short and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", draft, re.IGNORECASE):
            return bare
    known = english_for(words)
    found = [word.form for word in tokenize(draft, "en") if english_forms(word.form) & known]
    return found[0] if len(found) == 1 else next(iter(renderings), "")


def _plain_span(plain: tags.Plain, span: Span) -> Span:
    start = len(tags.strip(plain.tagged[: span.start]).text)
    return Span(start, start + len(tags.strip(span.of(plain.tagged)).text))
