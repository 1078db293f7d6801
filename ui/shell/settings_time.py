"""The settings about time and things: what their lists do, and what they show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Session
from clinic_desk.scheduling import (
    blocking,
    dating,
    day,
    equipment,
    holidaying,
    rooms,
)
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.holidaying import Holiday
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.timetable import Block, DatedHours
from ui.settings import deeds, time_lists
from ui.settings.block_form import BlockForm, Choices
from ui.settings.date_form import DateForm, TypedDate
from ui.settings.holidays_section import HolidaysSection
from ui.settings.list_section import ListSection
from ui.settings.service_form import ServiceForm
from ui.shell.settings_acts import Act, Acts, Retires, RetiringActs
from ui.shell.time_acts import BlockActs, DateActs
from ui.words.language import spoken
from ui.words.people import practitioner_name


@dataclass(frozen=True, slots=True)
class EquipmentActs(RetiringActs):
    of: ClassVar[Retires] = equipment

    def add(self, record: Any) -> Act:
        new = equipment.add(self.session, record)
        return self.added(new.id, new.name)

    def change(self, key: Any, record: Any) -> Act:
        before = equipment.change(self.session, key, record)
        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: equipment.change(self.session, key, NewEquipment.of(before)),
            again=lambda: equipment.change(self.session, key, record),
        )


class TimeSettings:
    """Devices, dates, blocks and holidays: their sections, their acts, what they show."""

    def __init__(self, session: Session) -> None:
        self._session = session
        may = session.may
        self.lists: dict[str, ListSection] = {
            "equipment": time_lists.equipment_section(may),
            "dates": time_lists.dates_section(may, lambda: day.today(session)),
            "blocks": time_lists.blocks_section(may, lambda: day.today(session)),
        }
        self.holidays = HolidaysSection()
        self.acts: dict[str, Acts] = {
            "equipment": EquipmentActs(session),
            "dates": DateActs(session),
            "blocks": BlockActs(session),
        }
        self.holidays.year_wanted.connect(self._show_year)

    def read(self, house: Clinic, today: date, services: ListSection) -> None:
        """Show everything as it is now; ``services`` are told what can be needed."""
        session = self._session
        form = services.form
        assert isinstance(form, ServiceForm)
        devices = equipment.everything(session)
        kinds = sorted({one.kind for one in devices if one.active}, key=str.casefold)
        of_rooms = sorted(set(rooms.kinds(session).values()), key=str.casefold)
        form.set_needs(of_rooms, kinds)
        self.lists["equipment"].show_items(
            time_lists.equipment_items(devices, house),
            {one.id: NewEquipment.of(one) for one in devices},
        )
        self._read_dates(house, today)
        self._read_blocks(house, today)
        self.holidays.begin(today)

    def close_on(self, days: Sequence[Holiday]) -> Act:
        """Close the clinic on these days. Raises what the core raises."""
        session = self._session
        closed = list(holidaying.close(session, days))

        def again() -> None:
            closed[:] = holidaying.close(session, days)

        words = QCoreApplication.translate("settings", "%n day(s) closed", "", len(closed))
        return Act(
            key=None,
            name=QCoreApplication.translate("settings", "the holidays"),
            sentence=words,
            back=lambda: holidaying.open_again(session, closed),
            again=again,
        )

    def _show_year(self, year: int) -> None:
        self.holidays.show_days(holidaying.proposed(self._session, year, spoken().value))

    def _read_dates(self, house: Clinic, today: date) -> None:
        form = self.lists["dates"].form
        assert isinstance(form, DateForm)
        form.set_people(house.practitioners, today)
        found: list[DatedHours] = [
            one for who in house.practitioners for one in dating.coming(self._session, who.id)
        ]
        self.lists["dates"].show_items(
            time_lists.date_items(found, house),
            {
                (one.practitioner, one.day): TypedDate(one.practitioner, one.day, one.stretches)
                for one in found
            },
        )

    def _read_blocks(self, house: Clinic, today: date) -> None:
        form = self.lists["blocks"].form
        assert isinstance(form, BlockForm)
        devices = house.schedule.resources.equipment
        things = [(one.name, int(one.id)) for one in rooms.in_use(self._session)]
        things += [(one.name, int(one.id)) for one in devices if one.active]
        form.set_choices(
            Choices(
                people=[(practitioner_name(one), int(one.id)) for one in house.practitioners],
                things=things,
                services=[(one.name, int(one.id)) for one in house.bookable()],
            ),
            today,
        )
        found: Sequence[Block] = blocking.coming(self._session)
        self.lists["blocks"].show_items(
            time_lists.block_items(found, house), {one.id: NewBlock.of(one) for one in found}
        )
