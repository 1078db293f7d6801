"""Reading and correcting the record that is open."""

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import InvalidInput, NotAllowed, NotFound, ScopeClosed, StaleRow
from clinic_desk.patients import finding, record
from tests.builders import Role, a_new_patient, a_patient, a_session

LAST = select(log_entry.c.kind).order_by(log_entry.c.seq.desc()).limit(1)


def test_a_correction_is_written_and_recorded(owner):
    patient = a_patient(owner)
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        typed = a_new_patient("Ek", "Alva", email="a@example.org")
        after = record.correct(owner, viewing, 1, typed)
        assert (after.family, after.email, after.version, after.number) == (
            "Ek",
            "a@example.org",
            2,
            1,
        )
        assert record.read(viewing) == after
        assert owner.log(Permission.LOG_READ).value(LAST) == EventKind.PATIENT_CORRECTED


def test_whoever_saw_an_older_version_writes_over_nothing(owner):
    patient = a_patient(owner)
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        record.correct(owner, viewing, 1, a_new_patient("Ek", "Alva"))
        with pytest.raises(StaleRow) as refused:
            record.correct(owner, viewing, 1, a_new_patient("Al", "Alva"))
        assert (refused.value.id, refused.value.version) == (patient, 2)
        assert record.read(viewing).family == "Ek"


def test_a_correction_that_does_not_hold_changes_nothing(owner):
    patient = a_patient(owner)
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        with pytest.raises(InvalidInput):
            record.correct(owner, viewing, 1, a_new_patient("", ""))
        assert record.read(viewing).version == 1


def test_a_record_that_was_left_is_neither_read_nor_corrected(owner):
    patient = a_patient(owner)
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        pass
    with pytest.raises(ScopeClosed):
        record.read(viewing)
    with pytest.raises(ScopeClosed):
        record.correct(owner, viewing, 1, a_new_patient())


def test_a_clinician_corrects_nobody(clinic, owner):
    patient = a_patient(owner)
    session = a_session(clinic, Role.CLINICIAN)
    with session.opened(patient, PurposeOfUse.TREATMENT, reason="advice") as viewing:
        with pytest.raises(NotAllowed):
            record.correct(session, viewing, 1, a_new_patient("Ek", "Alva"))
        assert record.read(viewing).family == "Lind"


def test_a_correction_is_taken_back_and_done_again_after_the_card_was_left(owner):
    patient = a_patient(owner)
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        before = record.read(viewing)
        after = record.correct(owner, viewing, 1, a_new_patient("Ek", "Alva"))
    with owner.directory("undo") as opened:
        back = record.put_back(owner, opened, before, after.version)
        assert (back.family, back.version) == ("Lind", 3)
        assert not finding.search(owner, opened, "ek").entries
        assert owner.log(Permission.LOG_READ).value(LAST) == EventKind.PATIENT_CORRECTED
        again = record.put_back(owner, opened, after, back.version)
        assert [one.id for one in finding.search(owner, opened, "ek").entries] == [patient]
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        assert record.read(viewing) == again


def test_what_a_colleague_corrected_since_is_not_taken_back(owner):
    patient = a_patient(owner)
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        before = record.read(viewing)
        record.correct(owner, viewing, 1, a_new_patient("Ek", "Alva"))
        record.correct(owner, viewing, 2, a_new_patient("Al", "Alva"))
    with owner.directory("undo") as opened:
        with pytest.raises(StaleRow) as refused:
            record.put_back(owner, opened, before, 2)
        assert refused.value.by == owner.account
        assert finding.names(opened, [patient])[patient].family == "Al"


def test_nobody_puts_back_whom_they_may_not_see(clinic, owner):
    patient = a_patient(owner, protected=True)
    with owner.opened(patient, PurposeOfUse.DESK, reason="the door") as viewing:
        before = record.read(viewing)
    session = a_session(clinic, Role.RECEPTIONIST)
    with session.directory("undo") as opened, pytest.raises(NotFound):
        record.put_back(session, opened, before, 1)
