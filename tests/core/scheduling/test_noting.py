"""The note of a visit is written anew, by whoever may change the visit."""

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import InvalidInput, NotAllowed, NotFound, Problem, StaleRow
from clinic_desk.scheduling import history, noting
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD
from tests.core.scheduling.test_booking import kinds


def read(desk, patient=None):
    with desk.session.opened(patient or desk.patient, PurposeOfUse.PHONE) as card:
        return history.read(card, 0).coming[0].note


def test_a_note_is_written_taken_away_and_put_back(desk, schedule):
    booked = desk.book(note="By taxi")

    written = noting.note(desk.session, schedule, booked.id, booked.version, "  Comes by bus ")
    assert (written.note, read(desk)) == ("Comes by bus", "Comes by bus")
    gone = noting.note(desk.session, schedule, booked.id, written.version, "")
    assert (gone.note, read(desk)) == (None, None)
    noting.note(desk.session, schedule, booked.id, gone.version, "By taxi")
    assert read(desk) == "By taxi"
    assert kinds(desk).count(EventKind.APPOINTMENT_NOTED) == 3


def test_what_may_not_be_noted_is_not_kept(desk, schedule):
    booked = desk.book(note="By taxi")
    for typed, wrong in (("x" * 201, Problem.TOO_LONG), ("pays 4111 1111 1111 1111", None)):
        with pytest.raises(InvalidInput) as refused:
            noting.note(desk.session, schedule, booked.id, booked.version, typed)
        assert wrong in (None, refused.value.problems["note"])
    assert read(desk) == "By taxi"


def test_nobody_writes_over_what_a_colleague_has_changed(desk, schedule):
    booked = desk.book(note="By taxi")
    noting.note(desk.session, schedule, booked.id, booked.version, "By bus")
    with pytest.raises(StaleRow):
        noting.note(desk.session, schedule, booked.id, booked.version, "On foot")
    assert read(desk) == "By bus"


def test_of_a_protected_person_nobody_writes_who_may_not_see_them(desk):
    hidden = a_patient(desk.session, "Hemlig", "Hanna", protected=True)
    booked = desk.book(patient=hidden, note="Side door")
    session = desk.sit(Role.RECEPTIONIST)
    with session.directory("schedule") as opened, pytest.raises(NotFound):
        noting.note(session, opened, booked.id, booked.version, "Front door")


def test_a_clinician_writes_in_their_own_visits_alone(desk):
    booked = desk.book(practitioner=HADDAD, note="By taxi")
    session = desk.sit(Role.CLINICIAN)
    with session.directory("schedule") as opened, pytest.raises((NotAllowed, NotFound)):
        noting.note(session, opened, booked.id, booked.version, "By bus")
