"""Booking, moving, cancelling and taking back, through the doors of a real vault."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Directory, Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import to_minutes
from clinic_desk.errors import (
    AmbiguousTime,
    InvalidInput,
    NoSuchTime,
    NotAllowed,
    NotFound,
    OutsideHours,
    Problem,
    SlotTaken,
    StaleRow,
    StatusForbids,
    TimePassed,
)
from clinic_desk.ids import PractitionerId
from clinic_desk.patients import finding
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import booking, cancelling, history, moving, stepping
from clinic_desk.scheduling.booking import BookingRequest, PastBooking
from clinic_desk.scheduling.day import day
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
)
from clinic_desk.staff.permissions import Role
from tests.builders import a_new_patient, a_patient
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk

HALF_HOUR = timedelta(minutes=30)
ASKED = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)


def kinds(desk: Desk) -> list[str]:
    """What the log has recorded so far, in order."""
    rows = desk.session.log(Permission.LOG_READ)

    return [row[0] for row in rows.rows(select(log_entry.c.kind).order_by(log_entry.c.seq))]


def test_a_booked_visit_stands_on_the_card_and_in_the_log(desk: Desk) -> None:
    booked = desk.book(note="Brings a form to sign")

    with desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing:
        coming = history.read(viewing, to_minutes(desk.clinic.clock.now())).coming
    assert [(one.id, one.start, one.note) for one in coming] == [
        (booked.id, MORNING, "Brings a form to sign")
    ]
    assert EventKind.APPOINTMENT_BOOKED in kinds(desk)


def test_no_time_is_booked_twice_not_even_by_a_minute(desk: Desk) -> None:
    first = desk.book()

    with pytest.raises(SlotTaken) as refused:
        desk.book(MORNING + timedelta(minutes=29))

    assert refused.value.by == first.id
    assert kinds(desk).count(EventKind.APPOINTMENT_BOOKED) == 1


def test_a_visit_may_begin_when_the_other_ends(desk: Desk) -> None:
    desk.book()

    assert desk.book(MORNING + HALF_HOUR).start == MORNING + HALF_HOUR


def test_neighbouring_buffers_lie_over_each_other(desk: Desk) -> None:
    desk.book(service=CHECK)  # 10:00 to 10:45, ten minutes after, five before

    with pytest.raises(SlotTaken):
        desk.book(MORNING + timedelta(minutes=50), service=CHECK)
    assert desk.book(MORNING + timedelta(minutes=55), service=CHECK)


def test_another_practitioner_can_take_the_same_time(desk: Desk) -> None:
    desk.book()

    assert desk.book(practitioner=HADDAD).practitioner == HADDAD


@pytest.mark.parametrize("minute", [11 * 60 + 45, 12 * 60 + 10, 16 * 60 + 31])
def test_a_visit_must_end_by_closing(desk: Desk, minute: int) -> None:
    with pytest.raises(OutsideHours):
        desk.book(MORNING.replace(hour=minute // 60, minute=minute % 60))


def test_what_has_passed_is_not_booked(desk: Desk) -> None:
    with pytest.raises(TimePassed):
        desk.book(MORNING.replace(hour=8))


def test_a_service_is_booked_only_with_who_gives_it(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.book(practitioner=HADDAD, service=CHECK)


def test_a_note_is_short_and_holds_no_card_number(desk: Desk) -> None:
    for note, problem in (
        ("x" * 201, Problem.TOO_LONG),
        ("card 4111 1111 1111 1111", Problem.LOOKS_LIKE_CARD),
    ):
        with pytest.raises(InvalidInput) as refused:
            desk.book(note=note)
        assert refused.value.problems == {"note": problem}


def test_a_new_patient_and_the_first_visit_come_together_or_not_at_all(desk: Desk) -> None:
    desk.book()
    taken = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=MORNING)

    with pytest.raises(SlotTaken):
        booking.book_new(desk.session, a_new_patient("Ny", "Nora"), taken)
    with desk.session.directory("find") as opened:
        assert finding.find(desk.session, opened, "ny") == []

    free = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=MORNING + HALF_HOUR)
    patient, booked = booking.book_new(desk.session, a_new_patient("Ny", "Nora"), free)
    assert booked.patient == patient


def test_a_new_patient_lacking_a_way_to_be_reached_is_told_so(desk: Desk) -> None:
    request = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=MORNING)
    typed = NewPatient(family="Ny", given="Nora", birth_date="800312")

    with pytest.raises(InvalidInput) as refused:
        booking.book_new(desk.session, typed, request)

    assert refused.value.problems == {"phone": Problem.NEEDS_ONE_WAY_TO_REACH}


def test_moving_frees_the_old_time_and_takes_the_new(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()
    to = MORNING + timedelta(days=1)

    moved = moving.move(
        desk.session, schedule, booked.id, booked.version, practitioner=HADDAD, start=to
    )

    assert (moved.practitioner, moved.start, moved.version) == (HADDAD, to, 2)
    assert desk.book().start == MORNING
    with pytest.raises(SlotTaken):
        desk.book(to, practitioner=HADDAD)


def test_moving_by_five_minutes_is_not_in_its_own_way(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()

    later = MORNING + timedelta(minutes=5)
    moved = moving.move(desk.session, schedule, booked.id, 1, practitioner=LINDQVIST, start=later)

    assert moved.start == later


def test_a_stale_screen_cannot_overwrite(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()
    moving.move(
        desk.session, schedule, booked.id, 1, practitioner=HADDAD, start=MORNING + HALF_HOUR
    )

    with pytest.raises(StaleRow):
        cancelling.cancel(desk.session, schedule, booked.id, 1, ASKED)
    with pytest.raises(StaleRow):
        moving.move(desk.session, schedule, booked.id, 1, practitioner=HADDAD, start=MORNING)


def test_a_refused_move_leaves_everything_as_it_was(desk: Desk, schedule: Directory) -> None:
    first, second = desk.book(), desk.book(MORNING + HALF_HOUR)
    before = kinds(desk)

    with pytest.raises(SlotTaken):
        moving.move(desk.session, schedule, second.id, 1, practitioner=LINDQVIST, start=MORNING)

    assert [kind for kind in kinds(desk) if kind not in before] == []
    shown = day(desk.session, schedule, MORNING.date()).columns[0].appointments
    assert [one.id for one in shown] == [first.id, second.id]


def test_cancelling_frees_the_time_and_can_be_taken_back(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()

    cancelled = cancelling.cancel(desk.session, schedule, booked.id, 1, ASKED)
    back = cancelling.reinstate(desk.session, schedule, booked.id, cancelled.version)

    assert back.status is AppointmentStatus.BOOKED
    with pytest.raises(SlotTaken):
        desk.book()


def test_a_cancellation_cannot_be_taken_back_once_the_time_is_given_away(
    desk: Desk, schedule: Directory
) -> None:
    booked = desk.book()
    cancelling.cancel(desk.session, schedule, booked.id, 1, ASKED)
    other = desk.book(patient=a_patient(desk.session, "Annan"))

    with pytest.raises(SlotTaken) as refused:
        cancelling.reinstate(desk.session, schedule, booked.id, 2)

    assert refused.value.by == other.id


def test_the_reason_for_cancelling_stands_on_the_card(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()
    cancelling.cancel(desk.session, schedule, booked.id, 1, ASKED)

    with desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing:
        (one,) = history.read(viewing, 0).coming
    assert one.cancellation == ASKED


def test_a_visit_goes_its_way_and_each_step_can_be_taken_back(
    desk: Desk, schedule: Directory
) -> None:
    booked = desk.book()
    way = (
        AppointmentStatus.ARRIVED,
        AppointmentStatus.WITH_PRACTITIONER,
        AppointmentStatus.DONE,
        AppointmentStatus.WITH_PRACTITIONER,
    )

    for version, status in enumerate(way, start=1):
        shown = stepping.change_status(desk.session, schedule, booked.id, version, status)
        assert (shown.status, shown.version) == (status, version + 1)


def test_a_done_visit_is_neither_cancelled_nor_moved(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()
    for version, status in enumerate(
        (AppointmentStatus.WITH_PRACTITIONER, AppointmentStatus.DONE), start=1
    ):
        stepping.change_status(desk.session, schedule, booked.id, version, status)

    with pytest.raises(StatusForbids):
        cancelling.cancel(desk.session, schedule, booked.id, 3, ASKED)
    with pytest.raises(StatusForbids):
        moving.move(desk.session, schedule, booked.id, 3, practitioner=HADDAD, start=MORNING)


@pytest.mark.parametrize(
    ("wall", "error"),
    [
        (datetime(2026, 3, 29, 2, 30), NoSuchTime),  # noqa: DTZ001
        (datetime(2026, 10, 25, 2, 30), AmbiguousTime),  # noqa: DTZ001
    ],
)
def test_the_hour_of_the_clock_change_is_refused_or_asked_about(
    desk: Desk, wall: datetime, error: type[Exception]
) -> None:
    with pytest.raises(error):
        desk.book(wall)


def test_wall_time_stands_on_both_sides_of_the_clock_change(desk: Desk) -> None:
    before = desk.book(datetime(2026, 3, 27, 10, 0))  # noqa: DTZ001
    after = desk.book(datetime(2026, 3, 30, 10, 0))  # noqa: DTZ001

    assert after.start_utc - before.start_utc == 3 * 24 * 60 - 60


def test_many_bookings_come_out_as_single_ones_would(desk: Desk) -> None:
    wanted = [
        BookingRequest(
            practitioner=LINDQVIST,
            service=VISIT,
            start=MORNING + timedelta(days=at // 4 * 7) + HALF_HOUR * (at % 4),
        )
        for at in range(40)
    ]
    now = desk.clinic.clock.now()
    many = [PastBooking(at=now, patient=desk.patient, request=one) for one in wanted]

    added = booking.add_many(desk.session, many)

    single = [desk.book(one.start, practitioner=HADDAD) for one in wanted]
    same = lambda one: (one.start, one.start_utc, one.end_utc, one.minutes, one.status)  # noqa: E731
    assert [same(one) for one in added] == [same(one) for one in single]
    assert kinds(desk).count(EventKind.APPOINTMENT_BOOKED) == 80


def test_many_bookings_come_whole_or_not_at_all(desk: Desk) -> None:
    now = desk.clinic.clock.now()
    request = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=MORNING)
    twice = [PastBooking(at=now, patient=desk.patient, request=request)] * 2

    with pytest.raises(SlotTaken):
        booking.add_many(desk.session, twice)

    assert desk.book().start == MORNING


def test_a_clinician_books_with_themselves_alone(desk: Desk) -> None:
    session = desk.sit(Role.CLINICIAN)

    assert session.practitioner == LINDQVIST
    for whom in (HADDAD, PractitionerId(99)):
        request = BookingRequest(practitioner=whom, service=VISIT, start=MORNING)
        with (
            session.opened(desk.patient, PurposeOfUse.TREATMENT, reason="asks") as viewing,
            pytest.raises(NotAllowed),
        ):
            booking.book(session, viewing, request)
    request = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=MORNING)
    with session.opened(desk.patient, PurposeOfUse.TREATMENT, reason="asks") as viewing:
        assert booking.book(session, viewing, request).practitioner == LINDQVIST


def test_a_protected_persons_visit_is_masked_and_cannot_be_touched(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Gömd", "Greta", protected=True)
    booked = desk.book(patient=hidden, note="Rings twice")
    with desk.session.directory("schedule") as opened:
        arrived = AppointmentStatus.ARRIVED
        booked = stepping.change_status(desk.session, opened, booked.id, booked.version, arrived)
    session = desk.sit(Role.RECEPTIONIST)

    with session.directory("schedule") as opened:
        (shown,) = day(session, opened, MORNING.date()).columns[0].appointments
        assert (shown.patient, shown.given, shown.family, shown.call_in) == (None,) * 4
        assert (shown.status, shown.has_note) == (AppointmentStatus.BOOKED, False)
        with pytest.raises(NotFound):
            cancelling.cancel(session, opened, booked.id, booked.version, ASKED)


def test_of_a_protected_person_nobody_learns_that_a_visit_was_cancelled(desk: Desk) -> None:
    booked = desk.book(patient=a_patient(desk.session, "Gömd", "Greta", protected=True))
    with desk.session.directory("schedule") as opened:
        cancelling.cancel(desk.session, opened, booked.id, booked.version, ASKED)
    session = desk.sit(Role.RECEPTIONIST)

    with session.directory("schedule") as opened:
        assert day(session, opened, MORNING.date()).columns[0].appointments == ()


def test_who_may_see_protected_people_calls_them_in_by_number(
    desk: Desk, schedule: Directory
) -> None:
    hidden = a_patient(desk.session, "Gömd", "Greta", protected=True)
    desk.book(patient=hidden)

    (shown,) = day(desk.session, schedule, MORNING.date()).columns[0].appointments

    assert shown.patient == hidden
    assert (shown.given, shown.family) == (None, None)
    assert shown.call_in is not None


def test_namesakes_of_one_day_are_told_apart_by_their_year(desk: Desk, schedule: Directory) -> None:
    older = a_patient(desk.session, "Lee", "Ann", born="1961-05-01")
    younger = a_patient(desk.session, "Lee", "Ann", born="1984-05-01")
    desk.book(patient=older)
    desk.book(MORNING + HALF_HOUR, patient=younger)

    shown = day(desk.session, schedule, MORNING.date()).columns[0].appointments

    assert [one.birth_year for one in shown] == [1961, 1984]


def test_what_a_day_showed_is_recorded_before_the_next_act(desk: Desk, schedule: Directory) -> None:
    booked = desk.book()
    day(desk.session, schedule, MORNING.date())
    assert EventKind.DAY_SHOWN not in kinds(desk)

    cancelling.cancel(desk.session, schedule, booked.id, 1, ASKED)

    recorded = kinds(desk)
    assert recorded.index(EventKind.DAY_SHOWN) < recorded.index(EventKind.APPOINTMENT_CANCELLED)
