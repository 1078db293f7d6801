"""What a booking is made of, before anything is shown of it."""

import pytest

from ui.scheduling.booking_records import name_parts


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Siv Rådberg", ("Siv", "Rådberg")),
        ("Rådberg, Siv", ("Siv", "Rådberg")),
        ("Nguyễn Thị Mai", ("Nguyễn Thị", "Mai")),
        ("Rådberg", ("", "Rådberg")),
        ("siv rådberg", ("Siv", "Rådberg")),
        ("rådberg", ("", "Rådberg")),
        ("anna-lisa o'brien", ("Anna-Lisa", "O'Brien")),
        ("saga von döbeln", ("Saga", "von Döbeln")),
        ("von döbeln, saga", ("Saga", "von Döbeln")),
        ("maria de la cruz", ("Maria", "de la Cruz")),
        ("le thi mai", ("Le Thi", "Mai")),
        ("bell hooks McRae", ("bell hooks", "McRae")),
        ("", ("", "")),
    ],
)
def test_a_typed_name_falls_into_its_parts(typed, parts):
    assert name_parts(typed) == parts
