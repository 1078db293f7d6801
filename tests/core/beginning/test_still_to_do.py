"""What a new clinic still needs, and how somebody is reminded of it."""

from datetime import date

import pytest

from clinic_desk.access import Permission
from clinic_desk.beginning import still_to_do as to_do
from clinic_desk.beginning.still_to_do import Page, ToDo, still_to_do
from clinic_desk.errors import NotAllowed
from clinic_desk.ids import CareUnitId, PractitionerId, ServiceId
from clinic_desk.scheduling import clinic as clinics
from clinic_desk.scheduling.records import Colour, Practitioner, Service, WorkingHours
from clinic_desk.staff.permissions import Role
from clinic_desk.storage import settings
from tests.builders import a_session

DR = Practitioner(
    id=PractitionerId(1),
    name="Sara Lindqvist",
    title="Dr",
    room=None,
    care_unit=CareUnitId(1),
    colour=Colour.ACCENT,
)
VISIT = Service(id=ServiceId(1), name="Visit", short="V", minutes=30, colour=Colour.ACCENT)


def begun(session):
    with session.work(Permission.ACCOUNT_OWN) as work:
        settings.put(work, settings.SET_UP, "begun")
        work.record(clinics.EventDraft(kind=clinics.EventKind.HOURS_CONFIGURED, action="U"))


def test_a_clinic_without_anything_needs_practitioners_services_and_a_backup(owner):
    assert still_to_do(owner) == (ToDo.PRACTITIONERS, ToDo.SERVICES, ToDo.BACKUP)


def test_what_is_done_is_not_to_do_any_more(owner):
    clinics.furnish(owner, practitioners=(DR,))
    assert ToDo.PRACTITIONERS not in still_to_do(owner)
    assert ToDo.HOURS in still_to_do(owner)
    stretch = WorkingHours(
        practitioner=DR.id, weekday=1, start=480, end=1020, valid_from=date(2026, 1, 1)
    )
    clinics.furnish(
        owner, hours=(stretch,), offers=(clinics.Offer(service=VISIT, given_by=(DR.id,)),)
    )
    assert still_to_do(owner) == (ToDo.BACKUP,)


def test_what_was_waved_away_stays_away_for_this_person_alone(clinic, owner):
    to_do.wave_away(owner, ToDo.BACKUP)
    to_do.wave_away(owner, ToDo.SERVICES)
    assert still_to_do(owner) == (ToDo.PRACTITIONERS,)
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    assert ToDo.BACKUP in still_to_do(manager)


def test_one_can_be_reminded_again(owner):
    to_do.wave_away(owner, ToDo.BACKUP)
    to_do.wave_away(owner, ToDo.SERVICES)
    to_do.remind_again(owner, ToDo.SERVICES)
    assert still_to_do(owner) == (ToDo.PRACTITIONERS, ToDo.SERVICES)


def test_it_is_nothing_for_whoever_does_not_set_the_clinic_up(receptionist):
    with pytest.raises(NotAllowed):
        still_to_do(receptionist)
    assert to_do.next_page(receptionist) is None


def test_the_pages_after_the_founding_come_one_by_one_and_end(owner):
    assert to_do.next_page(owner) is None, "a clinic that was not begun in the window has none"
    begun(owner)
    assert to_do.next_page(owner) is Page.PRACTITIONERS
    to_do.go_to(owner, Page.COLLEAGUE)
    assert to_do.next_page(owner) is Page.COLLEAGUE
    to_do.go_to(owner, None)
    assert to_do.next_page(owner) is None
