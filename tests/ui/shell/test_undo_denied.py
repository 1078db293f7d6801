"""What was done before a lock is taken back by whoever still may, of whom they still may see."""

import pytest

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.errors import NotAllowed, NotFound
from clinic_desk.patients import record
from clinic_desk.scheduling import store
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.permissions import Role
from tests.builders import a_new_patient, a_session
from tests.ui.shell.a_seat import Seat
from ui.shell.visit_acts import Booked, VisitActs


@pytest.fixture
def seat(clinic, owner, shown):
    """A receptionist who has booked a visit."""

    def visits(*ways):
        return VisitActs(*ways, go_to=lambda _one: None, refresh=lambda: None)

    made = Seat(clinic, owner, shown, visits)
    comes_back(made, Role.RECEPTIONIST, b"")
    made.visit = made.clinic.book()
    made.undo.did(made.acts.booked(Booked(visit=made.visit)))
    yield made
    made.close()


def comes_back(seat, role, kept):
    seat.close()
    seat.session = seat.clinic.session = a_session(seat.clinic.clinic, role)
    seat.sit(kept)


def stands(seat):
    found = seat.ask(lambda _, opened: store.in_directory(opened, seat.visit.id))
    return found.status is AppointmentStatus.BOOKED


def test_whoever_may_not_any_more_takes_nothing_back(seat):
    seat.lock()
    seat.session.withheld = frozenset({Permission.APPOINTMENT_CANCEL})
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [NotAllowed]
    assert stands(seat)


def test_of_whom_is_protected_since_nothing_is_said_and_nothing_taken_back(seat):
    kept = seat.undo.half_done()
    comes_back(seat, Role.OWNER, b"")
    typed = a_new_patient("Rådberg", "Siv", protected=True)
    whose = seat.clinic.patient
    with seat.session.opened(whose, PurposeOfUse.DESK) as viewing:
        record.correct(seat.session, viewing, record.read(viewing).version, typed)

    comes_back(seat, Role.RECEPTIONIST, kept)
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [NotFound]
    assert "Rådberg" not in repr(vars(seat.faults[0])) + seat.said()
    comes_back(seat, Role.OWNER, b"")
    assert stands(seat)
