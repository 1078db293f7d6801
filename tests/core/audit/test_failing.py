"""What went wrong lately, in counts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit import failing
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import NotAllowed, SignInFailed
from clinic_desk.patients import revealing
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient, a_session


def test_failures_are_counted_by_kind_from_a_time_on(clinic):
    began = clinic.clock.now()
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(replace(clinic.credentials(Role.RECEPTIONIST), password="another"))
    session = a_session(clinic, Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        session.require(Permission.LOG_EXPORT)
    owner = a_session(clinic, Role.OWNER)

    found = failing.since(owner, began)

    assert found == {EventKind.SESSION_REFUSED: 1, EventKind.PERMISSION_REFUSED: 1}
    assert failing.since(owner, clinic.clock.now() + timedelta(seconds=1)) == {}


def test_who_reads_only_their_own_log_is_refused(clinic):
    session = a_session(clinic, Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        failing.since(session, clinic.clock.now())


def test_what_was_revealed_of_protected_persons_comes_to_whoever_looks_again(owner, clinic):
    hidden = a_patient(owner, protected=True)
    with owner.opened(hidden, PurposeOfUse.DESK, reason="rang the bell") as viewing:
        revealing.reveal(owner, viewing, "the taxi waits")

    found = failing.since(owner, clinic.clock.now() - timedelta(days=7))

    assert found[EventKind.CONTACT_REVEALED] == 1
