"""Damage where a link or other markup was lost: glued words, repeated nouns, stray marks."""
