"""Visits that cannot be kept, and who cannot come today: shown, moved, taken back as one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from clinic_desk.access import Permission, Reach
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import (
    away,
    clinic,
    day,
    free,
    hit,
    zone_rules,
)
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.hit import Hit
from clinic_desk.scheduling.records import (
    Absence,
    Proposal,
)
from clinic_desk.scheduling.to_do.records import CallOutcome
from clinic_desk.staff.session import DeskSession
from ui.kit.notice import Notice
from ui.scheduling import hit_words
from ui.scheduling.away_panel import AwayPanel
from ui.scheduling.booking_records import Clinic
from ui.scheduling.hit_panel import HitPanel
from ui.shell.doors import HeldDirectory
from ui.shell.hit_acts import HitActs, LetGo, Walked
from ui.shell.main_window import MainWindow
from ui.shell.refreshing import Refreshing
from ui.shell.undoing import UndoDesk
from ui.words import errors as error_words
from ui.words.people import short_name

_OWN, _OTHERS = 3, 4


class RebookDesk(QObject):
    """Joins the panels of what is hit with the core."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo = session, window, undo
        self._directory, self._region, self._fault = directory, region, fault
        self._whose: PractitionerId | None = None
        self._walk = Walked()
        """What was done since the list was opened, or since their day was held."""
        self._held: Absence | None = None
        """The day of whoever is away and is walked through."""
        self._leaving = self._away = False
        self._does = HitActs(session, undo, directory, self._settle)
        self._does.join()
        self._telling = Refreshing(self.tell, lambda: True, self)
        window.room_entered.connect(self.happened)

    def close(self) -> None:
        self._telling.done()
        self._window.room_entered.disconnect(self.happened)
        for notice in self._window.findChildren(Notice):
            notice.say(())

    def acts(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does, by its id."""
        return {"scheduling:away:show": self.show_away, "scheduling:hit:show": self.show}

    def begin(self) -> None:
        """Where the rules of the clinic's zone have changed, let the instants follow the wall."""
        if not zone_rules.due(self._session):
            return
        try:
            done = self._directory.ask(lambda opened: zone_rules.reckon(self._session, opened))
        except ClinicDeskError as error:
            self._fault(error)
            return
        if done.visits:
            self._window.show_change(hit_words.reckoned_words(done.visits), undoable=False)

    def happened(self, _room: str = "") -> None:
        """Something happened to visits or hours: say anew what is hit."""
        self._telling.soon()

    def tell(self) -> None:
        """Say on the board and the schedule who is away and what cannot be kept."""
        self._telling.done()
        lines = self._lines()
        for notice in self._window.findChildren(Notice):
            if not notice.property("joined"):
                notice.setProperty("joined", "yes")
                notice.wanted.connect(self._take_up)
            notice.say(lines)

    def _lines(self) -> list[tuple[object, str, str]]:
        lines: list[tuple[object, str, str]] = []
        if not self._session.may(Permission.APPOINTMENT_MOVE):
            return lines
        told = 0
        for name, whom, count in self.away_now():
            told += count
            lines.append((whom, hit_words.banner_words(name, count), hit_words.open_words(count)))
        others = hit.count(self._session) - told + self._clashes()
        if others > 0:
            lines.append((0, hit_words.count_words(others), hit_words.open_words(others)))
        return lines

    def _clashes(self) -> int:
        """Visits that the change of a zone's rules has laid over others; asked where it may be."""
        if not hit.may_clash(self._session):
            return 0
        try:
            return self._directory.ask(lambda opened: hit.clashes(self._session, opened))
        except ClinicDeskError as error:
            self._fault(error)
            return 0

    def _take_up(self, key: object) -> None:
        if key:
            self.go_on(PractitionerId(int(str(key))))
        else:
            self.show()

    def show(self, whose: PractitionerId | None = None) -> None:
        """Walk through what is hit: of one practitioner, or all of it."""
        self._walk, self._held = Walked(), None
        self._open(whose, "")

    def show_leaving(self, whom: PractitionerId) -> None:
        """Walk through all that is booked with somebody who is to work here no more."""
        if self._session.may(Permission.APPOINTMENT_MOVE):
            self._walk, self._held = Walked(), None
            self._open(whom, "", leaving=True)

    def show_away(self, whom: PractitionerId | None = None) -> None:
        """Ask who cannot come; who is away already is walked through at once."""
        house = clinic.load(self._session)
        own = self._session.reach(Permission.SCHEDULE_HOLD) is Reach.OWN
        mine = self._session.practitioner
        panel = AwayPanel([one for one in house.practitioners if not own or one.id == mine])
        panel.choose(whom)
        panel.hold_wanted.connect(self._hold)
        panel.closed.connect(self._leave)
        self._window.show_panel(panel)
        panel.setFocus()

    def away_now(self) -> tuple[tuple[str, PractitionerId, int], ...]:
        """Who is suddenly away: the name, who it is, how many visits are hit."""
        house = clinic.load(self._session)
        found = []
        for one in away.held_now(self._session):
            if one.practitioner is not None:
                name = short_name(house.anybody(one.practitioner))
                count = hit.count(self._session, one.practitioner)
                found.append((name, one.practitioner, count))
        return tuple(found)

    def go_on(self, whom: PractitionerId) -> None:
        """Take up again the list of who is away today, in one act with what was done of it."""
        held = (one for one in away.held_now(self._session) if one.practitioner == whom)
        self._held = next(held, None)
        own = (one for one in self._undo.standing(Walked) if one.held is not None)
        self._walk = next((one for one in own if one.held == self._held), Walked())
        self._open(whom, short_name(clinic.load(self._session).anybody(whom)))

    def refresh(self) -> None:
        """Show the list as it is now."""
        panel = self._window.panel()
        if isinstance(panel, HitPanel):
            self._show(panel)

    def _open(self, whose: PractitionerId | None, name: str, *, leaving: bool = False) -> None:
        self._whose, self._leaving, self._away = whose, leaving, bool(name)
        panel = HitPanel(name, self._session.may)
        if leaving and whose is not None:
            panel.show_leaving(short_name(clinic.load(self._session).anybody(whose)))
        panel.asked.connect(lambda one: self._propose(panel, one))
        panel.move_wanted.connect(lambda one, to: self._move(panel, one, to))
        panel.later_wanted.connect(lambda one: self._cancel(panel, one))
        panel.loosen_wanted.connect(lambda one: self._loosen(panel, one))
        panel.called.connect(lambda one, how: self._called(panel, one, how))
        panel.let_go_wanted.connect(self._let_go)
        panel.closed.connect(self._leave)
        self._window.show_panel(panel)
        self._show(panel)
        panel.setFocus()

    def _show(self, panel: HitPanel) -> None:
        session = self._session
        house, today = clinic.load(session), day.today(session)
        try:
            hits = self._directory.ask(
                lambda opened: hit.listed(session, opened, self._whose, leaving=self._leaving)
            )
        except ClinicDeskError as error:
            self._fault(error)
            return
        shown = Clinic(
            zone=house.zone,
            region=self._region,
            services=house.bookable(),
            practitioners=house.practitioners,
            rooms={one.id: one.name for one in house.rooms},
        )
        panel.show_hits(hits, shown, today)

    def _propose(self, panel: HitPanel, one: Hit) -> None:
        """The next times with the same practitioner, then with others."""
        visit, house = one.visit, clinic.load(self._session)
        giving = [who.id for who in house.giving(visit.service)]
        if self._leaving:
            giving = [who for who in giving if who != self._whose]
        groups = (
            ([who for who in giving if who == visit.practitioner], _OWN),
            ([who for who in giving if who != visit.practitioner], _OTHERS),
        )
        found: list[Proposal] = []
        for whom, most in groups:
            if whom:
                search = Search(service=visit.service, practitioners=tuple(whom), agreed=visit)
                found += free.next_free(self._session, search, limit=most)
        panel.show_proposals(found)

    def _move(self, panel: HitPanel, one: Hit, to: Proposal) -> None:
        self._step(panel, lambda walk: self._does.move(walk, one, to))

    def _cancel(self, panel: HitPanel, one: Hit) -> None:
        self._step(panel, lambda walk: self._does.put_off(walk, one))

    def _loosen(self, panel: HitPanel, one: Hit) -> None:
        """A visit that is kept at its time may be moved."""
        try:
            done = self._does.loosen(one.visit)
        except ClinicDeskError as error:
            panel.refuse(error_words.sentence(error))
            return
        self._undo.did(done)

    def _called(self, panel: HitPanel, one: Hit, how: CallOutcome) -> None:
        """A call without a new time: it is remembered, and the next one is made."""
        said = hit_words.called_words(how)
        if self._step(panel, lambda walk: self._does.call(walk, one, how), said):
            panel.skip()

    def _step(self, panel: HitPanel, act: Callable[[Walked], Walked], sentence: str = "") -> bool:
        """One step more of the walk, which is taken back as a whole; whether it was done."""
        stands = self._undo.standing(Walked)
        before = self._walk if self._walk in stands else Walked()
        try:
            self._walk = act(before)
        except ClinicDeskError as error:
            panel.refuse(error_words.sentence(error))
            return False
        self._show(panel)
        self._undo.swallow(before)
        done = self._does.walked(self._walk)
        self._undo.did(replace(done, sentence=sentence or done.sentence))
        return True

    def _hold(self, whom: PractitionerId) -> None:
        try:
            held = away.declare(self._session, whom)
        except ClinicDeskError as error:
            panel = self._window.panel()
            if isinstance(panel, AwayPanel):
                panel.refuse(error_words.sentence(error))
            return
        name = short_name(clinic.load(self._session).practitioner(whom))
        self._walk, self._held = Walked(held=held), held
        self._open(whom, name)
        self._undo.did(self._does.walked(self._walk))

    def _let_go(self) -> None:
        """They are here after all: what was moved stays moved."""
        held = self._held
        if held is None:
            return
        try:
            away.let_go(self._session, held.id)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._walk, self._held = Walked(), None
        self._leave()
        self._undo.did(self._does.let_go(LetGo(held=held)))

    def _settle(self) -> None:
        """The list is shown as it is; that of somebody who is away no more is left."""
        panel = self._window.panel()
        if not isinstance(panel, HitPanel):
            return
        if self._away and self._whose not in [one[1] for one in self.away_now()]:
            self._leave()
        else:
            self._show(panel)

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()
