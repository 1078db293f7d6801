"""How often who opened a card in which hour of a day."""

from datetime import UTC, datetime, timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import NotAllowed
from tests.builders import Role, a_patient, a_session

HOUR = timedelta(hours=1)


def look(session, patient, times=1):
    for _ in range(times):
        with session.opened(patient, PurposeOfUse.PHONE):
            pass


def day_of(session, at):
    """The UTC day around: enough for a clinic that looks by day."""
    begin = datetime(at.year, at.month, at.day, tzinfo=UTC)
    return queries.open_log(session, LogFilter(since=begin, until=begin + 24 * HOUR))


def test_views_are_counted_by_person_and_hour_of_the_wall(clinic, owner):
    patient = a_patient(owner)
    at = owner.clock.now()
    look(owner, patient, 2)
    clinic.clock.move(HOUR)
    look(owner, patient)

    views = queries.views_by_hour(owner, day_of(owner, at))

    wall = (at + HOUR).hour  # Stockholm in winter
    assert views == {(owner.account, wall): 2, (owner.account, wall + 1): 1}


def test_other_days_and_other_deeds_are_not_counted(clinic, owner):
    patient = a_patient(owner)
    at = owner.clock.now()
    look(owner, patient)

    assert queries.views_by_hour(owner, day_of(owner, at + 24 * HOUR)) == {}
    assert sum(queries.views_by_hour(owner, day_of(owner, at)).values()) == 1


def test_the_first_instant_belongs_to_the_day_and_the_last_does_not(clinic, owner):
    patient = a_patient(owner)
    at = owner.clock.now()
    look(owner, patient)
    log = queries.open_log(owner, LogFilter(kinds=(EventKind.RECORD_OPENED,)))
    opened = queries.page(owner, log).entries[0].at

    begins = queries.open_log(owner, LogFilter(since=opened, until=opened + HOUR))
    ends = queries.open_log(owner, LogFilter(since=opened - HOUR, until=opened))

    assert sum(queries.views_by_hour(owner, begins).values()) == 1
    assert queries.views_by_hour(owner, ends) == {}
    assert opened >= at


def test_asking_is_itself_in_the_log(owner):
    day_of(owner, owner.clock.now())

    log = queries.open_log(owner, LogFilter(kinds=(EventKind.LOG_READ,)))
    assert queries.page(owner, log).entries[1].account == owner.account


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN])
def test_who_reads_their_own_entries_alone_is_refused(clinic, role):
    session = a_session(clinic, role)
    log = queries.open_log(session, LogFilter())

    with pytest.raises(NotAllowed):
        queries.views_by_hour(session, log)
