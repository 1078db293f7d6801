"""The settings about time and things: what their lists do, and what they show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Session
from clinic_desk.errors import NotFound
from clinic_desk.scheduling import (
    blocking,
    clinic,
    dating,
    day,
    equipment,
    holidaying,
    rooms,
)
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.dating import DateSet
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
from ui.words.dates import in_sentence, short_day
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


@dataclass(frozen=True, slots=True)
class DateActs:
    session: Session

    def add(self, record: TypedDate) -> Act:
        if record.practitioner is None:
            raise NotFound("practitioner", 0)
        done = dating.set_date(self.session, record.practitioner, record.day, record.stretches)
        return self._act(done)

    def change(self, key: Any, record: TypedDate) -> Act:
        whose, on = key
        if (whose, on) == (record.practitioner, record.day):
            return self.add(record)
        act = self.add(record)
        gone = dating.set_date(self.session, whose, on, None)

        def back() -> None:
            dating.put_back(self.session, gone)
            act.back()

        def again() -> None:
            act.again()
            dating.set_date(self.session, whose, on, None)

        return Act(key=act.key, name=act.name, sentence=act.sentence, back=back, again=again)

    def retire(self, key: Any, name: str) -> Act:
        del name
        whose, on = key
        return self._act(dating.set_date(self.session, whose, on, None))

    def restore(self, key: Any, name: str) -> Act:
        """A date that was taken away is entered anew. Raises NotFound."""
        raise NotFound(name, key[0])

    def _act(self, done: DateSet) -> Act:
        who = clinic.load(self.session).practitioner(done.practitioner)
        name = ", ".join((practitioner_name(who), in_sentence(short_day(done.day))))
        return Act(
            key=(done.practitioner, done.day),
            name=name,
            sentence=deeds.changed(name),
            back=lambda: dating.put_back(self.session, done),
            again=lambda: dating.set_date(self.session, done.practitioner, done.day, done.after),
        )


@dataclass(frozen=True, slots=True)
class BlockActs:
    session: Session

    def add(self, record: NewBlock) -> Act:
        new = blocking.add(self.session, record)
        return Act(
            key=new.id,
            name=_blocked_words(),
            sentence=_blocked_words(),
            back=lambda: blocking.remove(self.session, new.id),
            again=lambda: blocking.put_back(self.session, new),
        )

    def change(self, key: Any, record: NewBlock) -> Act:
        new = blocking.add(self.session, record)
        before = blocking.remove(self.session, key)

        def back() -> None:
            blocking.remove(self.session, new.id)
            blocking.put_back(self.session, before)

        def again() -> None:
            blocking.remove(self.session, before.id)
            blocking.put_back(self.session, new)

        name = _blocked_words()
        return Act(key=new.id, name=name, sentence=name, back=back, again=again)

    def retire(self, key: Any, name: str) -> Act:
        before = blocking.remove(self.session, key)
        return Act(
            key=key,
            name=name,
            sentence=_bookable_words(),
            back=lambda: blocking.put_back(self.session, before),
            again=lambda: blocking.remove(self.session, before.id),
        )

    def restore(self, key: Any, name: str) -> Act:
        """A block that was taken away is entered anew. Raises NotFound."""
        raise NotFound(name, key)


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


def _blocked_words() -> str:
    return QCoreApplication.translate("settings", "The time is kept free")


def _bookable_words() -> str:
    return QCoreApplication.translate("settings", "The time can be booked again")
