"""The doors: the entry first, then the look; nothing shown that cannot be written down."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import (
    DiskFull,
    InvalidInput,
    LogUnwritable,
    NotAllowed,
    NotFound,
    Problem,
    ReadOnly,
    ScopeClosed,
    SessionEnded,
)
from clinic_desk.patients import finding, record
from clinic_desk.patients.tables import record as record_view
from clinic_desk.scheduling import booking
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.staff.opened import DIRECTORY_IDLE_SECONDS
from tests.builders import THE_CLINICIANS, Role, a_patient, a_session
from tests.core.scheduling.conftest import HADDAD, VISIT, furnish

_ENTRIES = select(log_entry.c.kind, log_entry.c.facts, log_entry.c.purpose).order_by(
    log_entry.c.seq
)
FAMILY = select(record_view.c.family)


def entries(session, last):
    return session.log(Permission.LOG_READ).rows(_ENTRIES)[-last:]


def kinds(session, last):
    return [row[0] for row in entries(session, last)]


@pytest.fixture
def patient(owner):
    return a_patient(owner)


@pytest.fixture
def full(owner, monkeypatch):
    """From when it is called on, the log takes nothing more; ``full(False)`` ends that."""

    def fill(now=True, error=DiskFull):
        def append(*_):
            raise error

        recorder = owner.database._recorder
        if now:
            monkeypatch.setattr(type(recorder), "append", append)
        else:
            monkeypatch.undo()

    return fill


# one record --------------------------------------------------------------------------------


def test_the_entry_stands_before_anything_can_be_read(owner, patient):
    with owner.opened(patient, PurposeOfUse.PHONE) as viewing:
        ((kind, _, purpose),) = entries(owner, 1)
        assert (kind, purpose) == (EventKind.RECORD_OPENED, PurposeOfUse.PHONE)
        assert viewing.value(FAMILY) == "Lind"


def test_closing_writes_how_long_it_was_open(clinic, owner, patient):
    with owner.opened(patient, PurposeOfUse.PHONE):
        opened = owner.log(Permission.LOG_READ).value(select(func.max(log_entry.c.seq)))
        clinic.clock.move(timedelta(seconds=41))
    assert entries(owner, 1)[0][:2] == (
        EventKind.RECORD_CLOSED,
        f'{{"opened":{opened},"seconds":41}}',
    )


@pytest.mark.parametrize("error", [DiskFull, ReadOnly])
def test_nothing_is_shown_when_the_entry_cannot_be_written(owner, patient, full, error):
    full(error=error)
    with pytest.raises(LogUnwritable) as refused, owner.opened(patient, PurposeOfUse.PHONE):
        pytest.fail("shown")
    assert refused.value.cause == error.__name__


def test_a_fault_in_the_log_shows_nothing_either(owner, patient, full):
    full(error=ZeroDivisionError)
    with pytest.raises(ZeroDivisionError), owner.opened(patient, PurposeOfUse.PHONE):
        pytest.fail("shown")


def test_a_record_is_shut_even_when_its_closing_cannot_be_written(owner, patient, full):
    with pytest.raises(LogUnwritable), owner.opened(patient, PurposeOfUse.PHONE) as viewing:
        full()
    with pytest.raises(ScopeClosed):
        viewing.rows(FAMILY)


def test_two_open_records_do_not_show_each_other(owner, patient):
    other = a_patient(owner, "Ek", "Bo")
    with (
        owner.opened(patient, PurposeOfUse.PHONE) as one,
        owner.opened(other, PurposeOfUse.DESK) as two,
    ):
        assert (one.value(FAMILY), two.value(FAMILY)) == ("Lind", "Ek")


def test_a_record_is_shut_by_the_end_of_the_session(owner, patient):
    with owner.opened(patient, PurposeOfUse.PHONE) as viewing:
        owner.end("locked")
        with pytest.raises(SessionEnded):
            viewing.rows(FAMILY)
        with pytest.raises(SessionEnded):
            record.read(viewing)


def test_a_record_that_is_not_there_is_not_found_and_not_recorded(owner):
    before = kinds(owner, 1)
    with pytest.raises(NotFound), owner.opened(1, PurposeOfUse.PHONE):
        pytest.fail("shown")
    assert kinds(owner, 1) == before


def test_a_record_is_not_opened_by_who_may_not(owner, patient):
    owner.who = replace(owner.who, roles=())
    with pytest.raises(NotAllowed), owner.opened(patient, PurposeOfUse.PHONE):
        pytest.fail("shown")
    with pytest.raises(NotAllowed), owner.directory("find"):
        pytest.fail("shown")


# protected persons -------------------------------------------------------------------------


@pytest.fixture
def hidden(owner):
    return a_patient(owner, "Hemlig", "Vera", protected=True)


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN])
@pytest.mark.parametrize("reason", [None, "she called"])
def test_a_protected_person_is_as_absent_as_somebody_who_never_came(clinic, hidden, role, reason):
    session = a_session(clinic, role)
    told = []
    for whom in (hidden, 1):
        with pytest.raises(NotFound) as refused:
            session.opened(whom, PurposeOfUse.PHONE, reason=reason).__enter__()
        told.append((refused.value.kind, type(refused.value), refused.value.__cause__))
    assert told[0] == told[1]


@pytest.mark.parametrize("reason", [None, "", "  \n"])
def test_who_may_see_protected_persons_says_why(owner, hidden, reason):
    with pytest.raises(InvalidInput) as refused:
        owner.opened(hidden, PurposeOfUse.PHONE, reason=reason).__enter__()
    assert refused.value.problems == {"reason": Problem.MISSING}
    assert EventKind.RECORD_OPENED not in kinds(owner, 1)


def test_with_a_reason_a_protected_person_is_shown(owner, hidden):
    with owner.opened(hidden, PurposeOfUse.PHONE, reason="called about Monday") as viewing:
        assert viewing.value(FAMILY) == "Hemlig"


@pytest.mark.parametrize("role", list(Role))
def test_protected_persons_are_in_the_directory_of_few(clinic, hidden, role):
    session = a_session(clinic, role)
    with session.directory("find") as opened:
        found = [one.id for one in finding.find(session, opened, "hem")]
        assert opened.sees_protected == bool(found) == (role in (Role.OWNER, Role.PRACTICE_MANAGER))


def test_a_clinician_says_why_for_a_patient_of_others(clinic, patient):
    session = a_session(clinic, Role.CLINICIAN)
    with pytest.raises(InvalidInput), session.opened(patient, PurposeOfUse.TREATMENT):
        pytest.fail("shown")
    with session.opened(patient, PurposeOfUse.TREATMENT, reason="asked for advice") as viewing:
        assert viewing.value(FAMILY) == "Lind"


@pytest.fixture
def booked(owner):
    """Books a patient with the practitioner of that id."""
    furnish(owner)

    def book(patient, whom):
        start = datetime(2026, 3, 3, 9 if whom == THE_CLINICIANS else 10)  # noqa: DTZ001 - wall time
        request = BookingRequest(practitioner=whom, service=VISIT, start=start)
        with owner.opened(patient, PurposeOfUse.BOOKING, reason="booking") as viewing:
            booking.book(owner, viewing, request)

    return book


def test_a_clinician_opens_their_own_patient_without_a_reason(clinic, booked, patient):
    booked(patient, THE_CLINICIANS)
    session = a_session(clinic, Role.CLINICIAN)
    with session.opened(patient, PurposeOfUse.TREATMENT) as viewing:
        assert viewing.value(FAMILY) == "Lind"


def test_a_clinician_opens_a_protected_person_of_their_own_with_a_reason(clinic, booked, hidden):
    booked(hidden, THE_CLINICIANS)
    session = a_session(clinic, Role.CLINICIAN)
    with pytest.raises(InvalidInput), session.opened(hidden, PurposeOfUse.TREATMENT):
        pytest.fail("shown")
    with session.opened(hidden, PurposeOfUse.TREATMENT, reason="visit") as viewing:
        assert viewing.value(FAMILY) == "Hemlig"


def test_a_protected_person_of_another_clinician_is_as_absent_as_ever(clinic, booked, hidden):
    booked(hidden, HADDAD)
    session = a_session(clinic, Role.CLINICIAN)
    with pytest.raises(NotFound), session.opened(hidden, PurposeOfUse.TREATMENT, reason="visit"):
        pytest.fail("shown")


# the directory -----------------------------------------------------------------------------


def test_the_directory_writes_that_it_was_opened_and_left(owner):
    with owner.directory("find"):
        assert kinds(owner, 1) == [EventKind.DIRECTORY_OPENED]
    assert kinds(owner, 1) == [EventKind.DIRECTORY_CLOSED]


def test_the_directory_is_not_opened_when_that_cannot_be_written(owner, full):
    full()
    with pytest.raises(LogUnwritable), owner.directory("find"):
        pytest.fail("shown")
    assert owner._directories == []


def test_what_was_shown_is_one_entry_about_everybody_shown(owner, patient):
    other = a_patient(owner, "Lind", "Bo")
    with owner.directory("find") as opened:
        for typed in ("l", "li", "lin"):
            assert {one.id for one in finding.find(owner, opened, typed)} == {patient, other}
        opened.settle()
        opened.settle()
        assert kinds(owner, 2) == [EventKind.DIRECTORY_OPENED, EventKind.SEARCH_SHOWN]
    for shown in (patient, other):
        log = queries.open_log(owner, LogFilter(patient=shown, kinds=(EventKind.SEARCH_SHOWN,)))
        assert [one.about for one in queries.page(owner, log).entries] == [2]


def test_what_was_shown_is_written_before_the_next_act(owner, patient):
    with owner.directory("find") as opened:
        finding.find(owner, opened, "lind")
        with owner.opened(patient, PurposeOfUse.PHONE):
            assert kinds(owner, 2) == [EventKind.SEARCH_SHOWN, EventKind.RECORD_OPENED]
        finding.find(owner, opened, "lind")
        a_patient(owner, "Ek", "Bo")
        assert kinds(owner, 2) == [EventKind.SEARCH_SHOWN, EventKind.PATIENT_REGISTERED]
        finding.find(owner, opened, "lind")
    assert kinds(owner, 2) == [EventKind.SEARCH_SHOWN, EventKind.DIRECTORY_CLOSED]


def test_what_was_shown_is_written_when_the_session_ends(clinic, owner, patient):
    with owner.directory("find") as opened:
        finding.find(owner, opened, "lind")
        owner.end("lock-idle")
    assert kinds(a_session(clinic), 3)[:2] == [EventKind.SEARCH_SHOWN, EventKind.SESSION_LOCKED]


def test_what_was_shown_stays_owed_until_it_can_be_written(owner, patient, full):
    with owner.directory("find") as opened:
        finding.find(owner, opened, "lind")
        full()
        with pytest.raises(LogUnwritable):
            opened.settle()
        with pytest.raises(ScopeClosed):
            finding.find(owner, opened, "lind")
        with pytest.raises(LogUnwritable), owner.opened(patient, PurposeOfUse.PHONE):
            pytest.fail("shown")
        full(now=False)
        with owner.opened(patient, PurposeOfUse.PHONE):
            assert kinds(owner, 2) == [EventKind.SEARCH_SHOWN, EventKind.RECORD_OPENED]


def test_a_directory_that_cannot_write_its_end_is_shut_and_still_owes(owner, patient, full):
    with pytest.raises(LogUnwritable), owner.directory("find") as opened:
        finding.find(owner, opened, "lind")
        full()
    with pytest.raises(ScopeClosed):
        finding.find(owner, opened, "lind")
    full(now=False)
    a_patient(owner, "Ek", "Bo")
    assert kinds(owner, 2) == [EventKind.SEARCH_SHOWN, EventKind.PATIENT_REGISTERED]
    assert owner._directories == []


def test_the_directory_shuts_after_five_idle_minutes(clinic, owner, patient):
    with owner.directory("find") as opened:
        clinic.clock.move(timedelta(seconds=DIRECTORY_IDLE_SECONDS))
        assert finding.find(owner, opened, "lind")
        clinic.clock.move(timedelta(seconds=DIRECTORY_IDLE_SECONDS + 1))
        with pytest.raises(ScopeClosed):
            finding.find(owner, opened, "lind")
        with pytest.raises(ScopeClosed):
            finding.find(owner, opened, "lind")
        a_patient(owner, "Ek", "Bo")
    assert kinds(owner, 3)[0] == EventKind.SEARCH_SHOWN


def test_what_was_searched_for_stands_sealed_beside_the_log(clinic, owner, patient):
    with owner.directory("find") as opened:
        finding.find(owner, opened, "lind alva")
    facts = entries(owner, 2)[0][1]
    assert facts == '{"count":1}'


def test_several_records_are_opened_each_with_its_entry_before_any_is_read(owner, patient):
    other = a_patient(owner, "Ek", "Bo", born="1950-01-01")
    before = len(entries(owner, 999))
    with owner.opened_each([patient, other], PurposeOfUse.OPERATIONS, reason="export") as both:
        assert kinds(owner, 2) == [EventKind.RECORD_OPENED] * 2
        assert [one.value(FAMILY) for one in both] == ["Lind", "Ek"]
        assert len({one.entry for one in both}) == 2
    assert kinds(owner, 2) == [EventKind.RECORD_CLOSED] * 2
    assert len(entries(owner, 999)) == before + 4
    with pytest.raises(ScopeClosed):
        both[0].value(FAMILY)


def test_several_records_are_for_whoever_reaches_all_and_says_why(clinic, owner, patient):
    hidden = a_patient(owner, "Gömd", "Greta", protected=True)
    with (
        pytest.raises(InvalidInput),
        owner.opened_each([patient], PurposeOfUse.OPERATIONS, reason=" "),
    ):
        pass
    clinician = a_session(clinic, Role.CLINICIAN)
    with (
        pytest.raises(NotAllowed),
        clinician.opened_each([patient], PurposeOfUse.OPERATIONS, reason="export"),
    ):
        pass
    desk = a_session(clinic, Role.RECEPTIONIST)
    for nobody in (hidden, 12345):
        with (
            pytest.raises(NotFound),
            desk.opened_each([patient, nobody], PurposeOfUse.OPERATIONS, reason="export"),
        ):
            pass
    assert EventKind.RECORD_OPENED not in kinds(desk, 2)
