"""A clinician's own day: who is next, what is free, and how late it runs."""

from datetime import timedelta

from clinic_desk.clock import to_minutes
from clinic_desk.scheduling import at_work, clinic, flow
from clinic_desk.scheduling.own_day import OwnDay, own_day
from clinic_desk.scheduling.records import Absence, AbsenceReason
from clinic_desk.scheduling.walltime import day_bounds
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, Desk
from tests.core.scheduling.test_flow import ARRIVED, DONE, MISSED, WITH, go, until

HALF_HOUR = timedelta(minutes=30)


def the_day(desk: Desk) -> OwnDay:
    with desk.session.directory("today") as opened:
        board = flow.today(desk.session, opened, LINDQVIST)
    return own_day(board, to_minutes(desk.clinic.clock.now()))


def two(desk: Desk):
    """Visits at ten and at half past."""
    other = a_patient(desk.session, "Berg")
    return desk.book(MORNING), desk.book(MORNING + HALF_HOUR, patient=other)


def test_nothing_of_others_is_in_it(desk: Desk) -> None:
    mine = desk.book()
    desk.book(practitioner=HADDAD, patient=a_patient(desk.session, "Berg"))

    assert [card.appointment.id for card in the_day(desk).visits] == [mine.id]


def test_the_next_patient_is_who_is_inside_then_who_has_come_then_who_is_expected(
    desk: Desk,
) -> None:
    first, second = two(desk)
    assert the_day(desk).next.appointment.id == first.id

    come = go(desk, second, ARRIVED)
    assert the_day(desk).next.appointment.id == second.id

    go(desk, first, WITH)
    assert the_day(desk).next.appointment.id == first.id
    go(desk, come, WITH)
    assert the_day(desk).next.appointment.id == first.id


def test_who_does_not_come_is_next_until_the_time_is_over(desk: Desk) -> None:
    first, second = two(desk)
    until(desk, first, 10)
    assert the_day(desk).next.appointment.id == first.id
    assert the_day(desk).late == 0, "the patient is late, not the practitioner"

    until(desk, first, 31)
    assert the_day(desk).next.appointment.id == second.id
    until(desk, second, 31)
    assert the_day(desk).next.appointment.id == first.id, "nobody else is left"


def test_a_visit_that_takes_longer_makes_the_next_ones_late(desk: Desk) -> None:
    first, second = two(desk)
    third = desk.book(MORNING + 2 * HALF_HOUR, patient=a_patient(desk.session, "Falk"))
    until(desk, first, 20)
    go(desk, first, WITH)

    found = the_day(desk)

    assert found.late == 20
    assert found.begins == {
        second.id: second.start_utc + 20,
        third.id: third.start_utc + 20,
    }
    until(desk, first, 65)
    assert the_day(desk).late == 5, "the second's time is over, the third's has begun"


def test_who_waits_since_before_their_time_makes_the_day_late(desk: Desk) -> None:
    first, _ = two(desk)
    go(desk, first, ARRIVED)
    until(desk, first, 12)

    assert the_day(desk).late == 12


def test_free_time_lies_between_the_visits_from_now_on(desk: Desk) -> None:
    first, second = two(desk)
    until(desk, first, -61)

    free = the_day(desk).free

    opening = day_bounds(MORNING.date(), "Europe/Stockholm")[0] + 8 * 60
    assert free[0] == (first.start_utc - 60, first.start_utc)
    assert free[1] == (second.end_utc, opening + 4 * 60)
    assert free[2] == (opening + 5 * 60, opening + 9 * 60)


def test_a_visit_done_early_or_missed_leaves_its_time(desk: Desk) -> None:
    first, second = two(desk)
    until(desk, first, 10)
    done = go(desk, go(desk, first, WITH), DONE)

    assert the_day(desk).free[0] == (done.start_utc + 10, second.start_utc)

    until(desk, second, 5)
    go(desk, second, MISSED)
    assert the_day(desk).free[0][0] == second.start_utc + 5


def test_who_is_at_work_today_is_told_with_their_hours_and_visits(desk: Desk) -> None:
    start, end = day_bounds(MORNING.date(), "Europe/Stockholm")
    away = Absence(
        id=1, practitioner=HADDAD, start_utc=start, end_utc=end, reason=AbsenceReason.COURSE
    )
    clinic.furnish(desk.session, absences=(away,))
    two(desk)

    here, gone = at_work.today(desk.session)

    assert (here.practitioner.id, here.booked, len(here.present)) == (LINDQVIST, 2, 2)
    assert (gone.practitioner.id, gone.present) == (HADDAD, ())
    assert [one.reason for one in gone.absences] == [AbsenceReason.COURSE]
