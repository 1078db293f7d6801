"""Looks that would leave no trace: names that flash by, other logs, visits without a card."""

import shutil
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.audit.tables import log_entry
from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.errors import DiskFull, LogUnwritable, NotAllowed, NotFound, ScopeClosed
from clinic_desk.ids import PatientId
from clinic_desk.patients import finding, record
from clinic_desk.scheduling import booking
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.staff.opened import SEEN_SECONDS
from clinic_desk.vault.keychain import FileKeychain
from tests.builders import THE_CLINICIANS, Role, a_new_patient, a_patient, a_session
from tests.core.scheduling.conftest import VISIT, furnish

_KINDS = select(log_entry.c.kind).order_by(log_entry.c.seq)


def kinds(session, last):
    return [kind for (kind,) in session.log(Permission.LOG_READ).rows(_KINDS)[-last:]]


@pytest.fixture
def patient(owner):
    return a_patient(owner)


def test_names_that_stood_on_the_screen_are_recorded_though_others_replace_them(
    clinic, owner, patient
):
    with owner.directory("desk") as opened:
        finding.find(owner, opened, "lind")
        clinic.clock.move(timedelta(seconds=SEEN_SECONDS + 0.1))
        finding.find(owner, opened, "nobody is called so")

        assert kinds(owner, 1) == [EventKind.SEARCH_SHOWN]


def test_names_that_flash_by_again_and_again_are_recorded(clinic, owner, patient):
    with owner.directory("desk") as opened:
        for typed in ("lind", "lindx", "lind", "lindx", "lind", "lindx"):
            finding.find(owner, opened, typed)
            clinic.clock.move(timedelta(seconds=SEEN_SECONDS - 0.05))

        assert kinds(owner, 1) == [EventKind.SEARCH_SHOWN]


def test_quick_typing_records_only_what_it_ends_with(clinic, owner, patient):
    with owner.directory("desk") as opened:
        for typed in ("l", "li", "lin", "lind"):
            finding.find(owner, opened, typed)
            clinic.clock.move(timedelta(seconds=0.2))

    assert kinds(owner, 2) == [EventKind.SEARCH_SHOWN, EventKind.DIRECTORY_CLOSED]
    assert kinds(owner, 3)[0] == EventKind.DIRECTORY_OPENED


def test_names_that_stood_and_cannot_be_recorded_are_followed_by_no_others(
    clinic, owner, patient, monkeypatch
):
    def append(*_):
        raise DiskFull

    with owner.directory("desk") as opened:
        finding.find(owner, opened, "lind")
        clinic.clock.move(timedelta(seconds=SEEN_SECONDS + 0.1))
        with monkeypatch.context() as full, pytest.raises(LogUnwritable):
            full.setattr(type(owner.database._recorder), "append", append)
            finding.find(owner, opened, "alva")

    assert kinds(owner, 2) == [EventKind.SEARCH_SHOWN, EventKind.DIRECTORY_CLOSED]


@pytest.fixture
def beside(clinic, owner, patient, tmp_path):
    """The same clinic copied, and the same owner at it: a second log beside the first."""
    clinic.sign_out()
    folder = tmp_path / "copy"
    shutil.copytree(clinic.folder, folder)
    copied = replace(
        clinic, folder=folder, keychain=FileKeychain(folder / KEYCHAIN_NAME), _desk=None
    )
    yield a_session(copied)
    copied.close()


def test_a_record_that_was_opened_in_another_log_opens_nothing_here(clinic, beside, patient):
    here = a_session(clinic)

    with beside.opened(patient, PurposeOfUse.PHONE) as viewing, pytest.raises(ScopeClosed):
        record.correct(here, viewing, 1, a_new_patient())


def test_a_directory_that_was_opened_in_another_log_opens_nothing_here(clinic, beside):
    here = a_session(clinic)

    with (
        beside.directory("desk") as opened,
        pytest.raises(ScopeClosed),
        here.work(Permission.APPOINTMENT_MOVE, directory=opened),
    ):
        pass


def test_asking_for_the_log_of_nobody_is_refused_and_recorded_as_of_anybody(clinic, patient):
    receptionist = a_session(clinic, Role.RECEPTIONIST)
    for whom in (patient, PatientId(1)):
        with pytest.raises(NotAllowed):
            queries.open_log(receptionist, LogFilter(patient=whom))

        assert kinds(receptionist, 1) == [EventKind.PERMISSION_REFUSED]


def test_a_clinician_makes_no_hidden_person_theirs_by_a_visit_of_the_past(clinic, owner):
    furnish(owner)
    hidden = a_patient(owner, protected=True)
    session = a_session(clinic, Role.CLINICIAN)
    visit = booking.PastBooking(
        at=clinic.clock.at,
        patient=hidden,
        request=BookingRequest(
            practitioner=THE_CLINICIANS,
            service=VISIT,
            start=datetime(2026, 3, 3, 10),  # noqa: DTZ001 - wall time is naive
        ),
    )

    with pytest.raises(NotAllowed):
        booking.add_many(session, [visit])

    with pytest.raises(NotFound), session.opened(hidden, PurposeOfUse.TREATMENT, reason="asks"):
        pass
