from datetime import date

import pytest

from ui.words.dates import relative_day

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 12, 1), "Tue 1 Dec"),
        (date(2027, 1, 5), "Tue 5 Jan"),
        (date(2027, 3, 2), "Tue 2 Mar 2027"),
        (date(2026, 3, 3), "Tue 3 Mar 2026"),
    ],
)
def test_a_far_day_has_its_year(qapp, day, words):
    assert relative_day(day, TODAY) == words
