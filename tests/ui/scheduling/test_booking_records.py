"""What a booking is made of, before anything is shown of it."""

import pytest

from tests.ui.scheduling.a_clinic import at
from ui.scheduling.booking_records import half_hour_after, name_parts


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Siv Rådberg", ("Siv", "Rådberg")),
        ("Rådberg, Siv", ("Siv", "Rådberg")),
        ("Nguyễn Thị Mai", ("Nguyễn Thị", "Mai")),
        ("Rådberg", ("", "Rådberg")),
        ("", ("", "")),
    ],
)
def test_a_typed_name_falls_into_its_parts(typed, parts):
    assert name_parts(typed) == parts


def test_not_before_leaves_a_quarter_of_an_hour():
    assert half_hour_after(at("10:42")) == at("11:00")
    assert half_hour_after(at("10:50")) == at("11:30")
