"""What we know of French and English: words, tokens, spelling, typography, inline tags."""
