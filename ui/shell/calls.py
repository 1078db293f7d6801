"""The calls of one person at the desk: a time held for each, and up to three parked.

A time is held when its call is parked, and by a key before that: not at every arrow key, since
whoever looks through ten times wants none of them kept from others.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Permission
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import PatientId
from clinic_desk.patients import naming
from clinic_desk.scheduling import clinic, day, holding, holds
from clinic_desk.scheduling.holds import Hold
from clinic_desk.scheduling.to_do import taking
from clinic_desk.scheduling.walltime import to_wall
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_records import Draft
from ui.scheduling.parked_panel import MOST, ParkedRow
from ui.shell.doors import HeldDirectory
from ui.shell.status_line import Fact
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.dates import clock_time, relative_day
from ui.words.people import short_name


class Calls:
    """What is parked, the oldest first."""

    def __init__(self, session: DeskSession, directory: HeldDirectory) -> None:
        self._session, self._directory = session, directory
        self.parked: tuple[Draft, ...] = ()

    def is_full(self) -> bool:
        return len(self.parked) >= MOST

    def park(self, draft: Draft) -> None:
        """Keep a call for later, and its time from others, if it is free still."""
        with suppress(ClinicDeskError):  # then it is parked without a time
            draft = replace(draft, hold=self.hold(draft, parked=True).id)
        self.parked = (*self.parked, draft)

    def hold(self, draft: Draft, *, parked: bool = False) -> Hold:
        """Hold the time that a draft stands on. Raises what holding.hold raises."""
        assert draft.proposal is not None
        return holding.hold(self._session, draft.proposal, instead_of=draft.hold, parked=parked)

    def take_up(self, at: int) -> Draft:
        """One of them, which is parked no more; its time is held for the caller of now."""
        draft = self._without(at)
        with suppress(ClinicDeskError):  # then its time is as free as any other
            if self.held(draft) is not None:
                draft = replace(draft, hold=self.hold(draft).id)
        return draft

    def let_go(self, at: int) -> None:
        """Forget one, and its time with it. Raises what the core raises."""
        draft = self._without(at)
        if draft.hold is not None:
            holding.let_go(self._session, draft.hold)

    def _without(self, at: int) -> Draft:
        draft = self.parked[at]
        self.parked = tuple(one for one in self.parked if one is not draft)
        return draft

    def let_all_go(self) -> None:
        """Whoever leaves the desk holds nothing any more."""
        with suppress(ClinicDeskError):
            holding.let_all_go(self._session)
        if self._session.may(Permission.TO_DO_WRITE):
            with suppress(ClinicDeskError):
                taking.let_all_go(self._session)

    def held(self, draft: Draft) -> Hold | None:
        """The hold of a draft, while it lasts."""
        if draft.hold is None or draft.proposal is None:
            return None
        start, end = draft.proposal.start_utc, draft.proposal.end_utc
        found = holds.held(self._session, start, end)
        return next((one for one in found if one.id == draft.hold), None)

    def rows(self) -> list[ParkedRow]:
        """Each call in words. Raises what the directory raises."""
        whose = [one.patient.id for one in self.parked if one.patient is not None]
        names = self._directory.ask(lambda opened: naming.names(self._session, opened, whose))
        return [
            ParkedRow(name=self._name(one, names), detail=self._detail(one)) for one in self.parked
        ]

    def facts(self) -> Sequence[Fact]:
        """What the status line says of them."""
        if not self.parked:
            return ()
        words = QCoreApplication.translate("deeds", "%n parked call(s), F8", "", len(self.parked))
        return (Fact(words=words, icon=Icon.PHONE, tone=Tone.INFO),)

    def _name(self, draft: Draft, names: dict[PatientId, str]) -> str:
        if draft.patient is not None:
            unknown = QCoreApplication.translate("deeds", "A patient")
            return names.get(draft.patient.id, unknown)
        if draft.new is not None:
            return f"{draft.new.given} {draft.new.family}".strip()
        return draft.text or QCoreApplication.translate("deeds", "A call")

    def _detail(self, draft: Draft) -> str:
        proposal = draft.proposal
        if proposal is None:
            return QCoreApplication.translate("deeds", "no time chosen")
        house = clinic.load(self._session)
        who = short_name(house.anybody(proposal.practitioner))
        on = relative_day(proposal.start.date(), day.today(self._session))
        hold = self.held(draft)
        kept = QCoreApplication.translate("deeds", "not held")
        if hold is not None:
            kept = QCoreApplication.translate("deeds", "held until {until}")
            kept = kept.format(until=_clock(hold.until, house.zone))
        return " · ".join((f"{on} {clock_time(proposal.start)}", kept, who))


def _clock(at: datetime, zone: str) -> str:
    return clock_time(to_wall(to_minutes(at), zone))
