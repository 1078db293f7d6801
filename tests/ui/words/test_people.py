"""Patients by name, or by initials where visitors can see the screen."""

import pytest

from tests.ui.scheduling.a_clinic import APPOINTMENTS, a_plan, masked
from ui.scheduling.day_view import DayView
from ui.words.people import (
    call_in_words,
    family_words,
    name_seen,
    patient_name,
    patient_words,
    show_initials,
)


@pytest.fixture
def initials():
    show_initials(only=True)
    yield
    show_initials(only=False)


def test_initials_stand_for_the_whole_name_and_the_year_tells_namesakes_apart(initials):
    assert patient_name(APPOINTMENTS[0]) == "G. N."
    assert family_words(APPOINTMENTS[0]) == "G. N."
    assert patient_words(APPOINTMENTS[1]) == "A. L. · 1961"
    assert patient_name(masked(APPOINTMENTS[0])) == "Booked"


def test_a_call_in_number_is_no_name(initials):
    assert [name_seen(one) for one in ("Siv Rådberg", call_in_words(14))] == ["S. R.", "Nr 14"]
    assert name_seen("Siv 14") == "S. 1."


def test_a_day_that_is_shown_is_painted_anew_when_names_give_way(qtbot):
    view = DayView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_plan(a_plan())

    show_initials(only=True)
    try:
        view.show_plan(a_plan())
        written = [text.laid_out.text() for picture in view._pictures for text in picture.texts]
    finally:
        show_initials(only=False)

    assert "G. N." in written
    assert not [words for words in written if "Nyström" in words]
