"""What a colleague changed, in the words of whoever meets it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.errors import StaleRow, StatusForbids
from ui.words import colleagues
from ui.words.errors import sentence

HERE = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 3, 10, 0, tzinfo=HERE)
ANNA, ME = 7, 8


@pytest.fixture
def at_the_desk():
    names = {ANNA: "Anna Ek"}
    here = colleagues.Here(account=ME, name=lambda one: names.get(one, ""), now=lambda: NOW)
    colleagues.sit(here)
    yield
    colleagues.leave(here)


def stale(by=ANNA, what=EventKind.APPOINTMENT_MOVED, day=3, start=datetime(2026, 3, 3, 10, 20)):  # noqa: DTZ001 - wall time is naive
    at = datetime(2026, 3, day, 8, 41, tzinfo=UTC)
    return sentence(StaleRow("appointment", 1, 2, by, what, at, start))


def test_it_says_who_did_what_and_when_and_that_nothing_is_lost(qapp, at_the_desk):
    said = stale()

    assert said.startswith("Anna Ek moved this visit to 10:20 at 09:41. ")
    assert "nothing you typed is lost" in said


def test_yesterday_oneself_and_somebody_unknown(qapp, at_the_desk):
    assert stale(day=2).startswith("Anna Ek moved this visit to 10:20 yesterday at 09:41.")
    assert stale(by=ME, what=EventKind.APPOINTMENT_CANCELLED).startswith("You cancelled this visit")
    assert stale(by=None, what=EventKind.WAITING_CHANGED).startswith("A colleague changed this at")


def test_whatever_can_be_changed_is_said(qapp, at_the_desk):
    for kind in EventKind:
        assert "{" not in stale(what=kind)


def test_of_a_visit_that_cannot_be_missed_yet_it_says_when_it_begins(qapp, at_the_desk):
    today = StatusForbids("booked", "missed", datetime(2026, 3, 3, 13, 0, tzinfo=UTC))
    tomorrow = StatusForbids("booked", "missed", datetime(2026, 3, 4, 13, 0, tzinfo=UTC))
    assert sentence(today).startswith("The visit begins at 14:00, so nobody has missed it yet.")
    assert sentence(tomorrow).startswith("The visit begins tomorrow at 14:00, ")


def test_while_nobody_sits_there_it_names_nobody(qapp):
    assert "Anna" not in stale()
