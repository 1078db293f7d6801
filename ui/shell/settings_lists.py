"""What the lists of the settings show: rooms, people, services, absences."""

from collections.abc import Mapping
from datetime import date

from clinic_desk.access import Session
from clinic_desk.ids import AccountId
from clinic_desk.scheduling import leave, rooms
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.services import NewService
from clinic_desk.staff import accounts
from clinic_desk.staff.records import AccountStatus
from ui.settings import lists
from ui.settings.leave_form import LeaveForm
from ui.settings.list_section import ListSection
from ui.settings.practitioner_form import PractitionerForm
from ui.settings.room_form import TypedRoom
from ui.settings.service_form import ServiceForm
from ui.shell.settings_absences import absence_typed, absence_when
from ui.shell.settings_acts import typed_of

Lists = Mapping[str, ListSection]


def read_rooms(session: Session, of: Lists, house: Clinic) -> None:
    known = rooms.in_use(session)
    kinds = rooms.kinds(session)
    names = {one.id: TypedRoom(one.name, kinds.get(one.id, "")) for one in known}
    of["rooms"].show_items(lists.room_items(known, house), names)
    form = of["practitioners"].form
    assert isinstance(form, PractitionerForm)
    form.set_choices(known, _accounts(session))


def _accounts(session: Session) -> list[tuple[AccountId, str]]:
    return [
        (one.id, one.display_name)
        for one in accounts.everyone(session)
        if one.status is AccountStatus.ACTIVE
    ]


def read_people(of: Lists, house: Clinic) -> None:
    people = {one.id: typed_of(one) for one in house.practitioners}
    of["practitioners"].show_items(lists.practitioner_items(house), people)
    form = of["services"].form
    assert isinstance(form, ServiceForm)
    form.set_practitioners(house.practitioners)
    records = {
        one.id: NewService.of(
            one,
            frozenset(who for of, who in house.offers if of == one.id),
            house.schedule.resources,
        )
        for one in house.bookable()
    }
    of["services"].show_items(lists.service_items(house), records)


def read_leave(session: Session, of: Lists, house: Clinic, today: date) -> None:
    form = of["leave"].form
    assert isinstance(form, LeaveForm)
    form.set_people(house.practitioners, today)
    coming = leave.coming(session)
    of["leave"].show_items(
        lists.leave_items(coming, house, lambda one: absence_when(one, house.zone)),
        {one.id: absence_typed(one, house.zone) for one in coming},
    )
