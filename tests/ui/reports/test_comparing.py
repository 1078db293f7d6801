"""The difference from before in words: that of the numbers as they are shown."""

import pytest

from ui.reports import comparing
from ui.reports.plot import Bar, Row, plotted


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (0.794, 0.746, "4 percentage points more"),
        (0.5, 0.51, "1 percentage point less"),
        (0.501, 0.499, "the same"),
        (0.3, None, "–"),
    ],
)
def test_shares_differ_by_points_of_what_is_shown(now, before, words):
    assert comparing.points_on(now, before) == words


def test_waiting_and_lead_say_longer_or_shorter():
    assert comparing.minutes_on(7.2, 4.9) == "2 minutes longer"
    assert comparing.minutes_on(3, 4) == "1 minute shorter"
    assert comparing.days_on(9.96, 8.5) == "1.5 days longer"
    assert comparing.days_on(2.0, 2.04) == "the same"


def test_the_sentence_beside_a_number(in_swedish):
    words = comparing.beside("Oktober 2026", "79 %", comparing.points_on(0.83, 0.79))
    assert words == "Oktober 2026: 79 % · nu 4 procentenheter mer"


def test_what_was_not_counted_before_is_compared_with_nothing():
    words = comparing.beside("October 2026", comparing.percent(None), "–")
    assert words == "October 2026: nothing to compare with"


@pytest.mark.parametrize(
    ("most", "top"), [(0.04, 0.1), (0.1, 0.1), (0.33, 0.4), (1.0, 1.0), (1.2, 1.5), (2.1, 2.5)]
)
def test_a_plot_is_as_high_as_its_highest_bar_needs(most, top):
    row = Row(label="", value="", of="", before="", change="")
    made = plotted([Bar(row=row, short="", now=0.01, before=most)], "", "")
    assert made is not None
    assert made.top == pytest.approx(top)
