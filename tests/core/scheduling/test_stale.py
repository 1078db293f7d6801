"""Whoever acts on what a colleague has changed hears who it was, as far as they may know."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.recording import RECENT
from clinic_desk.audit.tables import changed_entry
from clinic_desk.errors import NotFound, StaleRow
from clinic_desk.patients import record
from clinic_desk.scheduling import cancelling, moving
from clinic_desk.scheduling.to_do import waiting
from clinic_desk.staff import accounts
from clinic_desk.staff.permissions import Role
from tests.builders import a_new_patient, a_patient
from tests.core.scheduling.conftest import HADDAD, MORNING, Desk
from tests.core.scheduling.test_waiting import ASKED, WISH, put

HOUR = timedelta(hours=1)


def moved_by_the_owner(desk: Desk, one, by=HOUR):
    with desk.session.directory("schedule") as opened:
        return moving.move(
            desk.session, opened, one.id, one.version, practitioner=HADDAD, start=one.start + by
        )


@pytest.mark.parametrize("listed", [False, True])
def test_a_visit_that_a_colleague_moved_says_who_and_when(desk: Desk, listed: bool):
    one = desk.book()
    owner, at = desk.session.account, desk.clinic.clock.at
    moved_by_the_owner(desk, one)
    if listed:  # the newest entries go into the log's lists together
        for _ in range(RECENT):
            with desk.session.opened(desk.patient, PurposeOfUse.PHONE, reason="calls"):
                pass
    session = desk.sit(Role.RECEPTIONIST)

    with session.directory("schedule") as opened, pytest.raises(StaleRow) as refused:
        cancelling.cancel(session, opened, one.id, one.version, ASKED)

    told = refused.value
    assert (told.by, told.what) == (owner, EventKind.APPOINTMENT_MOVED)
    assert abs(told.at - at) < timedelta(minutes=1)
    assert told.start == MORNING + HOUR
    assert (
        accounts.colleague(session, told.by)
        == accounts.names(desk.clinic.sign_in(Role.OWNER))[owner]
    )


def test_a_wish_and_a_card_say_it_as_well(desk: Desk):
    entry = put(desk)
    owner = desk.session.account
    with desk.session.opened(desk.patient, PurposeOfUse.PHONE, reason="calls") as card:
        known = record.read(card).version
        waiting.change(desk.session, card, entry.id, entry.version, WISH, "by bus")
        record.correct(desk.session, card, known, a_new_patient("Lee", "Anne"))
    session = desk.sit(Role.RECEPTIONIST)

    with session.opened(desk.patient, PurposeOfUse.PHONE) as card:
        with pytest.raises(StaleRow) as of_wish:
            waiting.change(session, card, entry.id, entry.version, WISH)
        with pytest.raises(StaleRow) as of_card:
            record.correct(session, card, known, a_new_patient("Lee", "Anna"))

    assert (of_wish.value.by, of_wish.value.what) == (
        owner,
        EventKind.WAITING_CHANGED,
    )
    assert of_card.value.what == EventKind.PATIENT_CORRECTED


def test_of_whom_one_may_not_see_nothing_is_told(desk: Desk):
    hidden = a_patient(desk.session, given="Hidden", protected=True)
    one = desk.book(patient=hidden)
    moved_by_the_owner(desk, one)
    session = desk.sit(Role.RECEPTIONIST)

    with session.directory("schedule") as opened:
        with pytest.raises(NotFound):
            cancelling.cancel(session, opened, one.id, one.version, ASKED)
        assert (
            opened.rows(select(changed_entry.c.seq).where(changed_entry.c.patient == hidden)) == []
        )
    closed = session.reading(Permission.SCHEDULE_READ)
    assert closed.rows(select(changed_entry.c.seq)) == []
