"""What the capitals of a text say, and where they say nothing."""

from editor.glossary.keys import Word

_BLANKS = " \u00a0\u202f"
_OPENING = "«“‘\"'(["
_CLOSING = "»”’\"')]"
_SENTENCE_END = ".!?…:;"


def find_shouted(text: str, words: list[Word]) -> list[bool]:
    """Say for each word whether its whole line is in capitals, so that they mean nothing."""
    found: list[bool] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        count = 0
        while len(found) + count < len(words) and words[len(found) + count].start < end:
            count += 1
        found += [count > 2 and line.upper() == line] * count
        start = end + 1
    return found


def same_case(form: str, wanted: str) -> bool:
    """Say whether a word has the capitals of a term's word: more at its start do no harm."""
    if wanted.islower() or not wanted[0].isalpha():
        return form.islower() or not form.isupper() or len(form) == 1
    if len(wanted) > 1 and wanted.isupper():
        return form.isupper() or (form[-1] == "s" and form[:-1] == wanted)
    return form[0].isupper() and (not form.isupper() or len(form) == 1 or len(wanted) == 1)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Say whether a stretch stands by itself between quotation marks or brackets."""
    before = text[max(0, start - 3) : start].rstrip(_BLANKS)[-1:]
    after = text[end : end + 2].strip(_BLANKS)[:1]
    return bool(before and after) and before in _OPENING and after in _CLOSING


def begins_sentence(text: str, start: int) -> bool:
    """Say whether a sentence, a quotation or a line begins at `start`."""
    before = text[max(0, start - 8) : start].rstrip(" \t\u00a0\u202f" + _OPENING + "–—-’")
    return not before or before[-1] in _SENTENCE_END or before[-1] == "\n"
