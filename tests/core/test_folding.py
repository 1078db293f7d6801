"""Names and numbers as they are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desk.folding import LAST, fold, phone_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Åsa", "asa"),
        ("O'Brien", "obrien"),
        ("O’Brien", "OBRIEN"),
        ("Anna-Karin", "anna karin"),
        ("Weiß", "WEISS"),
        ("Ǿrsted", "orsted"),
        ("ﬀ", "ff"),
        ("𝐀nna", "anna"),
        ("İpek", "ipek"),
        ("ΣΊΣΥΦΟΣ", "σισυφος"),
        ("김", "김"),
        ("J.R.", "jr"),
        ("علی\u200cرضا", "علیرضا"),
    ],
)
def test_two_ways_to_write_a_name_are_one(one, other):
    assert fold(one) == fold(other)


@settings(deadline=None)
@given(st.text(max_size=30))
def test_what_is_folded_stays_as_it_is(text):
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(text.upper()) == fold(text.upper().lower())
    assert folded == folded.strip()
    assert "  " not in folded


@settings(deadline=None)
@given(st.text(max_size=10), st.text(max_size=10))
def test_every_text_that_begins_alike_lies_below_the_end_of_its_range(begin, rest):
    low, key = fold(begin), fold(begin) + fold(rest)
    assert low.encode() <= key.encode() < (low + LAST).encode() or LAST in key


@pytest.mark.parametrize(
    ("phone", "key"), [(None, None), ("", None), ("-", None), ("+46 70-123", "3210764")]
)
def test_a_phone_is_kept_from_its_end(phone, key):
    assert phone_key(phone) == key
