"""Leave, time kept free and the hours of a date: what the settings do with them, as acts of ids
and times that are taken back and done again after a lock too."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Session
from clinic_desk.errors import NotFound
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import ahead, blocking, clinic, dating, leave
from clinic_desk.scheduling.ahead import Booked
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.dating import DateSet
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.records import Absence
from clinic_desk.scheduling.timetable import Block
from ui.settings import deeds
from ui.settings.date_form import TypedDate
from ui.settings.leave_form import everybody_words
from ui.shell.settings_acts import Act
from ui.words.dates import in_sentence, short_day
from ui.words.people import practitioner_name


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveSet:
    """Leave before and after; None: there was none, or is none any more."""

    before: Absence | None
    after: Absence | None
    within: Booked = ahead.NONE
    """The visits that it hits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockSet:
    """The same of time that is kept free."""

    before: Block | None
    after: Block | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesSet:
    """The hours of a date, and of the one where they stood before."""

    sets: tuple[DateSet, ...]


_On = tuple[PractitionerId, date]


@dataclass(frozen=True, slots=True)
class LeaveActs:
    session: Session

    def add(self, record: NewAbsence) -> Act:
        done = leave.add(self.session, record)
        return self.of(LeaveSet(before=None, after=done.absence, within=done.within))

    def change(self, key: int, record: NewAbsence) -> Act:
        before, done = leave.change(self.session, key, record)
        return self.of(LeaveSet(before=before, after=done.absence, within=done.within))

    def retire(self, key: int, name: str) -> Act:
        del name
        return self.of(LeaveSet(before=leave.remove(self.session, key), after=None))

    def restore(self, key: int, name: str) -> Act:
        """Leave that was taken away is entered anew. Raises NotFound."""
        raise NotFound(name, key)

    def of(self, act: LeaveSet) -> Act:
        one = act.after or act.before
        assert one is not None
        name = everybody_words()
        if one.practitioner is not None:
            name = clinic.load(self.session).anybody(one.practitioner).name
        saved = deeds.removed(name) if act.after is None else deeds.leave_saved(name, act.within)
        return Act(
            key=one.id,
            name=name,
            sentence=saved,
            back=lambda: self._put(act.after, act.before),
            again=lambda: self._put(act.before, act.after),
            kept=act,
        )

    def _put(self, gone: Absence | None, there: Absence | None) -> None:
        if gone is not None:
            leave.remove(self.session, gone.id)
        if there is not None:
            leave.put_back(self.session, there)


@dataclass(frozen=True, slots=True)
class BlockActs:
    session: Session

    def add(self, record: NewBlock) -> Act:
        return self.of(BlockSet(before=None, after=blocking.add(self.session, record)))

    def change(self, key: int, record: NewBlock) -> Act:
        before, after = blocking.change(self.session, key, record)
        return self.of(BlockSet(before=before, after=after))

    def retire(self, key: int, name: str) -> Act:
        del name
        return self.of(BlockSet(before=blocking.remove(self.session, key), after=None))

    def restore(self, key: int, name: str) -> Act:
        """A block that was taken away is entered anew. Raises NotFound."""
        raise NotFound(name, key)

    def of(self, act: BlockSet) -> Act:
        one = act.after or act.before
        assert one is not None
        name = _bookable_words() if act.after is None else _blocked_words()
        return Act(
            key=one.id,
            name=name,
            sentence=name,
            back=lambda: self._put(act.after, act.before),
            again=lambda: self._put(act.before, act.after),
            kept=act,
        )

    def _put(self, gone: Block | None, there: Block | None) -> None:
        if gone is not None:
            blocking.remove(self.session, gone.id)
        if there is not None:
            blocking.put_back(self.session, there)


@dataclass(frozen=True, slots=True)
class DateActs:
    session: Session

    def add(self, record: TypedDate) -> Act:
        return self.of(DatesSet(sets=(self._set(record),)))

    def change(self, key: _On, record: TypedDate) -> Act:
        whose, on = key
        done = self._set(record)
        if (whose, on) == (record.practitioner, record.day):
            return self.of(DatesSet(sets=(done,)))
        return self.of(DatesSet(sets=(done, dating.set_date(self.session, *key, None))))

    def retire(self, key: _On, name: str) -> Act:
        del name
        return self.of(DatesSet(sets=(dating.set_date(self.session, *key, None),)))

    def restore(self, key: _On, name: str) -> Act:
        """A date that was taken away is entered anew. Raises NotFound."""
        raise NotFound(name, key[0])

    def of(self, act: DatesSet) -> Act:
        one = act.sets[0]
        who = clinic.load(self.session).anybody(one.practitioner)
        name = ", ".join((practitioner_name(who), in_sentence(short_day(one.day))))

        def back() -> None:
            for done in reversed(act.sets):
                dating.put_back(self.session, done)

        def again() -> None:
            for done in act.sets:
                dating.set_date(self.session, done.practitioner, done.day, done.after)

        return Act(
            key=(one.practitioner, one.day),
            name=name,
            sentence=deeds.changed(name),
            back=back,
            again=again,
            kept=act,
        )

    def _set(self, record: TypedDate) -> DateSet:
        if record.practitioner is None:
            raise NotFound("practitioner", 0)
        return dating.set_date(self.session, record.practitioner, record.day, record.stretches)


def _blocked_words() -> str:
    return QCoreApplication.translate("settings", "The time is kept free")


def _bookable_words() -> str:
    return QCoreApplication.translate("settings", "The time can be booked again")
