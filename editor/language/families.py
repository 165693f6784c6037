"""Derivational families: the lemmas that are derived from one another."""

from collections.abc import Mapping


def families(lemmas: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return the family key of every lemma with relatives; `lemmas` gives each its categories."""
    return {lemma: lemma for lemma in lemmas if not lemma}
