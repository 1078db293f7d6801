"""What a patient needs, where visits are booked and shown; and the dead, for whom none is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.errors import Deceased, NotAllowed, NotFound
from clinic_desk.family import wishing
from clinic_desk.family.records import Needs
from clinic_desk.patients import record
from clinic_desk.scheduling import cancelling, free, interpreters, merging, moving, series
from clinic_desk.scheduling.day import day, some
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.interpreters import InterpreterState
from clinic_desk.scheduling.records import Cancellation, CancelledBy, CancelReason
from clinic_desk.scheduling.to_do import counting
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.session import DeskSession
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT, Desk

TODAY = MORNING.date()
ARABIC = Needs(language="ar", interpreter=True, longer=20)


def test_a_longer_visit_is_proposed_and_booked_as_long(desk: Desk, schedule: Directory) -> None:
    usual, longer = (
        free.next_free(desk.session, Search(service=VISIT, longer=more), limit=1)[0]
        for more in (0, 20)
    )
    assert longer.end_utc - longer.start_utc == usual.end_utc - usual.start_utc + 20
    booked = desk.book(longer.start, practitioner=longer.practitioner, longer=20)
    assert booked.end_utc == longer.end_utc


def test_the_day_shows_what_its_visits_need(desk: Desk, schedule: Directory) -> None:
    wishing.need(desk.session, schedule, desk.patient, ARABIC)
    desk.book()
    desk.book(MORNING + timedelta(hours=3), patient=a_patient(desk.session, "Ek"))
    shown = [
        one for column in day(desk.session, schedule, TODAY).columns for one in column.appointments
    ]
    assert [one.needs for one in shown] == [replace(ARABIC, version=1), None]


def test_an_interpreter_is_looked_after_until_confirmed_and_taken_back(
    desk: Desk, schedule: Directory
) -> None:
    wishing.need(desk.session, schedule, desk.patient, ARABIC)
    booked = desk.book()
    (one,) = interpreters.on_day(desk.session, schedule, TODAY)
    assert (one.language, one.state, one.settled) == ("ar", None, False)
    for to, before in (
        (InterpreterState.ORDERED, None),
        (InterpreterState.CONFIRMED, InterpreterState.ORDERED),
    ):
        assert interpreters.change(desk.session, schedule, booked.id, to) is before
    (one,) = interpreters.on_day(desk.session, schedule, TODAY)
    assert one.settled
    interpreters.change(desk.session, schedule, booked.id, None)
    assert interpreters.states_of(schedule, [booked.id]) == {}


def to_confirm(session: DeskSession) -> int:
    return counting.counts(session).interpreters


def test_who_is_not_confirmed_is_counted_until_the_next_open_day_is_over(
    desk: Desk, schedule: Directory
) -> None:
    session = desk.session
    desk.book()
    assert to_confirm(session) == 0
    wishing.need(session, schedule, desk.patient, ARABIC)
    tomorrow = desk.book(MORNING + timedelta(days=1))
    desk.book(MORNING + timedelta(days=2))
    assert to_confirm(session) == 2
    for to, left in ((InterpreterState.ORDERED, 2), (InterpreterState.CONFIRMED, 1), (None, 2)):
        interpreters.change(session, schedule, tomorrow.id, to)
        assert to_confirm(session) == left
    desk.unbook(tomorrow)
    assert to_confirm(session) == 1


def test_on_a_friday_mondays_interpreters_are_counted(desk: Desk, schedule: Directory) -> None:
    wishing.need(desk.session, schedule, desk.patient, ARABIC)
    desk.book(MORNING + timedelta(days=7))
    assert to_confirm(desk.session) == 0
    desk.clinic.clock.at += timedelta(days=4)
    assert to_confirm(desk.sit(Role.RECEPTIONIST)) == 1


def test_a_merged_cards_need_counts_for_the_card_that_was_kept(desk: Desk) -> None:
    session = desk.session
    other = a_patient(session, "Lind", "Alwa")
    with session.directory("test") as opened:
        wishing.need(session, opened, other, ARABIC)
    desk.book()
    assert to_confirm(session) == 0
    desk.clinic.clock.move(timedelta(minutes=1))
    with (
        session.opened(desk.patient, PurposeOfUse.DESK) as kept,
        session.opened(other, PurposeOfUse.DESK) as merged,
    ):
        versions = record.read(kept).version, record.read(merged).version
        merging.merge(session, kept, merged, frozenset(), versions)
    assert to_confirm(session) == 1


def test_for_another_time_nobody_has_been_asked_until_the_visit_is_back(
    desk: Desk, schedule: Directory
) -> None:
    wishing.need(desk.session, schedule, desk.patient, ARABIC)
    booked = desk.book()
    interpreters.change(desk.session, schedule, booked.id, InterpreterState.CONFIRMED)
    one = booked
    for hours, state in ((1, None), (0, InterpreterState.CONFIRMED)):
        one = moving.move(
            desk.session,
            schedule,
            one.id,
            one.version,
            practitioner=LINDQVIST,
            start=MORNING + timedelta(hours=hours),
        )
        assert interpreters.states_of(schedule, [one.id]).get(one.id) is state
        assert to_confirm(desk.session) == (state is None)
        (shown,) = interpreters.on_day(desk.session, schedule, TODAY)
        assert (shown.state, shown.moved) == (state, state is None)
    moved = moving.move(
        desk.session,
        schedule,
        one.id,
        one.version,
        practitioner=LINDQVIST,
        start=MORNING + timedelta(hours=1),
    )
    interpreters.change(desk.session, schedule, moved.id, InterpreterState.ORDERED)
    (shown,) = interpreters.on_day(desk.session, schedule, TODAY)
    assert (shown.state, shown.moved) == (InterpreterState.ORDERED, False)


@pytest.mark.parametrize(
    "other",
    [replace(ARABIC, language="so"), replace(ARABIC, interpreter_remote=True)],
    ids=["another language", "remote"],
)
def test_for_another_language_or_remote_it_is_asked_anew_until_the_need_is_back(
    desk: Desk, schedule: Directory, other: Needs
) -> None:
    needed = wishing.need(desk.session, schedule, desk.patient, ARABIC)
    booked = desk.book()
    interpreters.change(desk.session, schedule, booked.id, InterpreterState.CONFIRMED)
    for need, state in ((other, None), (ARABIC, InterpreterState.CONFIRMED)):
        after = replace(need, version=needed.version)
        needed = wishing.need(desk.session, schedule, desk.patient, after)
        (shown,) = interpreters.on_day(desk.session, schedule, TODAY)
        assert (shown.state, shown.moved) == (state, False)
        assert shown.asked == (("ar", False) if state is None else None)
        assert to_confirm(desk.session) == (state is None)
        with desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing:
            assert interpreters.asked_otherwise(viewing, booked.start_utc - 1) == (state is None)
            assert interpreters.asked_otherwise(viewing, booked.start_utc) == 0, "it has begun"
    wishing.need(desk.session, schedule, desk.patient, replace(other, version=needed.version))
    interpreters.change(desk.session, schedule, booked.id, InterpreterState.ORDERED)
    (shown,) = interpreters.on_day(desk.session, schedule, TODAY)
    assert (shown.state, shown.asked) == (InterpreterState.ORDERED, None)


def test_a_protected_persons_interpreter_is_nobodys_to_see(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Dold", "Eva", protected=True)
    with desk.session.directory("test") as opened:
        wishing.need(desk.session, opened, hidden, ARABIC)
    booked = desk.book(patient=hidden)
    assert to_confirm(desk.session) == 1
    session = desk.sit(Role.RECEPTIONIST)
    assert to_confirm(session) == 0
    with session.directory("test") as opened:
        assert interpreters.on_day(session, opened, TODAY) == []
        with pytest.raises(NotFound):
            interpreters.change(session, opened, booked.id, InterpreterState.ORDERED)


def test_for_the_dead_nothing_is_booked_moved_or_put_back(desk: Desk, schedule: Directory) -> None:
    died = date(2026, 3, 1)
    kept = desk.book()
    other = desk.book(MORNING + timedelta(hours=3))
    asked = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)
    gone = cancelling.cancel(desk.session, schedule, other.id, other.version, asked)
    wishing.say_died(desk.session, schedule, desk.patient, died)
    with pytest.raises(Deceased):
        desk.book(MORNING + timedelta(hours=1))
    with pytest.raises(Deceased):
        cancelling.reinstate(desk.session, schedule, gone.id, gone.version)
    with pytest.raises(Deceased):
        moving.move(
            desk.session,
            schedule,
            kept.id,
            kept.version,
            practitioner=LINDQVIST,
            start=MORNING + timedelta(days=1),
        )
    wishing.say_died(desk.session, schedule, desk.patient, None)
    assert desk.book(MORNING + timedelta(hours=1)).patient == desk.patient


def test_whoever_has_an_own_calendar_learns_nothing_of_anothers_visits(desk: Desk) -> None:
    with desk.session.directory("test") as opened:
        wishing.need(desk.session, opened, desk.patient, ARABIC)
    others = desk.book(practitioner=HADDAD)
    own = desk.book(MORNING + timedelta(hours=4), practitioner=LINDQVIST)
    session = desk.sit(Role.CLINICIAN)
    with session.directory("test") as opened:
        assert [one.visit.id for one in interpreters.on_day(session, opened, TODAY)] == [own.id]
        assert [one.id for one in some(session, opened, [others.id, own.id])] == [own.id]
        assert series.of(session, opened, others.id) is None
        with pytest.raises(NotAllowed):
            interpreters.change(session, opened, others.id, InterpreterState.ORDERED)


def test_nobody_learns_that_a_masked_visit_was_cancelled(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Dold", "Eva", protected=True)
    one = desk.book(patient=hidden)
    desk.unbook(one)
    session = desk.sit(Role.RECEPTIONIST)
    with session.directory("test") as opened:
        assert some(session, opened, [one.id]) == []
