"""What those who may see a protected person see, and what each further step leaves in the log."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import InvalidInput, NotFound
from clinic_desk.patients import record, revealing
from clinic_desk.scheduling import day, flow, stepping
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, MORNING

LAST = select(log_entry.c.kind, log_entry.c.facts).order_by(log_entry.c.seq.desc()).limit(1)


@pytest.fixture
def hidden(desk):
    return a_patient(desk.session, "Gömd", "Greta", protected=True, phone="070-3333333")


def test_a_reason_is_owed_before_they_are_reached_and_stands_in_the_log(desk, hidden):
    session = desk.session
    with session.opened(hidden, PurposeOfUse.DESK, reason="stands here") as viewing:
        with pytest.raises(InvalidInput):
            revealing.reveal(session, viewing, "  ")
        with pytest.raises(InvalidInput):
            revealing.reveal(session, viewing, "card 4111 1111 1111 1111")
        revealing.reveal(session, viewing, "Has to be rung up")
        kind, _facts = session.log(Permission.LOG_READ).row(LAST)
    assert kind == EventKind.CONTACT_REVEALED


def test_a_clinician_calls_in_their_own_by_a_number_and_nobody_elses(desk, hidden):
    mine = desk.book(patient=hidden)
    other = desk.book(patient=hidden, practitioner=HADDAD, start=MORNING.replace(hour=11))
    session = desk.sit(Role.CLINICIAN)
    with session.directory("today") as opened:
        shown = {one.id: one for one in day.some(session, opened, [mine.id, other.id])}
        assert shown.keys() == {mine.id}
        assert not shown[mine.id].masked
        assert (shown[mine.id].family, shown[mine.id].call_in) == (None, 2)
        card = next(
            one for one in flow.today(session, opened).cards if one.appointment.id == mine.id
        )
        assert card.may_go(AppointmentStatus.ARRIVED)

        stepping.change_status(
            session, opened, mine.id, shown[mine.id].version, AppointmentStatus.ARRIVED
        )
        with pytest.raises(NotFound):
            stepping.change_status(
                session, opened, other.id, other.version, AppointmentStatus.ARRIVED
            )

    patient = shown[mine.id].patient
    with pytest.raises(InvalidInput), session.opened(patient, PurposeOfUse.TREATMENT):
        pass
    with session.opened(patient, PurposeOfUse.TREATMENT, reason="my visit") as viewing:
        assert record.read(viewing).family == "Gömd"


def test_the_receptionist_sees_that_the_time_is_booked(desk, hidden):
    mine = desk.book(patient=hidden)
    session = desk.sit(Role.RECEPTIONIST)
    with session.directory("today") as opened:
        (shown,) = day.some(session, opened, [mine.id])
    assert shown.masked
    assert replace(shown, patient=None) == shown
