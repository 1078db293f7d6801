"""The flow board: who is expected, has come, is being seen, is done, and how it is taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from clinic_desk.access import Directory, EventDraft, Permission, PurposeOfUse, Reach
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import NotAllowed, ScopeClosed, StaleRow, StatusForbids
from clinic_desk.scheduling import cancelling, flow, roster, stepping, store, timetable_store
from clinic_desk.scheduling.flow import COLUMNS, FlowBoard, FlowCard, FlowCounts
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
)
from clinic_desk.scheduling.timetable import Block, BlockReason
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from clinic_desk.storage.settings import LATE_MINUTES
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, Desk

BOOKED, ARRIVED, WITH = (
    AppointmentStatus.BOOKED,
    AppointmentStatus.ARRIVED,
    AppointmentStatus.WITH_PRACTITIONER,
)
DONE, MISSED = AppointmentStatus.DONE, AppointmentStatus.MISSED
HALF_HOUR = timedelta(minutes=30)


def now(desk: Desk) -> int:
    return to_minutes(desk.clinic.clock.now())


def board(desk: Desk) -> FlowBoard:
    with desk.session.directory("today") as opened:
        return flow.today(desk.session, opened)


def card(desk: Desk, one: Appointment) -> FlowCard:
    return next(found for found in board(desk).cards if found.appointment.id == one.id)


def names(desk: Desk, status: AppointmentStatus) -> list[str | None]:
    return [one.appointment.family for one in board(desk).column(status, now(desk))]


def go(desk: Desk, one: Appointment, to: AppointmentStatus, **more: object) -> Appointment:
    with desk.session.directory("today") as opened:
        return stepping.change_status(desk.session, opened, one.id, one.version, to, **more)


def until(desk: Desk, one: Appointment, minutes: int = 0) -> None:
    """Move the clock to so many minutes after the visit should have begun."""
    desk.clinic.clock.move(from_minutes(one.start_utc + minutes) - desk.clinic.clock.now())


def test_visits_stand_in_the_columns_of_their_status_by_start(desk: Desk) -> None:
    session = desk.session
    late, early, gone = (a_patient(session, name) for name in ("Late", "Early", "Gone"))
    desk.book(MORNING + HALF_HOUR, patient=late)
    desk.book(MORNING, patient=early)
    go(desk, desk.book(MORNING, practitioner=HADDAD, patient=gone), ARRIVED)

    assert names(desk, BOOKED) == ["Early", "Late"]
    assert names(desk, ARRIVED) == ["Gone"]
    assert board(desk).counts(now(desk)) == FlowCounts(booked=3, waiting=1, late=0, missed=0)


def test_what_was_done_last_stands_first_among_the_done(desk: Desk) -> None:
    for minute, name in ((0, "First"), (30, "Second")):
        patient = a_patient(desk.session, name)
        one = desk.book(MORNING + timedelta(minutes=minute), patient=patient)
        desk.clinic.clock.move(timedelta(minutes=1))
        go(desk, go(desk, one, WITH), DONE)

    assert names(desk, DONE) == ["Second", "First"]


def test_cancelled_visits_and_other_days_are_left_out(desk: Desk) -> None:
    desk.book(MORNING + timedelta(days=1))
    one = desk.book(MORNING)
    mistake = Cancellation(reason=CancelReason.OTHER, by=CancelledBy.CLINIC, late=False)
    with desk.session.directory("today") as opened:
        cancelling.cancel(desk.session, opened, one.id, one.version, mistake)

    assert board(desk).cards == ()


def late(desk: Desk, one: Appointment, at: int) -> int:
    return board(desk).late(card(desk, one), at)


def test_somebody_who_has_not_come_is_late_from_the_minute_that_the_clinic_says(desk: Desk) -> None:
    one = desk.book(MORNING)
    start = one.start_utc

    assert [late(desk, one, start + minute) for minute in (-5, 0, 4, 5, 42)] == [0, 0, 0, 5, 42]
    policies.change(desk.session, LATE_MINUTES.key, "1")
    assert [late(desk, one, start + minute) for minute in (0, 1)] == [0, 1]
    assert board(desk).counts(start + 1).late == 1
    assert late(desk, go(desk, one, ARRIVED), start + 42) == 0


def test_nobody_is_late_for_a_practitioner_who_meets_others_each_week(desk: Desk) -> None:
    one, beside = desk.book(MORNING), desk.book(MORNING, practitioner=HADDAD)
    meeting = Block(
        id=1,
        practitioner=LINDQVIST,
        first=MORNING.date(),
        last=None,
        weekday=MORNING.isoweekday(),
        starts=MORNING.hour * 60,
        ends=MORNING.hour * 60 + 30,
        reason=BlockReason.MEETING,
    )
    with desk.session.work(Permission.SCHEDULE_CONFIGURE) as work:
        timetable_store.add_block(work, meeting)
        roster.configured(work)
        work.record(EventDraft(kind=EventKind.HOURS_CONFIGURED, action=Action.UPDATE))

    assert late(desk, one, one.start_utc + 42) == 0
    assert late(desk, beside, one.start_utc + 42) == 42
    assert board(desk).counts(one.start_utc + 42).late == 1


def test_waiting_counts_from_the_arrival_and_is_long_after_twenty_minutes(desk: Desk) -> None:
    one = desk.book(MORNING)
    until(desk, one, -15)
    arrived = card(desk, go(desk, one, ARRIVED))

    assert arrived.waited(one.start_utc) == 15
    assert not arrived.waits_long(one.start_utc + 4), "19 minutes"
    assert arrived.waits_long(one.start_utc + 5)


def test_who_came_far_too_early_does_not_wait_long_before_their_time(desk: Desk) -> None:
    one = desk.book(MORNING)
    until(desk, one, -60)
    arrived = card(desk, go(desk, one, ARRIVED))

    assert not arrived.waits_long(one.start_utc)
    assert arrived.waits_long(one.start_utc + 1)


def test_a_first_visit_is_one_before_which_none_was_done(desk: Desk) -> None:
    first = desk.book(MORNING)
    again = desk.book(MORNING + HALF_HOUR)
    assert card(desk, first).first_visit
    assert card(desk, again).first_visit, "nothing is done yet"

    go(desk, go(desk, first, WITH), DONE)

    assert card(desk, first).first_visit
    assert not card(desk, again).first_visit


def test_a_note_leaves_its_mark_and_not_its_words(desk: Desk) -> None:
    noted, plain = desk.book(MORNING, note="Brings a form"), desk.book(MORNING + HALF_HOUR)

    assert card(desk, noted).appointment.has_note
    assert not card(desk, plain).appointment.has_note
    assert "Brings" not in repr(board(desk))


def test_who_is_shown_is_in_the_log(desk: Desk) -> None:
    desk.book()
    board(desk)

    kinds = select(log_entry.c.kind).order_by(log_entry.c.seq.desc()).limit(3)
    recorded = [row[0] for row in desk.session.log(Permission.LOG_READ).rows(kinds)]
    assert recorded[::-1] == [
        EventKind.DIRECTORY_OPENED,
        EventKind.DAY_SHOWN,
        EventKind.DIRECTORY_CLOSED,
    ]


def test_a_closed_directory_shows_no_board(desk: Desk) -> None:
    with desk.session.directory("today") as opened:
        pass

    with pytest.raises(ScopeClosed):
        flow.today(desk.session, opened)


def test_a_protected_person_is_a_number_or_only_a_booked_time(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Skyddad", "Vera", protected=True)
    one = desk.book(MORNING, patient=hidden, note="Knocks twice")
    until(desk, one, 10)
    go(desk, one, ARRIVED)
    seen = card(desk, one)
    assert (seen.appointment.family, seen.status) == (None, ARRIVED)
    assert seen.appointment.call_in is not None

    desk.sit(Role.RECEPTIONIST)

    masked = card(desk, one)
    assert masked.appointment.masked
    assert (masked.status, masked.first_visit, masked.appointment.has_note) == (
        BOOKED,
        False,
        False,
    )
    assert board(desk).late(masked, now(desk)) == 0
    assert not any(masked.may_go(to) for to in AppointmentStatus)
    assert board(desk).counts(one.end_utc).booked == 0, "its time is over"


def test_a_clinician_sees_their_own_day(desk: Desk) -> None:
    mine = desk.book(MORNING)
    desk.book(MORNING, practitioner=HADDAD)
    session = desk.sit(Role.CLINICIAN)
    session.who = replace(session.who, practitioner=LINDQVIST)

    assert session.reach(Permission.SCHEDULE_READ) is Reach.OWN
    assert [one.appointment.id for one in board(desk).cards] == [mine.id]
    assert [one.practitioner.id for one in board(desk).next_free] == [LINDQVIST]


def test_the_next_free_time_of_each_practitioner_stands_in_the_clinics_order(desk: Desk) -> None:
    first = board(desk).next_free[0].proposal
    assert first is not None

    desk.book(first.start)

    after = {one.practitioner.id: one.proposal for one in flow.next_free(desk.session)}
    assert list(after) == [LINDQVIST, HADDAD]
    assert after[LINDQVIST] is not None
    assert after[LINDQVIST].start_utc == first.end_utc
    assert after[HADDAD] is not None
    assert after[HADDAD].start_utc == first.start_utc


def test_a_step_from_a_board_that_is_behind_is_refused(desk: Desk) -> None:
    one = desk.book()
    go(desk, one, ARRIVED)

    with pytest.raises(StaleRow):
        go(desk, one, MISSED)


def test_nobody_has_missed_a_visit_that_has_not_begun(desk: Desk) -> None:
    one = desk.book()
    until(desk, one, -1)
    with pytest.raises(StatusForbids) as refused:
        go(desk, one, MISSED)
    assert refused.value.begins == from_minutes(one.start_utc)
    assert card(desk, one).status is BOOKED

    until(desk, one)
    assert go(desk, one, MISSED).status is MISSED


@pytest.mark.parametrize("to", [DONE, BOOKED])
def test_a_step_that_is_none_is_refused(desk: Desk, to: AppointmentStatus) -> None:
    one = desk.book()
    assert not card(desk, one).may_go(to)

    with pytest.raises(StatusForbids):
        go(desk, one, to)


def test_who_may_not_move_visits_cannot_move_anothers(desk: Desk) -> None:
    one = desk.book(practitioner=HADDAD)
    desk.sit(Role.CLINICIAN)

    with pytest.raises(NotAllowed):
        go(desk, one, ARRIVED)


def test_waiting_counts_on_when_a_step_is_taken_back(desk: Desk) -> None:
    arrived = go(desk, desk.book(), ARRIVED)
    before = card(desk, arrived)
    desk.clinic.clock.move(timedelta(minutes=12))
    done = go(desk, arrived, DONE)

    go(desk, done, ARRIVED, since=from_minutes(before.since))

    assert card(desk, arrived).waited(now(desk)) == 12


def test_a_step_cannot_be_dated_into_the_future(desk: Desk) -> None:
    arrived = go(desk, desk.book(), ARRIVED, since=desk.clinic.clock.now() + HALF_HOUR)

    assert card(desk, arrived).since == now(desk)


def test_any_steps_are_taken_back_one_by_one(desk: Desk) -> None:
    one = desk.book(note="Knocks twice")
    until(desk, one)

    @settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    @given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 3)), min_size=1, max_size=6))
    def walk(steps: list[tuple[int, int]]) -> None:
        nonlocal one
        passed = [card(desk, one)]
        with desk.session.directory("today") as opened:
            for choice, minutes in steps:  # drawn whole: a walk that is begun is taken back
                possible = [to for to in COLUMNS if passed[-1].may_go(to)]
                to = possible[choice % len(possible)]
                desk.clinic.clock.move(timedelta(minutes=minutes))
                one = _change(desk, opened, one, to)
                passed.append(card(desk, one))
                assert passed[-1].status is to
            while len(passed) > 1:
                passed.pop()
                back = passed[-1]
                one = _change(desk, opened, one, back.status, since=from_minutes(back.since))
                now_shown = card(desk, one)
                assert (now_shown.status, now_shown.since) == (back.status, back.since)

    walk()

    assert card(desk, one).status is BOOKED
    with desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing:
        noted = viewing.rows(select(store.record_appointment.c.note))
    assert noted == [("Knocks twice",)]


def _change(
    desk: Desk, opened: Directory, one: Appointment, to: AppointmentStatus, **more: object
) -> Appointment:
    return stepping.change_status(desk.session, opened, one.id, one.version, to, **more)
