"""New times, recalls and calls to make, through the doors of a real vault."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import InvalidInput, NotFound, Problem, StaleRow
from clinic_desk.family import wishing
from clinic_desk.family.records import Wishes
from clinic_desk.scheduling import cancelling, clinic, moving, stepping, walltime
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
)
from clinic_desk.scheduling.to_do import calls, counting, recalls, to_rebook, when
from clinic_desk.scheduling.to_do.records import (
    CallOutcome,
    CallWhat,
    NewRecall,
    RebookWhy,
    Recall,
)
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk
from tests.core.scheduling.test_booking import kinds

TODAY = date(2026, 3, 2)
ILL = Cancellation(reason=CancelReason.PRACTITIONER_ILL, by=CancelledBy.CLINIC, late=False)
ASKED = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)


def recall(desk: Desk, due: date = TODAY + timedelta(days=1)) -> Recall:
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        return recalls.make(desk.session, card, NewRecall(service=CHECK, due=due))


# --- new times ------------------------------------------------------------------------------


def test_what_the_clinic_cancelled_and_what_was_missed_needs_a_new_time(desk, schedule):
    ill, missed = desk.book(), desk.book(MORNING + timedelta(hours=1))
    other = desk.book(practitioner=HADDAD)
    wrong = desk.book(MORNING + timedelta(hours=1), practitioner=HADDAD)
    cancelling.cancel(desk.session, schedule, ill.id, ill.version, ILL)
    cancelling.cancel(desk.session, schedule, other.id, other.version, ASKED)
    cancelling.cancel(desk.session, schedule, wrong.id, wrong.version, BY_MISTAKE)
    desk.clinic.clock.move(timedelta(hours=4))

    with desk.session.directory("today") as opened:
        stepping.change_status(
            desk.session, opened, missed.id, missed.version, AppointmentStatus.MISSED
        )
        found = to_rebook.listed(desk.session, opened)
    assert [(one.appointment, one.why) for one in found] == [
        (ill.id, RebookWhy.CANCELLED),
        (missed.id, RebookWhy.MISSED),
    ]
    assert counting.counts(desk.session).to_rebook == 2


def test_a_new_visit_of_the_service_takes_it_off_and_undoing_puts_it_back(desk, schedule):
    ill = desk.book()
    cancelling.cancel(desk.session, schedule, ill.id, ill.version, ILL)
    desk.book(MORNING + timedelta(days=1), service=CHECK)
    assert len(to_rebook.listed(desk.session, schedule)) == 1
    new = desk.book(MORNING + timedelta(days=1, hours=1))
    assert to_rebook.listed(desk.session, schedule) == []

    cancelling.cancel(desk.session, schedule, new.id, new.version, BY_MISTAKE)
    assert len(to_rebook.listed(desk.session, schedule)) == 1


def test_a_visit_is_put_there_by_hand_until_it_is_moved(desk: Desk, schedule: Directory):
    one = desk.book()
    assert to_rebook.put(desk.session, schedule, one.id) is False
    assert to_rebook.put(desk.session, schedule, one.id) is True, "it stands there already"
    assert [found.why for found in to_rebook.listed(desk.session, schedule)] == [RebookWhy.PUT]
    assert counting.counts(desk.session).to_rebook == 1

    to = MORNING + timedelta(days=1)
    moving.move(desk.session, schedule, one.id, one.version, practitioner=LINDQVIST, start=to)
    assert to_rebook.listed(desk.session, schedule) == []
    assert counting.counts(desk.session).to_rebook == 0


@pytest.mark.parametrize("by_hand", [True, False])
def test_letting_a_visit_go_is_taken_back_to_where_it_stood(desk, schedule, by_hand):
    one = desk.book()
    if by_hand:
        to_rebook.put(desk.session, schedule, one.id)
    else:
        cancelling.cancel(desk.session, schedule, one.id, one.version, ILL)
    before = to_rebook.listed(desk.session, schedule)
    was_put = to_rebook.drop(desk.session, schedule, one.id)
    assert (was_put, to_rebook.listed(desk.session, schedule)) == (by_hand, [])

    to_rebook.take_back(desk.session, schedule, one.id, was_put=was_put)
    assert to_rebook.listed(desk.session, schedule) == before
    assert kinds(desk).count(EventKind.REBOOKING_CHANGED) == 2 + by_hand


def test_a_protected_persons_visit_asks_nobody_for_a_new_time_who_may_not_see_them(desk: Desk):
    hidden = a_patient(desk.session, given="Hidden", protected=True)
    one = desk.book(patient=hidden)
    with desk.session.directory("to-do") as opened:
        cancelling.cancel(desk.session, opened, one.id, one.version, ILL)
        assert len(to_rebook.listed(desk.session, opened)) == 1
    session = desk.sit(Role.RECEPTIONIST)
    with session.directory("to-do") as opened:
        assert to_rebook.listed(session, opened) == []
        assert calls.listed(session, opened) == []
        with pytest.raises(NotFound):
            to_rebook.put(session, opened, one.id)
    assert counting.counts(session).to_rebook == 0


# --- recalls --------------------------------------------------------------------------------


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(1, 60))
def test_so_many_months_on_is_the_same_day_or_the_last_of_a_shorter_month(day, months):
    then = when.in_months(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day == day.day or (then.day < day.day and (then + timedelta(days=1)).day == 1)


def test_a_recall_stands_when_it_is_due_and_is_done_by_a_visit_of_its_service(desk, schedule):
    recall(desk)
    assert recalls.listed(desk.session, schedule, TODAY) == []
    assert len(recalls.listed(desk.session, schedule, TODAY + timedelta(days=1))) == 1
    desk.book()
    assert len(recalls.listed(desk.session, schedule, TODAY + timedelta(days=1))) == 1

    booked = desk.book(MORNING + timedelta(hours=1), service=CHECK)
    assert recalls.listed(desk.session, schedule, TODAY + timedelta(days=1)) == []
    cancelling.cancel(desk.session, schedule, booked.id, booked.version, BY_MISTAKE)
    assert len(recalls.listed(desk.session, schedule, TODAY + timedelta(days=1))) == 1


def test_a_visit_long_before_its_day_does_not_do_for_a_recall(desk: Desk, schedule: Directory):
    recall(desk, TODAY + timedelta(days=200))
    desk.book(service=CHECK)

    assert len(recalls.listed(desk.session, schedule, TODAY + timedelta(days=365))) == 1


@pytest.mark.parametrize(
    ("due", "problem"),
    [(TODAY, Problem.IN_THE_PAST), (TODAY + timedelta(days=9999), Problem.TOO_FAR_AHEAD)],
)
def test_nobody_is_due_again_today_or_in_another_life(desk: Desk, due: date, problem: Problem):
    with pytest.raises(InvalidInput) as refused:
        recall(desk, due)
    assert refused.value.problems == {"due": problem}


def test_withdrawing_a_recall_is_taken_back(desk: Desk, schedule: Directory):
    made = recall(desk)
    gone = recalls.withdraw(desk.session, schedule, made.id, made.version)
    assert recalls.listed(desk.session, schedule, made.due) == []
    with pytest.raises(StaleRow):
        recalls.put_back(desk.session, schedule, made.id, made.version)

    recalls.put_back(desk.session, schedule, made.id, gone.version)
    assert len(recalls.listed(desk.session, schedule, made.due)) == 1


# --- calls to make --------------------------------------------------------------------------


def test_tomorrows_visits_new_times_and_recalls_make_one_list(desk: Desk, schedule: Directory):
    desk.book(MORNING + timedelta(days=1))
    after = desk.book(MORNING + timedelta(days=2))
    other = a_patient(desk.session, given="Other")
    ill = desk.book(MORNING + timedelta(hours=1), patient=other)
    cancelling.cancel(desk.session, schedule, ill.id, ill.version, ILL)
    made = recall(desk)
    desk.clinic.clock.move(timedelta(days=1))

    with desk.session.directory("to-do") as opened:
        found = calls.listed(desk.session, opened)
    assert [(one.what, one.about) for one in found] == [
        (CallWhat.CONFIRM, after.id),
        (CallWhat.REBOOK, ill.id),
        (CallWhat.RECALL, made.id),
    ]


def test_on_friday_mondays_visits_are_confirmed(desk: Desk):
    house = clinic.load(desk.session)
    assert when.next_open_day(house, date(2026, 3, 6)) == date(2026, 3, 9)
    assert when.next_open_day(house, TODAY) == TODAY + timedelta(days=1)


def test_a_call_that_reached_them_is_made_and_can_be_taken_back(desk: Desk, schedule: Directory):
    desk.book(MORNING + timedelta(days=1))
    (call,) = calls.listed(desk.session, schedule)
    made = calls.record(desk.session, schedule, call, CallOutcome.REACHED)
    assert calls.listed(desk.session, schedule) == []

    calls.take_back(desk.session, schedule, made.id)
    assert calls.listed(desk.session, schedule) == [call]
    assert [kind for kind in kinds(desk) if "call" in kind] == [
        EventKind.CALL_MADE,
        EventKind.CALL_TAKEN_BACK,
    ]


def test_who_did_not_answer_rests_below_those_that_can_be_called_now(desk, schedule):
    desk.book(MORNING + timedelta(days=1))
    other = a_patient(desk.session, given="Other")
    desk.book(MORNING + timedelta(days=1, hours=1), patient=other)
    first, second = calls.listed(desk.session, schedule)
    made = calls.record(desk.session, schedule, first, CallOutcome.NO_ANSWER)

    now = to_minutes(desk.clinic.clock.now())
    assert made.again == now + 120
    assert [one.about for one in calls.listed(desk.session, schedule)] == [
        second.about,
        first.about,
    ]
    assert calls.listed(desk.session, schedule)[1].rests(now)
    desk.clinic.clock.move(timedelta(hours=3))
    with desk.session.directory("to-do") as opened:
        assert not calls.listed(desk.session, opened)[0].rests(now + 180)


def test_the_third_call_without_an_answer_waits_for_another_day(desk: Desk):
    house = clinic.load(desk.session)
    now = to_minutes(desk.clinic.clock.now())
    tries = [when.next_try(CallOutcome.NO_ANSWER, tried, now, house) for tried in (1, 2, 3)]
    assert tries[:2] == [now + 120] * 2
    morning = walltime.to_wall(tries[2] or 0, house.zone)
    assert morning == datetime(2026, 3, 3, 9, 0)  # noqa: DTZ001 - wall time is naive
    assert when.next_try(CallOutcome.VOICEMAIL, 1, now, house) == tries[2]
    assert when.next_try(CallOutcome.WRONG_NUMBER, 1, now, house) is None


@pytest.mark.parametrize(("asked", "problem"), [(None, Problem.MISSING), (0, Problem.IN_THE_PAST)])
def test_calling_back_needs_a_time_ahead(desk, schedule, asked, problem):
    desk.book(MORNING + timedelta(days=1))
    (call,) = calls.listed(desk.session, schedule)
    with pytest.raises(InvalidInput) as refused:
        calls.record(desk.session, schedule, call, CallOutcome.CALL_BACK, asked)
    assert refused.value.problems == {"again": problem}
    at = to_minutes(desk.clinic.clock.now()) + 30
    assert calls.record(desk.session, schedule, call, CallOutcome.CALL_BACK, at).again == at


def test_a_cancelled_visit_is_not_confirmed(desk: Desk, schedule: Directory):
    one = desk.book(MORNING + timedelta(days=1), practitioner=HADDAD, service=VISIT)
    cancelling.cancel(desk.session, schedule, one.id, one.version, ASKED)
    assert calls.listed(desk.session, schedule) == []


def test_wishes_are_obeyed_and_the_dead_are_not_called(desk: Desk, schedule: Directory):
    quiet, gone = a_patient(desk.session, given="Quiet"), a_patient(desk.session, given="Gone")
    tomorrow = MORNING + timedelta(days=1)
    desk.book(tomorrow, patient=quiet)
    ill = desk.book(patient=gone)
    cancelling.cancel(desk.session, schedule, ill.id, ill.version, ILL)
    wishing.wish(desk.session, schedule, quiet, Wishes(ring=False, voicemail=False))
    found = calls.listed(desk.session, schedule)
    assert [(one.who.given, one.may_ring) for one in found] == [("Gone", True), ("Quiet", False)]

    with desk.session.opened(gone, PurposeOfUse.DESK) as card:
        wishing.say_died(desk.session, card, gone, TODAY)
    assert [one.who.given for one in calls.listed(desk.session, schedule)] == ["Quiet"]
    assert to_rebook.listed(desk.session, schedule) == []
    assert counting.counts(desk.session).to_rebook == 0


def test_who_wants_no_recalls_is_not_called_about_one(desk: Desk, schedule: Directory):
    recall(desk)
    desk.clinic.clock.move(timedelta(days=1))
    with desk.session.directory("to-do") as opened:
        assert len(calls.listed(desk.session, opened)) == 1
        wishing.wish(desk.session, opened, desk.patient, Wishes(recall=False))
        assert calls.listed(desk.session, opened) == []
