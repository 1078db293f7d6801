"""The lists about time and things: devices, dates with hours of their own, what is kept free."""

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.resources import Equipment
from clinic_desk.scheduling.timetable import Block, DatedHours
from ui.actions.binder import May
from ui.settings.block_form import BlockForm, block_reason_words, everybody
from ui.settings.date_form import DateForm, TypedDate
from ui.settings.equipment_form import EquipmentForm
from ui.settings.hours_editor import hours_words
from ui.settings.items import Item
from ui.settings.list_section import ListSection, ListWords
from ui.theme.icons import Icon
from ui.words.dates import clock_time, in_sentence, short_day, weekday
from ui.words.people import practitioner_name

_ONE_DAY = timedelta(days=1)


def equipment_section(may: May) -> ListSection:
    return ListSection(
        _equipment_words,
        EquipmentForm(),
        lambda: NewEquipment(name=""),
        Icon.STETHOSCOPE,
        {0: 4, 1: 4, 2: 5},
        may,
    )


def dates_section(may: May, today: Callable[[], date]) -> ListSection:
    return ListSection(
        _dates_words,
        DateForm(),
        lambda: TypedDate(None, today() + _ONE_DAY),
        Icon.CALENDAR_CLOCK,
        {0: 4, 1: 4, 2: 5},
        may,
    )


def blocks_section(may: May, today: Callable[[], date]) -> ListSection:
    return ListSection(
        _blocks_words,
        BlockForm(),
        lambda: NewBlock(first=today() + _ONE_DAY),
        Icon.BAN,
        {0: 5, 1: 6, 2: 3},
        may,
    )


def equipment_items(devices: Sequence[Equipment], house: Clinic) -> list[Item]:
    needs = house.schedule.resources.needs
    names = {one.id: one.name for one in house.services}
    return [
        Item(
            key=one.id,
            cells=(
                one.name,
                one.kind,
                ", ".join(names[need.service] for need in needs if need.kind == one.kind),
            ),
            retired=not one.active,
        )
        for one in sorted(devices, key=lambda one: (not one.active, one.kind.casefold()))
    ]


def date_items(dates: Sequence[DatedHours], house: Clinic) -> list[Item]:
    known = {one.id: practitioner_name(one) for one in house.practitioners}
    off = QCoreApplication.translate("settings", "not at work")
    return [
        Item(
            key=(one.practitioner, one.day),
            cells=(
                known[one.practitioner],
                short_day(one.day),
                hours_words(one.stretches) if one.stretches else off,
            ),
        )
        for one in sorted(dates, key=lambda one: one.day)
        if one.practitioner in known
    ]


def block_items(blocks: Sequence[Block], house: Clinic) -> list[Item]:
    return [
        Item(
            key=one.id,
            cells=(_about(one, house), _when(one), block_reason_words(one.reason)),
        )
        for one in blocks
    ]


def _about(one: Block, house: Clinic) -> str:
    """``Room 2``, ``Dr Lindqvist, New visit``; ``Everybody`` where nothing is named."""
    people = {who.id: practitioner_name(who) for who in (*house.practitioners, *house.former)}
    things: dict[int, str] = {room.id: room.name for room in house.rooms}
    things |= {device.id: device.name for device in house.schedule.resources.equipment}
    services = {of.id: of.name for of in house.services}
    parts = [
        "" if one.practitioner is None else people.get(one.practitioner, ""),
        "" if one.resource is None else things.get(one.resource, ""),
        "" if one.service is None else services.get(one.service, ""),
    ]
    return ", ".join(part for part in parts if part) or everybody()


def _when(one: Block) -> str:
    """``Wednesday 12:00–13:00, from Wed 4 Mar``, ``Tue 3 Mar – Fri 6 Mar``."""
    whole = one.starts == 0 and one.ends == 24 * 60
    times = "" if whole else f"{_clock(one.starts)}–{_clock(one.ends)}"
    first = short_day(one.first)
    last = "" if one.last is None or one.last == one.first else short_day(one.last)
    if one.weekday is None:
        return " ".join(part for part in (" – ".join(p for p in (first, last) if p), times) if part)
    named = " ".join(part for part in (weekday(one.first), times) if part)
    translate = QCoreApplication.translate
    if last:
        words = translate("settings", "{when}, {first} to {last}")
        return words.format(when=named, first=in_sentence(first), last=in_sentence(last))
    return translate("settings", "{when}, from {first}").format(
        when=named, first=in_sentence(first)
    )


def _clock(minute: int) -> str:
    return "24:00" if minute == 24 * 60 else clock_time(time(*divmod(minute, 60)))


def _equipment_words() -> ListWords:
    translate = QCoreApplication.translate
    return ListWords(
        title=translate("settings", "Equipment"),
        about=translate(
            "settings",
            "Devices that only one visit at a time can have. Say under Services what needs them.",
        ),
        columns=(
            translate("settings", "Name"),
            translate("settings", "Kind"),
            translate("settings", "Needed for"),
        ),
        add=translate("settings", "Add a device"),
        change=translate("settings", "Change {name}"),
        question=translate("settings", "Should {name} no longer be used?"),
        consequence=translate("settings", "No visit is given it any more."),
        retire=translate("settings", "Retire the device"),
        empty_title=translate("settings", "No devices yet"),
        empty_advice=translate(
            "settings", "Press N to add the first, if two visits must not need it at once."
        ),
    )


def _dates_words() -> ListWords:
    translate = QCoreApplication.translate
    return ListWords(
        title=translate("settings", "Single dates"),
        about=translate(
            "settings",
            "A date on which somebody works otherwise than in their week: "
            "this Saturday open, this Tuesday only until 14.",
        ),
        columns=(
            translate("settings", "Who"),
            translate("settings", "Date"),
            translate("settings", "Hours that day"),
        ),
        add=translate("settings", "Add a date"),
        change=translate("settings", "Change the date of {name}"),
        question=translate("settings", "Should the week hold on this date again? {name}"),
        consequence=translate("settings", "The hours of the week hold that day."),
        retire=translate("settings", "Take the date away"),
        empty_title=translate("settings", "Every date is as the week says"),
        empty_advice=translate("settings", "Press N to open or shorten a single date."),
    )


def _blocks_words() -> ListWords:
    translate = QCoreApplication.translate
    return ListWords(
        title=translate("settings", "Blocked time"),
        about=translate(
            "settings",
            "Time that is kept free by rule: a meeting each week, a room under repair, "
            "hours in which one service is not given.",
        ),
        columns=(
            translate("settings", "Of what"),
            translate("settings", "When"),
            translate("settings", "Why"),
        ),
        add=translate("settings", "Block time"),
        change=translate("settings", "Change the block: {name}"),
        question=translate("settings", "Should this time be bookable again? {name}"),
        consequence=translate("settings", "The time can be booked again at once."),
        retire=translate("settings", "Take the block away"),
        empty_title=translate("settings", "No time is blocked"),
        empty_advice=translate(
            "settings", "Press N to keep time free, such as a meeting each Wednesday."
        ),
    )
