"""Merging two cards of one person, and taking that back, for one person at the desk."""

from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import PurposeOfUse, Viewing
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError, MergeForbidden
from clinic_desk.ids import PatientId
from clinic_desk.patients.merges import MergeField
from clinic_desk.scheduling import merging
from clinic_desk.staff.session import DeskSession
from ui.patients.merge_panel import MergePanel
from ui.patients.other_panel import OtherPanel
from ui.shell.cards import CardDesk
from ui.shell.doors import HeldDirectory
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.patients import PatientsDesk
from ui.shell.schedule import ScheduleDesk
from ui.shell.ties import TieDesk
from ui.shell.today import TodayDesk
from ui.shell.undoing import Done, UndoDesk
from ui.theme.tokens import Tone
from ui.words import errors as error_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two cards that are one, with what was taken from the one that is gone."""

    kept: PatientId
    merged: PatientId
    take: frozenset[MergeField]
    purpose: PurposeOfUse


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """They are two again."""

    of: Merged
    visits: int


class MergeDesk(QObject):
    """Opens both cards, each with its purpose in the log, and merges what was chosen."""

    changed = Signal(object)
    """The PatientId of the card that was kept, or from which a merged one came back."""
    back_wanted = Signal(object, object)
    """The PatientId of the card to go back to, and the purpose for which it was open."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        ties: TieDesk,
        undo: UndoDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._ties, self._undo = ties, undo
        self._region, self._fault = region, fault
        self._came_from: PatientId | None = None
        self._kept: PatientId | None = None
        self._other: PatientId | None = None
        self._purpose = PurposeOfUse.OPERATIONS
        undo.knows(Merged, self._merged)
        undo.knows(Parted, self._parted)

    def begin(self, kept: PatientId, other: PatientId | None, purpose: PurposeOfUse | None) -> None:
        """Ask what is to become of two cards; without the other one, which it is."""
        self._kept, self._other = kept, other
        self._came_from = kept if other is None else None
        self._purpose = purpose or PurposeOfUse.OPERATIONS
        if other is None:
            title = QCoreApplication.translate("deeds", "Two cards, one person")
            question = QCoreApplication.translate("deeds", "Which other card is {name}’s as well?")
            self._ties.ask_other(kept, title, question, self._choose)
            return
        try:
            self._compare()
        except ClinicDeskError as error:
            self._fault(error)

    def take_back(self, kept: PatientId, merged: PatientId, purpose: PurposeOfUse) -> None:
        """Bring back a card that was merged into this one."""
        try:
            of = Merged(kept=kept, merged=merged, take=frozenset(), purpose=purpose)
            done = self._parted(self._part(of))
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._undo.did(done)

    def _panel(self) -> MergePanel:
        panel = self._window.panel()
        if isinstance(panel, MergePanel):
            return panel
        panel = MergePanel(self._region)
        panel.swap_wanted.connect(self._swap)
        panel.merge_wanted.connect(self._merge)
        panel.close_wanted.connect(self._close)
        self._window.show_panel(panel)
        return panel

    def _choose(self, other: PatientId) -> None:
        self._other = other
        self._said(self._compare)

    def _swap(self) -> None:
        self._kept, self._other = self._other, self._kept
        self._said(self._compare)

    def _compare(self) -> None:
        assert self._kept is not None
        assert self._other is not None
        if self._ties.any_protected(self._kept, self._other):  # opened for a reason in words alone
            raise MergeForbidden(merging.MergeBar.PROTECTED)
        now = to_minutes(self._session.clock.now())
        with self._both(self._purpose, self._kept, self._other) as (kept, other):
            prospect = merging.look(self._session, kept, other, now)
        self._panel().show_prospect(prospect)

    def _merge(self, take: Collection[MergeField]) -> None:
        prospect = self._panel().prospect()
        if prospect is not None:
            known = prospect.kept.version, prospect.merged.version
            act = Merged(
                kept=prospect.kept.id,
                merged=prospect.merged.id,
                take=frozenset(take),
                purpose=self._purpose,
            )
            self._said(lambda: self._did(self._merged(self._join(act, known))))

    def _did(self, done: Done) -> None:
        if self._came_from is not None:
            self._came_from = self._kept
        self._undo.did(done)
        self._close()

    def _join(self, act: Merged, known: tuple[int, int] | None = None) -> Merged:
        """Merge; ``known`` are the versions that were shown, else those that are there now."""
        with self._both(act.purpose, act.kept, act.merged) as (one, other):
            if known is None:
                now = to_minutes(self._session.clock.now())
                prospect = merging.look(self._session, one, other, now)
                known = prospect.kept.version, prospect.merged.version
            merging.merge(self._session, one, other, act.take, known)
        self.changed.emit(act.kept)
        return act

    def _part(self, act: Merged) -> Parted:
        with self._both(act.purpose, act.kept) as (viewing,):
            card = merging.unmerge(self._session, viewing, act.merged)
        self.changed.emit(act.kept)
        of = replace(act, take=frozenset(card.former))
        return Parted(of=of, visits=len(card.visits))

    def _merged(self, act: Merged) -> Done:
        return Done(
            act=act,
            sentence=QCoreApplication.translate("deeds", "The two cards are one now"),
            take_back=lambda: self._parted(self._part(act)).sentence,
            again=lambda: self._merged(self._join(act)),
        )

    def _parted(self, act: Parted) -> Done:
        words = QCoreApplication.translate(
            "deeds", "The merged card is back, with its %n visit(s)", "", act.visits
        )
        return Done(
            act=act,
            sentence=words,
            take_back=lambda: self._merged(self._join(act.of)).sentence,
            again=lambda: self._parted(self._part(act.of)),
        )

    @contextmanager
    def _both(self, purpose: PurposeOfUse, *cards: PatientId) -> Iterator[list[Viewing]]:
        """Open these cards for as long as it takes: an entry in the log for each."""
        self._held.close()
        reason = QCoreApplication.translate("deeds", "Two cards of one person")
        with ExitStack() as stack:
            yield [
                stack.enter_context(self._session.opened(one, purpose, reason=reason))
                for one in cards
            ]

    def _close(self) -> None:
        """Back to the card, or to the list, from which the two were compared."""
        self._window.show_panel(None)
        if self._came_from is not None:
            self.back_wanted.emit(self._came_from, self._purpose)
        else:
            self._window.focus_room()

    def _said(self, act: Callable[[], None]) -> None:
        """Do it, or say in the panel why not; what was chosen stays."""
        try:
            act()
        except ClinicDeskError as error:
            panel = self._window.panel()
            if isinstance(panel, MergePanel | OtherPanel):
                panel.say(error_words.sentence(error), Tone.DANGER)
            else:
                self._fault(error)


class CardPairs(QObject):
    """What concerns two cards: merging them, and telling two people apart."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        directory: HeldDirectory,
        undo: UndoDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self.ties = TieDesk(session, window, directory, undo, region, fault)
        self.merging = MergeDesk(session, window, held, self.ties, undo, region, fault)

    def join(
        self, cards: CardDesk, patients: PatientsDesk, schedule: ScheduleDesk, today: TodayDesk
    ) -> None:
        """Hear what is wanted of two cards; whatever names patients is drawn anew after it."""
        ties, merging = self.ties, self.merging
        cards.merge_wanted.connect(lambda whose, purpose: merging.begin(whose, None, purpose))
        cards.unmerge_wanted.connect(merging.take_back)
        cards.confusable_wanted.connect(ties.choose)
        cards.unmark_wanted.connect(lambda whose, other: ties.decide(whose, other, marked=False))
        patients.merge_wanted.connect(lambda ids: merging.begin(ids[0], ids[1], None))
        for desk in (merging, ties):
            desk.back_wanted.connect(cards.come_back)
            desk.changed.connect(patients.cards_changed)
            desk.changed.connect(schedule.refresh_soon)
            desk.changed.connect(today.visits_changed)
            desk.changed.connect(cards.refresh)
