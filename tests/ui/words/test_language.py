from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLineEdit

from clinic_desk.errors import NotAllowed, NotFound, SessionEnded, SignInFailed
from ui.words import dates, plurals
from ui.words.errors import sentence
from ui.words.keys import keys_shown
from ui.words.language import Language, locale, speak

DAY = date(2026, 11, 24)


def test_a_day_is_written_in_english():
    assert dates.long_day(DAY) == "Tuesday 24 November"
    assert dates.day_and_week(DAY) == "Tue 24 Nov · week 48"
    assert dates.numeric_day(DAY) == "24/11/2026"


def test_a_day_is_written_in_swedish(in_swedish):
    assert dates.long_day(DAY) == "Tisdag 24 november"
    assert dates.day_and_week(DAY) == "Tis 24 nov · vecka 48"
    assert dates.numeric_day(DAY) == "2026-11-24"
    assert dates.weekday(DAY) == "tisdag"


def test_a_time_has_four_figures_in_both_languages(in_swedish):
    assert dates.clock_time(datetime(2026, 11, 24, 8, 5)) == "08:05"  # noqa: DTZ001 - wall clock


def test_the_last_week_of_a_year_may_belong_to_the_next():
    assert dates.week(date(2024, 12, 30)) == "week 1"


@pytest.mark.parametrize(
    ("minutes", "words"), [(30, "30 min"), (60, "1 h"), (75, "1 h 15 min"), (0, "0 min")]
)
def test_a_duration_is_short(minutes, words):
    assert dates.duration(timedelta(minutes=minutes)) == words


def test_near_days_have_names(in_swedish):
    near = [dates.relative_day(DAY + timedelta(days=by), DAY) for by in (-1, 0, 1, 2)]
    assert near == ["I går", "I dag", "I morgon", "Tors 26 nov"]


def test_english_counts_one_and_many():
    assert [plurals.appointments(count) for count in (1, 2)] == ["1 appointment", "2 appointments"]
    assert [plurals.entries(count) for count in (1, 2)] == ["1 entry", "2 entries"]


def test_swedish_counts_one_and_many(in_swedish):
    assert [plurals.minutes(count) for count in (1, 2)] == ["1 minut", "2 minuter"]


def test_a_refused_sign_in_says_how_long_to_wait_and_not_what_was_wrong():
    words = sentence(SignInFailed(wait=8.0))
    assert words == "The name, the password or the code does not fit. Try again in 8 seconds."


def test_a_locked_session_is_told_from_one_that_ended():
    assert "locked" in sentence(SessionEnded(reason="locked"))
    assert "signed out" in sentence(SessionEnded(reason="revoked"))


def test_no_sentence_names_the_permission():
    assert "audit" not in sentence(NotAllowed(permission="audit:log:read"))
    assert "does not give that service" in sentence(NotFound("service", 3))
    assert "service" not in sentence(NotFound("patient", 3))


def test_widgets_of_qt_speak_swedish_too(qtbot, in_swedish):
    line = QLineEdit()
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    qtbot.addWidget(menu)
    assert any("ngra" in action.text() for action in menu.actions())


def test_going_back_to_english_leaves_no_swedish(qapp, in_swedish):
    speak(qapp, Language.ENGLISH)
    assert dates.week(DAY) == "week 48"
    assert locale().name() == "en_GB"


@pytest.mark.parametrize(
    ("sequence", "shown"),
    [("Ctrl+K", "Ctrl K"), ("Ctrl+Return", "Ctrl Enter"), ("Del", "Delete"), ("Ctrl+/", "Ctrl /")],
)
def test_keys_are_shown_as_they_stand_on_the_keyboard(sequence, shown):
    assert keys_shown(sequence) == shown
