import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.artefacts.document.openings import LENGTH, opening

_PATTERNS = (
    r"(?:lire|voir)(?: aussi)?(?: ?:)? .{2,60}",
    r"(?:a )?(?:lire|suivre)…?",
    r"[|·]? ?\d{1,2}(?:er)? mai",
    r"(?:x|vk|abcd)[\s|]*(?:y|z)?",
    r"(?:ab?c*|\(d\))+e",
    r"a(?=b)b|c(?!d).",
    r"",
)


@pytest.mark.parametrize("pattern", _PATTERNS)
@given(data=st.data())
def test_all_that_a_pattern_matches_begins_as_told(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rf"\A(?:{pattern})\Z"))
    if re.fullmatch(pattern, text):
        assert opening(pattern).match(text[:LENGTH])


def test_a_pattern_is_not_tried_where_it_cannot_match() -> None:
    assert not opening(r"(?:lire|voir) (?:ici|là)").match("livr")
    assert not opening(r"ab?").match("abc")
