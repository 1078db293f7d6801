"""The waiting list, through the doors of a real vault."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import (
    Deceased,
    InvalidInput,
    NotAllowed,
    NotFound,
    Problem,
    StaleRow,
    StatusForbids,
)
from clinic_desk.family import wishing
from clinic_desk.ids import PatientId
from clinic_desk.patients import finding
from clinic_desk.scheduling import booking, cancelling, moving
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
)
from clinic_desk.scheduling.to_do import counting, on_card, recalls, waiting
from clinic_desk.scheduling.to_do.records import (
    Freed,
    NewRecall,
    Urgency,
    WaitingEntry,
    WaitingReason,
    WaitingStatus,
    Wish,
)
from clinic_desk.scheduling.to_do.tables import waiting_list
from clinic_desk.staff.permissions import Role
from clinic_desk.storage.gate import CLOSED, GateClosed
from tests.builders import a_new_patient, a_patient
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk
from tests.core.scheduling.test_booking import kinds

TODAY = date(2026, 3, 2)
WISH = Wish(
    service=VISIT,
    first=TODAY,
    last=TODAY + timedelta(days=30),
    urgency=Urgency.SOON,
    reason=WaitingReason.EARLIER_TIME,
)
ASKED = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)


def put(
    desk: Desk, wish: Wish = WISH, *, note: str = "", patient: PatientId | None = None
) -> WaitingEntry:
    with desk.session.opened(patient or desk.patient, PurposeOfUse.PHONE, reason="calls") as card:
        return waiting.add(desk.session, card, wish, note)


def test_who_has_died_waits_for_nothing_and_is_never_due_again(desk: Desk, schedule: Directory):
    wishing.say_died(desk.session, schedule, desk.patient, TODAY)
    with pytest.raises(Deceased):
        put(desk)
    new = NewRecall(service=CHECK, due=TODAY + timedelta(days=90))
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card, pytest.raises(Deceased):
        recalls.make(desk.session, card, new)
    wishing.say_died(desk.session, schedule, desk.patient, None)
    put(desk)


def test_the_card_tells_of_its_lists_and_nothing_to_whom_they_are_closed(desk: Desk, clinic):
    entry = put(desk)
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        new = NewRecall(service=CHECK, due=TODAY + timedelta(days=90))
        recall = recalls.make(desk.session, card, new)
        told = on_card.of_record(desk.session, card)
        assert (told.waiting, told.recalls) == ((entry,), (recall,))
    desk.book()
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        assert on_card.of_record(desk.session, card).waiting == (), "the visit ended the wait"

    clinician = clinic.sign_in(Role.CLINICIAN)
    with clinician.opened(desk.patient, PurposeOfUse.TREATMENT, reason="asked by her") as card:
        assert not on_card.of_record(clinician, card)


def test_somebody_new_is_registered_and_waits_or_neither(desk: Desk, schedule: Directory):
    new = a_new_patient("Ny", "Nora")
    with pytest.raises(InvalidInput) as refused:
        waiting.add_new(desk.session, new, replace(WISH, last=TODAY - timedelta(days=1)))
    assert refused.value.problems == {"last": Problem.ENDS_FIRST}
    assert finding.find(desk.session, schedule, "ny nora") == []

    entry = waiting.add_new(desk.session, new, WISH, "Rings from work")

    (found,) = waiting.listed(desk.session, schedule)
    assert (found.entry, found.who.given) == (entry, "Nora")
    assert kinds(desk)[-2:] == [EventKind.PATIENT_REGISTERED, EventKind.WAITING_ADDED]


def names(found) -> list[str]:
    return [one.who.given for one in found]


def test_whoever_is_put_on_the_list_stands_there_and_in_the_log(desk: Desk, schedule: Directory):
    entry = put(desk, note="Rings from work")

    (found,) = waiting.listed(desk.session, schedule)
    assert found.entry == replace(entry, has_note=True)
    assert EventKind.WAITING_ADDED in kinds(desk)
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        assert waiting.of_record(card) == [(entry, "Rings from work")]
    assert counting.counts(desk.session).waiting == 1


def test_the_urgent_stand_first_then_who_has_waited_longest(desk: Desk, schedule: Directory):
    for given, urgency in (("Ada", Urgency.SOON), ("Bo", Urgency.URGENT), ("Cia", Urgency.SOON)):
        desk.clinic.clock.move(timedelta(minutes=1))
        put(desk, replace(WISH, urgency=urgency), patient=a_patient(desk.session, given=given))

    assert names(waiting.listed(desk.session, schedule)) == ["Bo", "Ada", "Cia"]


@pytest.mark.parametrize(
    ("wish", "note", "field", "problem"),
    [
        (replace(WISH, weekdays=frozenset()), "", "weekdays", Problem.MISSING),
        (replace(WISH, part=(600, 600)), "", "part", Problem.ENDS_FIRST),
        (replace(WISH, last=TODAY - timedelta(days=1)), "", "last", Problem.ENDS_FIRST),
        (replace(WISH, last=TODAY + timedelta(days=900)), "", "last", Problem.TOO_FAR_AHEAD),
        (WISH, "4111 1111 1111 1111", "note", Problem.LOOKS_LIKE_CARD),
    ],
)
def test_what_cannot_be_waited_for_is_said_at_its_field(desk, schedule, wish, note, field, problem):
    with pytest.raises(InvalidInput) as refused:
        put(desk, wish, note=note)

    assert refused.value.problems == {field: problem}
    assert waiting.listed(desk.session, schedule) == []


def test_nobody_waits_for_a_service_with_somebody_who_does_not_give_it(desk: Desk):
    with pytest.raises(NotFound):
        put(desk, replace(WISH, service=CHECK, practitioners=(HADDAD,)))


def test_an_entry_leaves_by_itself_once_a_visit_is_booked_within_its_days(desk, schedule):
    put(desk)
    booked = desk.book()

    assert waiting.listed(desk.session, schedule) == []
    (left,) = waiting.left_lately(desk.session, schedule)
    assert (left.entry.status, left.entry.appointment) == (WaitingStatus.BOOKED, booked.id)


def test_a_visit_for_something_else_or_after_the_days_leaves_it_waiting(desk, schedule):
    put(desk, replace(WISH, last=TODAY + timedelta(days=7)))
    desk.book(service=CHECK)
    desk.book(MORNING + timedelta(days=14))

    assert len(waiting.listed(desk.session, schedule)) == 1


def test_undoing_the_booking_puts_the_entry_back_and_doing_it_again_takes_it(desk, schedule):
    put(desk)
    booked = desk.book()
    gone = cancelling.cancel(desk.session, schedule, booked.id, booked.version, BY_MISTAKE)
    assert len(waiting.listed(desk.session, schedule)) == 1

    cancelling.reinstate(desk.session, schedule, gone.id, gone.version)
    assert waiting.listed(desk.session, schedule) == []


def test_moving_a_visit_into_the_days_ends_the_wait_and_moving_it_back_does_not(desk, schedule):
    later = desk.book(MORNING + timedelta(days=14))
    put(desk, replace(WISH, last=TODAY + timedelta(days=7)))
    to = {"practitioner": LINDQVIST, "start": MORNING + timedelta(days=1)}
    moved = moving.move(desk.session, schedule, later.id, later.version, **to)
    assert waiting.listed(desk.session, schedule) == []

    back = {"practitioner": LINDQVIST, "start": later.start}
    moving.move(desk.session, schedule, moved.id, moved.version, **back)
    assert len(waiting.listed(desk.session, schedule)) == 1


def test_a_patient_who_cancels_waits_no_more_for_what_was_booked(desk, schedule):
    put(desk)
    booked = desk.book()
    cancelling.cancel(desk.session, schedule, booked.id, booked.version, ASKED)

    assert waiting.listed(desk.session, schedule) == []


def test_what_is_past_leaves_when_the_list_is_looked_after(desk, schedule):
    put(desk, replace(WISH, last=TODAY + timedelta(days=1)))
    desk.clinic.clock.move(timedelta(days=2))
    with desk.session.directory("to-do") as opened:
        assert waiting.listed(desk.session, opened) == []
        assert waiting.close_past(desk.session, opened) == 1
        assert waiting.close_past(desk.session, opened) == 0
        (left,) = waiting.left_lately(desk.session, opened)

    assert left.entry.status is WaitingStatus.PAST
    assert kinds(desk).count(EventKind.WAITING_CHANGED) == 1


def test_taking_off_the_list_is_taken_back_and_a_stale_screen_overwrites_nothing(desk, schedule):
    entry = put(desk)
    gone = waiting.withdraw(desk.session, schedule, entry.id, entry.version)
    with pytest.raises(StaleRow):
        waiting.put_back(desk.session, schedule, entry.id, entry.version)
    with pytest.raises(StatusForbids):
        waiting.withdraw(desk.session, schedule, entry.id, gone.version)

    waiting.put_back(desk.session, schedule, entry.id, gone.version)
    assert len(waiting.listed(desk.session, schedule)) == 1


def test_a_wish_is_changed_and_the_answer_says_how_it_was(desk: Desk, schedule: Directory):
    entry = put(desk, note="Mornings")
    other = replace(WISH, urgency=Urgency.URGENT, practitioners=(LINDQVIST,))
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        before = waiting.change(desk.session, card, entry.id, entry.version, other, "Evenings")
        now = waiting.of_record(card)

    assert before[1] == "Mornings"
    assert [(one.wish, note) for one, note in now] == [(other, "Evenings")]


def test_a_freed_time_finds_who_waits_for_it_the_best_first(desk: Desk, schedule: Directory):
    booked = desk.book(patient=a_patient(desk.session, given="Giver"))
    for given, wish in (
        ("Ada", WISH),
        ("Bo", replace(WISH, urgency=Urgency.URGENT)),
        ("Cia", replace(WISH, practitioners=(HADDAD,))),
        ("Dan", replace(WISH, part=(13 * 60, 18 * 60))),
        ("Eva", replace(WISH, first=TODAY + timedelta(days=1))),
        ("Fia", replace(WISH, weekdays=frozenset({2}))),
    ):
        put(desk, wish, patient=a_patient(desk.session, given=given))
    cancelling.cancel(desk.session, schedule, booked.id, booked.version, ASKED)
    freed = Freed(
        practitioner=LINDQVIST,
        start_utc=booked.start_utc,
        end_utc=booked.end_utc,
        by=booked.patient,
    )

    found = waiting.suited(desk.session, schedule, [freed])
    assert names(found) == ["Bo", "Ada"]
    assert {one.match.start_utc for one in found} == {booked.start_utc}
    assert waiting.suited(desk.session, schedule, [replace(freed, start_utc=0, end_utc=5)]) == []


def test_whoever_gave_the_time_back_is_not_offered_it(desk: Desk, schedule: Directory):
    put(desk, replace(WISH, first=TODAY + timedelta(days=1)))
    booked = desk.book(MORNING + timedelta(days=2))
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        waiting.add(desk.session, card, replace(WISH, first=TODAY + timedelta(days=1)))
    cancelling.cancel(desk.session, schedule, booked.id, booked.version, ASKED)
    freed = Freed(
        practitioner=LINDQVIST,
        start_utc=booked.start_utc,
        end_utc=booked.end_utc,
        by=desk.patient,
    )

    assert waiting.suited(desk.session, schedule, [freed]) == []
    assert len(waiting.suited(desk.session, schedule, [replace(freed, by=None)])) == 1


def test_a_protected_person_waits_unseen_by_those_who_may_not_see_them(desk: Desk):
    hidden = a_patient(desk.session, given="Hidden", protected=True)
    put(desk, patient=hidden)
    put(desk)
    assert counting.counts(desk.session).waiting == 2
    session = desk.sit(Role.RECEPTIONIST)
    freed = Freed(practitioner=LINDQVIST, start_utc=29545500, end_utc=29545530)

    with session.directory("to-do") as opened:
        listed = waiting.listed(session, opened)
        found = waiting.suited(session, opened, [freed])
    assert "Hidden" not in names(listed) + names(found)
    assert len(listed) == 1
    assert counting.counts(session).waiting == 1


def test_the_list_is_shut_without_a_scope(desk: Desk):
    put(desk)
    connection = desk.session.database._writer
    with pytest.raises(GateClosed):
        connection.rows(CLOSED, select(waiting.store.waiting.c.patient), {})
    assert connection.rows(CLOSED, select(waiting_list.c.id), {}) == []


def test_a_clinician_puts_their_patient_on_the_list_and_does_not_read_it(desk: Desk):
    desk.book()
    session = desk.sit(Role.CLINICIAN)
    assert put(desk, replace(WISH, service=CHECK, practitioners=(LINDQVIST,)))

    with session.directory("to-do") as opened, pytest.raises(NotAllowed):
        waiting.listed(session, opened)


def test_every_way_of_booking_ends_the_wait(desk: Desk, schedule: Directory):
    put(desk)
    request = booking.BookingRequest(practitioner=LINDQVIST, service=VISIT, start=MORNING)
    past = booking.PastBooking(at=desk.clinic.clock.now(), patient=desk.patient, request=request)
    (booked,) = booking.add_many(desk.session, [past])

    assert booked.status is AppointmentStatus.BOOKED
    assert waiting.listed(desk.session, schedule) == []
