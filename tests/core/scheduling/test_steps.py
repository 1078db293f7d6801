"""The times of each step: kept as facts, right however a visit goes forth and back."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import from_minutes
from clinic_desk.errors import NotAllowed, NotFound
from clinic_desk.ids import AppointmentId, PatientId, ServiceId
from clinic_desk.scheduling import flow, late, lateness, papers, telling
from clinic_desk.scheduling.flow import FlowCard
from clinic_desk.scheduling.papers import Again, Detail, Paper, PaperKind, Queue
from clinic_desk.scheduling.records import Absence, AbsenceReason, AppointmentStatus, DayAppointment
from clinic_desk.scheduling.steps import Steps
from clinic_desk.scheduling.telling import CallOutcome, LateCall
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, Desk
from tests.core.scheduling.test_flow import card, go, now, until

S = AppointmentStatus
BOOKED, ARRIVED, WITH, DONE, MISSED = S.BOOKED, S.ARRIVED, S.WITH_PRACTITIONER, S.DONE, S.MISSED
HALF_HOUR = timedelta(minutes=30)


def test_a_visit_keeps_when_it_came_began_and_was_over(desk: Desk) -> None:
    one = desk.book(MORNING)
    start = one.start_utc
    for minutes, to in ((-5, ARRIVED), (7, WITH), (31, DONE)):
        until(desk, one, minutes)
        one = go(desk, one, to)

    steps = card(desk, one).steps

    assert steps == Steps(arrived=start - 5, begun=start + 7, done=start + 31)
    assert (steps.waited(0), steps.lasted(0)) == (12, 24)


def test_a_step_that_is_left_out_has_no_time(desk: Desk) -> None:
    one = desk.book(MORNING)
    go(desk, one, WITH)
    assert card(desk, one).steps.arrived is None
    assert card(desk, one).steps.waited(now(desk)) is None


def test_the_wrong_card_leaves_no_waiting_behind(desk: Desk) -> None:
    one = desk.book(MORNING)
    one = go(desk, go(desk, one, ARRIVED), BOOKED)
    assert card(desk, one).steps == Steps(), "nobody has come"
    desk.clinic.clock.move(HALF_HOUR)

    assert card(desk, go(desk, one, WITH)).steps.arrived is None


def test_what_is_taken_back_has_its_times_again(desk: Desk) -> None:
    one = desk.book(MORNING)
    until(desk, one)
    for to in (ARRIVED, WITH, DONE):
        desk.clinic.clock.move(timedelta(minutes=10))
        one = go(desk, one, to)
    before = card(desk, one).steps
    since = from_minutes(card(desk, one).since)
    desk.clinic.clock.move(timedelta(minutes=1))

    one = go(desk, one, ARRIVED)
    one = go(desk, one, DONE, since=since)

    assert card(desk, one).steps == before


def test_whoever_goes_back_to_waiting_has_waited_all_along(desk: Desk) -> None:
    one = desk.book(MORNING)
    until(desk, one)
    one = go(desk, one, ARRIVED)
    desk.clinic.clock.move(timedelta(minutes=10))
    one = go(desk, one, WITH)
    desk.clinic.clock.move(timedelta(minutes=1))

    one = go(desk, one, ARRIVED)

    assert card(desk, one).waited(now(desk)) == 11


def a_card(number: int, start: int, status: AppointmentStatus, since: int = 0) -> FlowCard:
    one = DayAppointment(
        id=AppointmentId(number),
        patient=PatientId(number),
        given=None,
        family=None,
        practitioner=LINDQVIST,
        service=ServiceId(1),
        room=None,
        start_utc=start,
        end_utc=start + 30,
        status=status,
        version=1,
    )
    return FlowCard(appointment=one, since=since)


def test_whoever_runs_late_makes_the_next_ones_late_until_a_gap() -> None:
    cards = [
        a_card(1, 600, WITH, since=625),
        a_card(2, 630, ARRIVED, since=620),
        a_card(3, 660, BOOKED),
        a_card(4, 720, BOOKED),
    ]

    (found,) = late.running_late(cards, 640)

    assert found.minutes == 25
    assert [(one.card.appointment.id, one.begins) for one in found.delayed] == [(2, 655), (3, 685)]


def test_a_missing_patient_makes_nobody_late_and_a_patient_too_long_inside_does() -> None:
    assert late.running_late([a_card(1, 600, BOOKED), a_card(2, 630, BOOKED)], 615) == ()
    (found,) = late.running_late([a_card(1, 600, WITH, since=600), a_card(2, 630, BOOKED)], 645)
    assert found.minutes == 15


def test_leave_ends_lateness_and_does_not_silence_what_is_before() -> None:
    """On leave from 12:00 (720); the visit at 11:00 runs over."""
    cards = [
        a_card(1, 660, WITH, since=660),
        a_card(2, 690, ARRIVED, since=680),
        a_card(3, 720, ARRIVED, since=700),
        a_card(4, 780, BOOKED),
    ]

    def found(now: int, **of: object) -> list[tuple[int, list[int]]]:
        given = {"practitioner": LINDQVIST, "start_utc": 720, "end_utc": 1000, **of}
        leave = Absence(id=1, reason=AbsenceReason.LEAVE, **given)  # type: ignore[arg-type]
        late_ones = late.running_late(cards, now, [leave])
        return [(o.minutes, [d.card.appointment.id for d in o.delayed]) for o in late_ones]

    assert found(715) == [(25, [2])], "late before it, and what begins after it is no delay"
    assert found(725) == [], "whoever has gone is not late"
    assert found(1010)[0][1] == [2, 3], "back, and they wait still"
    assert found(725, practitioner=HADDAD) == [(35, [2, 3, 4])], "somebody else's leave is nothing"
    assert found(725, practitioner=None) == [], "the clinic is closed"


@settings(max_examples=60, deadline=None)
@given(
    statuses=st.lists(st.sampled_from([BOOKED, ARRIVED, WITH, DONE, MISSED]), max_size=12),
    moment=st.integers(500, 1100),
    data=st.data(),
)
def test_nobody_begins_before_their_time_or_together_with_another(
    statuses: list[AppointmentStatus], moment: int, data: st.DataObject
) -> None:
    cards = [
        a_card(number, 600 + 30 * number, status, data.draw(st.integers(500, moment)))
        for number, status in enumerate(statuses)
    ]

    found = late.running_late(cards, moment)

    for one in found:
        begins = [delayed.begins for delayed in one.delayed]
        assert all(delayed.minutes > 0 for delayed in one.delayed)
        assert all(later - earlier >= 30 for earlier, later in pairwise(begins))
        assert all(begin >= moment for begin in begins)
        gone = {DONE, MISSED}
        assert not gone & {delayed.card.status for delayed in one.delayed}


def a_late_morning(desk: Desk) -> list[AppointmentId]:
    first, second, third = (
        desk.book(MORNING + many * HALF_HOUR, patient=a_patient(desk.session, name, phone=phone))
        for many, (name, phone) in enumerate(
            (("First", "070-174 06 01"), ("Second", "070-174 06 02"), ("Third", "070-174 06 03"))
        )
    )
    until(desk, first, 20)
    go(desk, first, WITH)
    return [second.id, third.id]


def to_tell(desk: Desk) -> list[lateness.ToTell]:
    with desk.session.directory("today") as opened:
        day = flow.today(desk.session, opened)
        return list(lateness.whom_to_tell(opened, day, now(desk)))


def note(desk: Desk, which: AppointmentId, call: LateCall | None) -> LateCall | None:
    with desk.session.directory("today") as opened:
        return telling.put(desk.session, opened, which, call)


def test_whom_to_tell_says_what_was_said_and_asks_anew_when_it_gets_later(desk: Desk) -> None:
    second, third = a_late_morning(desk)
    waiting = to_tell(desk)
    assert [one.delayed.card.appointment.id for one in waiting] == [second, third]
    assert waiting[0].phone == "+46701740602"
    assert [one.delayed.minutes for one in waiting] == [20, 20]

    told = LateCall(outcome=CallOutcome.TOLD, minutes=15, called=0)
    assert note(desk, second, told) is None
    note(desk, third, LateCall(outcome=CallOutcome.NOT_REACHED, minutes=20, called=0))

    assert [one.told for one in to_tell(desk)] == [True, False]
    desk.clinic.clock.move(timedelta(minutes=38))
    assert not next(one for one in to_tell(desk) if one.call).told, "it has grown much later"


def test_a_call_is_taken_back_as_it_was(desk: Desk) -> None:
    second, _ = a_late_morning(desk)
    first = LateCall(outcome=CallOutcome.NOT_REACHED, minutes=20, called=0)
    note(desk, second, first)
    before = note(desk, second, LateCall(outcome=CallOutcome.TOLD, minutes=25, called=0))
    assert before is not None
    assert (before.outcome, before.minutes) == (CallOutcome.NOT_REACHED, 20)

    note(desk, second, before)
    assert to_tell(desk)[0].call == before
    note(desk, second, None)
    assert to_tell(desk)[0].call is None


def test_a_protected_person_is_in_no_list_of_whoever_may_not_see_them(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Skyddad", "Vera", protected=True, phone="070-174 06 09")
    first = desk.book(MORNING)
    second = desk.book(MORNING + HALF_HOUR, patient=hidden)
    until(desk, first, 20)
    go(desk, first, WITH)
    assert [one.phone for one in to_tell(desk)] == [None], "the number asks for a further step"

    desk.sit(Role.RECEPTIONIST)

    assert to_tell(desk) == []
    with pytest.raises(NotFound):
        note(desk, second.id, LateCall(outcome=CallOutcome.TOLD, minutes=20, called=0))


def test_lateness_is_known_without_anybody_being_shown(desk: Desk) -> None:
    a_late_morning(desk)
    with desk.session.directory("schedule") as opened:
        assert lateness.by_practitioner(desk.session, opened) == {LINDQVIST: 20}
        assert HADDAD not in lateness.by_practitioner(desk.session, opened)

    kinds = select(log_entry.c.kind).order_by(log_entry.c.seq.desc()).limit(2)
    recorded = [row[0] for row in desk.session.log(Permission.LOG_READ).rows(kinds)]
    assert recorded == [EventKind.DIRECTORY_CLOSED, EventKind.DIRECTORY_OPENED]


def test_every_printing_is_in_the_log_with_how_much_and_of_whom(desk: Desk) -> None:
    paper = Paper(kind=PaperKind.DAY_SHEET, detail=Detail.INITIALS, about=(desk.patient,), rows=9)
    papers.printed(desk.session, paper, copies=2)
    papers.failed(desk.session, paper)
    papers.withdrawn(desk.session, paper, Queue.CANCELLED)
    papers.printed(desk.session, paper, again=Again.NOT_OUT)
    papers.saved(desk.session, Paper(kind=PaperKind.REPORT))

    columns = (log_entry.c.kind, log_entry.c.facts)
    rows = desk.session.log(Permission.LOG_READ).rows(
        select(*columns).order_by(log_entry.c.seq.desc()).limit(5)
    )
    assert [row[0] for row in rows][::-1] == [
        EventKind.PAPER_PRINTED,
        EventKind.PAPER_FAILED,
        EventKind.PAPER_WITHDRAWN,
        EventKind.PAPER_PRINTED,
        EventKind.PAPER_SAVED,
    ]
    assert '"copies":2' in str(rows[4][1]).replace(" ", "")
    assert "cancelled" in str(rows[2][1])
    assert "not-out" in str(rows[1][1])


def test_a_temp_prints_nothing(desk: Desk) -> None:
    desk.sit(Role.TEMP)
    with pytest.raises(NotAllowed):
        papers.printed(desk.session, Paper(kind=PaperKind.SLIP))
