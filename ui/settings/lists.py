"""The sections that are lists, each with its words and its form."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import Absence, Clinic, Practitioner, Room, Service
from clinic_desk.scheduling.services import NewService
from ui.actions.binder import May
from ui.settings.items import Item
from ui.settings.leave_form import LeaveForm, everybody_words, reason_words
from ui.settings.list_section import ListSection, ListWords
from ui.settings.practitioner_form import PractitionerForm
from ui.settings.room_form import RoomForm, TypedRoom
from ui.settings.service_form import ServiceForm
from ui.theme.icons import Icon
from ui.words.dates import duration
from ui.words.people import practitioner_name


def rooms_section(may: May) -> ListSection:
    return ListSection(_room_words, RoomForm(), TypedRoom, Icon.DOOR_OPEN, {0: 3, 1: 5}, may)


def practitioners_section(may: May) -> ListSection:
    return ListSection(
        _practitioner_words,
        PractitionerForm(),
        lambda: NewPractitioner(name=""),
        Icon.STETHOSCOPE,
        {0: 4, 1: 2, 2: 5},
        may,
    )


def services_section(may: May) -> ListSection:
    return ListSection(
        _service_words,
        ServiceForm(),
        lambda: NewService(name=""),
        Icon.LIST_CHECKS,
        {0: 4, 1: 2, 2: 2, 3: 5},
        may,
    )


def leave_section(may: May, today: Callable[[], date]) -> ListSection:
    form = LeaveForm()

    def blank() -> NewAbsence:
        day = today() + _ONE_DAY
        return NewAbsence(practitioner=form.likeliest(), first=day, last=day)

    return ListSection(_leave_words, form, blank, Icon.CALENDAR_X, {0: 4, 1: 6, 2: 3}, may)


def room_items(rooms: Sequence[Room], house: Clinic) -> list[Item]:
    """``rooms`` are those in use; the clinic knows the others too."""
    known = {one.id for one in rooms}
    gone = [one for one in house.rooms if one.id not in known]
    return [Item(key=one.id, cells=(one.name, _names(_of_room(one, house)))) for one in rooms] + [
        Item(key=one.id, cells=(one.name, ""), retired=True) for one in gone
    ]


def practitioner_items(house: Clinic) -> list[Item]:
    return [
        Item(
            key=one.id,
            cells=(
                practitioner_name(one),
                house.room_name(one.room),
                ", ".join(of.name for of in house.bookable() if (of.id, one.id) in house.offers),
            ),
            retired=one in house.former,
        )
        for one in (*house.practitioners, *house.former)
    ]


def service_items(house: Clinic) -> list[Item]:
    gone = tuple(one for one in house.services if one.id in house.retired)
    return [
        Item(
            key=one.id,
            cells=(one.name, _length(one), _around(one), _names(house.giving(one.id))),
            retired=one.id in house.retired,
        )
        for one in (*house.bookable(), *gone)
    ]


def leave_items(
    absences: Sequence[Absence], house: Clinic, when: Callable[[Absence], str]
) -> list[Item]:
    known = {one.id: practitioner_name(one) for one in house.practitioners}
    return [
        Item(
            key=one.id,
            cells=(
                everybody_words() if one.practitioner is None else known.get(one.practitioner, ""),
                when(one),
                reason_words(one.reason),
            ),
        )
        for one in absences
        if one.practitioner is None or one.practitioner in known
    ]


_ONE_DAY = timedelta(days=1)


def _of_room(room: Room, house: Clinic) -> list[Practitioner]:
    return [one for one in house.practitioners if one.room == room.id]


def _names(people: Sequence[Practitioner]) -> str:
    return ", ".join(map(practitioner_name, people))


def _minutes(count: int) -> str:
    return duration(timedelta(minutes=count))


def _length(service: Service) -> str:
    """``45 min``, ``45 min, for 8``."""
    if service.capacity is None:
        return _minutes(service.minutes)
    words = QCoreApplication.translate("settings", "{minutes}, for {many}", "a group")
    return words.format(minutes=_minutes(service.minutes), many=service.capacity)


def _around(service: Service) -> str:
    """The buffers, where there are any."""
    translate = QCoreApplication.translate
    parts = []
    if service.before:
        words = translate("settings", "{minutes} before")
        parts.append(words.format(minutes=_minutes(service.before)))
    if service.after:
        words = translate("settings", "{minutes} after")
        parts.append(words.format(minutes=_minutes(service.after)))
    return ", ".join(parts)


def _room_words() -> ListWords:
    translate = QCoreApplication.translate
    return ListWords(
        title=translate("settings", "Rooms"),
        about=translate(
            "settings", "A room is booked together with whoever works in it: no two visits at once."
        ),
        columns=(translate("settings", "Name"), translate("settings", "Who works there")),
        add=translate("settings", "Add a room"),
        change=translate("settings", "Change {name}"),
        question=translate("settings", "Should {name} no longer be used?"),
        consequence=translate(
            "settings", "Nobody can be given this room any more. Past visits still say its name."
        ),
        retire=translate("settings", "Retire the room"),
        empty_title=translate("settings", "No rooms yet"),
        empty_advice=translate(
            "settings", "Press N to add the first. A clinic can also do without."
        ),
    )


def _practitioner_words() -> ListWords:
    translate = QCoreApplication.translate
    return ListWords(
        title=translate("settings", "Practitioners"),
        about=translate("settings", "Who sees patients. Each has a column in the schedule."),
        columns=(
            translate("settings", "Name"),
            translate("settings", "Room"),
            translate("settings", "Services"),
        ),
        add=translate("settings", "Add a practitioner"),
        change=translate("settings", "Change {name}"),
        question=translate("settings", "Does {name} no longer see patients here?"),
        consequence=translate(
            "settings",
            "Nothing can be booked with them any more. Past visits still say whom they were with. "
            "An account stays as it is: end it in Staff.",
        ),
        retire=translate("settings", "Retire the practitioner"),
        empty_title=translate("settings", "No practitioners yet"),
        empty_advice=translate(
            "settings",
            "Press N to add the first. Then say what they give under Services, "
            "and when they work under Working hours.",
        ),
    )


def _service_words() -> ListWords:
    translate = QCoreApplication.translate
    return ListWords(
        title=translate("settings", "Services"),
        about=translate(
            "settings",
            "What can be booked, how long it takes, and who gives it. "
            "Visits that are booked keep the length that was agreed.",
        ),
        columns=(
            translate("settings", "Name"),
            translate("settings", "Length"),
            translate("settings", "Kept free"),
            translate("settings", "Who gives it"),
        ),
        add=translate("settings", "Add a service"),
        change=translate("settings", "Change {name}"),
        question=translate("settings", "Should {name} no longer be booked?"),
        consequence=translate(
            "settings", "It is offered no more. Visits that are booked stand as they are."
        ),
        retire=translate("settings", "Retire the service"),
        empty_title=translate("settings", "No services yet"),
        empty_advice=translate(
            "settings", "Press N to add the first, such as a new visit of 30 minutes."
        ),
    )


def _leave_words() -> ListWords:
    translate = QCoreApplication.translate
    return ListWords(
        title=translate("settings", "Leave and closed days"),
        about=translate(
            "settings",
            "When somebody is away, or the whole clinic is closed. Nothing new is booked then; "
            "visits that are booked stay until somebody moves them.",
        ),
        columns=(
            translate("settings", "Who"),
            translate("settings", "When"),
            translate("settings", "Why"),
        ),
        add=translate("settings", "Add leave or a closed day"),
        change=translate("settings", "Change the leave of {name}"),
        question=translate("settings", "Should this leave be taken away? {name}"),
        consequence=translate("settings", "The time can be booked again at once."),
        retire=translate("settings", "Take the leave away"),
        empty_title=translate("settings", "Nobody is away"),
        empty_advice=translate(
            "settings", "Press N to enter leave, a course, or a day on which the clinic is closed."
        ),
    )
