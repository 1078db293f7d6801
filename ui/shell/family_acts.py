"""Several people booked in one call: taken back and done again as one, after a lock too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling import day, families
from clinic_desk.scheduling.records import Appointment
from clinic_desk.staff.session import DeskSession
from ui.shell.acts import bare, kept
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk
from ui.words.dates import clock_time, relative_day


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyBooked:
    visits: tuple[Appointment, ...]


@dataclass(frozen=True, slots=True)
class FamilyActs:
    """``refresh`` draws the schedule anew. Each act raises what the core raises."""

    session: DeskSession
    undo: UndoDesk
    directory: HeldDirectory
    refresh: Callable[[], None]

    def join(self) -> None:
        self.undo.knows(FamilyBooked, lambda act: self.booked(act.visits))

    def booked(self, booked: Sequence[Appointment]) -> Done:
        def back() -> str:
            known = self.undo.as_known(kept(booked))
            self.wrote(
                self.directory.ask(lambda opened: families.take_back(self.session, opened, known))
            )
            return QCoreApplication.translate(
                "deeds", "The booking of %n people is undone", "", len(booked)
            )

        def again() -> Done:
            known = self.undo.as_known(kept(booked))
            put = self.directory.ask(lambda opened: families.put_back(self.session, opened, known))
            self.wrote(put)
            return self.booked(put)

        first = min(booked, key=lambda one: one.start_utc)
        when = " ".join(
            (relative_day(first.start.date(), day.today(self.session)), clock_time(first.start))
        )
        words = QCoreApplication.translate("deeds", "%n people are booked: {when}", "", len(booked))
        act = FamilyBooked(visits=tuple(map(bare, booked)))
        return Done(act=act, sentence=words.format(when=when), take_back=back, again=again)

    def wrote(self, booked: Sequence[Appointment]) -> None:
        """These were written just now."""
        self.undo.wrote_all(booked)
        self.refresh()
