"""Today's patients stand first when somebody is looked for."""

from datetime import timedelta

from clinic_desk.patients import finding
from clinic_desk.scheduling import expected
from tests.builders import Role, a_patient
from tests.core.scheduling.conftest import MORNING


def found(desk, typed, limit=3):
    with desk.session.directory("find") as opened:
        first = expected.first_today(desk.session, opened)
        entries = finding.search(desk.session, opened, typed, limit=limit, first=first).entries
        return [one.id for one in entries]


def test_who_has_a_visit_today_stands_before_others_who_fit(desk):
    for given in ("Aa", "Ab", "Ac", "Ad"):
        a_patient(desk.session, "Lind", given)
    assert found(desk, "lind")[0] != desk.patient
    desk.book(MORNING + timedelta(days=1))
    desk.clinic.clock.move(timedelta(minutes=1))
    assert found(desk, "lind")[0] != desk.patient
    desk.book(MORNING)
    desk.clinic.clock.move(timedelta(minutes=1))
    for typed in ("lind", "l", "al", "4567", "800312"):
        assert found(desk, typed)[0] == desk.patient, typed


def test_a_clinicians_are_their_own(desk):
    booked = desk.book(MORNING)
    session = desk.sit(Role.CLINICIAN)
    with session.directory("find") as opened:
        ids = expected.first_today(session, opened).ids
    own = session.own_practitioners(expected.Permission.SCHEDULE_READ)
    assert (desk.patient in ids) == (booked.practitioner in own)


def test_a_protected_person_is_no_ones_first_who_may_not_see_them(desk):
    hidden = a_patient(desk.session, "Hemlig", "Vera", protected=True)
    desk.book(MORNING, patient=hidden)
    session = desk.sit(Role.RECEPTIONIST)
    with session.directory("find") as opened:
        assert expected.first_today(session, opened) == finding.NOBODY
